package org.tenfold.picture.draw;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.tenfold.design.LinkKind;
import org.tenfold.review.Review;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.topology.Topology;

/**
 * What a failure does to a drawing, by ids of components: what is dead is crossed out, what no user reaches any more is dimmed,
 * what works with a part of its machines is hatched.
 */
public record Aftermath(Set<String> dead, Set<String> severed, Set<String> degraded) {

    /** Nothing failed. */
    public static final Aftermath NONE = new Aftermath(Set.of(), Set.of(), Set.of());

    public Aftermath {
        dead = Set.copyOf(dead);
        severed = Set.copyOf(severed);
        degraded = Set.copyOf(degraded);
    }

    /** The failure of a whole component: an Availability Zone and a Region die with what stands in them. */
    public static Aftermath of(Review review, String component) {
        Topology topology = review.topology();
        int node = topology.index(component);
        if (node < 0) {
            return NONE;
        }
        Set<String> dead = new TreeSet<>();
        Set<String> degraded = new TreeSet<>();
        Part failing = topology.part(topology.worker(node));
        switch (topology.part(node).service().encloses().orElse(null)) {
            case ZONE -> zone(topology, failing, dead, degraded);
            case REGION -> topology.parts().stream().filter(Aftermath::isTile).filter(part -> part.region().equals(failing.region()))
                    .filter(part -> scope(part).compareTo(Scope.REGION) >= 0).forEach(part -> dead.add(part.id()));
            case null, default -> {
                if (isTile(failing) && !failing.has(Trait.CLIENT)) {
                    dead.add(failing.id());
                }
            }
        }
        Set<String> severed = new HashSet<>();
        boolean[] before = reached(topology, _ -> true);
        boolean[] after = reached(topology, other -> !dead.contains(topology.part(other).id()));
        for (int other = 0; other < before.length; other++) {
            if (before[other] && !after[other]) {
                severed.add(topology.part(other).id());
            }
        }
        severed.removeAll(dead);
        return new Aftermath(dead, severed, degraded);
    }

    private static void zone(Topology topology, Part zone, Set<String> dead, Set<String> degraded) {
        String letter = String.valueOf(zone.value("zone"));
        for (Part part : topology.parts()) {
            List<String> zones = part.zones();
            if (isTile(part) && part.region().equals(zone.region()) && scope(part).compareTo(Scope.VPC) >= 0 && zones.contains(letter)) {
                (zones.size() == 1 ? dead : degraded).add(part.id());
            }
        }
    }

    private static Scope scope(Part part) {
        return part.service().scope(part.component().settings());
    }

    private static boolean isTile(Part part) {
        return !part.has(Trait.CONTAINER);
    }

    /** What requests, and what follows from them, reach from where users enter, through nodes that let them pass. */
    private static boolean[] reached(Topology topology, IntPredicate passes) {
        boolean[] reached = new boolean[topology.size()];
        int[] queue = new int[reached.length];
        int last = 0;
        for (Topology.Entry entry : topology.entries()) {
            if (passes.test(entry.node()) && !reached[entry.node()]) {
                reached[entry.node()] = true;
                queue[last++] = entry.node();
            }
        }
        for (int next = 0; next < last; next++) {
            for (int link : topology.outgoing(queue[next])) {
                int to = topology.to(link);
                if (leads(topology.kind(link)) && !reached[to] && passes.test(to)) {
                    reached[to] = true;
                    queue[last++] = to;
                }
            }
        }
        return reached;
    }

    /** Whether traffic of users goes along links of a kind. */
    static boolean leads(LinkKind kind) {
        return kind.carriesCalls() || kind == LinkKind.RESOLVE || kind == LinkKind.CONSUME;
    }

    boolean touches(String component) {
        return dead.contains(component) || severed.contains(component);
    }
}
