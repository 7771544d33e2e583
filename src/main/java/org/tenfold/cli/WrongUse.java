package org.tenfold.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, as one sentence in the language that it asks for, even where it went wrong before that. */
final class WrongUse {

    private static final String LANGUAGE = "--language";

    private static final Text NO_COMMAND = Text.of("There is no command \"{word}\"; the nearest is \"{nearest}\".",
            "\"{word}\"{word|이라/라}는 명령이 없습니다. 가장 가까운 것은 \"{nearest}\"입니다.");
    private static final Text NO_OPTION = Text.of("There is no option \"{word}\" here; the nearest is \"{nearest}\".",
            "여기에는 \"{word}\" 옵션이 없습니다. 가장 가까운 것은 \"{nearest}\"입니다.");
    private static final Text TOO_MUCH = Text.of("\"{word}\" is one argument too many.", "\"{word}\"{word|은는} 남는 인자입니다.");
    private static final Text MISSING = Text.of("{what} is missing; --help tells what the command takes.",
            "{what|이가} 빠졌습니다. --help에서 사용법을 볼 수 있습니다.");
    private static final Text NO_VALUE = Text.of("{option} needs a value after it.", "{option} 뒤에 값이 필요합니다.");
    private static final Text TWICE = Text.of("{option} may be given only once.", "{option|은는} 한 번만 쓸 수 있습니다.");
    private static final Text WRONG_VALUE = Text.of("{option} takes {expected}, not \"{value}\".",
            "{option}에는 {expected|을를} 써야 합니다. 지금 값: \"{value}\".");
    private static final Text ONE_OF = Text.of("{words} or {last}", "{words}, {last} 중 하나");
    private static final Text NUMBER = Text.of("a number such as 10000", "10000 같은 숫자");
    private static final Text DAY = Text.of("a day such as 2027-01-31", "2027-01-31 같은 날짜");

    private WrongUse() {
    }

    /** The sentence about a command line that picocli could not read. */
    static String of(ParameterException problem, String[] args) {
        return message(problem, args).in(language(args));
    }

    private static Language language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String code = args[i].startsWith(LANGUAGE + "=") ? args[i].substring(LANGUAGE.length() + 1)
                    : args[i].equals(LANGUAGE) && i + 1 < args.length ? args[i + 1] : "";
            if (Language.of(code).isPresent()) {
                return Language.of(code).get();
            }
        }
        return Command.systemLanguage();
    }

    private static Message message(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        ArgSpec part = problem.getArgSpec();
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unmatched(command, unmatched.getUnmatched().getFirst());
            case MissingParameterException missing -> missing(missing.getMissing().getFirst(), args);
            case OverwrittenOptionException twice -> TWICE.with("option", name(twice.getOverwritten()));
            default -> part != null && problem.getValue() != null
                    ? WRONG_VALUE.with("option", name(part)).with("value", problem.getValue())
                            .with("expected", expected(problem, part, command.getCommand()))
                    : Message.literal(problem.getMessage().lines().findFirst().orElse(""));
        };
    }

    private static Message missing(ArgSpec part, String[] args) {
        boolean named = part instanceof OptionSpec option && Arrays.stream(args).anyMatch(Set.of(option.names())::contains);
        return named ? NO_VALUE.with("option", name(part)) : MISSING.with("what", name(part));
    }

    private static Message unmatched(CommandLine command, String word) {
        if (word.startsWith("-")) {
            List<String> known = command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
            return NO_OPTION.with("word", word).with("nearest", Nearest.to(word, known).orElse("--help"));
        }
        return command.getParent() != null ? TOO_MUCH.with("word", word)
                : NO_COMMAND.with("word", word).with("nearest", Nearest.to(word, command.getSubcommands().keySet()).orElse(""));
    }

    private static String name(ArgSpec part) {
        return part instanceof OptionSpec option ? option.longestName() : part.paramLabel();
    }

    /** What a value should have been: what its own converter says, else by its type. */
    private static Object expected(ParameterException problem, ArgSpec part, Object command) {
        if (problem.getCause() instanceof Problem known) {
            return known.reason();
        }
        Class<?> type = part.type();
        return type.isEnum() ? oneOf(words(type, command)) : Number.class.isAssignableFrom(type) ? NUMBER : DAY;
    }

    private static Stream<String> words(Class<?> type, Object command) {
        Stream<?> values = type == Format.class && command instanceof Command asked ? asked.formats().stream().sorted()
                : Arrays.stream(type.getEnumConstants());
        return values.map(value -> value.toString().toLowerCase(Locale.ROOT));
    }

    /** The words that a value may be. */
    static Message oneOf(Stream<String> words) {
        List<String> all = words.toList();
        return all.size() == 1 ? Message.literal(all.getFirst())
                : ONE_OF.with("words", String.join(", ", all.subList(0, all.size() - 1))).with("last", all.getLast());
    }
}
