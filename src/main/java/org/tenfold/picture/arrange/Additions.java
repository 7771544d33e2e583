package org.tenfold.picture.arrange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.picture.route.SpatialIndex;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;

/**
 * Completes a layout. A container without a place whose contents have places goes around them; everything else that has none
 * goes beside what it is linked to, in the nearest free place of its container. Nothing that has a place moves, except that a
 * container with a place grows to the right and down, and pushes aside what it would run into where no place is left that
 * spares it.
 */
final class Additions {

    private static final double GAP = 32;
    /** Height of a container's title. */
    private static final double TITLE = 24;
    private static final int REACH = 60;
    private static final double STEP = 2 * Block.GRID;
    /** How much further away a place may be for links to keep their ways: about a tile with the gap beside it. */
    private static final double DETOUR = 128;

    private final Design design;
    private final Blocks blocks;
    private final Map<String, List<Link>> links = new HashMap<>();
    private final Ground ground;
    private final Collection<Box> lines;

    /** @param lines the links as they are drawn, and their words */
    Additions(Design design, Blocks blocks, Collection<Box> lines) {
        this.design = design;
        this.lines = lines;
        this.blocks = blocks;
        this.ground = new Ground(design, blocks);
        for (Link link : design.architecture().links()) {
            links.computeIfAbsent(link.from(), none -> new ArrayList<>()).add(link);
            links.computeIfAbsent(link.to(), none -> new ArrayList<>()).add(link);
        }
    }

    Map<String, Box> places() {
        Set<Component> open = new LinkedHashSet<>();
        for (Component component : design.architecture().components()) {
            if (!ground.holds(component.id())) {
                open.add(component);
            }
        }
        open.stream().sorted(Comparator.comparingInt(ground::depth).reversed()).toList().forEach(this::enclose);
        design.architecture().components().stream().filter(component -> !ground.holds(component.id())).forEach(open::add);
        open.removeIf(component -> ground.holds(component.id()));
        while (!open.isEmpty()) {
            add(next(open));
            open.removeIf(component -> ground.holds(component.id()));
        }
        ground.clearBands();
        return ground.changed();
    }

    /** New places for some components and all that stands in them, each container's by itself, about where they are. */
    Map<String, Box> rearranged(Set<String> wanted) {
        Map<String, List<Component>> tops = new LinkedHashMap<>();
        design.architecture().components().stream().sorted(Comparator.comparingInt(ground::depth).reversed())
                .filter(component -> isLoose(component, wanted))
                .filter(component -> ground.parent(component) == null || !isLoose(Objects.requireNonNull(ground.parent(component)), wanted))
                .forEach(top -> tops.computeIfAbsent(String.valueOf(top.parent()), none -> new ArrayList<>()).add(top));
        Map<String, Box> before = new LinkedHashMap<>();
        tops.forEach((parent, parts) -> parts.stream().filter(part -> ground.holds(part.id())).map(ground::room).reduce(Box::union)
                .ifPresent(room -> before.put(parent, room)));
        tops.values().forEach(parts -> parts.forEach(ground::unplace));
        tops.forEach((parent, parts) -> {
            Component first = parts.getFirst();
            Component container = ground.parent(first);
            List<Part> inOrder = design.architecture().components().stream().filter(parts::contains)
                    .map(component -> blocks.part(component.id())).toList();
            Block block = blocks.together(container == null ? null : blocks.part(container.id()), inOrder);
            Box room = before.getOrDefault(parent, new Box(0, 0, 0, 0));
            place(first, block, at(room.x(), room.y(), block));
        });
        return ground.changed();
    }

    /** The nearest free place to where components of one container stand, for them and all that stands in them as they are. */
    Map<String, Box> nearest(List<Component> components) {
        Map<String, Box> places = new LinkedHashMap<>();
        List<Box> rooms = new ArrayList<>();
        for (Component component : components) {
            Block block = standing(component);
            Box box = ground.box(component.id());
            Box inBlock = block.places().get(component.id());
            Box room = new Box(box.x() - inBlock.x(), box.y() - inBlock.y(), block.width(), block.height());
            rooms.add(room);
            block.places().forEach((id, place) -> places.put(id, place.moved(room.x(), room.y())));
        }
        Box room = rooms.stream().reduce(Box::union).orElseThrow();
        places.replaceAll((id, place) -> place.moved(-room.x(), -room.y()));
        Block together = new Block(room.width(), room.height(), places, room.height() / 2);
        components.forEach(ground::unplace);
        place(components.getFirst(), together, at(room.x(), room.y(), together));
        ground.clearBands();
        return ground.changed();
    }

    /** A component as it stands: a container keeps its size, a tile takes the room of its texts. */
    private Block standing(Component component) {
        Part part = blocks.part(component.id());
        if (!part.has(Trait.CONTAINER)) {
            return blocks.of(part);
        }
        Box room = ground.room(component);
        Map<String, Box> places = new LinkedHashMap<>();
        Edits.withContents(design.architecture().components(), List.of(component.id()))
                .forEach(id -> places.put(id, ground.box(id).moved(-room.x(), -room.y())));
        return new Block(room.width(), room.height(), places, room.height() / 2);
    }

