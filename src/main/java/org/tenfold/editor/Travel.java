package org.tenfold.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;

/** The way of the keyboard from part to part: in reading order, row by row from the left. */
public final class Travel {

    /** Parts whose tops differ by less than this stand in one row. */
    private static final double ROW = 48;

    private Travel() {
    }

    /** The component after the selected one, or before it; the first or last if none is selected; empty past the end. */
    public static Optional<String> next(Design design, Selection selection, boolean backwards) {
        List<String> order = order(design);
        int at = selection.single().map(order::indexOf).orElse(-1);
        int next = at < 0 ? (backwards ? order.size() - 1 : 0) : at + (backwards ? -1 : 1);
        return next < 0 || next >= order.size() ? Optional.empty() : Optional.of(order.get(next));
    }

    private static List<String> order(Design design) {
        return design.architecture().components().stream().map(Component::id)
                .filter(design.layout().boxes()::containsKey)
                .sorted(Comparator.comparingDouble((String id) -> Math.floor(box(design, id).y() / ROW))
                        .thenComparingDouble(id -> box(design, id).x())).toList();
    }

    private static Box box(Design design, String id) {
        return design.layout().boxes().get(id);
    }
}
