package org.tenfold.traffic.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.traffic.formula.ScalingPolicy.Situation;

/** Step scaling against its rules by hand: thresholds of 70 and 30 %, two instances for each ten points beyond. */
class StepScalingTest {

    private static final ScalingGroup GROUP = new ScalingGroup(100, 2, 12, 4, 2, 3, 1);
    private static final ScalingPolicy STEPS = new ScalingPolicy.Step(70, 30, 2, 5, 5);

    @ParameterizedTest
    @CsvSource({
        // metric, in service, in service or starting, warming up, high minutes, low minutes, wanted
        "70, 4, 4, false, 0, 0, 4",      // at the threshold nothing happens
        "75, 4, 4, false, 4, 0, 4",      // the alarm takes five minutes
        "75, 4, 4, false, 5, 0, 6",      // up to ten points beyond: one step
        "80, 4, 4, false, 5, 0, 6",
        "81, 4, 4, false, 5, 0, 8",      // begun twenty: two steps
        "100, 4, 4, false, 5, 0, 10",    // thirty: three steps
        "100, 10, 10, false, 5, 0, 12",  // never above the maximum
        "75, 4, 6, true, 5, 0, 6",       // two are starting: that is what is missing
        "100, 4, 6, true, 5, 0, 10",     // the breach grew: only what is missing beyond them
        "25, 8, 8, false, 0, 5, 6",
        "15, 8, 8, false, 0, 5, 4",
        "0, 8, 8, false, 0, 5, 2",
        "5, 4, 4, false, 0, 5, 2",       // never below the minimum
        "5, 4, 4, true, 0, 5, 4",        // nor while instances warm up
        "5, 4, 4, false, 0, 4, 4"})
    void theFurtherBeyondAThresholdTheMoreItTakes(double percent, int serving, int all, boolean warming, int high, int low, int wanted) {
        assertThat(STEPS.wanted(GROUP, new Situation(percent, serving, all, warming, high, low, 100, 0))).isEqualTo(wanted);
    }

    @Test
    void aFlashCrowdIsMetSoonerThanByOneInstanceAtATime() {
        DailyCurve curve = DailyCurve.of(600, 2.5, 0.1, 20);
        ScalingGroup group = new ScalingGroup(200, 2, 30, 4, 2, 3, 1);
        FlashCrowd crowd = new FlashCrowd(2, 19 * 60, 20 * 60);
        AutoScalingDay steps = AutoScalingDay.simulate(curve, crowd, group, new ScalingPolicy.Step(70, 30, 1, 5, 5), 0.758);
        AutoScalingDay simple = AutoScalingDay.simulate(curve, crowd, group, new ScalingPolicy.Simple(70, 30, 1, 5, 5, 5), 0.758);
        // capacity reference 3.3, asg-05: the simple policy drops 1.03 %
        assertThat(simple.droppedShare()).isBetween(0.0102, 0.0104);
        assertThat(steps.droppedShare()).isLessThan(simple.droppedShare() / 1.3);
    }
}
