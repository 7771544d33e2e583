package org.tenfold.traffic.formula;

/**
 * The M/M/c station: random arrivals, one queue, {@code servers} equal servers with exponential service.
 *
 * <p>The number of servers may be a fraction, for instance the sustained 0.4 vCPU of a burstable instance: such a station
 * counts as {@code c' = max(1, ⌊c⌋)} servers that together are as fast.
 *
 * @param arrivalPerSecond requests per second, {@code λ}
 * @param servicePerSecond requests per second that one server can do, {@code μ}
 * @param servers          {@code c}, above 0
 */
public record Mmc(double arrivalPerSecond, double servicePerSecond, double servers) {

    private static final double LOAD_TOLERANCE = 1e-11;

    /** Share of the servers' time in use, {@code ρ = λ/(cμ)}; 1 or more means saturated. */
    public double utilization() {
        return arrivalPerSecond / capacityPerSecond();
    }

    /** The most the station can do, {@code cμ} requests per second. */
    public double capacityPerSecond() {
        return servers * servicePerSecond;
    }

    /** Whether the queue has a steady state. */
    public boolean stable() {
        return utilization() < 1;
    }

    /** The time that a request spends here, with its wait. One pass over the servers: keep the result. */
    public Sojourn sojourn() {
        int wholeServers = (int) Math.max(1, Math.floor(servers));
        double serverRate = capacityPerSecond() / wholeServers;
        return new Sojourn(Erlang.waits(wholeServers, arrivalPerSecond / serverRate),
                capacityPerSecond() - arrivalPerSecond, serverRate);
    }

    /** Mean number of requests in the queue, by Little's law {@code Lq = λ·Wq}. */
    public double meanQueueLength() {
        return Concurrency.inside(arrivalPerSecond, sojourn().meanWaitSeconds());
    }

    /** Mean number of requests waiting or in service, {@code L = λ·W}. */
    public double meanInSystem() {
        return Concurrency.inside(arrivalPerSecond, sojourn().meanSeconds());
    }

    /**
     * The largest arrival rate at which the share of requests stays within the objective; 0 when not even an idle
     * station does. One server has the closed form {@code μ − ln(1/(1−p))/objective}.
     *
     * @param share 0.99 for an objective on the p99
     */
    public static double largestArrivalPerSecond(double servicePerSecond, double servers, double objectiveSeconds,
            double share) {
        double allowed = 1 - share;
        if (!new Mmc(0, servicePerSecond, servers).sojourn().meets(objectiveSeconds, share)) {
            return 0;
        }
        return RootFinder.crossing(
                arrival -> new Mmc(arrival, servicePerSecond, servers).sojourn().tail(objectiveSeconds) - allowed,
                0, servers * servicePerSecond, LOAD_TOLERANCE);
    }
}
