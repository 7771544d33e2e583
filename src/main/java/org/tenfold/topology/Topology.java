package org.tenfold.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Names;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;

/**
 * An architecture as a directed graph whose nodes are numbered in the order of its components. A link that ends at an Auto
 * Scaling group ends here at the group's template, which does the work; to the drawing both mean the same.
 */
public final class Topology {

    private static final int[] NONE = {};

    private final Architecture architecture;
    private final PriceBook prices;
    private final List<Part> parts;
    private final Behaviour[] behaviours;
    private final Capacity[] capacities;
    private final Failure[] failures;
    private final Names index;
    /** The node of the box that each component stands in, or −1. */
    private final int[] parents;
    private final List<Link> links;
    private final LinkKind[] kinds;
    private final int[] drawnFrom;
    private final int[] drawnTo;
    private final int[] from;
    private final int[] to;
    private final int[] template;
    private final int[][] outgoing;
    private final int[][] incoming;
    private final int[] sources;
    private final int[] assumedEntries;
    private final BitSet standby;
    private volatile @Nullable Journeys journeys;

    /** The graph of an architecture whose services all are in the catalogue. */
    public static Topology of(Architecture architecture, ServiceCatalog catalog, PriceBook prices) {
        return new Topology(architecture, catalog, prices);
    }

    private Topology(Architecture architecture, ServiceCatalog catalog, PriceBook prices) {
        this.architecture = architecture;
        this.prices = prices;
        List<Component> components = List.copyOf(architecture.components());
        this.index = new Names(components.stream().map(Component::id).toList());
        this.parents = components.stream().mapToInt(component -> component.parent() == null ? -1 : index(component.parent())).toArray();
        this.behaviours = new Behaviour[components.size()];
        this.capacities = new Capacity[components.size()];
        this.failures = new Failure[components.size()];
        // Most parts of a large design fail as the one of their service before them, and what is alike is kept once.
        Map<Service, Failure> alike = new ConcurrentHashMap<>();
        this.parts = new Placing(architecture, components, index, parents, catalog, prices).parts(part -> {
            behaviours[part.node()] = part.service().behaviour(part);
            capacities[part.node()] = part.service().capacity(part);
            Failure failure = part.service().failure(part);
            Failure known = alike.get(part.service());
            if (failure.equals(known)) {
                failure = known;
            } else {
                alike.put(part.service(), failure);
            }
            failures[part.node()] = failure;
        });
        this.links = List.copyOf(architecture.links());
        this.kinds = new LinkKind[links.size()];
        this.from = new int[links.size()];
        this.to = new int[links.size()];
        this.drawnFrom = new int[links.size()];
        this.drawnTo = new int[links.size()];
        this.template = templates();
        for (int l = 0; l < from.length; l++) {
            Link link = links.get(l);
            drawnFrom[l] = index(link.from());
            drawnTo[l] = index(link.to());
            from[l] = template[drawnFrom[l]];
            to[l] = template[drawnTo[l]];
            kinds[l] = administers(l) ? LinkKind.OPERATE : link.kind();
        }
        this.outgoing = adjacency(from);
        this.incoming = adjacency(to);
        this.sources = indices(part -> part.has(Trait.CLIENT));
        this.assumedEntries = sources.length > 0 || links.isEmpty() ? NONE : indices(this::mayBeEntered);
        this.standby = standby();
    }

    public Architecture architecture() {
        return architecture;
    }

    /** The prices that its parts know. */
    public PriceBook prices() {
        return prices;
    }

    /** All components with what their surroundings make of them; the place in this list is the node's number. */
    public List<Part> parts() {
        return parts;
    }

    /** The component with this number. */
    public Part part(int node) {
        return parts.get(node);
    }

    /** What a component does with traffic. */
    public Behaviour behaviour(int node) {
        return behaviours[node];
    }

    /** How a component carries traffic. */
    public Capacity capacity(int node) {
        return capacities[node];
    }

    /** How a component fails. */
    public Failure failure(int node) {
        return failures[node];
    }

    /** How many components there are; their numbers are below it. */
    public int size() {
        return parts.size();
    }

    /** The number of a component, or −1 if there is none with this id. */
    public int index(String id) {
        return index.place(id);
    }

    /** All links; the place in this list is the link's number. */
    public List<Link> links() {
        return links;
    }

    /** The link with this number. */
    public Link link(int link) {
        return links.get(link);
    }

    /** Whether people are drawn at a machine that answers no requests, such as a bastion: they come to administer. */
    private boolean administers(int link) {
        return parts.get(from[link]).has(Trait.CLIENT) && parts.get(to[link]).has(Trait.COMPUTE) && behaviours[to[link]] == Behaviour.NONE;
    }

    /** What a link means, without reading the link itself: engines and rules ask this of each of thousands. */
    public LinkKind kind(int link) {
        return kinds[link];
    }

    /** The node at which a link begins; a group's template instead of the group. */
    public int from(int link) {
        return from[link];
    }

    /** The node at which a link ends; a group's template instead of the group. */
    public int to(int link) {
        return to[link];
    }

