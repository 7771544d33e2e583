package org.tenfold.rules.net;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;

/** What keeps data inside a VPC. */
final class KeptData {

    /** Ports at which stores listen unless somebody chose another: by engine, else by service. */
    private static final Map<String, Integer> PORTS = Map.ofEntries(Map.entry("postgresql", 5432), Map.entry("mysql", 3306),
            Map.entry("mariadb", 3306), Map.entry("oracle", 1521), Map.entry("sqlserver", 1433), Map.entry("db2", 50000),
            Map.entry("valkey", 6379), Map.entry("redis", 6379), Map.entry("memcached", 11211), Map.entry("memorydb", 6379),
            Map.entry("documentdb", 27017), Map.entry("neptune", 8182), Map.entry("redshift", 5439), Map.entry("efs", 2049));

    private KeptData() {
    }

    /** Whether the part is a database or cache with an address in a VPC, or a machine that runs one. */
    static boolean isIn(Part part) {
        boolean store = part.has(Trait.DATABASE) || part.has(Trait.CACHE);
        return store ? part.has(Trait.VPC_RESIDENT) : isOnMachine(part);
    }

    /** Whether the part is a machine on which the user runs a database or cache. */
    static boolean isOnMachine(Part part) {
        return part.has(Trait.COMPUTE) && (part.is("role", "database") || part.is("role", "cache"));
    }

    /** Whether it was given an address on the internet. */
    static boolean isOpen(Part part) {
        return part.is("publiclyAccessible", true);
    }

    /** Where a store listens: as somebody said, else at the usual port of its engine; null where that is not known. */
    static @Nullable Integer port(Part part) {
        if (part.valueOrNull("port") instanceof Double stated) {
            return stated.intValue();
        }
        return PORTS.get(part.takes("engine") ? part.text("engine")
                : part.is("role", "database") && part.takes("databaseEngine") ? part.text("databaseEngine") : part.service().id());
    }
}
