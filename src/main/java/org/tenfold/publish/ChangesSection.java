package org.tenfold.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.EstimateChange;
import org.tenfold.cost.Transfers;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Context;
import org.tenfold.design.DesignDiff;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.design.Unit;
import org.tenfold.design.Workload;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.UnitName;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.rules.Finding;
import org.tenfold.scenario.Comparison;
import org.tenfold.scenario.Comparison.Variant;
import org.tenfold.service.Charge;
import org.tenfold.service.Part;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** What became of one design in another: parts and links, findings, the bill, load and availability. */
public final class ChangesSection {

    private static final Text TITLE = Text.of("From {before} to {after}", "{before}에서 {after}까지");
    private static final Text PARTS = Text.of("Parts and links", "구성 요소와 연결");
    private static final Text FINDINGS = Text.of("Findings", "지적 사항");
    private static final Text COST = Text.of("Cost a month", "월 비용");
    private static final Text FIGURES = Text.of("In sum", "요약");
    private static final Text CHANGE = Text.of("Change", "변화");
    private static final Text DESIGN = Text.of("The design", "설계 전체");
    private static final Text PART = Text.of("Part", "구성 요소");
    private static final Text HOW = Text.of("How", "내용");
    private static final Text FINDING = Text.of("Finding", "지적 사항");
    private static final Text ABOUT = Text.of("About", "대상");
    private static final Text ITEM = Text.of("Item", "항목");
    private static final Text BEFORE = Text.of("Before", "이전");
    private static final Text AFTER = Text.of("After", "이후");
    private static final Text NEW = Text.of("new", "추가");
    private static final Text GONE = Text.of("gone", "제거");
    private static final Text CHANGED = Text.of("changed", "변경");
    private static final Text SAME = Text.of("Parts, links and settings are the same.", "구성 요소, 연결, 설정이 모두 같습니다.");
    private static final Text SAME_FINDINGS = Text.of("The same findings count.", "지적 사항이 같습니다.");
    private static final Text SAME_COST = Text.of("Every line of the bill is the same.", "요금 항목이 모두 같습니다.");
    /** What parts and the whole have besides settings. */
    private static final Map<String, Text> OWN = Map.of("region", Text.of("Region", "리전"), "service", Text.of("Service", "서비스"),
            "name", Text.of("Name", "이름"), "parent", Text.of("Stands in", "위치"), "note", Text.of("Note", "메모"));
    private static final List<Setting> OF_THE_WHOLE = Stream.concat(Workload.SETTINGS.stream(), Context.SETTINGS.stream()).toList();
    private static final Text USERS = Text.of("Users", "사용자");
    private static final Text P99 = Text.of("Time of 99 in 100 answers", "응답 시간 p99");
    private static final Text AVAILABLE = Text.of("Available", "가용성");
    private static final Text HOLDS = Text.of("Users held", "감당하는 사용자");

    /** What is stated of a link's use. */
    private static final Text LINK_DATA = Text.of("Data a month", "월 전송량");

    private final PriceBook prices;
    private final Reviewed before;
    private final Reviewed after;
    private final Variant from;
    private final Variant to;
    private final DesignDiff diff;
    private final EstimateChange bill;
    private final Language language;

    /** The changes between two designs, which were reviewed in both stages. */
    public ChangesSection(Reviewed before, Reviewed after, PriceBook prices, Language language) {
        this.prices = prices;
        this.before = before;
        this.after = after;
        this.from = Comparison.variant(null, before.review(), prices);
        this.to = Comparison.variant(null, after.review(), prices);
        this.diff = DesignDiff.between(before.design().withArchitecture(before.architecture()),
                after.design().withArchitecture(after.architecture()));
        this.bill = EstimateChange.between(from.estimate(), to.estimate());
        this.language = language;
    }

    /** Everything that changed, and the figures of both last. */
    public Section section() {
        List<Block> blocks = new ArrayList<>();
        add(blocks, PARTS, parts(), SAME);
        add(blocks, FINDINGS, findings(), SAME_FINDINGS);
        add(blocks, COST, lines(), SAME_COST);
        blocks.add(new Block.Heading(FIGURES.in(language)));
        blocks.add(figures());
        return new Section("changes", TITLE.with("before", name(before)).with("after", name(after)).in(language), blocks);
    }

    private void add(List<Block> blocks, Text heading, Table table, Text same) {
        blocks.add(new Block.Heading(heading.in(language)));
        blocks.add(table.isEmpty() ? Sentence.plain(same.in(language)) : table);
    }

    private static String name(Reviewed one) {
        return one.design().name().isEmpty() ? one.file() : one.design().name();
    }

