package org.tenfold.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    /** What an input method of two sets shows after each key. */
    @ParameterizedTest
    @CsvSource({
        "비용, ㅂ 비 빙 비요 비용",
        "값표, ㄱ 가 갑 값 값ㅍ",
        "읽기 전용, ㅇ 이 일 읽 읽ㄱ 읽기",
        "웹 서버, ㅇ 우 웨 웹",
        "의존성, ㅇ 으 의 읮 의조 의존",
        "과금, ㄱ 고 과 곽 과그 과금"
    })
    void findsAWordWhileItIsTyped(String word, String typed) {
        for (String soFar : typed.split(" ")) {
            assertTrue(Letters.of(word).startsWith(Letters.of(soFar)), soFar);
        }
    }

    @Test
    void doesNotFindOtherSyllables() {
        assertFalse(Letters.of("비용").contains(Letters.of("바")));
        assertFalse(Letters.of("비용").contains(Letters.of("빈")));
    }

    /** Unicode's own decomposition is the independent truth for how many letters a syllable has and which it begins with. */
    @Test
    void agreesWithUnicode() {
        IntStream.rangeClosed(0xAC00, 0xD7A3).mapToObj(Character::toString).forEach(syllable -> {
            String parts = Normalizer.normalize(syllable, Normalizer.Form.NFD);
            String letters = parts.chars().mapToObj(LettersTest::standing).reduce("", String::concat);
            assertEquals(Letters.of(letters), Letters.of(syllable), syllable);
        });
    }

    /** The letter that stands alone for one that is part of a syllable, by its name in Unicode. */
    private static String standing(int part) {
        String name = Character.getName(part).replaceFirst("CHOSEONG|JUNGSEONG|JONGSEONG", "LETTER");
        return Character.toString(Character.codePointOf(name));
    }

    @Test
    void keepsWhatIsNotHangul() {
        assertEquals("s3 버킷".length() + 3, Letters.of("S3 버킷").length());
        assertEquals("route 53", Letters.of("Route 53"));
    }
}
