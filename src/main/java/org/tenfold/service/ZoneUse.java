package org.tenfold.service;

/**
 * How a service uses Availability Zones.
 *
 * @param most the greatest number of zones that it uses
 * @param confined whether a zone or subnet box around it confines it to that zone; if not, the box is the place of its first
 *     unit, as the subnet of a database's primary
 */
public record ZoneUse(int most, boolean confined) {

    /** One zone, and nobody said which until it stands in a box. */
    public static final ZoneUse ONE = new ZoneUse(1, true);

    /** Every zone of its VPC, which AWS spreads it over: load balancers, Auto Scaling groups. */
    public static final ZoneUse SPREAD = new ZoneUse(Integer.MAX_VALUE, true);

    /** A store with copies in this many zones. */
    public static ZoneUse copies(int zones) {
        return new ZoneUse(zones, zones == 1);
    }
}
