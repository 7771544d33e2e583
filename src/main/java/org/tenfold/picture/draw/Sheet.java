package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.picture.Layered;
import org.tenfold.picture.route.Segment;
import org.tenfold.picture.route.SpatialIndex;
import org.tenfold.picture.route.Terminal;
import org.tenfold.picture.route.Wire;
import org.tenfold.service.Part;

/**
 * Where everything stands: tiles and frames as they are drawn, shadow tiles, what links must not cross, and what they join.
 * Components without a place are not on the sheet. A sheet is made from the one before it and looks only at what stands, reads or
 * is joined otherwise than there, and at what that touches.
 */
final class Sheet {

    private static final double TITLE_INSET = 6;
    private static final double TITLE_HEIGHT = 18;

    /** Null on an empty sheet. */
    private final @Nullable Bonds bonds;
    private final Layout layout;
    private final Layered<Tile> tiles;
    private final Layered<Box> boxes;
    private final Layered<List<Shadow>> shadows;
    /** Templates of groups that reach over several zones: their links end at the group. */
    private final Layered<String> bands;
    private final Layered<List<Box>> obstaclesByOwner;
    private final SpatialIndex<Box> obstacles;
    private final SpatialIndex<Segment> edges;
    private final Layered<Wire> wires;

    /** An empty sheet. */
    private Sheet() {
        this.bonds = null;
        this.layout = Layout.EMPTY;
        this.tiles = Layered.empty();
        this.boxes = Layered.empty();
        this.shadows = Layered.empty();
        this.bands = Layered.empty();
        this.obstaclesByOwner = Layered.empty();
        this.obstacles = new SpatialIndex<>();
        this.edges = new SpatialIndex<>();
        this.wires = Layered.empty();
    }

    private Sheet(Making made) {
        this.bonds = made.bonds;
        this.layout = made.design.layout();
        this.tiles = made.tiles;
        this.boxes = made.boxes.done();
        this.shadows = made.shadows.done();
        this.bands = made.bands.done();
        this.obstaclesByOwner = made.obstaclesByOwner.done();
        this.obstacles = made.obstacles;
        this.edges = made.edges;
        this.wires = made.wires.done();
    }

    /** @param before an earlier sheet to make this one from, null for none */
    static Sheet of(Bonds bonds, Design design, Layered<Tile> tiles, @Nullable Sheet before) {
        Making making = new Making(before == null ? new Sheet() : before, bonds, design, tiles);
        making.make();
        return new Sheet(making);
    }

    /** The next sheet in the making. */
    private static final class Making {
        final Sheet last;
        final Bonds bonds;
        final Design design;
        final Layered<Tile> tiles;
        final Layered.Change<Box> boxes;
        final Layered.Change<List<Shadow>> shadows;
        final Layered.Change<String> bands;
        final Layered.Change<List<Box>> obstaclesByOwner;
        final SpatialIndex<Box> obstacles;
        final SpatialIndex<Segment> edges;
        final Layered.Change<Wire> wires;

        Making(Sheet last, Bonds bonds, Design design, Layered<Tile> tiles) {
            this.last = last;
            this.bonds = bonds;
            this.design = design;
            this.tiles = tiles;
            this.boxes = last.boxes.change();
            this.shadows = last.shadows.change();
            this.bands = last.bands.change();
            this.obstaclesByOwner = last.obstaclesByOwner.change();
            this.obstacles = last.obstacles.branch();
            this.edges = last.edges.branch();
            this.wires = last.wires.change();
        }

        void make() {
            Set<String> rebound = bonds.differences(last.bonds);
            rebound.forEach(this::uncast);
            Set<String> looked = otherwise(rebound);
            looked.forEach(this::place);
            Set<Part> casters = casters(looked);
            for (Part caster : casters) {
                cast(caster);
                looked.add(caster.id());
                if (caster.group() != null) {
                    looked.add(caster.group().id());
                }
            }
            casters.stream().map(Part::group).filter(Objects::nonNull).map(Component::id).distinct().forEach(this::band);
            looked.forEach(this::block);
            joined(looked).forEach(this::wire);
        }

        /** What stands, reads or hangs together otherwise than before. */
        private Set<String> otherwise(Set<String> rebound) {
            Set<String> ids = new LinkedHashSet<>(rebound);
            ids.addAll(design.layout().moved(last.layout));
            ids.addAll(tiles.differences(last.tiles));
            return ids;
        }

        private void place(String id) {
            boxes.put(id, bonds.topology().index(id) < 0 ? null : design.seenBox(id).orElse(null));
        }

