package org.tenfold.rules.cache;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** CACHE-007: entries that outlive a change by longer than readers bear. */
public final class NoInvalidation implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CACHE-007", Severity.MEDIUM, 10_000,
            Text.of("Changes do not reach the cache in time", "변경이 제때 닿지 않는 캐시"),
            Text.of("Database and cache are not changed in one transaction; without a rule the cache keeps the answer of yesterday. Deleting the entry on every write is the simplest cure.",
                    "데이터베이스와 캐시는 한 트랜잭션으로 바뀌지 않습니다. 규칙이 없으면 캐시는 어제의 답을 줍니다. 쓸 때마다 항목을 지우는 것이 가장 간단합니다."),
            Text.of("Delete or replace the entry on each write, or let a stream of the changes do it.",
                    "쓸 때마다 항목을 지우거나 바꾸고, 아니면 변경 스트림이 그렇게 하게 합니다."),
            List.of("PERF03-BP05"));

    private static final Text FOUND = Text.of("{code} changes {db} and only reads {cache}, which keeps old values for {ttl} s; they may be {stale} s old at most.",
            "{code|은는} {db|을를} 바꾸지만 {cache|은는} 읽기만 합니다. {cache|은는} 옛 값을 {ttl}초 두는데 허용하는 시간은 {stale}초입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("elasticache").filter(cache -> cache.value("staleSeconds") instanceof Double && keepsTooLong(cache)
                        && !isToldOfChanges(review, cache))
                .flatMap(cache -> review.incoming(cache).filter(link -> link.kind() == LinkKind.READ)
                        .stream().sorted(Comparator.comparing(Link::id)).map(link -> finding(review, cache, link)).<Finding>mapMulti(Optional::ifPresent));
    }

    private static boolean keepsTooLong(Part cache) {
        double ttl = cache.value("ttlSeconds") instanceof Double seconds && seconds > 0 ? seconds : Double.POSITIVE_INFINITY;
        return ttl > cache.number("staleSeconds");
    }

    /** Whether something that hears of changes, from a queue, a stream or a table, deletes or replaces entries. */
    static boolean isToldOfChanges(Case review, Part cache) {
        return review.incoming(cache).filter(link -> link.kind().writes()).anyMatch(link -> review.incoming(review.start(link))
                .anyMatch(heard -> heard.kind() == LinkKind.CONSUME || heard.kind() == LinkKind.PUBLISH));
    }

    private static Optional<Finding> finding(Case review, Part cache, Link read) {
        Part code = review.start(read);
        boolean writesItToo = review.outgoing(code).anyMatch(link -> link.to().equals(read.to()) && link.kind().writes());
        return writesItToo ? Optional.empty() : review.outgoing(code)
                .filter(link -> link.kind().writes() && review.end(link).has(Trait.DATABASE) && isSame(read, link))
                .stream().min(Comparator.comparing(Link::id))
                .map(write -> Finding.of(INFO, FOUND.with("code", review.owner(code).name())
                        .with("db", review.end(write).component().name()).with("cache", cache.component().name())
                        .with("ttl", cache.value("ttlSeconds") instanceof Double ttl && ttl > 0 ? ttl : "∞")
                        .with("stale", cache.number("staleSeconds")), read.id(), cache.id(), review.owner(code).id())
                        .mendedBy(() -> new Edit.ChangeLink(read.withKind(LinkKind.READ_WRITE))));
    }

    /** Whether both links may be about the same data. */
    private static boolean isSame(Link read, Link write) {
        Object cached = read.settings().get(LinkSettings.DATASET.name());
        Object changed = write.settings().get(LinkSettings.DATASET.name());
        return cached == null || changed == null || cached.equals(changed);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web >read> cache:elasticache[ttlSeconds=300, staleSeconds=10]").blaming("web-to-cache");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web >read-write> cache:elasticache[ttlSeconds=300, staleSeconds=10]").passing();
    }
}
