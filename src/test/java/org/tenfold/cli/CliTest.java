package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.Samples;
import org.tenfold.json.Json;
import org.tenfold.json.JsonException;
import org.tenfold.json.JsonValue.JsonArray;
import org.tenfold.json.JsonValue.JsonObject;

class CliTest {

    private static final String SAMPLE = Samples.file("4-two-zones").toString();
    private static final String FLAWED = Samples.file("flawed-one-zone").toString();

    private static final String WIDE = Samples.file("7-two-regions").toString();

    @TempDir
    private Path folder;

    @Test
    void aStepAtTheSameCostSaysSo() {
        String open = Samples.file("flawed-open-database").toString();

        assertThat(Run.of("check", open, "--next-rung").out()).contains("Data in a public subnet: Orders  at the same cost").doesNotContain("$0.00");
        assertThat(Run.of("check", open, "--next-rung", "--language", "ko").out()).contains("Orders  비용 그대로");
    }

    @Test
    void aZoneIsAlsoKnownByTheNameThatAwsGivesIt() {
        String sample = Samples.file("flawed-one-zone").toString();

        assertThat(Run.of("resilience", sample, "--fail", "zone:ap-northeast-2a").out()).isEqualTo(Run.of("resilience", sample, "--fail", "zone:a").out())
                .contains("zone:a");
        Run unknown = Run.of("resilience", sample, "--fail", "zone:us-east-1a");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("Nothing called \"zone:us-east-1a\" can fail here", "zone:a, region:ap-northeast-2, ", "web-1").hasLineCount(1);
    }

    @Test
    void whatTwoFindingsExplainIsToldOnce() {
        String told = Run.of("check", Samples.file("flawed-forgetful-servers").toString()).out();

        assertThat(told.split("And so: Web group shrinks to 2 servers", -1)).hasSize(2);
    }

