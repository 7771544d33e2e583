package org.tenfold.service.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import org.tenfold.service.formula.BlockStorage;
import org.tenfold.service.formula.ConnectionLimit;
import org.tenfold.text.Text;

/**
 * A relational database on one machine, with a standby in another zone, or as a cluster with two standbys that can be read.
 * Recovery times are those of the resilience reference (3.2); the deployment decides which holds.
 */
public final class Rds implements Service, Proxied {

    /** How templates name the engines. */
    static final Map<String, String> ENGINES = Map.ofEntries(Map.entry("postgres", "postgresql"), Map.entry("mysql", "mysql"),
            Map.entry("mariadb", "mariadb"), Map.entry("oracle-ee", "oracle"), Map.entry("oracle-se2", "oracle"),
            Map.entry("oracle-ee-cdb", "oracle"), Map.entry("oracle-se2-cdb", "oracle"), Map.entry("sqlserver-ee", "sqlserver"),
            Map.entry("sqlserver-se", "sqlserver"), Map.entry("sqlserver-ex", "sqlserver"), Map.entry("sqlserver-web", "sqlserver"),
            Map.entry("db2-se", "db2"), Map.entry("db2-ae", "db2"));

    private static final List<ResourceType> RESOURCES = List.of(
            store(ResourceType.drawn("AWS::RDS::DBInstance").unlessOther("Engine", "(?!aurora|neptune|docdb).*").unlessOther("DBClusterIdentifier", "(?!)"))
                    .in("DBSubnetGroupName > SubnetIds", "VPCSecurityGroups > VpcId")
                    .set("instanceClass", "DBInstanceClass")
                    .words("deployment", "MultiAZ", Map.of("true", "multi-az", "false", "single"))
                    .ifThere("role", "SourceDBInstanceIdentifier", "replica")
                    .otherwise("storageType", "gp2")
                    .linkFrom(LinkKind.REPLICATE, "SourceDBInstanceIdentifier"),
            store(ResourceType.drawn("AWS::RDS::DBCluster").when("Engine", "postgres|mysql"))
                    .in("DBSubnetGroupName > SubnetIds", "VpcSecurityGroupIds > VpcId")
                    .set("instanceClass", "DBClusterInstanceClass")
                    .otherwise("deployment", "multi-az-cluster"),
            ResourceType.part("AWS::RDS::DBSubnetGroup"),
            ResourceType.part("AWS::RDS::DBParameterGroup"),
            ResourceType.part("AWS::RDS::OptionGroup"));

    private static ResourceType store(ResourceType type) {
        return type.words("storageType", "StorageType", Map.of("standard", "magnetic")).set("storageType", "StorageType")
                .words("engine", "Engine", ENGINES)
                .words("engine", "SourceDBInstanceIdentifier > Engine", ENGINES)
                .set("storageGib", "AllocatedStorage").set("storageGib", "SourceDBInstanceIdentifier > AllocatedStorage")
                .set("storageIops", "Iops").set("storageMibPerSecond", "StorageThroughput")
                .set("backupDays", "BackupRetentionPeriod").otherwise("backupDays", 1)
                .set("publiclyAccessible", "PubliclyAccessible")
                .set("encrypted", "StorageEncrypted").otherwise("encrypted", false)
                .set("deletionProtection", "DeletionProtection")
                .set("port", "Port").set("engineVersion", "EngineVersion");
    }

    private static final ServiceInfo INFO = new ServiceInfo("rds", "RDS_INSTANCE", Text.name("Amazon RDS"), Text.name("RDS"),
            Text.of("A relational database that AWS patches, backs up and, with a standby, fails over.",
                    "AWS가 패치하고 백업하는 관계형 데이터베이스입니다. 대기 인스턴스가 있으면 장애 조치도 합니다."),
            Category.DATABASE, "mdi2d-database", Trait.setOf(Trait.DATABASE, Trait.RELATIONAL, Trait.VPC_RESIDENT),
            RESOURCES)
            .alsoCalled("database", "sql", "mysql", "postgres", "postgresql", "mariadb", "oracle", "sql server", "데이터베이스", "관계형 데이터베이스");

