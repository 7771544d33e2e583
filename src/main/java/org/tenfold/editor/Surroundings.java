package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Viewport;

/** What stands around a gesture and stays where it is while the gesture goes on, which asks in every frame. */
final class Surroundings {

    private final Places places;
    private final Set<String> moving;
    private @Nullable Viewport window;
    private Guides guides = new Guides(List.of(), 0);

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

    /** What lines up with what is moved: all that is seen in a window. */
    Guides guides(Viewport viewport) {
        if (!viewport.equals(window)) {
            Bounds seen = viewport.visible();
            Box area = new Box(seen.x(), seen.y(), seen.width(), seen.height());
            List<Box> others = new ArrayList<>();
            places.forEachIn(area, (id, box) -> {
                if (!moving.contains(id)) {
                    others.add(box);
                }
            });
            window = viewport;
            guides = new Guides(others, Sheet.reach(viewport.scale()));
        }
        return guides;
    }
}
