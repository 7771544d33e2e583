package org.tenfold.service.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
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
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.formula.CapacityUnits;
import org.tenfold.text.Text;

/**
 * Tables in the manner of Cassandra without machines, kept three times over in a Region. Capacity is counted in units as
 * in DynamoDB: a read of up to 4 KB, a write of up to 1 KB.
 */
public final class Keyspaces implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::Cassandra::Keyspace")
                    .words("capacityMode", "<AWS::Cassandra::Table.KeyspaceName > BillingMode.Mode",
                            Map.of("on_demand", "on-demand", "provisioned", "provisioned"))
                    .set("readUnits", "<AWS::Cassandra::Table.KeyspaceName > BillingMode.ProvisionedThroughput.ReadCapacityUnits")
                    .set("writeUnits", "<AWS::Cassandra::Table.KeyspaceName > BillingMode.ProvisionedThroughput.WriteCapacityUnits")
                    .set("pointInTimeRecovery", "<AWS::Cassandra::Table.KeyspaceName > PointInTimeRecoveryEnabled"),
            ResourceType.part("AWS::Cassandra::Table", "KeyspaceName"));

    private static final ServiceInfo INFO = new ServiceInfo("keyspaces", "KEYSPACES",
            Text.name("Amazon Keyspaces"), Text.name("Keyspaces"),
            Text.of("Tables that speak like Apache Cassandra, without machines to keep.",
                    "Apache Cassandra처럼 쓰는 테이블입니다. 관리할 서버가 없습니다."),
            Category.DATABASE, "mdi2t-table-large", Trait.setOf(Trait.DATABASE, Trait.MULTI_ACTIVE),
            RESOURCES)
            .alsoCalled("cassandra", "카산드라");

    private static final String SOURCE = "Amazon Keyspaces Developer Guide, quotas (2026-08)";
    /** "Single-digit milliseconds"; the digits are assumptions. */
    private static final double READ_SECONDS = 0.004;
    private static final double WRITE_SECONDS = 0.006;

    private static final List<Setting> SETTINGS = List.of(
            UnitTable.CAPACITY_MODE,
            Setting.choice("consistency", List.of(
                    Setting.of("local-quorum", "Quorum", "쿼럼"),
                    Setting.of("local-one", "One copy", "사본 하나")),
                    Text.of("Reads", "읽기 방식"),
                    Text.of("How many copies must agree on a read; a quorum costs twice as much as one.",
                            "읽기에서 일치해야 하는 사본의 수입니다. 쿼럼은 사본 하나를 읽을 때보다 요금이 두 배입니다.")).in(Topic.DATA).asFirst(),
            Setting.number("rowSizeKb", 1, 0.001, 1_024, Text.of("Row size", "행 크기"),
                    Text.of("Average size of a row, which sets the units of a read and a write.",
                            "행의 평균 크기입니다. 읽기와 쓰기의 단위 수를 정합니다.")).in(Topic.DATA).asFirst().asAssumption(),
            UnitTable.STORED,
            Setting.number("readUnits", 100, 1, 40_000, Text.of("Read units", "읽기 단위"),
                    Text.of("Provisioned reads per second of up to 4 KB.",
                            "초당 4 KB 이하 읽기의 수입니다. 프로비저닝 모드에서 씁니다.")).in(Topic.SCALING),
            Setting.number("writeUnits", 100, 1, 40_000, Text.of("Write units", "쓰기 단위"),
                    Text.of("Provisioned writes per second of up to 1 KB.",
                            "초당 1 KB 이하 쓰기의 수입니다. 프로비저닝 모드에서 씁니다.")).in(Topic.SCALING),
            UnitTable.CONTINUOUS_BACKUP);

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
        return List.of("readUnitsPerMonth", "writeUnitsPerMonth", "storageGrowthGbPerMonth", "backupGrowthGbPerMonth");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptData(Trait.COMPUTE)
                .acceptDataFrom("aws-service", "on-premises")
                .acceptFrom(LinkKind.REPLICATE, "keyspaces")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Capacity capacity(Part part) {
        boolean provisioned = UnitTable.isProvisioned(part);
        return Capacity.delay(new Demand(READ_SECONDS, READ_SECONDS, WRITE_SECONDS),
                new Limit(Text.of("Read units", "읽기 단위"), Text.name("RRU/s"), provisioned ? part.number("readUnits") : UnitTable.QUOTA,
                        flow -> readUnits(part, flow), true, SOURCE),
                new Limit(Text.of("Write units", "쓰기 단위"), Text.name("WRU/s"), provisioned ? part.number("writeUnits") : UnitTable.QUOTA,
                        flow -> writeUnits(part, flow.writes()), true, SOURCE));
    }

    /** The usual lag of its copies in other Regions: about a second. */
    @Override
    public double copyLagSeconds(Part part) {
        return 1;
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.9999, Text.name("Amazon Keyspaces SLA: 99.99 %"), true);
    }

    @Override
    public List<Charge> charges(Part part) {
        String region = part.region();
        Text reads = Text.of("Reads", "읽기");
        Text writes = Text.of("Writes", "쓰기");
        List<Charge> charges = new ArrayList<>();
        if (UnitTable.isProvisioned(part)) {
            charges.add(Charge.fixed(reads, key("provisioned_rcu_hour"), region,
                    part.number("readUnits") * PriceBook.HOURS_PER_MONTH));
            charges.add(Charge.fixed(writes, key("provisioned_wcu_hour"), region,
                    part.number("writeUnits") * PriceBook.HOURS_PER_MONTH));
        } else {
            charges.add(Charge.derived(reads, key("on_demand_read_request_units"), region, "readUnitsPerMonth",
                    use -> readUnits(part, use.calls())));
            charges.add(Charge.derived(writes, key("on_demand_write_request_units"), region, "writeUnitsPerMonth",
                    use -> writeUnits(part, use.calls().writes() + use.copiedWrites())));
        }
        charges.addAll(UnitTable.storage(part, key("storage"), key("pitr_backup_storage")));
        return charges;
    }

    private static double readUnits(Part part, Flow flow) {
        return CapacityUnits.reads(flow.statics() + flow.reads(), part.number("rowSizeKb"),
                part.is("consistency", "local-one") ? CapacityUnits.Consistency.EVENTUAL : CapacityUnits.Consistency.STRONG);
    }

    private static double writeUnits(Part part, double writes) {
        return CapacityUnits.writes(writes, part.number("rowSizeKb"), false);
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("keyspaces", dimension);
    }

    @Override
    public String keyFact(Part part) {
        return part.text("capacityMode");
    }
}
