package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Point;
import org.tenfold.picture.route.Segment;
import org.tenfold.picture.route.SpatialIndex;
import org.tenfold.picture.route.Terminal;
import org.tenfold.picture.route.Wire;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.topology.Topology;

/**
 * Where everything stands: tiles and frames as they are drawn, shadow tiles, what links must not cross, and what they join.
 * Components without a place are not on the sheet.
 */
final class Sheet {

    private static final double TITLE_INSET = 6;
    private static final double TITLE_HEIGHT = 18;

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, List<Shadow>> shadows = new LinkedHashMap<>();
    /** Templates of groups that reach over several zones: their links end at the group. */
    private final Map<String, String> bands = new HashMap<>();
    private final Map<String, List<Box>> obstaclesByOwner = new LinkedHashMap<>();
    private final SpatialIndex<Box> obstacles;
    private final SpatialIndex<Segment> edges;
    private final List<Wire> wires = new ArrayList<>();
    private final Map<Bundle, List<Link>> bundles = new HashMap<>();
    /** By the id of the one that is drawn. */
    private final Map<String, List<Link>> bundled = new HashMap<>();
    private final Map<String, Tile> tiles;

    /** @param before the last sheet, whose indexes this one takes over as far as nothing moved; null for none */
    Sheet(Topology topology, Design design, Map<String, Tile> tiles, @Nullable Sheet before) {
        this.tiles = tiles;
        this.obstacles = before == null ? new SpatialIndex<>() : before.obstacles.branch();
        this.edges = before == null ? new SpatialIndex<>() : before.edges.branch();
        Map<String, List<Shadow.Zone>> zones = new HashMap<>();
        for (Part part : topology.parts()) {
            Box box = design.seenBox(part.id()).orElse(null);
            if (box == null) {
                continue;
            }
            boxes.put(part.id(), box);
            if (part.service().encloses().orElse(null) == Scope.ZONE && !design.layout().isCollapsed(part.id())) {
                zones.computeIfAbsent(network(topology, part.component()), none -> new ArrayList<>())
                        .add(new Shadow.Zone(String.valueOf(part.value("zone")), box));
            }
        }
        for (Part part : topology.parts()) {
            if (boxes.containsKey(part.id()) && !part.service().has(Trait.CONTAINER) && Shadow.isCastBy(part)) {
                cast(part, zones.getOrDefault(network(topology, part.component()), List.of()));
            }
        }
        boxes.forEach((id, box) -> block(id, box, before));
        if (before != null) {
            before.boxes.keySet().stream().filter(id -> !boxes.containsKey(id)).forEach(id -> unblock(id, before));
        }
        topology.links().forEach(link -> wire(link, design));
    }

    /** What makes links look the same once their ends are collapsed. */
    private record Bundle(String from, String to, LinkKind kind) {
    }

    private static String network(Topology topology, Component component) {
        Component vpc = topology.container(component, "vpc");
        return vpc == null ? "" : vpc.id();
    }

    private void cast(Part part, List<Shadow.Zone> zones) {
        Box tile = Objects.requireNonNull(boxes.get(part.id()));
        List<Shadow> cast = Shadow.cast(part, tile, zones);
        if (cast.isEmpty()) {
            return;
        }
        shadows.put(part.id(), cast);
        Component group = part.group();
        if (group == null) {
            cast.forEach(shadow -> wires.add(new Wire(wireOf(shadow), terminal(part.id(), tile),
                    terminal(wireOf(shadow), shadow.box(), Shadow.FOOTPRINT, 1), List.of())));
        } else if (boxes.containsKey(group.id())) {
            boxes.put(group.id(), Shadow.band(Objects.requireNonNull(boxes.get(group.id())), cast));
            bands.put(part.id(), group.id());
        }
    }

    /** The id of the line between a store and its shadow. */
    static String wireOf(Shadow shadow) {
        return shadow.owner() + "@" + shadow.zone();
    }

    private void block(String id, Box box, @Nullable Sheet before) {
        Tile tile = Objects.requireNonNull(tiles.get(id));
        if (before != null && before.boxes.containsKey(id)) {
            if (box.equals(before.boxes.get(id)) && tile == before.tiles.get(id) && shadows(id).equals(before.shadows(id))) {
                obstaclesByOwner.put(id, Objects.requireNonNull(before.obstaclesByOwner.get(id)));
                return;
            }
            unblock(id, before);
        }
        List<Box> mine = new ArrayList<>();
        if (tile.container()) {
            mine.add(title(tile, box));
            Segment.edges(id, box).forEach(edge -> edges.add(edge.box(), edge));
        } else {
            mine.add(box);
            mine.add(tile.footprint().texts(box));
        }
        for (Shadow shadow : shadows.getOrDefault(id, List.of())) {
            mine.add(shadow.box());
            mine.add(Shadow.FOOTPRINT.texts(shadow.box()));
        }
        obstaclesByOwner.put(id, mine);
        mine.forEach(obstacle -> obstacles.add(obstacle, obstacle));
    }

