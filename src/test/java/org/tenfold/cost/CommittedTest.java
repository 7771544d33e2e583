package org.tenfold.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.cost.Sketch.part;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenfold.cost.Committed.Kept;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.LinkKind;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
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
        assertThat(committed.changed()).singleElement().satisfies(change -> {
            assertThat(change.saved()).isEqualByComparingTo(committed.saved());
            // 0.0656 an hour for all hours against 0.1003 for each hour used
            assertThat(change.breakEvenShare()).isEqualTo(0.654);
        });
    }

    @Test
    void aMachineThatIsCheaperAsItIsStaysAsItIs() {
        Estimate onDemand = Sketch.of(part("web", "ec2").with("instanceType", "m7g.large")).estimate();
        PriceBook own = PriceBook.standard().with("own.csv", new ByteArrayInputStream(
                "service,region,dimension,unit,usd_per_unit,source,as_of\nec2,ap-northeast-2,m7g.large,hour,0.06,Contract,2026-10-01\n"
                        .getBytes(StandardCharsets.UTF_8)));
        CostLine line = hours(onDemand);
        CostLine cheap = new CostLine(line.component(), null, line.service(), line.name(), line.quantity(), line.always(), line.unit(),
                new BigDecimal("0.06"), new BigDecimal("43.800000"), line.basis(), own.find("ap-northeast-2", PriceKey.ec2("m7g.large")).orElseThrow(),
                line.how(), line.free());
        Estimate estimate = new Estimate(List.of(cheap), List.of(), cheap.monthly(), cheap.monthly(), cheap.monthly(), null, null);

        Committed committed = Committed.of(estimate, own, 1);
        assertThat(committed.estimate().total()).isEqualByComparingTo("43.8");
        assertThat(committed.kept()).singleElement().satisfies(kept -> assertThat(kept.reason().in(Language.ENGLISH))
                .isEqualTo("A 1-year commitment to m7g.large at $0.0656 an hour costs no less than it does now."));
    }

    @Test
    void aMachineWithoutAPlanIsNamedWithTheReason() {
        Committed committed = Committed.of(Sketch.of(part("web", "ec2")).estimate(), PriceBook.standard(), 3);
        assertThat(committed.kept()).singleElement().extracting(Kept::reason)
                .satisfies(reason -> assertThat(reason.in(Language.ENGLISH)).contains("3-year").contains("t3.small"));
    }

    private static Sketch group(double users) {
        return Sketch.of(part("users", "users"), part("group", "auto-scaling-group").with("max", 100.0),
                part("web", "ec2").with("instanceType", "m7g.large").withParent("group"))
                .link("users", "web", LinkKind.REQUEST).workload("users", users).workload("peakFactor", 1);
    }

    @Test
    void ofAGroupThatGrowsTheMachinesThatAlwaysRunAreCommittedTo() {
        Estimate onDemand = group(2e6).estimate();
        CostLine before = hours(onDemand);
        // 2 of the machines always run: 1,460 h, 146.438 of the line
        assertThat(before.always()).isEqualByComparingTo("1460");
        assertThat(before.quantity()).isGreaterThan(before.always());
        assertThat(before.fixed()).isEqualByComparingTo("146.438");
        Committed committed = Committed.of(onDemand, PriceBook.standard(), 1);
        // 1,460 × (0.1003 − 0.0656)
        assertThat(committed.saved()).isEqualByComparingTo("50.662");
        assertThat(hours(committed.estimate()).monthly()).isEqualByComparingTo(before.monthly().subtract(committed.saved()));
        assertThat(committed.changed()).singleElement().satisfies(change -> assertThat(change.breakEvenShare()).isEqualTo(0.654));
        assertThat(committed.kept()).isEmpty();
    }

    @Test
    void hoursThatTheUserStatedAreNotCommittedTo() {
        Estimate onDemand = Sketch.of(part("job", "ec2").with("instanceType", "m7g.large").withUsage(Map.of("instanceHoursPerMonth", 200.0))).estimate();
        Committed committed = Committed.of(onDemand, PriceBook.standard(), 1);
        assertThat(committed.estimate().total()).isEqualByComparingTo(onDemand.total());
        assertThat(committed.kept()).singleElement().extracting(kept -> kept.line().name().en()).isEqualTo("Instance hours");
    }

    private static CostLine hours(Estimate estimate) {
        return estimate.lines().stream().filter(line -> line.name().en().equals("Instance hours")).findFirst().orElseThrow();
    }
}
