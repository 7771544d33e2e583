package org.tenfold.traffic.formula;

/**
 * A group of instances that grows and shrinks.
 *
 * @param capacityPerInstance requests per second of one instance at full use
 * @param min                 fewest instances
 * @param max                 most instances
 * @param initial             instances at the start, all in service
 * @param launchMinutes       from the decision until a new instance serves
 * @param warmupMinutes       how long after that it still counts as warming up
 * @param metricMinutes       how often its policy sees a new figure, which is the mean of the minutes since the last one
 * @param metric              what that figure is
 */
public record ScalingGroup(double capacityPerInstance, int min, int max, int initial, int launchMinutes,
        int warmupMinutes, int metricMinutes, Metric metric) {

    /** The figure that a policy sees, in percent of what its thresholds are shares of. */
    @FunctionalInterface
    public interface Metric {

        /** CPU use, at most 100. */
        Metric CPU = (load, waiting) -> 100 * Math.min(1, load);

        /**
         * The figure.
         *
         * @param load    requests over the capacity of the instances in service, above 1 if there are too many
         * @param waiting requests beyond the capacity that wait for each of them, where they come from a queue
         */
        double percent(double load, double waiting);
    }

    /** A group whose policy sees its CPU. */
    public ScalingGroup(double capacityPerInstance, int min, int max, int initial, int launchMinutes, int warmupMinutes,
            int metricMinutes) {
        this(capacityPerInstance, min, max, initial, launchMinutes, warmupMinutes, metricMinutes, Metric.CPU);
    }
}
