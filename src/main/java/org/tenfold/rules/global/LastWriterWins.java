package org.tenfold.rules.global;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Setting;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Regions;
import org.tenfold.rules.Regions.Writing;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** GLOBAL-003: two Regions that change the same item, and one change that vanishes. */
public final class LastWriterWins implements Rule {

    /** Regions of a table with strong consistency: exactly three, of which one may only be a witness. */
    private static final int STRONG_REGIONS = 3;

    private static final RuleInfo INFO = new RuleInfo("GLOBAL-003", Severity.MEDIUM, 10_000_000,
            Text.of("Several Regions write, and the last one wins", "여러 리전이 쓰고 마지막 쓰기만 남음"),
            Text.of("Two Regions sell the last ticket at the same moment: one of the writes silently disappears. Give each item a home Region, or use strong consistency where the store offers it.",
                    "두 리전이 마지막 표를 동시에 팔면 쓰기 하나가 소리 없이 사라집니다. 항목마다 담당 리전을 정하거나, 저장소가 제공한다면 강력한 일관성을 씁니다."),
            Text.of("Send the changes of an item to its home Region, only add items, or choose strong consistency between the Regions.",
                    "항목의 변경은 담당 리전으로 보내거나, 항목을 추가만 하거나, 리전 간 강력한 일관성을 고릅니다."),
            List.of("Amazon DynamoDB Developer Guide, global tables: consistency modes"));

    private static final Text FOUND = Text.of("{table} is written in {count} Regions at the same time ({regions}) and keeps only the last write of an item.",
            "{table|은는} 리전 {count}곳({regions})에서 동시에 쓰고, 항목마다 마지막 쓰기만 남습니다.");
    private static final Text ASKED = Text.of("{table} is written in {count} Regions ({regions}): can two of them change the same item?",
            "{table|은는} 리전 {count}곳({regions})에서 씁니다. 두 리전이 같은 항목을 바꿀 수 있습니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Regions regions = review.regions();
        if (!regions.activeInSeveral() || review.context().says("homeRegions", true)) {
            return Stream.empty();
        }
        // A user writes only the own session, and stays in one Region while it lasts.
        Map<String, Set<Part>> written = new TreeMap<>();
        for (String region : regions.active()) {
            for (Writing writing : regions.writings(region)) {
                Part table = writing.store();
                if (table.isA("dynamodb") && !Case.isSession(writing.link()) && !isSafe(table)) {
                    Part first = Stream.concat(Stream.of(table), regions.twins(table).stream()).min(Comparator.comparing(Part::id)).orElseThrow();
                    written.computeIfAbsent(first.id(), none -> new LinkedHashSet<>()).add(table);
                }
            }
        }
        return written.values().stream().filter(tables -> tables.stream().map(Part::region).distinct().count() > 1)
                .map(tables -> finding(tables.stream().sorted(Comparator.comparing(Part::id)).toList()));
    }

    private static boolean isSafe(Part table) {
        return table.is("conflictSafe", Setting.YES) || table.is("globalConsistency", "strong");
    }

    private static Finding finding(List<Part> tables) {
        boolean known = tables.stream().anyMatch(table -> table.is("conflictSafe", Setting.NO));
        List<String> where = tables.stream().map(Part::region).distinct().sorted().toList();
        Finding finding = Finding.of(INFO, (known ? FOUND : ASKED).with("table", tables.getFirst().component().name())
                .with("count", where.size()).with("regions", String.join(", ", where)), tables.stream().map(Part::id).toList());
        return !known ? finding.in(Finding.State.QUESTION) : where.size() > STRONG_REGIONS ? finding
                : finding.mendedBy(() -> new Edit.Batch(tables.stream()
                        .map(table -> Fixes.set(table.component(), "globalConsistency", "strong")).toList()));
    }

    @Override
    public Example wrong() {
        return tables("conflictSafe=no").blaming("copy");
    }

    @Override
    public Example right() {
        return tables("conflictSafe=yes").passing();
    }

    private static Sketch tables(String setting) {
        return Sketch.sharedByLatency("code > seoul/table:dynamodb[pointInTimeRecovery=true, " + setting + "]",
                "code2 > tokyo/copy:dynamodb[pointInTimeRecovery=true, " + setting + "]", "table >replicate> copy")
                .quietMillions();
    }
}
