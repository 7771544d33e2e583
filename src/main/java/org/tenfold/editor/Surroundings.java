package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Viewport;

/** What stands around a gesture and stays where it is while the gesture goes on, which asks in every frame. */
final class Surroundings {

    /** What is further away lines up with nothing: from far enough something always would. */
    private static final double NEIGHBOURHOOD = 2_000;

    private final Places places;
    private final Set<String> moving;

    /** @param moving the ids of what does not stay */
    Surroundings(Places places, Set<String> moving) {
        this.places = places;
        this.moving = moving;
    }

    /** The innermost container at a place. */
    Optional<Component> containerAt(double x, double y) {
        List<String> there = places.frames(box -> box.contains(x, y));
        there.removeIf(moving::contains);
        return places.innermost(there);
    }

    /** What lines up with a box: all that is seen in a window and lies in its neighbourhood. */
    Guides guides(Viewport viewport, Box box) {
        Bounds seen = viewport.visible();
        Box near = box.grown(NEIGHBOURHOOD);
        double left = Math.max(seen.x(), near.x());
        double top = Math.max(seen.y(), near.y());
        Box area = new Box(left, top, Math.max(0, Math.min(seen.right(), near.right()) - left), Math.max(0, Math.min(seen.bottom(), near.bottom()) - top));
        List<Box> others = new ArrayList<>();
        places.forEachIn(area, (id, other) -> {
            if (!moving.contains(id)) {
                others.add(other);
            }
        });
        return new Guides(others, Sheet.reach(viewport.scale()));
    }
}
