package org.tenfold.service;

/**
 * What a component handles in a month of 730 hours, as far as the workload implies it.
 *
 * @param calls calls and bytes of the whole month
 * @param runningUnits machines that run on average over the day; for a fixed fleet their number
 * @param surplusVcpuHours vCPU-hours above the baseline that burstable machines with unlimited credits bill
 * @param lcuHours load-balancer capacity units over the month, hour by hour the greatest of its dimensions; zero elsewhere
 * @param writtenGb data that the month's writes add where they are kept
 * @param reached whether a path of requests reaches the component at all; if not, its usage is unknown, not zero
 */
public record MonthlyUse(Flow calls, double runningUnits, double surplusVcpuHours, double lcuHours, double writtenGb,
        boolean reached) {
}