    /** A replica repeats the writes of its primary at half their cost; an assumption. */
    private static final double REPLAY = 0.5;
    private static final double OPERATION_KIB = 16;
    private static final double GP3_STEP_GIB = 400;
    /** A writer and two standbys that can be read. */
    private static final int CLUSTER_INSTANCES = 3;
    /** A restore takes an hour and a quarter of a minute for each GiB; assumptions. */
    private static final double RESTORE_SECONDS = 3_600;
    private static final double RESTORE_SECONDS_PER_GIB = 15;
    private static final Text SINGLE_SOURCE = Text.of("Amazon RDS SLA (2024-01-22), single instance: 99.5 %", "Amazon RDS SLA(2024-01-22), 인스턴스 하나: 99.5%");
    private static final Set<String> PRICED_ENGINES = Set.of("postgresql", "mysql", "mariadb");

    private static final List<Setting> SETTINGS = Stream.of(List.of(
            Setting.choice("engine", List.of(
                            Setting.of("postgresql", "PostgreSQL", "PostgreSQL"),
                            Setting.of("mysql", "MySQL", "MySQL"),
                            Setting.of("mariadb", "MariaDB", "MariaDB"),
                            Setting.of("oracle", "Oracle", "Oracle"),
                            Setting.of("sqlserver", "SQL Server", "SQL Server"),
                            Setting.of("db2", "Db2", "Db2")),
                    Text.of("Engine", "엔진"), Text.of("The database software.", "데이터베이스 소프트웨어입니다."))
                    .in(Topic.SIZE).asFirst(),
            Setting.machine("instanceClass", "db.t3.medium", MachineTypes.choices("rds"), Text.of("Instance class", "인스턴스 클래스"),
                    Text.of("Family and size: vCPUs, memory and the price of an hour.",
                            "패밀리와 크기입니다. vCPU, 메모리, 시간당 가격을 정합니다.")),
            Setting.choice("deployment", List.of(
                            Setting.of("single", "Single", "단일"),
                            Setting.of("multi-az", "Multi-AZ, one standby", "다중 AZ, 대기 하나"),
                            Setting.of("multi-az-cluster", "Multi-AZ cluster, two readable standbys", "다중 AZ 클러스터, 읽기 가능한 대기 둘")),
                    Text.of("Deployment", "배포"),
                    Text.of("Copies in other zones that take over when the primary fails.",
                            "기본 인스턴스에 장애가 나면 이어받는 다른 가용 영역의 사본입니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.choice("role", List.of(
                            Setting.of("primary", "Primary", "기본"),
                            Setting.of("replica", "Read replica", "읽기 전용 복제본")),
                    Text.of("Role", "역할"),
                    Text.of("A read replica follows a primary, a moment late, and takes reads only.",
                            "읽기 전용 복제본은 기본 데이터베이스를 조금 늦게 따라가며 읽기만 받습니다.")).in(Topic.SCALING).asFirst(),
            Setting.number("storageGib", 20, 5, 65_536, Text.of("Storage", "스토리지"),
                    Text.of("Size of the volume. From 400 GiB up gp3 is four times as fast.",
                            "볼륨의 크기입니다. gp3는 400 GiB부터 네 배 빠릅니다.")).in(Topic.SIZE).asFirst(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones, the primary's first.", "인스턴스를 두는 가용 영역입니다. 기본 인스턴스의 영역을 먼저 적습니다.")),
            Setting.choice("storageType", List.of(
                            Setting.of("gp3", "General purpose (gp3)", "범용 (gp3)"),
                            Setting.of("gp2", "General purpose (gp2)", "범용 (gp2)"),
                            Setting.of("io2", "Provisioned IOPS (io2)", "프로비저닝된 IOPS (io2)"),
                            Setting.of("io1", "Provisioned IOPS (io1)", "프로비저닝된 IOPS (io1)"),
                            Setting.of("magnetic", "Magnetic", "마그네틱")),
                    Text.of("Storage type", "스토리지 유형"), Text.of("Kind of volume.", "볼륨의 종류입니다.")).in(Topic.DATA),
            Setting.number("storageIops", 3_000, 1_000, 256_000, Text.name("IOPS"),
                    Text.of("Operations per second: of io1 and io2, or of gp3 from 400 GiB up above the included 12,000.",
                            "초당 작업 수입니다. io1과 io2, 또는 400 GiB 이상인 gp3에서 포함된 12,000을 넘길 때 정합니다."))
                    .in(Topic.DATA).orElse(null),
            Setting.number("storageMibPerSecond", 125, 125, 4_000, Text.of("Throughput", "처리량"),
                    Text.of("MiB per second of gp3 from 400 GiB up, of which 500 are included.",
                            "400 GiB 이상인 gp3의 초당 처리량(MiB)입니다. 500까지 포함됩니다.")).in(Topic.DATA).orElse(null),
            Setting.whole("backupDays", 7, 0, 35, Text.of("Backups kept", "백업 보관"),
                    Text.of("Days to any moment of which it can be restored; 0 for no backups.",
                            "이 일수 안의 어느 시점으로든 되돌릴 수 있습니다. 0이면 백업하지 않습니다.")).in(Topic.DATA),
            Relational.STATEMENT, Relational.BUFFER_MISS, Relational.MAX_CONNECTIONS, Relational.PUBLIC, Relational.ENCRYPTED,
            Relational.REQUIRE_TLS, Relational.DELETION_PROTECTION, Relational.PROMOTION, Relational.PORT), Relational.SHAPE, EngineVersion.SETTINGS).flatMap(List::stream).toList();

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
        return List.of("surplusVcpuHoursPerMonth", "ioPerMonth", "backupGbPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("rds-multi-az", Text.of("RDS Multi-AZ", "RDS 다중 AZ"), Settings.of("deployment", "multi-az")),
                new Preset("rds-multi-az-cluster", Text.of("RDS Multi-AZ cluster", "RDS 다중 AZ 클러스터"),
                        Settings.of("deployment", "multi-az-cluster").with("instanceClass", "db.m6g.large")),
                new Preset("rds-mysql", Text.name("RDS MySQL"), Settings.of("engine", "mysql")),
                new Preset("read-replica", Text.of("Read replica", "읽기 전용 복제본"), Settings.of("role", "replica")));
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.SUBNET;
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        return settings.get("deployment") instanceof String given ? ZoneUse.copies(copies(given)) : ZoneUse.ONE;
    }

