package org.tenfold.service.database;

import java.util.ArrayList;
import java.util.List;
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
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Station;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/**
 * A database in memory that writes each change to a log in several zones before it answers, so that it may be the only
 * place of its data. Rates are those of ElastiCache nodes; writes wait for the log.
 */
public final class MemoryDb implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::MemoryDB::Cluster")
                    .in("SubnetGroupName > SubnetIds", "SecurityGroupIds > VpcId")
                    .set("engine", "Engine").set("nodeType", "NodeType").set("shards", "NumShards").set("replicas", "NumReplicasPerShard")
                    .set("backupDays", "SnapshotRetentionLimit"),
            ResourceType.part("AWS::MemoryDB::MultiRegionCluster"),
            ResourceType.part("AWS::MemoryDB::SubnetGroup"),
            ResourceType.part("AWS::MemoryDB::ACL"),
            ResourceType.part("AWS::MemoryDB::ParameterGroup"),
            ResourceType.part("AWS::MemoryDB::User"));

    private static final ServiceInfo INFO = new ServiceInfo("memorydb", "MEMORYDB",
            Text.name("Amazon MemoryDB"), Text.name("MemoryDB"),
            Text.of("Speaks like Valkey and keeps its data for good: reads from memory, writes to a log in several zones.",
                    "Valkey처럼 쓰면서 데이터를 잃지 않는 데이터베이스입니다. 메모리에서 읽고 여러 가용 영역의 로그에 씁니다."),
            Category.DATABASE, "mdi2m-memory", Trait.setOf(Trait.DATABASE, Trait.VPC_RESIDENT, Trait.MULTI_ACTIVE),
            RESOURCES);

    private static final int MOST_ZONES = 3;
    private static final double READ_SECONDS = 0.0005;
    /** "Single-digit milliseconds"; the digit is an assumption. */
    private static final double WRITE_SECONDS = 0.004;
    /** The snapshot of one day is kept at no charge; each is reckoned as full as the memory. */
    private static final int FREE_SNAPSHOTS = 1;
    private static final double KB_PER_GB = 1e6;

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("engine", List.of(
                            Setting.of("redis", "Redis OSS", "Redis OSS"),
                            Setting.of("valkey", "Valkey", "Valkey")),
                    Text.of("Engine", "엔진"), Text.of("The software whose commands it takes. Nodes with Valkey cost 30 % less.",
                            "명령을 받는 소프트웨어입니다. Valkey 노드가 30% 더 쌉니다.")).in(Topic.SIZE).asFirst(),
            Setting.machine("nodeType", "db.r7g.large", MachineTypes.choices("memorydb"), Text.of("Node type", "노드 유형"),
                    Text.of("Family and size of each node: its memory is what the data must fit into.",
                            "노드의 패밀리와 크기입니다. 데이터가 메모리에 모두 들어가야 합니다.")),
            Setting.whole("shards", 1, 1, 500, Text.of("Shards", "샤드"),
                    Text.of("Parts of the data, each with a primary of its own.",
                            "데이터를 나눈 조각의 수이며 조각마다 기본 노드가 있습니다.")).in(Topic.SCALING).asFirst(),
            Setting.whole("replicas", 1, 0, 5, Text.of("Replicas per shard", "샤드당 복제본"),
                    Text.of("Copies that take reads and take over when the primary fails.",
                            "읽기를 받고 기본 노드에 장애가 나면 이어받는 사본의 수입니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.number("operationsPerSecond", 100_000, 1, 10_000_000, Text.of("Operations per node", "노드당 작업"),
                    Text.of("What one node answers per second.", "노드 하나가 초당 답하는 수입니다.")).in(Topic.PERFORMANCE).asAssumption(),
            Setting.whole("backupDays", 1, 0, 35, Text.of("Snapshots kept", "스냅샷 보관"),
                    Text.of("Days that daily snapshots are kept; 0 for none.",
                            "일일 스냅샷을 보관하는 일수입니다. 0이면 만들지 않습니다.")).in(Topic.DATA),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones of its nodes, the primary's first.", "노드의 가용 영역입니다. 기본 노드의 영역을 먼저 적습니다.")));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.SUBNET;
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        return ZoneUse.copies((int) Math.min(MOST_ZONES, 1 + (settings.get("replicas") instanceof Double replicas ? replicas : 1)));
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptData(Trait.COMPUTE)
                .acceptDataFrom("aws-service", "on-premises")
                .acceptFrom(LinkKind.REPLICATE, "memorydb")
                .acceptFrom(LinkKind.PROTECT, "security-group")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Capacity capacity(Part part) {
        double seconds = 1 / part.number("operationsPerSecond");
        Station thread = Station.of(Text.of("Main thread", "메인 스레드"), part.number("shards"), 1, Demand.of(seconds));
        return Capacity.station(thread, new Demand(READ_SECONDS, READ_SECONDS, WRITE_SECONDS));
    }

    /** The usual lag of its copies in other Regions: about a second. */
    @Override
    public double copyLagSeconds(Part part) {
        return 1;
    }

    @Override
    public Failure failure(Part part) {
        if (part.whole("replicas") > 0) {
            Recovery promoted = new Recovery(20, 0, Text.of("A replica takes over in seconds, from the log that has everything.",
                    "복제본이 모든 변경을 담은 로그에서 몇 초 안에 이어받습니다."));
            return new Failure(new Failure.Whole(0.9999, false), Text.of("Amazon MemoryDB SLA (2024-06-07), Multi-AZ: 99.99 %", "Amazon MemoryDB SLA(2024-06-07), 다중 AZ: 99.99%"), promoted,
                    promoted, Failure.lostRegion(true));
        }
        int shards = part.whole("shards");
        Recovery replaced = new Recovery(600, 0, Text.of("A new node reads everything back from the log.",
                "새 노드가 로그에서 모든 데이터를 다시 읽습니다."));
        return new Failure(new Failure.Units(shards, shards, 0.995), Text.of("Amazon MemoryDB SLA (2024-06-07), one zone: 99.5 %", "Amazon MemoryDB SLA(2024-06-07), 한 가용 영역: 99.5%"),
                replaced, replaced, Failure.lostRegion(true));
    }

    @Override
    public List<String> usageNames() {
        return List.of("writtenGbPerMonth");
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Node hours", "노드 시간"), PriceKey.memoryDb(part.text("engine"), part.text("nodeType")), part.region(),
                count(part) * (double) PriceBook.HOURS_PER_MONTH));
        Text written = Text.of("Data written", "쓴 데이터");
        charges.add(part.is("engine", "redis")
                ? Charge.derived(written, PriceKey.of("memorydb", "data_written"), part.region(), "writtenGbPerMonth",
                        use -> use.calls().bytesIn() / 1e9 + use.copiedWrites() * part.workload().number("writeStatementKb") / KB_PER_GB)
                : new Charge.NoPrice(written, Text.of("The price book has no rate for data written with Valkey, which is below that of Redis OSS.",
                        "가격표에 Valkey로 쓴 데이터의 요율이 없습니다. Redis OSS보다 낮습니다.").message()));
        double billedSnapshots = part.number("backupDays") - FREE_SNAPSHOTS;
        if (billedSnapshots > 0) {
            charges.add(Charge.fixed(Text.of("Snapshots beyond the free one", "무료 하나를 넘는 스냅샷"),
                    PriceKey.of("memorydb", "snapshot_storage"), part.region(),
                    MachineTypes.of(part, "memorydb", "nodeType").memoryGib() * part.number("shards") * billedSnapshots));
        }
        return charges;
    }

    @Override
    public String keyFact(Part part) {
        return part.text("nodeType");
    }

    @Override
    public int count(Part part) {
        return part.whole("shards") * (1 + part.whole("replicas"));
    }
}
