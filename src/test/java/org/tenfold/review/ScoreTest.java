package org.tenfold.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.rules.Finding;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

class ScoreTest {

    private static final Text WORDS = Text.of("Words", "글");

    private static Finding finding(Severity severity) {
        return Finding.of(new RuleInfo("TEST-001", severity, 1, WORDS, WORDS, WORDS, List.of()), WORDS.message());
    }

    private static List<Finding> findings(int critical, int high, int medium, int low, int advice) {
        List<Finding> findings = new ArrayList<>();
        int[] counts = {critical, high, medium, low, advice};
        for (Severity severity : Severity.values()) {
            findings.addAll(Collections.nCopies(counts[severity.ordinal()], finding(severity)));
        }
        return findings;
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0,0,100", "1,0,0,0,0,75", "0,1,0,0,0,90", "0,0,1,0,0,96", "0,0,0,1,0,99", "0,0,0,0,9,100", "1,2,3,4,5,39",
        "4,0,0,0,0,0", "5,0,0,0,0,0"})
    void everyFindingTakesOffWhatItsSeverityWeighs(int critical, int high, int medium, int low, int advice, int points) {
        assertThat(Score.of(findings(critical, high, medium, low, advice)).points()).isEqualTo(points);
    }

    @Test
    void onlyWhatCountsTakesSomethingOff() {
        Finding bad = finding(Severity.CRITICAL);
        assertThat(Score.of(List.of(bad.in(Finding.State.LATER), bad.in(Finding.State.QUESTION), bad.in(Finding.State.SUPPRESSED),
                bad.asHygiene())).points()).isEqualTo(100);
    }

    @Test
    void itExplainsItself() {
        Score some = Score.of(findings(1, 2, 0, 3, 1));
        assertThat(some.explanation().in(Language.ENGLISH)).isEqualTo("Score 52 of 100: 100 − 1 critical × 25 − 2 high × 10 − 3 low × 1.");
        assertThat(some.explanation().in(Language.KOREAN)).isEqualTo("점수 52/100: 100 − 심각 1건 × 25 − 높음 2건 × 10 − 낮음 3건 × 1.");
        Score none = Score.of(findings(0, 0, 0, 0, 2));
        assertThat(none.explanation().in(Language.ENGLISH)).isEqualTo("Score 100 of 100: nothing that counts was found.");
        Score least = Score.of(findings(5, 1, 0, 0, 0));
        assertThat(least.explanation().in(Language.ENGLISH))
                .isEqualTo("Score 0 of 100: 100 − 5 critical × 25 − 1 high × 10 would be −35, and 0 is the least.");
        assertThat(least.explanation().in(Language.KOREAN))
                .isEqualTo("점수 0/100: 100 − 심각 5건 × 25 − 높음 1건 × 10은 −35이지만 0점이 가장 낮은 점수입니다.");
    }
}
