package org.tenfold.service.analytics;

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
import org.tenfold.service.Failure.Recovery;
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
import org.tenfold.service.formula.BillingMonth;
import org.tenfold.text.Text;

/**
 * A data warehouse: nodes that scan columns, or a serverless one that is billed while it works. How long a question
 * takes and how many it works on at a time are assumptions (additions: purpose-built stores).
 */
public final class Redshift implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::Redshift::Cluster")
                    .in("ClusterSubnetGroupName > SubnetIds", "VpcSecurityGroupIds > VpcId")
                    .set("nodeType", "NodeType").set("nodes", "NumberOfNodes").otherwise("nodes", 1)
                    .words("deployment", "MultiAZ", Map.of("true", "multi-az", "false", "single"))
                    .set("encrypted", "Encrypted"),
            ResourceType.drawn("AWS::RedshiftServerless::Workgroup")
                    .in("SubnetIds", "SecurityGroupIds > VpcId")
                    .otherwise("mode", "serverless")
                    .set("baseRpus", "BaseCapacity"),
            ResourceType.part("AWS::RedshiftServerless::Namespace"),
            ResourceType.part("AWS::Redshift::ClusterSubnetGroup"),
            ResourceType.part("AWS::Redshift::ClusterParameterGroup"));

    private static final ServiceInfo INFO = new ServiceInfo("redshift", "REDSHIFT",
            Text.name("Amazon Redshift"), Text.name("Redshift"),
            Text.of("A data warehouse for questions over many rows: reports and analysis, not the pages of users.",
                    "많은 행을 훑는 질의를 위한 데이터 웨어하우스입니다. 사용자 화면이 아니라 보고서와 분석에 씁니다."),
            Category.ANALYTICS, "mdi2d-database-search", Trait.setOf(Trait.DATABASE, Trait.VPC_RESIDENT),
            RESOURCES)
            .alsoCalled("data warehouse", "데이터 웨어하우스");

    /** A serverless warehouse bills a minute at least each time that it starts to work. */
    private static final double LEAST_BILLED_SECONDS = 60;

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("mode", List.of(
                    Setting.of("nodes", "Nodes", "노드"),
                    Setting.of("serverless", "Serverless", "서버리스")),
                    Text.of("Mode", "모드"),
                    Text.of("Nodes that you choose, or a warehouse that is billed only while it works.",
                            "노드를 직접 고르거나, 일하는 동안만 요금을 내는 방식을 씁니다.")).in(Topic.SCALING).asFirst(),
            Setting.machine("nodeType", "ra3.large", MachineTypes.choices("redshift"), Text.of("Node type", "노드 유형"),
                    Text.of("Family and size of each node. RA3 keeps its data apart, so that it grows without nodes.",
                            "노드의 패밀리와 크기입니다. RA3는 데이터를 따로 두어 노드 없이 늘어납니다.")),
            Setting.whole("nodes", 2, 1, 128, Text.of("Nodes", "노드 수"),
                    Text.of("Nodes that share the data and the work.", "데이터와 일을 나누는 노드의 수입니다.")).in(Topic.SIZE).asFirst(),
            Setting.choice("deployment", List.of(
                    Setting.of("single", "One zone", "단일 가용 영역"),
                    Setting.of("multi-az", "Multi-AZ", "다중 AZ")),
                    Text.of("Deployment", "배포"),
                    Text.of("Whether a second set of nodes in another zone takes over.",
                            "다른 가용 영역의 노드가 이어받게 할지 정합니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.number("storedGb", 100, 0, 1_000_000_000, Text.of("Stored data", "저장 데이터"),
                    Text.of("Data in the warehouse at the start of the month.", "월초에 저장된 데이터입니다.")).in(Topic.SIZE).asFirst(),
            Setting.whole("baseRpus", 32, 4, 512, Text.of("Base capacity", "기본 용량"),
                    Text.of("Serverless only: processing units that work on a question.",
                            "서버리스에서 질의 하나를 처리하는 데 쓰는 처리 단위(RPU)입니다.")).in(Topic.SCALING),
            Setting.number("queryMs", 2_000, 1, 3_600_000, Text.of("Time per question", "질의 시간"),
                    Text.of("How long an ordinary question takes.",
                            "보통 질의 하나에 걸리는 시간입니다.")).in(Topic.PERFORMANCE).asAssumption(),
            Setting.whole("slots", 15, 1, 500, Text.of("Questions at a time", "동시 질의"),
                    Text.of("Questions that it works on at a time; further ones wait.",
                            "동시에 처리하는 질의 수입니다. 나머지는 기다립니다.")).in(Topic.PERFORMANCE).asAssumption(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones of its nodes.", "노드의 가용 영역입니다.")),
            Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
                    Text.of("Encrypts storage and snapshots, at no charge.",
                            "스토리지와 스냅샷을 암호화합니다. 추가 요금은 없습니다.")).in(Topic.SECURITY));

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
        return "multi-az".equals(settings.get("deployment")) ? ZoneUse.copies(2) : ZoneUse.ONE;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("rpuHoursPerMonth", "storageGrowthGbPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("redshift-serverless", Text.of("Redshift Serverless", "Redshift 서버리스"),
                        Settings.of("mode", "serverless")));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("firehose", "ec2");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptData(Trait.COMPUTE, Trait.EXTERNAL)
                .acceptFrom(LinkKind.WRITE, "firehose")
                .acceptFrom(LinkKind.REPLICATE, "rds", "aurora", "dynamodb")
                .acceptFrom(LinkKind.PROTECT, "security-group")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Capacity capacity(Part part) {
        Station slots = Station.of(Text.of("Query slots", "질의 슬롯"), 1, part.number("slots"),
                Demand.of(part.number("queryMs") / 1000));
        return Capacity.station(slots, Demand.NONE);
    }

    @Override
    public Failure failure(Part part) {
        if (serverless(part) || part.is("deployment", "multi-az")) {
            Recovery other = new Recovery(60, 0, Text.of("Nodes in another zone take over under the same name.",
                    "다른 가용 영역의 노드가 같은 이름으로 이어받습니다."));
            return new Failure(new Failure.Whole(0.999, false), Text.name("Amazon Redshift SLA: 99.9 %"), other, other,
                    Failure.lostRegion(true));
        }
        Recovery replaced = new Recovery(1_800, 0, Text.of("AWS replaces the node; the warehouse waits, for tens of minutes.",
                "AWS가 노드를 교체합니다. 웨어하우스는 수십 분 동안 멈춥니다."));
        // Automatic snapshots are taken every eight hours or five GB of changes.
        Recovery zone = new Recovery(3_600, 8 * 3_600, Text.of("It is restored in another zone from the last automatic snapshot.",
                "마지막 자동 스냅샷으로 다른 가용 영역에 복원합니다."));
        double availability = part.whole("nodes") > 1 ? 0.999 : 0.995;
        return new Failure(new Failure.Units(1, 1, availability), Text.of("Amazon Redshift SLA, several nodes: 99.9 %; one node assumed", "Amazon Redshift SLA, 노드 여러 개: 99.9%, 노드 하나는 가정"),
                replaced, zone, Failure.lostRegion(true));
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        if (serverless(part)) {
            double rpus = part.number("baseRpus");
            double seconds = Math.max(LEAST_BILLED_SECONDS, part.number("queryMs") / 1000);
            charges.add(Charge.assumed(Text.of("Processing units", "처리 단위"), key("serverless_rpu_hour"), part.region(),
                    "rpuHoursPerMonth",
                    use -> rpus * Math.min(BillingMonth.HOURS, use.calls().calls() * seconds / 3600)));
        } else {
            charges.add(Charge.fixed(Text.of("Node hours", "노드 시간"), PriceKey.redshift(part.text("nodeType")), part.region(),
                    count(part) * (double) PriceBook.HOURS_PER_MONTH));
        }
        if (serverless(part) || part.text("nodeType").startsWith("ra3")) {
            charges.add(Charge.fixed(Text.of("Managed storage", "관리형 스토리지"), key("managed_storage_ra3"), part.region(),
                    part.number("storedGb")));
            charges.add(Charge.growth(Text.of("Managed storage that the month adds", "이번 달에 늘어난 관리형 스토리지"),
                    key("managed_storage_ra3"), part.region(), "storageGrowthGbPerMonth"));
        }
        return charges;
    }

    private static boolean serverless(Part part) {
        return part.is("mode", "serverless");
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("redshift", dimension);
    }

    @Override
    public String keyFact(Part part) {
        return serverless(part) ? "serverless" : part.text("nodeType");
    }

    @Override
    public int count(Part part) {
        return serverless(part) ? 1 : part.whole("nodes") * (part.is("deployment", "multi-az") ? 2 : 1);
    }
}
