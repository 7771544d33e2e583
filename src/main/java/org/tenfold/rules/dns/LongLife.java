package org.tenfold.rules.dns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Records;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** DNS-003: answers that outlive what they name. */
public final class LongLife implements Rule {

    /** Seconds that Route 53 advises for records with a health check at most. */
    private static final double ADVISED = 60;

    private static final RuleInfo INFO = new RuleInfo("DNS-003", Severity.MEDIUM, 1_000_000,
            Text.of("Answers live too long for a failover", "장애 조치에 비해 너무 긴 TTL"),
            Text.of("Resolvers keep the dead address until its time to live is over. With a short one users follow a change within a minute.",
                    "리졸버는 TTL이 끝날 때까지 죽은 주소를 붙들고 있습니다. TTL이 짧으면 사용자가 1분 안에 새 주소로 옮겨 갑니다."),
            Text.of("Set the time to live of records with a health check to 60 s or less.", "상태 확인이 있는 레코드의 TTL을 60초 이하로 정합니다."),
            List.of("Amazon Route 53 Developer Guide, values for simple records: TTL"));

    private static final Text FOUND = Text.of("{zone} lets resolvers keep the answer for {targets} for {seconds} s; with a health check at most {advised} s are advised.",
            "{zone|은는} {targets}에 대한 답을 {seconds}초 보관하게 합니다. 상태 확인을 쓰면 {advised}초 이하가 권장됩니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Records.zones(review).filter(zone -> zone.number("ttlSeconds") > ADVISED)
                .map(zone -> finding(review, zone)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part zone) {
        List<Link> kept = Records.of(review, zone).stream()
                .filter(record -> Records.isChecked(record) && !Records.isAlias(review, zone, record)).toList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("zone", zone.component().name()).with("targets", Records.targets(review, kept))
                .with("seconds", zone.number("ttlSeconds")).with("advised", ADVISED),
                Stream.concat(Stream.of(zone.id()), kept.stream().map(Link::id).sorted()).toList())
                .mendedBy(() -> Fixes.set(zone.component(), "ttlSeconds", ADVISED));
        return Optional.of(zone.stated("ttlSeconds") ? finding : finding.asHygiene());
    }

    @Override
    public Example wrong() {
        return Sketch.inTwoRegions(
                "users > dns:route53[ttlSeconds=3600] >resolve[policy=failover, healthCheck=true, record=cname]> front",
                "dns >resolve[policy=failover, healthCheck=true, record=cname]> front2").blaming("dns");
    }

    @Override
    public Example right() {
        return Sketch.inTwoRegions(
                "users > dns:route53[ttlSeconds=60] >resolve[policy=failover, healthCheck=true, record=cname]> front",
                "dns >resolve[policy=failover, healthCheck=true, record=cname]> front2").passing();
    }
}
