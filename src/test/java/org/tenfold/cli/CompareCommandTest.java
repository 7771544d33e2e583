package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code compare} tells of two designs. */
class CompareCommandTest {

    private static final String FLAWED = Samples.file("flawed-one-zone").toString();

    @TempDir
    private Path folder;

    /** The flawed sample with its database doubled, one server larger and the other gone. */
    private String mended() throws IOException {
        List<String> lines = Files.readString(Path.of(FLAWED)).lines()
                .filter(line -> !line.contains("\"id\": \"web-2\"") && !line.contains("\"web-2\"")).toList();
        String text = String.join("\n", lines).replaceAll(",(\\s*[\\]}])", "$1").replace("\"deployment\": \"single\"", "\"deployment\": \"multi-az\", \"zones\": [\"a\", \"c\"]")
                .replaceFirst("(\"id\": \"web-1\"[^}]*\"instanceType\": \")[^\"]*", "$1m5.xlarge");
        return Files.writeString(folder.resolve("mended.tenfold.json"), text).toString();
    }

    private static Run compare(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "compare";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--as-of";
        all[args.length + 2] = "2026-11-20";
        return Run.of(all);
    }

    @Test
    void partsFindingsTheBillAndTheFiguresAreTold() throws IOException {
        Run run = compare(FLAWED, mended());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).containsSubsequence("Parts and links", "gone", "web-2", "changed", "web-1", "Instance type t3.small", " → m5.xlarge",
                "Findings", "new", "SPOF-001", "gone", "SPOF-002", "Cost a month", "Instance hours", "+$", "In sum", "Users", "Available", "Cost a month");
    }

    @Test
    void useIsToldByWhatIsBilledForIt() throws IOException {
        String sample = Files.readString(Samples.file("6-loosely-coupled"));
        String more = Files.writeString(folder.resolve("more.tenfold.json"), sample.replace("\"flowLogGbPerMonth\": 5", "\"flowLogGbPerMonth\": 60")
                .replace("\"to\": \"files\", \"kind\": \"write\"", "\"to\": \"files\", \"kind\": \"write\", \"usage\": { \"transferGbPerMonth\": 7 }")).toString();
        String file = Samples.file("6-loosely-coupled").toString();
        assertThat(compare(file, more).out()).contains("Flow logs 5 GB → 60 GB", "Data a month – → 7 GB").doesNotContain("PerMonth");
        assertThat(compare(file, more, "--language", "ko").out()).contains("흐름 로그 5 GB → 60 GB", "월 전송량 – → 7 GB");
    }

    @Test
    void aDesignIsTheSameAsItself() {
        Run run = compare(FLAWED, FLAWED);
        assertThat(run.out()).contains("Parts, links and settings are the same.", "The same findings count.", "Every line of the bill is the same.");
    }

    @Test
    void whatTheWholeDesignIsForIsComparedToo() throws IOException {
        String larger = Files.writeString(folder.resolve("larger.tenfold.json"), Files.readString(Path.of(FLAWED))
                .replaceFirst("\"users\": *1000", "\"users\": 9000").replaceFirst("\"region\": \"ap-northeast-2\"", "\"region\": \"ap-northeast-1\"")).toString();
        assertThat(compare(FLAWED, larger).out()).contains("Region ap-northeast-2 → ap-northeast-1; Users 1,000 → 9,000");
        assertThat(compare(FLAWED, larger, "--format", "json").out()).containsSubsequence("\"design\": {", "\"users\": {", "\"after\": 9000");
    }

    @Test
    void programsGetBothSidesAndEachDifference() throws IOException {
        JsonNode answer = JsonMapper.shared().readTree(compare(FLAWED, mended(), "--format", "json").out());
        assertThat(answer.get("schema").asInt()).isEqualTo(1);
        assertThat(answer.get("removed").toString()).contains("\"web-2\"");
        assertThat(answer.at("/findings/gone").toString()).contains("SPOF-002#db");
        JsonNode web = answer.get("changed").valueStream().filter(part -> part.get("id").asString().equals("web-1")).findFirst().orElseThrow();
        assertThat(web.at("/differences/instanceType/before").asString()).isEqualTo("t3.small");
        assertThat(web.at("/differences/instanceType/after").asString()).isEqualTo("m5.xlarge");
        double lines = answer.get("lines").valueStream().mapToDouble(line -> line.get("after").asDouble() - line.get("before").asDouble()).sum();
        assertThat(lines).isCloseTo(answer.get("monthlyDifference").asDouble(), within(1e-6));
        assertThat(answer.at("/after/monthlyTotal").asDouble() - answer.at("/before/monthlyTotal").asDouble())
                .isCloseTo(lines, within(1e-6));
        assertThat(answer.at("/after/availability").asDouble()).isPositive();
    }

    @Test
    void itIsWrittenInMarkdownAndInKorean() throws IOException {
        assertThat(compare(FLAWED, mended(), "--format", "md").out()).startsWith("## From ").contains("### Parts and links", "| gone |", "| Cost a month |");
        assertThat(compare(FLAWED, mended(), "--language", "ko").out()).contains("구성 요소와 연결", "제거", "지적 사항", "월 비용",
                "배포 단일 → 다중 AZ, 대기 하나");
    }

    @Test
    void wrongUseIsOneSentence() {
        assertThat(compare(FLAWED)).satisfies(run -> {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).hasLineCount(1).contains("takes two designs");
        });
        assertThat(compare(FLAWED, folder.resolve("none.tenfold.json").toString())).satisfies(run -> {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).hasLineCount(1);
            assertThat(run.out()).isEmpty();
        });
        assertThat(compare(FLAWED, FLAWED, "--format", "csv").err()).hasLineCount(1).contains("csv; it has text, json, md");
    }
}
