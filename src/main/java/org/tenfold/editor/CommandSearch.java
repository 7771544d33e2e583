package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds actions by a few letters of their names, or by other words for them, in both languages at once.
 *
 * @param actions all that can be done
 * @param recent ids of those used last, the latest first; they come first among what fits equally well
 */
public record CommandSearch(List<Action> actions, List<String> recent) {

    /** By another word for it. */
    private static final int MEANT = 3;
    /** By single letters of its name. */
    private static final int LETTERS = 4;
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
        int named = Stream.of(action.label().en(), action.label().ko()).map(name -> name.toLowerCase(Locale.ROOT))
                .mapToInt(name -> fit(name, wanted)).min().orElse(NO_FIT);
        return named < LETTERS || !meant(action, wanted) ? named : MEANT;
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
        return LETTERS;
    }

    /** Whether each word of the search begins a word that means the action: of its names, of its menu's, of those given beside them. */
    private static boolean meant(Action action, String wanted) {
        String known = String.join(" ", "", action.label().en(), action.label().ko(), action.menu().label().en(),
                action.menu().label().ko(), action.words()).toLowerCase(Locale.ROOT);
        return Stream.of(wanted.split("\\s+")).allMatch(word -> known.contains(" " + word));
    }
}
