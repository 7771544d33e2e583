package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.service.ServiceCatalog;

/**
 * What lies in front of what. Frames lie behind links, tiles and annotations in front of them, so each is ordered among its own
 * kind: among those that overlap it, and those that stand in the same container.
 */
final class FrontOrder {

    /** Where something is to go. */
    enum Step { FORWARD, BACKWARD, FRONT, BACK }

    private final Design design;
    private final ServiceCatalog catalog;
    /** All ids as they lie as long as nobody orders them. */
    private final List<String> natural = new ArrayList<>();

    FrontOrder(Design design, ServiceCatalog catalog) {
        this.design = design;
        this.catalog = catalog;
        Collection<Annotation> annotations = design.layout().annotations().values();
        annotations.stream().filter(Annotation.Image.class::isInstance).map(Annotation::id).forEach(natural::add);
        annotations.stream().filter(Annotation.Note.class::isInstance).map(Annotation::id).forEach(natural::add);
        design.architecture().components().stream().map(Component::id).forEach(natural::add);
        natural.removeIf(id -> design.seenBox(id).isEmpty());
    }

    /** The order of the layout once these have gone there, to be given to {@link org.tenfold.design.Edit.Order}. */
    List<String> after(Collection<String> ids, Step step) {
        List<String> order = design.layout().order();
        for (boolean frames : new boolean[] {true, false}) {
            Set<String> moved = new LinkedHashSet<>(ids);
            moved.removeIf(id -> !natural.contains(id) || isFrame(id) != frames);
            if (!moved.isEmpty()) {
                order = with(order, stepped(rivals(moved), moved, step));
            }
        }
        return order;
    }

    private boolean isFrame(String id) {
        return design.architecture().component(id).filter(component -> Placement.isFrame(design, catalog, component)).isPresent();
    }

    /** These and what may lie in front of or behind them, from the back to the front. */
    private List<String> rivals(Set<String> moved) {
        boolean frames = isFrame(moved.iterator().next());
        List<String> rivals = natural.stream().filter(id -> isFrame(id) == frames)
                .filter(id -> moved.contains(id) || moved.stream().anyMatch(other -> areRivals(id, other))).toList();
        return design.layout().inOrder(rivals);
    }

    private boolean areRivals(String one, String other) {
        Component first = design.architecture().componentsById().get(one);
        Component second = design.architecture().componentsById().get(other);
        Box box = design.seenBox(one).orElseThrow();
        return box.intersects(design.seenBox(other).orElseThrow())
                || first != null && second != null && Objects.equals(first.parent(), second.parent());
    }

    private static List<String> stepped(List<String> rivals, Set<String> moved, Step step) {
        List<String> result = new ArrayList<>(rivals);
        switch (step) {
            case FRONT, BACK -> {
                List<String> these = rivals.stream().filter(moved::contains).toList();
                result.removeAll(these);
                result.addAll(step == Step.FRONT ? result.size() : 0, these);
            }
            case FORWARD -> {
                for (int i = result.size() - 2; i >= 0; i--) {
                    if (moved.contains(result.get(i)) && !moved.contains(result.get(i + 1))) {
                        Collections.swap(result, i, i + 1);
                    }
                }
            }
            case BACKWARD -> {
                for (int i = 1; i < result.size(); i++) {
                    if (moved.contains(result.get(i)) && !moved.contains(result.get(i - 1))) {
                        Collections.swap(result, i, i - 1);
                    }
                }
            }
        }
        return result;
    }

    /** An order in which these lie as given. Those at the back that lie so of themselves need not be named. */
    private List<String> with(List<String> order, List<String> wanted) {
        Map<String, Integer> places = new HashMap<>();
        natural.forEach(id -> places.put(id, places.size()));
        int unnamed = 0;
        while (unnamed < wanted.size() && (unnamed == 0 || places.get(wanted.get(unnamed - 1)) < places.get(wanted.get(unnamed)))) {
            unnamed++;
        }
        Set<String> all = new HashSet<>(wanted);
        List<String> result = new ArrayList<>(order.stream().filter(id -> !all.contains(id)).toList());
        result.addAll(wanted.subList(unnamed, wanted.size()));
        return List.copyOf(result);
    }
}
