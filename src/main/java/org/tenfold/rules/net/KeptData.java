package org.tenfold.rules.net;

import org.tenfold.service.Part;
import org.tenfold.service.Trait;

/** What keeps data inside a VPC. */
final class KeptData {

    private KeptData() {
    }

    /** Whether the part is a database or cache with an address in a VPC, or a machine that runs one. */
    static boolean isIn(Part part) {
        boolean store = part.has(Trait.DATABASE) || part.has(Trait.CACHE);
        return store ? part.has(Trait.VPC_RESIDENT) : isOnMachine(part);
    }

    /** Whether the part is a machine on which the user runs a database or cache. */
    static boolean isOnMachine(Part part) {
        return part.has(Trait.COMPUTE) && part.takes("role")
                && (part.is("role", "database") || part.is("role", "cache"));
    }

    /** Whether it was given an address on the internet. */
    static boolean isOpen(Part part) {
        return part.takes("publiclyAccessible") && part.flag("publiclyAccessible");
    }
}
