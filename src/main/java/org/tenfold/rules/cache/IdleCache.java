package org.tenfold.rules.cache;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * CACHE-009: a cache that spares the database little. The catalogue also asks whether the database would be idle without it;
 * by default it is, at any ordinary scale, so that this would speak against every cache that is drawn.
 */
public final class IdleCache implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CACHE-009", Severity.ADVICE, 1_000,
            Text.of("A cache that hardly pays", "거의 도움이 되지 않는 캐시"),
            Text.of("A cache costs money and code and brings old values. It pays when the same data is read again and again.",
                    "캐시는 돈과 코드가 들고 오래된 값을 보여 줍니다. 같은 데이터를 되풀이해 읽을 때 값을 합니다."),
            Text.of("Leave it out, or cache what is really asked for again.",
                    "빼거나, 정말로 다시 찾는 것을 캐시합니다."),
            List.of("COST05-BP03", "PERF01-BP03"));

    private static final Text FOUND = Text.of("{cache} answers {percent} % of the lookups, and {reads} % of the dynamic requests only read.",
            "{cache|은는} 조회의 {percent}%에 답하고, 동적 요청의 {reads}%가 읽기입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double FEW_HITS = 0.3;
    private static final double HALF = 0.5;

    @Override
    public Stream<Finding> check(Case review) {
        double reads = 1 - review.topology().architecture().workload().number("writeShare");
        return review.parts(Trait.CACHE).filter(cache -> cache.takes("hitRatio") && isAsked(review, cache)
                        && (cache.number("hitRatio") < FEW_HITS || reads < HALF))
                .map(cache -> Finding.of(INFO, FOUND.with("cache", cache.component().name())
                        .with("percent", Math.round(cache.number("hitRatio") * 100))
                        .with("reads", Math.round(reads * 100)), cache.id()).mendedBy(review, Types.bypass(cache.id())));
    }

    /** Whether it spares a database at all: what keeps sessions is a store. */
    private static boolean isAsked(Case review, Part cache) {
        return review.incoming(cache)
                .anyMatch(link -> link.kind().reads() && link.settings().get(LinkSettings.DATASET.name()) == null);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web > cache:elasticache[ttlSeconds=300, hitRatio=0.1]").blaming("cache");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web > cache:elasticache[ttlSeconds=300]").passing();
    }
}
