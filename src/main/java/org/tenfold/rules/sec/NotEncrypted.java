package org.tenfold.rules.sec;

import java.util.List;
import java.util.Set;
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
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SEC-004: data lies readable on disks and in backups. */
public final class NotEncrypted implements Rule {

    /** They encrypt whatever the user says. */
    private static final Set<String> ALWAYS = Set.of("s3", "dynamodb");

    private static final RuleInfo INFO = new RuleInfo("SEC-004", Severity.HIGH, 10,
            Text.of("Data not encrypted at rest", "저장 데이터를 암호화하지 않음"),
            Text.of("Encryption costs nothing, and for RDS or EFS it cannot be switched on later without copying all data. It also protects snapshots and disks that leave your account.",
                    "암호화에는 비용이 없고, RDS나 EFS는 나중에 켜려면 데이터를 모두 복사해야 합니다. 계정 밖으로 나가는 스냅샷과 디스크도 지켜 줍니다."),
            Text.of("Encrypt it when you create it; what exists is copied into an encrypted one.",
                    "만들 때 암호화합니다. 이미 있는 것은 암호화된 곳으로 복사합니다."),
            List.of("SEC08-BP02", "AWS Config rds-storage-encrypted", "AWS Config backup-recovery-point-encrypted",
                    "Security Hub RDS.3", "Security Hub EFS.1", "Security Hub ElastiCache.4", "Checkov CKV_AWS_16"));

    private static final Text FOUND = Text.of("{part} keeps its data unencrypted.", "{part|은는} 데이터를 암호화하지 않고 보관합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        // Encryption is the default everywhere, so that only what the user said can be wrong.
        return review.topology().parts().stream()
                .filter(part -> Boolean.FALSE.equals(part.component().settings().get("encrypted")) && keepsData(part))
                .map(part -> Finding.of(INFO, FOUND.with("part", part.component().name()), part.id())
                        .mendedBy(() -> Fixes.set(part.component(), "encrypted", true)));
    }

    private static boolean keepsData(Part part) {
        boolean keeps = part.has(Trait.DATABASE) || part.has(Trait.CACHE)
                || part.has(Trait.STORAGE) || part.has(Trait.COMPUTE) || part.isA("backup");
        return keeps && !ALWAYS.contains(part.service().id());
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a, encrypted=false]").users(50).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a, encrypted=true]").users(50).passing();
    }
}
