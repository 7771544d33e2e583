package org.tenfold.editor;

import java.util.Optional;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;

/** How small frames, notes and images may be. */
final class Sizes {

    private static final double LEAST = 12 * Grid.STEP;
    private static final double LEAST_ANNOTATION = 3 * Grid.STEP;

    private Sizes() {
    }

    /** The least width and height of a frame or an annotation without contents. */
    static double least(Design design, String id) {
        return design.layout().annotations().containsKey(id) ? LEAST_ANNOTATION : LEAST;
    }

    /** The area that must stay inside a frame: what stands in it, with a margin; empty if nothing does. */
    static Optional<Box> contents(Design design, String id) {
        Box inner = null;
        for (Component component : design.architecture().components()) {
            Box box = design.layout().boxes().get(component.id());
            if (box != null && id.equals(component.parent())) {
                Box around = box.grown(Grid.STEP);
                inner = inner == null ? around : inner.union(around);
            }
        }
        return Optional.ofNullable(inner);
    }

    /** A frame or an annotation as large as another one, from its upper left on, no smaller than may be; an image in its own ratio. */
    static Box like(Design design, String id, Box other) {
        Box box = design.layout().boxes().get(id);
        double least = least(design, id);
        Box inner = contents(design, id).orElse(new Box(box.x(), box.y(), 0, 0));
        double width = Math.max(Math.max(other.width(), least), inner.right() - box.x());
        double height = design.layout().annotations().get(id) instanceof Annotation.Image
                ? Math.rint(box.height() * width / box.width()) : Math.max(other.height(), inner.bottom() - box.y());
        return new Box(box.x(), box.y(), width, Math.max(height, least));
    }
}
