package org.tenfold.picture.arrange;

import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.picture.draw.Footprint;
import org.tenfold.picture.draw.Shadow;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;

/**
 * Completes a layout. A container without a place whose contents have places goes around them; everything else that has none
 * goes beside what it is linked to, in the nearest free place of its container. Nothing that has a place moves, except that a
 * container with a place grows to the right and down, and pushes aside what it would run into where no place is left that
 * spares it.
 */
final class Additions {

    private static final double GAP = 32;
    private static final double NESTED_GAP = 16;
    /** Height of a container's title. */
    private static final double TITLE = 24;
    private static final String VPC = "vpc";
    private static final int REACH = 60;
    private static final double STEP = 2 * Block.GRID;

    private final Design design;
    private final Blocks blocks;
    private final Map<String, List<Link>> links = new HashMap<>();
    private final Map<String, Box> boxes;
    private final Map<String, Box> changed = new LinkedHashMap<>();

    Additions(Design design, Blocks blocks) {
        this.design = design;
        this.blocks = blocks;
        this.boxes = new LinkedHashMap<>(design.layout().boxes());
        for (Link link : design.architecture().links()) {
            links.computeIfAbsent(link.from(), none -> new ArrayList<>()).add(link);
            links.computeIfAbsent(link.to(), none -> new ArrayList<>()).add(link);
        }
    }

    Map<String, Box> places() {
        Set<Component> open = new LinkedHashSet<>();
        for (Component component : design.architecture().components()) {
            if (!boxes.containsKey(component.id())) {
                open.add(component);
            }
        }
        open.stream().sorted(Comparator.comparingInt(this::depth).reversed()).toList().forEach(this::enclose);
        design.architecture().components().stream().filter(component -> !boxes.containsKey(component.id())).forEach(open::add);
        open.removeIf(component -> boxes.containsKey(component.id()));
        while (!open.isEmpty()) {
            add(next(open));
            open.removeIf(component -> boxes.containsKey(component.id()));
        }
        clearBands();
        return changed;
    }

    /** New places for some components and all that stands in them, each container's by itself, about where they are. */
    Map<String, Box> rearranged(Set<String> wanted) {
        Map<String, List<Component>> tops = new LinkedHashMap<>();
        design.architecture().components().stream().sorted(Comparator.comparingInt(this::depth).reversed())
                .filter(component -> isLoose(component, wanted))
                .filter(component -> parent(component) == null || !isLoose(Objects.requireNonNull(parent(component)), wanted))
                .forEach(top -> tops.computeIfAbsent(String.valueOf(top.parent()), none -> new ArrayList<>()).add(top));
        Map<String, Box> before = new LinkedHashMap<>();
        tops.forEach((parent, parts) -> parts.stream().filter(part -> boxes.containsKey(part.id())).map(this::room).reduce(Box::union)
                .ifPresent(room -> before.put(parent, room)));
        tops.values().forEach(parts -> parts.forEach(this::unplace));
        tops.forEach((parent, parts) -> {
            Component first = parts.getFirst();
            Component container = parent(first);
            List<Part> inOrder = design.architecture().components().stream().filter(parts::contains)
                    .map(component -> blocks.part(component.id())).toList();
            Block block = blocks.together(container == null ? null : blocks.part(container.id()), inOrder);
            Box room = before.getOrDefault(parent, new Box(0, 0, 0, 0));
            place(first, block, at(room.x(), room.y(), block));
        });
        return changed;
    }

    /** Whether a component is to be arranged and nothing in it is locked, so that it can go anywhere with all that it holds. */
    private boolean isLoose(Component component, Set<String> wanted) {
        boolean asked = wanted.contains(component.id()) || ancestors(component).stream().anyMatch(outer -> wanted.contains(outer.id()));
        return asked && ancestors(component).stream().noneMatch(outer -> isLocked(outer.id()))
                && Edits.withContents(design.architecture().components(), List.of(component.id())).stream().noneMatch(this::isLocked);
    }

    private boolean isLocked(String id) {
        return design.layout().isLocked(id);
    }

    /**
     * Zones come first, for bands lie across them; then what is linked to something placed, and of that what stands innermost,
     * before frames outside of it fill up.
     */
    private Component next(Set<Component> open) {
        return open.stream()
                .filter(component -> component.parent() == null || boxes.containsKey(component.parent()))
                .max(Comparator.comparing(this::isZone).thenComparing((Component component) -> neighbour(component) != null)
                        .thenComparingInt(this::depth))
                .orElseThrow();
    }

    private int depth(Component component) {
        return ancestors(component).size();
    }

