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
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** CACHE-003: cached entries that live for ever. */
public final class NoExpiry implements Rule {

    private static final double USUAL_SECONDS = 300;

    private static final RuleInfo INFO = new RuleInfo("CACHE-003", Severity.MEDIUM, 1_000,
            Text.of("Cached entries never expire", "만료되지 않는 캐시 항목"),
            Text.of("Without a time to live an old value stays for ever, and memory fills up. The limit says how wrong an answer can become.",
                    "유지 시간이 없으면 오래된 값이 계속 남고 메모리가 가득 찹니다. 유지 시간은 답이 얼마나 낡을 수 있는지를 정합니다."),
            Text.of("Choose the time by how old an answer may be, and vary it a little so that entries do not expire together.",
                    "답이 얼마나 낡아도 되는지에 맞춰 유지 시간을 정하고, 한꺼번에 만료되지 않게 조금씩 다르게 합니다."),
            List.of("PERF03-BP05"));

    private static final Text FOUND = Text.of("Entries of {part} never expire: their time to live is 0 seconds.",
            "{part}의 항목은 유지 시간이 0초라서 만료되지 않습니다.");
    private static final Text ASKED = Text.of("How long do entries of {part} live?", "{part}의 항목은 얼마나 오래 유지됩니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.CACHE).filter(part -> part.takes("ttlSeconds"))
                .filter(part -> !NoInvalidation.isToldOfChanges(review, part))
                .map(NoExpiry::finding).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Part cache) {
        Object ttl = cache.value("ttlSeconds");
        if (ttl instanceof Double seconds && seconds > 0) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, (ttl == null ? ASKED : FOUND).with("part", cache.component().name()), cache.id())
                .mendedBy(() -> Fixes.set(cache.component(), "ttlSeconds", USUAL_SECONDS));
        return Optional.of(ttl == null ? finding.in(Finding.State.QUESTION) : finding);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > cache:elasticache[ttlSeconds=0]").blaming("cache");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > cache:elasticache[ttlSeconds=300]").passing();
    }
}