    /** Where a link begins in the drawing, be it a group. */
    public Part drawnFrom(int link) {
        return parts.get(drawnFrom[link]);
    }

    /** Where a link ends in the drawing, be it a group. */
    public Part drawnTo(int link) {
        return parts.get(drawnTo[link]);
    }

    /** What users do with the system and what it needs for that; worked out when first asked for. */
    public Journeys journeys() {
        Journeys known = journeys;
        if (known == null) {
            known = journeys = new Journeys(this);
        }
        return known;
    }

    /** The node that does a component's work: the template of an Auto Scaling group, else the component itself. */
    public int worker(int node) {
        return template[node];
    }

    /**
     * The front door at the edge that asks a name server where its origin is, so that what the name stands for answers that door
     * and not users; of several the first by its id; −1 where users ask, or nobody does.
     */
    public int edgeThatAsks(int names) {
        int edge = -1;
        for (int link : incoming[names]) {
            if (kinds[link] == LinkKind.RESOLVE) {
                if (behaviours[from[link]] != Behaviour.SHIELD) {
                    return -1;
                }
                edge = edge < 0 || parts.get(from[link]).id().compareTo(parts.get(edge).id()) < 0 ? from[link] : edge;
            }
        }
        return behaviours[names] == Behaviour.NAMES ? edge : -1;
    }

    /**
     * Whether what a link leads to gets requests only while no other alternative answers: a record of a failover policy but the
     * first, or a weight of 0, with which Route 53 answers when every other record is unhealthy.
     *
     * @see <a href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html">How
     *     Route 53 chooses records when health checking is configured</a>
     */
    public boolean standsBy(int link) {
        return standby.get(link);
    }

    /**
     * Whether users put files straight into a store over a link, by addresses that were signed for them. They do so beside their
     * requests, as often as the workload says, unless the link says what it carries.
     */
    public boolean isUpload(int link) {
        return behaviours[from[link]] == Behaviour.SOURCE && kinds[link] == LinkKind.WRITE && parts.get(to[link]).has(Trait.STORAGE)
                && links.get(link).settings().get(LinkSettings.CARRIES.name()) == null;
    }

    /** Whether a link out of a hosted zone is one of its records. */
    public boolean isRecord(int link) {
        LinkKind kind = kinds[link];
        return kind == LinkKind.RESOLVE || kind.carriesCalls();
    }

    /**
     * The store of which another one in the same Region is a copy, or the store itself; of several, which only a wrong drawing
     * has, the one that is first by its id, in whatever order they were drawn.
     */
    public int originalOf(int node) {
        int original = node;
        for (int link : incoming[node]) {
            if (kinds[link] == LinkKind.REPLICATE
                    && parts.get(from[link]).region().equals(parts.get(node).region())
                    && (original == node || parts.get(from[link]).id().compareTo(parts.get(original).id()) < 0)) {
                original = from[link];
            }
        }
        return original;
    }

    /** Numbers of the links out of a node. Not to be written to. */
    public int[] outgoing(int node) {
        return outgoing[node];
    }

    /** Numbers of those links out of a node that are wanted. Not to be written to. */
    public int[] outgoing(int node, IntPredicate wanted) {
        return kept(outgoing[node], wanted);
    }

    /** Numbers of those links into a node that are wanted. Not to be written to. */
    public int[] incoming(int node, IntPredicate wanted) {
        return kept(incoming[node], wanted);
    }

    /** A node has so few links that going through them costs less than a stream does. */
    private static int[] kept(int[] links, IntPredicate wanted) {
        // Nothing is copied as long as only the first ones are kept; most often all are or none.
        int[] kept = links;
        int size = 0;
        for (int place = 0; place < links.length; place++) {
            if (wanted.test(links[place])) {
                if (kept == links && size < place) {
                    kept = Arrays.copyOf(links, size + links.length - place);
                }
                if (kept != links) {
                    kept[size] = links[place];
                }
                size++;
            }
        }
        return size == links.length ? links : size == 0 ? NONE : Arrays.copyOf(kept, size);
    }

    /** Numbers of the links into a node. Not to be written to. */
    public int[] incoming(int node) {
        return incoming[node];
    }

    /** The users that are drawn. Not to be written to. */
    public int[] sources() {
        return sources;
    }

    /**
     * Where users are assumed because none are drawn: whatever may face the internet, calls something and is called by
     * nothing, neither by a request nor by a queue. Empty when
     * users are drawn, or when there are no links at all and the drawing is a price list.
     */
    public int[] assumedEntries() {
        return assumedEntries;
    }

    /**
     * Where the requests of users enter, and with which share of them; the shares sum to 1. Empty when nobody enters.
     */
    public List<Entry> entries() {
        int[] nodes = sources.length > 0 ? sources : assumedEntries;
        double sum = 0;
        double[] shares = new double[nodes.length];
        boolean someCall = Arrays.stream(nodes).anyMatch(this::calls);
        for (int i = 0; i < nodes.length; i++) {
            Part part = parts.get(nodes[i]);
            shares[i] = someCall && !calls(nodes[i]) ? 0 : part.takes("share") ? part.number("share") : 1;
            sum += shares[i];
        }
        List<Entry> entries = new ArrayList<>(nodes.length);
        for (int i = 0; i < nodes.length && sum > 0; i++) {
            entries.add(new Entry(nodes[i], shares[i] / sum));
        }
        return entries;
    }

