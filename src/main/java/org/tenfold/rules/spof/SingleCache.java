package org.tenfold.rules.spof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Flow;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.JourneyNames;
import org.tenfold.traffic.Traffic.PartLoad;

/** SPOF-005: a cache of one node that the system cannot do without. */
public final class SingleCache implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SPOF-005", Severity.HIGH, 10_000,
            Text.of("One cache node that much depends on", "많은 것이 의존하는 단일 캐시 노드"),
            Text.of("When the only node of a cache dies, every read goes to the database at once. A database that was sized for what the cache lets through then falls over too, and sessions that were kept there are gone.",
                    "하나뿐인 캐시 노드가 멈추면 모든 읽기가 한꺼번에 데이터베이스로 갑니다. 캐시를 믿고 크기를 정한 데이터베이스도 함께 무너지고, 캐시에 둔 세션은 사라집니다."),
            Text.of("Add a replica in another zone with automatic failover, or take the serverless cache.",
                    "다른 가용 영역에 자동 장애 조치가 되는 복제본을 두거나 서버리스 캐시를 씁니다."),
            List.of("REL05-BP01", "REL10-BP01", "Security Hub ElastiCache.3",
                    "AWS Config elasticache-repl-grp-auto-failover-enabled", "Checkov CKV2_AWS_50"));

    /** Of a DAX cluster in production (DynamoDB Developer Guide, DAX cluster sizing). */
    private static final int DAX_NODES = 3;

    private static final Text NEEDED = Text.of("{part} has no replica, and without it these stop: {journeys}.",
            "{part|은는} 복제본이 없어, 장애가 나면 {journeys|이가} 멈춥니다.");
    private static final Text STAMPEDE = Text.of(
            "{part} has no replica; without it {database} would be {percent} % busy at the peak.",
            "{part|은는} 복제본이 없습니다. 멈추면 최고 부하에서 {database}의 사용률이 {percent}%가 됩니다.");
    private static final Text BEARABLE = Text.of(
            "{part} has no replica; without it {database} would carry the peak at {percent} %.",
            "{part|은는} 복제본이 없지만, 멈춰도 {database|이가} 최고 부하를 사용률 {percent}%로 견딥니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.CACHE).filter(SingleCache::isAlone).map(part -> finding(review, part))
                .<Finding>mapMulti(Optional::ifPresent);
    }

    private static boolean isAlone(Part part) {
        if (part.takes("nodes")) {
            return part.whole("nodes") == 1;
        }
        if (!part.takes("replicas") || part.is("mode", "serverless")) {
            return false;
        }
        return part.is("engine", "memcached") ? part.whole("shards") == 1 : part.whole("replicas") == 0;
    }

    private static Optional<Finding> finding(Case review, Part cache) {
        String name = cache.component().name();
        if (!review.stopped(cache).isEmpty()) {
            return Optional.of(mended(cache, Finding.of(INFO, NEEDED.with("part", name)
                    .with("journeys", JourneyNames.list(review.stopped(cache), review.topology())), cache.id())));
        }
        return Cold.databaseBehind(review, cache).map(cold -> {
            boolean falls = cold.utilization() > 1;
            return mended(cache, Finding.of(INFO, (falls ? STAMPEDE : BEARABLE).with("part", name)
                    .with("database", cold.database().component().name()).with("percent", Math.round(cold.utilization() * 100)),
                    cache.id(), cold.database().id()).at(falls ? Severity.HIGH : Severity.ADVICE));
        });
    }

    /** Memcached keeps no copies, so that its entries get another engine; DAX runs on three nodes, as AWS advises. */
    private static Finding mended(Part cache, Finding finding) {
        Component component = cache.component();
        if (cache.takes("nodes")) {
            return finding.mendedBy(() -> new Edit.Change(component.with("nodes", DAX_NODES)));
        }
        Component copied = component.with("replicas", 1).with("deployment", "multi-az");
        return finding.mendedBy(() -> new Edit.Change(cache.is("engine", "memcached") ? copied.with("engine", "valkey") : copied));
    }

    /**
     * A database whose callers ask a cache first, and how busy it would be without the cache.
     *
     * @param utilization at the peak, 1 at saturation
     */
    private record Cold(Part database, double utilization) {

        /** The busiest of the databases behind the cache. */
        static Optional<Cold> databaseBehind(Case review, Part cache) {
            return Stream.of(LinkKind.READ_WRITE, LinkKind.READ).flatMap(kind -> review.callers(cache, kind).stream())
                    .flatMap(caller -> Stream.of(LinkKind.READ_WRITE, LinkKind.READ)
                            .flatMap(kind -> review.called(caller, kind).stream()))
                    .filter(called -> called.has(Trait.DATABASE)).distinct()
                    .map(database -> new Cold(database, withoutHits(review, database, cache.number("hitRatio"))))
                    .reduce((busiest, other) -> other.utilization > busiest.utilization ? other : busiest);
        }

        /** Only misses reach the database now; without the cache all reads do. Reads and writes are taken to cost it alike. */
        private static double withoutHits(Case review, Part database, double hits) {
            PartLoad load = review.traffic().parts().get(database.node());
            Flow peak = load.peak();
            return peak.calls() == 0 ? 0
                    : load.utilization() * (peak.writes() + peak.statics() + peak.reads() / (1 - hits)) / peak.calls();
        }
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=external, uploadsTo=none]",
                "web > db:rds[deployment=multi-az]",
                "web >read-write[dataset=session]> sessions:elasticache[replicas=0, zones=a]").blaming("sessions");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=external, uploadsTo=none]",
                "web > db:rds[deployment=multi-az]", "web >read-write[dataset=session]> sessions:elasticache").passing();
    }
}
