package org.tenfold.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tenfold.design.Annotation;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.service.ServiceCatalog;

/**
 * What lies in front of what. Frames lie behind links, tiles and annotations in front of them, so each is ordered among its own
 * kind: a step passes the next one that overlaps it, as nobody sees another; the front and the back are those of all that
 * overlap it or stand in the same container.
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
            List<String> rivals = step == Step.FORWARD || step == Step.BACKWARD ? stack(moved) : rivals(moved);
            List<String> stepped = stepped(rivals, moved, step);
            order = stepped.equals(rivals) ? order : with(order, stepped);
        }
        return order;
    }

    private boolean isFrame(String id) {
        return design.architecture().component(id).filter(component -> Placement.isFrame(design, catalog, component)).isPresent();
    }

    /** These and what may lie in front of or behind them, or will once it is moved there, from the back to the front. */
    private List<String> rivals(Set<String> moved) {
        return chosen(moved, id -> moved.stream().anyMatch(other -> overlap(id, other) || areSiblings(id, other)));
    }

    /** These, what overlaps them, what overlaps that, and so on, from the back to the front. */
    private List<String> stack(Set<String> moved) {
        Set<String> stack = new HashSet<>(moved);
        Deque<String> left = new ArrayDeque<>(moved);
        while (!left.isEmpty()) {
            String one = left.remove();
            natural.stream().filter(other -> !stack.contains(other) && overlap(one, other)).forEach(other -> {
                stack.add(other);
                left.add(other);
            });
        }
        return chosen(moved, stack::contains);
    }

    private List<String> chosen(Set<String> moved, Predicate<String> also) {
        return design.layout().inOrder(natural.stream().filter(id -> moved.contains(id) || also.test(id)).toList());
    }

    /** Whether one covers some of the other, if it lies in front. A frame never covers another that stands deeper than it. */
    private boolean overlap(String one, String other) {
        return level(one) == level(other) && design.seenBox(one).orElseThrow().intersects(design.seenBox(other).orElseThrow());
    }

    private boolean areSiblings(String one, String other) {
        Component first = design.architecture().componentsById().get(one);
        Component second = design.architecture().componentsById().get(other);
        return first != null && second != null && isFrame(one) == isFrame(other) && Objects.equals(first.parent(), second.parent());
    }

    /** How deep a frame stands; −1 for what lies in front of all frames. */
    private int level(String id) {
        return isFrame(id) ? Placement.depth(design.architecture(), design.architecture().componentsById().get(id)) : -1;
    }

    private List<String> stepped(List<String> rivals, Set<String> moved, Step step) {
        List<String> these = rivals.stream().filter(moved::contains).toList();
        List<String> others = rivals.stream().filter(Predicate.not(moved::contains)).toList();
        return switch (step) {
            case FRONT -> Stream.concat(others.stream(), these.stream()).toList();
            case BACK -> Stream.concat(these.stream(), others.stream()).toList();
            case FORWARD -> raised(rivals, moved);
            case BACKWARD -> raised(rivals.reversed(), moved).reversed();
        };
    }

    /** Each of these passes the next one that overlaps it; what is raised with it stays in front of it. */
    private List<String> raised(List<String> rivals, Set<String> moved) {
        List<String> result = new ArrayList<>(rivals);
        for (String id : rivals.reversed()) {
            List<String> beyond = result.subList(result.indexOf(id) + 1, result.size());
            Optional<String> next = beyond.stream().filter(other -> !moved.contains(other) && overlap(id, other)).findFirst();
            if (moved.contains(id) && next.isPresent()) {
                List<String> taken = Stream.concat(Stream.of(id), beyond.subList(0, beyond.indexOf(next.get())).stream()
                        .filter(other -> moved.contains(other) && overlap(id, other))).toList();
                result.removeAll(taken);
                result.addAll(result.indexOf(next.get()) + 1, taken);
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
