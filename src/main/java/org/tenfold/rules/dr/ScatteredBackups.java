package org.tenfold.rules.dr;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Settings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Upkeep;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** DR-003: backups that every store keeps by itself. */
public final class ScatteredBackups implements Rule {

    private static final int SEVERAL = 3;

    private static final RuleInfo INFO = new RuleInfo("DR-003", Severity.LOW, 10_000,
            Text.of("Each store keeps its own backups", "저장소마다 따로 하는 백업"),
            Text.of("With several kinds of store somebody forgets one. One plan for all of them makes the gap visible.",
                    "저장소 종류가 여럿이면 누군가 하나를 빠뜨립니다. 모두를 포함하는 계획 하나가 있으면 빈 곳이 보입니다."),
            Text.of("Use AWS Backup with a plan that takes its stores by tag.", "AWS Backup에서 태그로 대상을 고르는 계획을 만듭니다."),
            List.of("REL09-BP03", "AWS Config rds-in-backup-plan", "Security Hub RDS.26"));

    private static final Text FOUND = Text.of("{count} stores of {kinds} kinds are saved, each by its own setting and none by a plan: {stores}.",
            "{kinds}가지 종류의 저장소 {count}개를 각자의 설정으로 백업하고, 계획에 든 것은 없습니다: {stores}.");
    private static final Text ASKED = Text.of("{count} stores of {kinds} kinds are saved: does one plan cover them all? {stores}.",
            "{kinds}가지 종류의 저장소 {count}개를 백업합니다. 계획 하나가 모두를 포함합니까? {stores}.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (review.context().says("backups", "plan") || !Stores.plans(review).isEmpty()) {
            return Stream.empty();
        }
        Stores all = new Stores(review);
        List<Part> saved = all.durable().filter(store -> all.gapSeconds(store).isPresent()).toList();
        long kinds = saved.stream().map(store -> store.service().id()).distinct().count();
        if (kinds < SEVERAL) {
            return Stream.empty();
        }
        List<Part> stores = Stores.sorted(saved.stream());
        boolean asked = !review.context().says("backups", "each");
        Finding finding = Finding.of(INFO, (asked ? ASKED : FOUND).with("count", stores.size()).with("kinds", kinds)
                .with("stores", Stores.names(stores)), Stores.ids(stores));
        boolean together = stores.stream().map(Part::region).distinct().count() == 1;
        return Stream.of(asked ? finding.in(Finding.State.QUESTION) : !together ? finding
                : finding.mendedBy(review, Upkeep.backupPlan(Settings.NONE, Stores.ids(stores).toArray(String[]::new))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=s3]",
                "web > db:rds[deployment=multi-az, backupDays=7]", "web >write> files:s3[versioning=true]",
                "web > carts:dynamodb[pointInTimeRecovery=true]").context("backups", "each").blaming("carts");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=s3]",
                "web > db:rds[deployment=multi-az, backupDays=7]", "web >write> files:s3[versioning=true]",
                "web > carts:dynamodb[pointInTimeRecovery=true]").context("backups", "plan").passing();
    }
}
