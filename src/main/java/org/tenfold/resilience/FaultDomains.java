package org.tenfold.resilience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.topology.Topology;

/** The Regions and zones that components rest on, numbered: first the Regions, then the zones. */
final class FaultDomains {

    private static final int[] NONE = {};

    private final List<Target> targets = new ArrayList<>();
    private final List<Integer> regionOf = new ArrayList<>();
    private final Standing[] standings;
    private final boolean severalRegions;

    FaultDomains(Topology topology) {
        Set<String> regions = topology.regions();
        severalRegions = regions.size() > 1;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String region : regions) {
            numbers.put(region, add(new Target.Region(region), targets.size()));
        }
        Map<String, Map<String, Integer>> zonesByRegion = new HashMap<>();
        standings = new Standing[topology.size()];
        for (int node = 0; node < standings.length; node++) {
            Part part = topology.part(node);
            Failure failure = topology.failure(node);
            Scope scope = part.service().scope(part.component().settings());
            boolean global = scope.compareTo(Scope.REGION) < 0
                    || failure.structure() instanceof Failure.Whole whole && whole.global();
            int region = global ? Standing.NOWHERE : numbers.get(part.region());
            boolean zonal = !global && scope.compareTo(Scope.VPC) >= 0
                    && !(failure.structure() instanceof Failure.Ideal);
            int[] used = !zonal ? NONE : used(part, region, zonesByRegion.computeIfAbsent(part.region(), none -> new HashMap<>()));
            standings[node] = new Standing(failure.structure(), region, used, dealt(failure, used.length), part.zonesStated(),
                    failure.structure() instanceof Failure.Whole && scope != Scope.OUTSIDE);
        }
    }

    /** The zones of a part, numbered as far as they are not yet. */
    private int[] used(Part part, int region, Map<String, Integer> zones) {
        int[] used = new int[part.zones().size()];
        for (int place = 0; place < used.length; place++) {
            String letter = part.zones().get(place);
            Integer number = zones.get(letter);
            if (number == null) {
                number = add(new Target.Zone(part.region(), letter, severalRegions ? part.region() + letter : letter), region);
                zones.put(letter, number);
            }
            used[place] = number;
        }
        return used;
    }

    private int add(Target target, int region) {
        targets.add(target);
        regionOf.add(region);
        return targets.size() - 1;
    }

    /** Units go round robin over the zones. */
    private static int[] dealt(Failure failure, int zones) {
        int[] units = zones == 0 ? NONE : new int[zones];
        if (failure.structure() instanceof Failure.Units made) {
            for (int i = 0; i < zones; i++) {
                units[i] = (made.count() + zones - 1 - i) / zones;
            }
        }
        return units;
    }

    /** All Regions and then all zones; the place in this list is the domain's number. */
    List<Target> targets() {
        return targets;
    }

    /** The Region of a zone, or the Region itself. */
    int regionOf(int domain) {
        return regionOf.get(domain);
    }

    boolean isRegion(int domain) {
        return regionOf(domain) == domain;
    }

    Standing standing(int node) {
        return standings[node];
    }
}