    private void unblock(String id, Sheet before) {
        before.obstaclesByOwner.getOrDefault(id, List.of()).forEach(obstacle -> obstacles.remove(obstacle, obstacle));
        if (Objects.requireNonNull(before.tiles.get(id)).container()) {
            Segment.edges(id, Objects.requireNonNull(before.boxes.get(id))).forEach(edge -> edges.remove(edge.box(), edge));
        }
    }

    /** The room that a frame's glyph and name take. */
    static Box title(Tile tile, Box frame) {
        return new Box(frame.x() + TITLE_INSET, frame.y() + TITLE_INSET,
                Math.min(frame.width() - 2 * TITLE_INSET, FrameMarks.titleWidth(tile, frame)), TITLE_HEIGHT);
    }

    /** Links that end in a collapsed container end at its tile; those that look the same then are drawn as one. */
    private void wire(Link link, Design design) {
        String seenFrom = design.seen(link.from());
        String seenTo = design.seen(link.to());
        String from = bands.getOrDefault(seenFrom, seenFrom);
        String to = bands.getOrDefault(seenTo, seenTo);
        Box fromBox = boxes.get(from);
        Box toBox = boxes.get(to);
        if (fromBox == null || toBox == null || from.equals(to)) {
            return;
        }
        boolean lifted = !seenFrom.equals(link.from()) || !seenTo.equals(link.to());
        if (lifted) {
            List<Link> bundle = bundles.computeIfAbsent(new Bundle(from, to, link.kind()), none -> new ArrayList<>());
            bundle.add(link);
            if (bundle.size() > 1) {
                return;
            }
            bundled.put(link.id(), bundle);
        }
        List<Point> pins = lifted ? List.of() : design.layout().routes().getOrDefault(link.id(), List.of());
        wires.add(new Wire(link.id(), terminal(from, fromBox), terminal(to, toBox), pins));
    }

    /** The links that are drawn as one under the id of this one, itself included. */
    List<Link> bundle(Link link) {
        return bundled.getOrDefault(link.id(), List.of(link));
    }

    private Terminal terminal(String id, Box box) {
        Tile tile = Objects.requireNonNull(tiles.get(id));
        return tile.container() ? new Terminal(id, box, box.bottom(), 0, true)
                : terminal(id, box, tile.footprint(), (tile.line().isEmpty() ? 0 : 1) + (tile.figure() == null ? 0 : 1));
    }

    /** @param factLines how many lines below the name are in use */
    private static Terminal terminal(String id, Box tile, Footprint footprint, int factLines) {
        double skirt = (2 - factLines) * Footprint.FACT_LINE;
        return new Terminal(id, tile, footprint.texts(tile).bottom() - skirt, skirt, false);
    }

    /** How far the texts under a tile reach below it; 0 for a frame. */
    double texts(String id) {
        Box box = boxes.get(id);
        return box == null ? 0 : terminal(id, box).foot() - box.bottom();
    }

    /** Tiles and frames by component, in the order of the architecture. */
    Map<String, Box> boxes() {
        return boxes;
    }

    @Nullable Box box(String id) {
        return boxes.get(id);
    }

    Map<String, List<Shadow>> shadows() {
        return shadows;
    }

    List<Shadow> shadows(String owner) {
        return shadows.getOrDefault(owner, List.of());
    }

    /** The edges of all frames. */
    SpatialIndex<Segment> edges() {
        return edges;
    }

    SpatialIndex<Box> obstacles() {
        return obstacles;
    }

    List<Wire> wires() {
        return wires;
    }

    /** The places at which an obstacle stands on one of two sheets only. */
    List<Box> changes(Sheet before) {
        List<Box> changed = new ArrayList<>();
        obstaclesByOwner.forEach((id, now) -> {
            List<Box> then = before.obstaclesByOwner.getOrDefault(id, List.of());
            if (now != then && !now.equals(then)) {
                changed.addAll(now);
                changed.addAll(then);
            }
        });
        before.obstaclesByOwner.forEach((id, then) -> {
            if (!obstaclesByOwner.containsKey(id)) {
                changed.addAll(then);
            }
        });
        return changed;
    }
}
