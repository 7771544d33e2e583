package org.tenfold.rules.state;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Caches;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** STATE-006: a wide fleet in which every server caches for itself. */
public final class LocalCaches implements Rule {

    private static final int WIDE = 10;

    private static final RuleInfo INFO = new RuleInfo("STATE-006", Severity.LOW, 100_000,
            Text.of("Many servers, each with a cache of its own", "서버마다 따로 두는 캐시"),
            Text.of("Each server keeps its own version, so people see values change back and forth between requests, and the more servers there are the fewer lookups hit. A shared cache gives everybody one answer and one place to clear.",
                    "서버마다 값이 달라 요청할 때마다 값이 오락가락하고, 서버가 늘수록 적중률이 떨어집니다. 함께 쓰는 캐시는 모두에게 같은 답을 주고 지울 곳도 한 곳입니다."),
            Text.of("Put a shared ElastiCache behind a local cache that lives for seconds only.",
                    "공유 ElastiCache를 두고 로컬 캐시는 몇 초만 유지합니다."),
            List.of("PERF03-BP05"));

    private static final Text FOUND = Text.of("{part} caches in the memory of each of its {units|unit|units} and shares no cache.",
            "{part|은는} {units}대가 저마다 메모리에 캐시하고 함께 쓰는 캐시가 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.COMPUTE)
                .filter(part -> part.is("localCache", true) && review.units(part) >= WIDE
                        && !Double.isInfinite(review.units(part)))
                .filter(part -> review.outgoing(part).map(review::end).noneMatch(called -> called.has(Trait.CACHE)))
                .map(part -> Finding.of(INFO, FOUND.with("part", review.owner(part).name()).with("units", review.units(part)),
                        part.id()).mendedBy(review, Caches.shared(part.id())));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b+c, min=12, max=20]",
                "fleet/web:ec2[localCache=true, sessionStore=jwt, uploadsTo=none, logs=true]").users(100_000).blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b+c, min=12, max=20]",
                "fleet/web:ec2[localCache=true, sessionStore=jwt, uploadsTo=none, logs=true] > cache:elasticache[ttlSeconds=60]")
                .users(100_000).passing();
    }
}
