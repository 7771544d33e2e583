package org.tenfold.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Edit;
import org.tenfold.pricing.PriceBook;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Sketch;

/** What a fix would change, told before it is made. */
class EffectsTest {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));
    private static final Sketch SINGLE_DATABASE = Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
            "web > db:rds[zones=a]");

    @Test
    void aStandbyCostsMoneyAndMakesTheDesignMoreAvailable() {
        Review review = REVIEWER.review(SINGLE_DATABASE.architecture());
        Finding finding = review.findings().getFirst();
        assertThat(finding.key()).isEqualTo("SPOF-002#db");
        Effects effects = Effects.of(REVIEWER, review, finding.fix().orElseThrow().edit()).orElseThrow();
        assertThat(keys(effects.gone())).containsExactly("SPOF-002#db");
        assertThat(effects.added()).isEmpty();
        assertThat(effects.mends(finding)).isTrue();
        assertThat(effects.after().monthly()).isGreaterThan(effects.before().monthly());
        assertThat(effects.after().availability()).isGreaterThan(effects.before().availability());
        assertThat(effects.then().findings()).isEqualTo(REVIEWER.review(effects.then().architecture()).findings());
    }

    @Test
    void whatAnEditBreaksIsNew() {
        Review review = REVIEWER.review(SINGLE_DATABASE.architecture());
        Effects effects = Effects.of(REVIEWER, review, new Edit.Change(review.architecture().component("web").orElseThrow()
                .with("sessionStore", "local-memory"))).orElseThrow();
        assertThat(keys(effects.added())).containsExactly("STATE-001#web");
        assertThat(effects.breaks(effects.added().getFirst().severity())).isTrue();
    }

    @Test
    void aFindingThatMovesIsNeitherGoneNorNew() {
        Review review = REVIEWER.review(Sketch.of("users > web:ec2[zones=a]").architecture());
        Effects effects = Effects.of(REVIEWER, review, new Edit.Batch(List.of(
                new Edit.Add(review.architecture().component("web").orElseThrow().withId("shop")),
                new Edit.ChangeLink(review.architecture().links().iterator().next().withEnds("users", "shop")),
                new Edit.Remove("web")))).orElseThrow();
        assertThat(effects.gone()).isEmpty();
        assertThat(effects.added()).isEmpty();
        assertThat(effects.mends(review.findings().getFirst())).isFalse();
    }

    @Test
    void aRefusedEditHasNone() {
        assertThat(Effects.of(REVIEWER, REVIEWER.review(SINGLE_DATABASE.architecture()), new Edit.Remove("nothing"))).isEmpty();
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }
}
