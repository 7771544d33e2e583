package org.tenfold.rules.dr;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
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

/** DR-001: data of which no copy goes back in time. */
public final class NoBackup implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DR-001", Severity.HIGH, 10,
            Text.of("Data without a backup", "백업이 없는 데이터"),
            Text.of("Replication copies a mistake at once: what is deleted is deleted everywhere. Only a backup goes back in time.",
                    "복제는 실수도 곧바로 복제합니다. 지운 것은 모든 곳에서 지워집니다. 과거로 되돌릴 수 있는 것은 백업뿐입니다."),
            Text.of("Keep automatic backups for seven days at least, continuous backup for tables, versions for buckets.",
                    "자동 백업을 7일 이상 보관합니다. 테이블은 연속 백업을, 버킷은 버전 관리를 켭니다."),
            List.of("REL09-BP01", "REL09-BP03", "AWS Config db-instance-backup-enabled", "AWS Config dynamodb-pitr-enabled",
                    "Security Hub RDS.11", "Checkov CKV_AWS_133"));

    private static final Text FOUND = Text.of("{part} keeps no backups of its data.", "{part|은는} 데이터를 백업하지 않습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public boolean announced() {
        return false;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Stores.keeping(review).filter(part -> !isSaved(review, part) && !Stores.isCopy(review, part))
                .filter(part -> !Stores.canBeHadAgain(review, part)).map(NoBackup::finding);
    }

    private static boolean isSaved(Case review, Part part) {
        for (String setting : Stores.KEEPING.keySet()) {
            Object value = part.takes(setting) ? part.value(setting) : null;
            if (Boolean.TRUE.equals(value) || value instanceof Double days && days > 0) {
                return true;
            }
        }
        return review.incoming(part).anyMatch(NoBackup::isBackup) || review.outgoing(part).anyMatch(NoBackup::isBackup);
    }

    private static boolean isBackup(Link link) {
        return link.kind() == LinkKind.OPERATE && "backup".equals(link.settings().get(LinkSettings.PURPOSE.name()));
    }

    private static Finding finding(Part part) {
        String setting = Stores.settings(part).findFirst().orElseThrow();
        Finding finding = Finding.of(INFO, FOUND.with("part", part.component().name()), part.id())
                .mendedBy(() -> Fixes.set(part.component(), setting, Stores.KEEPING.get(setting)));
        return Stores.settings(part).anyMatch(part::stated) ? finding : finding.asHygiene();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a, backupDays=0]").users(50).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a, backupDays=7]").users(50).passing();
    }
}
