package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds actions by a few letters of their names, in both languages at once.
 *
 * @param actions all that can be done
 * @param recent ids of those used last, the latest first; they come first among what fits equally well
 */
public record CommandSearch(List<Action> actions, List<String> recent) {

    private static final int NO_FIT = Integer.MAX_VALUE;

    public CommandSearch {
        actions = List.copyOf(actions);
        recent = List.copyOf(recent);
    }

    /** What fits, the best first; everything for an empty search. */
    public List<Action> find(String words) {
        String wanted = words.toLowerCase(Locale.ROOT).strip();
        List<Action> found = new ArrayList<>(actions.stream().filter(action -> fit(action, wanted) != NO_FIT).toList());
        found.sort(Comparator.<Action>comparingInt(action -> fit(action, wanted)).thenComparingInt(this::age));
        return List.copyOf(found);
    }

    private int age(Action action) {
        int place = recent.indexOf(action.id());
        return place < 0 ? recent.size() : place;
    }

    private static int fit(Action action, String wanted) {
        return Stream.of(action.label().en(), action.label().ko()).map(name -> name.toLowerCase(Locale.ROOT))
                .mapToInt(name -> fit(name, wanted)).min().orElse(NO_FIT);
    }

    /** From 0 for a name that begins so, to the letters of the search in their order with others between. */
    private static int fit(String name, String wanted) {
        if (name.startsWith(wanted)) {
            return 0;
        }
        if (name.contains(" " + wanted)) {
            return 1;
        }
        if (name.contains(wanted)) {
            return 2;
        }
        int at = -1;
        for (int letter : wanted.chars().filter(sign -> sign != ' ').toArray()) {
            at = name.indexOf(letter, at + 1);
            if (at < 0) {
                return NO_FIT;
            }
        }
        return 3;
    }
}
