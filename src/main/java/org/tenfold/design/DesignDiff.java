package org.tenfold.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What differs in the architectures of two designs. Components are the same when their ids are; links are the same when they
 * join the same components in the same way, whatever number they have. Where things sit on the sheet does not count.
 *
 * @param added ids of components and links that only the later design has
 * @param removed ids of those that only the earlier one has
 * @param changed ids of those that both have in different states, as the later one calls them
 */
public record DesignDiff(Set<String> added, Set<String> removed, Set<String> changed) {

    /** No difference. */
    public static final DesignDiff NONE = new DesignDiff(Set.of(), Set.of(), Set.of());

    /** What makes a link the same in two designs. */
    private record Joint(String from, String to, LinkKind kind) {
    }

    /** What became of one design in another. */
    public static DesignDiff between(Design before, Design after) {
        Set<String> added = new LinkedHashSet<>();
        Set<String> removed = new LinkedHashSet<>();
        Set<String> changed = new LinkedHashSet<>();
        Map<String, Component> parts = before.architecture().componentsById();
        for (Component part : after.architecture().components()) {
            Component earlier = parts.get(part.id());
            sort(part.id(), earlier != null, part.equals(earlier), added, changed);
        }
        Map<Joint, Link> links = byJoint(before);
        for (Link link : after.architecture().links()) {
            Link earlier = links.get(joint(link));
            sort(link.id(), earlier != null, earlier != null && link.withId(earlier.id()).equals(earlier), added, changed);
        }
        Map<Joint, Link> left = byJoint(after);
        parts.keySet().stream().filter(id -> after.architecture().component(id).isEmpty()).forEach(removed::add);
        links.forEach((joint, link) -> {
            if (!left.containsKey(joint)) {
                removed.add(link.id());
            }
        });
        return new DesignDiff(Collections.unmodifiableSet(added), Collections.unmodifiableSet(removed),
                Collections.unmodifiableSet(changed));
    }

    private static void sort(String id, boolean known, boolean same, Set<String> added, Set<String> changed) {
        if (!known) {
            added.add(id);
        } else if (!same) {
            changed.add(id);
        }
    }

    private static Map<Joint, Link> byJoint(Design design) {
        Map<Joint, Link> links = new LinkedHashMap<>();
        design.architecture().links().forEach(link -> links.put(joint(link), link));
        return links;
    }

    private static Joint joint(Link link) {
        return new Joint(link.from(), link.to(), link.kind());
    }

    /** Whether the architectures are the same. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
