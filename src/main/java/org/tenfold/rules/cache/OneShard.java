package org.tenfold.rules.cache;

import java.util.List;
import java.util.Optional;
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
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** CACHE-011: one shard that does all the work. */
public final class OneShard implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CACHE-011", Severity.MEDIUM, 10_000,
            Text.of("One shard does all the work of the cache", "샤드 하나가 캐시의 모든 일을 맡음"),
            Text.of("The primary of a shard runs its commands one after another. Replicas only add readers; shards split keys, memory and writes.",
                    "샤드의 기본 노드는 명령을 하나씩 처리합니다. 복제본은 읽기만 늘리고, 샤드는 키와 메모리와 쓰기를 나눕니다."),
            Text.of("Turn on cluster mode with several shards, or take the serverless mode.",
                    "샤드를 여럿 둔 클러스터 모드를 켜거나 서버리스를 씁니다."),
            List.of("Amazon ElastiCache User Guide, cluster mode", "PERF03-BP02"));

    private static final Text FOUND = Text.of("{cache} has one shard, which is {percent} % busy at the peak.",
            "{cache|은는} 샤드가 하나인데 최고 부하에서 사용률이 {percent}%입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double BUSY = 0.7;

    @Override
    public Set<String> absorbs() {
        return Set.of("SCALE-010");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.CACHE).filter(cache -> cache.isA("elasticache")
                        && !cache.is("mode", "serverless") && cache.whole("shards") == 1)
                .map(cache -> finding(cache, review.traffic().parts().get(cache.node()).utilization())).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Part cache, double utilization) {
        return utilization <= BUSY ? Optional.empty() : Optional.of(Finding.of(INFO,
                FOUND.with("cache", cache.component().name()).with("percent", Math.round(utilization * 100)), cache.id())
                .mendedBy(() -> Fixes.set(cache.component(), "shards", Math.ceil(utilization / BUSY) + 1)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web > cache:elasticache[ttlSeconds=300, operationsPerSecond=5]").blaming("cache");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web > cache:elasticache[ttlSeconds=300]").passing();
    }
}
