package org.tenfold.rules.dr;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Behaviour;
import org.tenfold.rules.fix.Recovery;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DR-007: a second Region in which something is missing that the first cannot do without. */
public final class MissingTwin implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DR-007", Severity.HIGH, 1_000_000,
            Text.of("The second Region lacks something that requests need", "두 번째 리전에 빠진 필수 구성 요소"),
            Text.of("A failover stops at the first thing that was forgotten: a table, a queue, a pool of users. List all that requests cannot do without, and find the twin of each.",
                    "장애 조치는 빠뜨린 것 하나에서 멈춥니다. 테이블 하나, 대기열 하나, 사용자 풀 하나면 충분합니다. 요청에 꼭 필요한 것을 모두 적고 하나하나 짝을 확인합니다."),
            Text.of("Give the second Region its own copy of everything that requests cannot do without.",
                    "요청에 꼭 필요한 것을 두 번째 리전에도 모두 둡니다."),
            List.of("REL13-BP04"));

    private static final Text FOUND = Text.of("{region} serves users when {other} fails, but lacks {count|part|parts} that requests need in {other}: {parts}.",
            "{other}에 장애가 나면 {region|이가} 사용자를 받지만, {other}에 꼭 필요한 구성 요소 {count}개의 짝이 없습니다: {parts}.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Set<String> entered = review.regions().entered();
        return entered.size() < 2 ? Stream.empty() : entered.stream()
                .map(region -> finding(review, region, entered)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, String region, Set<String> entered) {
        Set<String> kinds = review.regions().inside(region).map(Twins::kind).collect(Collectors.toSet());
        for (String other : entered) {
            List<Part> missing = !review.regions().active().contains(other) || other.equals(region) ? List.of()
                    : review.regions().inside(other).filter(part -> isNeeded(review, part) && !kinds.contains(Twins.kind(part)))
                            .sorted(Comparator.comparing(Part::id)).toList();
            if (!missing.isEmpty()) {
                Component box = review.regions().box(region);
                Finding finding = Finding.of(INFO, FOUND.with("region", region).with("other", other).with("count", missing.size())
                        .with("parts", Stores.names(missing)), Stream.concat(missing.stream().map(Part::id),
                                box == null ? Stream.empty() : Stream.of(box.id())).toList());
                return Optional.of(finding.mendedBy(Remedy.by(review, Recovery.completed(Twins.way(review, other, region),
                        missing.stream().map(Part::id).toList()))));
            }
        }
        return Optional.empty();
    }

    /** A cache of what a database has too may be cold, and a function can stand behind a balancer or none. */
    private static boolean isNeeded(Case review, Part part) {
        boolean front = part.has(Trait.BALANCER) || part.has(Trait.API);
        boolean cold = review.topology().behaviour(part.node()) == Behaviour.SIDE_CACHE && review.incoming(part)
                .filter(link -> link.kind() != LinkKind.REPLICATE)
                .noneMatch(Case::isSession);
        return !front && !cold;
    }

    @Override
    public Example wrong() {
        return Sketch.failingOver("code > seoul/jobs:sqs").blaming("jobs");
    }

    @Override
    public Example right() {
        return Sketch.failingOver("code > seoul/jobs:sqs", "code2 > tokyo/jobs2:sqs").passing();
    }
}
