package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** What of a selection stands somewhere: components with all that stands in them, and annotations. */
final class Parts {

    private static final Text LOCKED = Text.of("{what} is locked, so it stays as it is.", "{what|은는} 잠겨 있어 그대로 둡니다.");
    private static final Text SOME_LOCKED = Text.of("{count} parts are locked, so they stay as they are.",
            "잠긴 요소 {count}개는 그대로 둡니다.");

    private Parts() {
    }

    /** The annotations, and those of the components that stand in none of the others; links are left out. */
    static Set<String> roots(Design design, Collection<String> ids) {
        Set<String> roots = new LinkedHashSet<>();
        for (String id : ids) {
            Component component = design.architecture().componentsById().get(id);
            if (component == null ? design.layout().annotations().containsKey(id)
                    : outer(design.architecture(), component).stream().noneMatch(ids::contains)) {
                roots.add(id);
            }
        }
        return roots;
    }

    private static List<String> outer(Architecture architecture, Component component) {
        List<String> outer = new ArrayList<>();
        for (String id = component.parent(); id != null; id = architecture.componentsById().get(id).parent()) {
            outer.add(id);
        }
        return outer;
    }

    /** Those of the {@linkplain #roots roots} that may be moved. What stands in one of them goes along, locked or not. */
    static Set<String> movable(Design design, Collection<String> ids) {
        return filtered(roots(design, ids), id -> !design.layout().isLocked(id));
    }

    /** Those that may be deleted: neither they, nor what stands in them, nor a link that ends there is locked. */
    static Set<String> removable(Design design, Collection<String> ids) {
        return filtered(ids, id -> !design.holdsLocked(id));
    }

    private static Set<String> filtered(Collection<String> ids, Predicate<String> condition) {
        Set<String> left = new LinkedHashSet<>(ids);
        left.removeIf(condition.negate());
        return left;
    }

    /** These, and all that stands in them. */
    static Set<String> withContents(Design design, Collection<String> roots) {
        return Edits.withContents(design.architecture().components(), roots);
    }

    /** Moves these, and all that stands in them. */
    static Edit moved(Design design, Collection<String> roots, double dx, double dy) {
        return shifted(design, withContents(design, roots), dx, dy);
    }

    /** Moves just these. */
    static Edit shifted(Design design, Collection<String> ids, double dx, double dy) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (String id : ids) {
            design.layout().box(id).ifPresent(box -> boxes.put(id, box.moved(dx, dy)));
        }
        return new Edit.Place(boxes);
    }

    /** The smallest box around these as they are seen. */
    static Optional<Box> bounds(Design design, Collection<String> ids) {
        return ids.stream().flatMap(id -> design.seenBox(id).stream()).reduce(Box::union);
    }

    /** That these stay where they are because they are locked. */
    static Message locked(Design design, Collection<String> ids) {
        return ids.size() == 1 ? LOCKED.with("what", Labels.of(design, ids)) : SOME_LOCKED.with("count", ids.size());
    }
}
