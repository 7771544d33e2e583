package org.tenfold.traffic.formula;

import java.util.List;
import java.util.stream.IntStream;

/** When a group adds or removes instances. The metric is that of the group, in percent. */
public sealed interface ScalingPolicy {

    /** The metric above which minutes count towards growing. */
    double highPercent();

    /** The metric below which minutes count towards shrinking. */
    double lowPercent();

    /**
     * The size the group should have after a minute.
     *
     * @param group     limits of the size
     * @param situation what the policy sees
     */
    int wanted(ScalingGroup group, Situation situation);

    /**
     * What a policy sees after a minute.
     *
     * @param percent            the metric
     * @param serving            instances in service
     * @param all                instances in service or starting
     * @param warmingUp          whether an instance is still starting or warming up
     * @param highMinutes        minutes in a row with the metric above {@link #highPercent()}
     * @param lowMinutes         minutes in a row with the metric below {@link #lowPercent()}
     * @param minutesSinceAction minutes since the group last changed its size
     * @param minute             minutes since midnight; beyond 1,440 it is the next day
     */
    record Situation(double percent, int serving, int all, boolean warmingUp, int highMinutes, int lowMinutes,
            int minutesSinceAction, int minute) {
    }

    /**
     * Keeps the metric near a target: grows in proportion, shrinks slowly and never while instances warm up.
     *
     * @param targetPercent     the target
     * @param outMinutes        high minutes before growing; AWS's alarm has 3 (S-38)
     * @param inMinutes         low minutes before shrinking; AWS's alarm has 15 (S-38)
     * @param lowShareOfTarget  low means below this share of the target
     * @param largestStepInShare share of the group that one step may remove (an assumption: AWS does not publish it)
     */
    record TargetTracking(double targetPercent, int outMinutes, int inMinutes, double lowShareOfTarget,
            double largestStepInShare) implements ScalingPolicy {

        private static final double ROUNDING = 1e-9;

        /** Target tracking with AWS's alarms, which cannot be configured, and at most 10 % less in a step. */
        public static TargetTracking at(double targetPercent) {
            return new TargetTracking(targetPercent, 3, 15, 0.9, 0.1);
        }

        @Override
        public double highPercent() {
            return targetPercent;
        }

        @Override
        public double lowPercent() {
            return lowShareOfTarget * targetPercent;
        }

        @Override
        public int wanted(ScalingGroup group, Situation now) {
            int proportional = (int) Math.ceil(now.serving() * now.percent() / targetPercent - ROUNDING);
            if (now.highMinutes() >= outMinutes) {
                return Math.min(group.max(), Math.max(now.all(), proportional));
            }
            if (now.lowMinutes() >= inMinutes && !now.warmingUp()) {
                int step = Math.max(1, (int) (largestStepInShare * now.all()));
                return Math.min(now.all(), Math.max(Math.max(group.min(), proportional), now.all() - step));
            }
            return now.all();
        }
    }

    /**
     * Has the instances in time that a forecast needs, which it never goes below, and tracks a target beside it. The forecast is
     * the mean of each hour, as that of AWS, and never errs.
     *
     * @param tracking       what adds instances within an hour and removes them
     * @param hoursPerSecond requests per second of each of the 24 hours
     * @param bufferMinutes  how long before an hour its instances are started; AWS's default is 5
     */
    record Predictive(TargetTracking tracking, List<Double> hoursPerSecond, int bufferMinutes) implements ScalingPolicy {

        private static final int HOURS = 24;

        public Predictive {
            hoursPerSecond = List.copyOf(hoursPerSecond);
        }

        /** The policy for a day that comes as foreseen. */
        public static Predictive of(TargetTracking tracking, DailyCurve day, int bufferMinutes) {
            return new Predictive(tracking, IntStream.range(0, HOURS).mapToObj(day::meanOfHour).toList(), bufferMinutes);
        }

        @Override
        public double highPercent() {
            return tracking.highPercent();
        }

        @Override
        public double lowPercent() {
            return tracking.lowPercent();
        }

        @Override
        public int wanted(ScalingGroup group, Situation now) {
            int needed = Math.max(needed(group, now.minute() + 1), needed(group, now.minute() + 1 + bufferMinutes));
            return Math.max(tracking.wanted(group, now), Math.min(group.max(), needed));
        }

        /** The instances that keep the target in the hour of a minute. */
        private int needed(ScalingGroup group, int minute) {
            return Sizing.forUtilization(hoursPerSecond.get(minute / 60 % HOURS), group.capacityPerInstance(),
                    tracking.targetPercent() / 100);
        }
    }

    /**
     * Adds more instances the further the metric is above one threshold, removes more the further it is below another; while
     * instances start it adds only what is missing beyond them, and removes none (EC2 Auto Scaling User Guide, "Step and simple
     * scaling policies").
     *
     * @param highPercent threshold for growing
     * @param lowPercent  threshold for shrinking
     * @param step        instances for each {@value #STEP_WIDTH} points, begun or full, beyond the threshold
     * @param outMinutes  high minutes before growing
     * @param inMinutes   low minutes before shrinking
     */
    record Step(double highPercent, double lowPercent, int step, int outMinutes, int inMinutes) implements ScalingPolicy {

        /** The width of one step, as in the guide's example; users choose their own. */
        private static final double STEP_WIDTH = 10;

        @Override
        public int wanted(ScalingGroup group, Situation now) {
            if (now.highMinutes() >= outMinutes) {
                int wanted = now.serving() + steps(now.percent() - highPercent) * step;
                return Math.min(group.max(), Math.max(now.all(), wanted));
            }
            if (now.lowMinutes() >= inMinutes && !now.warmingUp()) {
                int wanted = now.all() - steps(lowPercent - now.percent()) * step;
                return Math.min(now.all(), Math.max(group.min(), wanted));
            }
            return now.all();
        }

        private static int steps(double beyond) {
            return (int) Math.max(1, Math.ceil(beyond / STEP_WIDTH));
        }
    }

    /**
     * Adds a fixed number of instances above one threshold, removes as many below another, then pauses.
     *
     * @param highPercent     threshold for growing
     * @param lowPercent      threshold for shrinking
     * @param step            instances per action
     * @param outMinutes      high minutes before growing
     * @param inMinutes       low minutes before shrinking
     * @param cooldownMinutes pause after an action; AWS's default is 5 (S-37)
     */
    record Simple(double highPercent, double lowPercent, int step, int outMinutes, int inMinutes, int cooldownMinutes)
            implements ScalingPolicy {

        @Override
        public int wanted(ScalingGroup group, Situation now) {
            if (now.minutesSinceAction() < cooldownMinutes) {
                return now.all();
            }
            if (now.highMinutes() >= outMinutes) {
                return Math.min(group.max(), now.all() + step);
            }
            if (now.lowMinutes() >= inMinutes) {
                return Math.max(group.min(), now.all() - step);
            }
            return now.all();
        }

        /** The metric in percent after growing from the fewest instances with the metric at the upper threshold. */
        public double percentAfterGrowing(int fewest) {
            return highPercent * fewest / (fewest + step);
        }

        /** Whether growing never leads straight to shrinking; the smallest group is the worst case. */
        public boolean steady(int fewest) {
            return percentAfterGrowing(fewest) > lowPercent;
        }
    }
}