    /** Whether a component is to be arranged and nothing in it is locked, so that it can go anywhere with all that it holds. */
    private boolean isLoose(Component component, Set<String> wanted) {
        boolean asked = wanted.contains(component.id()) || ground.ancestors(component).stream().anyMatch(outer -> wanted.contains(outer.id()));
        return asked && ground.ancestors(component).stream().noneMatch(outer -> ground.isLocked(outer.id()))
                && Edits.withContents(design.architecture().components(), List.of(component.id())).stream().noneMatch(ground::isLocked);
    }

    /**
     * Zones come first, for bands lie across them; then what is linked to something placed, and of that what stands innermost,
     * before frames outside of it fill up.
     */
    private Component next(Set<Component> open) {
        return open.stream()
                .filter(component -> component.parent() == null || ground.holds(component.parent()))
                .max(Comparator.comparing(ground::isZone).thenComparing((Component component) -> neighbour(component) != null)
                        .thenComparingInt(ground::depth))
                .orElseThrow();
    }

    /** Puts the frame of a container around what has places in it, if anything has. */
    private void enclose(Component component) {
        Box contents = ground.contents(component).stream().filter(child -> ground.holds(child.id()))
                .map(ground::room).reduce(Box::union).orElse(null);
        if (contents != null) {
            Box frame = framed(component, contents);
            if (ground.isGroup(component)) {
                double down = clearOfTitles(component, frame);
                if (down > 0) {
                    ground.contents(component).forEach(child -> ground.move(child.id(), 0, down));
                    frame = frame.moved(0, down);
                }
                ground.put(component.id(), frame);
            } else if (ground.siblings(component).stream().map(ground::room).noneMatch(frame::intersects)) {
                ground.put(component.id(), frame);
            } else {
                // What now stands in a container of its own leaves the one that it stood in.
                ground.contents(component).forEach(ground::unplace);
            }
        }
    }

    private Box framed(Component component, Box contents) {
        Box frame = Ground.around(contents);
        return new Box(frame.x(), frame.y(), Math.max(frame.width(), blocks.titleWidth(blocks.part(component.id()))), frame.height());
    }

    /** How far a group's frame, which lies over other containers, has to go down for its title to clear theirs. */
    private double clearOfTitles(Component group, Box frame) {
        Box title = new Box(frame.x(), frame.y(), frame.width(), Blocks.TOP);
        double clear = design.architecture().components().stream()
                .filter(other -> !other.equals(group) && ground.holds(other.id())
                        && blocks.part(other.id()).has(Trait.CONTAINER) && !ground.ancestors(group).contains(other))
                .map(other -> ground.box(other.id()))
                .map(other -> new Box(other.x(), other.y(), other.width(), TITLE)).filter(title::intersects)
                .mapToDouble(Box::bottom).max().orElse(frame.y());
        return Block.upToGrid(clear - frame.y());
    }

    private void add(Component component) {
        Block block = blocks.of(blocks.part(component.id()));
        place(component, block, wish(component, block));
    }

    /** Puts a block that stands in a component's container as near to a wish as it can. */
    private void place(Component component, Block block, Box wish) {
        Box place = free(component, wish);
        block.places().forEach((id, box) -> ground.put(id, box.moved(place.x(), place.y())));
        ground.grow(component, place);
    }

    /** A link to something that has a place. */
    private @Nullable Link neighbour(Component component) {
        return links.getOrDefault(component.id(), List.of()).stream()
                .filter(link -> ground.holds(link.from().equals(component.id()) ? link.to() : link.from()))
                .findFirst().orElse(null);
    }

    private Box wish(Component component, Block block) {
        Link link = neighbour(component);
        if (link != null) {
            boolean behind = link.to().equals(component.id());
            Box other = ground.box(behind ? link.from() : link.to());
            double x = behind ? other.right() + 2 * GAP : other.x() - 2 * GAP - block.width();
            return at(x, other.centerY() - block.middle(), block);
        }
        Box container = component.parent() == null ? null : ground.box(component.parent());
        Box zone = !ground.isZone(component) ? null : ground.siblings(component).stream().filter(ground::isZone).map(ground::room)
                .max(Comparator.comparingDouble(Box::bottom).thenComparingDouble(Box::x)).orElse(null);
        if (zone != null) {
            return at(zone.x(), zone.bottom() + Ground.NESTED_GAP, block);
        }
        if (container != null) {
            return at(container.x() + Blocks.SIDE, container.y() + Blocks.TOP, block);
        }
        List<Component> siblings = ground.siblings(component);
        double bottom = siblings.stream().mapToDouble(sibling -> ground.room(sibling).bottom()).max().orElse(0);
        double left = siblings.stream().mapToDouble(sibling -> ground.room(sibling).x()).min().orElse(0);
        return at(left, bottom + GAP, block);
    }

