package org.tenfold.resilience;

import java.util.Arrays;
import java.util.List;
import org.tenfold.topology.Need;

/**
 * The order in which needs can be worked out.
 *
 * @param upwards each after all that it needs
 * @param circular those left over, which stand in a circle or above one; the ones near the data tend to come first
 * @param above what needs each need
 */
record NeedOrder(int[] upwards, int[] circular, int[][] above) {

    static NeedOrder of(List<Need> needs) {
        int size = needs.size();
        int[][] below = new int[size][];
        int[] open = new int[size];
        int[] uses = new int[size];
        for (int i = 0; i < size; i++) {
            below[i] = below(needs.get(i));
            open[i] = below[i].length;
            for (int needed : below[i]) {
                uses[needed]++;
            }
        }
        int[][] above = new int[size][];
        for (int i = 0; i < size; i++) {
            above[i] = new int[uses[i]];
        }
        for (int i = 0; i < size; i++) {
            for (int needed : below[i]) {
                above[needed][--uses[needed]] = i;
            }
        }
        int[] upwards = new int[size];
        int end = 0;
        for (int i = 0; i < size; i++) {
            if (open[i] == 0) {
                upwards[end++] = i;
            }
        }
        for (int next = 0; next < end; next++) {
            for (int user : above[upwards[next]]) {
                if (--open[user] == 0) {
                    upwards[end++] = user;
                }
            }
        }
        int[] circular = new int[size - end];
        for (int i = 0, left = circular.length; left > 0; i++) {
            if (open[i] > 0) {
                circular[--left] = i;
            }
        }
        return new NeedOrder(Arrays.copyOf(upwards, end), circular, above);
    }

    private static int[] below(Need need) {
        int size = need.all().length;
        for (int[] group : need.groups()) {
            size += group.length;
        }
        if (size == need.all().length) {
            return need.all();
        }
        int[] below = Arrays.copyOf(need.all(), size);
        int end = need.all().length;
        for (int[] group : need.groups()) {
            System.arraycopy(group, 0, below, end, group.length);
            end += group.length;
        }
        return below;
    }
}
