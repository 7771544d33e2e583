package org.tenfold.resilience;

/**
 * How available zones and Regions themselves are, which AWS does not publish.
 *
 * @param zone share of the time in which a zone works while its Region does
 * @param region share of the time in which a Region works
 * @param source where the figures come from
 */
public record FaultRates(double zone, double region, String source) {

    /** What is reckoned with: figures for teaching, resilience reference 2.1. */
    public static final FaultRates ASSUMED =
            new FaultRates(0.9995, 0.9999, "Assumption: AWS publishes no figure for the loss of a whole zone or Region");
}