    private static int copies(String deployment) {
        return switch (deployment) {
            case "multi-az" -> 2;
            case "multi-az-cluster" -> CLUSTER_INSTANCES;
            default -> 1;
        };
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("ec2", "auto-scaling-group", "rds-proxy", "backup");
    }

    @Override
    public Ports ports() {
        return Relational.ports("rds");
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
        boolean cluster = part.is("deployment", "multi-az-cluster");
        List<Station> stations = new ArrayList<>();
        if (cluster) {
            stations.add(Station.of(Text.of("Writer CPU", "쓰기 CPU"), shards, machine.vcpu(), new Demand(0, 0, statement)));
            stations.add(Station.of(Text.of("Reader CPU", "읽기 CPU"), 2 * shards, machine.vcpu(), new Demand(read, read, 0))
                    .with(new Demand(0, 0, 2 * REPLAY * statement)));
        } else {
            Station cpu = Station.of(Text.name("CPU"), shards, machine.vcpu(), new Demand(read, read, statement));
            stations.add(part.is("role", "replica") ? cpu.with(new Demand(0, 0, REPLAY * statement)) : cpu);
        }
        List<Limit> limits = new ArrayList<>();
        limits.add(new Limit(Text.of("Volume", "볼륨"), Limit.IOPS, volume(part).behind(MachineLimits.of(machine).storage())
                .iopsAt(OPERATION_KIB) * shards, flow -> Relational.operations(part, flow), true, MachineLimits.SOURCE));
        Relational.credits(machine, shards, statement).ifPresent(limits::add);
        Relational.hottestShard(part, machine, statement).ifPresent(limits::add);
        return new Capacity(stations, limits, Relational.delay(part, copies(part.text("deployment")) > 1), Demand.of(1));
    }

    @Override
    public double connectionsTaken(Part part) {
        return Relational.connections(part, machine(part), switch (part.text("engine")) {
            case "postgresql" -> ConnectionLimit.POSTGRESQL;
            case "mysql" -> ConnectionLimit.MYSQL;
            case "mariadb" -> ConnectionLimit.MARIADB;
            default -> null;
        });
    }

