package org.tenfold.traffic.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tenfold.service.Scaling;
import org.tenfold.traffic.formula.ScalingPolicy.Simple;
import org.tenfold.traffic.formula.ScalingPolicy.TargetTracking;

class AutoScalingDayTest {

    private static final DailyCurve EVENING = DailyCurve.of(600, 2.5, 0.1, 20);
    private static final ScalingGroup GROUP = new ScalingGroup(200, 2, 30, 4, 2, 3, 1);

    @Property(tries = 100)
    void aCurveHasThePeakTheMeanAndTheTroughAskedFor(@ForAll @DoubleRange(min = 1.1, max = 6) double peakToAverage,
            @ForAll @DoubleRange(min = 0, max = 0.15) double troughToPeak) {
        DailyCurve curve = DailyCurve.of(100, peakToAverage, troughToPeak, 14);
        double mean = IntStream.range(0, 24).mapToDouble(curve::meanOfHour).average().orElseThrow();
        assertThat(mean).isCloseTo(100, Percentage.withPercentage(0.01));
        assertThat(curve.averagePerSecond()).isCloseTo(100, Percentage.withPercentage(1e-8));
        assertThat(curve.rateAt(14)).isCloseTo(100 * peakToAverage, Percentage.withPercentage(1e-8));
        assertThat(curve.rateAt(2)).isCloseTo(100 * peakToAverage * troughToPeak, within(1e-6));
    }

    @Test
    void aDayWithoutPeakIsFlat() {
        DailyCurve flat = DailyCurve.of(100, 1, 0.3, 12);
        assertThat(flat.rateAt(0)).isEqualTo(100);
        assertThat(flat.averagePerSecond()).isCloseTo(100, within(1e-9));
    }

