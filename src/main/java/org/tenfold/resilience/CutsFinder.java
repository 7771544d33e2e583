package org.tenfold.resilience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.topology.Journeys;
import org.tenfold.topology.Journeys.Journey;
import org.tenfold.topology.Need;
import org.tenfold.topology.Topology;

/**
 * Finds everything whose single failure stops a journey, for all failures at once. A need fails with its own component, with
 * anything that one of its needs fails with, and with whatever all alternatives of a group fail with: sets of failures are
 * passed from the data up to the users. As single failures have nothing to do with each other, passing sets is the same as
 * removing one after the other, also where components call each other in a circle.
 */
final class CutsFinder {

    private final FaultDomains domains;
    private final List<Need> needs;
    private final @Nullable SparseBits[] ownCuts;
    /** The loss of each zone and Region, of which thousands of parts have the same few. */
    private final SparseBits[] lost;
    private final SparseBits[] cuts;

    private CutsFinder(Journeys journeys, FaultDomains domains) {
        this.domains = domains;
        this.needs = journeys.needs();
        this.ownCuts = new SparseBits[journeys.topology().size()];
        this.lost = new SparseBits[domains.targets().size()];
        Arrays.setAll(lost, domain -> SparseBits.of(ownCuts.length + domain));
        this.cuts = new SparseBits[needs.size()];
        Arrays.fill(cuts, SparseBits.EMPTY);
    }

    static Cuts find(Journeys journeys, FaultDomains domains) {
        CutsFinder finder = new CutsFinder(journeys, domains);
        finder.pass();
        Topology topology = journeys.topology();
        int parts = topology.size();
        List<List<String>> severed = new ArrayList<>();
        for (int target = 0; target < parts + domains.targets().size(); target++) {
            severed.add(List.of());
        }
        for (Journey journey : journeys.all()) {
            finder.cuts[journey.need()].forEach(target -> {
                if (severed.get(target).isEmpty()) {
                    severed.set(target, new ArrayList<>());
                }
                severed.get(target).add(journey.name());
            });
        }
        Map<Target, List<String>> found = new LinkedHashMap<>();
        for (int target = 0; target < severed.size(); target++) {
            if (!severed.get(target).isEmpty()) {
                found.put(target < parts ? new Target.Part(topology.part(target).id()) : domains.targets().get(target - parts),
                        List.copyOf(severed.get(target)));
            }
        }
        return new Cuts(topology, journeys.all().stream().map(Journey::name).toList(), found);
    }

    /** From what needs nothing upwards; what is part of a circle or above one then goes round until nothing changes. */
    private void pass() {
        NeedOrder order = NeedOrder.of(needs);
        for (int need : order.upwards()) {
            cuts[need] = cut(needs.get(need));
        }
        boolean changed = order.circular().length > 0;
        while (changed) {
            changed = false;
            for (int need : order.circular()) {
                SparseBits grown = cut(needs.get(need));
                changed |= !cuts[need].contains(grown);
                cuts[need] = grown;
            }
        }
    }

    private SparseBits cut(Need need) {
        SparseBits cut = need.component() == Need.NOTHING ? SparseBits.EMPTY : ownCut(need.component());
        for (int needed : need.all()) {
            cut = cut.union(cuts[needed]);
        }
        for (int[] group : need.groups()) {
            SparseBits common = cuts[group[0]];
            for (int i = 1; i < group.length && common != SparseBits.EMPTY; i++) {
                common = common.intersection(cuts[group[i]]);
            }
            cut = cut.union(common);
        }
        return cut;
    }

    private SparseBits ownCut(int node) {
        SparseBits known = ownCuts[node];
        if (known == null) {
            known = ownCuts[node] = findOwnCut(node);
        }
        return known;
    }

    private SparseBits findOwnCut(int node) {
        Standing standing = domains.standing(node);
        if (!standing.canFail()) {
            return SparseBits.EMPTY;
        }
        SparseBits own = SparseBits.of(node);
        if (standing.region() != Standing.NOWHERE) {
            own = own.union(lost[standing.region()]);
        }
        for (int zone : standing.zones()) {
            // A zone that nobody stated is only a way to compute; nothing is said about its loss.
            own = standing.stated() && !standing.survives(zone) ? own.union(lost[zone]) : own;
        }
        return own;
    }
}
