package org.tenfold.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.rules.RuleBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

class LessonBookTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();
    private static final RuleBook RULES = RuleBook.standard();

    private static final String LESSON = """
            {
              "format": "tenfold-lesson",
              "version": 1,
              "id": "small",
              "title": { "en": "Small", "ko": "작은 강의" },
              "summary": { "en": "One step.", "ko": "한 단계입니다." },
              "steps": [
                {
                  "id": "only",
                  "design": "small.tenfold.json",
                  "name": { "en": "Only", "ko": "하나" },
                  "title": { "en": "The only step", "ko": "하나뿐인 단계" },
                  "text": { "en": "{users} users for {cost}.", "ko": "사용자 {users}명, {cost}." },
                  "notYet": { "en": "Anything else.", "ko": "그 밖의 모든 것." },
                  "lens": "load",
                  "point": ["web"],
                  "question": {
                    "text": { "en": "How many?", "ko": "몇 개입니까?" },
                    "choices": [ { "en": "One", "ko": "하나" }, { "en": "Two", "ko": "둘" } ],
                    "right": 2,
                    "explanation": { "en": "One breaks.", "ko": "하나는 고장 납니다." }
                  }
                }
              ],
              "goals": [
                { "goal": "present", "service": "alb" },
                { "goal": "present", "service": "ec2", "atLeast": 2 },
                { "goal": "absent", "service": "clb" },
                { "goal": "linked", "from": "ec2", "to": "rds" },
                { "goal": "inside", "service": "rds", "container": "subnet" },
                { "goal": "no-finding-of", "rule": "DEPRECATED-001" },
                { "goal": "no-finding-from", "severity": "medium" },
                { "goal": "cost-at-most", "usdPerMonth": 300 },
                { "goal": "availability-at-least", "share": 0.9995 },
                { "goal": "survives", "lossOf": "zone" },
                { "goal": "holds", "users": 1000 },
                { "goal": "p99-at-most", "ms": 300 },
                { "goal": "recovery-at-most", "lossOf": "component", "seconds": 120 },
                { "goal": "data-loss-at-most", "lossOf": "component", "seconds": 0 }
              ]
            }
            """;

    private static Lesson parse(String text) {
        return LessonBook.parse("small.json", text, CATALOG, RULES);
    }

    @Test
    void everyBundledLessonCanBeReadAndIsListed() throws IOException, URISyntaxException {
        LessonBook book = LessonBook.read(CATALOG, RULES);
        Path folder = Path.of(Objects.requireNonNull(LessonBook.class.getResource("one-to-ten-million.json")).toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> ids = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length())).toList();
            assertThat(book.lessons()).extracting(Lesson::id)
                    .as("add to LessonBook.IDS what is missing").containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void everyKindOfGoalCanBeReadAndSaysItselfInBothLanguages() {
        Lesson lesson = parse(LESSON);

        assertThat(lesson.goals().stream().<Class<?>>map(Goal::getClass)).contains(Goal.class.getPermittedSubclasses());
        for (Language language : Language.values()) {
            assertThat(lesson.goals()).allSatisfy(goal -> assertThat(goal.text().in(language)).endsWith("."));
        }
    }

    @Test
    void aStepHoldsWhatItsFileSays() {
        Step step = parse(LESSON).steps().getFirst();

        assertThat(step.design()).isEqualTo("small.tenfold.json");
        assertThat(step.points()).containsExactly("web");
        assertThat(step.question()).hasValueSatisfying(question -> {
            assertThat(question.choices()).hasSize(2);
            assertThat(question.right()).isEqualTo(1);
        });
    }

    /** Each row replaces one piece of the lesson above by a mistake. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            , "ko": "하나뿐인 단계" }  | }                            | "ko" is missing
            "title": { "en": "Small"  | "title": { "fr": "Petit"     | "en" is missing
            "load"                    | "lod"                        | Line 15, steps[0].lens: "lod" is no lens; the nearest is "load".
            {cost}.", "ko"            | {costs}.", "ko"              | "costs" is no placeholder; the nearest is "cost".
            "notYet"                  | "notyet"                     | "notYet" is missing
            "right": 2                | "right": 3                   | A number from 1 to 2 was expected, not 3.
            "survives"                | "survive"                    | "survive" is no goal; the nearest is "survives".
            "DEPRECATED-001"          | "DEPRECATED-1"               | "DEPRECATED-1" is no rule; the nearest is "DEPRECATED-
            "clb"                     | "clbb"                       | "clbb" is no service; the nearest is "clb".
            "lossOf": "zone"          | "lossOf": "planet"           | "planet" is no kind of loss
            "share": 0.9995           | "share": 99.95               | A number from 0 to 1 was expected, not 99.95.
            "seconds": 0 }            | "seconds": 0, "hours": 1 }   | "hours" is no key of a lesson
            "One breaks."             | " "                          | The text is empty.
            """)
    void aMistakeIsToldInOneSentence(String right, String wrong, String sentence) {
        assertThat(LESSON).contains(right);
        assertThatExceptionOfType(LessonException.class).isThrownBy(() -> parse(LESSON.replace(right, wrong)))
                .withMessageStartingWith("The lesson file small.json is wrong. Line ")
                .satisfies(exception -> assertThat(exception.reason().in(Language.ENGLISH)).contains(sentence));
    }

    @Test
    void aSampleThatDoesNotExistIsNamed() {
        LessonBook book = LessonBook.read(CATALOG, RULES);
        assertThatExceptionOfType(LessonException.class).isThrownBy(() -> book.design("nothing.tenfold.json"))
                .withMessage("There is no file called nothing.tenfold.json.");
    }
}
