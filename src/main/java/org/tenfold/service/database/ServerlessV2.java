package org.tenfold.service.database;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Charge;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.MonthlyUse.Fleet;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/**
 * Aurora Serverless v2: instances of the class {@value #CLASS}, whose capacity follows the load between two bounds in steps of
 * half an Aurora capacity unit (ACU) and is billed by the second (Aurora User Guide, "How Aurora Serverless v2 works" and
 * "Performance and scaling for Aurora Serverless v2").
 */
final class ServerlessV2 {

    /** The instance class that says that an instance is serverless, as the API has it. */
    static final String CLASS = "db.serverless";

    private static final double GIB_PER_ACU = 2;
    /** As on memory-optimized classes, which have 8 GiB for each vCPU. AWS only says "corresponding CPU": an assumption. */
    private static final double VCPU_PER_ACU = GIB_PER_ACU / 8;
    private static final double STEP = 0.5;
    /** How busy an instance is before it grows; AWS does not publish it: an assumption. */
    private static final double BUSY = 0.7;
    /** Most connections of PostgreSQL whose least capacity is below one ACU (Aurora User Guide, "Maximum connections"). */
    private static final double CONNECTIONS_FROM_NEARLY_NOTHING = 2_000;

    private static final String USAGE = "acuHoursPerMonth";
    private static final Text CAPACITY = Text.of("Capacity", "용량");

    private static final Setting LEAST = Setting.number("minAcu", 0.5, 0, 256, Text.of("Least capacity", "최소 용량"),
            Text.of("ACUs that an instance of class db.serverless never goes below. One is about 2 GiB with the CPU that belongs to it. With 0 it pauses while nobody is connected and takes some 15 seconds to come back.",
                    "db.serverless 인스턴스가 밑돌지 않는 ACU입니다. 1 ACU는 메모리 약 2GiB와 그에 맞는 CPU입니다. 0이면 연결이 없는 동안 멈추고, 다시 시작하는 데 15초쯤 걸립니다."))
            .in(Topic.SCALING);
    private static final Setting MOST = Setting.number("maxAcu", 16, 1, 256, Text.of("Most capacity", "최대 용량"),
            Text.of("ACUs that an instance of class db.serverless never exceeds. Memory for connections follows from it.",
                    "db.serverless 인스턴스가 넘지 않는 ACU입니다. 연결 수 한도도 이 값에 따라 정해집니다.")).in(Topic.SCALING);

    /** The bounds. */
    static final List<Setting> SETTINGS = List.of(LEAST, MOST);

    private ServerlessV2() {
    }

    /** The instance classes of Aurora, the serverless one before those of fixed size. */
    static List<Setting.Choice> classes() {
        return Stream.concat(Stream.of(Setting.of(CLASS, CLASS + " · Serverless v2", CLASS + " · Serverless v2")),
                MachineTypes.choices("aurora").stream()).toList();
    }

    static boolean is(Part part) {
        return part.is("instanceClass", CLASS);
    }

    /** ACUs that an instance never goes below. */
    static double least(Part part) {
        return part.number("minAcu");
    }

    private static double most(Part part) {
        return Math.max(part.number("maxAcu"), least(part));
    }

    /** An instance at its most capacity. */
    static Machine machine(Part part) {
        return new Machine("aurora", CLASS, "serverless", most(part) * VCPU_PER_ACU, most(part) * GIB_PER_ACU, "", "");
    }

    /** The bounds as a tile shows them. */
    static String range(Part part) {
        return plain(least(part)) + "–" + plain(most(part)) + " ACU";
    }

    private static String plain(double acu) {
        return acu == Math.rint(acu) ? Long.toString((long) acu) : Double.toString(acu);
    }

    /** Connections that it takes, where the engine's rule gives so many for the memory of its most capacity. */
    static double connections(Part part, double byMemory) {
        return part.is("engine", "postgresql") && least(part) < 1 ? Math.min(byMemory, CONNECTIONS_FROM_NEARLY_NOTHING) : byMemory;
    }

    /** What its capacity costs: at least that of its lower bound, while one that may pause costs nothing without use. */
    static Charge capacity(Part part) {
        PriceKey price = PriceKey.of("aurora", part.text("engine") + "_serverless_v2_acu_hour_"
                + (part.is("configuration", "io-optimized") ? "io_optimized" : "standard"));
        ToDoubleFunction<MonthlyUse> hours = use -> use.day().mean(load -> acus(part, use, load)) * PriceBook.HOURS_PER_MONTH;
        return least(part) > 0 ? Charge.running(CAPACITY, price, part.region(), USAGE, hours, true)
                : Charge.derived(CAPACITY, price, part.region(), USAGE, hours);
    }

    /**
     * What the cluster runs at a load that is a multiple of the day's mean. Readers are never smaller than the writer, because
     * one of the usual promotion tiers 0 and 1 must be able to take its place at once. Who states the hours of a month has said
     * what runs on average.
     */
    static double acus(Part part, MonthlyUse use, double load) {
        Double stated = part.component().usage().get(USAGE);
        if (stated != null) {
            return stated / PriceBook.HOURS_PER_MONTH;
        }
        if (use.fleets().isEmpty()) {
            return 0;
        }
        Fleet writer = use.fleets().getFirst();
        double ofWriter = acus(part, writer.utilization() * load, use.reached());
        double sum = writer.machines() * ofWriter;
        for (Fleet readers : use.fleets().subList(1, use.fleets().size())) {
            sum += readers.machines() * Math.max(ofWriter, acus(part, readers.utilization() * load, use.reached()));
        }
        return sum;
    }

    /** What one instance runs, when it is so busy as a share of its most capacity. While there are connections it never pauses. */
    private static double acus(Part part, double utilization, boolean connected) {
        double least = connected ? Math.max(least(part), STEP) : least(part);
        double wanted = Math.ceil(utilization * most(part) / BUSY / STEP - 1e-9) * STEP;
        return Math.clamp(wanted, least, Math.max(least, most(part)));
    }
}
