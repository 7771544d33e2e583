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
 */
public record ScalingGroup(double capacityPerInstance, int min, int max, int initial, int launchMinutes,
        int warmupMinutes, int metricMinutes) {
}
