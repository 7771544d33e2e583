package org.tenfold.design;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What differs in the architectures of two designs. Components and links are the same when their ids are; where they sit on
 * the sheet does not count.
 *
 * @param added ids of components and links that only the later design has
 * @param removed ids of those that only the earlier one has
 * @param changed ids of those that both have in different states
 */
public record DesignDiff(Set<String> added, Set<String> removed, Set<String> changed) {

    /** No difference. */
    public static final DesignDiff NONE = new DesignDiff(Set.of(), Set.of(), Set.of());

    /** What became of one design in another. */
    public static DesignDiff between(Design before, Design after) {
        Architecture earlier = before.architecture();
        Architecture later = after.architecture();
        Set<String> added = new LinkedHashSet<>();
        Set<String> removed = new LinkedHashSet<>();
        Set<String> changed = new LinkedHashSet<>();
        compare(earlier.componentsById(), later.componentsById(), Component::equals, added, removed, changed);
        compare(earlier.linksById(), later.linksById(), Link::equals, added, removed, changed);
        return new DesignDiff(Collections.unmodifiableSet(added), Collections.unmodifiableSet(removed),
                Collections.unmodifiableSet(changed));
    }

    private static <T> void compare(Map<String, T> earlier, Map<String, T> later, BiPredicate<T, T> same, Set<String> added,
            Set<String> removed, Set<String> changed) {
        later.forEach((id, value) -> {
            if (!earlier.containsKey(id)) {
                added.add(id);
            } else if (!same.test(value, Objects.requireNonNull(earlier.get(id)))) {
                changed.add(id);
            }
        });
        earlier.keySet().stream().filter(id -> !later.containsKey(id)).forEach(removed::add);
    }

    /** Whether the architectures are the same. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
