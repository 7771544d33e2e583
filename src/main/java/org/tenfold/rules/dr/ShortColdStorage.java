package org.tenfold.rules.dr;

import java.util.List;
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

/** DR-012: a life cycle of backups that AWS refuses. */
public final class ShortColdStorage implements Rule {

    /** Days that a copy stays in cold storage at least (AWS Backup Developer Guide, life cycle). */
    private static final double COLD_DAYS = 90;

    private static final RuleInfo INFO = new RuleInfo("DR-012", Severity.CRITICAL, 1,
            Text.of("Copies are deleted too soon after they went cold", "콜드 이동 뒤 너무 이른 삭제"),
            Text.of("A copy that moves to cold storage has to stay there for ninety days, and AWS refuses a plan that deletes it sooner. A plan that does not exist saves nothing.",
                    "콜드 스토리지로 옮긴 사본은 90일 동안 그곳에 있어야 하고, AWS는 그 전에 지우는 계획을 받아 주지 않습니다. 없는 계획은 아무것도 지켜 주지 못합니다."),
            Text.of("Keep copies for ninety days more than they are warm, or do not move them.",
                    "콜드로 옮기기까지의 일수보다 90일 더 보존하거나, 옮기지 않습니다."),
            List.of("AWS Backup Developer Guide, life cycle and storage tiers"));

    private static final Text FOUND = Text.of("{plan} moves copies to cold storage after {cold|day|days} and deletes them after {kept}; AWS asks for {least} at least.",
            "{plan|은는} 사본을 {cold}일 뒤 콜드로 옮기고 {kept}일 뒤 지웁니다. AWS는 적어도 {least}일 보존을 요구합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public boolean announced() {
        return false;
    }

    @Override
    public boolean milderOutsideProduction() {
        return false;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Stores.plans(review).stream().filter(plan -> plan.value("moveToColdAfterDays") instanceof Double cold
                && plan.number("retainDays") < cold + COLD_DAYS).map(ShortColdStorage::finding);
    }

    private static Finding finding(Part plan) {
        double cold = plan.number("moveToColdAfterDays");
        return Finding.of(INFO, FOUND.with("plan", plan.component().name()).with("cold", cold).with("kept", plan.number("retainDays"))
                .with("least", cold + COLD_DAYS), plan.id()).mendedBy(() -> Fixes.set(plan.component(), "retainDays", cold + COLD_DAYS));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda > db:dynamodb[pointInTimeRecovery=true]",
                "db >operate[purpose=backup]> plan:backup[moveToColdAfterDays=30, retainDays=60]").blaming("plan");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda > db:dynamodb[pointInTimeRecovery=true]",
                "db >operate[purpose=backup]> plan:backup[moveToColdAfterDays=30, retainDays=120]").passing();
    }
}
