package org.tenfold.service.analytics;

import java.util.ArrayList;
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
 * A search engine on data nodes, with master nodes that only keep the cluster together. CPU per search is an assumption
 * (additions: purpose-built stores).
 */
public final class OpenSearch implements Service {

    private static final List<ResourceType> RESOURCES = List.of(domain("AWS::OpenSearchService::Domain", "ClusterConfig"));

    private static ResourceType domain(String name, String cluster) {
        return ResourceType.drawn(name)
                .in("VPCOptions.SubnetIds", "VPCOptions.SecurityGroupIds > VpcId")
                .set("instanceType", cluster + ".InstanceType")
                .set("dataNodes", cluster + ".InstanceCount").otherwise("dataNodes", 1)
                .set("masters", cluster + ".DedicatedMasterCount").otherwise("masters", 0)
                .set("volumeGib", "EBSOptions.VolumeSize")
                .set("encrypted", "EncryptionAtRestOptions.Enabled").otherwise("encrypted", false);
    }

    private static final ServiceInfo INFO = new ServiceInfo("opensearch", "OPENSEARCH",
            Text.name("Amazon OpenSearch Service"), Text.name("OpenSearch"),
            Text.of("Searches text and logs, on nodes that share an index and keep copies of each other's part.",
                    "텍스트와 로그를 검색합니다. 노드가 색인을 나누고 서로의 사본을 둡니다."),
            Category.ANALYTICS, "mdi2m-magnify", Trait.setOf(Trait.DATABASE, Trait.VPC_RESIDENT),
            RESOURCES)
            .alsoCalled("search", "elasticsearch", "검색");

    private static final int MOST_ZONES = 3;
    private static final double SEARCH_SECONDS = 0.005;
    /** The type that AWS proposes for the masters of small clusters. */
    private static final String MASTER_TYPE = "m6g.large.search";

    private static final List<Setting> SETTINGS = List.of(
            Setting.machine("instanceType", "m6g.large.search", MachineTypes.choices("opensearch"),
                    Text.of("Instance type", "인스턴스 유형"),
                    Text.of("Family and size of each data node.", "데이터 노드의 패밀리와 크기입니다.")),
            Setting.whole("dataNodes", 3, 1, 400, Text.of("Data nodes", "데이터 노드"),
                    Text.of("Nodes that keep the index and search it.", "색인을 담고 검색하는 노드의 수입니다.")).in(Topic.SIZE).asFirst(),
            Setting.whole("masters", 3, 0, 5, Text.of("Master nodes", "마스터 노드"),
                    Text.of("Nodes that only keep the cluster together; three, or none in a small cluster.",
                            "클러스터를 지키는 일만 하는 노드의 수입니다. 셋을 두며 작은 클러스터는 없어도 됩니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.number("volumeGib", 100, 10, 16_384, Text.of("Volume of each data node", "데이터 노드 볼륨"),
                    Text.of("Size of the disk of each data node.", "데이터 노드마다 붙는 디스크의 크기입니다.")).in(Topic.SIZE).asFirst(),
            Setting.whole("replicas", 1, 0, 5, Text.of("Copies of the index", "색인 사본"),
                    Text.of("Further copies of each part of the index; without one a node takes its part along.",
                            "색인 조각마다 더 두는 사본의 수입니다. 없으면 노드와 함께 조각을 잃습니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.number("searchMs", 10, 0.01, 600_000, Text.of("CPU per search", "검색당 CPU"),
                    Text.of("Milliseconds of one vCPU that a search or an entry takes.",
                            "검색이나 등록 하나가 쓰는 vCPU 시간(ms)입니다.")).in(Topic.PERFORMANCE).asAssumption(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones over which the nodes are spread.", "노드를 나누어 두는 가용 영역입니다.")),
            Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
                    Text.of("Encrypts at rest and between nodes.", "저장 데이터와 노드 사이 구간을 암호화합니다.")).in(Topic.SECURITY));

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
        return ZoneUse.copies((int) Math.min(MOST_ZONES, settings.get("dataNodes") instanceof Double nodes ? nodes : MOST_ZONES));
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("firehose", "lambda");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.REQUEST, Trait.COMPUTE)
                .acceptData(Trait.COMPUTE)
                .acceptDataFrom("aws-service", "on-premises")
                // OpenSearch Dashboards is opened in a browser.
                .accept(LinkKind.REQUEST, Trait.CLIENT)
                .acceptFrom(LinkKind.WRITE, "firehose")
                .acceptFrom(LinkKind.REPLICATE, "dynamodb", "documentdb")
                .acceptFrom(LinkKind.PROTECT, "security-group")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS, Trait.COMPUTE);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Capacity capacity(Part part) {
        Machine machine = MachineTypes.of(part, "opensearch", "instanceType");
        Station cpu = Station.of(Text.name("CPU"), part.number("dataNodes"), machine.vcpu(),
                Demand.of(part.number("searchMs") / 1000));
        return Capacity.station(cpu, Demand.of(SEARCH_SECONDS));
    }

    @Override
    public Failure failure(Part part) {
        int nodes = part.whole("dataNodes");
        if (nodes > 1 && part.whole("replicas") > 0) {
            Recovery copies = new Recovery(60, 0, Text.of("Copies on the other nodes answer; a new node takes the lost one's place.",
                    "다른 노드의 사본이 답하고 새 노드가 빈자리를 채웁니다."));
            return new Failure(new Failure.Whole(0.999, false), Text.name("Amazon OpenSearch Service SLA: 99.9 %"), copies, copies,
                    Failure.lostRegion(true));
        }
        // Automatic snapshots are taken every hour.
        Recovery restored = new Recovery(3_600, 3_600, Text.of("Its part of the index is restored from the last hourly snapshot.",
                "마지막 시간별 스냅샷에서 그 노드의 색인을 복원합니다."));
        return new Failure(new Failure.Units(nodes, nodes, 0.995), Text.of("assumption: a node without copies is like an instance", "가정: 사본이 없는 노드는 인스턴스와 같다고 봄"),
                restored, restored, Failure.lostRegion(true));
    }

    @Override
    public List<Charge> charges(Part part) {
        double nodes = part.number("dataNodes");
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Data node hours", "데이터 노드 시간"), PriceKey.openSearch(part.text("instanceType")),
                part.region(), nodes * PriceBook.HOURS_PER_MONTH));
        if (part.number("masters") > 0) {
            charges.add(Charge.fixed(Text.of("Master node hours", "마스터 노드 시간"), PriceKey.openSearch(MASTER_TYPE),
                    part.region(), part.number("masters") * PriceBook.HOURS_PER_MONTH));
        }
        charges.add(Charge.fixed(Text.of("Volumes", "볼륨"), PriceKey.of("opensearch", "ebs_gp3_storage"), part.region(),
                nodes * part.number("volumeGib")));
        return charges;
    }

    @Override
    public String keyFact(Part part) {
        return part.text("instanceType");
    }

    @Override
    public int count(Part part) {
        return part.whole("dataNodes");
    }
}