    @Override
    public Failure failure(Part part) {
        return switch (part.text("deployment")) {
            case "multi-az" -> failsOver(part, 90,
                    Text.of("The standby takes over under the same name in 60 to 120 seconds; nothing is lost.",
                    "대기 인스턴스가 60~120초 안에 같은 이름으로 이어받습니다. 데이터는 잃지 않습니다."));
            case "multi-az-cluster" -> failsOver(part, 35,
                    Text.of("A readable standby takes over, typically within 35 seconds; nothing is lost.",
                    "읽기 가능한 대기 인스턴스가 보통 35초 안에 이어받습니다. 데이터는 잃지 않습니다."));
            default -> part.is("role", "replica") ? replicaFails() : singleFails(part);
        };
    }

    private static Failure failsOver(Part part, double seconds, Text how) {
        Recovery recovery = new Recovery(seconds, 0, how);
        return new Failure(new Failure.Whole(Math.pow(0.9995, part.number("shards")), false), Text.of("Amazon RDS SLA (2024-01-22), Multi-AZ: 99.95 %", "Amazon RDS SLA(2024-01-22), 다중 AZ: 99.95%"), recovery,
                recovery,
                Failure.lostRegion(true));
    }

    private static Failure singleFails(Part part) {
        Recovery zone = part.whole("backupDays") > 0
                ? new Recovery(RESTORE_SECONDS + part.number("storageGib") * RESTORE_SECONDS_PER_GIB, 300,
                        Text.of("It is restored in another zone to the last five minutes, which takes from tens of minutes to hours.",
                                "다른 가용 영역에서 최근 5분 전 시점으로 복원합니다. 수십 분에서 몇 시간이 걸립니다."))
                : new Recovery(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
                        Text.of("Without backups nothing can be restored elsewhere; it comes back with its zone, if at all.",
                                "백업이 없어 다른 곳에서 복원할 수 없습니다. 가용 영역이 복구되어야 돌아옵니다."));
        return new Failure(new Failure.Units(part.whole("shards"), part.whole("shards"), 0.995), SINGLE_SOURCE,
                new Recovery(1_200, 0, Text.of("AWS restarts it on another host in the same zone, in 5 to 30 minutes.",
                        "AWS가 같은 가용 영역의 다른 호스트에서 다시 시작합니다. 5~30분 걸립니다.")),
                zone, Failure.lostRegion(true));
    }

    private static Failure replicaFails() {
        Recovery copied = new Recovery(RESTORE_SECONDS, 0, Text.of("A new replica is copied from the primary.",
                "기본 데이터베이스에서 새 복제본을 만듭니다."));
        return new Failure(new Failure.Units(1, 1, 0.995), SINGLE_SOURCE, copied, copied, Failure.lostRegion(true));
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        charges.add(hours(part));
        Relational.surplus(part, machine(part), "rds").ifPresent(charges::add);
        charges.addAll(storage(part));
        charges.addAll(EngineVersion.charges(part, machine(part).vcpu() * part.number("shards")));
        charges.addAll(Relational.publicAddresses(part, part.number("shards") * readable(part)));
        // A read replica has no backups of its own until somebody asks for them.
        if (part.whole("backupDays") > 0 && (!part.is("role", "replica") || part.stated("backupDays"))) {
            charges.add(Relational.backups(part, "rds", "backup_storage"));
        }
        return charges;
    }

    @Override
    public Size proxied(Part part) {
        double instances = readable(part) * part.number("shards");
        return new Instances(machine(part).vcpu(), use -> instances, false);
    }

    /** Instances that take connections: a standby that cannot be read has none until it takes over. */
    private static int readable(Part part) {
        return part.is("deployment", "multi-az-cluster") ? CLUSTER_INSTANCES : 1;
    }

