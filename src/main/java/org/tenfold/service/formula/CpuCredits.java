package org.tenfold.service.formula;

/**
 * The CPU credits of a burstable instance (S-16): one credit is one vCPU at full use for a minute.
 *
 * @param vcpus         number of vCPUs
 * @param baselineShare use of each vCPU that earns as much as it spends, 0.2 for 20 %
 */
public record CpuCredits(double vcpus, double baselineShare) {

    private static final double HOURS_KEPT = 24;

    /** Credits earned per hour. */
    public double earnedPerHour() {
        return spentPerHour(baselineShare);
    }

    /** Credits spent per hour at a use of the vCPUs between 0 and 1. */
    public double spentPerHour(double utilization) {
        return vcpus * utilization * 60;
    }

    /** The most credits that are kept. */
    public double most() {
        return earnedPerHour() * HOURS_KEPT;
    }

    /** vCPUs that may be used without end. */
    public double sustainedVcpus() {
        return vcpus * baselineShare;
    }

    /** Hours until a balance of credits is gone at this use; infinite at or below the baseline. */
    public double hoursUntilExhausted(double utilization, double balance) {
        double lostPerHour = spentPerHour(utilization) - earnedPerHour();
        return lostPerHour > 0 ? balance / lostPerHour : Double.POSITIVE_INFINITY;
    }

    /** vCPU-hours that unlimited mode bills when the use averages {@code meanUtilization} over that time. */
    public double surplusVcpuHours(double meanUtilization, double hours) {
        return Math.max(0, meanUtilization - baselineShare) * vcpus * hours;
    }
}
