package org.tenfold.service;

/**
 * What a component handles in a month of 730 hours, as far as the workload implies it.
 *
 * @param calls calls and bytes of the whole month
 * @param runningUnits machines that run on average over the day; for a fixed fleet their number
 * @param averageUtilization share of the time that a server of the first station is busy, on average over the day
 * @param writtenGb data that the month's writes and uploads add where they are kept
 * @param reached whether a path of requests reaches the component at all; if not, its usage is unknown, not zero
 */
public record MonthlyUse(Flow calls, double runningUnits, double averageUtilization, double writtenGb, boolean reached) {

    /** Seconds of a month. */
    public static final double SECONDS = 730 * 3600.0;

    /** The average flow per second. */
    public Flow perSecond() {
        return calls.times(1 / SECONDS);
    }
}
