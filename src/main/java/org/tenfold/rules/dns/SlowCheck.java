package org.tenfold.rules.dns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.Context.Disruption;
import org.tenfold.design.Context.RecoveryTarget;
import org.tenfold.design.Edit;
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

/** DNS-008: a switch that takes longer than the system may be away. */
public final class SlowCheck implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DNS-008", Severity.LOW, 10_000,
            Text.of("Health check too slow for the recovery target", "복구 목표에 비해 느린 상태 확인"),
            Text.of("Until the checks have failed often enough and the old answers have run out, users still go to the dead Region. The recovery target cannot be shorter than that.",
                    "확인이 정해진 횟수만큼 실패하고 예전 답의 수명이 끝날 때까지 사용자는 계속 죽은 리전으로 갑니다. 복구 목표가 그보다 짧을 수는 없습니다."),
            Text.of("Check every 10 s, call it dead after two or three failures, and keep the time to live at 60 s or less.",
                    "10초마다 확인하고 두세 번 실패하면 비정상으로 판정하며, TTL은 60초 이하로 둡니다."),
            List.of("Amazon Route 53 API Reference, HealthCheckConfig"));

    private static final Text FOUND = Text.of("{zone} moves users after {seconds} s: {threshold|check|checks} {interval} s apart and {life} s in caches. A Region may be away for {target} s.",
            "{zone|은는} {seconds}초 뒤에 사용자를 옮깁니다. {interval}초 간격 확인 {threshold}번과 캐시 수명 {life}초를 더한 값입니다. 리전 복구 목표는 {target}초입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        RecoveryTarget target = review.context().recovery().get(Disruption.REGION);
        return target == null || !review.regions().several() ? Stream.empty()
                : Records.zones(review).filter(zone -> switchesRegions(review, zone))
                        .map(zone -> finding(zone, target.timeSeconds())).<Finding>mapMulti(Optional::ifPresent);
    }

    /** Global Accelerator and origin groups of CloudFront switch by themselves, behind one record. */
    private static boolean switchesRegions(Case review, Part zone) {
        return review.regions().doors().stream().filter(door -> door.from() == zone)
                .filter(door -> Records.tellsHealth(review, zone, door.link())).map(door -> door.to().region()).distinct().count() > 1;
    }

    private static Optional<Finding> finding(Part zone, double target) {
        double seconds = zone.service().detectionSeconds(zone);
        if (seconds <= target) {
            return Optional.empty();
        }
        double interval = Double.parseDouble(zone.text("healthCheckIntervalSeconds"));
        double threshold = zone.number("failureThreshold");
        Finding finding = Finding.of(INFO, FOUND.with("zone", zone.component().name()).with("seconds", seconds)
                .with("threshold", threshold).with("interval", interval).with("life", seconds - interval * threshold)
                .with("target", target), zone.id());
        for (double failures = Math.min(3, threshold); failures >= 2; failures--) {
            Component faster = zone.component().with("healthCheckIntervalSeconds", "10").with("failureThreshold", failures);
            faster = zone.flag("alias") ? faster : faster.with("ttlSeconds", Math.min(60, zone.number("ttlSeconds")));
            double life = zone.flag("alias") ? 60 : Math.min(60, zone.number("ttlSeconds"));
            if (10 * failures + life <= target) {
                return Optional.of(finding.mendedBy(new Edit.Change(faster)));
            }
        }
        return Optional.of(finding);
    }

    @Override
    public Example wrong() {
        return Sketch.failingOver()
                .users(50_000).recovery(Disruption.REGION, 120, 60).blaming("dns");
    }

    @Override
    public Example right() {
        return Sketch.inTwoRegions("users > dns:route53[healthCheckIntervalSeconds=10] >resolve[policy=failover]> front",
                "dns >resolve[policy=failover]> front2").users(50_000).recovery(Disruption.REGION, 120, 60).passing();
    }
}
