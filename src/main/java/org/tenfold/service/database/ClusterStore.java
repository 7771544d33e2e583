package org.tenfold.service.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Flow;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.Station;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.service.formula.BillingMonth;
import org.tenfold.text.Text;

/**
 * What DocumentDB and Neptune have in common: instances over shared storage that keeps six copies in three zones, like
 * Aurora's, with its own billing of storage, I/O and backups.
 */
abstract sealed class ClusterStore implements Service permits DocumentDb, Neptune {

    static final Set<Trait> TRAITS = Trait.setOf(Trait.DATABASE, Trait.VPC_RESIDENT);

    /** What templates say of a store, whose types have all the same names but for the first part. */
    static List<ResourceType> resources(String maker) {
        String types = "AWS::" + maker + "::";
        String instances = "<" + types + "DBInstance.DBClusterIdentifier";
        return List.of(
                ResourceType.drawn(types + "DBCluster")
                        .in("DBSubnetGroupName > SubnetIds", "VpcSecurityGroupIds > VpcId")
                        .set("instanceClass", instances + " > DBInstanceClass")
                        .set("readers", instances, new ResourceType.Reading.Count(-1)).otherwise("readers", 0)
                        .words("configuration", "StorageType", Map.of("iopt1", "io-optimized", "standard", "standard"))
                        .set("backupDays", "BackupRetentionPeriod").otherwise("backupDays", 1)
                        .set("encrypted", "StorageEncrypted").otherwise("encrypted", false)
                        .set("deletionProtection", "DeletionProtection"),
                ResourceType.part(types + "DBInstance", "DBClusterIdentifier"),
                ResourceType.part(types + "DBSubnetGroup"),
                ResourceType.part(types + "DBClusterParameterGroup"),
                ResourceType.part(types + "DBParameterGroup"),
                ResourceType.part(types + "GlobalCluster", "SourceDBClusterIdentifier", "<" + types + "DBCluster.GlobalClusterIdentifier"));
    }

    private static final int STORAGE_ZONES = 3;
    private static final double FIRST_READERS = 1;
    /** A read without load and a write that waits for its copies in other zones; assumptions. */
    private static final double READ_SECONDS = 0.002;
    private static final double WRITE_SECONDS = 0.005;
    /** Pages that a read touches and log records that a write makes; assumptions, as for Aurora. */
    private static final double PAGES_PER_READ = 4;
    private static final double IO_PER_WRITE = 4;

    private static final Setting READERS = Setting.whole("readers", FIRST_READERS, 0, 15, Text.of("Readers", "읽기 인스턴스"),
            Text.of("Instances that take reads, of which one takes over when the writer fails.",
                    "읽기를 받는 인스턴스입니다. 쓰기 인스턴스에 장애가 나면 하나가 이어받습니다.")).in(Topic.AVAILABILITY).asFirst();
    private static final Setting CONFIGURATION = Setting.choice("configuration", List.of(
                    Setting.of("standard", "Standard", "표준"),
                    Setting.of("io-optimized", "I/O-Optimized", "I/O 최적화")),
            Text.of("Storage configuration", "스토리지 구성"),
            Text.of("Standard bills each I/O; I/O-Optimized costs more by the hour and none by the I/O.",
                    "표준은 I/O마다 요금이 붙습니다. I/O 최적화는 시간당 요금이 높고 I/O 요금이 없습니다."))
            .in(Topic.DATA).asFirst();
    private static final Setting STORAGE = Setting.number("storageGib", 10, 10, 131_072, Text.of("Stored data", "저장 데이터"),
            Text.of("Data in the cluster at the start of the month; the storage grows by itself.",
                    "월초에 저장된 데이터입니다. 스토리지는 저절로 늘어납니다.")).in(Topic.SIZE).asFirst();
    private static final Setting ZONES = Setting.zones(Text.of("Zones", "가용 영역"),
            Text.of("Letters of the zones of its instances, the writer's first.",
                    "인스턴스의 가용 영역입니다. 쓰기 인스턴스의 영역을 먼저 적습니다."));
    private static final Setting BACKUPS = Setting.whole("backupDays", 7, 1, 35, Text.of("Backups kept", "백업 보관"),
            Text.of("Days to any moment of which it can be restored.", "이 일수 안의 어느 시점으로든 되돌릴 수 있습니다.")).in(Topic.DATA);
    private static final Setting OPERATION = Setting.number("statementMs", 0.67, 0.001, 60_000, Text.of("CPU per call", "호출당 CPU"),
            Text.of("Milliseconds of one vCPU that a read or write takes.", "읽기나 쓰기 한 번이 쓰는 vCPU 시간(ms)입니다."))
            .in(Topic.PERFORMANCE).asAssumption();
    private static final Setting BUFFER_MISS = Setting.number("bufferMissShare", 0.05, 0, 1,
            Text.of("Pages not in memory", "메모리에 없는 페이지"),
            Text.of("Share of the pages that a read finds in the storage only.", "읽을 때 스토리지에서 가져와야 하는 페이지의 비율입니다."))
            .in(Topic.PERFORMANCE).asAssumption();

    private final List<Setting> settings;

