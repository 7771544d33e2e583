package org.tenfold.picture.arrange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Point;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.draw.Footprint;
import org.tenfold.picture.draw.Shadow;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.topology.Topology;

/** Makes blocks of components and containers, from the inside out. */
final class Blocks {

    static final double SIDE = 24;
    static final double TOP = 40;
    static final double BOTTOM = 24;
    private static final double SMALLEST = 112;
    private static final TextStyle TITLE = TextStyle.semibold(12);
    private static final double TITLE_BESIDE_NAME = 40;
    private static final String ROOT = "";

    private final Topology topology;
    private final Level level;
    private final Layout layout;
    private final Map<String, List<Part>> children = new LinkedHashMap<>();
    /** Links by the innermost container that holds both ends. */
    private final Map<String, List<Lifted>> links = new HashMap<>();
    private final int[] ranks;

    /** A link seen from a container that holds both of its ends: which of its children the ends are in. */
    private record Lifted(String fromChild, String from, String toChild, String to) {
    }

    Blocks(Topology topology, Level level, Layout layout) {
        this.topology = topology;
        this.level = level;
        this.layout = layout;
        for (Part part : topology.parts()) {
            children.computeIfAbsent(parent(part.id()), none -> new ArrayList<>()).add(part);
        }
        topology.links().forEach(this::lift);
        this.ranks = ranks();
    }

    private String parent(String id) {
        Component component = topology.part(topology.index(id)).component();
        return component.parent() == null ? ROOT : component.parent();
    }

    private void lift(Link link) {
        List<String> from = path(link.from());
        List<String> to = path(link.to());
        int depth = 0;
        while (depth < from.size() && depth < to.size() && from.get(depth).equals(to.get(depth))) {
            depth++;
        }
        if (depth < from.size() && depth < to.size()) {
            links.computeIfAbsent(depth == 0 ? ROOT : from.get(depth - 1), none -> new ArrayList<>())
                    .add(new Lifted(from.get(depth), link.from(), to.get(depth), link.to()));
        }
    }

    /** The component and what it stands in, the outermost first. */
    private List<String> path(String id) {
        List<String> path = new ArrayList<>();
        for (String at = id; !at.equals(ROOT); at = parent(at)) {
            path.addFirst(at);
        }
        return path;
    }

    /** How many links lie at most between the users and each node; cycles stop counting at the number of tiers that exist. */
    private int[] ranks() {
        int[] rank = new int[topology.size()];
        for (int round = 0; round < 24; round++) {
            boolean changed = false;
            for (int link = 0; link < topology.links().size(); link++) {
                int next = rank[topology.from(link)] + 1;
                if (leads(topology.kind(link)) && next > rank[topology.to(link)] && next < 24) {
                    rank[topology.to(link)] = next;
                    changed = true;
                }
            }
            if (!changed) {
                break;
            }
        }
        return rank;
    }

    private static boolean leads(LinkKind kind) {
        return kind.carriesCalls() || kind == LinkKind.RESOLVE || kind == LinkKind.CONSUME || kind == LinkKind.REPLICATE;
    }

    /** The whole sheet. */
    Block root() {
        return contents(ROOT, children.getOrDefault(ROOT, List.of()));
    }

    /** A component with all that stands in it. */
    Block of(Part part) {
        if (!part.has(Trait.CONTAINER)) {
            return tile(part);
        }
        if (!layout.isCollapsed(part.id())) {
            return frame(part);
        }
        // It takes the room of a tile; what stands in it is arranged for the day on which it is expanded.
        Block tile = tile(part);
        Box at = tile.places().get(part.id());
        Map<String, Box> places = new LinkedHashMap<>();
        Block.putMoved(places, frame(part).places(), at.x(), at.y());
        return new Block(tile.width(), tile.height(), places, tile.middle());
    }

    private Block frame(Part part) {
        List<Part> inside = children.getOrDefault(part.id(), List.of());
        Block content = inside.isEmpty() ? new Block(SMALLEST, SMALLEST, Map.of(), SMALLEST / 2) : contents(part.id(), inside);
        return Block.framed(part.id(), widened(content, titleWidth(part) - 2 * SIDE), SIDE, TOP, BOTTOM);
    }

    /** The width of a frame that shows its whole title. */
    double titleWidth(Part part) {
        return Math.ceil((Fonts.width(part.component().name(), TITLE) + TITLE_BESIDE_NAME) / (2 * Block.GRID)) * 2 * Block.GRID;
    }

    /** A block that is at least as wide as the title of its frame. */
    static Block widened(Block block, double width) {
        if (width <= block.width()) {
            return block;
        }
        Map<String, Box> places = new LinkedHashMap<>();
        Block.putMoved(places, block.places(), Block.onGrid((width - block.width()) / 2), 0);
        return new Block(width, block.height(), places, block.middle());
    }

