package org.tenfold.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.topology.Topology;

/**
 * The Regions of a design, as far as rules ask about several: how users get into each, what works there, which copies of
 * data lie where. Where everything stands in one Region there are no doors, and every answer is quick.
 */
public final class Regions {

    /** Policies of records that send users to several targets at the same time. */
    private static final Set<String> SHARING = Set.of("weighted", "latency", "geolocation", "multivalue");

    private final Topology topology;
    private final Set<String> all;
    private final List<Door> doors = new ArrayList<>();
    /** Rules that ask at the same time may search twice, with the same result. */
    private final Map<String, List<Part>> reached = new ConcurrentHashMap<>();

    /**
     * A link over which users come into a Region, to what serves them there.
     *
     * @param from what leads there: users, a name, a front door at the edge
     * @param open whether users come through it now, and not only when something else fails
     */
    public record Door(Link link, Part from, Part to, boolean open) {

        /** The policy of its record; {@code simple} where none was stated or the link is no record. */
        public String policy() {
            return link.settings().get(LinkSettings.POLICY.name()) instanceof String said ? said : "simple";
        }

        /** Whether its record sends users to several targets at the same time. */
        public boolean shares() {
            return SHARING.contains(policy());
        }
    }

    Regions(Topology topology) {
        this.topology = topology;
        this.all = new TreeSet<>(topology.regions());
        if (all.size() < 2) {
            return;
        }
        for (Part from : topology.parts()) {
            if (scope(from).compareTo(Scope.REGION) < 0) {
                addDoors(from);
            }
        }
    }

    private void addDoors(Part from) {
        int[] links = Arrays.stream(topology.outgoing(from.node())).filter(number -> {
            LinkKind kind = topology.kind(number);
            return kind == LinkKind.REQUEST || kind == LinkKind.RESOLVE && from.has(Trait.DNS);
        }).toArray();
        // Failover answers with the first target as long as it lives.
        boolean failover = Arrays.stream(links).mapToObj(topology::link)
                .anyMatch(link -> "failover".equals(link.settings().get(LinkSettings.POLICY.name())));
        for (int i = 0; i < links.length; i++) {
            Link link = topology.link(links[i]);
            Part to = topology.part(topology.to(links[i]));
            boolean serves = to.has(Trait.BALANCER) || to.has(Trait.API) || to.has(Trait.COMPUTE);
            if (serves && scope(to).compareTo(Scope.REGION) >= 0) {
                boolean weighs = !(link.settings().get(LinkSettings.WEIGHT.name()) instanceof Double weight && weight == 0);
                doors.add(new Door(link, from, to, failover ? i == 0 : weighs));
            }
        }
    }

    private static Scope scope(Part part) {
        return part.service().scope(part.component().settings());
    }

    /** The codes of all Regions in which something stands, sorted. */
    public Set<String> all() {
        return all;
    }

    /** Whether there is more than one Region. */
    public boolean several() {
        return all.size() > 1;
    }

    /** The ways into the Regions, in the order of the drawing; none where there is only one Region. */
    public List<Door> doors() {
        return doors;
    }

    /** The Regions in which users are served now, sorted. */
    public Set<String> active() {
        return of(doors.stream().filter(Door::open));
    }

    /** The Regions into which users may come, now or when another fails, sorted. */
    public Set<String> entered() {
        return of(doors.stream());
    }

    private static Set<String> of(Stream<Door> doors) {
        Set<String> regions = new TreeSet<>();
        doors.forEach(door -> regions.add(door.to().region()));
        return regions;
    }

    /** Whether a Region waits for another to fail: users may come there, but none do now. */
    public boolean standsBy(String region) {
        return several() && entered().contains(region) && !active().contains(region);
    }

    /** Whether users are served in several Regions at the same time. */
    public boolean activeInSeveral() {
        return active().size() > 1;
    }

    /**
     * What serves users who come into a Region: everything behind its doors that their requests cannot do without, wherever it
     * stands, sorted by id.
     */
    public List<Part> behind(String region) {
        return reached.computeIfAbsent(region, this::search);
    }

