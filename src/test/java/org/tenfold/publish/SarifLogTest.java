package org.tenfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.Samples;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.ReviewSettings;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.json.Json;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Finding;
import org.tenfold.rules.RuleBook;
import org.tenfold.rules.Severity;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** Holds the log against the schema of the standard and against the files that it speaks of. */
class SarifLogTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Path RESOURCES = Path.of("src/test/resources/org/tenfold/publish");
    private static final Path GOLDEN = RESOURCES.resolve("flawed-one-zone.sarif");
    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), DAY);

    static Stream<Path> samples() {
        return Samples.all().stream();
    }

    private static Reviewed reviewed(String name, DesignFile.Content content) {
        return new Reviewed(name, content, content.design(), REVIEWER.complete(content.design().architecture()));
    }

    private static Reviewed sample(Path file) throws DesignFileException {
        return reviewed("designs/" + file.getFileName(), DesignFile.read(file, ServiceCatalog.standard()));
    }

    private static List<String> mistakes(String log) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(RESOURCES.resolve("sarif-2.1.0-rtm.5.json")), InputFormat.JSON);
        return schema.validate(log, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    /** The findings that a log tells of, in their order. */
    private static List<Finding> told(Reviewed file) {
        return file.review().findings().stream().filter(finding -> finding.state() == Finding.State.NOW).toList();
    }

    private static Map<?, ?> run(Reviewed... files) {
        return (Map<?, ?>) ((List<?>) SarifLog.of(List.of(files), List.of(), Language.ENGLISH).get("runs")).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> results(Map<?, ?> run) {
        return (List<Map<String, Object>>) run.get("results");
    }

    /** What lies at a path of members and places in lists. */
    private static Object at(Object value, Object... path) {
        Object found = value;
        for (Object step : path) {
            found = step instanceof Integer place ? ((List<?>) found).get(place) : ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    @Test
    void logsOfAllSamplesAreValidInBothLanguages() throws IOException, DesignFileException {
        List<Reviewed> files = new ArrayList<>();
        for (Path sample : Samples.all()) {
            files.add(sample(sample));
        }
        SarifLog.Unreadable broken = new SarifLog.Unreadable("가 나/broken.json", Text.of("It is no design.", "설계가 아닙니다.").message());
        for (Language language : Language.values()) {
            assertThat(mistakes(Json.write(SarifLog.of(files, List.of(broken), language)))).isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatIsWrong() throws IOException {
        assertThat(mistakes("{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{\"message\": {\"text\": \"x\"}, \"level\": \"high\"}]}]}"))
                .isNotEmpty();
    }

    @Test
    void theLogOfAFlawedSampleIsAsItWas() throws IOException, DesignFileException {
        // A few rules of all, so that it changes with the form of a log and not with every new rule.
        RuleBook few = new RuleBook(Stream.of("AZ-002", "SPOF-002", "SCALE-001").map(id -> RuleBook.standard().find(id).orElseThrow()).toList());
        DesignFile.Content content = DesignFile.read(Samples.file("flawed-one-zone"), ServiceCatalog.standard());
        Reviewed file = new Reviewed("flawed-one-zone.tenfold.json", content, content.design(),
                new Reviewer(ServiceCatalog.standard(), PriceBook.standard(), few, DAY).complete(content.design().architecture()));
        String log = Json.write(SarifLog.of(List.of(file), List.of(), Language.ENGLISH));
        if ("write".equals(System.getProperty("tenfold.golden"))) {
            Files.writeString(GOLDEN, log);
        }
        assertThat(log).as("run with -Dtenfold.golden=write if the change is intended").isEqualTo(Files.readString(GOLDEN));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyResultPointsAtTheLineOfWhatIsToBlame(Path sample) throws DesignFileException {
        Reviewed file = sample(sample);
        List<String> lines = file.content().text().lines().toList();
        List<Finding> findings = told(file);
        List<Map<String, Object>> results = results(run(file));
        assertThat(results).hasSameSizeAs(findings);
        for (int i = 0; i < findings.size(); i++) {
            List<String> targets = findings.get(i).targets();
            int line = (int) at(results.get(i), "locations", 0, "physicalLocation", "region", "startLine");
            if (!targets.isEmpty()) {
                assertThat(lines.get(line - 1)).contains("\"id\": \"" + targets.getFirst() + "\"");
            }
            assertThat(at(results.get(i), "locations", 0, "physicalLocation", "artifactLocation", "uri"))
                    .isEqualTo("designs/" + sample.getFileName());
            if (targets.size() > 1) {
                assertThat((List<?>) results.get(i).get("relatedLocations")).hasSize(targets.size() - 1);
            }
            String message = (String) at(results.get(i), "message", "text");
            for (int other = 1; other < targets.size(); other++) {
                assertThat(at(results.get(i), "relatedLocations", other - 1, "id")).isEqualTo(other);
                assertThat(message).contains("[" + at(results.get(i), "relatedLocations", other - 1, "message", "text") + "](" + other + ")");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void carryingOutAFixOnTheTextGivesTheMendedDesign(Path sample) throws DesignFileException {
        Reviewed file = sample(sample);
        List<Finding> findings = told(file);
        List<Map<String, Object>> results = results(run(file));
        for (int i = 0; i < findings.size(); i++) {
            assertThat(results.get(i).containsKey("fixes")).isEqualTo(findings.get(i).fix().isPresent());
            if (findings.get(i).fix().isPresent()) {
                Object replacement = at(results.get(i), "fixes", 0, "artifactChanges", 0, "replacements", 0);
                String mended = replaced(file.content().text(), replacement);
                assertThat(DesignFile.write(DesignFile.parse(mended, ServiceCatalog.standard()).design()))
                        .as(findings.get(i).key())
                        .isEqualTo(DesignFile.write(Edits.applied(file.design(), findings.get(i).fix().get().edit())));
            }
        }
    }

    private static String replaced(String text, Object replacement) {
        int start = place(text, (int) at(replacement, "deletedRegion", "startLine"), (int) at(replacement, "deletedRegion", "startColumn"));
        int end = place(text, (int) at(replacement, "deletedRegion", "endLine"), (int) at(replacement, "deletedRegion", "endColumn"));
        return text.substring(0, start) + at(replacement, "insertedContent", "text") + text.substring(end);
    }

    private static int place(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }

    @Test
    void aFileOnOneLineCanBeMendedToo() throws DesignFileException {
        String text = Json.line(at(Map.of("d", document("flawed-one-zone")), "d"));
        Reviewed file = reviewed("one.json", DesignFile.parse(text, ServiceCatalog.standard()));
        Map<String, Object> fixable = results(run(file)).stream().filter(result -> result.containsKey("fixes")).findFirst().orElseThrow();
        String mended = replaced(text, at(fixable, "fixes", 0, "artifactChanges", 0, "replacements", 0));
        assertThat(DesignFile.parse(mended, ServiceCatalog.standard()).design()).isNotEqualTo(file.design());
    }

    private static Object document(String sample) {
        try {
            return Json.parse(Files.readString(Samples.file(sample))).plain();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void levelsAndFingerprintsFollowTheFindings() throws DesignFileException {
        Reviewed file = sample(Samples.file("flawed-hidden-singles"));
        List<Finding> findings = told(file);
        List<Map<String, Object>> results = results(run(file));
        assertThat(findings.stream().map(Finding::severity)).contains(Severity.HIGH, Severity.MEDIUM, Severity.LOW);
        assertThat(results).hasSameSizeAs(findings);
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            assertThat(results.get(i)).containsEntry("level", finding.severity().atLeast(Severity.HIGH) ? "error"
                    : finding.severity() == Severity.MEDIUM ? "warning" : "note");
            assertThat(at(results.get(i), "partialFingerprints", "finding/v1")).isEqualTo(finding.key());
        }
    }

    /** Sites that know neither kinds nor suppressions would open an alert for each. */
    @Test
    void whatIsAskedIsStillToComeOrWasSetAsideIsNotTold() throws DesignFileException {
        Reviewed before = sample(Samples.file("flawed-one-zone"));
        assertThat(before.review().findings().stream().map(Finding::state))
                .contains(Finding.State.NOW, Finding.State.LATER, Finding.State.QUESTION);
        String key = before.review().findings().getFirst().key();
        var review = new ReviewSettings(List.of(new ReviewSettings.Suppression(key, "Only a demonstration", "2027-01-31")), Map.of(), List.of());
        DesignFile.Content aside = DesignFile.written(Edits.applied(before.design(), new Edit.SetReview(review)));

        assertThat(keys(before)).contains(key).containsExactlyElementsOf(told(before).stream().map(Finding::key).toList());
        assertThat(keys(reviewed("demo.json", aside))).isNotEmpty().doesNotContain(key);
    }

    private static List<Object> keys(Reviewed file) {
        return results(run(file)).stream().map(result -> at(result, "partialFingerprints", "finding/v1")).toList();
    }

    /** An edit above, beside or below what is to blame leaves alerts that people dismissed or discuss what they are. */
    @Test
    void fingerprintsOutliveUnrelatedEdits() throws DesignFileException {
        Reviewed before = sample(Samples.file("flawed-one-zone"));
        Design grown = Edits.applied(before.design(), new Edit.Add(Component.of("archive", "s3", "Archive")));
        Reviewed after = reviewed("designs/flawed-one-zone.tenfold.json", DesignFile.written(grown));
        assertThat(keys(after)).containsAll(keys(before));
    }

    @Test
    void whatEndangersSecurityIsRatedAsRisk() throws DesignFileException {
        Map<?, ?> open = run(sample(Samples.file("flawed-open-database")));
        assertThat(at(open, "tool", "driver", "rules", 0, "id")).isEqualTo("NET-002");
        assertThat(at(open, "tool", "driver", "rules", 0, "properties", "security-severity")).isEqualTo("9.5");
        assertThat(at(open, "tool", "driver", "rules", 0, "properties", "tags")).isEqualTo(List.of("NET", "security"));
        assertThat(at(run(sample(Samples.file("flawed-one-zone"))), "tool", "driver", "rules", 0, "properties").toString())
                .doesNotContain("security");
    }

    @Test
    void bracketsInNamesAreNoLinks() throws DesignFileException {
        Reviewed before = sample(Samples.file("flawed-one-zone"));
        Component web = before.design().architecture().component("web-2").orElseThrow();
        Reviewed file = reviewed("a.json", DesignFile.written(Edits.applied(before.design(), new Edit.Change(web.withName("Web [new](2)")))));
        Map<String, Object> result = results(run(file)).stream()
                .filter(found -> at(found, "ruleId").equals("AZ-001")).findFirst().orElseThrow();
        assertThat((String) at(result, "message", "text")).startsWith("Web 1, Web \\[new\\](2): 2 units")
                .contains("[Web \\[new\\](2)](1)");
    }

    @Test
    void namesOfFilesBecomeReferencesThatARepositoryFinds() {
        DesignFile.Content empty = DesignFile.written(Design.EMPTY);
        assertThat(at(run(reviewed("웹 shop/a b.json", empty)), "artifacts", 0, "location", "uri"))
                .isEqualTo("%EC%9B%B9%20shop/a%20b.json");
        assertThat(at(run(reviewed("-", empty)), "artifacts", 0, "location", "uri")).isEqualTo("stdin");
        assertThat((String) at(run(reviewed(Path.of("a.json").toAbsolutePath().toString(), empty)), "artifacts", 0, "location", "uri"))
                .startsWith("file:///").endsWith("/a.json");
    }
}