    private Table parts() {
        Wording then = before.words(language);
        Wording now = after.words(language);
        List<Row> rows = new ArrayList<>();
        Map<String, Difference> whole = differences(properties(before.architecture()), properties(after.architecture()));
        if (!whole.isEmpty()) {
            rows.add(Row.of(CHANGED.in(language), DESIGN.in(language), whole.entrySet().stream()
                    .map(entry -> words(entry.getKey(), entry.getValue(), now, OF_THE_WHOLE, null)).collect(Collectors.joining("; "))));
        }
        diff.added().forEach(id -> rows.add(Row.of(NEW.in(language), now.name(id), "")));
        diff.removed().forEach(id -> rows.add(Row.of(GONE.in(language), then.name(id), "")));
        diff.changed().forEach(id -> {
            Part part = part(id);
            List<Setting> settings = part == null ? LinkSettings.ALL : part.service().settings();
            rows.add(Row.of(CHANGED.in(language), now.name(id), differences(id).entrySet().stream()
                    .map(entry -> words(entry.getKey(), entry.getValue(), now, settings, part)).collect(Collectors.joining("; "))));
        });
        return Table.of(Stream.of(CHANGE, PART, HOW).map(head -> Column.words(head.in(language))).toList(), rows);
    }

    private @Nullable Part part(String id) {
        return after.review().topology().parts().stream().filter(part -> part.id().equals(id)).findFirst().orElse(null);
    }

    /** Settings by their labels, quantities of use by what is billed for them; only a tag has no other name than its own. */
    private String words(String name, Difference difference, Wording wording, List<Setting> settings, @Nullable Part part) {
        Setting setting = settings.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
        if (setting != null) {
            return told(setting.label(), difference, value -> wording.value(setting, value));
        }
        Charge.Priced billed = part == null ? null : part.service().charges(part).stream()
                .filter(Charge.Priced.class::isInstance).map(Charge.Priced.class::cast)
                .filter(charge -> name.equals(charge.amount().usageName())).findFirst().orElse(null);
        Optional<UnitName> unit = billed == null ? Optional.empty() : prices.find(billed.place(), billed.price()).map(price -> UnitName.of(price.unit()));
        if (billed != null && unit.isPresent()) {
            return told(billed.name(), difference, value -> value instanceof Double number
                    ? unit.get().amountOfThings(BigDecimal.valueOf(number)).in(language) : plain(value));
        }
        boolean ofLink = part == null && name.equals(Transfers.USAGE);
        return told(ofLink ? LINK_DATA : OWN.getOrDefault(name, Text.name(name)), difference,
                value -> ofLink && value != null ? Unit.GIGABYTES.amount(plain(value)).in(language) : plain(value));
    }

    private String told(Text label, Difference difference, Function<@Nullable Object, String> value) {
        return label.in(language) + " " + value.apply(difference.before()) + " → " + value.apply(difference.after());
    }

    private static String plain(@Nullable Object value) {
        return value == null ? Show.NONE : value instanceof Double number ? Show.figure(number) : value.toString();
    }

    /** A value before and after; null where there is none. */
    private record Difference(@Nullable Object before, @Nullable Object after) {
    }

    /** What differs in a component or link that both designs have. */
    private Map<String, Difference> differences(String id) {
        return differences(properties(before.architecture(), id), properties(after.architecture(), id));
    }

