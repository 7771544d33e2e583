package org.tenfold.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant who wrote a name that does not exist. */
public final class Nearest {

    private Nearest() {
    }

    /** Shorter than this, a part says little about the whole. */
    private static final int TELLING_PART = 4;

    /**
     * The known name that takes the fewest changed letters to reach, the first of several; a word left out of a name counts
     * as one letter. Empty if no name is known.
     */
    public static Optional<String> to(String written, Collection<String> known) {
        String lower = written.toLowerCase(Locale.ROOT);
        return known.stream().min(Comparator.comparingInt(name -> difference(lower, name.toLowerCase(Locale.ROOT))));
    }

    private static int difference(String written, String name) {
        boolean part = written.length() >= TELLING_PART && name.contains(written);
        return part ? Math.min(1, name.length() - written.length()) : distance(written, name);
    }

    /** Letters to insert, remove or replace (Levenshtein 1966), one row of the table at a time. */
    static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
