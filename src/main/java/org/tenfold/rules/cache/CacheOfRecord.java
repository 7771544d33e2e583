package org.tenfold.rules.cache;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
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

/** CACHE-002: data that exists only in a cache. */
public final class CacheOfRecord implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CACHE-002", Severity.CRITICAL, 10,
            Text.of("A cache is the only place of this data", "캐시에만 있는 데이터"),
            Text.of("Memory forgets: a restart, an eviction or a failover loses it. A cache may only hold what can be had again.",
                    "메모리는 잊습니다. 다시 시작하거나 자리를 내거나 장애 조치를 하면 사라집니다. 캐시에는 다시 얻을 수 있는 것만 둡니다."),
            Text.of("Write to a database first, or take MemoryDB, or Valkey with durable writes.",
                    "먼저 데이터베이스에 쓰거나, MemoryDB 또는 내구성 쓰기를 켠 Valkey를 씁니다."),
            List.of("PERF03-BP05", "REL09-BP01", "Amazon ElastiCache User Guide, durability options"));

    private static final Text FOUND = Text.of("{code} writes to {cache} what must not be lost, and to no database.",
            "{code|은는} 잃으면 안 되는 데이터를 {cache}에만 쓰고 데이터베이스에는 쓰지 않습니다.");
    private static final Text LATE = Text.of("{code} writes to {cache} what must not be lost; its log lags behind by up to {seconds} s.",
            "{code|은는} 잃으면 안 되는 데이터를 {cache}에 씁니다. 로그가 최대 {seconds}초 늦습니다.");
    private static final Text ASKED = Text.of("Does {cache} hold anything that exists nowhere else? {code} writes to it and to no database.",
            "{cache}에 다른 데는 없는 데이터가 있습니까? {code|은는} 여기에 쓰고 데이터베이스에는 쓰지 않습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double LOG_LAG_SECONDS = 10;

    @Override
    public Stream<Finding> check(Case review) {
        return Stream.concat(review.parts("elasticache"), review.parts("ec2").filter(part -> part.is("role", "cache")))
                .filter(cache -> !cache.is("durability", "sync"))
                .flatMap(cache -> review.incoming(cache).filter(link -> isOnly(review, link))
                        .map(link -> finding(review, cache, link)).stream().<Finding>mapMulti(Optional::ifPresent)
                        .min(Comparator.comparing(Finding::state).thenComparing(finding -> finding.targets().get(1))).stream());
    }

    /** Whether what is written over the link is written by nobody on the way to a database. */
    private static boolean isOnly(Case review, Link link) {
        Object dataset = link.settings().get(LinkSettings.DATASET.name());
        return link.kind().writes() && !"session".equals(dataset) && !Case.says(link, LinkSettings.STRATEGY, "write-behind")
                && !Case.says(link, LinkSettings.STRATEGY, "write-through") && !Case.says(link, LinkSettings.DURABLE, Setting.NO)
                && review.outgoing(review.start(link)).noneMatch(other -> other.kind().writes() && keeps(review.end(other))
                        && (dataset == null || Objects.equals(dataset, other.settings().get(LinkSettings.DATASET.name()))));
    }

    private static boolean keeps(Part store) {
        return store.has(Trait.STORAGE) || store.has(Trait.DATABASE)
                || store.is("role", "database") || store.is("role", "file-server");
    }

    private static Optional<Finding> finding(Case review, Part cache, Link link) {
        boolean durable = Case.says(link, LinkSettings.DURABLE, Setting.YES);
        boolean logged = cache.is("durability", "async");
        if (!durable && logged) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, (!durable ? ASKED : logged ? LATE : FOUND)
                .with("code", review.owner(review.start(link)).name()).with("cache", cache.component().name())
                .with("seconds", LOG_LAG_SECONDS), cache.id(), link.id());
        if (cache.is("engine", "valkey") && cache.is("mode", "nodes")) {
            finding = finding.mendedBy(() -> Fixes.set(cache.component(), "durability", "sync"));
        }
        return Optional.of(!durable ? finding.in(Finding.State.QUESTION) : logged ? finding.at(Severity.MEDIUM) : finding);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web >read-write[durable=yes]> scores:elasticache[ttlSeconds=300]").blaming("scores");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web >read-write[durable=yes]> scores:memorydb").passing();
    }
}
