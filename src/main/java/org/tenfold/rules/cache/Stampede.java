package org.tenfold.rules.cache;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** CACHE-010: thousands who refill the same entry. */
public final class Stampede implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CACHE-010", Severity.MEDIUM, 100_000,
            Text.of("Everybody refills a busy entry at once", "인기 항목을 모두가 한꺼번에 다시 채움"),
            Text.of("When the busiest entry expires, all who want it compute it at once. If one refills it while the others wait, the database notices nothing.",
                    "가장 붐비는 항목이 만료되면 찾는 이 모두가 한꺼번에 다시 계산합니다. 하나만 채우고 나머지가 기다리면 데이터베이스는 아무 일도 없습니다."),
            Text.of("Let one request refill under a lock, refresh entries a little early, and vary their times to live.",
                    "잠금을 두어 요청 하나만 채우게 하고, 만료 조금 전에 새로 고치고, 유지 시간을 조금씩 다르게 합니다."),
            List.of("REL05-BP02", "PERF03-BP05"));

    private static final Text FOUND = Text.of("The busiest entry of {cache} is asked for {rate} times a second and takes {refill} ms to refill: {crowd} requests start that work together.",
            "{cache}에서 가장 붐비는 항목은 초당 {rate}번 조회되고 다시 채우는 데 {refill}밀리초 걸립니다. 요청 {crowd}개가 같은 일을 함께 시작합니다.");
    private static final Text ASKED = Text.of("When the busiest entry of {cache} expires, does one request refill it while the others wait? It is asked for {rate} times a second.",
            "{cache}에서 가장 붐비는 항목이 만료되면 요청 하나만 다시 채우고 나머지는 기다립니까? 초당 {rate}번 조회됩니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double CROWD_PER_SECOND = 1_000;
    private static final double SLOW_MS = 50;

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("elasticache").filter(cache -> cache.value("hottestKeyShare") instanceof Double
                        && cache.number("refillMs") > SLOW_MS && !cache.is("stampedeProtection", Setting.YES))
                .map(cache -> finding(review, cache)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part cache) {
        double rate = review.traffic().parts().get(cache.node()).peak().calls() * cache.number("hottestKeyShare");
        if (rate <= CROWD_PER_SECOND || isCollapsed(review, cache)) {
            return Optional.empty();
        }
        boolean asked = cache.value("stampedeProtection") == null;
        Finding finding = Finding.of(INFO, (asked ? ASKED : FOUND).with("cache", cache.component().name()).with("rate", Math.round(rate))
                .with("refill", cache.number("refillMs")).with("crowd", Math.round(rate * cache.number("refillMs") / 1_000)), cache.id())
                .mendedBy(() -> Fixes.set(cache.component(), "stampedeProtection", Setting.YES));
        return Optional.of(asked ? finding.in(Finding.State.QUESTION) : finding);
    }

    /** Whether all who ask come through a CDN that caches what they want: it fetches a missing response once for all. */
    private static boolean isCollapsed(Case review, Part cache) {
        return review.incoming(cache).filter(link -> link.kind().reads()).map(review::start).allMatch(code -> {
            List<Part> callers = review.callers(code, LinkKind.REQUEST).stream()
                    .flatMap(caller -> caller.has(Trait.BALANCER) ? review.callers(caller, LinkKind.REQUEST).stream()
                            : Stream.of(caller)).toList();
            return !callers.isEmpty() && callers.stream().allMatch(caller -> caller.takes("hitRatioDynamic")
                    && caller.number("hitRatioDynamic") > 0);
        });
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway[quotaPerSecond=100000] > code:lambda[durationMs=1, accountConcurrency=10000]",
                "code >read-write[callsPerRead=100]> pages:elasticache[ttlSeconds=300, hottestKeyShare=0.5, refillMs=200, stampedeProtection=no, shards=2]").users(100_000).blaming("pages");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway[quotaPerSecond=100000] > code:lambda[durationMs=1, accountConcurrency=10000]",
                "code >read-write[callsPerRead=100]> pages:elasticache[ttlSeconds=300, hottestKeyShare=0.5, refillMs=200, stampedeProtection=yes, shards=2]").users(100_000).passing();
    }
}
