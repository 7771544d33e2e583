package org.tenfold.service.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.MachineLimits;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.PublicAddresses;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Servers;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Station;
import org.tenfold.service.Telemetry;
import org.tenfold.service.Trait;
import org.tenfold.service.formula.CpuCredits;
import org.tenfold.text.Text;

/**
 * Virtual machines: one, several alike, or the template of an Auto Scaling group. The role says what runs on them; it decides
 * what the machine does with a request and what one costs it. CPU demands are assumptions of the capacity reference (1.1, 1.2,
 * 1.6) and meant to be replaced by what the user measures.
 */
public final class Ec2 implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            machine(ResourceType.drawn("AWS::EC2::Instance"), "", "LaunchTemplate.LaunchTemplateId > LaunchTemplateData.")
                    .in("SubnetId", "NetworkInterfaces.SubnetId", "NetworkInterfaces.NetworkInterfaceId > SubnetId", "SecurityGroupIds > VpcId",
                            "NetworkInterfaces.GroupSet > VpcId")
                    .ifThere("publicAddress", "<AWS::EC2::EIP.InstanceId", true)
                    .ifThere("publicAddress", "<AWS::EC2::EIPAssociation.InstanceId", true)
                    .ifThere("elasticAddress", "<AWS::EC2::EIP.InstanceId", "yes")
                    .ifThere("elasticAddress", "<AWS::EC2::EIPAssociation.InstanceId", "yes"),
            machine(ResourceType.inside("AWS::AutoScaling::AutoScalingGroup"), "LaunchTemplate.LaunchTemplateId > LaunchTemplateData.",
                    "MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId > LaunchTemplateData.",
                    "LaunchConfigurationName > "),
            ResourceType.part("AWS::EC2::LaunchTemplate"),
            ResourceType.part("AWS::EC2::Volume", "<AWS::EC2::VolumeAttachment.VolumeId > InstanceId"),
            ResourceType.part("AWS::EC2::VolumeAttachment", "InstanceId"),
            ResourceType.part("AWS::EC2::NetworkInterface"),
            ResourceType.part("AWS::EC2::EIP", "InstanceId"),
            ResourceType.part("AWS::EC2::EIPAssociation", "InstanceId"),
            ResourceType.part("AWS::EC2::KeyPair"),
            ResourceType.part("AWS::IAM::InstanceProfile"));

    /** What a machine is, as said under some paths, the first counting. */
    private static ResourceType machine(ResourceType type, String... paths) {
        ResourceType machine = type;
        for (String path : paths) {
            machine = machine
                    .set("instanceType", path + "InstanceType")
                    .set("monitoring", path + "Monitoring").set("monitoring", path + "Monitoring.Enabled")
                    .set("monitoring", path + "InstanceMonitoring")
                    .set("publicAddress", path + "NetworkInterfaces.AssociatePublicIpAddress")
                    .set("publicAddress", path + "AssociatePublicIpAddress")
                    .ifThere("credentials", path + "IamInstanceProfile", "role")
                    .set("cpuCredits", path + "CreditSpecification.CPUCredits").set("cpuCredits", path + "CreditSpecification.CpuCredits")
                    .set("imds", path + "MetadataOptions.HttpTokens")
                    .set("purchase", path + "InstanceMarketOptions.MarketType").ifThere("purchase", path + "SpotPrice", "spot")
                    .set("volumeGib", path + "BlockDeviceMappings.Ebs.VolumeSize")
                    .words("volumeType", path + "BlockDeviceMappings.Ebs.VolumeType", Map.of("standard", "magnetic"))
                    .set("volumeType", path + "BlockDeviceMappings.Ebs.VolumeType")
                    .set("encrypted", path + "BlockDeviceMappings.Ebs.Encrypted")
                    .set("volumeIops", path + "BlockDeviceMappings.Ebs.Iops");
        }
        return machine;
    }

    private static final ServiceInfo INFO = new ServiceInfo("ec2", "EC2_INSTANCE", Text.name("Amazon EC2"), Text.name("EC2"),
            Text.of("Virtual machines on which anything runs: a web server, a worker, a database of your own.",
                    "무엇이든 실행할 수 있는 가상 머신입니다. 웹 서버, 작업자, 직접 운영하는 데이터베이스 등으로 씁니다."),
            Category.COMPUTE, "mdi2s-server", Trait.setOf(Trait.COMPUTE, Trait.VPC_RESIDENT, Trait.PUBLIC),
            RESOURCES)
            .alsoCalled("server", "vm", "virtual machine", "instance", "서버", "인스턴스", "가상 머신");

    private static final Text NETWORK = Text.of("Network", "네트워크");
    private static final Text CREDITS = Text.of("CPU credits", "CPU 크레딧");
    private static final Text VOLUME = Text.of("Volume", "볼륨");
    private static final double OPERATION_KIB = 16;
    private static final double DAY = 86_400;
    /** Two failed status checks of a minute each. */
    private static final double DETECTION_SECONDS = 120;
    private static final int DETAILED_METRICS = 7;

    /** What may be sent to a machine or to its group. */
    static final Ports PORTS = Ports.NONE
            .accept(LinkKind.REQUEST, Trait.CLIENT, Trait.EDGE, Trait.BALANCER, Trait.API, Trait.COMPUTE, Trait.EXTERNAL)
            // A machine with a public address answers through the gateway of its VPC.
            .acceptFrom(LinkKind.REQUEST, "internet-gateway")
            .accept(LinkKind.CONSUME, Trait.QUEUE)
            .accept(LinkKind.PUBLISH, Trait.TOPIC, Trait.COMPUTE)
            .accept(LinkKind.RESOLVE, Trait.DNS)
            .acceptData(Trait.COMPUTE)
            .acceptFrom(LinkKind.REPLICATE, "ec2")
            .acceptFrom(LinkKind.PROTECT, "security-group", "iam-role")
            .accept(LinkKind.OPERATE, Trait.OPERATIONS, Trait.EXTERNAL, Trait.CLIENT, Trait.COMPUTE);

    private static final List<Setting> SETTINGS = List.of(
            Setting.machine("instanceType", "t3.small", MachineTypes.choices("ec2"), Text.of("Instance type", "인스턴스 유형"),
                    Text.of("Family and size: vCPUs, memory and the price of an hour.",
                            "패밀리와 크기입니다. vCPU, 메모리, 시간당 가격을 정합니다.")),
            Setting.whole("count", 1, 1, 10_000, Text.of("Instances", "인스턴스 수"),
                    Text.of("How many alike there are. Inside an Auto Scaling group the group decides instead.",
                            "똑같은 인스턴스의 수입니다. Auto Scaling 그룹 안에서는 그룹이 정합니다.")).asFirst(),
            Setting.choice("role", Role.choices(), Text.of("Role", "역할"),
                    Text.of("What runs on it, which decides what it does with a request.",
                            "이 머신에서 실행하는 것입니다. 요청을 어떻게 처리하는지 정합니다.")).asFirst(),
            Servers.REQUEST,
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones over which the instances are spread.", "인스턴스를 나누어 두는 가용 영역입니다.")),
            Setting.flag("clusterPlacement", false, Text.of("Cluster placement group", "클러스터 배치 그룹"),
                    Text.of("Stand close together in one zone on purpose, for work that needs the shortest way between machines.",
                            "머신 사이의 거리가 가장 짧아야 하는 작업을 위해 일부러 한 가용 영역에 모아 둡니다.")).in(Topic.AVAILABILITY),
            Servers.SESSIONS.asFirst(),
            Servers.UPLOADS, Servers.CRON, Servers.LOCAL_CACHE, Servers.IDEMPOTENT, Servers.SHEDS,
            Servers.LISTENER, Servers.SIGN_IN, Servers.SECRETS, Servers.CREDENTIALS,
            Setting.choice("databaseEngine", List.of(
                            Setting.of("postgresql", "PostgreSQL", "PostgreSQL"),
                            Setting.of("mysql", "MySQL", "MySQL"),
                            Setting.of("mariadb", "MariaDB", "MariaDB"),
                            Setting.of("oracle", "Oracle", "Oracle"),
                            Setting.of("sqlserver", "SQL Server", "SQL Server"),
                            Setting.of("db2", "Db2", "Db2"),
                            Setting.of("other", "Another, which RDS does not offer", "RDS에 없는 다른 엔진")),
                    Text.of("Database engine", "데이터베이스 엔진"),
                    Text.of("In the role of a database: its software, version, extensions and licence as RDS offers them, or not.",
                            "데이터베이스 역할일 때 쓰는 소프트웨어입니다. RDS가 그 버전, 확장, 라이선스를 제공하는지도 따집니다.")).in(Topic.DATA),
            Setting.flag("systemAccess", false, Text.of("Needs the operating system", "운영 체제 접근 필요"),
                    Text.of("Its software needs access to the operating system, which managed databases do not give.",
                            "소프트웨어가 운영 체제에 접근해야 합니다. 관리형 데이터베이스는 이를 허용하지 않습니다.")).in(Topic.OPERATION),
            Setting.flag("localDatabase", false, Text.of("Database on the same server", "같은 서버의 데이터베이스"),
                    Text.of("Its database runs on the same machine and shares its fate.",
                            "데이터베이스가 같은 머신에서 실행되어 함께 멈춥니다.")).in(Topic.DATA),
            Servers.FILE,
            Setting.choice("cpuCredits", List.of(
                            Setting.of("unlimited", "Unlimited", "무제한"),
                            Setting.of("standard", "Standard", "표준")),
                    Text.of("CPU credits", "CPU 크레딧"),
                    Text.of("Burstable types only: buy CPU above the baseline, or be held to it. Without a value T2 is held, later ones buy.",
                            "버스트 가능한 유형에만 적용됩니다. 기준을 넘는 CPU를 사거나 기준까지만 씁니다. 비워 두면 T2는 표준, 이후 유형은 무제한입니다."))
                    .in(Topic.PERFORMANCE).orElse(null),
            Servers.POOL,
            Setting.number("hitRatio", 0.8, 0, 1, Text.of("Hit ratio", "적중률"),
                    Text.of("In the role of a cache: share of the lookups that it answers.",
                            "캐시 역할일 때 직접 답하는 조회의 비율입니다.")).asAssumption(),
            Setting.whole("bootSeconds", 120, 0, 3600, Text.of("Boot time", "부팅 시간"),
                    Text.of("From the start of an instance until it serves requests.",
                            "인스턴스를 시작해 요청을 처리하기까지 걸리는 시간입니다.")).in(Topic.SCALING).asAssumption(),
            Setting.whole("dnsTtlSeconds", 30, -1, 2_147_483_647, Text.of("DNS cache", "DNS 캐시"),
                    Text.of("How long its software keeps an address; −1 for ever, as old Java does. A failover waits for it.",
                            "소프트웨어가 주소를 기억하는 시간입니다. −1은 예전 Java처럼 영원히 기억합니다. 장애 조치가 그만큼 늦어집니다."))
                    .in(Topic.NETWORK).asAssumption(),
            Setting.flag("failoverDriver", false, Text.of("Driver that follows failovers", "장애 조치를 따라가는 드라이버"),
                    Text.of("Uses an AWS driver, which finds the new primary of a database without waiting for DNS.",
                            "DNS를 기다리지 않고 새 기본 데이터베이스를 찾는 AWS 드라이버를 씁니다.")).in(Topic.AVAILABILITY),
            Setting.number("memoryNeededGib", 1, 0, 100_000, Text.of("Memory needed", "필요한 메모리"),
                    Text.of("Memory that the software of one instance needs at the peak.",
                            "가장 바쁠 때 인스턴스 하나의 소프트웨어가 쓰는 메모리입니다.")).in(Topic.SIZE).orElse(null),
            Setting.flag("publicAddress", false, Text.of("Public address", "퍼블릭 주소"),
                    Text.of("Has an IPv4 address on the internet, which costs by the hour. Without a value it has one in a public subnet.",
                            "인터넷의 IPv4 주소를 가지며 시간마다 요금이 붙습니다. 비워 두면 퍼블릭 서브넷에서만 가집니다."))
                    .in(Topic.NETWORK).orElse(null),
            Setting.question("elasticAddress", Text.of("Elastic IP address", "탄력적 IP 주소"),
                    Text.of("Whether its public address stays the same when it is stopped and started.",
                            "멈췄다 시작해도 공인 주소가 그대로인지 나타냅니다.")).in(Topic.NETWORK),
            EbsVolume.SIZE, EbsVolume.TYPE, EbsVolume.IOPS, EbsVolume.THROUGHPUT,
            Setting.choice("adminAccess", List.of(
                            Setting.of("session-manager", "Session Manager", "Session Manager"),
                            Setting.of("instance-connect", "EC2 Instance Connect Endpoint", "EC2 Instance Connect 엔드포인트"),
                            Setting.of("ssh", "SSH or remote desktop", "SSH나 원격 데스크톱"),
                            Setting.of("none", "Nobody signs in", "로그인하지 않음")),
                    Text.of("Administration", "관리 접속"),
                    Text.of("How administrators sign in to it. The first two need no open port and no bastion.",
                            "관리자가 접속하는 방법입니다. 앞의 두 방법은 열린 포트도 배스천 호스트도 필요 없습니다."))
                    .in(Topic.SECURITY).orElse(null),
            Setting.choice("imds", List.of(
                            Setting.of("required", "Session tokens required (IMDSv2)", "세션 토큰 필수 (IMDSv2)"),
                            Setting.of("optional", "Session tokens optional (IMDSv1 too)", "세션 토큰 선택 (IMDSv1 허용)")),
                    Text.of("Instance metadata", "인스턴스 메타데이터"),
                    Text.of("Whether programs on it must ask for a token before they get its credentials.",
                            "인스턴스의 자격 증명을 받기 전에 토큰을 요구할지 정합니다.")).in(Topic.SECURITY),
            Setting.flag("encrypted", true, Text.of("Encrypted volume", "볼륨 암호화"),
                    Text.of("Encrypts the disk, at no charge.", "디스크를 암호화합니다. 추가 요금은 없습니다.")).in(Topic.SECURITY),
            Setting.whole("backupDays", 0, 0, 365, Text.of("Snapshots kept", "스냅샷 보관"),
                    Text.of("Days that daily snapshots of the volume are kept; 0 for none.",
                            "볼륨의 일일 스냅샷을 보관하는 일수입니다. 0이면 만들지 않습니다.")).in(Topic.DATA),
            Setting.choice("purchase", List.of(
                            Setting.of("on-demand", "On demand", "온디맨드"),
                            Setting.of("spot", "Spot", "스팟")),
                    Text.of("Purchase", "구매 방식"),
                    Text.of("Spot is cheap capacity that AWS takes back with two minutes' notice. Its price follows the market; the estimate takes a published average.",
                            "스팟은 저렴하지만 AWS가 2분 전에 알리고 회수할 수 있습니다. 가격은 시장에 따라 바뀌며 견적은 공개된 평균을 씁니다.")),
            Setting.choice("image", List.of(
                            Setting.of("linux", "Linux", "Linux"),
                            Setting.of("windows", "Windows Server", "Windows Server"),
                            Setting.of("rhel", "Red Hat Enterprise Linux", "Red Hat Enterprise Linux"),
                            Setting.of("suse", "SUSE Linux Enterprise", "SUSE Linux Enterprise")),
                    Text.of("Image", "이미지"), Text.of("The operating system, which may add a licence to each hour.",
                            "운영 체제입니다. 시간마다 라이선스 요금이 더 붙을 수 있습니다.")),
            Setting.flag("monitoring", false, Text.of("Detailed monitoring", "세부 모니터링"),
                    Text.of("Sends its metrics every minute instead of every five.",
                            "지표를 5분 대신 1분마다 보냅니다.")),
            Telemetry.LOGS, Telemetry.TRACING);

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
        return Stream.concat(Stream.of("instanceHoursPerMonth", "spotHoursPerMonth", "surplusVcpuHoursPerMonth", "volumeGbPerMonth",
                "volumeIopsPerMonth", "volumeMibPerSecondPerMonth", "volumeIoPerMonth", "publicAddressHoursPerMonth", "metricsPerMonth",
                "snapshotGbPerMonth"), Telemetry.usageNames().stream()).toList();
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                preset("web-server", Text.of("Web server", "웹 서버"), Role.WEB),
                preset("application-server", Text.of("Application server", "애플리케이션 서버"), Role.APP),
                preset("worker", Text.of("Worker", "작업자"), Role.WORKER),
                preset("self-managed-database", Text.of("Database on EC2", "EC2 데이터베이스"), Role.DATABASE),
                preset("self-managed-cache", Text.of("Cache on EC2", "EC2 캐시"), Role.CACHE),
                preset("file-server", Text.of("File server", "파일 서버"), Role.FILE_SERVER),
                preset("bastion", Text.of("Bastion", "배스천 호스트"), Role.BASTION),
                preset("proxy", Text.of("Proxy", "프록시"), Role.PROXY),
                preset("nat-instance", Text.of("NAT instance", "NAT 인스턴스"), Role.NAT_INSTANCE),
                preset("software-load-balancer", Text.of("Load balancer on EC2", "EC2 로드 밸런서"), Role.LOAD_BALANCER),
                preset("message-broker", Text.of("Message broker", "메시지 브로커"), Role.BROKER),
                new Preset("all-in-one-server", Text.of("Everything on one server", "한 서버에 모두"),
                        Settings.of("role", Role.WEB.id).with("localDatabase", true)
                                .with("sessionStore", "local-memory").with("uploadsTo", "local-disk")),
                new Preset("slow-web-server", Text.of("Web server, heavy requests", "웹 서버, 무거운 요청"),
                        Settings.of("requestMs", 50)),
                new Preset("fast-web-server", Text.of("Web server, light requests", "웹 서버, 가벼운 요청"),
                        Settings.of("requestMs", 2)));
    }

    private static Preset preset(String id, Text label, Role role) {
        return new Preset(id, label, Settings.of("role", role.id));
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.GROUP;
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("alb", "rds", "elasticache", "s3", "sqs", "dynamodb");
    }

    @Override
    public Ports ports() {
        return PORTS;
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Role.of(part).behaviour;
    }

    @Override
    public Station.Balancing balancing(Part part) {
        return Station.Balancing.ROUND_ROBIN;
    }

    @Override
    public Capacity capacity(Part part) {
        Role role = Role.of(part);
        Machine machine = machine(part);
        Fleet fleet = Fleet.of(part);
        MachineLimits limits = MachineLimits.of(machine);
        List<Limit> ceilings = new ArrayList<>();
        // Internet and zone traffic arrive and leave on the same card, which carries each direction at full rate.
        ceilings.add(new Limit(NETWORK, Limit.GBIT, limits.networkGbps() * fleet.most(),
                flow -> Math.max(flow.bytesIn(), flow.bytesOut()) * 8 / 1e9, true, MachineLimits.SOURCE));
        if (role.behaviour == Behaviour.NONE) {
            return new Capacity(List.of(), ceilings, Demand.NONE, Demand.of(1));
        }
        Demand perCall = perCall(part, role);
        Optional<CpuCredits> credits = MachineLimits.credits(machine);
        credits.ifPresent(earned -> ceilings.add(new Limit(CREDITS, Limit.VCPU, earned.sustainedVcpus() * fleet.most(),
                flow -> flow.statics() * perCall.staticSeconds() + flow.reads() * perCall.readSeconds()
                        + flow.writes() * perCall.writeSeconds(), !unlimited(part), MachineLimits.SOURCE)));
        if (role == Role.DATABASE || role == Role.FILE_SERVER) {
            double iops = EbsVolume.of(part).behind(limits.storage()).iopsAt(OPERATION_KIB);
            ceilings.add(new Limit(VOLUME, Limit.IOPS, iops * fleet.most(), Flow::calls, true, MachineLimits.SOURCE));
        }
        double servers = unlimited(part) ? machine.vcpu() : credits.map(CpuCredits::sustainedVcpus).orElse(machine.vcpu());
        Station cpu = new Station(Text.name("CPU"), fleet.least(), fleet.most(), fleet.scaling(), servers, perCall, Demand.NONE,
                Station.Balancing.ROUND_ROBIN);
        Demand passes = role == Role.CACHE ? new Demand(1, 1 - part.number("hitRatio"), 1) : Demand.of(1);
        return new Capacity(List.of(cpu), ceilings, Demand.NONE, passes);
    }

    private static Demand perCall(Part part, Role role) {
        double dynamic = (part.stated("requestMs") || role.measured ? part.number("requestMs") : role.callMs) / 1000;
        double file = role.measured ? part.number("staticFileMs") / 1000 : dynamic;
        return new Demand(file, dynamic, dynamic);
    }

    @Override
    public double connectionsOpened(Part part) {
        return Role.of(part).measured ? Fleet.of(part).most() * part.number("poolSize") : 0;
    }

    @Override
    public Failure failure(Part part) {
        Fleet fleet = Fleet.of(part);
        Failure.Structure units = new Failure.Units((int) fleet.least(), 1, 0.995);
        Text source = Text.of("AWS Compute SLA, instance level: 99.5 %", "AWS Compute SLA, 인스턴스 수준: 99.5%");
        if (part.group() == null) {
            return new Failure(units, source,
                    new Recovery(600, 0,
                            Text.of("Auto recovery restarts the instance in its zone with the same volumes, in 5 to 15 minutes.",
                            "자동 복구가 같은 가용 영역에서 같은 볼륨으로 인스턴스를 다시 시작합니다. 5~15분 걸립니다.")),
                    part.whole("backupDays") > 0
                            ? new Recovery(4 * 3600, DAY,
                                    Text.of("It is built anew in another zone from the last daily snapshot.",
                                    "마지막 일일 스냅샷으로 다른 가용 영역에 다시 만듭니다."))
                            : new Recovery(Double.POSITIVE_INFINITY, 0,
                                    Text.of("It comes back when the zone does; there is no snapshot to start from elsewhere.",
                                            "가용 영역이 복구될 때 돌아옵니다. 다른 곳에서 시작할 스냅샷이 없습니다.")),
                    Failure.lostRegion(keepsData(part)));
        }
        double replace = DETECTION_SECONDS + part.number("bootSeconds");
        return new Failure(units, source,
                new Recovery(replace, keepsData(part) ? Double.POSITIVE_INFINITY : 0,
                        Text.of("The group starts a new instance from its template.",
                        "그룹이 템플릿으로 새 인스턴스를 시작합니다.")),
                part.zones().size() > 1
                        ? new Recovery(2 * replace, 0, Text.of("The group starts the missing instances in its other zones.",
                                "그룹이 부족한 인스턴스를 다른 가용 영역에서 시작합니다."))
                        : new Recovery(Double.POSITIVE_INFINITY, 0,
                                Text.of("The group has no other zone to start instances in.",
                                "그룹에 인스턴스를 시작할 다른 가용 영역이 없습니다.")),
                Failure.lostRegion(keepsData(part)));
    }

    /** Whether its own disk holds what exists nowhere else; a group throws the disk away with the machine. */
    private static boolean keepsData(Part part) {
        Role role = Role.of(part);
        return role == Role.DATABASE || role == Role.FILE_SERVER || part.flag("localDatabase")
                || part.is("uploadsTo", "local-disk");
    }

    @Override
    public List<Charge> charges(Part part) {
        String region = part.region();
        List<Charge> charges = new ArrayList<>();
        charges.addAll(Purchase.of(part).charges(part));
        surplus(part).ifPresent(charges::add);
        charges.addAll(EbsVolume.charges(part, Fleet.of(part).scales()));
        if (hasPublicAddress(part)) {
            charges.add(PublicAddresses.ofMachines(part, Fleet.of(part).scales()));
        }
        if (part.flag("monitoring")) {
            charges.add(Charge.running(Text.of("Detailed monitoring", "세부 모니터링"),
                    PriceKey.of("ec2", "detailed_monitoring_metric"), region, "metricsPerMonth", DETAILED_METRICS,
                    Fleet.of(part).scales()));
        }
        charges.addAll(Telemetry.charges(part));
        return charges;
    }

    private static Optional<Charge> surplus(Part part) {
        if (!unlimited(part) || Role.of(part).behaviour == Behaviour.NONE) {
            return Optional.empty();
        }
        return Servers.surplus(part, machine(part));
    }

    /** Whether it has an address of its own on the internet: as stated, else when it stands in a public subnet. */
    public static boolean hasPublicAddress(Part part) {
        return part.value("publicAddress") instanceof Boolean stated ? stated : Boolean.TRUE.equals(part.publicSubnet());
    }

    /** Whether CPU credits that it lacks are bought, as T3 and later do unless told otherwise. */
    private static boolean unlimited(Part part) {
        return part.value("cpuCredits") instanceof String mode ? mode.equals("unlimited")
                : !machine(part).family().equals("t2");
    }

    private static Machine machine(Part part) {
        return MachineTypes.of(part, "ec2", "instanceType");
    }

    @Override
    public String keyFact(Part part) {
        return part.text("instanceType");
    }

    @Override
    public int count(Part part) {
        return part.group() == null ? part.whole("count") : AutoScalingGroup.whole(part.group(), "desired");
    }
}
