package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.Samples;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.file.DesignFile;
import org.tenfold.json.Json;
import org.tenfold.json.JsonException;
import org.tenfold.json.JsonValue;
import org.tenfold.json.JsonValue.JsonArray;
import org.tenfold.json.JsonValue.JsonNumber;
import org.tenfold.json.JsonValue.JsonObject;
import org.tenfold.json.JsonValue.JsonString;

/** The samples are what they claim to be, and every command and output works on each. */
class SamplesTest {

    @TempDir
    private Path folder;

    static Stream<Path> samples() {
        return Samples.all().stream();
    }

    @Test
    void thereAreEightRungsAndFourFlawedDesigns() {
        assertThat(Samples.all()).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsWrittenAsTheProgramWritesIt(Path sample) throws IOException {
        assertThat(DesignFile.write(Samples.design(sample))).isEqualTo(Files.readString(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsDrawnByHandOnTheGrid(Path sample) {
        Design design = Samples.design(sample);
        for (Component component : design.architecture().components()) {
            Box box = design.layout().box(component.id()).orElseThrow();
            assertThat(List.of(box.x(), box.y(), box.width(), box.height())).as(component.id())
                    .allMatch(unit -> unit % 4 == 0);
            if (component.parent() != null) {
                assertThat(design.layout().box(component.parent()).orElseThrow().contains(box)).as(component.id()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyCommandAnswersProgramsAboutEverySample(Path sample) throws JsonException {
        for (String command : List.of("check", "capacity", "estimate", "resilience")) {
            Run run = Run.of(command, sample.toString(), "--format", "json");
            JsonObject answer = (JsonObject) Json.parse(run.out());

            assertThat(run.err()).isEmpty();
            assertThat(((JsonNumber) answer.members().get("schema")).number()).isEqualByComparingTo("1");
            assertThat(((JsonString) answer.members().get("file")).text()).isEqualTo(sample.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theBillIsCompleteAndItsTotalIsTheSumOfItsLines(Path sample) throws JsonException {
        JsonObject bill = (JsonObject) Json.parse(Run.of("estimate", sample.toString(), "--format", "json").out());

        BigDecimal sum = ((JsonArray) bill.members().get("lines")).elements().stream()
                .map(line -> ((JsonNumber) ((JsonObject) line).members().get("monthly")).number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(((JsonNumber) bill.members().get("monthlyTotal")).number()).isEqualByComparingTo(sum);
        assertThat(((JsonValue.JsonBoolean) bill.members().get("complete")).flag()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"pdf, %PDF", "png, PNG", "svg, <svg"})
    void aReportIsWrittenInTheFormatOfItsName(String extension, String mark) throws IOException {
        Path report = folder.resolve("report." + extension);
        Run run = Run.of("report", Samples.file("8-the-world").toString(), "-o", report.toString());

        assertThat(run.status()).isZero();
        assertThat(new String(Files.readAllBytes(report), StandardCharsets.ISO_8859_1).substring(0, 400)).contains(mark);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flawed-one-zone          | AZ-002#alb SPOF-002#db AZ-001#web-1
            flawed-forgetful-servers | STATE-001#web STATE-003#web
            flawed-open-database     | NET-002#db
            flawed-hidden-singles    | DEPRECATED-001#alb SPOF-005#cache SPOF-010#nat SCALE-002#group
            """)
    void aFlawedDesignHasExactlyItsPlantedFindings(String sample, String planted) throws JsonException {
        Run run = Run.of("check", Samples.file(sample).toString(), "--format", "json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(findings(run)).containsExactlyInAnyOrder(planted.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"1-one-server", "2-two-tiers", "3-managed", "4-two-zones", "5-elastic", "6-loosely-coupled", "7-two-regions",
        "8-the-world"})
    void aRungOfTheLadderHasNothingToObjectToAtItsUsers(String rung) throws JsonException {
        Run run = Run.of("check", Samples.file(rung).toString(), "--format", "json");

        assertThat(run.status()).isZero();
        assertThat(findings(run)).isEmpty();
    }

    /** The walkthrough says that on this rung reading breaks first, and the web servers after it. */
    @Test
    void theDatabaseOfTheElasticRungBreaksFirst() throws JsonException {
        JsonObject answer = (JsonObject) Json.parse(Run.of("capacity", Samples.file("5-elastic").toString(), "--format", "json").out());

        assertThat(answer.members().get("bottleneck").plain()).isEqualTo("replica");
        assertThat((Double) answer.members().get("maxUsers").plain()).isBetween(10_000.0, 20_000.0);
    }

    private static List<String> findings(Run check) throws JsonException {
        JsonObject answer = (JsonObject) Json.parse(check.out());
        return ((JsonArray) answer.members().get("findings")).elements().stream()
                .map(finding -> ((JsonObject) finding).members())
                .filter(finding -> "now".equals(finding.get("state").plain()))
                .map(finding -> finding.get("rule").plain() + "#" + ((List<?>) finding.get("targets").plain()).getFirst())
                .toList();
    }
}
