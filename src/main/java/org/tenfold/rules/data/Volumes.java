package org.tenfold.rules.data;

import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.service.Limit;
import org.tenfold.service.Part;
import org.tenfold.traffic.Traffic.LimitLoad;
import org.tenfold.traffic.Traffic.PartLoad;

/** The disks of databases and file servers: what they give, and what would give more. */
final class Volumes {

    /** Share of what a volume gives that leaves room for a bad day. */
    static final double AMPLE = 0.6;

    /** From this size up a gp3 volume of RDS is striped and includes 12,000 operations a second (Amazon RDS User Guide). */
    private static final double STRIPED_GIB = 400;

    private Volumes() {
    }

    /** How busy the disk is; empty for what has none, or none that is asked much. */
    static Optional<LimitLoad> load(PartLoad load) {
        for (LimitLoad limit : load.limits()) {
            if (limit.limit().binding() && limit.limit().unit().equals(Limit.IOPS)) {
                return Optional.of(limit);
            }
        }
        return Optional.empty();
    }

    /** Operations a second that the disk gives behind its machine. */
    static double iops(Part part) {
        return part.service().capacity(part).limits().stream().filter(limit -> limit.unit().equals(Limit.IOPS))
                .mapToDouble(Limit::capacity).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** The kind of disk; empty where none is chosen. */
    static String type(Part part) {
        return part.takes("storageType") ? part.text("storageType") : part.takes("volumeType") ? part.text("volumeType") : "";
    }

    /** Operations a second that are paid for. */
    static Object provisioned(Part part) {
        String setting = part.takes("storageIops") ? "storageIops" : "volumeIops";
        return part.value(setting) == null ? 1_000 : part.number(setting);
    }

    /** The part with what a gp3 disk of its size includes. */
    static Part asGp3(Part part) {
        return part.takes("storageType") ? part.with("storageType", "gp3").with("storageIops", 3_000.0)
                : part.with("volumeType", "gp3").with("volumeIops", 3_000.0);
    }

    /** The edit after which the disk gives so many operations, if a gp3 disk does on this machine. */
    static Optional<Edit> faster(Part part, double needed) {
        Part usual = asGp3(part);
        Part striped = !part.takes("storageType") ? usual : usual.with("storageGib", Math.max(STRIPED_GIB, part.number("storageGib")));
        String operations = part.takes("storageType") ? "storageIops" : "volumeIops";
        return Stream.of(usual, striped, striped.with(operations, Math.ceil(needed / 1_000) * 1_000))
                .filter(other -> iops(other) >= needed).findFirst().map(other -> new Edit.Change(other.component()));
    }
}
