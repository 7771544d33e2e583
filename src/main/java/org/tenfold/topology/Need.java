package org.tenfold.topology;

import java.util.List;
import java.util.Set;

/**
 * What must work so that a component serves one class of requests: the component itself, everything that it cannot do
 * without, and of each group of alternatives at least one. Other needs are named by their number in {@link Journeys#needs}.
 *
 * @param component the number of the component in the topology, or {@link #NOTHING} where the need is only about others
 * @param all needs that must be met
 * @param groups groups of needs of which one each must be met; none is empty
 * @param standbys those in the groups that are asked only while no other of their group answers
 */
public record Need(int component, List<Integer> all, List<List<Integer>> groups, Set<Integer> standbys) {

    /** Stands for the component of a need that has none of its own. */
    public static final int NOTHING = -1;

    public Need {
        all = List.copyOf(all);
        groups = List.copyOf(groups);
        standbys = Set.copyOf(standbys);
    }

    /** A need whose alternatives are all asked. */
    public Need(int component, List<Integer> all, List<List<Integer>> groups) {
        this(component, all, groups, Set.of());
    }
}
