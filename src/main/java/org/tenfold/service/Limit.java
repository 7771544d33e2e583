package org.tenfold.service;

import java.util.function.ToDoubleFunction;
import org.tenfold.text.Text;

/**
 * A ceiling that is not a queue: a quota, a throughput, a number of connections.
 *
 * @param name what is limited
 * @param unit its unit, such as {@link #REQUESTS}
 * @param capacity the ceiling
 * @param usage how much of it a flow per second uses
 * @param binding whether passing it stops requests; a limit that only costs money is listed but is never the bottleneck
 * @param source where the ceiling is documented, or "assumption"
 */
public record Limit(Text name, Text unit, double capacity, ToDoubleFunction<Flow> usage, boolean binding, Text source) {

    public static final Text REQUESTS = Text.of("requests/s", "요청/초");
    public static final Text RECORDS = Text.of("records/s", "레코드/초");
    public static final Text PARTITIONS = Text.of("partitions", "파티션");
    public static final Text GBIT = Text.name("Gbit/s");
    public static final Text MIB = Text.name("MiB/s");
    public static final Text IOPS = Text.name("IOPS");
    public static final Text VCPU = Text.name("vCPU");

    /** A ceiling that is documented under a title, which reads the same in every language. */
    public Limit(Text name, Text unit, double capacity, ToDoubleFunction<Flow> usage, boolean binding, String source) {
        this(name, unit, capacity, usage, binding, Text.name(source));
    }
}
