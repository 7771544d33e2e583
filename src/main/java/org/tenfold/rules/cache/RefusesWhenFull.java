package org.tenfold.rules.cache;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.LinkSettings;
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
import org.tenfold.topology.Topology;

/** CACHE-006: a cache that refuses writes when it is full. */
public final class RefusesWhenFull implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CACHE-006", Severity.MEDIUM, 10_000,
            Text.of("A full cache refuses new entries", "가득 차면 새 항목을 거절하는 캐시"),
            Text.of("Without eviction a full cache answers every write with an error. A cache should drop what was used least recently or least often; only a store must keep everything.",
                    "제거 정책이 없으면 가득 찬 캐시는 모든 쓰기에 오류로 답합니다. 캐시라면 가장 오래 안 쓴 항목이나 가장 적게 쓴 항목을 버려야 합니다. 모두 지켜야 하는 것은 저장소뿐입니다."),
            Text.of("Choose allkeys-lru, or allkeys-lfu where a few entries are wanted all the time.",
                    "allkeys-lru를 고르고, 몇몇 항목만 늘 찾는다면 allkeys-lfu를 고릅니다."),
            List.of("PERF03-BP05", "Amazon ElastiCache User Guide, parameters"));

    private static final Text FOUND = Text.of("{cache} evicts nothing and is used as a cache by {clients}.",
            "{cache|은는} 아무것도 제거하지 않는데 {clients|이가} 캐시로 씁니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.CACHE).filter(cache -> cache.is("eviction", "noeviction") && !cache.is("engine", "memcached"))
                .map(cache -> finding(review, cache)).<Finding>mapMulti(Optional::ifPresent);
    }

    /** Sessions must not be dropped: for them refusing, with an alarm, is right. */
    private static Optional<Finding> finding(Case review, Part cache) {
        Topology topology = review.topology();
        List<String> clients = Arrays.stream(topology.incoming(cache.node()))
                .filter(link -> (topology.kind(link).reads() || topology.kind(link).writes())
                        && topology.link(link).settings().get(LinkSettings.DATASET.name()) == null)
                .mapToObj(link -> review.owner(topology.part(topology.from(link))).name()).distinct().toList();
        return clients.isEmpty() ? Optional.empty() : Optional.of(Finding.of(INFO, FOUND.with("cache", cache.component().name())
                .with("clients", String.join(", ", clients)), cache.id())
                .mendedBy(() -> Fixes.set(cache.component(), "eviction", "allkeys-lru")));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web > cache:elasticache[ttlSeconds=300, eviction=noeviction]").blaming("cache");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web > cache:elasticache[ttlSeconds=300, eviction=allkeys-lru]").passing();
    }
}
