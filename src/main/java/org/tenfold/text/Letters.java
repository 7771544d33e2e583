package org.tenfold.text;

import java.util.List;
import java.util.Locale;

/**
 * What is typed, letter by letter, so that a search finds while a word is still being typed. A Hangul syllable changes with each
 * key: 비용 begins as ㅂ, goes on as 비 and stands as 빙 before it is 비요. In single letters each of these begins what follows.
 */
public final class Letters {

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    /** Letters that stand alone: what an input method shows before a syllable is one. */
    private static final int FIRST_LETTER = 'ㄱ';
    private static final int LAST_LETTER = 'ㅣ';

    private static final String[] INITIALS = "ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
    /** In the order of Unicode; those that take two keys as these two. */
    private static final String[] VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
    /** The first is none. */
    private static final String[] FINALS =
            " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
    private static final String[] ALONE = ("ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄸ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅃ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ "
            + String.join(" ", VOWELS)).split(" ");

    private Letters() {
    }

    /**
     * A text in small letters and single Hangul letters, each written alike wherever it stands in a syllable. What is typed of a
     * word occurs in the word's letters ({@link String#contains}) at each key.
     */
    public static String of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.chars().noneMatch(sign -> sign >= FIRST_LETTER)) {
            return small;
        }
        StringBuilder letters = new StringBuilder(2 * small.length());
        for (int i = 0; i < small.length(); i++) {
            char sign = small.charAt(i);
            if (sign >= FIRST_SYLLABLE && sign <= LAST_SYLLABLE) {
                int place = sign - FIRST_SYLLABLE;
                letters.append(INITIALS[place / (VOWELS.length * FINALS.length)]).append(VOWELS[place / FINALS.length % VOWELS.length])
                        .append(FINALS[place % FINALS.length]);
            } else if (sign >= FIRST_LETTER && sign <= LAST_LETTER) {
                letters.append(ALONE[sign - FIRST_LETTER]);
            } else {
                letters.append(sign);
            }
        }
        return letters.toString();
    }

    /** The words that were typed into a search, each in letters; none of a blank text. */
    public static List<String> words(String typed) {
        return typed.isBlank() ? List.of() : List.of(of(typed).strip().split("\\s+"));
    }
}
