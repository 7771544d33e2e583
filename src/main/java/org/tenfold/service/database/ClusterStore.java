package org.tenfold.service.database;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Capacity;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Flow;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Station;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.service.formula.BillingMonth;
import org.tenfold.text.Text;

/**
 * What DocumentDB and Neptune have in common: instances over shared storage that keeps six copies in three zones, like
 * Aurora's, with its own billing of storage, I/O and backups.
 */
final class ClusterStore {

    private static final int STORAGE_ZONES = 3;
    private static final double FIRST_READERS = 1;
    /** A read without load and a write that waits for its copies in other zones; assumptions. */
    private static final double READ_SECONDS = 0.002;
    private static final double WRITE_SECONDS = 0.005;
    /** Pages that a read touches and log records that a write makes; assumptions, as for Aurora. */
    private static final double PAGES_PER_READ = 4;
    private static final double IO_PER_WRITE = 4;

    static final Setting READERS = Setting.whole("readers", FIRST_READERS, 0, 15, Text.of("Readers", "읽기 인스턴스"),
            Text.of("Instances that take reads, of which one takes over when the writer fails.",
                    "읽기를 받는 인스턴스입니다. 쓰기 인스턴스에 장애가 나면 하나가 이어받습니다.")).in(Topic.AVAILABILITY).asFirst();
    static final Setting CONFIGURATION = Setting.choice("configuration", List.of(
                    Setting.of("standard", "Standard", "표준"),
                    Setting.of("io-optimized", "I/O-Optimized", "I/O 최적화")),
            Text.of("Storage configuration", "스토리지 구성"),
            Text.of("Standard bills each I/O; I/O-Optimized costs more by the hour and none by the I/O.",
                    "표준은 I/O마다 요금이 붙습니다. I/O 최적화는 시간당 요금이 높고 I/O 요금이 없습니다."))
            .in(Topic.DATA).asFirst();
    static final Setting STORAGE = Setting.number("storageGib", 10, 10, 131_072, Text.of("Stored data", "저장 데이터"),
            Text.of("Data in the cluster at the start of the month; the storage grows by itself.",
                    "월초에 저장된 데이터입니다. 스토리지는 저절로 늘어납니다.")).in(Topic.SIZE).asFirst();
    static final Setting ZONES = Setting.zones(Text.of("Zones", "가용 영역"),
            Text.of("Letters of the zones of its instances, the writer's first.",
                    "인스턴스의 가용 영역입니다. 쓰기 인스턴스의 영역을 먼저 적습니다."));
    static final Setting BACKUPS = Setting.whole("backupDays", 7, 1, 35, Text.of("Backups kept", "백업 보관"),
            Text.of("Days to any moment of which it can be restored.", "되돌릴 수 있는 일수입니다.")).in(Topic.DATA);
    static final Setting OPERATION = Setting.number("statementMs", 0.67, 0.001, 60_000, Text.of("CPU per call", "호출당 CPU"),
            Text.of("Milliseconds of one vCPU that a read or write takes.", "읽기나 쓰기 한 번이 쓰는 vCPU 시간(ms)입니다."))
            .in(Topic.PERFORMANCE).asAssumption();
    static final Setting BUFFER_MISS = Setting.number("bufferMissShare", 0.05, 0, 1,
            Text.of("Pages not in memory", "메모리에 없는 페이지"),
            Text.of("Share of the pages that a read finds in the storage only.", "읽을 때 스토리지에서 가져와야 하는 페이지의 비율입니다."))
            .in(Topic.PERFORMANCE).asAssumption();

    private ClusterStore() {
    }

    /** Links that it takes; copies come from a store of the same kind. */
    static Ports ports(String id) {
        return Ports.NONE
                .accept(LinkKind.READ_WRITE, Trait.COMPUTE)
                .accept(LinkKind.READ, Trait.COMPUTE)
                .accept(LinkKind.WRITE, Trait.COMPUTE)
                .acceptFrom(LinkKind.REPLICATE, id)
                .acceptFrom(LinkKind.PROTECT, "security-group")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    static ZoneUse zoneUse(Settings settings) {
        double readers = settings.get("readers") instanceof Double given ? given : FIRST_READERS;
        return ZoneUse.copies((int) Math.min(STORAGE_ZONES, 1 + readers));
    }

    static int instances(Part part) {
        return 1 + part.whole("readers");
    }

    /** The storage configuration as the price files name it. */
    static String configuration(Part part) {
        return part.text("configuration").replace('-', '_');
    }

    /** Writes on the writer; reads on the readers, or on the writer where there are none. */
    static Capacity capacity(Part part, Machine machine) {
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
    static Failure failure(Part part, String source) {
        if (part.whole("readers") == 0) {
            Recovery recreated = new Recovery(600, 0, Text.of("AWS makes a new instance on the same storage, within about ten minutes.",
                    "AWS가 같은 스토리지에 새 인스턴스를 만듭니다. 10분쯤 걸립니다."));
            return new Failure(new Failure.Units(1, 1, 0.995), "assumption: no figure is published for one instance", recreated,
                    recreated, Failure.lostRegion(true));
        }
        Recovery promoted = new Recovery(30, 0, Text.of("A reader becomes the writer, usually within 30 seconds.",
                "읽기 인스턴스가 보통 30초 안에 쓰기 인스턴스가 됩니다."));
        return new Failure(new Failure.Whole(0.999, false), source, promoted, promoted, Failure.lostRegion(true));
    }

    /**
     * What it bills.
     *
     * @param service the name in the price files
     * @param instance the price of one instance
     * @param replicated the item of the price of a write that a cluster in another Region repeats
     */
    static List<Charge> charges(Part part, String service, PriceKey instance, String replicated) {
        PriceKey storage = PriceKey.of(service, "storage_" + configuration(part));
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Instance hours", "인스턴스 시간"), instance, part.region(),
                instances(part) * (double) PriceBook.HOURS_PER_MONTH));
        charges.add(Charge.fixed(Text.of("Storage", "스토리지"), storage, part.region(), part.number("storageGib")));
        charges.add(Charge.derived(Text.of("Storage that the month adds", "이번 달에 늘어난 스토리지"), storage, part.region(),
                "storageGrowthGbPerMonth", use -> use.writtenGb() / 2));
        if (part.is("configuration", "standard")) {
            charges.add(Charge.assumed(Text.of("I/O requests", "I/O 요청"), PriceKey.of(service, "io_requests_standard"),
                    part.region(), "ioPerMonth", use -> operations(part, use.calls())));
        }
        charges.add(Charge.assumedOfCopies(Aurora.REPLICATED, PriceKey.of(service, replicated), part.region(), "replicatedIoPerMonth",
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
