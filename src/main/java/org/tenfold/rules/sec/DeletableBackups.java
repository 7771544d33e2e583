package org.tenfold.rules.sec;

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

/** SEC-015: whoever takes over the account can delete the backups too. */
public final class DeletableBackups implements Rule {

    private static final double MANY = 1_000_000;

    private static final RuleInfo INFO = new RuleInfo("SEC-015", Severity.MEDIUM, 1_000,
            Text.of("Backups that an intruder can delete", "침입자가 지울 수 있는 백업"),
            Text.of("Ransomware deletes the backups first. A locked copy, or one in another account, survives even the stolen key of an administrator.",
                    "랜섬웨어는 백업부터 지웁니다. 잠근 사본이나 다른 계정의 사본은 관리자의 키를 도둑맞아도 남습니다."),
            Text.of("Lock the vault, or copy to another account or Region.", "볼트를 잠그거나, 다른 계정이나 리전에 복사합니다."),
            List.of("REL09-BP02", "AWS Config backup-recovery-point-manual-deletion-disabled", "AWS Backup Vault Lock"));

    private static final Text FOUND = Text.of("{plan} keeps copies for {days|day|days} in 1 account and 1 Region, in a vault without a lock.",
            "{plan|은는} 사본을 잠기지 않은 볼트에, 계정 하나와 리전 하나에만 {days}일 동안 둡니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (review.topology().architecture().context().environment().equals("hobby")) {
            return Stream.empty();
        }
        return review.parts("backup").filter(plan -> !plan.flag("vaultLock") && !plan.flag("copyToAccount")
                && plan.is("copyTo", "none") && isUsed(review, plan)).map(plan -> finding(review, plan));
    }

    private static boolean isUsed(Case review, Part plan) {
        return review.topology().incoming(plan.node()).length + review.topology().outgoing(plan.node()).length > 0;
    }

    private static Finding finding(Case review, Part plan) {
        // A policy against deleting holds until an administrator, or whoever has that key, takes it away.
        boolean severe = review.users() >= MANY && !plan.flag("deletionDenied");
        Finding finding = Finding.of(INFO, FOUND.with("plan", plan.component().name()).with("days", plan.number("retainDays")),
                plan.id()).at(severe ? Severity.MEDIUM : Severity.LOW).mendedBy(() -> Fixes.set(plan.component(), "vaultLock", true));
        return Stream.of("vaultLock", "copyToAccount", "copyTo").anyMatch(plan::stated) ? finding : finding.asHygiene();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az]", "db >operate[purpose=backup]> plan:backup[vaultLock=false]").blaming("plan");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az]", "db >operate[purpose=backup]> plan:backup[vaultLock=true]").passing();
    }
}
