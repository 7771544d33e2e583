package org.tenfold.service.database;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Limit;
import org.tenfold.service.MachineLimits;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Station;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/**
 * A cache in line before DynamoDB: the caller asks it alone, and what it lacks it asks of the table. Its rate for each
 * node is an assumption; the guide speaks of millions of requests a second for a cluster.
 */
public final class Dax implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::DAX::Cluster")
                    .in("SubnetGroupName > SubnetIds", "SecurityGroupIds > VpcId")
                    .set("nodeType", "NodeType").set("nodes", "ReplicationFactor")
                    .set("encrypted", "SSESpecification.SSEEnabled").otherwise("encrypted", false),
            ResourceType.part("AWS::DAX::SubnetGroup"),
            ResourceType.part("AWS::DAX::ParameterGroup"));

    private static final ServiceInfo INFO = new ServiceInfo("dax", "DAX", Text.name("Amazon DynamoDB Accelerator"), Text.name("DAX"),
            Text.of("A cache that stands in line before DynamoDB and answers repeated reads in microseconds.",
                    "DynamoDB 앞에 서서 되풀이되는 읽기를 마이크로초 만에 답하는 캐시입니다."),
            Category.DATABASE, "mdi2t-table-arrow-right", Trait.setOf(Trait.DATABASE, Trait.CACHE, Trait.VPC_RESIDENT),
            RESOURCES);

    private static final int MOST_ZONES = 3;
    private static final double DEFAULT_NODES = 3;
    /** "Microseconds" in the engine, and the way there and back in a zone. */
    private static final double LOOKUP_SECONDS = 0.0005;

    private static final List<Setting> SETTINGS = List.of(
            Setting.machine("nodeType", "dax.t3.small", MachineTypes.choices("dax"), Text.of("Node type", "노드 유형"),
                    Text.of("Family and size of each node: its memory is what can be cached.",
                            "노드의 패밀리와 크기입니다. 메모리만큼 캐시할 수 있습니다.")),
            Setting.whole("nodes", 3, 1, 11, Text.of("Nodes", "노드 수"),
                    Text.of("One primary and its replicas; three in three zones survive the loss of a zone.",
                            "기본 노드와 복제본의 수입니다. 세 가용 영역에 셋이면 한 영역을 잃어도 이어집니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.number("hitRatio", 0.8, 0, 1, Text.of("Hit ratio", "적중률"),
                    Text.of("Share of the reads that it answers. The rest go to the table.",
                            "직접 답하는 읽기의 비율입니다. 나머지는 테이블로 갑니다.")).in(Topic.TRAFFIC).asFirst().asAssumption(),
            Setting.number("operationsPerSecond", 50_000, 1, 10_000_000, Text.of("Operations per node", "노드당 작업"),
                    Text.of("What one node answers per second.", "노드 하나가 초당 답하는 수입니다.")).in(Topic.PERFORMANCE).asAssumption(),
            Setting.whole("ttlSeconds", 300, 0, 31_536_000, Text.of("Time to live", "유지 시간"),
                    Text.of("How long an item is kept: the longest that a reader may see an old value that others wrote past it.",
                            "항목을 유지하는 시간입니다. 다른 경로로 쓴 값을 늦게 볼 수 있는 가장 긴 시간입니다.")).in(Topic.DATA).asFirst(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones of its nodes, the primary's first.", "노드의 가용 영역입니다. 기본 노드의 영역을 먼저 적습니다.")),
            Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
                    Text.of("Encrypts at rest and on the way.", "저장 데이터와 전송 구간을 암호화합니다.")).in(Topic.SECURITY));

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
        return ZoneUse.copies((int) Math.min(MOST_ZONES, settings.get("nodes") instanceof Double nodes ? nodes : DEFAULT_NODES));
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("dax-single-node", Text.of("DAX, single node", "DAX, 단일 노드"), Settings.of("nodes", 1)));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("dynamodb", "lambda", "ec2");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptData(Trait.COMPUTE)
                .acceptDataFrom("aws-service")
                .acceptFrom(LinkKind.PROTECT, "security-group")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.SHIELD;
    }

    @Override
    public Capacity capacity(Part part) {
        Machine machine = MachineTypes.of(part, "dax", "nodeType");
        int nodes = part.whole("nodes");
        double seconds = 1 / part.number("operationsPerSecond");
        // Any node answers reads; writes pass the primary on their way to the table.
        Station reads = Station.of(Text.of("Nodes", "노드"), nodes, 1, new Demand(seconds, seconds, 0));
        Station writes = Station.of(Text.of("Primary", "기본 노드"), 1, 1, new Demand(0, 0, seconds));
        Limit bandwidth = new Limit(Text.of("Network", "네트워크"), Limit.GBIT, MachineLimits.of(machine).networkGbps() * nodes,
                flow -> Math.max(flow.bytesIn(), flow.bytesOut()) * 8 / 1e9, true, MachineLimits.SOURCE);
        double misses = 1 - part.number("hitRatio");
        return new Capacity(List.of(reads, writes), List.of(bandwidth), Demand.of(LOOKUP_SECONDS), new Demand(misses, misses, 1));
    }

    @Override
    public Failure failure(Part part) {
        Recovery region = Failure.lostRegion(false);
        if (part.whole("nodes") > 1 && part.zones().size() > 1) {
            Recovery promoted = new Recovery(10, 0, Text.of("A replica takes over in seconds; the table has lost nothing.",
                    "복제본이 몇 초 안에 이어받습니다. 테이블은 아무것도 잃지 않습니다."));
            return new Failure(new Failure.Whole(0.9999, false), Text.of("Amazon DynamoDB SLA, DAX in several zones: 99.99 %", "Amazon DynamoDB SLA, 여러 가용 영역의 DAX: 99.99%"), promoted,
                    promoted, region);
        }
        Recovery replaced = new Recovery(600, 0, Text.of("The node is replaced by an empty one; until then callers must ask the table themselves.",
                "노드를 빈 노드로 바꿉니다. 그때까지 호출자가 테이블에 직접 물어야 합니다."));
        return new Failure(new Failure.Units(1, 1, 0.995), Text.of("assumption: a single node is held to be like a cache node", "가정: 노드 하나는 캐시 노드와 같다고 봄"),
                replaced, replaced, region);
    }

    @Override
    public List<Charge> charges(Part part) {
        return List.of(Charge.fixed(Text.of("Node hours", "노드 시간"), PriceKey.dax(part.text("nodeType")), part.region(),
                part.number("nodes") * PriceBook.HOURS_PER_MONTH));
    }

    @Override
    public String keyFact(Part part) {
        return part.text("nodeType");
    }

    @Override
    public int count(Part part) {
        return part.whole("nodes");
    }
}