        /** The parts whose shadows may fall elsewhere: they moved, their group or a zone of their network did. */
        private Set<Part> casters(Collection<String> looked) {
            Set<Part> casters = new LinkedHashSet<>();
            for (String id : looked) {
                casters.addAll(bonds.castersAround(id));
            }
            return casters;
        }

        private void cast(Part part) {
            Box tile = boxes.get(part.id());
            List<Shadow.Zone> zones = new ArrayList<>();
            for (Part zone : bonds.zonesAround(part)) {
                Box frame = boxes.get(zone.id());
                if (frame != null) {
                    zones.add(new Shadow.Zone(String.valueOf(zone.value("zone")), frame));
                }
            }
            List<Shadow> cast = tile == null ? List.of() : Shadow.cast(part, tile, zones);
            uncast(part.id());
            shadows.put(part.id(), cast.isEmpty() ? null : cast);
            if (part.group() == null && tile != null) {
                cast.forEach(shadow -> wires.put(wireOf(shadow), new Wire(wireOf(shadow), terminal(tile(part.id()), tile),
                        terminal(wireOf(shadow), shadow.box(), Shadow.FOOTPRINT, 1), List.of())));
            }
        }

        private void uncast(String owner) {
            Objects.requireNonNullElse(shadows.get(owner), List.<Shadow>of()).forEach(shadow -> wires.put(wireOf(shadow), null));
            shadows.put(owner, null);
            bands.put(owner, null);
        }

        /** Lets the frame of a group reach around what its templates cast. */
        private void band(String group) {
            place(group);
            for (Part template : bonds.templates(group)) {
                Box frame = boxes.get(group);
                List<Shadow> cast = shadows.get(template.id());
                boolean reaches = frame != null && cast != null;
                bands.put(template.id(), reaches ? group : null);
                if (reaches) {
                    boxes.put(group, Shadow.band(frame, cast));
                }
            }
        }

        private void block(String id) {
            Box box = boxes.get(id);
            Tile tile = tiles.get(id);
            Box oldBox = last.boxes.get(id);
            Tile oldTile = last.tiles.get(id);
            if (Objects.equals(box, oldBox) && tile == oldTile && Objects.equals(shadows.get(id), last.shadows.get(id))) {
                return;
            }
            if (oldBox != null && oldTile != null) {
                Objects.requireNonNull(last.obstaclesByOwner.get(id)).forEach(obstacle -> obstacles.remove(obstacle, obstacle));
                if (oldTile.container()) {
                    Segment.edges(id, oldBox).forEach(edge -> edges.remove(edge.box(), edge));
                }
            }
            List<Box> mine = null;
            if (box != null && tile != null) {
                mine = new ArrayList<>();
                if (tile.container()) {
                    mine.add(title(tile, box));
                    Segment.edges(id, box).forEach(edge -> edges.add(edge.box(), edge));
                } else {
                    mine.add(box);
                    mine.add(tile.footprint().texts(box));
                }
                for (Shadow shadow : Objects.requireNonNullElse(shadows.get(id), List.<Shadow>of())) {
                    mine.add(shadow.box());
                    mine.add(Shadow.FOOTPRINT.texts(shadow.box()));
                }
                mine.forEach(obstacle -> obstacles.add(obstacle, obstacle));
            }
            obstaclesByOwner.put(id, mine);
        }

        /** The ids of the links that may be joined otherwise: an end was looked at, or a bend is pinned elsewhere. */
        private Set<String> joined(Collection<String> looked) {
            Set<String> links = new LinkedHashSet<>();
            if (bonds != last.bonds && !bonds.sameLinks(last.bonds)) {
                bonds.topology().links().forEach(link -> links.add(link.id()));
                bonds.told().forEach(link -> links.add(link.id()));
                last.wires.forEach((id, wire) -> {
                    if (!isOfShadow(id)) {
                        links.add(id);
                    }
                });
                return links;
            }
            looked.forEach(id -> bonds.linksAt(id).forEach(link -> links.add(link.id())));
            Map<String, List<Point>> pins = design.layout().routes();
            Map<String, List<Point>> before = last.layout.routes();
            if (pins != before) {
                Set<String> pinned = new HashSet<>(pins.keySet());
                pinned.addAll(before.keySet());
                pinned.removeIf(id -> Objects.equals(pins.get(id), before.get(id)));
                links.addAll(pinned);
            }
            return links;
        }

        private void wire(String id) {
            Link link = bonds.link(id);
            wires.put(id, link == null || !bonds.isDrawn(link) ? null : wire(link));
        }

