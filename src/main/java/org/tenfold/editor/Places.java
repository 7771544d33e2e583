package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.picture.Layered;
import org.tenfold.picture.route.SpatialIndex;
import org.tenfold.service.ServiceCatalog;

/**
 * What stands where in a design, as it is seen, found without looking at all of it. It does not change; that of the next design shares
 * with it whatever stays where it is.
 */
final class Places {

    private final Design design;
    private final ServiceCatalog catalog;
    /** The boxes of containers that are drawn as frames: few, and too large to be found by their place. */
    private final Layered<Box> frames;
    /** The boxes of tiles and annotations. */
    private final Layered<Box> things;
    private final SpatialIndex<String> index;
    /** The frames one after the other, once they were asked for: a gesture asks for those around each part that it moves. */
    private @Nullable List<Frame> frameList;

    private record Frame(String id, Box box) {
    }

    Places(Design design, ServiceCatalog catalog) {
        this(design, catalog, Layered.empty(), Layered.empty(), new SpatialIndex<>(), design.layout().boxes().keySet());
    }

    /** @param changed what may stand elsewhere, be something else or be gone */
    private Places(Design design, ServiceCatalog catalog, Layered<Box> frames, Layered<Box> things, SpatialIndex<String> index, Collection<String> changed) {
        this.design = design;
        this.catalog = catalog;
        this.index = index;
        Layered.Change<Box> frameChange = frames.change();
        Layered.Change<Box> thingChange = things.change();
        for (String id : changed) {
            Component component = design.architecture().componentsById().get(id);
            Box box = component != null || design.layout().annotations().containsKey(id) ? design.seenBox(id).orElse(null) : null;
            boolean isFrame = component != null && Placement.isFrame(design, catalog, component);
            frameChange.put(id, isFrame ? box : null);
            thingChange.put(id, isFrame ? null : box);
        }
        this.frames = frameChange.done();
        this.things = thingChange.done();
        for (String id : this.things.differences(things)) {
            Box was = things.get(id);
            if (was != null) {
                index.remove(was, id);
            }
            Box is = this.things.get(id);
            if (is != null) {
                index.add(is, id);
            }
        }
    }

    /** The places of the next design. */
    Places next(Design next) {
        if (next == design) {
            return this;
        }
        Set<String> changed = new HashSet<>(next.layout().moved(design.layout()));
        Set<String> others = next.architecture().changed(design.architecture());
        boolean same = next.layout().collapsed().equals(design.layout().collapsed()) && (others.isEmpty() || next.layout().collapsed().isEmpty());
        changed.addAll(others);
        return same && changed.size() < next.layout().boxes().size() / 2 ? new Places(next, catalog, frames, things, index.branch(), changed)
                : new Places(next, catalog);
    }

    Design design() {
        return design;
    }

    ServiceCatalog catalog() {
        return catalog;
    }

    /** The tiles and annotations at a place, in no order. */
    List<String> thingsAt(double x, double y) {
        return index.touching(new Box(x, y, 0, 0));
    }

    /** The containers drawn as frames with such a box, in no order. */
    List<String> frames(Predicate<Box> wanted) {
        List<Frame> all = frameList;
        if (all == null) {
            List<Frame> made = new ArrayList<>();
            frames.forEach((id, box) -> made.add(new Frame(id, box)));
            all = made;
            frameList = made;
        }
        List<String> found = new ArrayList<>();
        for (Frame frame : all) {
            if (wanted.test(frame.box)) {
                found.add(frame.id);
            }
        }
        return found;
    }

    /** Whether something is a container that is drawn as a frame. */
    boolean isFrame(String id) {
        return frames.has(id);
    }

    /** Shows all that has more in common with an area than an edge, with its box, in no order. */
    void forEachIn(Box area, BiConsumer<String, Box> visitor) {
        BiConsumer<String, Box> there = (id, box) -> {
            if (box.intersects(area)) {
                visitor.accept(id, box);
            }
        };
        frames.forEach(there);
        index.any(area, id -> {
            there.accept(id, Objects.requireNonNull(things.get(id)));
            return false;
        });
    }

    /** The innermost of some containers; of several the last in the architecture. */
    Optional<Component> innermost(Collection<String> containers) {
        int most = -1;
        List<Component> found = new ArrayList<>();
        for (String id : containers) {
            Component component = design.architecture().componentsById().get(id);
            int depth = component == null ? -1 : Placement.depth(design.architecture(), component);
            if (depth > most) {
                found.clear();
                most = depth;
            }
            if (component != null && depth == most) {
                found.add(component);
            }
        }
        return found.size() <= 1 ? found.stream().findFirst() : inOrder(found.stream().map(Component::id).toList()).reduce((one, next) -> next);
    }

    /** Components in the order of the architecture. */
    Stream<Component> inOrder(Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return design.architecture().components().stream().filter(component -> wanted.contains(component.id()));
    }
}
