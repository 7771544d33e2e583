package org.tenfold.service.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.formula.CapacityUnits;
import org.tenfold.text.Text;

/**
 * A table of items by key that AWS spreads over three zones and any number of partitions. Capacity is counted in units: a read
 * of up to 4 KB, a write of up to 1 KB (S-24).
 */
public final class DynamoDb implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            table(ResourceType.drawn("AWS::DynamoDB::Table"))
                    .set("readUnits", "ProvisionedThroughput.ReadCapacityUnits").set("writeUnits", "ProvisionedThroughput.WriteCapacityUnits")
                    .set("pointInTimeRecovery", "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled")
                    .set("deletionProtection", "DeletionProtectionEnabled"),
            table(ResourceType.drawn("AWS::DynamoDB::GlobalTable"))
                    .set("pointInTimeRecovery", "Replicas.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled")
                    .set("deletionProtection", "Replicas.DeletionProtectionEnabled"));

    private static ResourceType table(ResourceType type) {
        return type.words("capacityMode", "BillingMode", Map.of("pay_per_request", "on-demand", "provisioned", "provisioned"))
                .otherwise("capacityMode", "provisioned")
                .words("tableClass", "TableClass", Map.of("standard_infrequent_access", "infrequent-access", "standard", "standard"))
                .ifThere("autoScaling", "<AWS::ApplicationAutoScaling::ScalableTarget.ResourceId", true);
    }

    private static final ServiceInfo INFO = new ServiceInfo("dynamodb", "DYNAMODB_TABLE",
            Text.name("Amazon DynamoDB"), Text.name("DynamoDB"),
            Text.of("A table of items found by key, without servers, that grows as far as its keys are spread.",
                    "키로 찾는 항목의 테이블입니다. 서버가 없으며 키가 고르게 퍼진 만큼 커집니다."),
            Category.DATABASE, "mdi2t-table-key", Trait.setOf(Trait.DATABASE, Trait.MULTI_ACTIVE),
            RESOURCES)
            .alsoCalled("nosql", "key-value store", "키-값 저장소");

    private static final String SOURCE = "Amazon DynamoDB Developer Guide, quotas (2026-08)";
    /** "Single-digit milliseconds"; the digits are assumptions. */
    private static final double GET_SECONDS = 0.004;
    private static final double PUT_SECONDS = 0.006;

    private static final List<Setting> SETTINGS = List.of(
            UnitTable.CAPACITY_MODE,
            Setting.choice("consistency", List.of(
                            Setting.of("eventual", "Eventual", "최종 일관성"),
                            Setting.of("strong", "Strong", "강력한 일관성"),
                            Setting.of("transactional", "Transactional", "트랜잭션")),
                    Text.of("Reads", "읽기 방식"),
                    Text.of("How fresh a read is: strong costs twice, transactional four times as much as eventual.",
                            "읽기가 얼마나 최신인지 정합니다. 강력한 일관성은 최종 일관성보다 요금이 두 배, 트랜잭션은 네 배입니다."))
                    .in(Topic.DATA).asFirst(),
            Setting.number("itemKb", 2, 0.001, 400, Text.of("Item size", "항목 크기"),
                    Text.of("Average size of an item, which sets the units of a read and a write.",
                            "항목의 평균 크기입니다. 읽기와 쓰기의 단위 수를 정합니다.")).in(Topic.DATA).asFirst().asAssumption(),
            UnitTable.STORED,
            Setting.number("readUnits", 5, 1, 40_000, Text.of("Read units", "읽기 단위"),
                    Text.of("Provisioned reads per second of up to 4 KB; with auto scaling the least.",
                            "초당 4 KB 이하 읽기의 수입니다. 프로비저닝 모드에서 쓰며 자동 조정에서는 최솟값입니다."))
                    .in(Topic.SCALING),
            Setting.number("writeUnits", 5, 1, 40_000, Text.of("Write units", "쓰기 단위"),
                    Text.of("Provisioned writes per second of up to 1 KB; with auto scaling the least.",
                            "초당 1 KB 이하 쓰기의 수입니다. 프로비저닝 모드에서 쓰며 자동 조정에서는 최솟값입니다."))
                    .in(Topic.SCALING),
            Setting.flag("autoScaling", false, Text.of("Auto scaling of units", "단위 자동 조정"),
                    Text.of("Provisioned only: whether the units follow the traffic over the day.",
                            "프로비저닝에서 하루의 트래픽에 따라 단위를 조정할지 정합니다."))
                    .in(Topic.SCALING),
            Setting.number("maxReadUnits", 40_000, 1, 40_000, Text.of("Most read units", "최대 읽기 단위"),
                    Text.of("Read units that auto scaling never exceeds.", "자동 조정이 넘지 않는 읽기 단위입니다.")).in(Topic.SCALING),
            Setting.number("maxWriteUnits", 40_000, 1, 40_000, Text.of("Most write units", "최대 쓰기 단위"),
                    Text.of("Write units that auto scaling never exceeds.", "자동 조정이 넘지 않는 쓰기 단위입니다.")).in(Topic.SCALING),
            Setting.number("targetShare", 0.7, 0.2, 0.9, Text.of("Target", "목표"),
                    Text.of("Share of the units in use that auto scaling keeps; the console's default.",
                            "자동 조정이 유지하는 단위 사용률입니다. 콘솔의 기본값입니다.")).in(Topic.SCALING),
            Setting.choice("queries", List.of(
                            Setting.of("by-key", "By key or index", "키나 인덱스"),
                            Setting.of("scans", "Scans of the table", "테이블 전체 스캔"),
                            Setting.of("ad-hoc", "Whatever comes to mind", "그때그때 다른 조회"),
                            Setting.of("joins", "Joins", "조인")),
                    Text.of("Queries", "조회 방법"),
                    Text.of("How its items are asked for. It answers fast by key or index only.",
                            "항목을 찾는 방법입니다. 키나 인덱스로 찾을 때만 빠릅니다.")).in(Topic.DATA),
            Setting.number("hottestKeyShare", 0, 0, 1, Text.of("Share of the busiest key", "가장 붐비는 키의 비율"),
                    Text.of("Share of all calls that go to one key. One key stays in one partition, which has a limit of its own.",
                            "키 하나에 몰리는 호출의 비율입니다. 키 하나는 파티션 하나에 있으며 파티션에는 한도가 있습니다."))
                    .in(Topic.PERFORMANCE).orElse(null),
            Setting.choice("tableClass", List.of(
                            Setting.of("standard", "Standard", "Standard"),
                            Setting.of("infrequent-access", "Infrequent access", "Infrequent Access")),
                    Text.of("Table class", "테이블 클래스"),
                    Text.of("Infrequent access stores for less and reads for more.",
                            "Infrequent Access는 저장이 싸고 읽기가 비쌉니다.")).in(Topic.DATA),
            Setting.choice("globalConsistency", List.of(
                    Setting.of("eventual", "Eventual (MREC)", "최종 일관성 (MREC)"),
                    Setting.of("strong", "Strong (MRSC)", "강력한 일관성 (MRSC)")),
                    Text.of("Consistency between Regions", "리전 간 일관성"),
                    Text.of("As a global table: whether a write waits for another Region. Strong needs exactly three Regions, one of which may only be a witness.",
                            "글로벌 테이블에서 쓰기가 다른 리전을 기다리는지 정합니다. 강력한 일관성에는 리전이 정확히 3개 필요하며, 하나는 감시자(witness)만 두어도 됩니다.")).in(Topic.DATA),
            Setting.question("conflictSafe", Text.of("Safe from conflicts", "충돌 없는 쓰기"),
                    Text.of("Whether two Regions never change the same item, because items are only added or have one home Region.",
                            "항목을 추가만 하거나 항목마다 담당 리전이 있어 두 리전이 같은 항목을 바꾸지 않는지 나타냅니다.")).in(Topic.DATA),
            UnitTable.CONTINUOUS_BACKUP,
            Setting.flag("deletionProtection", false, Text.of("Deletion protection", "삭제 방지"),
                    Text.of("Refuses to be deleted until it is switched off.", "끄기 전에는 삭제되지 않습니다.")).in(Topic.SECURITY),
            Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
                    Text.of("Always encrypted at rest, at no charge with AWS's own key.",
                            "저장 데이터를 항상 암호화합니다. AWS 소유 키는 무료입니다.")).in(Topic.SECURITY));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("readUnitsPerMonth", "writeUnitsPerMonth", "readUnitHoursPerMonth", "writeUnitHoursPerMonth",
                "storageGrowthGbPerMonth", "backupGrowthGbPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset("session-table", Text.of("Session table", "세션 테이블"), Settings.of("itemKb", 1)));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("lambda", "dax", "ec2", "backup");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptData(Trait.COMPUTE, Trait.API)
                .acceptDataFrom("aws-service", "on-premises")
                .acceptDataFrom("dax")
                .acceptFrom(LinkKind.REPLICATE, "dynamodb")
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Capacity capacity(Part part) {
        List<Limit> limits = new ArrayList<>();
        limits.add(new Limit(Text.of("Read units", "읽기 단위"), Text.name("RCU/s"), most(part, "readUnits", "maxReadUnits"),
                flow -> readUnits(part, flow), true, SOURCE));
        limits.add(new Limit(Text.of("Write units", "쓰기 단위"), Text.name("WCU/s"), most(part, "writeUnits", "maxWriteUnits"),
                flow -> writeUnits(part, flow), true, SOURCE));
        if (part.value("hottestKeyShare") instanceof Double share) {
            limits.add(new Limit(Text.of("Partition of the busiest key", "가장 붐비는 키의 파티션"), Limit.PARTITIONS, 1,
                    flow -> CapacityUnits.partitionLoad(readUnits(part, flow) * share, writeUnits(part, flow) * share), true,
                    SOURCE));
        }
        return Capacity.delay(new Demand(GET_SECONDS, GET_SECONDS, PUT_SECONDS), limits.toArray(Limit[]::new));
    }

    /** The usual lag of its copies in other Regions: about a second, none where writes wait for the other Regions. */
    @Override
    public double copyLagSeconds(Part part) {
        return part.is("globalConsistency", "strong") ? 0 : 1;
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.9999, Text.name("Amazon DynamoDB SLA: 99.99 %"), true);
    }

    @Override
    public List<Charge> charges(Part part) {
        String region = part.region();
        String suffix = part.is("tableClass", "infrequent-access") ? "_standard_ia" : "";
        List<Charge> charges = new ArrayList<>();
        Text reads = Text.of("Reads", "읽기");
        Text writes = Text.of("Writes", "쓰기");
        if (UnitTable.isProvisioned(part)) {
            boolean scales = part.flag("autoScaling");
            charges.add(Charge.running(reads, PriceKey.of("dynamodb", "provisioned_rcu_hour"), region, "readUnitHoursPerMonth",
                    use -> unitHours(part, "readUnits", "maxReadUnits", use, readUnits(part, use.perSecond())), scales));
            charges.add(Charge.running(writes, PriceKey.of("dynamodb", "provisioned_wcu_hour"), region, "writeUnitHoursPerMonth",
                    use -> unitHours(part, "writeUnits", "maxWriteUnits", use, writeUnits(part, use) / MonthlyUse.SECONDS), scales));
        } else {
            charges.add(Charge.derived(reads, PriceKey.of("dynamodb", "on_demand_read_request_units" + suffix), region,
                    "readUnitsPerMonth", use -> readUnits(part, use.calls())));
            charges.add(Charge.derived(writes, PriceKey.of("dynamodb", "on_demand_write_request_units" + suffix), region,
                    "writeUnitsPerMonth", use -> writeUnits(part, use)));
        }
        charges.addAll(UnitTable.storage(part, PriceKey.of("dynamodb", suffix.isEmpty() ? "storage_standard" : "storage_standard_ia"),
                PriceKey.of("dynamodb", "pitr_backup_storage")));
        return charges;
    }

    /** Units per second that it takes at the most. */
    private static double most(Part part, String least, String most) {
        return !UnitTable.isProvisioned(part) ? UnitTable.QUOTA
                : part.flag("autoScaling") ? Math.max(part.number(least), part.number(most)) : part.number(least);
    }

    /**
     * Unit-hours of a month. Auto scaling keeps the use of the units near its target (Application Auto Scaling, target tracking
     * on DynamoDBReadCapacityUtilization): it follows the curve of the day between its limits.
     */
    private static double unitHours(Part part, String least, String most, MonthlyUse use, double meanPerSecond) {
        double fewest = part.number(least);
        double units = !part.flag("autoScaling") ? fewest : use.day().mean(load ->
                Math.clamp(Math.ceil(meanPerSecond * load / part.number("targetShare")), fewest, most(part, least, most)));
        return units * PriceBook.HOURS_PER_MONTH;
    }

    private static double readUnits(Part part, Flow flow) {
        CapacityUnits.Consistency consistency = switch (part.text("consistency")) {
            case "strong" -> CapacityUnits.Consistency.STRONG;
            case "transactional" -> CapacityUnits.Consistency.TRANSACTIONAL;
            default -> CapacityUnits.Consistency.EVENTUAL;
        };
        return CapacityUnits.reads(flow.statics() + flow.reads(), part.number("itemKb"), consistency);
    }

    /** Units of the month: what another Region wrote costs as much as a write of its own (since 2024-11-01). */
    private static double writeUnits(Part part, MonthlyUse use) {
        return writeUnits(part, use.calls()) + CapacityUnits.writes(use.copiedWrites(), part.number("itemKb"), false);
    }

    private static double writeUnits(Part part, Flow flow) {
        return CapacityUnits.writes(flow.writes(), part.number("itemKb"), part.is("consistency", "transactional"));
    }

    @Override
    public String keyFact(Part part) {
        return part.text("capacityMode");
    }
}
