package org.tenfold.rules.dr;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Context.Disruption;
import org.tenfold.design.Context.RecoveryTarget;
import org.tenfold.rules.Case;
import org.tenfold.rules.Durations;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Recovery;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** DR-005: a target for the loss of a Region that what is drawn cannot keep. */
public final class SlowRecovery implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DR-005", Severity.HIGH, 1_000_000,
            Text.of("The recovery target for a Region cannot be kept", "지킬 수 없는 리전 복구 목표"),
            Text.of("Targets that cannot be reached are wishes. Each faster strategy costs more machines that stand ready, so compare the price of the next step with the price of the outage.",
                    "달성할 수 없는 목표는 희망일 뿐입니다. 더 빠른 전략일수록 대기하는 서버가 늘어 비쌉니다. 다음 단계의 비용과 중단의 비용을 견주어 봅니다."),
            Text.of("Take the next strategy: backup and restore, pilot light, warm standby, active in several Regions.",
                    "다음 단계의 전략으로 올립니다. 백업 및 복원, 파일럿 라이트, 웜 스탠바이, 여러 리전 동시 운영 순서입니다."),
            List.of("REL13-BP01", "REL13-BP02", "AWS whitepaper, Disaster Recovery of Workloads on AWS")).leaving(Text.of(
                    "Where no strategy is offered none keeps this target with these stores. Decide between a longer target and another kind of store for what would lose most.",
                    "제안할 전략이 없으면 지금 저장소로는 목표를 지킬 수 없습니다. 목표를 늦추거나, 가장 많이 잃는 데이터를 다른 종류의 저장소로 옮길지 정합니다."));

    private static final Text FOUND = Text.of(
            "With {strategy}, users wait {time} and lose {loss} of writes when a Region fails; the target is {wantedTime} and {wantedLoss}.",
            "지금 전략은 {strategy}입니다. 리전 장애 때 복구에 {time}, 쓰기 손실이 {loss}인데 목표는 {wantedTime|과와} {wantedLoss}입니다.");

    private static final Text LOST = Text.of(
            "With {strategy}, nothing brings the data back when a Region is lost; the target is {wantedTime} and {wantedLoss} of writes.",
            "지금 전략은 {strategy}입니다. 리전을 잃으면 데이터를 되살릴 수 없는데 목표는 복구 {wantedTime|과와} 쓰기 손실 {wantedLoss}입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        RecoveryTarget target = review.context().recovery().get(Disruption.REGION);
        return target == null ? Stream.empty() : RegionLoss.all(review).stream()
                .filter(loss -> loss.misses(target)).min(RegionLoss.worstFirst())
                .map(loss -> finding(loss, target).mendedBy(Remedy.lazily(() -> Strategies.keeping(review, loss.region(), target)))).stream();
    }

    private static Finding finding(RegionLoss loss, RecoveryTarget target) {
        Message told = Double.isInfinite(loss.seconds()) ? LOST.message() : FOUND.with("time", Durations.message(loss.seconds()))
                .with("loss", Durations.message(loss.lossSeconds()));
        return Finding.of(INFO, told.with("strategy", loss.strategy().label()).with("wantedTime", Durations.message(target.timeSeconds()))
                .with("wantedLoss", Durations.message(target.lossSeconds())), Stores.ids(loss.stores()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b+c] > code:lambda > db:dynamodb[pointInTimeRecovery=true]",
                "db >operate[purpose=backup]> plan:backup[copyTo=ap-northeast-1]").users(1_000_000)
                .workload("dailyActiveShare", 0.001).recovery(Disruption.REGION, 3_600, 300).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.sharedByLatency("code > seoul/db:dynamodb[pointInTimeRecovery=true, conflictSafe=yes]",
                "code2 > tokyo/copy:dynamodb[pointInTimeRecovery=true, conflictSafe=yes]", "db >replicate> copy")
                .recovery(Disruption.REGION, 3_600, 300).passing();
    }
}
