package org.tenfold.rules.global;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Records;
import org.tenfold.rules.Regions.Door;
import org.tenfold.rules.Regions.Writing;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** GLOBAL-005: several Regions and nothing that decides who goes where. */
public final class NobodyIsSent implements Rule {

    private static final RuleInfo INFO = new RuleInfo("GLOBAL-005", Severity.MEDIUM, 1_000_000,
            Text.of("Nothing decides which Region a user gets", "사용자를 어느 리전으로 보낼지 정하지 않음"),
            Text.of("A simple record gives out all addresses in any order: people are sent around the world, and to a Region that is dead. A routing policy turns a second Region from a cost into a benefit.",
                    "단순 레코드는 주소를 아무 순서로나 알려 주어 사용자가 지구 반대편이나 죽은 리전으로 갑니다. 라우팅 정책이 있어야 두 번째 리전이 비용이 아니라 이득이 됩니다."),
            Text.of("Use latency, geolocation or failover records, CloudFront with an origin group, or Global Accelerator.",
                    "지연 시간, 지리적 위치, 장애 조치 레코드를 쓰거나, 오리진 그룹을 둔 CloudFront 또는 Global Accelerator를 씁니다."),
            List.of("REL02-BP01", "Amazon Route 53 Developer Guide, choosing a routing policy"));

    private static final Text FOUND = Text.of("{source} leads to {count} Regions ({regions}) with {simple} simple links and no policy.",
            "{source|이가} 리전 {count}곳({regions})으로 이어지는데, 연결 {simple}개가 단순 라우팅이고 정책이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.regions().doors().stream().filter(door -> !door.from().has(Trait.EDGE))
                .collect(Collectors.groupingBy(door -> door.from().id())).values().stream()
                .map(doors -> finding(review, doors)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, List<Door> doors) {
        Part source = doors.getFirst().from();
        List<String> regions = doors.stream().map(door -> door.to().region()).distinct().sorted().toList();
        List<Link> simple = doors.stream().filter(door -> door.policy().equals("simple")).map(Door::link).toList();
        if (regions.size() < 2 || simple.size() < doors.size()) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("source", source.component().name()).with("count", regions.size())
                .with("regions", String.join(", ", regions)).with("simple", simple.size()),
                Stream.concat(Stream.of(source.id()), simple.stream().map(Link::id).sorted()).toList());
        return Optional.of(!source.has(Trait.DNS) ? finding
                : finding.mendedBy(() -> decided(review, source, simple, regions)));
    }

    /** The nearest Region, where each takes writes; else the first as long as it lives. */
    private static Edit decided(Case review, Part zone, List<Link> records, List<String> regions) {
        boolean everywhere = regions.stream().flatMap(region -> review.regions().writings(region).stream()).map(Writing::store)
                .allMatch(review.regions()::takesWrites);
        List<Edit> edits = new ArrayList<>();
        List<Link> decided = records.stream().map(record -> record.with(LinkSettings.POLICY.name(), everywhere ? "latency" : "failover")
                .with(LinkSettings.HEALTH_CHECK.name(), true)).toList();
        decided.forEach(record -> edits.add(new Edit.ChangeLink(record)));
        if (Records.of(review, zone).size() > zone.number("healthChecks")) {
            edits.add(new Edit.Change(zone.component().with("healthChecks", Records.of(review, zone).size())));
        }
        return new Edit.Batch(edits);
    }

    @Override
    public Example wrong() {
        return Sketch.inTwoRegions("users > dns:route53 > front", "dns > front2").blaming("dns");
    }

    @Override
    public Example right() {
        return Sketch.sharedByLatency()
                .passing();
    }
}
