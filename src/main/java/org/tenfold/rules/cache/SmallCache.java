package org.tenfold.rules.cache;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** CACHE-005: a cache too small for what is asked for. */
public final class SmallCache implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CACHE-005", Severity.MEDIUM, 10_000,
            Text.of("A cache smaller than its working set", "작업 집합보다 작은 캐시"),
            Text.of("Entries are thrown out before they are asked for again: the hits collapse and the database pays. Give it room for what people really ask for.",
                    "다시 찾기 전에 항목이 밀려납니다. 적중률이 무너지고 그 부담은 데이터베이스가 집니다. 실제로 찾는 데이터가 들어갈 자리를 줍니다."),
            Text.of("Take larger nodes or more shards, compress, or cache less.",
                    "더 큰 노드나 더 많은 샤드를 쓰거나, 압축하거나, 캐시하는 것을 줄입니다."),
            List.of("Amazon ElastiCache User Guide, reserved memory", "PERF02-BP04"));

    private static final Text FOUND = Text.of("{cache} has {usable} GB for entries; its working set of {set} GB takes {needed} GB with its keys.",
            "{cache}에는 항목을 둘 자리가 {usable} GB인데 작업 집합 {set} GB에는 키까지 {needed} GB가 필요합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** A quarter of the memory is reserved for copies and snapshots (ElastiCache User Guide, reserved-memory-percent). */
    private static final double USABLE = 0.75;
    /** Keys and pointers beside the values; an assumption. */
    private static final double OVERHEAD = 1.25;
    /** So much of the working set catches nearly all lookups, because few entries get most of them; an assumption. */
    private static final double ENOUGH = 0.8;
    private static final double BYTES_PER_GIB = 1 << 30;

    @Override
    public Stream<Finding> check(Case review) {
        // What throws out the entries that are used least keeps the busy ones through a scan of the rest.
        return review.parts("elasticache").filter(cache -> cache.value("workingSetGb") != null && cache.is("mode", "nodes")
                && !cache.is("eviction", "allkeys-lfu")).map(SmallCache::finding).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Part cache) {
        double perShard = MachineTypes.of(cache, "elasticache", "nodeType").memoryGib() * BYTES_PER_GIB / 1e9 * USABLE;
        double usable = perShard * cache.number("shards");
        double needed = cache.number("workingSetGb") * OVERHEAD;
        return usable >= ENOUGH * needed ? Optional.empty() : Optional.of(Finding.of(INFO, FOUND.with("cache", cache.component().name())
                .with("usable", rounded(usable)).with("set", cache.number("workingSetGb")).with("needed", rounded(needed)), cache.id())
                .mendedBy(() -> Fixes.set(cache.component(), "shards", Math.ceil(needed / perShard))));
    }

    private static double rounded(double gigabytes) {
        return Math.round(gigabytes * 10) / 10.0;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web > cache:elasticache[ttlSeconds=300, workingSetGb=10]").blaming("cache");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web > cache:elasticache[ttlSeconds=300, workingSetGb=10, nodeType=cache.r6g.large]").passing();
    }
}