    @Test
    void aTroughAboveTheMeanIsRefused() {
        assertThatThrownBy(() -> DailyCurve.of(100, 3, 0.4, 12)).hasMessageContaining("trough of 0.4");
        assertThatThrownBy(() -> DailyCurve.of(100, 0.5, 0.1, 12)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSteadyLoadKeepsTheFleetAtItsTarget() {
        AutoScalingDay day = day(DailyCurve.of(1_200, 1, 0, 0), TargetTracking.at(60));
        assertThat(day.mostInstances()).isEqualTo(10);
        assertThat(day.instanceHours()).isEqualTo(240);
        assertThat(day.saving()).isCloseTo(0, within(1e-12));
        assertThat(day.scaleOuts() + day.scaleIns()).isZero();
    }

    @Test
    void theFleetStaysWithinItsLimits() {
        ScalingGroup small = new ScalingGroup(200, 3, 6, 4, 2, 3, 1);
        AutoScalingDay day = AutoScalingDay.simulate(EVENING, FlashCrowd.NONE, small, TargetTracking.at(60), 0.7);
        assertThat(day.minutes()).hasSize(1_440)
                .allSatisfy(minute -> assertThat(minute.instances()).isBetween(3, 6));
        assertThat(day.droppedShare()).isPositive();
    }

    @Test
    void aFlashCrowdDropsMoreRequestsTheSlowerInstancesStart() {
        FlashCrowd crowd = new FlashCrowd(2, 19 * 60, 20 * 60);
        ScalingGroup slowBoot = new ScalingGroup(200, 2, 30, 4, 10, 3, 1);
        double quick = AutoScalingDay.simulate(EVENING, crowd, GROUP, TargetTracking.at(60), 0.7).droppedRequests();
        double slow = AutoScalingDay.simulate(EVENING, crowd, slowBoot, TargetTracking.at(60), 0.7).droppedRequests();
        assertThat(quick).isPositive();
        assertThat(slow).isGreaterThan(quick);
    }

    @Test
    void aFigureEveryFiveMinutesIsSeenLate() {
        FlashCrowd crowd = new FlashCrowd(2, 19 * 60, 20 * 60);
        ScalingGroup seldom = new ScalingGroup(200, 2, 30, 4, 2, 3, 5);
        double often = AutoScalingDay.simulate(EVENING, crowd, GROUP, TargetTracking.at(60), 0.7).droppedRequests();
        double late = AutoScalingDay.simulate(EVENING, crowd, seldom, TargetTracking.at(60), 0.7).droppedRequests();
        assertThat(late).isGreaterThan(often);
    }

    @Test
    void whileInstancesWarmUpNothingShrinks() {
        ScalingGroup warmsLong = new ScalingGroup(200, 2, 30, 4, 2, 180, 1);
        double usual = day(EVENING, TargetTracking.at(60)).instanceHours();
        double warming = AutoScalingDay.simulate(EVENING, FlashCrowd.NONE, warmsLong, TargetTracking.at(60), 0.7).instanceHours();
        assertThat(warming).isGreaterThan(usual);
    }

    @Test
    void aForecastHasTheInstancesThereBeforeTheHour() {
        // Half an hour of boot: what only reacts is late all morning.
        ScalingGroup slowBoot = new ScalingGroup(200, 2, 30, 4, 30, 3, 1);
        DailyCurve steep = DailyCurve.of(600, 4, 0.05, 20);
        AutoScalingDay reacting = AutoScalingDay.simulate(steep, FlashCrowd.NONE, slowBoot, TargetTracking.at(80), 0.7);
        AutoScalingDay foreseeing = AutoScalingDay.simulate(steep, FlashCrowd.NONE, slowBoot,
                ScalingPolicy.Predictive.of(TargetTracking.at(80), steep, 30), 0.7);
        assertThat(foreseeing.slowMinutes()).isLessThan(reacting.slowMinutes());
        assertThat(foreseeing.instanceHours()).isGreaterThan(reacting.instanceHours());
        for (int hour = 0; hour < 24; hour++) {
            // 1,500 a second in the busiest hour at 80 % of 200: ceil(mean / 160) from its first minute on
            int needed = (int) Math.ceil(steep.meanOfHour(hour) / 160 - 1e-9);
            assertThat(foreseeing.minutes().get(60 * hour).serving()).as("hour %d", hour).isGreaterThanOrEqualTo(needed);
        }
    }

    @Test
    void anEmptyGroupCountsAsFullyUsedAndGrows() {
        ScalingGroup fromNothing = new ScalingGroup(200, 0, 5, 0, 2, 3, 1);
        AutoScalingDay day = AutoScalingDay.simulate(EVENING, FlashCrowd.NONE, fromNothing,
                new Simple(70, 30, 1, 5, 5, 5), 0.7);
        assertThat(day.mostInstances()).isEqualTo(5);
        assertThat(day.minutes()).filteredOn(minute -> minute.serving() == 0)
                .allSatisfy(minute -> assertThat(minute.utilization()).isEqualTo(1));
    }

    @Test
    void narrowThresholdsFlap() {
        assertThat(new Simple(70, 30, 1, 5, 5, 5).steady(1)).isTrue();
        assertThat(new Simple(50, 30, 1, 5, 5, 5).steady(1)).isFalse();
        assertThat(new Simple(50, 30, 1, 5, 5, 5).steady(2)).isTrue();
    }

    private static AutoScalingDay day(DailyCurve curve, ScalingPolicy policy) {
        return AutoScalingDay.simulate(curve, FlashCrowd.NONE, GROUP, policy, 0.7);
    }

    @Test
    void aSmallTargetOfWaitingMessagesKeepsTheWorkersAsBusyAsItStandsFor() {
        // 5 messages a second of 2 s each keep 10 workers busy on average: 240 worker-hours of work a day.
        double one = (Math.sqrt(5) - 1) / 2;
        Scaling.Backlog metric = new Scaling.Backlog(one, 2);
        ScalingGroup group = new ScalingGroup(0.5, 1, 200, 4, 2, 3, 1, (load, waiting) -> 100 * metric.seen(load, 2 * waiting));
        AutoScalingDay day = AutoScalingDay.simulate(DailyCurve.of(5, 3, 0.1, 20), FlashCrowd.NONE, group,
                ScalingPolicy.TargetTracking.at(100 * one), 2);
        assertThat(day.droppedRequests()).isZero();
        assertThat(day.instanceHours()).as("240 ÷ 0.618, and what growing ahead and shrinking late take").isBetween(240 / one, 1.1 * 240 / one);
        assertThat(day.mostInstances()).as("the peak of 30 busy workers ÷ 0.618").isBetween(48, 52);
        assertThat(day.scaleOuts() + day.scaleIns()).as("no flapping").isLessThan(80);
    }

    @Test
    void whatHasPiledUpIsStillSeen() {
        assertThat(new Scaling.Backlog(0.9, 20).seen(2, 60)).as("three times the target").isCloseTo(2.7, within(1e-9));
        assertThat(new Scaling.Backlog(0.9, 20).seen(0.5, 0)).isEqualTo(0.5);
    }
}
