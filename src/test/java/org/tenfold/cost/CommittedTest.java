package org.tenfold.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.cost.Sketch.part;

import org.junit.jupiter.api.Test;
import org.tenfold.cost.Committed.Kept;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.LinkKind;
import org.tenfold.pricing.PriceBook;
import org.tenfold.text.Language;

class CommittedTest {

    @Test
    void aMachineWithAPublicPlanCostsThatAndEverythingElseStays() {
        Estimate onDemand = Sketch.of(part("web", "ec2").with("instanceType", "m7g.large")).estimate();
        Committed committed = Committed.of(onDemand, PriceBook.standard(), 1);
        CostLine before = hours(onDemand);
        CostLine after = hours(committed.estimate());
        // 730 h × 0.0656
        assertThat(after.monthly()).isEqualByComparingTo("47.888");
        assertThat(onDemand.total().subtract(committed.estimate().total())).isEqualByComparingTo(before.monthly().subtract(after.monthly()));
        assertThat(committed.estimate().lines()).hasSameSizeAs(onDemand.lines());
        assertThat(committed.kept()).isEmpty();
    }

    @Test
    void aMachineWithoutAPlanIsNamedWithTheReason() {
        Committed committed = Committed.of(Sketch.of(part("web", "ec2")).estimate(), PriceBook.standard(), 3);
        assertThat(committed.kept()).singleElement().extracting(Kept::reason)
                .satisfies(reason -> assertThat(reason.in(Language.ENGLISH)).contains("3-year").contains("t3.small"));
    }

    @Test
    void machinesThatComeAndGoAreNotCommittedTo() {
        Estimate onDemand = Sketch.of(part("users", "users"), part("group", "auto-scaling-group"),
                part("web", "ec2").with("instanceType", "m7g.large").withParent("group"))
                .link("users", "web", LinkKind.REQUEST).estimate();
        Committed committed = Committed.of(onDemand, PriceBook.standard(), 1);
        assertThat(committed.estimate().total()).isEqualByComparingTo(onDemand.total());
        assertThat(committed.kept()).singleElement().extracting(kept -> kept.line().name().en()).isEqualTo("Instance hours");
    }

    private static CostLine hours(Estimate estimate) {
        return estimate.lines().stream().filter(line -> line.name().en().equals("Instance hours")).findFirst().orElseThrow();
    }
}
