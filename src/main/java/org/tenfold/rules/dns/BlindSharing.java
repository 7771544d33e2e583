package org.tenfold.rules.dns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Records;
import org.tenfold.rules.Regions.Door;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** DNS-006: Regions that go on getting their share of users when they are dead. */
public final class BlindSharing implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DNS-006", Severity.MEDIUM, 1_000_000,
            Text.of("Records of several Regions without health checks", "상태 확인 없이 여러 리전으로 나누는 레코드"),
            Text.of("A dead Region keeps its share of the users. Health checks take it out of the answers.",
                    "죽은 리전도 자기 몫의 사용자를 계속 받습니다. 상태 확인이 있으면 답에서 빠집니다."),
            Text.of("Give each record a health check, or let aliases follow the health of their targets.",
                    "레코드마다 상태 확인을 붙이거나, 별칭이 대상의 상태를 따르게 합니다."),
            List.of("Amazon Route 53 Developer Guide, active-active failover", "REL11-BP02"));

    private static final Text FOUND = Text.of("{zone} shares users among {regions} Regions, and cannot know whether {count|target lives|targets live}: {targets}.",
            "{zone|은는} 리전 {regions}곳에 사용자를 나누는데, 레코드 {count}개는 대상이 살아 있는지 알 수 없습니다: {targets}.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.regions().doors().stream().filter(Door::shares)
                .collect(Collectors.groupingBy(door -> door.from().id())).values().stream()
                .map(doors -> finding(review, doors)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, List<Door> doors) {
        Part zone = doors.getFirst().from();
        Set<String> regions = doors.stream().map(door -> door.to().region()).collect(Collectors.toCollection(TreeSet::new));
        List<Link> blind = doors.stream().map(Door::link).filter(record -> !Records.tellsHealth(review, zone, record)).toList();
        if (regions.size() < 2 || blind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(INFO, FOUND.with("zone", zone.component().name()).with("regions", regions.size())
                .with("count", blind.size()).with("targets", Records.targets(review, blind)),
                Stream.concat(Stream.of(zone.id()), blind.stream().map(Link::id).sorted()).toList())
                .mendedBy(Records.checked(review, zone, blind)));
    }

    @Override
    public Example wrong() {
        return Sketch.inTwoRegions("users > dns:route53[evaluateTargetHealth=false] >resolve[policy=latency, healthCheck=true]> front",
                "dns >resolve[policy=latency]> front2").blaming("dns");
    }

    @Override
    public Example right() {
        return Sketch.inTwoRegions("users > dns:route53[evaluateTargetHealth=false] >resolve[policy=latency, healthCheck=true]> front",
                "dns >resolve[policy=latency, healthCheck=true]> front2").passing();
    }
}
