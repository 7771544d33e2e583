package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tenfold.Samples;

/** What {@code check --effects} and {@code check --next-rung} answer. */
class EffectsCommandTest {

    private static final String FLAWED = Samples.file("flawed-one-zone").toString();

    @Test
    void effectsStandUnderTheirFindingInWords() {
        Run run = Run.of("check", FLAWED, "--effects", "--as-of", "2026-11-01");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsSubsequence("SPOF-002  db", "This fix changes:", "Gone: ● One database without a standby",
                "Cost a month $", "Availability ");
        assertThat(Run.of("check", FLAWED).out()).doesNotContain("This fix changes:");
    }

    @Test
    void effectsAreMembersForPrograms() {
        Run run = Run.of("check", FLAWED, "--effects", "--format", "json", "--as-of", "2026-11-01");
        assertThat(run.out()).contains("\"fixable\": true", "\"effects\": {", "\"gone\": [\"SPOF-002#db\"]", "\"besides\": []",
                "\"p99Ms\": ");
        assertThat(Run.of("check", FLAWED, "--format", "json").out()).doesNotContain("\"effects\"");
    }

    @Test
    void theNextRungIsAListWithPricesAndAnOutcome() {
        Run run = Run.of("check", FLAWED, "--next-rung", "--users", "100000", "--as-of", "2026-11-01");
        assertThat(run.out()).containsSubsequence("Next rung: 100,000 users", "  1. ● ", "+$", "  2. ● ", "Then it carries 100,000 users for $");
        Run korean = Run.of("check", FLAWED, "--next-rung", "--users", "100000", "--language", "ko", "--as-of", "2026-11-01");
        assertThat(korean.out()).containsSubsequence("다음 단계: 사용자 100,000명", "  1. ● ", "사라짐: ", "감당하며");
    }

    @Test
    void theNextRungIsAMemberForPrograms() {
        Run run = Run.of("check", FLAWED, "--next-rung", "--users", "100000", "--format", "json", "--as-of", "2026-11-01");
        assertThat(run.out()).containsSubsequence("\"nextRung\": {", "\"users\": 100000", "\"steps\": [", "\"finding\": ", "\"carries\": true",
                "\"left\": []");
    }

    @Test
    void whatGoesSeveralTimesIsToldOnceWithItsNumberAndUsersAreWhole() {
        String text = Run.of("check", FLAWED, "--next-rung", "--users", "1000000", "--as-of", "2026-11-01").out();
        assertThat(text).contains("Gone: ◆ Files come from application servers × 2", "Holds 320,000 → 491,000 users");
        String json = Run.of("check", FLAWED, "--next-rung", "--users", "1000000", "--format", "json", "--as-of", "2026-11-01").out();
        assertThat(json).contains("\"maxUsers\": 320000", "\"maxUsers\": 491979");
        assertThat(Pattern.compile("\"maxUsers\": \\d*\\.").matcher(json).find()).isFalse();
    }

    @Test
    void whatIsSetAsideSaysWhyForPrograms() throws IOException {
        String file = Files.readString(Path.of(FLAWED)).replaceFirst("\"components\": \\[", """
                "review": { "suppressed": [ { "finding": "SPOF-002#db", "reason": "Moves to Aurora in May", "until": "2027-05-31" } ] },
                "components": [""");
        Run run = Run.withInput(file, "check", "-", "--format", "json", "--as-of", "2026-11-01");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsSubsequence("\"key\": \"SPOF-002#db\"", "\"state\": \"suppressed\"",
                "\"reason\": \"Moves to Aurora in May\"", "\"until\": \"2027-05-31\"");
        assertThat(Run.of("check", FLAWED, "--format", "json").out()).doesNotContain("\"reason\"");
    }
}
