package org.tenfold.rules.dr;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tenfold.design.Context.Disruption;
import org.tenfold.design.Context.RecoveryTarget;
import org.tenfold.design.Edit;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Durations;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Upkeep;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/**
 * DR-002: copies in time that are further apart than work may be lost. Where a second copy in space keeps to the target,
 * continuous backups are as good as backups get; periodic ones are not, for a copy in space takes over every mistake.
 */
public final class RareBackups implements Rule {

    private static final double HOUR = 3_600;

    private static final RuleInfo INFO = new RuleInfo("DR-002", Severity.MEDIUM, 10_000,
            Text.of("Backups further apart than the loss that is allowed", "허용 손실보다 긴 백업 간격"),
            Text.of("You can lose everything since the last copy. Decide how much work may be done again, then set the interval.",
                    "마지막 사본 이후의 모든 것을 잃을 수 있습니다. 다시 해도 되는 일의 양을 먼저 정하고 간격을 맞춥니다."),
            Text.of("Turn on continuous backup, or let the plan copy more often.", "연속 백업을 켜거나, 백업 계획의 간격을 줄입니다."),
            List.of("REL13-BP01", "AWS Config backup-plan-min-frequency-and-min-retention-check"));

    private static final Text FOUND = Text.of("{part} can be restored to moments {gap} apart; {target} of writes may be lost.",
            "{part|은는} {gap} 간격으로만 되돌릴 수 있는데, 허용하는 손실은 {target}입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Map<Disruption, RecoveryTarget> targets = review.context().recovery();
        double most = Stream.of(Disruption.COMPONENT, Disruption.ZONE).map(targets::get).filter(Objects::nonNull)
                .mapToDouble(RecoveryTarget::lossSeconds).min().orElse(Double.POSITIVE_INFINITY);
        Stores stores = new Stores(review);
        return Double.isInfinite(most) ? Stream.empty() : stores.durable()
                .filter(store -> !Stores.isCopy(review, store) && review.called(store, LinkKind.REPLICATE).isEmpty())
                .map(store -> finding(review, stores, store, most)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Stores stores, Part store, double most) {
        OptionalDouble gap = stores.gapSeconds(store);
        boolean alone = review.units(store) == 1;
        if (gap.isEmpty() || gap.getAsDouble() <= most || !alone && gap.getAsDouble() < HOUR) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("part", store.component().name()).with("gap", Durations.message(gap.getAsDouble()))
                .with("target", Durations.message(most)), store.id());
        List<Part> plans = stores.plans(store).toList();
        if (store.takes("pointInTimeRecovery") && most >= Stores.CONTINUOUS) {
            return Optional.of(finding.mendedBy(() -> Fixes.set(store.component(), "pointInTimeRecovery", true)));
        }
        return Optional.of(most < HOUR ? finding : plans.isEmpty()
                ? finding.mendedBy(review, Upkeep.backupPlan(Settings.of("everyHours", Math.floor(most / HOUR)), store.id()))
                : finding.mendedBy(() -> new Edit.Batch(plans.stream()
                        .map(plan -> Fixes.set(plan.component(), "everyHours", Math.floor(most / HOUR))).toList())));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=efs]",
                "web > share:efs[backupDays=7]").recovery(Disruption.COMPONENT, 3_600, 3_600).blaming("share");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=efs]",
                "web > share:efs[backupDays=7] >operate[purpose=backup]> plan:backup[everyHours=1]")
                .recovery(Disruption.COMPONENT, 3_600, 3_600).passing();
    }
}
