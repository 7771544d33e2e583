package org.tenfold.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.tenfold.cost.Sketch.part;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenfold.cost.Estimate.Basis;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.text.Language;
import org.tenfold.traffic.Traffic;

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
        assertThat(step).as("an instance more every five minutes keeps up; a step policy acts again each minute and is sooner done")
                .isLessThan(simple).isCloseTo(simple, withinPercentage(3)).isNotEqualTo(hours(group(0, 0, 3)));
        // One change each four hours: it stays near the 16 machines that the mean of the day needs, and drops what comes at the peak.
        assertThat(pausing).isBetween(13 * 730.0, 17 * 730.0).isLessThan(step);
    }

    private static Sketch timed(Map<String, Object> settings, double peakFactor) {
        Component group = part("group", "auto-scaling-group").with("min", 4.0).with("max", 100.0);
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            group = group.with(setting.getKey(), setting.getValue());
        }
        return millions(part("users", "users"), part("alb", "alb"), group, part("web", "ec2").withParent("group"))
                .link("users", "alb", LinkKind.REQUEST).link("alb", "web", LinkKind.REQUEST).workload("peakFactor", peakFactor);
    }

    @Test
    void aScheduledGroupFollowsTheClockWhateverTheLoad() {
        Map<String, Object> schedule = Map.of("policy", "scheduled", "scheduledFromHour", 8.0, "scheduledToHour", 22.0, "scheduledSize", 60.0);
        for (double peakFactor : new double[] {1, 3}) {
            CostLine hours = line(timed(schedule, peakFactor).estimate(), "web", "Instance hours");
            // (14 h × 60 + 10 h × 4) / 24 × 730 h × 0.026
            assertThat(hours.monthly()).isEqualByComparingTo("695.933333");
            assertThat(hours.basis()).isEqualTo(Basis.SETTINGS);
            assertThat(hours.fixed()).isEqualByComparingTo(hours.monthly());
        }
        // over midnight: (8 h × 60 + 16 h × 4) / 24 × 730 h
        Map<String, Object> night = Map.of("policy", "scheduled", "scheduledFromHour", 22.0, "scheduledToHour", 6.0, "scheduledSize", 60.0);
        assertThat(hours(timed(night, 3))).isCloseTo((8 * 60 + 16 * 4) / 24.0 * 730, within(1e-6));
        // no size of its own: the maximum; the same hour twice: the whole day
        Map<String, Object> always = Map.of("policy", "scheduled", "scheduledFromHour", 0.0, "scheduledToHour", 0.0);
        assertThat(hours(timed(always, 3))).isEqualTo(100 * 730);
    }

    @Test
    void aScheduleThatMissesThePeakLeavesItsMinimumToIt() {
        Map<String, Object> night = Map.of("policy", "scheduled", "scheduledFromHour", 0.0, "scheduledToHour", 6.0, "scheduledSize", 60.0);
        Map<String, Object> day = Map.of("policy", "scheduled", "scheduledFromHour", 19.0, "scheduledToHour", 21.0, "scheduledSize", 60.0);
        assertThat(atPeak(timed(night, 3))).isEqualTo(4);
        assertThat(atPeak(timed(day, 3))).isEqualTo(60);
    }

    private static double atPeak(Sketch sketch) {
        Traffic traffic = sketch.traffic();
        return traffic.parts().get(traffic.topology().index("web")).stations().getFirst().machines();
    }

    @Test
    void bootWarmUpAndTheMetricPeriodActInTheDay() {
        double usual = hours(timed(Map.of(), 3));
        assertThat(hours(timed(Map.of("warmupSeconds", 14_400.0), 3))).as("nothing shrinks for four hours after each start").isGreaterThan(usual + 730);
        assertThat(hours(timed(Map.of("metricPeriodSeconds", 300.0), 3))).as("figures every five minutes").isNotEqualTo(usual);
        assertThat(hours(timed(Map.of("policy", "predictive"), 3))).as("machines before their hour").isGreaterThan(usual);
        assertThat(hours(timed(Map.of("policy", "predictive"), 1))).as("nothing to foresee").isEqualTo(hours(timed(Map.of(), 1)));
    }

    @Test
    void theTimeToBootIsPaidFor() {
        Sketch slow = millions(part("users", "users"), part("alb", "alb"),
                part("group", "auto-scaling-group").with("min", 4.0).with("max", 100.0),
                part("web", "ec2").withParent("group").with("bootSeconds", 1_800.0))
                .link("users", "alb", LinkKind.REQUEST).link("alb", "web", LinkKind.REQUEST).workload("peakFactor", 3);
        assertThat(hours(slow)).isNotEqualTo(hours(timed(Map.of(), 3)));
    }

    @Test
    void aGroupThatScalesByRequestsHoldsAsManyAsTheTargetAsksFor() {
        // 9,259.26 × 60 = 555,556 requests a minute over 30,000 each: 18.5, so 19
        assertThat(hours(timed(Map.of("metric", "requests", "targetRequestsPerMinute", 30_000.0), 1))).isEqualTo(19 * 730);
        // over 60,000 each: 10, although 22.2 busy vCPUs need 12 machines of two; nobody but the target decides
        Sketch blind = timed(Map.of("metric", "requests", "targetRequestsPerMinute", 60_000.0), 1);
        assertThat(hours(blind)).isEqualTo(10 * 730);
        Traffic traffic = blind.traffic();
        assertThat(traffic.parts().get(traffic.topology().index("web")).utilization()).isGreaterThan(1.1);
        // It is full before it grows: its four machines take 8 of 22.22 vCPUs, 3.6 of 10 million users.
        assertThat(traffic.saturationUsers()).isCloseTo(3.6e6, within(1e3));
        // thresholds of steps are shares of the target: 70 % of 30,000 are 21,000, so 27
        assertThat(hours(timed(Map.of("metric", "requests", "targetRequestsPerMinute", 30_000.0, "policy", "step"), 1))).isEqualTo(27 * 730);
    }

    @Test
    void overTheDayRequestsLeadToTheSameMachinesAsTheCpuThatTheyCost() {
        // 30,000 requests a minute keep a machine busy at 60 %: the day is that of the CPU while nothing is too much
        double cpu = hours(timed(Map.of(), 3));
        assertThat(hours(timed(Map.of("metric", "requests", "targetRequestsPerMinute", 30_000.0), 3))).isCloseTo(cpu, within(0.01 * cpu));
        assertThat(hours(timed(Map.of("metric", "requests", "targetRequestsPerMinute", 15_000.0), 3))).isCloseTo(2 * cpu, within(0.1 * cpu));
    }

    @Test
    void aGroupThatScalesByNetworkCountsWhatItSendsOrReceives() {
        // 7,407.41 files of 30 kB and 1,851.85 answers of 15 kB are 250,000 kB a second over 10,000 each
        assertThat(hours(timed(Map.of("metric", "network", "targetNetworkKbPerSecond", 10_000.0), 1))).isEqualTo(25 * 730);
    }

    private static Sketch queued(Map<String, Object> settings, double peakFactor) {
        Component group = part("group", "auto-scaling-group").with("min", 1.0).with("max", 100.0);
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            group = group.with(setting.getKey(), setting.getValue());
        }
        return millions(part("users", "users"), part("app", "ec2"), part("jobs", "sqs"), group,
                part("web", "ec2").withParent("group").with("role", "worker").with("requestMs", 100.0))
                .link("users", "app", LinkKind.REQUEST).link("app", "jobs", LinkKind.PUBLISH).link("jobs", "web", LinkKind.CONSUME)
                .workload("peakFactor", peakFactor);
    }

    @Test
    void workersThatScaleByTheBacklogAreNearlyAlwaysBusy() {
        // 185.19 messages a second at 0.1 s are 18.52 vCPUs, 9.26 machines. 100 wait on average where a machine is busy
        // (√(100² + 4 × 100) − 100) ÷ 2 = 99.02 % of the time: 9.35, so 10; one where it is 61.8 %: 14.98, so 15
        assertThat(hours(queued(Map.of("metric", "backlog"), 1))).isEqualTo(10 * 730);
        assertThat(hours(queued(Map.of("metric", "backlog", "targetBacklog", 1.0), 1))).isEqualTo(15 * 730);
        // Over the day the work itself is paid for and little more, where five minutes of work may wait as where five seconds may;
        // where one message may wait, the workers stay at 61.8 % and shortages don't come in the first place.
        assertThat(hours(queued(Map.of("metric", "backlog", "targetBacklog", 6_000.0), 3)))
                .isBetween(9.26 * 730, 0.75 * hours(queued(Map.of(), 3)));
        assertThat(hours(queued(Map.of("metric", "backlog"), 3))).isBetween(9.26 * 730, 1.15 * 9.26 * 730);
        assertThat(hours(queued(Map.of("metric", "backlog", "targetBacklog", 1.0), 3))).isBetween(9.26 / 0.618 * 730, 1.15 * 9.26 / 0.618 * 730);
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
            assertThat(unknown.detail().in(Language.ENGLISH)).contains(without);
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
    }

    @Test
    void aurorasReadersHoldThePoolsOfAllCallers() {
        Component base = part("db", "aurora").with("readers", 1.0).with("maxReaders", 5.0).with("readerScaling", "connections");
        // 20 machines × 10 connections; a reader keeps 60 of the 100 that it takes: 3.3, so four readers and the writer × 730 h
        CostLine four = line(cluster(base.with("maxConnections", 100.0)).estimate(), "db", "Instance hours");
        assertThat(four.quantity()).isEqualByComparingTo(BigDecimal.valueOf(5 * 730));
        assertThat(four.basis()).as("pools are set, whatever the load").isEqualTo(Basis.SETTINGS);
        // one reader of 16 GiB holds them all; with ten connections each they are never enough
        assertThat(line(cluster(base).estimate(), "db", "Instance hours").quantity()).isEqualByComparingTo(BigDecimal.valueOf(2 * 730));
        assertThat(line(cluster(base.with("maxConnections", 10.0)).estimate(), "db", "Instance hours").quantity())
                .isEqualByComparingTo(BigDecimal.valueOf(6 * 730));
        // two shards, each with a writer and four readers
        assertThat(line(cluster(base.with("maxConnections", 100.0).with("shards", 2.0)).estimate(), "db", "Instance hours").quantity())
                .isEqualByComparingTo(BigDecimal.valueOf(10 * 730));
    }

    @Test
    void aurorasReadersByConnectionsAreTheMinimumWhereNobodyReads() {
        Component db = part("db", "aurora").with("readers", 1.0).with("maxReaders", 5.0).with("readerScaling", "connections")
                .with("maxConnections", 100.0);
        Sketch writing = millions(part("users", "users"), part("web", "ec2").with("count", 20.0), db)
                .link("users", "web", LinkKind.REQUEST).link("web", "db", LinkKind.WRITE).workload("peakFactor", 1);
        assertThat(line(writing.estimate(), "db", "Instance hours").quantity()).isEqualByComparingTo(BigDecimal.valueOf(2 * 730));
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
