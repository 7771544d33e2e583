package org.tenfold.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.text.Language;

class JsonTest {

    @Test
    void valuesKnowTheirLines() throws JsonException {
        JsonValue.JsonObject root = (JsonValue.JsonObject) Json.parse("{\n  \"a\": 1,\n  \"b\": [\n    true\n  ]\n}");

        assertThat(root.line()).isEqualTo(1);
        assertThat(root.members().get("a").line()).isEqualTo(2);
        assertThat(root.members().get("b").line()).isEqualTo(3);
        assertThat(((JsonValue.JsonArray) root.members().get("b")).elements().getFirst().line()).isEqualTo(4);
    }

    @Test
    void whatIsReadIsWrittenAlike() throws JsonException {
        String text = """
                {
                  "name": "A \\"shop\\"\\n서울",
                  "empty": {},
                  "none": [],
                  "zones": ["a", "c"],
                  "nothing": null,
                  "exact": 0.12345678901234567890123,
                  "large": 1.0E30,
                  "rows": [
                    {
                      "id": 1,
                      "on": true
                    },
                    []
                  ]
                }
                """;

        assertThat(Json.write(Json.parse(text).plain())).isEqualTo(text);
    }

    @Test
    void aMarkedValueStaysOnOneLine() {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("id", "web");
        part.put("settings", Map.of("count", 2.0));

        assertThat(Json.write(List.of(new Json.OneLine(part))))
                .isEqualTo("[\n  { \"id\": \"web\", \"settings\": { \"count\": 2 } }\n]\n");
    }

    @Test
    void moneyKeepsItsDigits() {
        assertThat(Json.line(Arrays.asList(new BigDecimal("12.340000"), 3, 4L, 0.1, null))).isEqualTo("[12.340000, 3, 4, 0.1, null]");
    }

    @Test
    void whatJsonCannotSayIsRefused() {
        assertThatThrownBy(() -> Json.line(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.line('x')).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                     | 1 | the file is empty.
            {"a": 1                | 1 | the text ends in the middle; a comma and a name in quotes, or "}", was expected.
            {"a": }                | 1 | this is not JSON at "}"; a value was expected.
            {"a": 1 "b": 2}        | 1 | this is not JSON at ""b": 2}"; a comma and a name in quotes, or "}", was expected.
            {a: 1}                 | 1 | this is not JSON at "{a: 1}"; a name in quotes or "}" was expected.
            [1 2]                  | 1 | this is not JSON at "2]"; a comma and a value, or "]", was expected.
            {"a": 1, "a": 2}       | 1 | "a" is given twice in one object.
            {} {}                  | 1 | something follows the end of the document.
            ["a                    | 1 | the text ends in the middle; the rest of a text and its closing quote was expected.
            hello                  | 1 | this is not JSON at "hello"; a value was expected.
            """)
    void mistakesSayWhatWasExpected(String text, int line, String reason) {
        JsonException mistake = catchThrowableOfType(JsonException.class, () -> Json.parse(text));

        assertThat(mistake.line()).isEqualTo(line);
        assertThat(mistake.reason().in(Language.ENGLISH)).isEqualTo(reason);
        assertThat(mistake.reason().in(Language.KOREAN)).isNotBlank();
    }

    @Test
    void endlessNestingIsRefused() {
        JsonException mistake = catchThrowableOfType(JsonException.class, () -> Json.parse("[".repeat(100_000)));

        assertThat(mistake.reason().in(Language.ENGLISH)).isEqualTo("a value is nested too deeply or too long to be read.");
    }
}