    /** The containers around a component, the innermost first. */
    private List<Component> ancestors(Component component) {
        List<Component> around = new ArrayList<>();
        for (Component at = parent(component); at != null; at = parent(at)) {
            around.add(at);
        }
        return around;
    }

    private @Nullable Component parent(Component component) {
        return component.parent() == null ? null : design.architecture().componentsById().get(component.parent());
    }

    /** Puts the frame of a container around what has places in it, if anything has. */
    private void enclose(Component component) {
        Box contents = design.architecture().components().stream()
                .filter(child -> component.id().equals(child.parent()) && boxes.containsKey(child.id()))
                .map(this::room).reduce(Box::union).orElse(null);
        if (contents != null) {
            Box frame = framed(component, contents);
            if (isGroup(component)) {
                double down = clearOfTitles(component, frame);
                if (down > 0) {
                    contents(component).forEach(child -> move(child.id(), 0, down));
                    frame = frame.moved(0, down);
                }
                put(component.id(), frame);
            } else if (siblings(component).stream().map(this::room).noneMatch(frame::intersects)) {
                put(component.id(), frame);
            } else {
                // What now stands in a container of its own leaves the one that it stood in.
                contents(component).forEach(this::unplace);
            }
        }
    }

    private Box framed(Component component, Box contents) {
        Box frame = around(contents);
        return new Box(frame.x(), frame.y(), Math.max(frame.width(), blocks.titleWidth(blocks.part(component.id()))), frame.height());
    }

    private boolean isGroup(Component component) {
        return blocks.part(component.id()).service().encloses().orElse(null) == Scope.GROUP;
    }

    private boolean isZone(Component component) {
        return blocks.part(component.id()).service().encloses().orElse(null) == Scope.ZONE;
    }

    private List<Component> contents(Component component) {
        return design.architecture().components().stream().filter(child -> component.id().equals(child.parent())).toList();
    }

    private void unplace(Component component) {
        boxes.remove(component.id());
        contents(component).forEach(this::unplace);
    }

    /** How far a group's frame, which lies over other containers, has to go down for its title to clear theirs. */
    private double clearOfTitles(Component group, Box frame) {
        Box title = new Box(frame.x(), frame.y(), frame.width(), Blocks.TOP);
        double clear = design.architecture().components().stream()
                .filter(other -> !other.equals(group) && boxes.containsKey(other.id())
                        && blocks.part(other.id()).has(Trait.CONTAINER) && !ancestors(group).contains(other))
                .map(other -> Objects.requireNonNull(boxes.get(other.id())))
                .map(other -> new Box(other.x(), other.y(), other.width(), TITLE)).filter(title::intersects)
                .mapToDouble(Box::bottom).max().orElse(frame.y());
        return Block.upToGrid(clear - frame.y());
    }

    /** The smallest frame on the grid around something. */
    private static Box around(Box contents) {
        double x = downToGrid(contents.x() - Blocks.SIDE);
        double y = downToGrid(contents.y() - Blocks.TOP);
        return new Box(x, y, Block.upToGrid(contents.right() + Blocks.SIDE) - x, Block.upToGrid(contents.bottom() + Blocks.BOTTOM) - y);
    }

    private static double downToGrid(double length) {
        return -Block.upToGrid(-length);
    }

    private void add(Component component) {
        Block block = blocks.of(blocks.part(component.id()));
        place(component, block, wish(component, block));
    }

    /** Puts a block that stands in a component's container as near to a wish as it can. */
    private void place(Component component, Block block, Box wish) {
        Box place = free(component, wish);
        block.places().forEach((id, box) -> put(id, box.moved(place.x(), place.y())));
        grow(component, place);
    }

    private List<Component> siblings(Component component) {
        return design.architecture().components().stream()
                .filter(other -> Objects.equals(other.parent(), component.parent()) && boxes.containsKey(other.id())
                        && !other.id().equals(component.id()))
                .toList();
    }

    private Box room(Component component) {
        Box box = Objects.requireNonNull(boxes.get(component.id()));
        Part part = blocks.part(component.id());
        if (design.layout().isCollapsed(component.id())) {
            return Footprint.of(part).around(Box.tile(box.x(), box.y()));
        }
        return isGroup(component) ? band(part, boxes) : part.has(Trait.CONTAINER) ? box : Footprint.of(part).around(box);
    }

