package org.tenfold.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What every command takes. */
abstract class Command implements Callable<Integer> {

    final Console console;

    @Option(names = "--language", paramLabel = "en|ko", converter = Languages.class,
            description = "Language of texts; by default that of the system, else English.")
    Language language = systemLanguage();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    Command(Console console) {
        this.console = console;
    }

    /** Forms that the command answers in. */
    Set<Format> formats() {
        return Set.of(Format.TEXT);
    }

    static Language systemLanguage() {
        return Language.of(Locale.getDefault().getLanguage()).orElse(Language.ENGLISH);
    }

    String say(Text text) {
        return text.in(language);
    }

    String say(Message message) {
        return message.in(language);
    }

    /** Languages by their code. */
    static final class Languages implements ITypeConverter<Language> {
        @Override
        public Language convert(String code) {
            return Language.of(code).orElseThrow(() -> new Problem(WrongUse.oneOf(Arrays.stream(Language.values()).map(Language::code))));
        }
    }
}