    /** Whether requests begin at a node: not where people are drawn who only administer. */
    private boolean calls(int node) {
        return !parts.get(node).has(Trait.CLIENT) || outgoing(node, link -> kinds[link].carriesCalls() || kinds[link] == LinkKind.RESOLVE).length > 0;
    }

    /** A node at which users enter, and its share of their requests. */
    public record Entry(int node, double share) {
    }

    /** What a part stands in, or null. */
    public @Nullable Part around(Part part) {
        int box = parents[part.node()];
        return box < 0 ? null : parts.get(box);
    }

    /** The nearest container of a service around a component, or null. */
    public @Nullable Component container(Component component, String service) {
        for (int box = component.parent() == null ? -1 : index(component.parent()); box >= 0; box = parents[box]) {
            if (parts.get(box).component().service().equals(service)) {
                return parts.get(box).component();
            }
        }
        return null;
    }

    /** The codes of all Regions that something stands in, in the order in which they first appear. */
    public Set<String> regions() {
        Set<String> regions = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part.service().scope(part.component().settings()).compareTo(Scope.REGION) >= 0) {
                regions.add(part.region());
            }
        }
        return regions;
    }

    /** A zone's name for people and commands: the letter where there is one Region, else with the Region's code. */
    public String zoneName(String region, String zone) {
        return regions().size() > 1 ? region + zone : zone;
    }

    /**
     * The same graph for JGraphT's algorithms, with node numbers as vertices and link numbers as edges. Built anew at each
     * call.
     */
    public Graph<Integer, Integer> graph() {
        Graph<Integer, Integer> graph = new DirectedPseudograph<>(null, null, false);
        for (int node = 0; node < parts.size(); node++) {
            graph.addVertex(node);
        }
        for (int link = 0; link < from.length; link++) {
            graph.addEdge(from[link], to[link], link);
        }
        return new AsUnmodifiableGraph<>(graph);
    }

    private boolean mayBeEntered(Part part) {
        int node = part.node();
        boolean works = Arrays.stream(outgoing[node]).anyMatch(link -> leadsOn(kinds[link]))
                && behaviours[node] != Behaviour.NONE;
        // Whoever calls from outside of AWS, as an office does, calls for somebody.
        return works && part.has(Trait.PUBLIC) && Arrays.stream(incoming[node])
                .noneMatch(link -> leadsOn(kinds[link]) && !parts.get(from[link]).has(Trait.EXTERNAL) || kinds[link] == LinkKind.CONSUME);
    }

    private static boolean leadsOn(LinkKind kind) {
        return kind.carriesCalls() || kind == LinkKind.RESOLVE;
    }

    private int[] indices(Predicate<Part> wanted) {
        return IntStream.range(0, parts.size()).filter(node -> wanted.test(parts.get(node))).toArray();
    }

    private int[] templates() {
        int[] template = new int[parts.size()];
        Arrays.setAll(template, node -> node);
        for (int node = 0; node < parts.size(); node++) {
            Component group = parts.get(node).group();
            if (group != null) {
                // Of several in one group the first by name works, so that the order of a file means nothing.
                int box = index(group.id());
                template[box] = template[box] == box || parts.get(node).id().compareTo(parts.get(template[box]).id()) < 0
                        ? node : template[box];
            }
        }
        return template;
    }

    /** Asked for each record of a zone that may have hundreds, so found for all of them at once. */
    private BitSet standby() {
        BitSet standby = new BitSet(links.size());
        for (int link = 0; link < from.length; link++) {
            if (links.get(link).settings().get(LinkSettings.WEIGHT.name()) instanceof Double weight && weight == 0) {
                standby.set(link);
            }
        }
        for (int zone : indices(part -> behaviours[part.node()] == Behaviour.NAMES)) {
            int[] records = outgoing(zone, this::isRecord);
            if (Arrays.stream(records).anyMatch(record -> "failover".equals(links.get(record).settings().get(LinkSettings.POLICY.name())))) {
                Arrays.stream(records).skip(1).forEach(standby::set);
            }
        }
        return standby;
    }

    private int[][] adjacency(int[] ends) {
        int[] degree = new int[parts.size()];
        for (int end : ends) {
            degree[end]++;
        }
        int[][] adjacent = new int[parts.size()][];
        for (int node = 0; node < adjacent.length; node++) {
            adjacent[node] = degree[node] == 0 ? NONE : new int[degree[node]];
        }
        int[] filled = new int[parts.size()];
        for (int link = 0; link < ends.length; link++) {
            adjacent[ends[link]][filled[ends[link]]++] = link;
        }
        return adjacent;
    }
}
