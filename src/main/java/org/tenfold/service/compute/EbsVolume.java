package org.tenfold.service.compute;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Charge;
import org.tenfold.service.Part;
import org.tenfold.service.formula.BlockStorage;
import org.tenfold.text.Text;

/** The EBS volume of a machine: its kinds, what it moves and what it bills, snapshots included. */
final class EbsVolume {

    /** Share of a volume that changes in a day, an assumption. */
    private static final double CHANGED_PER_DAY = 0.01;
    /** What the price of a gp3 volume includes (S-10). */
    private static final BlockStorage GP3 = new BlockStorage(3_000, 125);

    /** The limit of the type, with 2,000 MiB/s and 64 TiB (Amazon EBS User Guide, "General Purpose SSD volumes", 2025-09). */
    private static final double GP3_MOST_IOPS = 80_000;

    static final Setting SIZE = Setting.number("volumeGib", 8, 1, 65_536, Text.of("Volume", "볼륨"),
            Text.of("Size of the disk of each instance.", "인스턴스마다 붙는 디스크의 크기입니다.")).in(Topic.DATA);
    static final Setting TYPE = Setting.choice("volumeType", List.of(
                    Setting.of("gp3", "General purpose (gp3)", "범용 (gp3)"),
                    Setting.of("gp2", "General purpose (gp2)", "범용 (gp2)"),
                    Setting.of("io2", "Provisioned IOPS (io2)", "프로비저닝된 IOPS (io2)"),
                    Setting.of("io1", "Provisioned IOPS (io1)", "프로비저닝된 IOPS (io1)"),
                    Setting.of("st1", "Throughput HDD (st1)", "처리량 HDD (st1)"),
                    Setting.of("sc1", "Cold HDD (sc1)", "콜드 HDD (sc1)"),
                    Setting.of("magnetic", "Magnetic", "마그네틱")),
            Text.of("Volume type", "볼륨 유형"), Text.of("Kind of disk.", "디스크의 종류입니다.")).in(Topic.DATA);
    static final Setting IOPS = Setting.number("volumeIops", 3_000, 100, 256_000, Text.of("Volume IOPS", "볼륨 IOPS"),
            Text.of("Operations per second of each volume. gp3 includes 3,000; gp2 and disks have their own.",
                    "볼륨마다 초당 처리하는 작업 수입니다. gp3는 3,000을 포함하며 gp2와 HDD는 정해져 있습니다.")).in(Topic.DATA);
    static final Setting THROUGHPUT = Setting.number("volumeMibPerSecond", 125, 125, 2_000, Text.of("Volume throughput", "볼륨 처리량"),
            Text.of("MiB per second of each gp3 volume, of which 125 are included.",
                    "gp3 볼륨의 초당 처리량(MiB)입니다. 125까지 포함됩니다.")).in(Topic.DATA);

    private EbsVolume() {
    }

    /** What one volume moves. */
    static BlockStorage of(Part part) {
        return switch (part.text("volumeType")) {
            case "gp3" -> new BlockStorage(Math.min(part.number("volumeIops"), mostOfGp3(part.number("volumeGib"))),
                    part.number("volumeMibPerSecond"));
            case "io1", "io2" -> new BlockStorage(part.number("volumeIops"), 1_000);
            // gp2: 3 IOPS per GiB, at least 100, bursts to 3,000 below 1 TiB (S-10).
            case "gp2" -> new BlockStorage(Math.clamp(3 * part.number("volumeGib"), 100, 16_000), 250);
            // Throughput-optimised, cold and magnetic disks, by the guide's operations per second.
            case "st1" -> new BlockStorage(500, 500);
            case "sc1" -> new BlockStorage(250, 250);
            default -> new BlockStorage(100, 60);
        };
    }

    /** Operations that a gp3 volume of a size can be given; those that are included it has at any size. */
    private static double mostOfGp3(double gib) {
        return Math.clamp(BlockStorage.gp3IopsForSize(gib), GP3.iops(), GP3_MOST_IOPS);
    }

    /**
     * What the volumes and their snapshots bill.
     *
     * @param scales whether the number of machines follows the load
     */
    static List<Charge> charges(Part part, boolean scales) {
        String type = part.text("volumeType");
        double gib = part.number("volumeGib");
        List<Charge> charges = new ArrayList<>();
        charges.add(charge(part, scales, Text.of("Volume", "볼륨"), type + "_storage", "volumeGbPerMonth", gib));
        double iops = part.number("volumeIops");
        if (type.equals("gp3")) {
            addAbove(charges, charge(part, scales, Text.of("Volume IOPS above 3,000", "3,000을 넘는 볼륨 IOPS"), "gp3_iops_over_3000",
                    "volumeIopsPerMonth", iops - GP3.iops()), iops > GP3.iops());
            double throughput = part.number("volumeMibPerSecond");
            addAbove(charges, charge(part, scales, Text.of("Volume throughput above 125 MiB/s", "125 MiB/s를 넘는 볼륨 처리량"),
                    "gp3_throughput_over_125", "volumeMibPerSecondPerMonth", throughput - GP3.mibPerSecond()),
                    throughput > GP3.mibPerSecond());
        } else {
            addAbove(charges, charge(part, scales, Text.of("Volume IOPS", "볼륨 IOPS"), type + "_iops", "volumeIopsPerMonth", iops),
                    type.startsWith("io"));
        }
        addAbove(charges, Charge.assumed(Text.of("Operations of the disk, one for each call", "디스크 작업, 호출마다 한 번"),
                PriceKey.of("ebs", "magnetic_io_requests"), part.region(), "volumeIoPerMonth", use -> use.calls().calls()), type.equals("magnetic"));
        int days = part.whole("backupDays");
        addAbove(charges, charge(part, scales, Text.of("Snapshots, 1 % changed a day", "스냅샷, 하루 1% 변경"), "snapshot_standard",
                "snapshotGbPerMonth", gib * (1 + CHANGED_PER_DAY * days)), days > 0);
        return charges;
    }

    private static void addAbove(List<Charge> charges, Charge charge, boolean billed) {
        if (billed) {
            charges.add(charge);
        }
    }

    private static Charge charge(Part part, boolean scales, Text name, String dimension, String usageName, double perMachine) {
        return Charge.running(name, PriceKey.of("ebs", dimension), part.region(), usageName, perMachine, scales);
    }
}
