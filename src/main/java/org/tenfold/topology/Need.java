package org.tenfold.topology;

import java.util.Arrays;

/**
 * What must work so that a component serves one class of requests: the component itself, everything that it cannot do
 * without, and of each group of alternatives at least one. Other needs are named by their number in {@link Journeys#needs}.
 * The arrays are not to be written to; a large design has tens of thousands of needs, and boxes around each number would be most
 * of what they take.
 *
 * @param component the number of the component in the topology, or {@link #NOTHING} where the need is only about others
 * @param all needs that must be met
 * @param groups groups of needs of which one each must be met; none is empty
 * @param standbys those in the groups that are asked only while no other of their group answers, ascending
 */
public record Need(int component, int[] all, int[][] groups, int[] standbys) {

    /** Stands for the component of a need that has none of its own. */
    public static final int NOTHING = -1;

    private static final int[] NONE = {};
    private static final int[][] NO_GROUPS = {};

    public Need {
        // Most needs are the last of their way: they share what is empty.
        all = all.length == 0 ? NONE : all;
        groups = groups.length == 0 ? NO_GROUPS : groups;
    }

    /** A need whose alternatives are all asked. */
    public Need(int component, int[] all, int[][] groups) {
        this(component, all, groups, NONE);
    }

    /** A need without alternatives. */
    public Need(int component, int... all) {
        this(component, all, NO_GROUPS, NONE);
    }

    /** Whether one of the alternatives is asked only while no other of its group answers. */
    public boolean standsBy(int alternative) {
        return standbys.length > 0 && Arrays.binarySearch(standbys, alternative) >= 0;
    }

    /** Whether it is met as soon as its component works. */
    public boolean isLast() {
        return all.length == 0 && groups.length == 0;
    }
}
