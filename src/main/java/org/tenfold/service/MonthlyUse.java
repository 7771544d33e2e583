package org.tenfold.service;

import java.util.List;

/**
 * What a component handles in a month of 730 hours, as far as the workload implies it.
 *
 * @param calls calls and bytes of the whole month
 * @param fleets the machines of its stations, in their order
 * @param writtenGb data that the month's writes and uploads add where they are kept, copies included
 * @param copiedWrites writes that come as copies of what another store wrote, beside {@code calls}
 * @param day how the load runs over a day
 * @param reached whether a path of requests or copies reaches the component at all; if not, its usage is unknown, not zero
 */
public record MonthlyUse(Flow calls, List<Fleet> fleets, double writtenGb, double copiedWrites, DayCurve day, boolean reached) {

    public MonthlyUse {
        fleets = List.copyOf(fleets);
    }

    /** Seconds of a month. */
    public static final double SECONDS = 730 * 3600.0;

    /** Nothing comes, and nothing runs. */
    public static final MonthlyUse NONE = new MonthlyUse(Flow.NONE, List.of(), 0, 0, DayCurve.FLAT, false);

    /**
     * The machines of one station.
     *
     * @param machines how many run on average over the day; of a fixed fleet their number
     * @param utilization share of the time that a server of one is busy, on average over the day
     */
    public record Fleet(double machines, double utilization) {
    }

    /** Machines of the first station that run on average over the day; none without stations. */
    public double runningUnits() {
        return fleets.isEmpty() ? 0 : fleets.getFirst().machines();
    }

    /** Machines of all stations that run on average over the day. */
    public double runningUnitsOfAll() {
        return fleets.stream().mapToDouble(Fleet::machines).sum();
    }

    /** The average flow per second. */
    public Flow perSecond() {
        return calls.times(1 / SECONDS);
    }

    /** The same machines and data with other calls. */
    public MonthlyUse handling(Flow otherCalls) {
        return new MonthlyUse(otherCalls, fleets, writtenGb, copiedWrites, day, true);
    }
}
