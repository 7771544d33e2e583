package org.tenfold.rules.deprecated;

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
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** DEPRECATED-008: a cache with an engine that Valkey has followed. */
public final class OldRedis implements Rule {

    /** Major versions whose standard support ended on 31 January 2026 (secondary source). */
    private static final Set<String> ENDED = Set.of("2", "3", "4", "5");

    private static final RuleInfo INFO = new RuleInfo("DEPRECATED-008", Severity.MEDIUM, 1,
            Text.of("Redis OSS where Valkey would do", "Valkey로 충분한 Redis OSS"),
            Text.of("Valkey answers the same commands and costs a fifth less. Versions 4 and 5 of Redis OSS are past their standard support: they cost a surcharge and get fixes late.",
                    "Valkey는 같은 명령을 그대로 받고 값은 5분의 1 정도 쌉니다. Redis OSS 4와 5는 표준 지원이 끝나 추가 요금이 붙고 보안 수정이 늦습니다."),
            Text.of("Change the engine to Valkey.", "엔진을 Valkey로 바꿉니다."),
            List.of("Amazon ElastiCache User Guide, engine versions"));

    private static final Text ENDED_VERSION = Text.of("{part} runs Redis OSS {version}, whose standard support ended on 2026-01-31.",
            "{part|은는} 2026년 1월 31일에 표준 지원이 끝난 Redis OSS {version|을를} 씁니다.");
    private static final Text ANY_VERSION = Text.of("{part} runs Redis OSS; Valkey takes its place without a change of code.",
            "{part|은는} Redis OSS를 씁니다. 코드를 바꾸지 않고 Valkey로 바꿀 수 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("elasticache").filter(cache -> cache.is("engine", "redis") && !cache.flag("extendedSupport"))
                .map(OldRedis::finding);
    }

    private static Finding finding(Part cache) {
        boolean ended = cache.value("engineVersion") instanceof String version && ENDED.contains(version.split("\\.")[0].strip());
        Finding finding = ended
                ? Finding.of(INFO, ENDED_VERSION.with("part", cache.component().name()).with("version", cache.text("engineVersion")), cache.id())
                : Finding.of(INFO, ANY_VERSION.with("part", cache.component().name()), cache.id()).at(Severity.ADVICE);
        return finding.mendedBy(() -> Fixes.set(
                cache.component().withSettings(cache.component().settings().without("engineVersion")), "engine", "valkey"));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web >read-write[soft=true]> cache:elasticache[engine=redis, engineVersion=5.0.6, zones=a+b]").blaming("cache");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web >read-write[soft=true]> cache:elasticache[engine=valkey, engineVersion=8.0, zones=a+b]").passing();
    }
}
