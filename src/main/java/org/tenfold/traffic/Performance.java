package org.tenfold.traffic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Message;

/**
 * How fast requests are answered at the peak, and how far the design goes: the second stage of the answer.
 *
 * @param latency by kind of request: {@code static}, {@code read}, {@code write}, {@code dynamic} (read and write together),
 *     {@code all}; a kind that is saturated or does not occur is absent
 * @param parts the wait and the 99th percentile of each node, numbered as in the topology
 * @param maxUsers the largest number of users at which nothing is saturated and the 99th percentile of dynamic requests keeps
 *     to the objective; zero if it never does, infinite if more than a thousand times today's
 * @param limitedBy what ends there, in a few words: a component and its resource, or the objective
 * @param limitingNode the node that ends there, or −1 if the objective does without one part being saturated
 */
public record Performance(Map<String, Latency> latency, List<PartLatency> parts, double maxUsers, @Nullable Message limitedBy,
        int limitingNode) {

    /** Times to answer, in seconds. */
    public record Latency(double mean, double p50, double p95, double p99) {
    }

    /** Time in queues at one component: mean wait and 99th percentile of a visit, in seconds; infinite when saturated. */
    public record PartLatency(double waitSeconds, double p99Seconds) {

        /** No queue. */
        public static final PartLatency NONE = new PartLatency(0, 0);
    }
}
