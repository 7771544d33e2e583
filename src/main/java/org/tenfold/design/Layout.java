package org.tenfold.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Where things sit on the sheet. What has no place is arranged by the program when it is shown.
 *
 * @param boxes places by component id
 * @param routes the bends that a user pinned, by link id
 * @param extra the other parts of the file's layout (locks, notes, labels …), kept as they are
 */
public record Layout(SequencedMap<String, Box> boxes, Map<String, List<Point>> routes, Map<String, Object> extra) {

    /** Nothing placed. */
    public static final Layout EMPTY =
            new Layout(Collections.unmodifiableSequencedMap(new LinkedHashMap<>()), Map.of(), Map.of());

    /** The place of a component. */
    public Optional<Box> box(String component) {
        return Optional.ofNullable(boxes.get(component));
    }

    /** Whether every one of these components has a place. */
    public boolean places(Iterable<Component> components) {
        for (Component component : components) {
            if (!boxes.containsKey(component.id())) {
                return false;
            }
        }
        return true;
    }

    /** This layout with other places and bends; itself when they are the same, so that an unmoved sheet stays the same value. */
    Layout with(LinkedHashMap<String, Box> newBoxes, LinkedHashMap<String, List<Point>> newRoutes) {
        return newBoxes.equals(boxes) && newRoutes.equals(routes) ? this
                : new Layout(Collections.unmodifiableSequencedMap(newBoxes), Collections.unmodifiableMap(newRoutes), extra);
    }

    /** The smallest box around everything placed, if anything is. */
    public Optional<Box> bounds() {
        return boxes.values().stream().reduce(Box::union);
    }
}