    private static Map<String, Difference> differences(Map<String, @Nullable Object> earlier, Map<String, @Nullable Object> later) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>(earlier.keySet());
        names.addAll(later.keySet());
        for (String name : names) {
            if (!Objects.equals(earlier.get(name), later.get(name))) {
                differences.put(name, new Difference(earlier.get(name), later.get(name)));
            }
        }
        return differences;
    }

    /** What holds for the whole of an architecture: its Region, its users, what it is for. */
    private static Map<String, @Nullable Object> properties(Architecture architecture) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("region", architecture.region());
        properties.putAll(architecture.workload().given().asMap());
        properties.putAll(architecture.context().given().asMap());
        return properties;
    }

    private Map<String, @Nullable Object> properties(Architecture architecture, String id) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        Component part = architecture.component(id).orElse(null);
        if (part != null) {
            properties.put("service", part.service());
            properties.put("name", part.name());
            properties.put("parent", part.parent());
            properties.put("note", part.note());
            properties.putAll(part.settings().asMap());
            properties.putAll(part.usage());
            properties.putAll(part.tags());
        } else {
            Link link = same(architecture, id);
            if (link != null) {
                properties.putAll(link.settings().asMap());
                properties.putAll(link.usage());
            }
        }
        return properties;
    }

    /** The link of an architecture that is the same as one of the later design, whatever its id there. */
    private @Nullable Link same(Architecture architecture, String id) {
        Link later = after.architecture().link(id).orElse(null);
        return later == null ? null : architecture.links().stream().filter(link -> link.from().equals(later.from())
                && link.to().equals(later.to()) && link.kind() == later.kind()).findFirst().orElse(null);
    }

    private Table findings() {
        List<Row> rows = new ArrayList<>();
        only(to, from).forEach(finding -> rows.add(row(NEW, finding, after)));
        only(from, to).forEach(finding -> rows.add(row(GONE, finding, before)));
        return Table.of(Stream.of(CHANGE, FINDING, ABOUT).map(head -> Column.words(head.in(language))).toList(), rows);
    }

    private Row row(Text change, Finding finding, Reviewed where) {
        return Row.of(change.in(language), finding.mark() + " " + finding.rule().title().in(language) + " (" + finding.rule().id() + ")",
                where.words(language).names(finding.targets()));
    }

    /** The findings that count in one design and not in the other. */
    private static List<Finding> only(Variant one, Variant other) {
        Set<String> known = other.review().findings().stream().filter(Finding::counts).map(Finding::key).collect(Collectors.toSet());
        return one.review().findings().stream().filter(finding -> finding.counts() && !known.contains(finding.key())).toList();
    }

    private Table lines() {
        return Table.of(List.of(Column.words(PART.in(language)), Column.words(ITEM.in(language)), Column.figures(BEFORE.in(language)),
                Column.figures(AFTER.in(language)), Column.figures(CHANGE.in(language))), bill.lines().stream().map(this::row)
                .filter(row -> !row.cells().getLast().text().equals(Show.NONE)).toList());
    }

    private Row row(EstimateChange.Line line) {
        return Row.of((isIn(after, line) ? after : before).words(language).name(line.link() == null ? line.component() : line.link()),
                line.name().in(language), Show.dollars(line.before()), Show.dollars(line.after()), Show.change(line.before(), line.after()));
    }

    /** The same id may mean another link in the other design. */
    private static boolean isIn(Reviewed one, EstimateChange.Line line) {
        return line.link() == null ? one.architecture().component(line.component()).isPresent() : one.architecture().link(line.link())
                .filter(link -> link.from().equals(line.component()) || link.to().equals(line.component())).isPresent();
    }

    private Table figures() {
        return Table.of(List.of(Column.words(""), Column.figures(BEFORE.in(language)), Column.figures(AFTER.in(language)),
                Column.figures(CHANGE.in(language))), List.of(
                figure(USERS, Show.people(users(from)), Show.people(users(to))),
                figure(FINDINGS, marks(from), marks(to)),
                figure(P99, Show.milliseconds(from.p99Seconds()), Show.milliseconds(to.p99Seconds())),
                figure(HOLDS, Show.people(from.maxUsers()), Show.people(to.maxUsers())),
                figure(AVAILABLE, availability(from), availability(to)),
                Row.of(COST.in(language), total(from), total(to), Show.change(from.estimate().total(), to.estimate().total()))));
    }

    private Row figure(Text name, String then, String now) {
        return Row.of(name.in(language), then, now, then.equals(now) ? Show.NONE : "");
    }

    private static double users(Variant variant) {
        return variant.architecture().workload().users();
    }

    private static String marks(Variant variant) {
        String marks = counted(variant).map(Finding::mark).collect(Collectors.groupingBy(mark -> mark, LinkedHashMap::new,
                Collectors.counting())).entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining("  "));
        return marks.isEmpty() ? Show.NONE : marks;
    }

    private static Stream<Finding> counted(Variant variant) {
        return variant.review().findings().stream().filter(Finding::counts);
    }

    private static String availability(Variant variant) {
        return Double.isNaN(variant.availability()) ? Show.NONE : Show.availability(variant.availability());
    }

    private static String total(Variant variant) {
        return (variant.estimate().complete() ? "" : "≥ ") + Show.dollars(variant.estimate().total());
    }

    /** The changes for programs. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("before", members(before, from));
        members.put("after", members(after, to));
        members.put("design", members(differences(properties(before.architecture()), properties(after.architecture()))));
        members.put("added", List.copyOf(diff.added()));
        members.put("removed", List.copyOf(diff.removed()));
        members.put("changed", diff.changed().stream().map(id -> {
            Map<String, Object> changed = new LinkedHashMap<>();
            changed.put("id", id);
            changed.put("differences", members(differences(id)));
            return changed;
        }).toList());
        members.put("findings", Map.of("added", only(to, from).stream().map(Finding::key).toList(),
                "gone", only(from, to).stream().map(Finding::key).toList()));
        members.put("monthlyDifference", bill.difference());
        members.put("lines", bill.lines().stream().map(line -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("component", line.component());
            if (line.link() != null) {
                row.put("link", line.link());
            }
            row.put("name", line.name().in(language));
            row.putAll(valuesOf(line.before(), line.after()));
            return row;
        }).toList());
        return members;
    }

    private static Map<String, Object> members(Map<String, Difference> differences) {
        Map<String, Object> members = new LinkedHashMap<>();
        differences.forEach((name, difference) -> members.put(name, valuesOf(difference.before(), difference.after())));
        return members;
    }

    private static Map<String, @Nullable Object> valuesOf(@Nullable Object then, @Nullable Object now) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("before", then);
        values.put("after", now);
        return values;
    }

    private static Map<String, @Nullable Object> members(Reviewed one, Variant variant) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("file", one.file());
        members.put("users", (long) users(variant));
        members.put("findings", counted(variant).count());
        members.put("p99Ms", Show.exact(variant.p99Seconds() * 1000));
        members.put("maxUsers", Show.wholePeople(variant.maxUsers()));
        members.put("availability", Show.exact(variant.availability()));
        members.put("monthlyTotal", variant.estimate().total());
        members.put("complete", variant.estimate().complete());
        return members;
    }
}