    private Block tile(Part part) {
        Footprint footprint = Footprint.of(part);
        double width = Math.ceil(footprint.textWidth() / (2 * Block.GRID)) * 2 * Block.GRID;
        Box tile = Box.tile((width - Box.TILE) / 2, 0);
        double height = Block.upToGrid(footprint.around(tile).height());
        return new Block(width, height, Map.of(part.id(), tile), Box.TILE / 2);
    }

    private Block contents(String container, List<Part> parts) {
        List<Part> zones = parts.stream().filter(part -> part.service().encloses().orElse(null) == Scope.ZONE)
                .filter(part -> !layout.isCollapsed(part.id()))
                .sorted(Comparator.comparing(part -> String.valueOf(part.value("zone")))).toList();
        List<Block> blocks = new ArrayList<>();
        Map<String, Integer> blockOf = new HashMap<>();
        Set<Part> laned = new LinkedHashSet<>();
        if (zones.size() > 1) {
            laned.addAll(zones);
            parts.stream().filter(Shadow::isCastBy).forEach(laned::add);
            blocks.add(new Lanes(this, zones, laned.stream().skip(zones.size()).toList()).block());
            laned.forEach(part -> blockOf.put(part.id(), 0));
        }
        for (Part part : parts) {
            if (!laned.contains(part)) {
                blockOf.put(part.id(), blocks.size());
                blocks.add(of(part));
            }
        }
        return placed(blocks, edges(container, blocks, blockOf));
    }

    private List<Level.Edge> edges(String container, List<Block> blocks, Map<String, Integer> blockOf) {
        Set<Level.Edge> edges = new LinkedHashSet<>();
        for (Lifted link : links.getOrDefault(container, List.of())) {
            Integer from = blockOf.get(link.fromChild);
            Integer to = blockOf.get(link.toChild);
            if (from != null && to != null && !from.equals(to)) {
                edges.add(new Level.Edge(from, height(blocks.get(from), link.from), to, height(blocks.get(to), link.to)));
            }
        }
        return List.copyOf(edges);
    }

    /** The height at which a component stands in a block; a group's band for its template. */
    private double height(Block block, String id) {
        Part part = part(id);
        Component group = part.group();
        Box box = block.places().get(group == null ? id : group.id());
        if (box == null) {
            return block.middle();
        }
        boolean isGroup = group != null || part.service().encloses().orElse(null) == Scope.GROUP;
        return isGroup ? betweenLanes(block, box) : box.centerY();
    }

    /** The gap between two lanes that is nearest to the middle of a band, where a link reaches it without crossing a title. */
    private double betweenLanes(Block block, Box band) {
        return block.places().entrySet().stream()
                .filter(entry -> part(entry.getKey()).service().encloses().orElse(null) == Scope.ZONE)
                .mapToDouble(entry -> entry.getValue().bottom() + Lanes.GAP / 2)
                .filter(y -> y > band.y() && y < band.bottom())
                .boxed().min(Comparator.comparingDouble(y -> Math.abs(y - band.centerY()))).orElse(band.centerY());
    }

    /** Blocks put beside each other as one. */
    Block placed(List<Block> blocks, Collection<Level.Edge> edges) {
        if (blocks.size() == 1) {
            return blocks.getFirst();
        }
        List<Point> points = level.place(blocks, List.copyOf(edges));
        Map<String, Box> places = new LinkedHashMap<>();
        double width = 0;
        double height = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Point at = points.get(i);
            Block.putMoved(places, block.places(), at.x(), at.y());
            width = Math.max(width, at.x() + block.width());
            height = Math.max(height, at.y() + block.height());
        }
        return new Block(Block.upToGrid(width), Block.upToGrid(height), places, middle(places, height));
    }

    private double middle(Map<String, Box> places, double height) {
        double[] tiles = places.entrySet().stream()
                .filter(entry -> !topology.part(topology.index(entry.getKey())).has(Trait.CONTAINER))
                .mapToDouble(entry -> entry.getValue().centerY()).sorted().toArray();
        return tiles.length == 0 ? height / 2 : (tiles[0] + tiles[tiles.length - 1]) / 2;
    }

    List<Part> inside(Part part) {
        return children.getOrDefault(part.id(), List.of());
    }

    /** Parts of a container arranged among themselves; of the sheet, if there is none. */
    Block together(@Nullable Part container, List<Part> parts) {
        return contents(container == null ? ROOT : container.id(), parts);
    }

    /** How far from the users a part and what it contains stands, on average. */
    double rank(Part part) {
        List<Part> inside = inside(part);
        return inside.isEmpty() ? ranks[topology.index(part.id())]
                : inside.stream().mapToDouble(this::rank).average().orElse(0);
    }

    Part part(String id) {
        return topology.part(topology.index(id));
    }

    Topology topology() {
        return topology;
    }

    @Nullable Part template(Part group) {
        return inside(group).stream().filter(part -> !part.has(Trait.CONTAINER)).findFirst().orElse(null);
    }

}
