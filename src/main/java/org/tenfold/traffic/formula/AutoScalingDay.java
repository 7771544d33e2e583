package org.tenfold.traffic.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A day of an Auto Scaling group in steps of a minute, without chance. A day before it, without a flash crowd, takes away
 * the effect of the start. Requests beyond the capacity of a minute are dropped, or wait if the group takes them from a queue:
 * which of the two its policy sees is a matter of its metric.
 *
 * @param minutes          what happened in each of the 1,440 minutes
 * @param instanceHours    paid hours; an instance is paid from its launch
 * @param requests         requests that arrived
 * @param droppedRequests  requests beyond capacity
 * @param minutesWithDrops minutes in which that happened
 * @param slowRequests     requests served in minutes that were too busy for the objective
 * @param slowMinutes      number of such minutes
 * @param scaleOuts        times that instances were added
 * @param scaleIns         times that instances were removed
 * @param finalInstances   instances in service or starting after the last decision
 * @param fixedFleet       instances that would be needed without scaling, at 60 % of the peak of the curve
 */
public record AutoScalingDay(List<Minute> minutes, double instanceHours, double requests, double droppedRequests,
        int minutesWithDrops, double slowRequests, int slowMinutes, int scaleOuts, int scaleIns,
        int finalInstances, int fixedFleet) {

    private static final int MINUTES = 24 * 60;
    private static final double FIXED_FLEET_UTILIZATION = 0.6;

    /**
     * A minute of the day.
     *
     * @param ratePerSecond requests per second that arrive
     * @param serving       instances in service
     * @param instances     instances in service or starting, before the decision of the minute
     * @param load          requests over the capacity; 1 if nothing is in service
     * @param waiting       requests for each instance in service that wait at its end if they come from a queue
     */
    public record Minute(double ratePerSecond, int serving, int instances, double load, double waiting) {

        /** Share of the capacity in use, at most 1. */
        public double utilization() {
            return Math.min(1, load);
        }
    }

    public AutoScalingDay {
        minutes = List.copyOf(minutes);
    }

    /**
     * Runs the day.
     *
     * @param slowUtilization utilization above which responses are too slow, see
     *                        {@link Mmc#largestArrivalPerSecond}: that rate over the capacity
     */
    public static AutoScalingDay simulate(DailyCurve curve, FlashCrowd flash, ScalingGroup group, ScalingPolicy policy,
            double slowUtilization) {
        List<Minute> minutes = new ArrayList<>(MINUTES);
        return new Run(curve, flash, group, policy, slowUtilization).day(minutes, minutes::add);
    }

    /** The paid hours of a day without a flash crowd, for whoever asks for no minute of it: a review does so for each group. */
    public static double instanceHours(DailyCurve curve, ScalingGroup group, ScalingPolicy policy) {
        return new Run(curve, FlashCrowd.NONE, group, policy, 1).day(List.of(), minute -> { }).instanceHours();
    }

    /** The most instances in service or starting at one time. */
    public int mostInstances() {
        return minutes.stream().mapToInt(Minute::instances).max().orElse(0);
    }

    /** Share of the requests that were dropped. */
    public double droppedShare() {
        return requests == 0 ? 0 : droppedRequests / requests;
    }

    /** Hours that the fixed fleet would cost. */
    public double fixedInstanceHours() {
        return fixedFleet * 24.0;
    }

    /** Share of the fixed fleet's hours that scaling saves. */
    public double saving() {
        return 1 - instanceHours / fixedInstanceHours();
    }

    /** The state of one simulation; the instances stand in the order of their launch. */
    private static final class Run {

        private final DailyCurve curve;
        private final FlashCrowd flash;
        private final ScalingGroup group;
        private final ScalingPolicy policy;
        private final double slowUtilization;

        private final List<Instance> instances = new ArrayList<>();
        /** The figure that the policy sees, not a number before the first one; and the sum of the minutes since. */
        private double seenPercent = Double.NaN;
        private double percentSum;
        /** What a queue before the group would hold. */
        private double waiting;
        private int highMinutes;
        private int lowMinutes;
        private int lastAction;

        private long instanceMinutes;
        private double requests;
        private double dropped;
        private int minutesWithDrops;
        private double slowRequests;
        private int slowMinutes;
        private int scaleOuts;
        private int scaleIns;

        private record Instance(int inServiceAt, int warmedAt) {
        }

        Run(DailyCurve curve, FlashCrowd flash, ScalingGroup group, ScalingPolicy policy, double slowUtilization) {
            this.curve = curve;
            this.flash = flash;
            this.group = group;
            this.policy = policy;
            this.slowUtilization = slowUtilization;
            for (int i = 0; i < group.initial(); i++) {
                instances.add(new Instance(0, 0));
            }
            lastAction = Integer.MIN_VALUE / 2;
        }

        /** The day with these minutes, each of which is told when it is over. */
        AutoScalingDay day(List<Minute> minutes, Consumer<Minute> told) {
            for (int m = 0; m < MINUTES; m++) {
                decide(m, observe(m, FlashCrowd.NONE));
            }
            for (int m = MINUTES; m < 2 * MINUTES; m++) {
                Minute minute = observe(m, flash);
                told.accept(minute);
                report(minute);
                int change = decide(m, minute);
                scaleOuts += change > 0 ? 1 : 0;
                scaleIns += change < 0 ? 1 : 0;
            }
            int fixedFleet = Sizing.forUtilization(curve.peakPerSecond(), group.capacityPerInstance(),
                    FIXED_FLEET_UTILIZATION);
            return new AutoScalingDay(minutes, instanceMinutes / 60.0, requests, dropped, minutesWithDrops,
                    slowRequests, slowMinutes, scaleOuts, scaleIns, instances.size(), fixedFleet);
        }

        private Minute observe(int m, FlashCrowd crowd) {
            double rate = curve.rateInMinute(m) * crowd.factorIn(m % MINUTES);
            int serving = instances.size();
            while (serving > 0 && instances.get(serving - 1).inServiceAt() > m) {
                serving--;
            }
            waiting = Math.max(0, waiting + (rate - capacity(serving)) * 60);
            return new Minute(rate, serving, instances.size(), serving == 0 ? 1 : rate / capacity(serving), waiting / Math.max(1, serving));
        }

        private double capacity(int serving) {
            return serving * group.capacityPerInstance();
        }

        private void report(Minute minute) {
            double rate = minute.ratePerSecond();
            double servedRate = Math.min(rate, capacity(minute.serving()));
            instanceMinutes += minute.instances();
            requests += rate * 60;
            dropped += (rate - servedRate) * 60;
            minutesWithDrops += rate > servedRate ? 1 : 0;
            if (minute.utilization() > slowUtilization) {
                slowRequests += servedRate * 60;
                slowMinutes++;
            }
        }

        /**
         * Lets the policy act; gives how many instances it added, below 0 for removed. An alarm that has acted acts again each
         * minute in which it still holds: those of Auto Scaling alone do so (CloudWatch User Guide, "Alarm actions").
         */
        private int decide(int m, Minute minute) {
            percentSum += group.metric().percent(minute.load(), minute.waiting());
            if ((m + 1) % group.metricMinutes() == 0) {
                seenPercent = percentSum / group.metricMinutes();
                percentSum = 0;
            }
            highMinutes = seenPercent > policy.highPercent() ? highMinutes + 1 : 0;
            lowMinutes = seenPercent < policy.lowPercent() ? lowMinutes + 1 : 0;
            boolean warmingUp = !instances.isEmpty() && instances.getLast().warmedAt() > m;
            int change = policy.wanted(group, new ScalingPolicy.Situation(seenPercent, minute.serving(),
                    minute.instances(), warmingUp, highMinutes, lowMinutes, m - lastAction, m)) - minute.instances();
            for (int i = 0; i < change; i++) {
                int inServiceAt = m + 1 + group.launchMinutes();
                instances.add(new Instance(inServiceAt, inServiceAt + group.warmupMinutes()));
            }
            for (int i = 0; i > change; i--) {
                instances.removeLast();
            }
            if (change != 0) {
                lastAction = m;
            }
            return change;
        }
    }
}
