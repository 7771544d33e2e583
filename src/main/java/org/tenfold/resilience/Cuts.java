package org.tenfold.resilience;

import java.util.List;
import java.util.Map;
import org.tenfold.topology.Topology;

/**
 * What each single failure severs, found in one pass over the graph (stage one of the review).
 *
 * @param journeys the journeys of users: {@code static}, {@code read}, {@code write}, {@code async <queue>}
 * @param severed for each target whose loss stops a journey: the journeys that it stops, in the order of {@code journeys}
 */
public record Cuts(Topology topology, List<String> journeys, Map<Target, List<String>> severed) {

    /** The journeys that stop when the component fails as a whole. */
    public List<String> severedBy(String component) {
        return severed.getOrDefault(new Target.Part(component), List.of());
    }
}
