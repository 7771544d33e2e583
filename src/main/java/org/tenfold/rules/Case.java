package org.tenfold.rules;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Component;
import org.tenfold.design.Context;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.resilience.Cuts;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.topology.JourneyNames;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Traffic;

/**
 * Everything that a rule may look at, and the questions that several rules ask about it.
 *
 * @param bill what a month costs
 * @param today the day of the review, on which versions and suppressions may have run out
 * @param sorted the parts by what rules ask for, sorted once for all of them
 */
public record Case(Topology topology, Traffic traffic, Cuts cuts, Bill bill, ServiceCatalog catalog,
        LocalDate today, Sorted sorted) {

    private static final Set<String> BY_DATA = Set.of("analytics", "batch");
    private static final Set<String> DOORS = Set.of("internet-gateway", "global-accelerator");

    /**
     * What rules ask of the drawing alone: parts by trait and by the id of their service, those that are the template of a group,
     * what decides on each part and its links, by its node, and which Regions there are and how users get there.
     */
    public record Sorted(Map<Trait, List<Part>> byTrait, Map<String, List<Part>> byService, List<Part> templates, List<Part> owners,
            List<Few<Link>> outgoing, List<Few<Link>> incoming, Regions regions) {

        /** The parts of a topology; needs no load, so it can be made beside that. */
        public static Sorted of(Topology topology) {
            List<Part> parts = topology.parts();
            Sorted sorted = new Sorted(new EnumMap<>(Trait.class), new HashMap<>(), new ArrayList<>(), new ArrayList<>(parts.size()),
                    new ArrayList<>(parts.size()), new ArrayList<>(parts.size()), new Regions(topology));
            for (Part part : parts) {
                for (Trait trait : part.traits()) {
                    sorted.byTrait.computeIfAbsent(trait, none -> new ArrayList<>()).add(part);
                }
                sorted.byService.computeIfAbsent(part.component().service(), none -> new ArrayList<>()).add(part);
                if (part.group() != null) {
                    sorted.templates.add(part);
                }
                sorted.owners.add(part.group() == null ? part : topology.part(topology.index(part.group().id())));
                sorted.outgoing.add(links(topology, topology.outgoing(part.node())));
                sorted.incoming.add(links(topology, topology.incoming(part.node())));
            }
            return sorted;
        }

        private static Few<Link> links(Topology topology, int[] numbers) {
            Link[] links = new Link[numbers.length];
            Arrays.setAll(links, place -> topology.link(numbers[place]));
            return Few.of(links);
        }
    }

    /**
     * The case of an architecture that the engines have computed.
     *
     * @param estimate the estimate; it may still be reckoned while rules look that ask for no price
     */
    public Case(Topology topology, Traffic traffic, Cuts cuts, Supplier<Estimate> estimate, ServiceCatalog catalog, LocalDate today,
            Sorted sorted) {
        this(topology, traffic, cuts, new Bill(estimate), catalog, today, sorted);
    }

    /** The same bill, day and load over another drawing. */
    public Case over(Topology other) {
        return new Case(other, traffic, cuts, bill, catalog, today, Sorted.of(other));
    }

    /** What a month costs. */
    public Estimate estimate() {
        return bill.estimate();
    }

    /** Which Regions there are and how users get there. */
    public Regions regions() {
        return sorted.regions;
    }

    /** What a part costs in a month, line by line, the data that it sends over links among it. */
    public List<CostLine> costs(Part part) {
        return bill.lines(part.id());
    }

    /** All parts whose service has the trait. */
    public Stream<Part> parts(Trait trait) {
        return sorted.byTrait.getOrDefault(trait, List.of()).stream();
    }

    /** All parts of the service with this id. */
    public Stream<Part> parts(String service) {
        return sorted.byService.getOrDefault(service, List.of()).stream();
    }

    /** All parts that are the template of an Auto Scaling group. */
    public Stream<Part> templates() {
        return sorted.templates.stream();
    }

    /** How many units of it run at least; infinite for what AWS keeps redundant inside, and for what cannot fail. */
    public double units(Part part) {
        return topology.failure(part.node()).structure() instanceof Failure.Units made ? made.count()
                : Double.POSITIVE_INFINITY;
    }

    /** The component that decides how many units there are and where: the Auto Scaling group, or the component itself. */
    public Component owner(Part part) {
        return part.group() != null ? part.group() : part.component();
    }

    /** The component that decides how many units there are and where, with what its surroundings make of it. */
    public Part owning(Part part) {
        return sorted.owners.get(part.node());
    }

    /** The greatest number of units that run at a time: the maximum of what scales, or the fixed number. */
    public double mostUnits(Part part) {
        Part owner = owning(part);
        return !owner.takes("max") ? units(part) : owner.number("max");
    }

    /** Whether a link's setting, given or default, has this value. */
    public static boolean says(Link link, Setting setting, Object value) {
        Object given = link.settings().get(setting.name());
        return value.equals(given != null ? given : setting.defaultValue());
    }

    /** Whether the user's own code answers users there: web and application servers, not brokers or workers. */
    public static boolean serves(Part part) {
        if (!part.has(Trait.COMPUTE)) {
            return false;
        }
        Object role = part.valueOrNull("role");
        return role == null || role.equals("web") || role.equals("app");
    }

    /** Whether users reach it themselves, or through what only passes their requests on. */
    public boolean answersUsers(Part part) {
        for (int link : topology.incoming(part.node())) {
            Part caller = topology.part(topology.from(link));
            LinkKind kind = topology.kind(link);
            boolean step = caller.isA("step-functions");
            if ((kind == LinkKind.REQUEST || kind == LinkKind.RESOLVE) && !caller.has(Trait.COMPUTE) && !step) {
                return true;
            }
        }
        return false;
    }

    /** What people call parts, those of an Auto Scaling group by the group, for a sentence. */
    public String owners(List<Part> parts) {
        return parts.stream().map(part -> owner(part).name()).distinct().collect(Collectors.joining(", "));
    }

    /** Whether the caller cannot answer without what the link leads to. */
    public static boolean isHard(Link link) {
        return says(link, LinkSettings.SOFT, false);
    }

    /** Whether a link is about who is signed in. */
    public static boolean isSession(Link link) {
        return "session".equals(link.settings().get(LinkSettings.DATASET.name()));
    }

    /** Whether only sessions of users are in a store: who is signed in can be asked again. */
    public boolean holdsSessionsOnly(Part store) {
        boolean any = false;
        for (int number : topology.incoming(store.node())) {
            Link link = topology.link(number);
            if (link.kind().carriesCalls() && !isSession(link)) {
                return false;
            }
            any |= link.kind().carriesCalls();
        }
        return any;
    }

    /** What a part is one of: servers behind the same load balancer stand in for each other. Any id that is the same for all. */
    public String tier(Part part) {
        String tier = null;
        for (int link : topology.incoming(part.node())) {
            Part caller = topology.part(topology.from(link));
            if (topology.kind(link) == LinkKind.REQUEST && caller.has(Trait.BALANCER)
                    && (tier == null || caller.id().compareTo(tier) < 0)) {
                tier = caller.id();
            }
        }
        return tier == null ? part.id() : tier;
    }

    /** The links that leave a part, as drawn. */
    public Few<Link> outgoing(Part part) {
        return sorted.outgoing.get(part.node());
    }

    /** The links that reach a part, as drawn. */
    public Few<Link> incoming(Part part) {
        return sorted.incoming.get(part.node());
    }

    /** Where a link ends; a group's template instead of the group. */
    public Part end(Link link) {
        return topology.part(topology.worker(topology.index(link.to())));
    }

    /** Where a link begins; a group's template instead of the group. */
    public Part start(Link link) {
        return topology.part(topology.worker(topology.index(link.from())));
    }

    /** Whether a zone or subnet box holds the component in one zone. */
    public boolean confined(Component component) {
        return topology.container(component, "availability-zone") != null || topology.container(component, "subnet") != null;
    }

    /** What it calls over links of that kind. */
    public Few<Part> called(Part part, LinkKind kind) {
        return ends(topology.outgoing(part.node()), kind, topology::to);
    }

    /** Who calls it over links of that kind. */
    public Few<Part> callers(Part part, LinkKind kind) {
        return ends(topology.incoming(part.node()), kind, topology::from);
    }

    private Few<Part> ends(int[] links, LinkKind kind, IntUnaryOperator end) {
        int size = 0;
        for (int link : links) {
            size += topology.kind(link) == kind ? 1 : 0;
        }
        if (size == 0) {
            return Few.none();
        }
        Part[] ends = new Part[size];
        for (int link : links) {
            if (topology.kind(link) == kind) {
                ends[ends.length - size--] = topology.part(end.applyAsInt(link));
            }
        }
        return Few.<Part>of(ends).distinct();
    }

    /**
     * What users call first, by id: where their requests arrive, and what the names stand for that they ask for. Doors that
     * only pass connections on, as an internet gateway, are looked through.
     */
    public List<Part> entrances() {
        SortedMap<String, Part> found = new TreeMap<>();
        Set<Integer> passed = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int node : topology.sources()) {
            open.add(node);
        }
        for (int node : topology.assumedEntries()) {
            found.put(topology.part(node).id(), topology.part(node));
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int link : topology.outgoing(node)) {
                LinkKind kind = topology.kind(link);
                Part reached = topology.part(topology.to(link));
                if (kind != LinkKind.REQUEST && kind != LinkKind.RESOLVE) {
                    continue;
                }
                boolean door = reached.has(Trait.DNS) || DOORS.contains(reached.service().id());
                if (!door) {
                    found.put(reached.id(), reached);
                } else if (passed.add(reached.node())) {
                    open.add(reached.node());
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The journeys that stop with the component and for which a user waits. */
    public List<String> stopped(Part part) {
        return cuts.severedBy(part.id()).stream().filter(journey -> !JourneyNames.isLater(journey)).toList();
    }

    /** What the design is for. */
    public Context context() {
        return topology.architecture().context();
    }

    /** Whether the size of the system follows its data and not its users. */
    public boolean followsData() {
        return BY_DATA.contains(context().kind());
    }

    /** The users that the design is reviewed for. */
    public double users() {
        return topology.architecture().workload().users();
    }

    /** Whether the design shows a system that exists already, whose owner keeps what new customers can no longer have. */
    public boolean existing() {
        return topology.architecture().context().says("existing", true);
    }

    /** Whether people rely on it, as they do not on a hobby, tests or development. */
    public boolean production() {
        return context().environment().equals("prod");
    }
}