    /** The frame of a group as it is drawn: it reaches over all zones in which its machines stand. */
    private Box band(Part group, Map<String, Box> places) {
        Box frame = Objects.requireNonNull(places.get(group.id()));
        Part template = blocks.template(group);
        Box tile = template == null ? null : places.get(template.id());
        if (template == null || tile == null) {
            return frame;
        }
        Component network = blocks.topology().container(template.component(), VPC);
        List<Shadow.Zone> zones = design.architecture().components().stream()
                .filter(other -> places.containsKey(other.id()) && isZone(other) && !design.layout().isCollapsed(other.id()))
                .filter(other -> Objects.equals(blocks.topology().container(other, VPC), network))
                .map(other -> new Shadow.Zone(String.valueOf(blocks.part(other.id()).value("zone")), Objects.requireNonNull(places.get(other.id()))))
                .toList();
        return Shadow.band(frame, Shadow.cast(template, tile, zones));
    }

    /** Moves tiles out of the bands of groups, as far as these are new, or reach further than they did. */
    private void clearBands() {
        for (Component group : design.architecture().components()) {
            boolean drawn = isGroup(group) && !design.layout().isCollapsed(group.id()) && design.isSeen(group.id());
            boolean was = drawn && design.layout().boxes().containsKey(group.id());
            if (!drawn || was && band(blocks.part(group.id()), design.layout().boxes()).equals(room(group))) {
                continue;
            }
            for (Component tile : design.architecture().components()) {
                boolean other = !blocks.part(tile.id()).has(Trait.CONTAINER) && boxes.containsKey(tile.id())
                        && !ancestors(tile).contains(group) && design.isSeen(tile.id());
                if (other && room(tile).intersects(room(group))) {
                    Box room = room(tile);
                    push(List.of(tile), new Box(room.x(), room.y(), 0, 0), room(group));
                }
            }
        }
    }

    /** A link to something that has a place. */
    private @Nullable Link neighbour(Component component) {
        return links.getOrDefault(component.id(), List.of()).stream()
                .filter(link -> boxes.containsKey(link.from().equals(component.id()) ? link.to() : link.from()))
                .findFirst().orElse(null);
    }

    private Box wish(Component component, Block block) {
        Link link = neighbour(component);
        if (link != null) {
            boolean behind = link.to().equals(component.id());
            Box other = Objects.requireNonNull(boxes.get(behind ? link.from() : link.to()));
            double x = behind ? other.right() + 2 * GAP : other.x() - 2 * GAP - block.width();
            return at(x, other.centerY() - block.middle(), block);
        }
        Box container = component.parent() == null ? null : boxes.get(component.parent());
        Box zone = !isZone(component) ? null : siblings(component).stream().filter(this::isZone).map(this::room)
                .max(Comparator.comparingDouble(Box::bottom).thenComparingDouble(Box::x)).orElse(null);
        if (zone != null) {
            return at(zone.x(), zone.bottom() + NESTED_GAP, block);
        }
        if (container != null) {
            return at(container.x() + Blocks.SIDE, container.y() + Blocks.TOP, block);
        }
        List<Component> siblings = siblings(component);
        double bottom = siblings.stream().mapToDouble(sibling -> room(sibling).bottom()).max().orElse(0);
        double left = siblings.stream().mapToDouble(sibling -> room(sibling).x()).min().orElse(0);
        return at(left, bottom + GAP, block);
    }

    private static Box at(double x, double y, Block block) {
        return new Box(Block.onGrid(x), Block.onGrid(y), block.width(), block.height());
    }

