package org.tenfold.resilience;

import java.util.List;
import java.util.Map;
import org.tenfold.topology.Topology;

/**
 * What each single failure severs, found in one pass over the graph (stage one of the review).
 *
 * @param journeys the journeys of users: {@code static}, {@code read}, {@code write}, {@code sign-in}, {@code async <queue>}
 * @param severed for each target whose loss stops a journey: the journeys that it stops, in the order of {@code journeys}
 */
public record Cuts(Topology topology, List<String> journeys, Map<Target, List<String>> severed) {

    /** The single failures that sever a journey. Zones that nobody stated are left out. */
    public static Cuts of(Topology topology) {
        return CutsFinder.find(topology.journeys(), new FaultDomains(topology));
    }

    /** The journeys that stop when the component fails as a whole; a group fails with its machines. */
    public List<String> severedBy(String component) {
        int node = topology.index(component);
        return node < 0 ? List.of()
                : severed.getOrDefault(new Target.Part(topology.part(topology.worker(node)).id()), List.of());
    }

    /** The journeys that stop when the zone or Region fails, or the component with exactly this id. */
    public List<String> severedBy(Target target) {
        return severed.getOrDefault(target, List.of());
    }
}
