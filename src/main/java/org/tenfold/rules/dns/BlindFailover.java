package org.tenfold.rules.dns;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Records;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** DNS-001: a failover record that cannot know when to fail over. */
public final class BlindFailover implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DNS-001", Severity.HIGH, 1_000_000,
            Text.of("Failover record without a health check", "상태 확인이 없는 장애 조치 레코드"),
            Text.of("Route 53 cannot know that the primary is dead, so it never switches. A failover record without a sign of health is a second address that nobody uses.",
                    "Route 53은 기본 대상이 죽은 것을 알 수 없어 절대 전환하지 않습니다. 상태를 알 수 없는 장애 조치 레코드는 아무도 쓰지 않는 두 번째 주소일 뿐입니다."),
            Text.of("Give the primary record a health check, or let an alias follow the health of its target.",
                    "기본 레코드에 상태 확인을 붙이거나, 별칭이 대상의 상태를 따르게 합니다."),
            List.of("Amazon Route 53 Developer Guide, configuring DNS failover", "REL11-BP02"));

    private static final Text FOUND = Text.of("{zone} answers with {target} first, has {count} failover records, and nothing tells it when {target} is dead.",
            "{zone|은는} 장애 조치 레코드가 {count}개이고 먼저 {target|으로/로} 답하는데, {target|이가} 죽어도 알 방법이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Records.zones(review).flatMap(zone -> {
            List<Link> records = Records.of(review, zone, "failover");
            return records.isEmpty() || Records.tellsHealth(review, zone, records.getFirst()) ? Stream.empty()
                    : Stream.of(finding(review, zone, records));
        });
    }

    private static Finding finding(Case review, Part zone, List<Link> records) {
        Link primary = records.getFirst();
        return Finding.of(INFO, FOUND.with("zone", zone.component().name()).with("count", records.size())
                .with("target", Records.targets(review, List.of(primary))), primary.id(), zone.id())
                .mendedBy(Records.checked(review, zone, List.of(primary)));
    }

    @Override
    public Example wrong() {
        return Sketch.inTwoRegions("users > dns:route53[evaluateTargetHealth=false] >resolve[policy=failover]> front",
                "dns >resolve[policy=failover]> front2").blaming("dns-to-front");
    }

    @Override
    public Example right() {
        return Sketch.failingOver()
                .passing();
    }
}
