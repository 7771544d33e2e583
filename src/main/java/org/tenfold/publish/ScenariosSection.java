package org.tenfold.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Block.Tone;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.rules.Severity;
import org.tenfold.scenario.Comparison;
import org.tenfold.scenario.Comparison.Misfit;
import org.tenfold.scenario.Comparison.Variant;
import org.tenfold.scenario.Scenario;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** A design and its scenarios in one table: what each costs, how fast it answers, how available it is, what is wrong with it. */
public final class ScenariosSection {

    /** The heads of {@link #records()}. */
    public static final List<String> RECORD_HEADS = List.of("scenario", "name", "region", "environment", "users", "commitment",
            "monthlyTotal", "complete", "perThousandUsers", "p99Ms", "availability", "maxUsers", "critical", "high", "medium");

    private static final Text TITLE = Text.of("Scenarios", "시나리오");
    private static final Text AS_DRAWN = Text.of("As drawn", "그린 그대로");
    private static final Text SCENARIO = Text.of("Scenario", "시나리오");
    private static final Text USERS = Text.of("Users", "사용자");
    private static final Text MONTHLY = Text.of("A month", "월 비용");
    private static final Text DIFFERENCE = Text.of("Compared", "차이");
    private static final Text PER_THOUSAND = Text.of("Per 1,000 users", "천 명당");
    private static final Text P99 = Text.name("p99");
    private static final Text AVAILABLE = Text.of("Available", "가용성");
    private static final Text MOST = Text.of("Serves up to", "최대 사용자");
    private static final Text FINDINGS = Text.of("Findings", "지적 사항");
    private static final Text NONE = Text.of("The design has no scenarios; only the design as drawn is listed.",
            "설계에 시나리오가 없어 그린 그대로만 보여 줍니다.");
    private static final Text BEATEN = Text.of("{better} is at least as good as {worse} in cost, delay, availability and findings.",
            "비용, 지연, 가용성, 지적 사항 모두에서 {better|이가} {worse}보다 낫거나 같습니다.");
    private static final Text TOGETHER = Text.of("All environments together cost {total} a month.", "모든 환경을 합하면 월 {total}입니다.");
    private static final Text INCOMPLETE = Text.of("A total with ≥ lacks lines whose price or usage is not known.",
            "≥가 붙은 합계에는 가격이나 사용량을 모르는 항목이 빠져 있습니다.");

    private final Comparison comparison;
    private final Language language;

    public ScenariosSection(Comparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
    }

    /** One row for each variant. */
    public Table table() {
        List<Column> columns = List.of(Column.words(SCENARIO.in(language)), Column.figures(USERS.in(language)),
                Column.figures(MONTHLY.in(language)), Column.figures(DIFFERENCE.in(language)),
                Column.figures(PER_THOUSAND.in(language)), Column.figures(P99.in(language)), Column.figures(AVAILABLE.in(language)),
                Column.figures(MOST.in(language)), Column.words(FINDINGS.in(language)));
        return Table.of(columns, comparison.variants().stream().map(this::row).toList());
    }

    private Row row(Variant variant) {
        double users = variant.architecture().workload().users();
        BigDecimal total = variant.estimate().total();
        return Row.of(name(variant), Show.figure(users), (variant.estimate().complete() ? "" : "≥ ") + Show.dollars(total),
                variant.scenario() == null ? Show.NONE : Show.change(comparison.variants().getFirst().estimate().total(), total),
                Show.dollars(variant.estimate().perThousandUsers(users)), Show.milliseconds(variant.p99Seconds()),
                Double.isNaN(variant.availability()) ? Show.NONE : Show.availability(variant.availability()),
                Show.people(variant.maxUsers()), findings(variant));
    }

    /** What the design as it is drawn is called. */
    public String asDrawn() {
        return AS_DRAWN.in(language);
    }

    /** What a variant is called. */
    public String name(Variant variant) {
        Scenario scenario = variant.scenario();
        return scenario == null ? asDrawn() : scenario.name();
    }

    private static String findings(Variant variant) {
        String counts = variant.findings().entrySet().stream().filter(entry -> entry.getKey().atLeast(Severity.MEDIUM))
                .map(entry -> entry.getKey().mark() + " " + entry.getValue()).collect(Collectors.joining("  "));
        return counts.isEmpty() ? Show.NONE : counts;
    }

    /** Which variants another one beats, what does not fit, and what environments cost together. */
    public List<Sentence> remarks() {
        List<Sentence> remarks = new ArrayList<>();
        if (comparison.variants().size() == 1 && comparison.misfits().isEmpty()) {
            remarks.add(Sentence.plain(NONE.in(language)));
        }
        for (Misfit misfit : comparison.misfits()) {
            remarks.add(Sentence.plain(misfit.reason().in(language)));
        }
        for (Variant variant : comparison.variants()) {
            comparison.better(variant).ifPresent(better -> remarks.add(
                    Sentence.plain(BEATEN.with("better", name(better)).with("worse", name(variant)).in(language))));
        }
        if (comparison.variants().stream().anyMatch(variant -> !variant.estimate().complete())) {
            remarks.add(Sentence.quiet(INCOMPLETE.in(language)));
        }
        comparison.together().ifPresent(total -> remarks.add(
                new Sentence(TOGETHER.with("total", Show.dollars(total)).in(language), Tone.STRONG)));
        return remarks;
    }

    /** Every variant with all its digits for spreadsheets, in the order of {@link #RECORD_HEADS}. */
    public List<List<@Nullable Object>> records() {
        return comparison.variants().stream().map(variant -> Arrays.<@Nullable Object>asList(members(variant).values().toArray()))
                .toList();
    }

    /** A variant for programs, by {@link #RECORD_HEADS}. */
    public Map<String, @Nullable Object> members(Variant variant) {
        Scenario scenario = variant.scenario();
        double users = variant.architecture().workload().users();
        Map<Severity, Integer> findings = variant.findings();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("scenario", scenario == null ? null : scenario.id());
        members.put("name", name(variant));
        members.put("region", variant.architecture().region());
        members.put("environment", variant.architecture().context().environment());
        members.put("users", (long) users);
        members.put("commitment", scenario == null || scenario.commitmentYears() == 0 ? "none" : scenario.commitmentYears() + "yr");
        members.put("monthlyTotal", variant.estimate().total());
        members.put("complete", variant.estimate().complete());
        members.put("perThousandUsers", variant.estimate().perThousandUsers(users));
        members.put("p99Ms", Show.exact(variant.p99Seconds() * 1000));
        members.put("availability", Show.exact(variant.availability()));
        members.put("maxUsers", Show.wholePeople(variant.maxUsers()));
        members.put("critical", findings.getOrDefault(Severity.CRITICAL, 0));
        members.put("high", findings.getOrDefault(Severity.HIGH, 0));
        members.put("medium", findings.getOrDefault(Severity.MEDIUM, 0));
        return members;
    }

    /** The section of a report. */
    Section section() {
        List<Block> blocks = new ArrayList<>(List.of(table()));
        blocks.addAll(remarks());
        return new Section("scenarios", TITLE.in(language), blocks);
    }
}
