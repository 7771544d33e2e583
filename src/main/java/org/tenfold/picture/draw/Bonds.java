package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.topology.Topology;

/**
 * How the parts of a drawing hang together wherever they stand: which zones catch the shadows of which parts, which links end
 * where, which are drawn as one. It depends on the architecture and on what is collapsed, so it stays the same while something is
 * dragged.
 */
final class Bonds {

    private final Topology topology;
    private final Set<String> collapsed;
    private final Map<String, List<Part>> zones = new HashMap<>();
    private final Map<String, List<Part>> castersByNetwork = new HashMap<>();
    private final Map<String, List<Part>> templates = new HashMap<>();
    private final Map<String, List<Link>> linksByEnd = new HashMap<>();
    private final Map<Bundle, List<Link>> bundles = new HashMap<>();
    private final Map<String, List<Link>> bundleByLink = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    /** The links that settings tell, by id. */
    private final Map<String, Link> told = new LinkedHashMap<>();

    /** What makes links look the same once their ends are collapsed. */
    private record Bundle(String from, String to, LinkKind kind, boolean told) {
    }

    Bonds(Topology topology, Design design) {
        this.topology = topology;
        this.collapsed = design.layout().collapsed();
        for (Part part : topology.parts()) {
            if (part.service().encloses().orElse(null) == Scope.ZONE && !collapsed.contains(part.id())) {
                zones.computeIfAbsent(network(part), none -> new ArrayList<>()).add(part);
            }
            if (!part.has(Trait.CONTAINER) && Shadow.isCastBy(part)) {
                castersByNetwork.computeIfAbsent(network(part), none -> new ArrayList<>()).add(part);
                Component group = part.group();
                if (group != null) {
                    templates.computeIfAbsent(group.id(), none -> new ArrayList<>(1)).add(part);
                }
            }
        }
        topology.architecture().toldLinks().forEach(link -> told.put(link.id(), link));
        Stream.concat(topology.links().stream(), told.values().stream()).forEach(link -> {
            order.put(link.id(), order.size());
            join(link, design.seen(link.from()), design.seen(link.to()));
        });
    }

    private void join(Link link, String from, String to) {
        for (String end : ends(from, to)) {
            linksByEnd.computeIfAbsent(end, none -> new ArrayList<>(4)).add(link);
        }
        if (!from.equals(link.from()) || !to.equals(link.to())) {
            List<Link> bundle = bundles.computeIfAbsent(new Bundle(from, to, link.kind(), link.isTold()), none -> new ArrayList<>());
            bundle.add(link);
            bundleByLink.put(link.id(), bundle);
        }
    }

    /** Where a link may end: at what it names, or at the group that this is the template of. */
    private Set<String> ends(String from, String to) {
        Set<String> ends = new LinkedHashSet<>(4);
        for (String end : List.of(from, to)) {
            ends.add(end);
            Component group = topology.part(topology.index(end)).group();
            if (group != null) {
                ends.add(group.id());
            }
        }
        return ends;
    }

    /** Whether these are the bonds of a design that has that graph. */
    boolean isOf(Topology graph, Design design) {
        return topology == graph && collapsed.equals(design.layout().collapsed());
    }

    Topology topology() {
        return topology;
    }

    /** Whether the same links are drawn as with earlier bonds, each for itself. */
    boolean sameLinks(@Nullable Bonds before) {
        return before != null && topology.architecture().linksById() == before.topology.architecture().linksById()
                && told.equals(before.told) && collapsed.isEmpty() && before.collapsed.isEmpty();
    }

    /** What hangs together otherwise than before, with all whose shadows depended on it there; everything if links may differ. */
    Set<String> differences(@Nullable Bonds before) {
        if (before == this) {
            return Set.of();
        }
        boolean all = !sameLinks(before);
        Set<String> ids = new LinkedHashSet<>();
        for (Part part : topology.parts()) {
            if (all || before == null || !before.has(part)) {
                ids.add(part.id());
            }
        }
        if (before != null) {
            before.topology.parts().stream().map(Part::id).filter(id -> all || topology.index(id) < 0).forEach(ids::add);
            List.copyOf(all ? Set.<String>of() : ids).forEach(id -> before.castersAround(id).forEach(caster -> ids.add(caster.id())));
        }
        return ids;
    }

    /** Whether there is an equal part, under the same number. */
    private boolean has(Part part) {
        return part.node() < topology.size() && topology.part(part.node()).equals(part);
    }

    private String network(Part part) {
        Component vpc = topology.container(part.component(), "vpc");
        return vpc == null ? "" : vpc.id();
    }

    /** The zones whose frames catch the shadows of a part, in the order of the architecture. */
    List<Part> zonesAround(Part part) {
        return zones.getOrDefault(network(part), List.of());
    }

    /** The parts whose shadows depend on where something stands: itself, the templates of a group, all in the network of a zone. */
    Collection<Part> castersAround(String id) {
        int node = topology.index(id);
        if (node < 0) {
            return List.of();
        }
        Part part = topology.part(node);
        List<Part> network = castersByNetwork.getOrDefault(network(part), List.of());
        if (part.service().encloses().orElse(null) == Scope.ZONE) {
            return network;
        }
        if (templates.containsKey(id)) {
            return templates(id);
        }
        return !part.has(Trait.CONTAINER) && Shadow.isCastBy(part) ? List.of(part) : List.of();
    }

    /** The parts of a group that cast its shadows. */
    List<Part> templates(String group) {
        return templates.getOrDefault(group, List.of());
    }

    /** The links that settings tell. */
    Collection<Link> told() {
        return told.values();
    }

    /** A link that is drawn, null if there is none with this id. */
    @Nullable Link link(String id) {
        Link link = topology.architecture().linksById().get(id);
        return link != null ? link : told.get(id);
    }

    /** The links that may end at something that is seen. */
    List<Link> linksAt(String id) {
        return linksByEnd.getOrDefault(id, List.of());
    }

    /** The links that are drawn as one with this one, itself included. */
    List<Link> bundle(Link link) {
        return bundleByLink.getOrDefault(link.id(), List.of(link));
    }

    /** Whether a link is the one of its bundle that is drawn. */
    boolean isDrawn(Link link) {
        return bundle(link).getFirst() == link;
    }

    /** The place of a wire among all of them: first those of shadows, below zero, in the order of their owners, then the links. */
    int order(String wire) {
        Integer place = order.get(wire);
        return place != null ? place : topology.index(Sheet.owner(wire)) - topology.size();
    }
}
