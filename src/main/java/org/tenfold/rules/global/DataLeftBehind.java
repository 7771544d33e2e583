package org.tenfold.rules.global;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Regions;
import org.tenfold.rules.Regions.Writing;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** GLOBAL-009: Regions that share users but not their data. */
public final class DataLeftBehind implements Rule {

    private static final RuleInfo INFO = new RuleInfo("GLOBAL-009", Severity.HIGH, 1_000_000,
            Text.of("Users get a Region that lacks their data", "데이터가 없는 리전으로 가는 사용자"),
            Text.of("A traveller, or everybody after a failover, lands on the other site, and the account does not exist there. To route users is half of several Regions; the data must follow.",
                    "여행 중인 사용자나 장애 조치 뒤의 모든 사용자가 다른 리전으로 가는데, 그곳에는 계정이 없습니다. 사용자를 보내는 것은 절반이고, 데이터도 따라가야 합니다."),
            Text.of("Replicate the data, with global tables or a global database, or send each user to a home Region always.",
                    "글로벌 테이블이나 글로벌 데이터베이스로 데이터를 복제하거나, 사용자를 늘 담당 리전으로 보냅니다."),
            List.of("REL10-BP01", "REL13-BP02"));

    private static final Text FOUND = Text.of("Users are shared out among {regions}, each of which writes to a store of its own ({stores}), and nothing copies between them.",
            "사용자를 {regions}에 나누어 보내는데, 리전마다 자기 저장소에 쓰고({stores}) 서로 복제하는 연결이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Regions regions = review.regions();
        boolean shared = regions.doors().stream().anyMatch(door -> door.open() && door.shares());
        if (!shared || !regions.activeInSeveral() || review.context().says("homeRegions", true)) {
            return Stream.empty();
        }
        Map<String, List<Part>> byKind = new TreeMap<>();
        for (String region : regions.active()) {
            regions.writings(region).stream().filter(writing -> isLocal(writing, region)).collect(Collectors.groupingBy(
                    DataLeftBehind::dataset, Collectors.mapping(Writing::store, Collectors.toList()))).forEach((kind, stores) ->
                    byKind.computeIfAbsent(kind, none -> new ArrayList<>()).addAll(stores));
        }
        return byKind.values().stream().map(stores -> stores.stream().filter(store -> regions.twins(store).isEmpty())
                        .sorted(Comparator.comparing(Part::id)).distinct().toList())
                .filter(stores -> stores.stream().map(Part::region).distinct().count() > 1).map(stores -> finding(review, stores));
    }

    private static boolean isLocal(Writing writing, String region) {
        return writing.store().has(Trait.DATABASE) && !writing.store().has(Trait.CACHE)
                && writing.store().region().equals(region)
                && !Case.isSession(writing.link());
    }

    /** What the data is about: as the link says, else what kind of store has it. */
    private static String dataset(Writing writing) {
        return writing.link().settings().get(LinkSettings.DATASET.name()) instanceof String said ? "data " + said
                : writing.store().has(Trait.RELATIONAL) ? Trait.RELATIONAL.name() : writing.store().service().id();
    }

    private static Finding finding(Case review, List<Part> stores) {
        Set<String> where = stores.stream().map(Part::region).collect(Collectors.toCollection(TreeSet::new));
        Finding finding = Finding.of(INFO, FOUND.with("regions", String.join(", ", where)).with("stores",
                String.join(", ", stores.stream().map(store -> store.component().name() + " (" + store.region() + ")").toList())),
                stores.stream().map(Part::id).toList());
        boolean tables = stores.stream().allMatch(store -> store.isA("dynamodb"));
        return tables && stores.size() == where.size() ? finding.mendedBy(replicated(review, stores)) : finding;
    }

    /** A table becomes a global one; other stores would first have to agree on which of them takes the writes. */
    private static Edit replicated(Case review, List<Part> tables) {
        return new Edit.Batch(tables.stream().skip(1).<Edit>map(table -> new Edit.Connect(Link.of(
                Edits.freeId(review.topology().architecture(), tables.getFirst().id() + "-to-" + table.id()), tables.getFirst().id(),
                table.id(), LinkKind.REPLICATE))).toList());
    }

    @Override
    public Example wrong() {
        return tables().blaming("table");
    }

    @Override
    public Example right() {
        return tables("table >replicate> table2").passing();
    }

    private static Sketch tables(String... lines) {
        return Sketch.sharedByLatency(Stream.concat(Stream.of("code > seoul/table:dynamodb[pointInTimeRecovery=true]",
                "code2 > tokyo/table2:dynamodb[pointInTimeRecovery=true]"), Stream.of(lines)).toArray(String[]::new));
    }
}
