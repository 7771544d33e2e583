package org.tenfold.service.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.tenfold.service.MachineTypes;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.Scaling;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Station;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.service.formula.ConnectionLimit;
import org.tenfold.text.Text;

/**
 * A relational database whose instances share one storage of six copies in three zones: a writer and up to fifteen readers, one
 * of which takes over when the writer fails.
 */
public final class Aurora implements Service, Proxied {

    private static final String INSTANCES = "<AWS::RDS::DBInstance.DBClusterIdentifier";

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::RDS::DBCluster").when("Engine", "aurora.*")
                    .in("DBSubnetGroupName > SubnetIds", "VpcSecurityGroupIds > VpcId")
                    .words("engine", "Engine", Map.of("aurora-postgresql", "postgresql", "aurora-mysql", "mysql", "aurora", "mysql"))
                    .set("instanceClass", INSTANCES + " > DBInstanceClass")
                    .ifThere("instanceClass", "ServerlessV2ScalingConfiguration", "db.serverless")
                    .set("readers", INSTANCES, new Reading.Count(-1)).otherwise("readers", 0)
                    .set("minAcu", "ServerlessV2ScalingConfiguration.MinCapacity").set("maxAcu", "ServerlessV2ScalingConfiguration.MaxCapacity")
                    .words("configuration", "StorageType", Map.of("aurora-iopt1", "io-optimized", "aurora", "standard"))
                    .set("backupDays", "BackupRetentionPeriod").otherwise("backupDays", 1)
                    .set("encrypted", "StorageEncrypted").otherwise("encrypted", false)
                    .set("deletionProtection", "DeletionProtection")
                    .set("publiclyAccessible", INSTANCES + " > PubliclyAccessible")
                    .set("port", "Port").set("engineVersion", "EngineVersion"),
            ResourceType.part("AWS::RDS::DBInstance", "DBClusterIdentifier"),
            ResourceType.part("AWS::RDS::DBSubnetGroup"),
            ResourceType.part("AWS::RDS::DBClusterParameterGroup"),
            ResourceType.part("AWS::RDS::GlobalCluster", "SourceDBClusterIdentifier", "<AWS::RDS::DBCluster.GlobalClusterIdentifier"));

    private static final ServiceInfo INFO = new ServiceInfo("aurora", "AURORA_CLUSTER",
            Text.name("Amazon Aurora"), Text.name("Aurora"),
            Text.of("A relational database with shared storage in three zones, one writer and up to fifteen readers.",
                    "세 가용 영역에 걸친 공유 스토리지 위에 쓰기 인스턴스 하나와 읽기 인스턴스 최대 열다섯을 두는 관계형 데이터베이스입니다."),
            Category.DATABASE, "mdi2d-database-sync", Trait.setOf(Trait.DATABASE, Trait.RELATIONAL, Trait.VPC_RESIDENT),
            RESOURCES);

    /** A reader applies a write to its memory only, at a tenth of its cost; an assumption. */
    private static final double REPLAY = 0.1;
    private static final int STORAGE_ZONES = 3;
    /** What a global database bills for each secondary Region. */
    static final Text REPLICATED = Text.of("Replicated write I/O", "복제된 쓰기 I/O");
    /** An instance is made in about ten minutes, and Aurora Auto Scaling then rests for its default cooldown. */
    private static final Scaling.Pace READER_PACE = new Scaling.Pace(600, 300, 60);

    private static final List<Setting> SETTINGS = Stream.of(List.of(
            Setting.choice("engine", List.of(
                            Setting.of("postgresql", "PostgreSQL", "PostgreSQL"),
                            Setting.of("mysql", "MySQL", "MySQL")),
                    Text.of("Engine", "엔진"), Text.of("The database that it is compatible with.", "호환되는 데이터베이스입니다."))
                    .in(Topic.SIZE).asFirst(),
            Setting.machine("instanceClass", "db.r6g.large", ServerlessV2.classes(), Text.of("Instance class", "인스턴스 클래스"),
                    Text.of("Family and size of the writer and of each reader; db.serverless follows the load between two bounds (Serverless v2).",
                            "쓰기 인스턴스와 읽기 인스턴스의 패밀리와 크기입니다. db.serverless는 두 한도 사이에서 부하를 따라갑니다(Serverless v2).")),
            Setting.whole("readers", 1, 0, 15, Text.of("Readers", "읽기 인스턴스"),
                    Text.of("Instances that take reads, of which one takes over when the writer fails.",
                            "읽기를 받는 인스턴스입니다. 쓰기 인스턴스에 장애가 나면 하나가 이어받습니다."))
                    .in(Topic.AVAILABILITY).asFirst(),
            Setting.choice("readerScaling", List.of(
                            Setting.of("none", "None", "없음"),
                            Setting.of("cpu", "By CPU", "CPU 기준"),
                            Setting.of("connections", "By connections", "연결 수 기준")),
                    Text.of("Scaling of readers", "읽기 인스턴스 조정"),
                    Text.of("What adds readers up to the maximum. Pools hold as many connections by night as by day, so by connections as many readers run all day as hold the pools of all callers.",
                            "읽기 인스턴스를 최대까지 늘리는 기준입니다. 풀은 밤에도 연결을 유지하므로, 연결 수 기준이면 모든 호출자의 풀을 감당하는 수가 하루 종일 실행됩니다."))
                    .in(Topic.SCALING),
            Setting.whole("maxReaders", 4, 1, 15, Text.of("Most readers", "최대 읽기 인스턴스"),
                    Text.of("Readers that scaling never exceeds.", "조정이 넘지 않는 읽기 인스턴스 수입니다.")).in(Topic.SCALING),
            Setting.number("readerTargetShare", 0.6, 0.01, 1, Text.of("Target of readers", "읽기 인스턴스 목표"),
                    Text.of("Share of the readers' CPU, or of the connections that they take, that scaling keeps.",
                            "조정이 유지하는 읽기 인스턴스의 CPU 사용률, 또는 받을 수 있는 연결 가운데 쓰는 비율입니다."))
                    .in(Topic.SCALING).asAssumption(),
            Setting.choice("configuration", List.of(
                            Setting.of("standard", "Standard", "표준"),
                            Setting.of("io-optimized", "I/O-Optimized", "I/O 최적화")),
                    Text.of("Storage configuration", "스토리지 구성"),
                    Text.of("Standard bills each I/O; I/O-Optimized costs more by the hour and none by the I/O.",
                            "표준은 I/O마다 요금이 붙습니다. I/O 최적화는 시간당 요금이 높고 I/O 요금이 없습니다."))
                    .in(Topic.DATA).asFirst(),
            // 256 TiB with current engine versions (Aurora User Guide, "Amazon Aurora size limits", 2025-07)
            Setting.number("storageGib", 10, 10, 262_144, Text.of("Stored data", "저장 데이터"),
                    Text.of("Data in the cluster at the start of the month; the storage grows by itself.",
                            "월초에 저장된 데이터입니다. 스토리지는 저절로 늘어납니다.")).in(Topic.SIZE).asFirst(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones of its instances, the writer's first.",
                            "인스턴스의 가용 영역입니다. 쓰기 인스턴스의 영역을 먼저 적습니다.")),
            Setting.flag("writeForwarding", false, Text.of("Write forwarding", "쓰기 전달"),
                    Text.of("As a secondary of a global database it passes writes on to the primary Region.",
                            "글로벌 데이터베이스의 보조 클러스터가 쓰기를 기본 리전으로 넘깁니다.")).in(Topic.DATA),
            Setting.whole("backupDays", 7, 1, 35, Text.of("Backups kept", "백업 보관"),
                    Text.of("Days to any moment of which it can be restored.", "이 일수 안의 어느 시점으로든 되돌릴 수 있습니다.")).in(Topic.DATA),
            Relational.STATEMENT, Relational.BUFFER_MISS, Relational.MAX_CONNECTIONS, Relational.PUBLIC, Relational.ENCRYPTED,
            Relational.REQUIRE_TLS, Relational.DELETION_PROTECTION, Relational.PROMOTION, Relational.PORT), ServerlessV2.SETTINGS, Relational.SHAPE, EngineVersion.SETTINGS)
            .flatMap(List::stream).toList();

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
        return List.of("instanceHoursPerMonth", "acuHoursPerMonth", "surplusVcpuHoursPerMonth", "storageGrowthGbPerMonth",
                "ioPerMonth", "replicatedIoPerMonth", "backupGbPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("aurora-single", Text.of("Aurora, writer only", "Aurora, 쓰기 인스턴스만"), Settings.of("readers", 0)),
                new Preset("aurora-serverless", Text.name("Aurora Serverless v2"), Settings.of("instanceClass", ServerlessV2.CLASS)),
                new Preset("aurora-mysql", Text.name("Aurora MySQL"), Settings.of("engine", "mysql")));
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.SUBNET;
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        double readers = settings.get("readers") instanceof Double given ? given : 1;
        return ZoneUse.copies((int) Math.min(STORAGE_ZONES, 1 + readers));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("auto-scaling-group", "ecs", "rds-proxy", "backup");
    }

    @Override
    public Ports ports() {
        return Relational.ports("aurora", "rds");
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Capacity capacity(Part part) {
        Machine machine = machine(part);
        double statement = Relational.statementSeconds(part, machine);
        double read = Relational.readSeconds(part, statement);
        double shards = part.number("shards");
        int readers = part.whole("readers");
        List<Station> stations = new ArrayList<>();
        Text writer = Text.of("Writer CPU", "쓰기 CPU");
        if (readers == 0) {
            stations.add(Station.of(writer, shards, machine.vcpu(), new Demand(read, read, statement)));
        } else {
            stations.add(Station.of(writer, shards, machine.vcpu(), new Demand(0, 0, statement)));
            stations.add(Station.of(Text.of("Reader CPU", "읽기 CPU"), readers * shards, machine.vcpu(),
                    new Demand(read, read, 0)).with(new Demand(0, 0, readers * REPLAY * statement))
                    .growing(mostReaders(part) * shards, readerScaling(part)));
        }
        List<Limit> limits = Stream.concat(Relational.credits(machine, shards, statement).stream(),
                Relational.hottestShard(part, machine, statement).stream()).toList();
        return new Capacity(stations, limits, Relational.delay(part, true), Demand.of(1));
    }

    @Override
    public double connectionsTaken(Part part) {
        double connections = Relational.connections(part, machine(part),
                part.is("engine", "mysql") ? ConnectionLimit.AURORA_MYSQL : ConnectionLimit.AURORA_POSTGRESQL);
        return ServerlessV2.is(part) ? ServerlessV2.connections(part, connections) : connections;
    }

    /** The usual lag of its copies in other Regions: about a second. */
    @Override
    public double copyLagSeconds(Part part) {
        return 1;
    }

    @Override
    public Failure failure(Part part) {
        if (part.whole("readers") == 0) {
            Recovery recreated = new Recovery(600, 0,
                    Text.of("AWS makes a new instance on the same storage, within about ten minutes.",
                    "AWS가 같은 스토리지에 새 인스턴스를 만듭니다. 10분쯤 걸립니다."));
            return new Failure(new Failure.Units(part.whole("shards"), part.whole("shards"), 0.999), Text.of("Amazon Aurora SLA (2022-05-19), one zone: 99.9 %", "Amazon Aurora SLA(2022-05-19), 한 가용 영역: 99.9%"), recreated,
                    recreated, Failure.lostRegion(true));
        }
        Recovery promoted = new Recovery(30, 0,
                Text.of("A reader becomes the writer, usually within 60 seconds and often, as is taken here, within 30.",
                "읽기 인스턴스가 쓰기 인스턴스가 됩니다. 대개 60초 안에 끝나며, 여기서는 흔한 값인 30초로 봅니다."));
        boolean apart = part.zones().size() > 1;
        return new Failure(new Failure.Whole(Math.pow(apart ? 0.9999 : 0.999, part.number("shards")), false),
                Text.of("Amazon Aurora SLA (2022-05-19): 99.99 % in several zones, 99.9 % in one", "Amazon Aurora SLA(2022-05-19): 여러 가용 영역 99.99%, 한 곳 99.9%"), promoted, promoted,
                Failure.lostRegion(true));
    }

    @Override
    public List<Charge> charges(Part part) {
        boolean optimized = part.is("configuration", "io-optimized");
        String engine = part.text("engine");
        String region = part.region();
        List<Charge> charges = new ArrayList<>();
        if (ServerlessV2.is(part)) {
            charges.add(ServerlessV2.capacity(part));
        } else {
            charges.add(Charge.running(Text.of("Instance hours", "인스턴스 시간"), PriceKey.aurora("aurora_" + engine,
                    optimized ? "aurora_io_optimized" : "aurora_standard", part.text("instanceClass")), region,
                    "instanceHoursPerMonth", use -> running(part, use) * PriceBook.HOURS_PER_MONTH,
                    scales(part)));
            Relational.surplus(part, machine(part), "aurora").ifPresent(charges::add);
        }
        PriceKey storage = PriceKey.of("aurora", optimized ? engine + "_storage_io_optimized" : "storage_standard");
        charges.add(Charge.fixed(Text.of("Storage", "스토리지"), storage, region,
                part.number("storageGib") * part.number("shards")));
        charges.add(Charge.growth(storage, region));
        if (!optimized) {
            charges.add(Charge.assumed(Text.of("I/O requests", "I/O 요청"), PriceKey.of("aurora", "io_requests_standard"), region,
                    "ioPerMonth", use -> Relational.operations(part, use.calls())));
        }
        charges.add(Charge.assumedOfCopies(REPLICATED, PriceKey.of("aurora", engine + "_global_database_replicated_write_io"), region,
                "replicatedIoPerMonth", use -> Relational.writeOperations(use.copiedWrites())));
        charges.addAll(EngineVersion.charges(part));
        charges.addAll(Relational.publicAddresses(part, instances(part)));
        charges.add(Relational.backups(part, "aurora", engine + "_backup_storage"));
        return charges;
    }

    @Override
    public Size proxied(Part part) {
        return ServerlessV2.is(part) ? new CapacityUnits((use, load) -> ServerlessV2.acus(part, use, load))
                : new Instances(machine(part).vcpu(), use -> running(part, use), scales(part));
    }

    /** Instances that run on average over the month. */
    private static double running(Part part, MonthlyUse use) {
        return Math.max(instances(part), use.runningUnitsOfAll());
    }

    /** Readers that run at the most. */
    private static int mostReaders(Part part) {
        int readers = part.whole("readers");
        return readers > 0 && !part.is("readerScaling", "none") ? Math.max(readers, part.whole("maxReaders")) : readers;
    }

    private Scaling readerScaling(Part part) {
        double target = part.number("readerTargetShare");
        return part.is("readerScaling", "connections") ? new Scaling.Connections(target * connectionsTaken(part), part.number("shards"))
                : new Scaling.Tracking(target, READER_PACE);
    }

    /** Whether the number of its readers follows the load. */
    private static boolean scales(Part part) {
        return part.is("readerScaling", "cpu") && mostReaders(part) > part.whole("readers");
    }

    private static int instances(Part part) {
        return (1 + part.whole("readers")) * part.whole("shards");
    }

    private static Machine machine(Part part) {
        return ServerlessV2.is(part) ? ServerlessV2.machine(part) : MachineTypes.of(part, "aurora", "instanceClass");
    }

    @Override
    public String keyFact(Part part) {
        return ServerlessV2.is(part) ? ServerlessV2.range(part) : part.text("instanceClass");
    }

    @Override
    public int count(Part part) {
        return instances(part);
    }
}
