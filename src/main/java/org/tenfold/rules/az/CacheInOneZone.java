package org.tenfold.rules.az;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
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
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** AZ-008: copies of a cache that do not take over. */
public final class CacheInOneZone implements Rule {

    private static final RuleInfo INFO = new RuleInfo("AZ-008", Severity.MEDIUM, 10_000,
            Text.of("Cache copies that cannot take over", "이어받지 못하는 캐시 사본"),
            Text.of("A replica in the zone of its primary takes reads but saves nothing: it is lost with the same zone. Without automatic failover somebody has to promote it by hand.",
                    "기본 노드와 같은 영역의 복제본은 읽기를 나눌 뿐 장애에는 소용이 없습니다. 그 가용 영역과 함께 사라지기 때문입니다. 자동 장애 조치가 없으면 사람이 직접 승격해야 합니다."),
            Text.of("Place the copies in different zones and turn on Multi-AZ with automatic failover.",
                    "사본을 서로 다른 가용 영역에 두고 자동 장애 조치가 되는 다중 AZ를 켭니다."),
            List.of("Security Hub ElastiCache.3", "Prowler elasticache_redis_cluster_multi_az_enabled"));

    private static final Text MANUAL = Text.of("{part} has {nodes|node|nodes} in one zone and no automatic failover.",
            "{part|은는} 노드 {nodes}개가 한 가용 영역에 있고 자동 장애 조치가 없습니다.");
    private static final Text TOGETHER = Text.of("{part} has {nodes|node|nodes}, all in zone {zone}.",
            "{part|은는} 노드 {nodes}개가 모두 가용 영역 {zone}에 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.CACHE)
                .filter(part -> !part.is("mode", "serverless") && nodes(part) > 1)
                .map(part -> finding(review, part)).filter(Objects::nonNull);
    }

    /** Nodes that could take over for each other: of one shard, or all of Memcached and of DAX. */
    private static int nodes(Part part) {
        return part.takes("nodes") ? part.whole("nodes") : part.is("engine", "memcached") ? part.whole("shards") : 1 + part.whole("replicas");
    }

    private static @Nullable Finding finding(Case review, Part part) {
        boolean manual = part.is("deployment", "single");
        if (!manual && part.zones().size() > 1) {
            return null;
        }
        Component component = manual ? part.component().with("deployment", "multi-az") : part.component();
        Message message = manual ? MANUAL.with("part", component.name())
                : TOGETHER.with("part", component.name()).with("zone", part.zones().getFirst());
        return Finding.of(INFO, message.with("nodes", nodes(part)), part.id()).mendedBy(() -> new Edit.Change(
                component.settings().has("zones") ? component.with("zones", Fixes.andAnotherZone(part, part.zones())) : component));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az]", "web > cache:elasticache[deployment=single, zones=a]").blaming("cache");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az]", "web > cache:elasticache").passing();
    }
}
