package org.tenfold.editor;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.text.Letters;

/** Finds actions by a few letters of their names, or by other words for them, in both languages at once. */
public final class CommandSearch {

    /** By another word for it. */
    private static final int MEANT = 3;
    /** By single letters of its name, which counts only where no word fits. */
    private static final int LETTERS = 4;
    private static final int NO_FIT = Integer.MAX_VALUE;

    private final List<Found> all;
    private final List<String> recent;

    /**
     * A command that fits.
     *
     * @param enabled whether it would have done something when the search began
     */
    public record Found(Action action, boolean enabled) {
    }

    /**
     * @param actions all that can be done; which of them are possible is asked now, for the answer may take its time
     * @param recent ids of those used last, the latest first; they come first among what fits equally well
     */
    public CommandSearch(List<Action> actions, List<String> recent) {
        this.all = actions.stream().map(action -> new Found(action, action.enabled().getAsBoolean())).toList();
        this.recent = List.copyOf(recent);
    }

    /** What fits, first what can be done now, of that the best; everything for an empty search. */
    public List<Found> find(String words) {
        String wanted = words.strip();
        Map<Found, Integer> fits = new LinkedHashMap<>();
        all.forEach(found -> fits.put(found, fit(found.action(), wanted)));
        int least = fits.values().stream().anyMatch(fit -> fit < LETTERS) ? LETTERS : NO_FIT;
        return fits.keySet().stream().filter(found -> fits.get(found) < least)
                .sorted(Comparator.comparing(Found::enabled).reversed().thenComparingInt(fits::get)
                        .thenComparingInt(found -> age(found.action())))
                .toList();
    }

    private int age(Action action) {
        int place = recent.indexOf(action.id());
        return place < 0 ? recent.size() : place;
    }

    private static int fit(Action action, String wanted) {
        int named = Stream.of(action.label().en(), action.label().ko()).mapToInt(name -> fit(name, wanted)).min().orElse(NO_FIT);
        return named < LETTERS || !meant(action, wanted) ? named : MEANT;
    }

    /** From 0 for a name that begins so, to the letters of the search in their order with others between. */
    private static int fit(String name, String wanted) {
        String letters = Letters.of(name);
        String typed = Letters.of(wanted);
        if (letters.startsWith(typed)) {
            return 0;
        }
        if (letters.contains(" " + typed)) {
            return 1;
        }
        if (letters.contains(typed)) {
            return 2;
        }
        // Whole syllables: single Hangul letters in their order, with others between, are in most names.
        String signs = name.toLowerCase(Locale.ROOT);
        int at = -1;
        for (int letter : wanted.toLowerCase(Locale.ROOT).chars().filter(sign -> sign != ' ').toArray()) {
            at = signs.indexOf(letter, at + 1);
            if (at < 0) {
                return NO_FIT;
            }
        }
        return LETTERS;
    }

    /** Whether each word of the search begins a word that means the action: of its names, of its menu's, of those given beside them. */
    private static boolean meant(Action action, String wanted) {
        String known = Letters.of(String.join(" ", "", action.label().en(), action.label().ko(), action.place().menu().label().en(),
                action.place().menu().label().ko(), action.words()));
        return Letters.words(wanted).stream().allMatch(word -> known.contains(" " + word));
    }
}
