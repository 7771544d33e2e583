package org.tenfold.rules.dr;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
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

/** DR-009: copies of which nobody knows whether and how fast they can be restored. */
public final class UntestedRestore implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DR-009", Severity.MEDIUM, 10_000,
            Text.of("Restoring was never tried", "복원을 해 본 적 없음"),
            Text.of("To restore two terabytes may take hours, and some copies turn out to be empty. Only a restore that was practised gives a recovery time that you can promise.",
                    "2TB를 복원하는 데 몇 시간이 걸릴 수 있고, 어떤 사본은 비어 있기도 합니다. 연습해 본 복원만이 약속할 수 있는 복구 시간을 알려 줍니다."),
            Text.of("Let AWS Backup restore copies for a test, twice a year at least, and note how long it takes.",
                    "AWS Backup 복원 테스트를 적어도 반년마다 하고 걸린 시간을 기록합니다."),
            List.of("REL09-BP04", "AWS Backup Developer Guide, restore testing"));

    private static final Text FOUND = Text.of("{plan} copies {count|store|stores} every {hours} h, and nobody has tried to restore a copy.",
            "{plan|은는} {hours}시간마다 사본을 만들고 저장소 {count}개가 연결되어 있는데, 복원해 본 적은 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return !review.production() ? Stream.empty() : Stores.plans(review).stream().filter(plan -> !plan.flag("restoreTested"))
                .map(plan -> finding(review, plan));
    }

    private static Finding finding(Case review, Part plan) {
        Finding finding = Finding.of(INFO, FOUND.with("plan", plan.component().name()).with("hours", plan.number("everyHours"))
                .with("count", review.callers(plan, LinkKind.OPERATE).size()), plan.id())
                .mendedBy(() -> Fixes.set(plan.component(), "restoreTested", true));
        return plan.stated("restoreTested") ? finding : finding.asHygiene();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda > db:dynamodb[pointInTimeRecovery=true]",
                "db >operate[purpose=backup]> plan:backup[restoreTested=false]").blaming("plan");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda > db:dynamodb[pointInTimeRecovery=true]",
                "db >operate[purpose=backup]> plan:backup[restoreTested=true]").passing();
    }
}
