package org.tenfold.rules.cache;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** CACHE-004: entries that are gone before anybody asks again. Entries that stay too long are the matter of CACHE-007. */
public final class ForgetfulCache implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CACHE-004", Severity.LOW, 1_000,
            Text.of("Entries expire before they are asked for again", "다시 찾기 전에 만료되는 항목"),
            Text.of("With so short a time to live the database is asked as if there were no cache. A few seconds pay only for a page that thousands want at once.",
                    "유지 시간이 이렇게 짧으면 캐시가 없는 것처럼 데이터베이스로 갑니다. 몇 초짜리 캐시는 수천 명이 한꺼번에 찾는 페이지에만 쓸모가 있습니다."),
            Text.of("Take the longest time for which readers may see an old value.",
                    "오래된 값을 보아도 괜찮은 가장 긴 시간으로 정합니다."),
            List.of("PERF03-BP05"));

    private static final Text FOUND = Text.of("{cache} keeps entries for {seconds} s and answers {percent} % of the lookups.",
            "{cache|은는} 항목을 {seconds}초 동안 두고 조회의 {percent}%에만 답합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double SHORT_SECONDS = 5;
    private static final double USUAL_SECONDS = 300;
    private static final double FEW_HITS = 0.3;
    /** So many lookups a second make even a short memory worth having. */
    private static final double MANY_PER_SECOND = 1_000;

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.CACHE).filter(cache -> cache.takes("ttlSeconds")
                        && cache.value("ttlSeconds") instanceof Double seconds && seconds < SHORT_SECONDS
                        && cache.number("hitRatio") < FEW_HITS
                        && review.traffic().parts().get(cache.node()).peak().calls() < MANY_PER_SECOND)
                .map(cache -> Finding.of(INFO, FOUND.with("cache", cache.component().name())
                        .with("seconds", cache.number("ttlSeconds")).with("percent", Math.round(cache.number("hitRatio") * 100)),
                        cache.id()).mendedBy(() -> Fixes.set(cache.component(), "ttlSeconds", USUAL_SECONDS)));
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("CACHE-009");
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web > cache:elasticache[ttlSeconds=1, hitRatio=0.2]").blaming("cache");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web > cache:elasticache[ttlSeconds=300]").passing();
    }
}
