package org.tenfold.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where things sit on the sheet, and how they look there. What has no place is arranged by the program when it is shown. Nothing
 * of it means anything to AWS.
 *
 * @param boxes places by the id of a component or annotation
 * @param routes the bends that a user pinned, by link id
 * @param labels where a user slid the label of a link: the share of its length from 0 to 1, by link id
 * @param locked ids of what neither a hand nor the arranger moves, resizes or deletes
 * @param collapsed ids of the containers that show one tile instead of what stands in them
 * @param order ids of what a user put in front of the rest, the foremost last; all else lies behind them in the order of the
 *     architecture
 * @param groups ids of what is selected and moved together; of two groups that share something one lies inside the other
 * @param styles how something looks, where that differs from the usual, by id
 * @param annotations notes and images by id
 * @param extra the parts of the file's layout that this version does not know and keeps
 */
public record Layout(SequencedMap<String, Box> boxes, SequencedMap<String, List<Point>> routes, Map<String, Double> labels, Set<String> locked,
        Set<String> collapsed, List<String> order, List<Set<String>> groups, Map<String, Style> styles,
        SequencedMap<String, Annotation> annotations, Map<String, Object> extra) {

    /** Nothing placed. */
    public static final Layout EMPTY = new Layout(Collections.unmodifiableSequencedMap(new LinkedHashMap<>()),
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>()), Map.of(), Set.of(), Set.of(), List.of(), List.of(), Map.of(), Collections.unmodifiableSequencedMap(new LinkedHashMap<>()), Map.of());

    /** The place of a component or annotation. */
    public Optional<Box> box(String id) {
        return Optional.ofNullable(boxes.get(id));
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

    /** The smallest box around everything placed, if anything is. */
    public Optional<Box> bounds() {
        return boxes.values().stream().reduce(Box::union);
    }

    /** The ids of what stands at another place than in another layout, or in one of them only. */
    public Set<String> moved(Layout other) {
        return Revised.differences(boxes, other.boxes);
    }

    public boolean isLocked(String id) {
        return locked.contains(id);
    }

    public boolean isCollapsed(String id) {
        return collapsed.contains(id);
    }

    /** How something looks; {@link Style#USUAL} unless a user said otherwise. */
    public Style style(String id) {
        return styles.getOrDefault(id, Style.USUAL);
    }

    /** The groups that something is in, the outermost first. */
    public List<Set<String>> groupsOf(String id) {
        return groups.stream().filter(group -> group.contains(id)).sorted(Comparator.comparingInt((Set<String> group) -> group.size()).reversed())
                .toList();
    }

    /** The smallest group that holds these and more, if there is one. */
    public Optional<Set<String>> groupAround(Collection<String> ids) {
        return groups.stream().filter(group -> group.size() > ids.size() && group.containsAll(ids))
                .min(Comparator.comparingInt(Set::size));
    }

    /** What is selected of something within an outer group: the largest group inside that one that it is in, else it alone. */
    public Set<String> within(Set<String> outer, String id) {
        return groupsOf(id).stream().filter(group -> group.size() < outer.size() && outer.containsAll(group)).findFirst()
                .orElse(Set.of(id));
    }

    /** These, each with the whole of the outermost group that it is in. */
    public Set<String> withGroups(Collection<String> ids) {
        Set<String> all = new LinkedHashSet<>(ids);
        groups.stream().filter(group -> !Collections.disjoint(group, ids)).forEach(all::addAll);
        return all;
    }

    /** These from the back to the front; given in the order in which they lie as long as nobody orders them. */
    public List<String> inOrder(Collection<String> ids) {
        List<String> sorted = new ArrayList<>(ids);
        if (!order.isEmpty()) {
            sorted.sort(frontOrder());
        }
        return sorted;
    }

    /** Compares ids by how far in front they lie; what nobody ordered is all alike. */
    public Comparator<String> frontOrder() {
        Map<String, Integer> places = placesInFront();
        return Comparator.comparingInt(id -> places.getOrDefault(id, -1));
    }

    /** How far in front lies what a user put there, from 0; whatever is not in it lies behind. */
    public Map<String, Integer> placesInFront() {
        Map<String, Integer> places = new HashMap<>();
        for (String id : order) {
            places.put(id, places.size());
        }
        return places;
    }

    /**
     * This layout with other places and bends, which are not changed any more; itself when they are the same, so that an unmoved sheet
     * stays the same value.
     */
    Layout with(SequencedMap<String, Box> newBoxes, SequencedMap<String, List<Point>> newRoutes) {
        return newBoxes.equals(boxes) && newRoutes.equals(routes) ? this
                : new Layout(newBoxes, newRoutes, labels, locked, collapsed, order, groups, styles, annotations, extra);
    }

    /** What of this layout is about these. */
    public Layout only(Set<String> ids) {
        Set<String> gone = new LinkedHashSet<>(boxes.keySet());
        gone.addAll(routes.keySet());
        gone.addAll(labels.keySet());
        gone.addAll(locked);
        gone.addAll(collapsed);
        gone.addAll(styles.keySet());
        gone.addAll(annotations.keySet());
        gone.addAll(order);
        groups.forEach(gone::addAll);
        gone.removeAll(ids);
        LinkedHashMap<String, Box> placed = new LinkedHashMap<>(boxes);
        placed.keySet().removeAll(gone);
        LinkedHashMap<String, List<Point>> bent = new LinkedHashMap<>(routes);
        bent.keySet().removeAll(gone);
        return without(gone).with(Collections.unmodifiableSequencedMap(placed), Collections.unmodifiableSequencedMap(bent));
    }

    /** This layout and another one about other things; the other's unknown parts are left. */
    public Layout and(Layout other) {
        return new Layout(Collections.unmodifiableSequencedMap(joined(boxes, other.boxes)), joined(routes, other.routes), joined(labels, other.labels),
                changed(locked, other.locked, true), changed(collapsed, other.collapsed, true),
                Stream.concat(order.stream(), other.order.stream()).toList(),
                Stream.concat(groups.stream(), other.groups.stream()).toList(), joined(styles, other.styles),
                Collections.unmodifiableSequencedMap(joined(annotations, other.annotations)), extra);
    }

    private static <V> LinkedHashMap<String, V> joined(Map<String, V> one, Map<String, V> other) {
        LinkedHashMap<String, V> both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }

    /** This layout with other unknown parts. */
    public Layout withExtra(Map<String, Object> kept) {
        return new Layout(boxes, routes, labels, locked, collapsed, order, groups, styles, annotations, kept);
    }

    Layout withLabel(String link, Optional<Double> share) {
        Map<String, Double> changed = changed(labels, link, share);
        return new Layout(boxes, routes, changed, locked, collapsed, order, groups, styles, annotations, extra);
    }

    Layout withLocked(Collection<String> ids, boolean lock) {
        return new Layout(boxes, routes, labels, changed(locked, ids, lock), collapsed, order, groups, styles, annotations, extra);
    }

    Layout withCollapsed(Collection<String> ids, boolean collapse) {
        return new Layout(boxes, routes, labels, locked, changed(collapsed, ids, collapse), order, groups, styles, annotations, extra);
    }

    Layout withOrder(List<String> newOrder) {
        return new Layout(boxes, routes, labels, locked, collapsed, List.copyOf(new LinkedHashSet<>(newOrder)), groups, styles,
                annotations, extra);
    }

    /**
     * These as one group, inside the groups that hold all of them and around those that lie among them. Out of groups that hold
     * only some of them, these are taken. A group of one is none.
     */
    Layout withGroup(Set<String> group) {
        List<Set<String>> changed = new ArrayList<>();
        for (Set<String> other : groups) {
            if (Collections.disjoint(other, group) || group.containsAll(other) || other.containsAll(group)) {
                changed.add(other);
            } else {
                changed.addAll(without(List.of(other), group::contains));
            }
        }
        if (group.size() > 1 && !changed.contains(group)) {
            changed.add(Collections.unmodifiableSet(new LinkedHashSet<>(group)));
        }
        return new Layout(boxes, routes, labels, locked, collapsed, order, List.copyOf(changed), styles, annotations, extra);
    }

    /** Without the outermost groups that lie among these; of what is no whole group, without the innermost that it is in. */
    Layout withoutGroups(Collection<String> ids) {
        Set<Set<String>> gone = new HashSet<>();
        for (String id : ids) {
            List<Set<String>> around = groupsOf(id);
            around.stream().filter(ids::containsAll).findFirst()
                    .or(() -> around.isEmpty() ? Optional.empty() : Optional.of(around.getLast())).ifPresent(gone::add);
        }
        return new Layout(boxes, routes, labels, locked, collapsed, order,
                groups.stream().filter(group -> !gone.contains(group)).toList(), styles, annotations, extra);
    }

    Layout withStyle(String id, Style style) {
        Map<String, Style> changed = changed(styles, id, Optional.of(style).filter(given -> !given.equals(Style.USUAL)));
        return new Layout(boxes, routes, labels, locked, collapsed, order, groups, changed, annotations, extra);
    }

    Layout withAnnotation(Annotation annotation) {
        LinkedHashMap<String, Annotation> changed = new LinkedHashMap<>(annotations);
        changed.put(annotation.id(), annotation);
        return new Layout(boxes, routes, labels, locked, collapsed, order, groups, styles, Collections.unmodifiableSequencedMap(changed),
                extra);
    }

    /** Without what is said of these; their boxes and routes are {@link #with}'s concern. */
    Layout without(Set<String> gone) {
        UnaryOperator<Set<String>> rest = ids -> ids.stream().anyMatch(gone::contains) ? changed(ids, gone, false) : ids;
        LinkedHashMap<String, Annotation> left = new LinkedHashMap<>(annotations);
        left.keySet().removeAll(gone);
        return new Layout(boxes, routes, without(labels, gone), rest.apply(locked), rest.apply(collapsed),
                order.stream().filter(id -> !gone.contains(id)).toList(), without(groups, gone::contains), without(styles, gone),
                Collections.unmodifiableSequencedMap(left), extra);
    }

    private static List<Set<String>> without(List<Set<String>> groups, Predicate<String> gone) {
        List<Set<String>> left = new ArrayList<>();
        for (Set<String> group : groups) {
            Set<String> rest = new LinkedHashSet<>(group);
            rest.removeIf(gone);
            // What an outer group had besides an inner one may be gone, and then they are one.
            if (rest.size() > 1 && !left.contains(rest)) {
                left.add(rest.size() == group.size() ? group : Collections.unmodifiableSet(rest));
            }
        }
        return List.copyOf(left);
    }

    private static <V> Map<String, V> without(Map<String, V> map, Set<String> gone) {
        Map<String, V> left = new LinkedHashMap<>(map);
        left.keySet().removeAll(gone);
        return Component.ordered(left);
    }

    private static Set<String> changed(Set<String> ids, Collection<String> members, boolean in) {
        Set<String> changed = new LinkedHashSet<>(ids);
        if (in) {
            changed.addAll(members);
        } else {
            changed.removeAll(members);
        }
        return Collections.unmodifiableSet(changed);
    }

    private static <V> Map<String, V> changed(Map<String, V> map, String key, Optional<V> value) {
        Map<String, V> changed = new LinkedHashMap<>(map);
        value.ifPresentOrElse(given -> changed.put(key, given), () -> changed.remove(key));
        return Component.ordered(changed);
    }
}