    private static Box at(double x, double y, Block block) {
        return new Box(Block.onGrid(x), Block.onGrid(y), block.width(), block.height());
    }

    /** The free place that is nearest to a wish; containers grow for it only where that costs less than to go further. */
    private Box free(Component component, Box wish) {
        Component container = ground.parent(component);
        double left = least(container, Box::x, Blocks.SIDE);
        double top = least(container, Box::y, Blocks.TOP);
        Box frame = container == null || !ground.holds(container.id()) ? null : ground.box(container.id());
        Box from = new Box(Math.max(wish.x(), left), Math.max(wish.y(), top), wish.width(), wish.height());
        Box area = from.grown(REACH * STEP + GAP);
        SpatialIndex<Box> crossed = new SpatialIndex<>();
        lines.stream().filter(area::intersects).forEach(line -> crossed.add(line, line));
        List<Candidate> candidates = new ArrayList<>();
        for (int across = -REACH; across <= REACH; across++) {
            for (int down = -REACH; down <= REACH; down++) {
                Box place = from.moved(across * STEP, down * STEP);
                if (place.x() >= left && place.y() >= top) {
                    candidates.add(new Candidate(place, Math.hypot(place.x() - wish.x(), place.y() - wish.y())
                            + (frame == null ? 0 : 2 * outside(Ground.around(place), frame))
                            + (crossed.any(place, place::intersects) ? DETOUR : 0)));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::cost));
        List<Box> taken = taken(component, area, isLane(component));
        Predicate<Candidate> free = candidate -> taken.stream().noneMatch(candidate.place::intersects);
        // A zone goes below the others, whatever makes room for it there: groups and stores span zones in a straight column.
        Predicate<Candidate> harmless = candidate -> isLane(component) || ground.growth(component, candidate.place).entrySet().stream()
                .allMatch(grown -> ground.hits(grown.getKey(), grown.getValue()).isEmpty() && !ground.isLocked(grown.getKey().id()));
        return candidates.stream().filter(free.and(harmless)).findFirst()
                .or(() -> candidates.stream().filter(free).findFirst())
                .map(Candidate::place).orElseGet(() -> below(component, from));
    }

    /** A place and how far it is from what is wished. */
    private record Candidate(Box place, double cost) {
    }

    private Box below(Component component, Box wish) {
        double bottom = ground.siblings(component).stream().mapToDouble(sibling -> ground.room(sibling).bottom()).max().orElse(wish.y());
        return new Box(wish.x(), Block.upToGrid(bottom + GAP), wish.width(), wish.height());
    }

    private static double outside(Box wanted, Box frame) {
        return Math.max(0, frame.x() - wanted.x()) + Math.max(0, wanted.right() - frame.right())
                + Math.max(0, frame.y() - wanted.y()) + Math.max(0, wanted.bottom() - frame.bottom());
    }

    /** The least coordinate in a container: frames that the user has placed grow neither to the left nor up. */
    private double least(@Nullable Component container, ToDoubleFunction<Box> edge, double padding) {
        if (container == null) {
            return Double.NEGATIVE_INFINITY;
        }
        Box fixed = design.layout().boxes().get(container.id());
        return padding + (fixed != null ? edge.applyAsDouble(fixed) : least(ground.parent(container), edge, padding));
    }

    private boolean isLane(Component component) {
        return ground.isZone(component) && ground.siblings(component).stream().anyMatch(ground::isZone);
    }

    /**
     * What a new component must not cover: its siblings, and tiles, groups and shadows of whatever container, each with the room
     * that it needs around it.
     *
     * @param inside whether only what stands in the same container counts, because all else makes way
     */
    private List<Box> taken(Component component, Box area, boolean inside) {
        List<Component> around = ground.ancestors(component);
        List<Box> taken = new ArrayList<>();
        for (Component other : design.architecture().components()) {
            if (ground.holds(other.id()) && !around.contains(other) && design.isSeen(other.id())) {
                boolean solid = !blocks.part(other.id()).has(Trait.CONTAINER) || ground.isGroup(other);
                boolean near = !inside || component.parent() == null || ground.ancestors(other).stream()
                        .anyMatch(outer -> outer.id().equals(component.parent()));
                if (near && (solid || Objects.equals(other.parent(), component.parent()))) {
                    double gap = gap(component, other);
                    Stream<Box> room = ground.mayReach(other, area.grown(gap)) ? Stream.of(ground.room(other)) : Stream.empty();
                    Stream.concat(room, ground.shadowRooms(other).stream()).map(covered -> covered.grown(gap))
                            .filter(area::intersects).forEach(taken::add);
                }
            }
        }
        return taken;
    }

    /** Two tiles leave room for their arrows and for the words of links; a container's frame may be nearer. */
    private double gap(Component one, Component other) {
        return Stream.of(one, other).anyMatch(part -> blocks.part(part.id()).has(Trait.CONTAINER)) ? Ground.NESTED_GAP : GAP;
    }
}
