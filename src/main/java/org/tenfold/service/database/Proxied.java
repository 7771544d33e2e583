package org.tenfold.service.database;

import java.util.function.ToDoubleFunction;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.Part;

/** A database that a proxy may stand before. */
interface Proxied {

    /** What a proxy is billed by, of the database behind it. */
    sealed interface Size {
    }

    /**
     * The vCPUs of its instances.
     *
     * @param vcpus those of one instance
     * @param instances instances to which the proxy opens connections, on average over the month; a standby that cannot be read
     *     is none
     * @param scales whether their number follows the load
     */
    record Instances(double vcpus, ToDoubleFunction<MonthlyUse> instances, boolean scales) implements Size {
    }

    /** What all its serverless instances run, in Aurora capacity units. */
    record CapacityUnits(Units running) implements Size {
    }

    /** Capacity units at a load that is a multiple of the day's mean. */
    @FunctionalInterface
    interface Units {
        double at(MonthlyUse use, double load);
    }

    /** The size of a database of this kind. */
    Size proxied(Part part);
}
