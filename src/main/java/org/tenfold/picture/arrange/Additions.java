package org.tenfold.picture.arrange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Link;
import org.tenfold.picture.draw.Footprint;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;

/**
 * Puts new components beside what they are linked to, in the nearest free place of their container. Nothing that has a place
 * moves, except that a container grows to the right and down, and pushes aside only what it would run into.
 */
final class Additions {

    private static final double GAP = 32;
    private static final double NESTED_GAP = 16;
    private static final int REACH = 60;

    private final Design design;
    private final Blocks blocks;
    private final Map<String, Box> boxes;
    private final Map<String, Box> changed = new LinkedHashMap<>();

    Additions(Design design, Blocks blocks) {
        this.design = design;
        this.blocks = blocks;
        this.boxes = new LinkedHashMap<>(design.layout().boxes());
    }

    Map<String, Box> places() {
        for (Component component : design.architecture().components()) {
            boolean outermost = component.parent() == null || boxes.containsKey(component.parent());
            if (!boxes.containsKey(component.id()) && outermost) {
                add(component);
            }
        }
        // A child may precede its parent in the file; its parent's block has placed it meanwhile, or the next round does.
        for (Component component : design.architecture().components()) {
            if (!boxes.containsKey(component.id())) {
                add(component);
            }
        }
        return changed;
    }

    private void add(Component component) {
        Block block = blocks.of(blocks.part(component.id()));
        @Nullable Box container = component.parent() == null ? null : boxes.get(component.parent());
        List<Box> siblings = siblings(component).stream().map(this::room).toList();
        Box start = start(component, container, siblings, block);
        Box place = free(start, container, siblings);
        block.places().forEach((id, box) -> {
            // What already stands somewhere in a new container stays where it is.
            if (!design.layout().boxes().containsKey(id)) {
                put(id, box.moved(place.x(), place.y()));
            }
        });
        grow(component.parent(), place);
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
        return part.service().has(Trait.CONTAINER) ? box
                : Footprint.of(component.name(), part.service().keyFact(part)).around(box);
    }

    private Box start(Component component, @Nullable Box container, List<Box> siblings, Block block) {
        for (Link link : design.architecture().links()) {
            if (link.touches(component.id())) {
                boolean behind = link.to().equals(component.id());
                Box other = boxes.get(behind ? link.from() : link.to());
                if (other != null) {
                    double x = behind ? other.right() + 2 * GAP : other.x() - 2 * GAP - block.width();
                    return at(x, other.centerY() - block.middle(), block);
                }
            }
        }
        if (container != null) {
            return at(container.x() + Blocks.SIDE, container.y() + Blocks.TOP, block);
        }
        double bottom = siblings.stream().mapToDouble(Box::bottom).max().orElse(0);
        double left = siblings.stream().mapToDouble(Box::x).min().orElse(0);
        return at(left, bottom + GAP, block);
    }

    private static Box at(double x, double y, Block block) {
        return new Box(Block.onGrid(x), Block.onGrid(y), block.width(), block.height());
    }

    /** The free place that is nearest to a wish, inside the container or to its right and below. */
    private static Box free(Box wish, @Nullable Box container, List<Box> siblings) {
        double left = container == null ? Double.NEGATIVE_INFINITY : container.x() + Blocks.SIDE;
        double top = container == null ? Double.NEGATIVE_INFINITY : container.y() + Blocks.TOP;
        Box from = new Box(Math.max(wish.x(), left), Math.max(wish.y(), top), wish.width(), wish.height());
        List<Box> candidates = new ArrayList<>();
        for (int across = -REACH; across <= REACH; across++) {
            for (int down = -REACH; down <= REACH; down++) {
                Box candidate = from.moved(across * 2 * Block.GRID, down * 2 * Block.GRID);
                if (candidate.x() >= left && candidate.y() >= top) {
                    candidates.add(candidate);
                }
            }
        }
        // A place outside of the container costs its growth.
        candidates.sort(Comparator.comparingDouble(candidate -> Math.hypot(candidate.x() - wish.x(), candidate.y() - wish.y())
                + (container == null ? 0 : 2 * (Math.max(0, candidate.right() + Blocks.SIDE - container.right())
                        + Math.max(0, candidate.bottom() + Blocks.BOTTOM - container.bottom())))));
        for (Box candidate : candidates) {
            Box air = candidate.grown(NESTED_GAP);
            if (siblings.stream().noneMatch(air::intersects)) {
                return candidate;
            }
        }
        double bottom = siblings.stream().mapToDouble(Box::bottom).max().orElse(from.y());
        return new Box(from.x(), Block.upToGrid(bottom + GAP), wish.width(), wish.height());
    }

    /** Lets a container hold a place, and whatever holds the container. */
    private void grow(@Nullable String id, Box place) {
        Box frame = id == null ? null : boxes.get(id);
        if (frame == null) {
            return;
        }
        double right = Math.max(frame.right(), Block.upToGrid(place.right() + Blocks.SIDE));
        double bottom = Math.max(frame.bottom(), Block.upToGrid(place.bottom() + Blocks.BOTTOM));
        Box grown = new Box(frame.x(), frame.y(), right - frame.x(), bottom - frame.y());
        if (grown.equals(frame)) {
            return;
        }
        put(id, grown);
        Component container = Objects.requireNonNull(design.architecture().componentsById().get(id));
        push(container, frame, grown);
        grow(container.parent(), boxes.get(id));
    }

    /** Moves what a grown container runs into, to the right or down, whichever is nearer. */
    private void push(Component grown, Box before, Box now) {
        for (Component sibling : siblings(grown)) {
            Box room = room(sibling);
            if (!room.intersects(now) || room.intersects(before)) {
                continue;
            }
            boolean toTheRight = room.x() >= before.right();
            double dx = toTheRight ? Block.upToGrid(now.right() + NESTED_GAP - room.x()) : 0;
            double dy = toTheRight ? 0 : Block.upToGrid(now.bottom() + NESTED_GAP - room.y());
            move(sibling.id(), dx, dy);
            Box pushed = room(sibling);
            push(sibling, room, pushed.union(room));
            grow(sibling.parent(), pushed);
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
