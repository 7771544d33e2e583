package org.tenfold.service.database;

import org.tenfold.service.Part;

/** A database that a proxy may stand before. */
interface Proxied {

    /**
     * What a proxy is billed by, as the database behind it is set: the unit is a vCPU, or of serverless instances a capacity unit,
     * of which each instance has so many at the least.
     *
     * @param perInstance units of one instance
     * @param instances instances to which the proxy opens connections; a standby that cannot be read is none
     */
    record Size(boolean serverless, double perInstance, double instances) {
    }

    /** The size of a database of this kind. */
    Size proxied(Part part);
}
