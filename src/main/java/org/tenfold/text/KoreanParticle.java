package org.tenfold.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Chooses between the two forms of a Korean particle by the last sound of the word before it. */
final class KoreanParticle {

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int FINALS = 28;
    private static final int FINAL_RIEUL = 8;

    /** The final consonant of each digit's Korean name (영 일 이 삼 사 오 육 칠 팔 구): none, rieul or another. */
    private static final Ending[] DIGITS = {
        Ending.CONSONANT, Ending.RIEUL, Ending.VOWEL, Ending.CONSONANT, Ending.VOWEL,
        Ending.VOWEL, Ending.CONSONANT, Ending.RIEUL, Ending.RIEUL, Ending.VOWEL
    };

    private static final String VOWELS = "aeiouy";
    private static final Pattern SILENT_RIEUL = Pattern.compile("[a-z]le$");
    private static final Pattern CLOSED = Pattern.compile("([mn]|ng|[aeiou][mn]e|ck|pp|[aeiou](?<!ee|ea|oa|ai)[bcptk])$");

    private enum Ending { VOWEL, CONSONANT, RIEUL }

    private KoreanParticle() {
    }

    /**
     * The particle that fits.
     *
     * @param word what stands before it
     * @param forms both forms, the one after a consonant first: {@code 은는}, {@code 이가}, {@code 을를}, {@code 과와}, or
     *     with a slash where a form has more than one syllable: {@code 으로/로}, {@code 이라/라}
     */
    static String choose(String word, String forms) {
        int slash = forms.indexOf('/');
        String afterConsonant = slash < 0 ? forms.substring(0, 1) : forms.substring(0, slash);
        String afterVowel = slash < 0 ? forms.substring(1) : forms.substring(slash + 1);
        return switch (ending(word)) {
            case VOWEL -> afterVowel;
            case CONSONANT -> afterConsonant;
            // 로 is the one particle that treats a final rieul like a vowel: 서울로, not 서울으로.
            case RIEUL -> afterConsonant.startsWith("으로") ? afterVowel : afterConsonant;
        };
    }

    private static Ending ending(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            char last = word.charAt(i);
            if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
                int finalSound = (last - FIRST_SYLLABLE) % FINALS;
                return finalSound == 0 ? Ending.VOWEL : finalSound == FINAL_RIEUL ? Ending.RIEUL : Ending.CONSONANT;
            }
            if (last >= '0' && last <= '9') {
                return DIGITS[last - '0'];
            }
            if (Character.isLetter(last)) {
                return latin(word, i);
            }
        }
        return Ending.VOWEL;
    }

    /** Abbreviations are spelled out letter by letter (L, M, N, R end in a consonant); words are read as Korean writes them. */
    private static Ending latin(String word, int last) {
        int first = last;
        while (first > 0 && isLatin(word.charAt(first - 1))) {
            first--;
        }
        String letters = word.substring(first, last + 1).toLowerCase(Locale.ROOT);
        boolean spelled = Character.isUpperCase(word.charAt(last)) || letters.chars().noneMatch(letter -> VOWELS.indexOf(letter) >= 0);
        return spelled ? switch (letters.charAt(letters.length() - 1)) {
            case 'l', 'r' -> Ending.RIEUL;
            case 'm', 'n' -> Ending.CONSONANT;
            default -> Ending.VOWEL;
        } : read(letters);
    }

    private static boolean isLatin(char letter) {
        return letter < 0x250 && Character.isLetter(letter);
    }

    /**
     * How an English word sounds at its end when Korean writes it: l, m, n and ng keep their sound, also before a silent e (table
     * 테이블, zone 존); b, c, k, p and t close a syllable after one short vowel (web 웹, topic 토픽) and begin another one else
     * (bank 뱅크, route 루트). A rule of thumb: loanwords have exceptions.
     */
    private static Ending read(String word) {
        if (word.endsWith("l") || SILENT_RIEUL.matcher(word).find()) {
            return Ending.RIEUL;
        }
        return CLOSED.matcher(word).find() ? Ending.CONSONANT : Ending.VOWEL;
    }
}
