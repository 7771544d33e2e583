package org.tenfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.Designs;
import org.tenfold.Samples;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Workload;
import org.tenfold.file.DesignFile;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Theme;
import org.tenfold.picture.draw.Lens;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.pricing.PriceBook;
import org.tenfold.publish.Block.Detail;
import org.tenfold.publish.Block.Entry;
import org.tenfold.publish.Block.Heading;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Table.Cell;
import org.tenfold.publish.Table.Row;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Severity;
import org.tenfold.scenario.Comparison;
import org.tenfold.scenario.Scenario;
import org.tenfold.scenario.Scenarios;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

class ReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String LARGEST = "8-the-world";
    private static final String FLAWED = "flawed-one-zone";
    private static final Path GOLDEN = Path.of("src/test/resources/org/tenfold/publish/" + FLAWED + ".md");

    private static Report report(String sample, Language language) {
        return report(Samples.design(Samples.file(sample)), language);
    }

    private static Report report(Design design, Language language) {
        PriceBook prices = PriceBook.standard();
        Review review = Reviewer.standard(prices, DAY).complete(design.architecture());
        Picture picture = new PictureBuilder(ServiceCatalog.standard(), prices)
                .build(design, Optional.of(review), new Look(Theme.LIGHT, language, Lens.FINDINGS)).picture();
        return Report.of(reviewed(design, review), picture, Theme.LIGHT, language, prices,
                Comparison.ofScenarios(design, Reviewer.standard(prices, DAY)), DAY);
    }

    private static Reviewed reviewed(Design design, Review review) {
        return new Reviewed("design" + DesignFile.EXTENSION, DesignFile.written(design), design, review);
    }

    private static byte[] written(Report report, ReportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report, out);
        return out.toByteArray();
    }

    static Stream<Path> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everythingThatIsSaidStandsInThePdfInBothLanguages(Path sample) throws IOException {
        for (Language language : Language.values()) {
            Report report = report(Samples.design(sample), language);
            try (PDDocument pdf = Loader.loadPDF(written(report, ReportFormat.PDF))) {
                String text = squeezed(new PDFTextStripper().getText(pdf));

                assertThat(text).contains(said(report).map(ReportTest::squeezed).toList());
            }
        }
    }

    /** Words without the blanks and line ends that only the layout puts between them. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    /** Texts that stand on the pages in one piece; what wraps inside a column is held by its words. */
    private static Stream<String> said(Report report) {
        return report.sections().stream().flatMap(section -> Stream.concat(Stream.of(section.title()),
                section.blocks().stream().flatMap(block -> switch (block) {
                    case Heading heading -> Stream.of(heading.text());
                    case Sentence sentence -> words(sentence.text());
                    case Entry entry -> Stream.concat(Stream.of(entry.title(), entry.label(), entry.reference()),
                            entry.details().stream().map(Detail::text).flatMap(ReportTest::words));
                    case Table table -> table.rows().stream().flatMap(row ->
                            Stream.concat(row.cells().stream().map(Cell::text), Stream.of(row.note())).flatMap(ReportTest::words));
                })));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("\\s+"));
    }

    @Test
    void aDesignThatIsSlowByItselfIsNotSaidToHoldNobody() {
        Report report = report(Designs.design().users().part("api", "api-gateway").part("code", "lambda").with("code", "durationMs", 500.0).path("users api code").build(), Language.ENGLISH);

        assertThat(report.facts()).extracting(Report.Fact::value).contains("too slow for the objective").doesNotContain("0");
    }

    @Test
    void theCostSaysWhatCostsMostForWhatAndHowSureItIs() {
        Report report = report(FLAWED, Language.ENGLISH);
        Section cost = report.sections().stream().filter(section -> section.id().equals("cost")).findFirst().orElseThrow();
        List<Table> tables = cost.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
        assertThat(tables.getFirst().rows()).hasSize(5);
        assertThat(tables.getFirst().rows().getFirst().cells()).extracting(Cell::text)
                .containsExactly("Orders", "Instance hours", "$81.76", "50.2 %", "settings");
        assertThat(cost.blocks()).contains(new Heading("By tier"), new Heading("By service"), new Heading("Every line"));
        assertThat(cost.blocks()).filteredOn(Sentence.class::isInstance).extracting(block -> ((Sentence) block).text())
                .anyMatch(text -> text.startsWith("Fixed $")).anyMatch(text -> text.contains("per thousand users"));
        // Nobody says how many users come: the total is a range, with its reason.
        Design unsaid = Samples.design(Samples.file(FLAWED));
        Workload workload = unsaid.architecture().workload();
        Report ranging = report(Edits.applied(unsaid, new Edit.SetWorkload(new Workload(workload.given().without("dailyActiveShare")))),
                Language.ENGLISH);
        assertThat(ranging.sections().stream().filter(section -> section.id().equals("cost")).flatMap(section -> section.blocks().stream())
                .filter(Sentence.class::isInstance).map(block -> ((Sentence) block).text()))
                .anyMatch(text -> text.contains(" to $") && text.contains("20.0 % is assumed") && text.contains("from 10.0 % to 50.0 %"));
    }

    @Test
    void scenariosStandInTheReportIfTheDesignHasSome() {
        Design plain = Samples.design(Samples.file(FLAWED));
        assertThat(report(plain, Language.ENGLISH).sections()).extracting(Section::id).doesNotContain("scenarios");
        Design varied = Edits.applied(plain, Scenarios.edit(List.of(
                Scenario.named("virginia", "In Virginia").with("us-east-1", "region"))));
        Section scenarios = report(varied, Language.ENGLISH).sections().stream().filter(section -> section.id().equals("scenarios"))
                .findFirst().orElseThrow();
        Table table = (Table) scenarios.blocks().getFirst();
        assertThat(table.rows()).extracting(row -> row.cells().getFirst().text()).containsExactly("As drawn", "In Virginia");
    }

    @Test
    void aTableThatBreaksRepeatsItsHeads() throws IOException {
        Report report = report(LARGEST, Language.ENGLISH);
        Table bill = (Table) report.sections().stream().filter(section -> section.id().equals("cost"))
                .flatMap(section -> section.blocks().stream()).filter(block -> block instanceof Table table && !table.sum().isEmpty())
                .findFirst().orElseThrow();
        String heads = bill.columns().stream().map(Table.Column::head).reduce("", String::concat);
        try (PDDocument pdf = Loader.loadPDF(written(report, ReportFormat.PDF))) {
            int pagesOfTheBill = 0;
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = squeezed(stripper.getText(pdf));
                if (text.contains("GB-months$") || text.contains("/million$")) {
                    assertThat(text).as("page %d", page).contains(squeezed(heads));
                    pagesOfTheBill++;
                }
            }
            assertThat(pagesOfTheBill).isGreaterThan(2);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noFewLinesStandAloneOnTheLastPage(Path sample) throws IOException {
        for (Language language : Language.values()) {
            try (PDDocument pdf = Loader.loadPDF(written(report(Samples.design(sample), language), ReportFormat.PDF))) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(pdf.getNumberOfPages());
                // The foot of the page is a line of its own.
                assertThat(stripper.getText(pdf).lines().filter(line -> !line.isBlank()).count() - 1).as(language.code()).isGreaterThanOrEqualTo(5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noHeadingEndsAPage(Path sample) throws IOException {
        for (Language language : Language.values()) {
            Report report = report(Samples.design(sample), language);
            assertThat(pageEnds(report)).as(language.code()).isNotEmpty().doesNotContainAnyElementsOf(heads(report));
        }
    }

    @Test
    void aHeadingKeepsWithWhatIsBelowItWhereverThePageEnds() throws IOException {
        Report sample = report(FLAWED, Language.ENGLISH);
        String told = "A sentence of a few words. ".repeat(60);
        Entry brief = new Entry(Severity.LOW, "?", "question", "Is it?", "Q-1", "", List.of());
        List<Table.Column> columns = List.of(Table.Column.words("Part"), Table.Column.words("Told"));
        List<List<Block>> below = List.of(List.of(brief, brief), List.of(brief, brief, brief, brief),
                List.of(new Entry(Severity.HIGH, "H", "high", "It is", "R-1", "Web", List.of(new Detail("Why", told)))),
                List.of(Sentence.plain("The end.")), List.of(Sentence.plain(told), Sentence.plain("The end.")),
                List.of(Table.of(columns, List.of(Row.of("Web", told), Row.of("Orders", "short")))),
                List.of(new Table(columns, List.of(Row.of("Web", "short")), List.of(Cell.of("Sum"), Cell.of("short")), false), brief));
        for (int above = 0; above < 60; above++) {
            List<Section> sections = new ArrayList<>();
            for (List<Block> blocks : below) {
                List<Block> all = new ArrayList<>(Collections.nCopies(above, Sentence.quiet("Above.")));
                all.add(new Heading("Heading of it"));
                all.addAll(blocks);
                sections.add(new Section("s" + sections.size(), "Title of it", all));
            }
            Report report = new Report("Any", "", Language.ENGLISH, DAY, Theme.LIGHT, sample.picture(), "", sample.facts(), sections,
                    List.of(), sample.source());
            assertThat(pageEnds(report)).as("%d lines above", above).isNotEmpty().doesNotContainAnyElementsOf(heads(report));
        }
    }

    /** The last line of each page after the first, above its foot. */
    private static List<String> pageEnds(Report report) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(report, ReportFormat.PDF))) {
            List<String> ends = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                List<String> lines = stripper.getText(pdf).lines().filter(line -> !line.isBlank()).toList();
                ends.add(squeezed(lines.get(lines.size() - 2)));
            }
            return ends;
        }
    }

    /** What nothing may end a page with: titles, headings, the heads of tables. */
    private static List<String> heads(Report report) {
        return report.sections().stream().flatMap(section -> Stream.concat(Stream.of(section.title()),
                section.blocks().stream().flatMap(block -> switch (block) {
                    case Heading heading -> Stream.of(heading.text());
                    case Table table -> Stream.of(table.columns().stream().map(Table.Column::head).collect(Collectors.joining()));
                    case Sentence _, Entry _ -> Stream.empty();
                }))).map(ReportTest::squeezed).toList();
    }

    @Test
    void thePdfSaysWhatItIsToThoseWhoHaveItReadOut() throws IOException {
        Report report = report(FLAWED, Language.KOREAN);
        try (PDDocument pdf = Loader.loadPDF(written(report, ReportFormat.PDF))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(report.title());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ko");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getParentTree().getNumbers())
                    .hasSize(pdf.getNumberOfPages());
            assertThat(report.pictureInWords()).contains("Orders", "Web 1");
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void theSameReportGivesTheSameBytes(ReportFormat format) throws IOException {
        assertThat(written(report(FLAWED, Language.ENGLISH), format)).isEqualTo(written(report(FLAWED, Language.ENGLISH), format));
    }

    @Test
    void theLargestSampleFitsInAnAttachment() throws IOException {
        assertThat(written(report(LARGEST, Language.KOREAN), ReportFormat.PDF)).hasSizeLessThan(400_000);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theWebPageIsWellFormedAndNeedsNothingElse(Path sample) throws Exception {
        Report report = report(Samples.design(sample), Language.KOREAN);
        byte[] html = written(report, ReportFormat.HTML);

        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html))
                .getElementsByTagName("section").getLength()).isEqualTo(report.sections().size());
        assertThat(new String(html, StandardCharsets.UTF_8)).doesNotContain("<script", "src=", "href=", "url(");
    }

    @Test
    void theSpreadsheetHasEveryCostLine() throws IOException {
        Report report = report(LARGEST, Language.ENGLISH);
        List<String> lines = new String(written(report, ReportFormat.CSV), StandardCharsets.UTF_8).lines().toList();

        assertThat(lines).hasSameSizeAs(report.records()).first().asString().endsWith("priceSource,priceAsOf");
    }

    @Test
    void theMarkdownIsAsItWas() throws IOException {
        byte[] markdown = written(report(FLAWED, Language.ENGLISH), ReportFormat.MD);
        if ("write".equals(System.getProperty("tenfold.golden"))) {
            Files.write(GOLDEN, markdown);
        }
        assertThat(new String(markdown, StandardCharsets.UTF_8)).as("run with -Dtenfold.golden=write if the change is intended")
                .isEqualTo(Files.readString(GOLDEN).replace("\r\n", "\n"));
    }
}
