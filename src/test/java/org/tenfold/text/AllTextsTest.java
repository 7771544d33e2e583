package org.tenfold.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds every pair of texts in the program, wherever it is written. They are found in the compiled classes, where a pair is
 * two constant strings that are handed to {@link Text#of} or, for the values of a choice, to {@code Setting.of}.
 */
class AllTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:\\|([^}]*))?}");
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    private static final Set<String> PARTICLES = Set.of("은는", "이가", "을를", "과와", "으로/로", "이라/라", "이라는/라는");

    /** Who cannot read the present language looks for this in the other one. */
    private static final String OFFERS_KOREAN = "한국어로 보기";

    private static List<Pair> pairs;

    /** A pair of texts and where it is written. A choice has no other way to say a proper name than the same text twice. */
    private record Pair(String owner, String en, String ko, boolean choice) {
    }

    @BeforeAll
    static void collect() throws IOException, URISyntaxException {
        Path classes = Path.of(Text.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("org/tenfold"))) {
            pairs = files.filter(file -> file.toString().endsWith(".class")).sorted().flatMap(AllTextsTest::pairsOf).toList();
        }
    }

    @Test
    void theProgramHasTexts() {
        assertThat(pairs).hasSizeGreaterThan(500);
    }

    @Test
    void noLanguageIsMissing() {
        assertThat(those(pair -> pair.en.isBlank() || pair.ko.isBlank())).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertThat(those(pair -> !placeholders(pair.en).equals(placeholders(pair.ko)))).isEmpty();
    }

    @Test
    void koreanDiffersFromEnglishAndProperNamesSayThatTheyAre() {
        assertThat(those(pair -> hasWords(pair.en) && pair.en.equals(pair.ko) && !pair.choice)).isEmpty();
    }

    @Test
    void sentencesAreKoreanInKorean() {
        assertThat(those(pair -> pair.en.endsWith(".") && hasWords(pair.en) && !HANGUL.matcher(pair.ko).find())).isEmpty();
    }

    @Test
    void englishHasNoHangul() {
        assertThat(those(pair -> HANGUL.matcher(pair.en).find() && !pair.en.equals(OFFERS_KOREAN))).isEmpty();
    }

    @Test
    void particlesAreKoreanAndKnownAndNounsOfANumberEnglishAndTwo() {
        assertThat(those(pair -> !particles(pair.en).allMatch(forms -> forms.matches("[^|]+\\|[^|]+"))
                || !particles(pair.ko).allMatch(PARTICLES::contains))).isEmpty();
    }

    @Test
    void aSentenceIsASentenceInBothLanguages() {
        assertThat(those(pair -> pair.en.endsWith(".") != pair.ko.endsWith("."))).isEmpty();
    }

    @Test
    void everyTextConstantIsUsed() {
        JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.tenfold");
        assertThat(classes.stream().flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Text.class)
                        && field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getAccessesToSelf().stream()
                        .noneMatch(access -> access.getAccessType() == AccessType.GET))
                .map(field -> field.getFullName())).isEmpty();
    }

    private static List<Pair> those(Predicate<Pair> wrong) {
        return pairs.stream().filter(wrong).toList();
    }

    private static Set<String> placeholders(String pattern) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(pattern).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static Stream<String> particles(String pattern) {
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        return matcher.results().map(match -> match.group(2)).filter(forms -> forms != null);
    }

    private static boolean hasWords(String pattern) {
        return PLACEHOLDER.matcher(pattern).replaceAll("").chars().anyMatch(Character::isLetter);
    }

    private static Stream<Pair> pairsOf(Path file) {
        try {
            ClassModel type = ClassFile.of().parse(file);
            return type.methods().stream().flatMap(method -> method.code().stream())
                    .flatMap(code -> pairsOf(type.thisClass().asInternalName(), code));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The two strings loaded last before a call are its last two arguments. */
    private static Stream<Pair> pairsOf(String owner, CodeModel code) {
        List<Pair> found = new ArrayList<>();
        String last = null;
        String beforeLast = null;
        for (CodeElement element : code) {
            if (element instanceof ConstantInstruction constant && constant.constantValue() instanceof String words) {
                beforeLast = last;
                last = words;
            } else if (element instanceof Instruction) {
                if (element instanceof InvokeInstruction call && beforeLast != null && last != null) {
                    boolean choice = isCall(call, "org/tenfold/design/Setting", 3);
                    if (choice || isCall(call, "org/tenfold/text/Text", 2)) {
                        found.add(new Pair(owner, beforeLast, last, choice));
                    }
                }
                last = null;
                beforeLast = null;
            }
        }
        return found.stream();
    }

    private static boolean isCall(InvokeInstruction call, String owner, int strings) {
        return call.owner().asInternalName().equals(owner) && call.name().equalsString("of")
                && call.type().stringValue().startsWith("(" + "Ljava/lang/String;".repeat(strings) + ")");
    }
}
