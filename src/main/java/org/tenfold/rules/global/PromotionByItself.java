package org.tenfold.rules.global;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Context.Disruption;
import org.tenfold.design.Context.RecoveryTarget;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Durations;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Upkeep;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** GLOBAL-007: a copy of a cache that everybody believes will take over. */
public final class PromotionByItself implements Rule {

    /** Seconds below which nobody has the time to find out how it is done. */
    private static final double HURRIED = 900;

    private static final RuleInfo INFO = new RuleInfo("GLOBAL-007", Severity.MEDIUM, 10_000_000,
            Text.of("Nobody promotes the cache in the other Region", "다른 리전의 캐시를 승격할 준비 없음"),
            Text.of("ElastiCache never fails over to another Region by itself: somebody promotes the secondary. Write that down and automate it before you need it.",
                    "ElastiCache는 다른 리전으로 스스로 장애 조치하지 않습니다. 누군가 보조 클러스터를 승격해야 합니다. 필요해지기 전에 절차를 적고 자동화합니다."),
            Text.of("Automate the promotion, or accept that the cache starts empty there.",
                    "승격을 자동화하거나, 그곳에서 캐시가 빈 채로 시작하는 것을 받아들입니다."),
            List.of("Amazon ElastiCache User Guide, Global Datastore: failing over"));

    private static final Text FOUND = Text.of("{cache} has copies in {count|other Region|other Regions}, and nothing is prepared to promote one; a Region may be away for {target}.",
            "{cache|은는} 다른 리전 {count}곳에 사본이 있지만 승격할 준비가 없습니다. 리전 복구 목표는 {target}입니다.");
    private static final Text ASKED = Text.of("A Region may be away for {target}: how is one of the {count} copies of {cache} promoted in that time?",
            "리전 복구 목표가 {target}입니다. 그 안에 {cache}의 사본 {count}개 가운데 하나를 어떻게 승격합니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        RecoveryTarget target = review.context().recovery().get(Disruption.REGION);
        return target == null || target.timeSeconds() >= HURRIED || !review.regions().several() ? Stream.empty()
                : review.parts(Trait.CACHE).filter(part -> part.takes("promotion") && copies(review, part) > 0)
                        .filter(part -> part.value("promotion") == null || part.is("promotion", "none"))
                        .map(part -> finding(review, part, copies(review, part), target));
    }

    private static long copies(Case review, Part cache) {
        return review.called(cache, LinkKind.REPLICATE).filter(copy -> !copy.region().equals(cache.region())).stream().count();
    }

    private static Finding finding(Case review, Part cache, long copies, RecoveryTarget target) {
        boolean asked = cache.value("promotion") == null;
        Finding finding = Finding.of(INFO, (asked ? ASKED : FOUND).with("cache", cache.component().name()).with("count", copies)
                .with("target", Durations.message(target.timeSeconds())), cache.id());
        return (asked ? finding.in(Finding.State.QUESTION) : finding).mendedBy(review, Upkeep.promotion(cache.id()));
    }

    @Override
    public Example wrong() {
        return caches("none").blaming("cache");
    }

    @Override
    public Example right() {
        return caches("automated").passing();
    }

    private static Sketch caches(String promotion) {
        return Sketch.failingOver("code >read-write[dataset=session]> seoul/cache:elasticache[zones=a+b, promotion=" + promotion + "]",
                "cache >replicate> tokyo/copy:elasticache[zones=a+c]", "code2 >read-write[dataset=session]> copy")
                .quietMillions().recovery(Disruption.REGION, 600, 60);
    }
}
