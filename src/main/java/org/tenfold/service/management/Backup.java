package org.tenfold.service.management;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A plan that copies stores into a vault. How much the copies hold has to be said for each kind of store, because they
 * keep changes of many days; no request waits for it.
 */
public final class Backup implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::Backup::BackupPlan")
                    .set("retainDays", "BackupPlan.BackupPlanRule.Lifecycle.DeleteAfterDays")
                    .set("moveToColdAfterDays", "BackupPlan.BackupPlanRule.Lifecycle.MoveToColdStorageAfterDays")
                    .ifThere("vaultLock", "BackupPlan.BackupPlanRule.TargetBackupVault > LockConfiguration", true),
            ResourceType.part("AWS::Backup::BackupVault"),
            ResourceType.part("AWS::Backup::BackupSelection", "BackupPlanId")
                    .linkFrom(LinkKind.OPERATE, "BackupSelection.Resources").with("purpose", "", new Reading.Always("backup")),
            ResourceType.part("AWS::Backup::RestoreTestingPlan"));

    private static final ServiceInfo INFO = new ServiceInfo("backup", "BACKUP_PLAN", Text.name("AWS Backup"), Text.name("Backup"),
            Text.of("Copies databases, disks and files into a vault by a plan, and restores them from there.",
                    "계획에 따라 데이터베이스, 디스크, 파일을 볼트에 복사하고 거기서 복원합니다."),
            Category.MANAGEMENT, "mdi2b-backup-restore", Trait.setOf(Trait.OPERATIONS),
            RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("everyHours", 24, 1, 8_760, Text.of("Every", "백업 간격"),
                    Text.of("Hours between two copies: the most that is lost when only the copy is left.",
                            "백업 사이의 시간입니다. 사본만 남았을 때 잃는 가장 긴 시간입니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.whole("retainDays", 35, 1, 36_500, Text.of("Kept", "보존 기간"),
                    Text.of("Days that a copy is kept.", "사본을 보관하는 일수입니다.")).in(Topic.DATA).asFirst(),
            Setting.whole("moveToColdAfterDays", 30, 1, 36_500, Text.of("To cold storage after", "콜드 이동"),
                    Text.of("Days after which a copy moves to the cheaper store, where it stays for 90 days at least.",
                            "더 싼 저장소로 옮기기까지의 일수입니다. 옮긴 뒤 최소 90일은 보관합니다.")).in(Topic.DATA).orElse(null),
            Setting.flag("vaultLock", false, Text.of("Vault lock", "볼트 잠금"),
                    Text.of("Nobody can delete a copy before its time, whatever rights they have.",
                            "권한과 상관없이 정한 기간 전에는 사본을 지울 수 없습니다.")).in(Topic.SECURITY).asFirst(),
            Setting.choice("copyTo", List.of(
                    Setting.of("none", "Nowhere", "없음"),
                    Setting.of("us-east-1", "N. Virginia", "버지니아 북부"),
                    Setting.of("us-west-2", "Oregon", "오레곤"),
                    Setting.of("eu-west-1", "Ireland", "아일랜드"),
                    Setting.of("eu-central-1", "Frankfurt", "프랑크푸르트"),
                    Setting.of("ap-northeast-1", "Tokyo", "도쿄"),
                    Setting.of("ap-northeast-2", "Seoul", "서울"),
                    Setting.of("ap-southeast-1", "Singapore", "싱가포르")),
                    Text.of("Copied to", "복사 대상"),
                    Text.of("Another Region that gets a copy of each copy.",
                            "사본을 하나 더 두는 다른 리전입니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.flag("copyToAccount", false, Text.of("Copied to another account", "다른 계정에 복사"),
                    Text.of("Another AWS account gets a copy of each copy, out of reach for this one.",
                            "이 계정에서 손댈 수 없도록 다른 AWS 계정에도 사본을 둡니다.")).in(Topic.SECURITY),
            Setting.flag("deletionDenied", false, Text.of("Deletion denied", "삭제 거부 정책"),
                    Text.of("The vault's access policy forbids to delete copies by hand, until an administrator changes it.",
                            "볼트 접근 정책이 수동 삭제를 막습니다. 관리자가 정책을 바꾸기 전까지만 유효합니다.")).in(Topic.SECURITY),
            Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
                    Text.of("Encrypts the copies with the vault's key.", "볼트의 키로 사본을 암호화합니다.")).in(Topic.SECURITY),
            Setting.flag("restoreTested", false, Text.of("Restore tested", "복원 검증"),
                    Text.of("Whether copies are restored for a test from time to time.",
                            "사본을 정기적으로 복원해 확인하는지 여부입니다.")).in(Topic.OPERATION).asFirst(),
            Setting.number("volumesGb", 0, 0, 1_000_000_000, Text.of("Copies of volumes", "볼륨 사본"),
                    Text.of("What the copies of EBS volumes hold together.", "EBS 볼륨 사본의 전체 크기입니다.")).in(Topic.SIZE),
            Setting.number("databasesGb", 0, 0, 1_000_000_000, Text.of("Copies of RDS", "RDS 사본"),
                    Text.of("What the copies of RDS databases hold together.", "RDS 데이터베이스 사본의 전체 크기입니다.")).in(Topic.SIZE),
            Setting.number("auroraGb", 0, 0, 1_000_000_000, Text.of("Copies of Aurora", "Aurora 사본"),
                    Text.of("What the copies of Aurora clusters hold together.", "Aurora 클러스터 사본의 전체 크기입니다.")).in(Topic.SIZE),
            Setting.number("tablesGb", 0, 0, 1_000_000_000, Text.of("Copies of DynamoDB", "DynamoDB 사본"),
                    Text.of("What the copies of DynamoDB tables hold together.", "DynamoDB 테이블 사본의 전체 크기입니다.")).in(Topic.SIZE),
            Setting.number("filesGb", 0, 0, 1_000_000_000, Text.of("Copies of EFS", "EFS 사본"),
                    Text.of("What the copies of EFS file systems hold together.", "EFS 파일 시스템 사본의 전체 크기입니다.")).in(Topic.SIZE),
            Setting.number("bucketsGb", 0, 0, 1_000_000_000, Text.of("Copies of S3", "S3 사본"),
                    Text.of("What the copies of S3 buckets hold together.", "S3 버킷 사본의 전체 크기입니다.")).in(Topic.SIZE));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptFor("backup", Trait.COMPUTE, Trait.DATABASE, Trait.STORAGE, Trait.EXTERNAL)
                .acceptFrom(LinkKind.REPLICATE, "backup");
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.name("AWS Backup SLA: 99.9 %"), part.is("copyTo", "none"));
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        add(charges, part, "volumesGb", Text.of("Copies of volumes", "볼륨 사본"), "ebs_snapshot", 0);
        add(charges, part, "databasesGb", Text.of("Copies of RDS", "RDS 사본"), "rds", 0);
        add(charges, part, "auroraGb", Text.of("Copies of Aurora", "Aurora 사본"), "aurora", 0);
        add(charges, part, "tablesGb", Text.of("Copies of DynamoDB", "DynamoDB 사본"), "dynamodb", coldShare(part));
        add(charges, part, "filesGb", Text.of("Copies of EFS", "EFS 사본"), "efs", coldShare(part));
        add(charges, part, "bucketsGb", Text.of("Copies of S3", "S3 사본"), "s3", 0);
        return charges;
    }

    /** The share of their life that copies spend in the cold store, which takes those of tables and file systems only. */
    private static double coldShare(Part part) {
        double kept = part.number("retainDays");
        return part.value("moveToColdAfterDays") instanceof Double days ? Math.max(0, kept - days) / kept : 0;
    }

    /** The copies at home, and as many again in the Region and in the account that they are copied to. */
    private static void add(List<Charge> charges, Part part, String setting, Text name, String dimension, double coldShare) {
        double gb = part.number(setting);
        if (gb == 0) {
            return;
        }
        add(charges, name, dimension, part.region(), gb, coldShare);
        if (!part.is("copyTo", "none")) {
            add(charges, Text.of(name.en() + ", other Region", name.ko() + ", 다른 리전"), dimension, part.text("copyTo"), gb, coldShare);
        }
        if (part.flag("copyToAccount")) {
            add(charges, Text.of(name.en() + ", other account", name.ko() + ", 다른 계정"), dimension, part.region(), gb, coldShare);
        }
    }

    private static void add(List<Charge> charges, Text name, String dimension, String place, double gb, double coldShare) {
        charges.add(Charge.fixed(name, PriceKey.of("backup", dimension + "_backup_storage_warm"), place, gb * (1 - coldShare)));
        if (coldShare > 0) {
            charges.add(Charge.fixed(Text.of(name.en() + ", cold", name.ko() + ", 콜드"),
                    PriceKey.of("backup", dimension + "_backup_storage_cold"), place, gb * coldShare));
        }
    }
}
