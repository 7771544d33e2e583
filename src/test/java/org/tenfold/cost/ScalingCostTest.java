package org.tenfold.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.cost.Sketch.part;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tenfold.cost.Estimate.Basis;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;

/**
 * What follows the load, in Seoul. Ten million users send 9,259.26 requests a second on average: 7,407.41 for files,
 * 1,666.67 that read and 185.19 that write. Days without a peak make the arithmetic plain.
 */
class ScalingCostTest {

    private static Sketch millions(Component... parts) {
        return Sketch.of(parts).workload("users", 10e6);
    }

    private static Sketch stepping(String policy, double stepSize, double peakFactor) {
        return stepping(policy, stepSize, peakFactor, 300);
    }

    private static Sketch stepping(String policy, double stepSize, double peakFactor, double cooldownSeconds) {
        return millions(part("users", "users"), part("alb", "alb"),
                part("group", "auto-scaling-group").with("min", 4.0).with("desired", 4.0).with("max", 100.0)
                        .with("policy", policy).with("stepSize", stepSize).with("cooldownSeconds", cooldownSeconds),
                part("web", "ec2").withParent("group"))
                .link("users", "alb", LinkKind.REQUEST).link("alb", "web", LinkKind.REQUEST).workload("peakFactor", peakFactor);
    }

    @Test
    void stepAndSimplePoliciesStopGrowingBelowTheirThreshold() {
        // 22.22 vCPUs at 70 % of 2 each are 15.9: 16 machines × 730 h × 0.026, where a target of 60 % keeps 19
        for (String policy : new String[] {"simple", "step"}) {
            assertThat(line(stepping(policy, 1, 1).estimate(), "web", "Instance hours").monthly()).isEqualByComparingTo("303.68");
            // in steps of five from four: 4, 9, 14, 19
            assertThat(line(stepping(policy, 5, 1).estimate(), "web", "Instance hours").monthly()).isEqualByComparingTo("360.62");
        }
    }

    @Test
    void aSlowDayNeedsNoClevernessButALongPauseLagsBehindIt() {
        double step = hours(stepping("step", 1, 3));
        double simple = hours(stepping("simple", 1, 3));
        double pausing = hours(stepping("simple", 1, 3, 14_400));
        assertThat(step).as("an instance more every five minutes keeps up").isEqualTo(simple).isNotEqualTo(hours(group(0, 0, 3)));
        // One change each four hours: it stays near the 16 machines that the mean of the day needs, and drops what comes at the peak.
        assertThat(pausing).isBetween(13 * 730.0, 17 * 730.0).isLessThan(step);
    }

    private static double hours(Sketch sketch) {
        return line(sketch.estimate(), "web", "Instance hours").quantity().doubleValue();
    }

    private static Sketch group(double spotShare, int base, double peakFactor) {
        return millions(part("users", "users"), part("alb", "alb"),
                part("group", "auto-scaling-group").with("min", 4.0).with("desired", 4.0).with("max", 100.0)
                        .with("spotShare", spotShare).with("onDemandBase", (double) base),
                part("web", "ec2").withParent("group"))
                .link("users", "alb", LinkKind.REQUEST).link("alb", "web", LinkKind.REQUEST).workload("peakFactor", peakFactor);
    }

    @Test
    void aGroupPaysForTheMachinesThatItsDayNeedsNotForItsMaximum() {
        // 1,851.85 × 10 ms + 7,407.41 × 0.5 ms = 22.22 vCPUs, at 60 % of 2 each 18.5: 19 machines × 730 h × 0.026
        CostLine flat = line(group(0, 0, 1).estimate(), "web", "Instance hours");
        assertThat(flat.monthly()).isEqualByComparingTo("360.62");
        assertThat(flat.basis()).isEqualTo(Basis.WORKLOAD);
        // With a peak of three times the mean it runs more machines by day, rounds up each hour and grows late, but never the
        // 56 of the peak all day long.
        CostLine curved = line(group(0, 0, 3).estimate(), "web", "Instance hours");
        assertThat(curved.quantity().doubleValue()).isBetween(19.0 * 730, 30.0 * 730);
    }

    @Test
    void aGroupThatCannotGrowIsAFixedFleet() {
        Estimate estimate = Sketch.of(part("group", "auto-scaling-group").with("max", 2.0), part("web", "ec2").withParent("group"))
                .estimate();
        assertThat(line(estimate, "web", "Instance hours").basis()).isEqualTo(Basis.SETTINGS);
    }

    @Test
    void spotTakesItsShareOfWhatIsAboveTheBase() {
        Estimate estimate = group(0.5, 3, 1).estimate();
        // half of 19 − 3 machines is Spot: 8 × 730 h × 0.0078
        assertThat(line(estimate, "web", "Spot hours").monthly()).isEqualByComparingTo("45.552");
        // the other 11 × 730 h × 0.026
        assertThat(line(estimate, "web", "Instance hours").monthly()).isEqualByComparingTo("208.78");
        assertThat(line(estimate, "web", "Spot hours").price().uncertain()).isTrue();
    }

