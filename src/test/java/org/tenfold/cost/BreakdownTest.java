package org.tenfold.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.cost.Sketch.part;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tenfold.cost.Breakdown.By;
import org.tenfold.cost.Breakdown.Share;
import org.tenfold.design.LinkKind;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.topology.Topology;

class BreakdownTest {

    private static Sketch shop(double servers) {
        return Sketch.of(part("users", "users"), part("alb", "alb"), part("web", "ec2").with("count", servers), part("api", "ec2"),
                part("db", "rds"), part("pay", "external"))
                .link("users", "alb", LinkKind.REQUEST).link("alb", "web", LinkKind.REQUEST).link("web", "db", LinkKind.READ_WRITE);
    }

    private static Breakdown breakdown(Sketch sketch, By by) {
        return Breakdown.of(sketch.estimate(), by, Topology.of(sketch.architecture(), ServiceCatalog.standard(), PriceBook.standard()));
    }

    @Property(tries = 60)
    void theSharesAddUpToTheTotalWhateverTheyAreBy(@ForAll By by, @ForAll @IntRange(min = 1, max = 10_000_000) int users) {
        Sketch sketch = shop(2).workload("users", users);
        Breakdown breakdown = breakdown(sketch, by);
        assertThat(breakdown.shares().stream().map(Share::monthly).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sketch.estimate().total());
        assertThat(breakdown.shares().stream().map(Share::fixed).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sketch.estimate().fixed());
        assertThat(breakdown.shares()).isSortedAccordingTo(Comparator.comparing(Share::monthly).reversed());
    }

    @Test
    void serversAreOneServiceAndOneTierAndTransferIsATierOfItsOwn() {
        assertThat(breakdown(shop(2), By.SERVICE).shares()).filteredOn(share -> share.key().equals("ec2")).singleElement()
                .satisfies(share -> assertThat(share.components()).containsExactly("web", "api"));
        // 657 GB × 0.126
        assertThat(breakdown(shop(2), By.TIER).shares()).filteredOn(share -> share.key().equals("transfer")).singleElement()
                .satisfies(share -> assertThat(share.monthly()).isEqualByComparingTo("82.782"));
    }

    @Test
    void whatIsOnlyUnknownIsThereAndSaysSo() {
        assertThat(breakdown(shop(2), By.COMPONENT).shares().getLast()).satisfies(share -> {
            assertThat(share.key()).isEqualTo("pay");
            assertThat(share.complete()).isFalse();
            assertThat(share.monthly()).isZero();
        });
    }

    @Test
    void anEditIsToldWithTheLinesThatItChanged() {
        EstimateChange change = EstimateChange.between(shop(2).estimate(), shop(3).estimate());
        // one t3.small more: 730 h × 0.026, and its volume of 8 GiB × 0.0912
        assertThat(change.difference()).isEqualByComparingTo("19.7096");
        assertThat(change.lines()).extracting(line -> line.name().en()).containsExactly("Instance hours", "Volume");
        assertThat(change.lines().getFirst().difference()).isEqualByComparingTo("18.98");
        assertThat(EstimateChange.between(shop(3).estimate(), shop(2).estimate()).difference()).isEqualByComparingTo("-19.7096");
    }

    @Test
    void theDearestLinesComeFirst() {
        List<BigDecimal> drivers = shop(2).estimate().drivers(3).stream().map(line -> line.monthly()).toList();
        assertThat(drivers).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder()).first().isEqualTo(
                shop(2).estimate().lines().stream().map(line -> line.monthly()).max(Comparator.naturalOrder()).orElseThrow());
    }

    @Test
    void theCurveRisesAndNamesWhereUseOvertakesAndWhereADesignIsFull() {
        CostCurve curve = CostCurve.of(shop(2).architecture(), ServiceCatalog.standard(), PriceBook.standard(), false, 100, 1e8, share -> { });
        assertThat(curve.points()).hasSize(49).isSortedAccordingTo(Comparator.comparing(CostCurve.Point::total));
        assertThat(curve.points().getFirst().fixed()).isEqualByComparingTo(shop(2).estimate().fixed());
        List<String> why = curve.knees().stream().map(knee -> knee.why().in(Language.ENGLISH)).toList();
        assertThat(why).anyMatch(text -> text.equals("Use costs more than what always runs"))
                .anyMatch(text -> text.contains("is full")).anyMatch(text -> text.startsWith("alb becomes the dearest: Data to the internet"));
        double ten = curve.at(10_000).doubleValue();
        assertThat(ten).isCloseTo(shop(2).estimate().total().doubleValue(), Assertions.withinPercentage(1));
    }
}
