package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.route.SpatialIndex;
import org.tenfold.service.ServiceCatalog;

/**
 * What stands around a gesture and stays where it is while the gesture goes on: looked through once when it begins, and then asked
 * in every frame.
 */
final class Surroundings {

    private final List<Box> boxes = new ArrayList<>();
    private final SpatialIndex<Frame> frames = new SpatialIndex<>();

    /**
     * A container that may take what is dropped.
     *
     * @param depth how many containers stand around it
     * @param order its place in the architecture
     */
    private record Frame(Component component, Box box, int depth, int order) {

        boolean isInside(Frame other) {
            return depth > other.depth || depth == other.depth && order > other.order;
        }
    }

    /** @param moving the ids of what does not stay */
    Surroundings(Design design, ServiceCatalog catalog, Set<String> moving) {
        int order = 0;
        for (Component component : design.architecture().components()) {
            Box box = moving.contains(component.id()) ? null : design.seenBox(component.id()).orElse(null);
            order++;
            if (box != null && Placement.isFrame(design, catalog, component)) {
                frames.add(box, new Frame(component, box, Placement.depth(design.architecture(), component), order));
            }
        }
        for (String id : design.layout().boxes().keySet()) {
            if (!moving.contains(id)) {
                design.seenBox(id).ifPresent(boxes::add);
            }
        }
    }

    /** The innermost container at a place. */
    Optional<Component> containerAt(double x, double y) {
        @Nullable Frame innermost = null;
        for (Frame frame : frames.touching(new Box(x, y, 0, 0))) {
            innermost = innermost == null || frame.isInside(innermost) ? frame : innermost;
        }
        return Optional.ofNullable(innermost).map(Frame::component);
    }

    /** What lines up with what is moved: all that is seen in a window. */
    Guides guides(Viewport viewport) {
        Bounds seen = viewport.visible();
        Box window = new Box(seen.x(), seen.y(), seen.width(), seen.height());
        List<Box> others = new ArrayList<>();
        for (Box box : boxes) {
            if (window.intersects(box)) {
                others.add(box);
            }
        }
        return new Guides(others, Sheet.reach(viewport.scale()));
    }
}