    private List<Part> search(String region) {
        boolean[] seen = new boolean[topology.size()];
        Deque<Integer> waiting = new ArrayDeque<>();
        doors.stream().filter(door -> door.to().region().equals(region)).forEach(door -> waiting.add(door.to().node()));
        List<Part> found = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int node = waiting.poll();
            if (seen[node]) {
                continue;
            }
            seen[node] = true;
            found.add(topology.part(node));
            for (int link : topology.outgoing(node)) {
                if (topology.kind(link).carriesCalls() && Case.isHard(topology.link(link))) {
                    waiting.add(topology.to(link));
                }
            }
        }
        found.sort(Comparator.comparing(Part::id));
        return found;
    }

    /** What serves users who come into a Region and stands there. */
    public Stream<Part> inside(String region) {
        return behind(region).stream().filter(part -> part.region().equals(region));
    }

    /**
     * A link that changes data which users in a Region wait for.
     *
     * @param link from the code in that Region, to the store or to a proxy in front of it
     * @param store where the change arrives, wherever that stands
     */
    public record Writing(Link link, Part by, Part store) {
    }

    /** What the code that serves the users of a Region, and stands there, writes to. */
    public List<Writing> writings(String region) {
        List<Writing> writings = new ArrayList<>();
        inside(region).filter(part -> part.has(Trait.COMPUTE)).forEach(part -> {
            for (int number : topology.outgoing(part.node())) {
                Link link = topology.link(number);
                if (link.kind().writes() && Case.isHard(link)) {
                    addWritings(writings, link, part, topology.part(topology.to(number)));
                }
            }
        });
        return writings;
    }

    private void addWritings(List<Writing> writings, Link link, Part by, Part to) {
        if (!to.isA("rds-proxy")) {
            writings.add(new Writing(link, by, to));
            return;
        }
        for (int number : topology.outgoing(to.node())) {
            if (topology.kind(number).writes()) {
                writings.add(new Writing(link, by, topology.part(topology.to(number))));
            }
        }
    }

    /** The copies that a part has in other Regions, over replication links in either direction. */
    public List<Part> twins(Part part) {
        Set<Part> twins = new LinkedHashSet<>();
        for (int link : topology.outgoing(part.node())) {
            add(twins, part, link, topology.to(link));
        }
        for (int link : topology.incoming(part.node())) {
            add(twins, part, link, topology.from(link));
        }
        return List.copyOf(twins);
    }

    private void add(Set<Part> twins, Part part, int link, int other) {
        Part twin = topology.part(other);
        boolean alike = twin.service().id().equals(part.service().id())
                || twin.has(Trait.RELATIONAL) && part.has(Trait.RELATIONAL);
        if (topology.kind(link) == LinkKind.REPLICATE && alike && !twin.region().equals(part.region())) {
            twins.add(twin);
        }
    }

    /** The store in another Region of which a store is a copy; of several the first by id; null if it is none. */
    public @Nullable Part original(Part part) {
        Part original = null;
        for (int link : topology.incoming(part.node())) {
            Part from = topology.part(topology.from(link));
            if (topology.kind(link) == LinkKind.REPLICATE && !from.region().equals(part.region())
                    && from.service().id().equals(part.service().id())
                    && (original == null || from.id().compareTo(original.id()) < 0)) {
                original = from;
            }
        }
        return original;
    }

    /** Whether a store takes writes: by itself, or by passing them on as long as its original works. */
    public boolean takesWrites(Part store) {
        return takesWritesAlone(store) || store.is("writeForwarding", true);
    }

    /** Whether a store takes writes whatever happens to other Regions: it is no copy, or every copy takes them. */
    public boolean takesWritesAlone(Part store) {
        // A bucket takes writes whether it is a copy or not, though it sends them on only where a link says so.
        return original(store) == null || store.has(Trait.MULTI_ACTIVE) || store.isA("s3");
    }

    /** The Region box of a code, or null where nothing is drawn around what stands there; of several the first by id. */
    public @Nullable Component box(String region) {
        return topology.parts().stream().filter(part -> part.isA("region") && part.region().equals(region))
                .map(Part::component).min(Comparator.comparing(Component::id)).orElse(null);
    }
}
