package org.tenfold.rules.global;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Context.Disruption;
import org.tenfold.design.Context.RecoveryTarget;
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
import org.tenfold.rules.fix.Upkeep;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** GLOBAL-008: copies that come a moment late, where nothing may be lost. */
public final class LossOfNothing implements Rule {

    /** Seconds by which the fastest asynchronous copies between Regions are late (Aurora global databases, global tables). */
    private static final double LAG = 1;

    private static final RuleInfo INFO = new RuleInfo("GLOBAL-008", Severity.MEDIUM, 10_000_000,
            Text.of("No loss is allowed, and copies come late", "손실 0이 목표인데 사본이 늦음"),
            Text.of("About a second of writes may vanish with a Region. If nothing may be lost, each write has to wait for another Region, which makes it slower.",
                    "리전과 함께 1초쯤의 쓰기가 사라질 수 있습니다. 아무것도 잃으면 안 된다면 쓰기가 다른 리전을 기다려야 하고, 그만큼 느려집니다."),
            Text.of("Use strong consistency between Regions, or accept a loss of some seconds.",
                    "리전 간 강력한 일관성을 쓰거나, 몇 초의 손실을 받아들입니다."),
            List.of("Amazon Aurora User Guide, recovery point objectives of global databases", "Amazon DynamoDB Developer Guide, multi-Region strong consistency"));

    private static final Text FOUND = Text.of("{from} is copied to {region} without waiting, about {lag} s late or more; {loss} s may be lost.",
            "{from|은는} 기다리지 않고 {region}에 복제되어 {lag}초쯤 또는 그보다 늦습니다. 허용하는 손실은 {loss}초입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        RecoveryTarget target = review.context().recovery().get(Disruption.REGION);
        return target == null || target.lossSeconds() >= LAG || !review.regions().several() ? Stream.empty()
                : Stream.of(Trait.DATABASE, Trait.STORAGE).flatMap(review::parts).filter(store -> !store.has(Trait.CACHE))
                        .flatMap(store -> review.outgoing(store).filter(link -> isLate(review, store, link))
                                .map(link -> finding(review, store, link, target)).stream());
    }

    private static boolean isLate(Case review, Part store, Link link) {
        Part copy = review.end(link);
        return link.kind() == LinkKind.REPLICATE && !copy.region().equals(store.region())
                && copy.service().id().equals(store.service().id())
                && !"synchronous".equals(link.settings().get(LinkSettings.MODE.name()))
                && !store.is("globalConsistency", "strong") && !review.holdsSessionsOnly(store);
    }

    private static Finding finding(Case review, Part store, Link link, RecoveryTarget target) {
        Finding finding = Finding.of(INFO, FOUND.with("from", store.component().name()).with("region", review.end(link).region()).with("lag", LAG)
                .with("loss", target.lossSeconds()), link.id(), store.id());
        return store.takes("globalConsistency") ? finding.mendedBy(review, Upkeep.strongConsistency(store.id(), review.end(link).id())) : finding;
    }

    @Override
    public Example wrong() {
        return tables("eventual").blaming("table-to-copy");
    }

    @Override
    public Example right() {
        return tables("strong").passing();
    }

    private static Sketch tables(String consistency) {
        String settings = "[pointInTimeRecovery=true, conflictSafe=yes, globalConsistency=" + consistency + "]";
        return Sketch.sharedByLatency("code > seoul/table:dynamodb" + settings + " >replicate> tokyo/copy:dynamodb" + settings, "code2 > copy")
                .quietMillions().recovery(Disruption.REGION, 600, 0);
    }
}