    /**
     * A store.
     *
     * @param operationMs milliseconds of one vCPU that a call takes unless somebody says otherwise; an assumption
     */
    ClusterStore(double operationMs) {
        settings = List.of(
                Setting.machine("instanceClass", "db.r6g.large", MachineTypes.choices(id()), Text.of("Instance class", "인스턴스 클래스"),
                        Text.of("Family and size of the writer and of each reader.", "쓰기 인스턴스와 읽기 인스턴스의 패밀리와 크기입니다.")),
                READERS, CONFIGURATION, STORAGE, ZONES, BACKUPS, OPERATION.orElse(operationMs), BUFFER_MISS, Relational.ENCRYPTED,
                Relational.DELETION_PROTECTION);
    }

    /** The price of one instance; its id is also its name in the price files. */
    abstract PriceKey instance(String configuration, String instanceClass);

    /** The item of the price of a write that a cluster in another Region repeats. */
    abstract String replicatedWrite();

    @Override
    public Scope scope(Settings given) {
        return Scope.SUBNET;
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public List<String> usageNames() {
        return List.of("storageGrowthGbPerMonth", "ioPerMonth", "replicatedIoPerMonth", "backupGbPerMonth");
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public String keyFact(Part part) {
        return part.text("instanceClass");
    }

    @Override
    public int count(Part part) {
        return 1 + part.whole("readers");
    }

    /** Links that it takes; copies come from a store of the same kind. */
    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptData(Trait.COMPUTE)
                .acceptDataFrom("aws-service", "on-premises")
                .acceptFrom(LinkKind.REPLICATE, id())
                .acceptFrom(LinkKind.PROTECT, "security-group")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public ZoneUse zoneUse(Settings given) {
        double readers = given.get("readers") instanceof Double stated ? stated : FIRST_READERS;
        return ZoneUse.copies((int) Math.min(STORAGE_ZONES, 1 + readers));
    }

    /** The storage configuration as the price files name it. */
    private static String configuration(Part part) {
        return part.text("configuration").replace('-', '_');
    }

    /** Writes on the writer; reads on the readers, or on the writer where there are none. */
    @Override
    public Capacity capacity(Part part) {
        Machine machine = MachineTypes.of(part, id(), "instanceClass");
        double seconds = part.number("statementMs") / 1000;
        int readers = part.whole("readers");
        Demand delay = new Demand(READ_SECONDS, READ_SECONDS, WRITE_SECONDS);
        Text writer = Text.of("Writer CPU", "쓰기 CPU");
        if (readers == 0) {
            return Capacity.station(Station.of(writer, 1, machine.vcpu(), Demand.of(seconds)), delay);
        }
        return new Capacity(List.of(Station.of(writer, 1, machine.vcpu(), new Demand(0, 0, seconds)),
                Station.of(Text.of("Reader CPU", "읽기 CPU"), readers, machine.vcpu(), new Demand(seconds, seconds, 0))),
                List.of(), delay, Demand.of(1));
    }

    /** One instance is made anew on the storage that is still there; with a reader, that one takes over. */
    @Override
    public Failure failure(Part part) {
        if (part.whole("readers") == 0) {
            Recovery recreated = new Recovery(600, 0, Text.of("AWS makes a new instance on the same storage, within about ten minutes.",
                    "AWS가 같은 스토리지에 새 인스턴스를 만듭니다. 10분쯤 걸립니다."));
            return new Failure(new Failure.Units(1, 1, 0.995), Text.of("assumption: no figure is published for one instance", "가정: 인스턴스 하나의 수치는 공개되지 않음"), recreated,
                    recreated, Failure.lostRegion(true));
        }
        Recovery promoted = new Recovery(30, 0, Text.of("A reader becomes the writer, usually within 30 seconds.",
                "읽기 인스턴스가 보통 30초 안에 쓰기 인스턴스가 됩니다."));
        return new Failure(new Failure.Whole(0.999, false), Text.name(title().en() + " SLA: 99.9 %"), promoted, promoted, Failure.lostRegion(true));
    }

    @Override
    public List<Charge> charges(Part part) {
        String service = id();
        PriceKey storage = PriceKey.of(service, "storage_" + configuration(part));
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Instance hours", "인스턴스 시간"),
                instance(configuration(part), part.text("instanceClass")), part.region(), count(part) * (double) PriceBook.HOURS_PER_MONTH));
        charges.add(Charge.fixed(Text.of("Storage", "스토리지"), storage, part.region(), part.number("storageGib")));
        charges.add(Charge.growth(storage, part.region()));
        if (part.is("configuration", "standard")) {
            charges.add(Charge.assumed(Text.of("I/O requests", "I/O 요청"), PriceKey.of(service, "io_requests_standard"),
                    part.region(), "ioPerMonth", use -> operations(part, use.calls())));
        }
        charges.add(Charge.assumedOfCopies(Aurora.REPLICATED, PriceKey.of(service, replicatedWrite()), part.region(), "replicatedIoPerMonth",
                use -> use.copiedWrites() * IO_PER_WRITE));
        charges.add(Charge.assumed(Text.of("Backups beyond the free share", "무료 한도를 넘는 백업"),
                PriceKey.of(service, "backup_storage"), part.region(), "backupGbPerMonth",
                use -> use.writtenGb() / BillingMonth.DAYS * part.whole("backupDays")));
        return charges;
    }

    private static double operations(Part part, Flow flow) {
        return (flow.statics() + flow.reads()) * part.number("bufferMissShare") * PAGES_PER_READ + flow.writes() * IO_PER_WRITE;
    }
}
