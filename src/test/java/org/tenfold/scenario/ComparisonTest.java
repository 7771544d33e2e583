package org.tenfold.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Reviewer;
import org.tenfold.scenario.Comparison.Variant;
import org.tenfold.text.Language;

class ComparisonTest {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));

    /** Two m7g.large servers in Seoul and a database. */
    private static final Design SHOP = Edits.applied(Design.EMPTY, Edit.all(
            new Edit.Add(Component.of("users", "users", "Users")), new Edit.Add(Component.of("alb", "alb", "Entrance")),
            new Edit.Add(Component.of("web", "ec2", "Web").with("instanceType", "m7g.large").with("count", 2.0)),
            new Edit.Add(Component.of("db", "rds", "Orders").with("deployment", "multi-az").with("instanceClass", "db.m6g.large")),
            new Edit.Connect(Link.of("l1", "users", "alb", LinkKind.REQUEST)),
            new Edit.Connect(Link.of("l2", "alb", "web", LinkKind.REQUEST)),
            new Edit.Connect(Link.of("l3", "web", "db", LinkKind.READ_WRITE))));

    private static Comparison compare(Scenario... scenarios) {
        return Comparison.of(Edits.applied(SHOP, Scenarios.edit(List.of(scenarios))), REVIEWER);
    }

    @Test
    void eachVariantIsReviewedAsIfItWereTheDesign() {
        Comparison comparison = compare(
                Scenario.named("single", "Single").with("single", "components", "db", "settings", "deployment"),
                Scenario.named("virginia", "Virginia").with("us-east-1", "region").with(1e6, "workload", "users"),
                Scenario.named("year", "One year").withCommitment(1));
        Variant drawn = comparison.of(null).orElseThrow();
        Variant single = comparison.of("single").orElseThrow();
        Variant virginia = comparison.of("virginia").orElseThrow();

        assertThat(single.estimate().total()).isLessThan(drawn.estimate().total());
        assertThat(single.availability()).isLessThan(drawn.availability());
        assertThat(virginia.architecture().region()).isEqualTo("us-east-1");
        assertThat(virginia.architecture().workload().users()).isEqualTo(1e6);
        assertThat(virginia.estimate().total()).isGreaterThan(drawn.estimate().total());
        // 2 × 730 h × (0.1003 − 0.0656)
        assertThat(drawn.estimate().total().subtract(comparison.of("year").orElseThrow().estimate().total()))
                .isEqualByComparingTo("50.662");
    }

    @Test
    void aVariantThatIsCheaperAndInNothingWorseBeatsTheOther() {
        Comparison comparison = compare(Scenario.named("year", "One year").withCommitment(1),
                Scenario.named("single", "Single").with("single", "components", "db", "settings", "deployment"));
        Variant drawn = comparison.of(null).orElseThrow();
        assertThat(comparison.better(drawn)).contains(comparison.of("year").orElseThrow());
        assertThat(comparison.better(comparison.of("year").orElseThrow())).isEmpty();
        assertThat(comparison.of("single").orElseThrow().beats(drawn)).as("cheaper but less available").isFalse();
    }

    @Test
    void variantsForOtherUsersAreNotToldApart() {
        Comparison comparison = compare(Scenario.named("few", "Few").with(10.0, "workload", "users"));
        assertThat(comparison.of("few").orElseThrow().beats(comparison.variants().getFirst())).isFalse();
    }

    @Test
    void environmentsThatRunSideBySideHaveATotal() {
        Comparison comparison = compare(
                Scenario.named("dev", "Development").with("dev", "context", "environment").with(1.0, "components", "web", "settings", "count"),
                Scenario.named("test", "Test").with("staging", "context", "environment"));
        assertThat(comparison.together()).contains(comparison.variants().stream().map(variant -> variant.estimate().total())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(compare(Scenario.named("year", "One year").withCommitment(1)).together()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsToldAndTheRestIsCompared() {
        Comparison comparison = compare(Scenario.named("odd", "Odd").with("Front", "components", "ghost", "name"),
                Scenario.named("year", "One year").withCommitment(1));
        assertThat(comparison.misfits()).singleElement().satisfies(misfit -> {
            assertThat(misfit.scenario().id()).isEqualTo("odd");
            assertThat(misfit.reason().in(Language.ENGLISH)).contains("ghost");
        });
        assertThat(comparison.variants()).hasSize(2);
    }
}
