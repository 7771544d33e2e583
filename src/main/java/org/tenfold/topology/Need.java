package org.tenfold.topology;

import java.util.List;

/**
 * What must work so that a component serves one class of requests: the component itself, everything that it cannot do
 * without, and of each group of alternatives at least one. Other needs are named by their number in {@link Journeys#needs}.
 *
 * @param component the number of the component in the topology, or {@link #NOTHING} where the need is only about others
 * @param all needs that must be met
 * @param groups groups of needs of which one each must be met; none is empty
 */
public record Need(int component, List<Integer> all, List<List<Integer>> groups) {

    /** Stands for the component of a need that has none of its own. */
    public static final int NOTHING = -1;

    public Need {
        all = List.copyOf(all);
        groups = List.copyOf(groups);
    }
}