    /** The free place that is nearest to a wish; containers grow for it only where that costs less than to go further. */
    private Box free(Component component, Box wish) {
        Component container = parent(component);
        double left = least(container, Box::x, Blocks.SIDE);
        double top = least(container, Box::y, Blocks.TOP);
        Box frame = container == null ? null : boxes.get(container.id());
        Box from = new Box(Math.max(wish.x(), left), Math.max(wish.y(), top), wish.width(), wish.height());
        List<Candidate> candidates = new ArrayList<>();
        for (int across = -REACH; across <= REACH; across++) {
            for (int down = -REACH; down <= REACH; down++) {
                Box place = from.moved(across * STEP, down * STEP);
                if (place.x() >= left && place.y() >= top) {
                    candidates.add(new Candidate(place, Math.hypot(place.x() - wish.x(), place.y() - wish.y())
                            + (frame == null ? 0 : 2 * outside(around(place), frame))));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::cost));
        List<Box> taken = taken(component, from.grown(REACH * STEP + NESTED_GAP), isLane(component));
        Predicate<Candidate> free = candidate -> taken.stream().noneMatch(candidate.place.grown(NESTED_GAP)::intersects);
        // A zone goes below the others, whatever makes room for it there: groups and stores span zones in a straight column.
        Predicate<Candidate> harmless = candidate -> isLane(component) || growth(component, candidate.place).entrySet().stream()
                .allMatch(grown -> hits(grown.getKey(), grown.getValue()).isEmpty() && !isLocked(grown.getKey().id()));
        return candidates.stream().filter(free.and(harmless)).findFirst()
                .or(() -> candidates.stream().filter(free).findFirst())
                .map(Candidate::place).orElseGet(() -> below(component, from));
    }

    /** A place and how far it is from what is wished. */
    private record Candidate(Box place, double cost) {
    }

    private Box below(Component component, Box wish) {
        double bottom = siblings(component).stream().mapToDouble(sibling -> room(sibling).bottom()).max().orElse(wish.y());
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
        return padding + (fixed != null ? edge.applyAsDouble(fixed) : least(parent(container), edge, padding));
    }

    private boolean isLane(Component component) {
        return isZone(component) && siblings(component).stream().anyMatch(this::isZone);
    }

    /**
     * What a new component must not cover: its siblings, and tiles and groups of whatever container.
     *
     * @param inside whether only what stands in the same container counts, because all else makes way
     */
    private List<Box> taken(Component component, Box area, boolean inside) {
        List<Component> around = ancestors(component);
        List<Box> taken = new ArrayList<>();
        for (Component other : design.architecture().components()) {
            if (boxes.containsKey(other.id()) && !around.contains(other) && design.isSeen(other.id())) {
                Part part = blocks.part(other.id());
                boolean solid = !part.has(Trait.CONTAINER) || part.service().encloses().orElse(null) == Scope.GROUP;
                boolean near = !inside || component.parent() == null || ancestors(other).stream()
                        .anyMatch(outer -> outer.id().equals(component.parent()));
                if (near && (solid || Objects.equals(other.parent(), component.parent()))) {
                    Box room = room(other);
                    if (room.intersects(area)) {
                        taken.add(room);
                    }
                }
            }
        }
        return taken;
    }

    /** The frames of the containers around a component once it stands at a place, as far as they change. */
    private Map<Component, Box> growth(Component component, Box place) {
        Map<Component, Box> grown = new LinkedHashMap<>();
        Box inner = place;
        for (Component container : ancestors(component)) {
            Box frame = boxes.get(container.id());
            if (frame == null) {
                break;
            }
            Box wanted = frame.union(around(inner));
            if (design.layout().boxes().containsKey(container.id())) {
                wanted = new Box(frame.x(), frame.y(), wanted.right() - frame.x(), wanted.bottom() - frame.y());
            }
            if (wanted.equals(frame)) {
                break;
            }
            grown.put(container, wanted);
            inner = wanted;
        }
        return grown;
    }

    /** The siblings of a container that it would run into. */
    private List<Component> hits(Component container, Box grown) {
        Box before = Objects.requireNonNull(boxes.get(container.id()));
        return siblings(container).stream().filter(sibling -> {
            Box room = room(sibling);
            return room.intersects(grown) && !room.intersects(before);
        }).toList();
    }

    /** Lets the containers around something hold it, those that are not locked. */
    private void grow(Component component, Box place) {
        growth(component, place).forEach((container, grown) -> {
            if (isLocked(container.id())) {
                return;
            }
            List<Component> hit = hits(container, grown);
            Box before = Objects.requireNonNull(boxes.put(container.id(), grown));
            changed.put(container.id(), grown);
            push(hit, before, grown);
        });
    }

    /** Moves what a grown container runs into and is not locked, to the right or down, whichever is nearer. */
    private void push(List<Component> hit, Box before, Box now) {
        for (Component sibling : hit) {
            if (design.holdsLocked(sibling.id())) {
                continue;
            }
            Box room = room(sibling);
            boolean toTheRight = room.x() >= before.right();
            double dx = toTheRight ? Block.upToGrid(now.right() + NESTED_GAP - room.x()) : 0;
            double dy = toTheRight ? 0 : Block.upToGrid(now.bottom() + NESTED_GAP - room.y());
            // What pushes stands in the way of nothing.
            List<Component> next = hits(sibling, room.union(room.moved(dx, dy))).stream().filter(other -> !room(other).intersects(now)).toList();
            move(sibling.id(), dx, dy);
            Box pushed = room(sibling);
            push(next, room, pushed.union(room));
            grow(sibling, pushed);
        }
    }

    private void move(String id, double dx, double dy) {
        put(id, Objects.requireNonNull(boxes.get(id)).moved(dx, dy));
        for (Component child : design.architecture().components()) {
            if (id.equals(child.parent()) && boxes.containsKey(child.id())) {
                move(child.id(), dx, dy);
            }
        }
    }

    private void put(String id, Box box) {
        boxes.put(id, box);
        changed.put(id, box);
    }
}