    private static Charge hours(Part part) {
        Text name = Text.of("Instance hours", "인스턴스 시간");
        String engine = part.text("engine");
        if (!PRICED_ENGINES.contains(engine)) {
            return new Charge.NoPrice(name,
                    Text.of("The price book has no instances with {engine}, whose price depends on its licence.",
                    "가격표에 {engine} 인스턴스가 없습니다. 가격이 라이선스에 따라 다릅니다.").with("engine", engine));
        }
        if (part.is("deployment", "multi-az-cluster")) {
            // Found was db.m6gd.large in Seoul, at three times a single instance; nobody says that this holds elsewhere.
            return new Charge.NoPrice(name, Text.of("AWS runs Multi-AZ clusters on classes with disks of their own, such as db.m6gd, of which the price book has none.",
                    "다중 AZ 클러스터는 db.m6gd처럼 로컬 디스크가 있는 클래스에서만 실행되며, 가격표에 그런 클래스가 없습니다.").message());
        }
        return Charge.fixed(name, PriceKey.rds(engine, underscored(part.text("deployment")), part.text("instanceClass")),
                part.region(), PriceBook.HOURS_PER_MONTH * part.number("shards"));
    }

    private static List<Charge> storage(Part part) {
        String type = part.text("storageType");
        double gib = part.number("storageGib");
        BlockStorage volume = volume(part);
        List<Charge> charges = new ArrayList<>();
        charges.add(fixed(part, Text.of("Storage", "스토리지"), "storage_" + type, gib));
        if (type.equals("gp3")) {
            BlockStorage included = included(gib);
            if (volume.iops() > included.iops()) {
                charges.add(fixed(part, Text.of("IOPS above the included", "포함량을 넘는 IOPS"), "gp3_iops",
                        volume.iops() - included.iops()));
            }
            if (volume.mibPerSecond() > included.mibPerSecond()) {
                charges.add(fixed(part, Text.of("Throughput above the included", "포함량을 넘는 처리량"), "gp3_throughput",
                        volume.mibPerSecond() - included.mibPerSecond()));
            }
        } else if (type.startsWith("io")) {
            // The price files have one rate for the operations of both provisioned types.
            charges.add(fixed(part, Text.of("Provisioned IOPS", "프로비저닝된 IOPS"), "io1_iops", volume.iops()));
        } else if (type.equals("magnetic")) {
            charges.add(Charge.assumed(Text.of("Operations of the disk", "디스크 작업"), PriceKey.of("rds", "magnetic_io_requests"), part.region(),
                    "ioPerMonth", use -> Relational.operations(part, use.calls())));
        }
        return charges;
    }

    private static Charge fixed(Part part, Text name, String dimension, double quantity) {
        String deployment = underscored(part.text("deployment"));
        return Charge.fixed(name, PriceKey.of("rds", dimension + "_" + deployment), part.region(), quantity * part.number("shards"));
    }

    /** The deployment as the price files name it. */
    private static String underscored(String deployment) {
        return deployment.equals("single") ? "single_az" : deployment.replace('-', '_');
    }

    /** The volume as it is set: more than the included only where that can be had. */
    private static BlockStorage volume(Part part) {
        double gib = part.number("storageGib");
        BlockStorage included = included(gib);
        double iops = part.value("storageIops") instanceof Double stated ? stated : Double.NaN;
        double throughput = part.value("storageMibPerSecond") instanceof Double stated ? stated : included.mibPerSecond();
        return switch (part.text("storageType")) {
            case "gp3" -> gib < GP3_STEP_GIB ? included
                    : new BlockStorage(Double.isNaN(iops) ? included.iops() : Math.max(included.iops(), iops),
                            Math.max(included.mibPerSecond(), throughput));
            case "gp2" -> new BlockStorage(Math.clamp(3 * gib, 100, 64_000), 1_000);
            case "io1", "io2" -> new BlockStorage(Double.isNaN(iops) ? 1_000 : iops, 4_000);
            default -> new BlockStorage(100, 60);
        };
    }

    /** What the price of gp3 storage includes: four volumes in a row from 400 GiB up (S-13). */
    private static BlockStorage included(double gib) {
        return gib < GP3_STEP_GIB ? new BlockStorage(3_000, 125) : new BlockStorage(12_000, 500);
    }

    private static Machine machine(Part part) {
        return MachineTypes.of(part, "rds", "instanceClass");
    }

    @Override
    public String keyFact(Part part) {
        return part.text("instanceClass");
    }

    @Override
    public int count(Part part) {
        return copies(part.text("deployment")) * part.whole("shards");
    }
}
