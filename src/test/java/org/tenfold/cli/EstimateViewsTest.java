package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.json.Json;
import org.tenfold.json.JsonException;
import org.tenfold.json.JsonValue.JsonArray;
import org.tenfold.json.JsonValue.JsonObject;

class EstimateViewsTest {

    /** In Seoul: 730 h × 0.1003 and 8 GiB × 0.0912 = 73.9486; a hosted zone for 0.50. */
    private static final String DESIGN = """
            { "format": "tenfold-design", "version": 1, "architecture": { "components": [
              { "id": "web", "service": "ec2", "name": "Web", "settings": { "instanceType": "m7g.large" } },
              { "id": "dns", "service": "route53", "name": "shop.example" } ] } }
            """;

    private static List<String> lines(String... args) {
        return Run.withInput(DESIGN, args).out().lines().toList();
    }

    @Test
    void linesAreAddedUpByTierTheDearestFirst() {
        List<String> lines = lines("estimate", "-", "--by", "tier", "--language", "en");
        assertThat(lines.stream().filter(line -> line.contains("$")).map(line -> line.replaceAll(" {2,}", " | ")).toList())
                .startsWith("Compute | $73.95 | $0.00 | $73.95 | 99.3 %", "Names and edge | $0.50 | $0.00 | $0.50 | 0.7 %");
    }

    @Test
    void programsGetTheSharesToo() throws JsonException {
        JsonObject answer = (JsonObject) Json.parse(Run.withInput(DESIGN, "estimate", "-", "--by", "service", "--format", "json").out());
        assertThat(((JsonArray) answer.members().get("by")).elements()).hasSize(2);
    }

    @Test
    void theTotalIsAlsoSaidInWonAtARateWithItsDay() {
        // (73.9486 + 0.50) × 1,400
        assertThat(lines("estimate", "-", "--won", "1400@2026-11-20", "--language", "en"))
                .contains("₩104,228 a month at 1400 won a dollar, rate of 2026-11-20");
        assertThat(lines("estimate", "-", "--won", "1400", "--as-of", "2026-11-25", "--language", "ko"))
                .contains("월 104,228원, 달러당 1400원, 2026-11-25 환율");
        Run wrong = Run.withInput(DESIGN, "estimate", "-", "--won", "-3");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("--won takes won a dollar");
    }
}
