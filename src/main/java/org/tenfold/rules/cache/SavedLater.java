package org.tenfold.rules.cache;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Context;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** CACHE-012: an answer before anything is saved. */
public final class SavedLater implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CACHE-012", Severity.MEDIUM, 1_000,
            Text.of("Writes are answered before they are saved", "저장하기 전에 답하는 쓰기"),
            Text.of("Write-behind answers as soon as memory has the change. A node that fails before the database is told takes those writes with it.",
                    "라이트 비하인드는 메모리에 쓰자마자 답합니다. 데이터베이스에 쓰기 전에 노드가 고장 나면 그 쓰기는 함께 사라집니다."),
            Text.of("Write through for what must not be lost, save more often, or make the writes of the cache durable.",
                    "잃으면 안 되는 것은 라이트 스루로 쓰거나, 더 자주 저장하거나, 캐시의 쓰기를 내구성 있게 합니다."),
            List.of("REL09-BP01", "PERF03-BP05"));

    private static final Text FOUND = Text.of("{code} writes to {cache}, and the database is told up to {seconds} s later: that much is lost with a node, and no more than {allowed} s may be lost.",
            "{code|은는} {cache}에 쓰고 데이터베이스에는 최대 {seconds}초 뒤에 씁니다. 노드가 고장 나면 그만큼 잃는데 허용하는 손실은 {allowed}초입니다.");
    private static final Text ASKED = Text.of("How many seconds after {code} wrote to {cache} does the database have it? So much is lost with a node.",
            "{code|이가} {cache}에 쓴 것이 몇 초 뒤에 데이터베이스에 저장됩니까? 노드가 고장 나면 그만큼 잃습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("elasticache").filter(cache -> !cache.is("durability", "sync"))
                .flatMap(cache -> review.incoming(cache).filter(link -> link.kind().writes()
                                && Case.says(link, LinkSettings.STRATEGY, "write-behind") && !Case.says(link, LinkSettings.DURABLE, Setting.NO))
                        .map(link -> finding(review, cache, link)).stream().<Finding>mapMulti(Optional::ifPresent));
    }

    private static Optional<Finding> finding(Case review, Part cache, Link link) {
        Context.RecoveryTarget target = review.context().recovery().get(Context.Disruption.COMPONENT);
        double allowed = target == null ? 0 : target.lossSeconds();
        Object flush = link.settings().get(LinkSettings.FLUSH.name());
        if (flush instanceof Double seconds && seconds <= allowed) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, (flush == null ? ASKED : FOUND).with("code", review.owner(review.start(link)).name())
                .with("cache", cache.component().name()).with("seconds", flush == null ? 0 : flush).with("allowed", allowed),
                link.id(), cache.id()).mendedBy(() -> new Edit.ChangeLink(link.with(LinkSettings.STRATEGY.name(), "write-through")));
        return Optional.of(flush == null ? finding.in(Finding.State.QUESTION) : finding);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web >read-write[strategy=write-behind, flushSeconds=10]> cache:elasticache[ttlSeconds=300]").blaming("web-to-cache");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "web >read-write[strategy=write-through]> cache:elasticache[ttlSeconds=300]").passing();
    }
}
