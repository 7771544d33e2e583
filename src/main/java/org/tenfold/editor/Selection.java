package org.tenfold.editor;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenfold.design.Design;

/**
 * The ids of the components, links and annotations that are selected, in the order in which they were.
 *
 * @param ids unmodifiable
 */
public record Selection(Set<String> ids) {

    /** Nothing is selected. */
    public static final Selection NONE = new Selection(Set.of());

    public Selection {
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    /** These. */
    public static Selection of(String... ids) {
        return new Selection(new LinkedHashSet<>(List.of(ids)));
    }

    /** These. */
    public static Selection of(Collection<String> ids) {
        return new Selection(new LinkedHashSet<>(ids));
    }

    public boolean has(String id) {
        return ids.contains(id);
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** The one that is selected, if it is exactly one. */
    public Optional<String> single() {
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }

    /** With this one if it was not selected, else without it. */
    public Selection toggled(String id) {
        Set<String> changed = new LinkedHashSet<>(ids);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return new Selection(changed);
    }

    /** All of both. */
    public Selection plus(Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(ids);
        all.addAll(more);
        return new Selection(all);
    }

    /** Without these. */
    public Selection minus(Collection<String> fewer) {
        Set<String> rest = new LinkedHashSet<>(ids);
        rest.removeAll(fewer);
        return new Selection(rest);
    }

    /** Those that still exist. */
    Selection within(Design design) {
        boolean allThere = ids.stream().allMatch(id -> exists(design, id));
        return allThere ? this : of(ids.stream().filter(id -> exists(design, id)).toList());
    }

    private static boolean exists(Design design, String id) {
        return design.architecture().componentsById().containsKey(id) || design.architecture().drawnLink(id).isPresent()
                || design.layout().annotations().containsKey(id);
    }
}