    @Test
    void everythingOnSpotHasNoLineOnDemandAndATypeWithoutAFigureSaysSo() {
        Estimate spot = Sketch.of(part("job", "ec2").with("purchase", "spot").with("count", 2.0)).estimate();
        // 2 × 730 h × 0.0078
        assertThat(line(spot, "job", "Spot hours").monthly()).isEqualByComparingTo("11.388");
        assertThat(spot.lines()).noneMatch(line -> line.name().en().equals("Instance hours"));

        String without = PriceBook.standard().machines("ec2").stream().map(machine -> machine.type())
                .filter(type -> PriceBook.standard().find("ap-northeast-2", PriceKey.ec2(type)).isPresent())
                .filter(type -> PriceBook.standard().find("ap-northeast-2", PriceKey.ec2Spot(type)).isEmpty())
                .findFirst().orElse("x9.none");
        Estimate none = Sketch.of(part("job", "ec2").with("purchase", "spot").with("instanceType", without)).estimate();
        assertThat(none.unknown()).anySatisfy(unknown -> {
            assertThat(unknown.reason()).isEqualTo(Estimate.Reason.NO_PRICE);
            assertThat(unknown.detail().in(org.tenfold.text.Language.ENGLISH)).contains(without);
        });
    }

    @Test
    void provisionedUnitsThatScaleFollowTheDay() {
        // eventual reads of 2 KB take half a unit: 833.33 / 0.7 = 1,191 units × 730 h × 0.00014098
        Estimate flat = table(true, 1).estimate();
        assertThat(line(flat, "items", "Reads").monthly()).isEqualByComparingTo("122.572241");
        // writes take two: 370.37 / 0.7 = 530 units × 730 h × 0.0007049
        assertThat(line(flat, "items", "Writes").monthly()).isEqualByComparingTo("272.725810");
        assertThat(line(flat, "items", "Reads").basis()).isEqualTo(Basis.WORKLOAD);
        // The mean of the day stays, so that only rounding up and the least units change it.
        assertThat(line(table(true, 3).estimate(), "items", "Reads").quantity().doubleValue()).isCloseTo(1191 * 730, within(730.0));
        // What is stated is billed whatever comes: 5 units × 730 h × 0.00014098
        CostLine stated = line(table(false, 3).estimate(), "items", "Reads");
        assertThat(stated.monthly()).isEqualByComparingTo("0.514577");
        assertThat(stated.basis()).isEqualTo(Basis.SETTINGS);
    }

    @Test
    void scalingNeverExceedsItsMostUnitsNorFallsBelowItsLeast() {
        Sketch capped = tableOf(part("items", "dynamodb").with("capacityMode", "provisioned").with("autoScaling", true)
                .with("maxReadUnits", 600.0).with("writeUnits", 5_000.0), 3);
        CostLine reads = line(capped.estimate(), "items", "Reads");
        assertThat(reads.quantity().doubleValue()).isLessThan(600 * 730);
        assertThat(line(capped.estimate(), "items", "Writes").quantity()).isEqualByComparingTo(BigDecimal.valueOf(5_000 * 730));
    }

    private static Sketch table(boolean scales, double peakFactor) {
        return tableOf(part("items", "dynamodb").with("capacityMode", "provisioned").with("autoScaling", scales), peakFactor);
    }

    private static Sketch tableOf(Component table, double peakFactor) {
        return millions(part("users", "users"), part("web", "ec2").with("count", 20.0), table)
                .link("users", "web", LinkKind.REQUEST).link("web", "items", LinkKind.READ_WRITE).workload("peakFactor", peakFactor);
    }

    @Test
    void aurorasReadersFollowTheDayAndItsWriterStays() {
        Component base = part("db", "aurora").with("readers", 1.0).with("maxReaders", 5.0).with("statementMs", 2.0);
        CostLine fixed = line(cluster(base).estimate(), "db", "Instance hours");
        // a writer and a reader × 730 h × 0.313
        assertThat(fixed.monthly()).isEqualByComparingTo("456.98");
        CostLine scaled = line(cluster(base.with("readerScaling", "cpu")).estimate(), "db", "Instance hours");
        // 1,666.67 reads of two statements of a little over 2 ms need 6.8 vCPUs, at 60 % of 2 each more than five readers
        assertThat(scaled.quantity()).isEqualByComparingTo(BigDecimal.valueOf(6 * 730));
        assertThat(scaled.basis()).isEqualTo(Basis.WORKLOAD);
        CostLine byConnections = line(cluster(base.with("readerScaling", "connections")).estimate(), "db", "Instance hours");
        assertThat(byConnections.monthly()).isEqualByComparingTo(fixed.monthly());
    }

    private static Sketch cluster(Component database) {
        return millions(part("users", "users"), part("web", "ec2").with("count", 20.0), database)
                .link("users", "web", LinkKind.REQUEST).link("web", "db", LinkKind.READ_WRITE).workload("peakFactor", 1);
    }

    @Test
    void everyShardHasItsOwnMachineVolumeAndStandby() {
        Component one = part("db", "rds").with("deployment", "multi-az").with("instanceClass", "db.r6g.large").with("storageGib", 100.0);
        Estimate single = Sketch.of(one).estimate();
        Estimate four = Sketch.of(one.with("shards", 4.0)).estimate();
        for (String name : new String[] {"Instance hours", "Storage"}) {
            assertThat(line(four, "db", name).monthly())
                    .isEqualByComparingTo(line(single, "db", name).monthly().multiply(BigDecimal.valueOf(4)));
        }
    }

    private static CostLine line(Estimate estimate, String component, String name) {
        return estimate.lines().stream().filter(line -> line.component().equals(component) && line.name().en().equals(name))
                .findFirst().orElseThrow(() -> new AssertionError("no line " + name + " of " + component + " in "
                        + estimate.lines().stream().map(line -> line.name().en()).toList() + estimate.unknown()));
    }
}