    @Test
    void aProgramReadsConsequencesAsSentencesToo() throws JsonException {
        JsonObject answer = (JsonObject) Json.parse(Run.of("check", Samples.file("flawed-open-database").toString(), "--format", "json",
                "--language", "ko").out());
        JsonObject finding = (JsonObject) ((JsonArray) answer.members().get("findings")).elements().getFirst();

        assertThat(finding.members().get("explains").toString()).contains("NET-001#db");
        assertThat(finding.members().get("consequences").toString()).contains("Orders가 인터넷과 이어진 Public에 있습니다.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            chek SAMPLE                              | There is no command "chek"; the nearest is "check".
            check                                    | FILE is missing; --help tells what the command takes.
            check --bad SAMPLE                       | There is no option "--bad" here; the nearest is "--help".
            check gone.tenfold.json                  | gone.tenfold.json: There is no such file.
            check sample-diagrams                    | sample-diagrams: This is a folder, not a file.
            check SAMPLE --format csv                | This command has no output as csv; it has text, json, sarif.
            estimate SAMPLE --format sarif           | This command has no output as sarif; it has text, json, csv.
            prices --format sarif                    | This command has no output as sarif; it has text, json, csv.
            check SAMPLE --users 0                   | --users takes a whole number from 1 to 100,000,000, not 0.
            check SAMPLE --language fr               | --language takes en or ko, not "fr".
            check SAMPLE --format html               | --format takes text, json or sarif, not "html".
            check SAMPLE --format html --language ko | --format에는 text, json, sarif 중 하나를 써야 합니다. 지금 값: "html".
            report SAMPLE --format pdf               | --format takes text, not "pdf".
            check SAMPLE --fail-on often             | --fail-on takes critical, high, medium, low, advice or never, not "often".
            check SAMPLE --users many                | --users takes a number such as 10000, not "many".
            check SAMPLE --users                     | --users needs a value after it.
            check SAMPLE --as-of tomorrow            | --as-of takes a day such as 2027-01-31, not "tomorrow".
            check SAMPLE --users 1 --users 2         | --users may be given only once.
            prices sqs s3                            | "s3" is one argument too many.
            estimate SAMPLE --region eu-west-9       | There are no prices of a Region "eu-west-9"; the nearest name is "eu-west-1".
            resilience SAMPLE --fail zone:x          | Nothing called "zone:x" can fail here; the nearest is "zone:a". Known are: zone:a, zone:c, region:ap-northeast-2, dns, alb, web-a, web-c, db, sessions, files.
            resilience SAMPLE --fail zone:ap-northeast-2x | Nothing called "zone:ap-northeast-2x" can fail here; the nearest is "zone:a". Known are: zone:a, zone:c, region:ap-northeast-2, dns, alb, web-a, web-c, db, sessions, files.
            report SAMPLE -o report.doc              | The end of "report.doc" names no format: it must be one of pdf, png, svg, html, md, csv, json, sarif.
            report SAMPLE -o gone/report.pdf         | There is no folder to write gone/report.pdf in.
            report SAMPLE SAMPLE -o report.pdf       | report takes one design, not 2.
            estimate WIDE --compare-regions          | --compare-regions works for designs in one Region; this one draws its Regions itself.
            estimate WIDE --region us-east-1         | --region works for designs in one Region; this one draws its Regions itself.
            estimate SAMPLE --commitment 2yr         | --commitment takes none, 1yr or 3yr, not "2yr".
            check SAMPLE --prices gone.csv           | gone.csv: There is no such file.
            capacity SAMPLE --prices sample-diagrams | The price file sample-diagrams cannot be read.
            explain rdss                             | There is no rule, service or term "rdss"; the nearest is "rds".
            """)
    void wrongUseIsOneSentenceAndStatusTwo(String line, String sentence) {
        Run run = Run.of(line.replace("SAMPLE", SAMPLE).replace("WIDE", WIDE).split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"critical, 1", "high, 1", "advice, 1", "never, 0"})
    void theThresholdDecidesAboutTheStatus(String threshold, int status) {
        assertThat(Run.of("check", FLAWED, "--fail-on", threshold).status()).isEqualTo(status);
    }

    @Test
    void standardInputIsADesign() throws IOException {
        Run run = Run.withInput(Files.readString(Path.of(SAMPLE)), "check", "-");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Two zones");
    }

    @Test
    void severalFilesGiveAnArray() throws JsonException {
        Run run = Run.of("estimate", SAMPLE, FLAWED, "--format", "json");

        assertThat(((JsonArray) Json.parse(run.out())).elements()).hasSize(2);
    }

    @Test
    void explainListsAllRulesAndTellsAllAboutOne() {
        String all = Run.of("explain", "--language", "en").out();
        assertThat(all).isEqualTo(Run.of("explain", "rules", "--language", "en").out())
                .contains("Single points of failure", "  SPOF-002  ● One database without a standby");
        assertThat(Run.of("explain", "spof-002", "--language", "ko").out()).contains("왜 중요한가", "잘못된 예", "users > ");
    }

    @Test
    void theNineQuestionsAreAnsweredOnRequest() {
        Run run = Run.of("check", FLAWED, "--checklist", "--fail-on", "never", "--language", "en");
        assertThat(run.out()).contains("  ✗ Redundancy across zones  not yet", "Score ");
        assertThat(Run.of("check", FLAWED, "--fail-on", "never", "--language", "en").out()).doesNotContain("Redundancy across zones");
        assertThat(Run.of("check", FLAWED, "--format", "json", "--language", "en").out())
                .contains("\"question\": \"redundancy\"", "\"answer\": \"not-yet\"", "\"points\": ");
    }

    @Test
    void severalFilesAreOneRunOfASarifLog() throws JsonException {
        Run run = Run.of("check", FLAWED, "gone.tenfold.json", Samples.file("flawed-open-database").toString(), "--format", "sarif", "--fail-on", "never", "--language", "en");

        assertThat(run.status()).isEqualTo(2);
        JsonObject log = (JsonObject) Json.parse(run.out());
        JsonObject only = (JsonObject) ((JsonArray) log.members().get("runs")).elements().getFirst();
        assertThat(((JsonArray) only.members().get("artifacts")).elements()).hasSize(2);
        assertThat(only.members().get("invocations").toString()).contains("\"executionSuccessful\": false", "There is no such file.");
        assertThat(only.members().get("results").toString()).contains("flawed-one-zone.tenfold.json", "flawed-open-database.tenfold.json");
    }

    @Test
    void findingsLeaveAsFilesForPrograms() throws IOException, JsonException {
        for (String name : List.of("out.json", "out.sarif")) {
            Path file = folder.resolve(name);
            assertThat(Run.of("report", FLAWED, "-o", file.toString()).status()).isZero();
            assertThat(((JsonObject) Json.parse(Files.readString(file))).members()).containsKey(name.endsWith("json") ? "findings" : "runs");
        }
    }

    @Test
    void oneUnreadableFileDoesNotHideTheOthers() {
        Run run = Run.of("check", "gone.tenfold.json", SAMPLE);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("Two zones");
        assertThat(run.err()).contains("gone.tenfold.json: There is no such file.");
    }

    @Test
    void moreUsersAskWhatIf() {
        assertThat(Run.of("capacity", SAMPLE, "--users", "50000", "--language", "en").out()).contains("50,000 users send");
    }

    @Test
    void anotherRegionHasOtherPrices() {
        String seoul = Run.of("estimate", SAMPLE, "--language", "en").out();
        String virginia = Run.of("estimate", SAMPLE, "--region", "us-east-1", "--language", "en").out();

        assertThat(virginia).contains("a month in us-east-1").isNotEqualTo(seoul);
    }

    @Test
    void ownPricesGoBeforeThePublicOnesAndAreShown() throws IOException {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, "service,region,dimension,unit,usd_per_unit,source,as_of\nec2,ap-northeast-2,t3.small,hour,0.01,Contract 7,2026-10-01\n");

        assertThat(Run.of("estimate", SAMPLE, "--prices", own.toString(), "--language", "en").out())
                .contains("Own price: Web A (web-a), Instance hours at $0.01. Contract 7, 2026-10-01");
        assertThat(Run.of("estimate", SAMPLE, "--prices", own.toString(), "--format", "csv").out())
                .contains(",730,hour,0.01,7.300000,settings,Contract 7,2026-10-01");
    }

    @Test
    void wrongOwnPricesAreOneSentenceAndNothingElse() throws IOException {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, "service,region,dimension,unit,usd_per_unit,source,as_of\nec2,ap-northeast-2,t3.small,hour,-1,Contract 7,2026-10-01\n");
        for (String command : List.of("check", "estimate", "capacity", "resilience")) {
            Run run = Run.of(command, SAMPLE, "--prices", own.toString(), "--language", "en");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().strip())
                    .isEqualTo("The price file " + own + " is wrong in line 2, column usd_per_unit: it is negative.");
        }
    }

    @Test
    void aCommitmentSaysWhatItChangesWhenItPaysAndWhatItCannotChange() throws JsonException {
        String[] asked = {"estimate", SAMPLE, "--region", "us-east-1", "--commitment", "1yr", "--language", "en"};

        assertThat(Run.of(asked).out()).contains("""
                Component      Committed to  On demand  Committed  Saved a month              Pays if used
                Web A (web-a)  t3.small         $15.18      $9.49          $5.69  62.5 %, 7.5 of 12 months
                Web C (web-c)  t3.small         $15.18      $9.49          $5.69  62.5 %, 7.5 of 12 months

                Stays on demand: Orders (db), Instance hours. No public price was found for a 1-year commitment to db.t3.medium in us-east-1 without paying up front.
                1-year commitments without paying up front save $11.39 a month""");
        Run table = Run.of("estimate", SAMPLE, "--region", "us-east-1", "--commitment", "1yr", "--format", "csv");
        assertThat(table.out().lines().findFirst().orElseThrow()).endsWith(",monthlyOnDemand,plan,breakEvenShare,keptBecause");
        assertThat(table.out()).contains("9.490000,settings,ec2cmp2506,2025-06-13,15.184000,standard_ri_1yr_no_upfront,0.625,");
        Run json = Run.of("estimate", SAMPLE, "--region", "us-east-1", "--commitment", "1yr", "--format", "json");
        JsonObject commitment = (JsonObject) ((JsonObject) Json.parse(json.out())).members().get("commitment");
        assertThat(commitment.members()).containsKeys("years", "monthlyOnDemand", "saved", "changed", "kept");
        assertThat(Run.of("estimate", SAMPLE, "--commitment", "none", "--format", "json").out()).doesNotContain("\"commitment\"");
    }

    @Test
    void allRegionsAreComparedTheCheapestFirst() throws JsonException {
        String here = Run.of("estimate", SAMPLE, "--language", "en").out();
        String[] asked = {"estimate", SAMPLE, "--compare-regions", "--language", "en"};

        List<String> lines = Run.of(asked).out().lines().toList();
        assertThat(lines).hasSize(12);
        assertThat(lines.get(2)).isEqualTo("Region          Place                     A month  Compared  In per cent  Not in the total");
        String home = lines.stream().filter(line -> line.startsWith("ap-northeast-2")).findFirst().orElseThrow();
        assertThat(home).endsWith("–            –");
        assertThat(here).contains(home.replaceAll(".*(\\$[0-9.,]+).*", "$1") + " a month in ap-northeast-2");
        assertThat(lines.getLast()).isEqualTo("Compared with ap-northeast-2, where the design stands");

        assertThat(Run.of("estimate", SAMPLE, "--compare-regions", "--format", "csv").out().lines().map(line -> line.split(",")[2]).skip(1)
                .map(Double::parseDouble).toList()).hasSize(7).isSorted();
        JsonObject answer = (JsonObject) Json.parse(Run.of("estimate", SAMPLE, "--compare-regions", "--format", "json").out());
        assertThat(((JsonArray) answer.members().get("regions")).elements()).hasSize(7);
    }

    @Test
    void tablesForSpreadsheetsHaveOneHead() {
        String table = Run.of("estimate", SAMPLE, FLAWED, "--format", "csv").out();

        assertThat(table.lines().filter(line -> line.startsWith("file,component,link,service")).count()).isEqualTo(1);
        assertThat(table.lines().skip(1)).allMatch(line -> line.startsWith("sample-diagrams"));
    }

    @Test
    void koreanIsAskedForAndSpoken() {
        assertThat(Run.of("check", FLAWED, "--language", "ko").out()).contains("고치는 법");
        assertThat(Run.of("explain", "p99", "--language", "ko").out()).contains("요청 100개 중 99개");
    }

    @ParameterizedTest
    @CsvSource({"SPOF-002, Why", "rds, instanceClass", "single point of failure, journey"})
    void rulesServicesAndTermsAreExplained(String id, String word) {
        Run run = Run.of("explain", id, "--language", "en");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(word);
    }

    @Test
    void aServicesPageTellsItsSettingsPricesCeilingsFailuresAndLinks() {
        String page = Run.of("explain", "kms", "--language", "en").out();

        assertThat(page).contains("Narrowest place: a Region", "Settings: Size", "    Keys. Keys of your own; each is billed by the month.",
                "quotaPerSecond  –", "What it bills, at its defaults in ap-northeast-2", "$1.00", "requestsPerMonth",
                "Requests of the account", "AWS KMS Developer Guide", "Available 99.9990 %: AWS KMS SLA (2022-11-29): 99.999 %.",
                "What may link to it", "AWS::KMS::Key");
        assertThat(Run.of("explain", "direct-connect", "--language", "en").out()).contains(
                "Port hours, with portGbps 400: the price book has no price of it in ap-northeast-2.");
        assertThat(Run.of("explain", "rds", "--language", "en").out()).contains("What it bills with other settings", "deployment multi-az ",
                "Instance hours, with deployment multi-az-cluster: ", "storageType gp2");
        assertThat(Run.of("explain", "route53", "--language", "ko").out()).contains("다른 설정일 때의 요금", "어디에 장애가 나도: ");
        assertThat(Run.of("explain", "users", "--language", "ko").out()).contains("사용자에게는 요금이 없습니다.", "설정: ");
    }

    @Test
    void unknownKeysAreNotedOnStandardError() throws IOException {
        Path file = folder.resolve("x.tenfold.json");
        Files.writeString(file, "{ \"format\": \"tenfold-design\", \"version\": 1, \"colour\": 1, \"architecture\": { \"components\": [] } }");
        Run run = Run.of("check", file.toString(), "--language", "en");

        assertThat(run.err()).contains("does not know these keys and keeps them as they are: colour.");
    }

    @Test
    void helpAndVersionAreFine() {
        assertThat(Run.of("--help").out()).contains("check", "estimate", "capacity", "resilience", "report", "explain", "prices");
        assertThat(Run.of("check", "--help").status()).isZero();
        assertThat(Run.of("--version").out()).startsWith("tenfold");
    }

    @Test
    void scenariosAreComparedWithTheDesignAsItIsDrawn() throws JsonException {
        String design = """
                { "format": "tenfold-design", "version": 1, "architecture": { "components": [
                  { "id": "web", "service": "ec2", "settings": { "instanceType": "m7g.large" } } ] },
                  "scenarios": [ { "id": "year", "name": "One year", "commitment": "1yr", "change": {} },
                                 { "id": "odd", "change": { "components": { "api": {} } } } ] }
                """;
        Run text = Run.withInput(design, "estimate", "-", "--scenarios", "--language", "en");
        // 730 h × 0.1003 and 0.0656, and 8 GiB × 0.0912
        assertThat(text.out()).contains("As drawn").contains("$73.95").contains("One year").contains("$48.62").contains("−$25.33")
                .contains("It changes \"api\", which does not exist.");
        assertThat(Run.withInput(design, "estimate", "-", "--scenarios", "--format", "csv").out().lines().skip(2).findFirst().orElseThrow())
                .startsWith("-,year,One year,ap-northeast-2,prod,10000,1yr,48.617600,");
        JsonObject answer = (JsonObject) Json.parse(Run.withInput(design, "estimate", "-", "--scenarios", "--format", "json").out());
        assertThat(((JsonArray) answer.members().get("scenarios")).elements()).hasSize(2);
    }
}