        /** Links that end in a collapsed container end at its tile. */
        private @Nullable Wire wire(Link link) {
            String seenFrom = design.seen(link.from());
            String seenTo = design.seen(link.to());
            String from = Objects.requireNonNullElse(bands.get(seenFrom), seenFrom);
            String to = Objects.requireNonNullElse(bands.get(seenTo), seenTo);
            Box fromBox = boxes.get(from);
            Box toBox = boxes.get(to);
            if (fromBox == null || toBox == null || from.equals(to)) {
                return null;
            }
            boolean lifted = !seenFrom.equals(link.from()) || !seenTo.equals(link.to());
            List<Point> pins = lifted ? List.of() : design.layout().routes().getOrDefault(link.id(), List.of());
            return new Wire(link.id(), terminal(tile(from), fromBox), terminal(tile(to), toBox), pins);
        }

        private Tile tile(String id) {
            return Objects.requireNonNull(tiles.get(id));
        }
    }

    /** The id of the line between a store and its shadow. */
    static String wireOf(Shadow shadow) {
        return shadow.owner() + "@" + shadow.zone();
    }

    /** Whether a wire is no link, but joins a store and its shadow. */
    static boolean isOfShadow(String wire) {
        return wire.indexOf('@') >= 0;
    }

    /** Whose shadow a wire joins. */
    static String owner(String wire) {
        return isOfShadow(wire) ? wire.substring(0, wire.indexOf('@')) : wire;
    }

    /** The room that a frame's glyph and name take. */
    static Box title(Tile tile, Box frame) {
        return new Box(frame.x() + TITLE_INSET, frame.y() + TITLE_INSET,
                Math.min(frame.width() - 2 * TITLE_INSET, FrameMarks.titleWidth(tile, frame)), TITLE_HEIGHT);
    }

    private static Terminal terminal(Tile tile, Box box) {
        return tile.container() ? new Terminal(tile.id(), box, box.bottom(), 0, true)
                : terminal(tile.id(), box, tile.footprint(), (tile.line().isEmpty() ? 0 : 1) + (tile.figure() == null ? 0 : 1));
    }

    /** @param factLines how many lines below the name are in use */
    private static Terminal terminal(String id, Box tile, Footprint footprint, int factLines) {
        double skirt = (2 - factLines) * Footprint.FACT_LINE;
        return new Terminal(id, tile, footprint.texts(tile).bottom() - skirt, skirt, false);
    }

    /** How far the texts under a tile reach below it; 0 for a frame. */
    double texts(String id) {
        Box box = boxes.get(id);
        return box == null ? 0 : terminal(Objects.requireNonNull(tiles.get(id)), box).foot() - box.bottom();
    }

    /** What the architecture and the collapsed containers say about how things hang together. */
    Bonds bonds() {
        return Objects.requireNonNull(bonds);
    }

    /** Tiles and frames by component. */
    Layered<Box> boxes() {
        return boxes;
    }

    /** What is drawn at another place, or casts other shadows, than on another sheet. */
    Set<String> differences(Sheet before) {
        Set<String> differences = new HashSet<>(boxes.differences(before.boxes));
        differences.addAll(shadows.differences(before.shadows));
        return differences;
    }

    @Nullable Box box(String id) {
        return boxes.get(id);
    }

    List<Shadow> shadows(String owner) {
        return Objects.requireNonNullElse(shadows.get(owner), List.of());
    }

    /** The edges of all frames. */
    SpatialIndex<Segment> edges() {
        return edges;
    }

    SpatialIndex<Box> obstacles() {
        return obstacles;
    }

    Layered<Wire> wires() {
        return wires;
    }

    /** All wires in the order in which they are led. */
    List<Wire> ordered() {
        List<Wire> all = wires.values();
        all.sort(Comparator.comparingInt((Wire wire) -> bonds().order(wire.id())).thenComparing(Wire::id));
        return all;
    }

    /** Whether the same wires run in the same order among the same things as on another sheet. */
    boolean leadsAs(Sheet other) {
        return boxes.differences(other.boxes).isEmpty() && wires.differences(other.wires).isEmpty() && changes(other).isEmpty()
                && (bonds() == other.bonds() || ordered().equals(other.ordered()));
    }

    /** The places at which an obstacle stands on one of two sheets only. */
    List<Box> changes(Sheet before) {
        List<Box> changed = new ArrayList<>();
        for (String id : obstaclesByOwner.differences(before.obstaclesByOwner)) {
            List<Box> now = Objects.requireNonNullElse(obstaclesByOwner.get(id), List.of());
            List<Box> then = Objects.requireNonNullElse(before.obstaclesByOwner.get(id), List.of());
            if (!now.equals(then)) {
                changed.addAll(now);
                changed.addAll(then);
            }
        }
        return changed;
    }
}
