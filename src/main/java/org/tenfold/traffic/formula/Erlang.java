package org.tenfold.traffic.formula;

/** Erlang's two formulas, by recurrences without factorials or powers: they hold for tens of thousands of servers. */
public final class Erlang {

    /** Below this the blocking probability only shrinks further and is taken as 0. */
    private static final double NEGLIGIBLE = 1e-300;

    private Erlang() {
    }

    /**
     * Erlang B, the share of requests turned away by {@code servers} servers without a queue:
     * {@code B(0) = 1, B(k) = a·B(k−1) / (k + a·B(k−1))}.
     *
     * @param erlangs offered load {@code a}, arrival rate times service time
     */
    public static double blocked(int servers, double erlangs) {
        double blocked = 1;
        for (int k = 1; k <= servers; k++) {
            double carried = erlangs * blocked;
            blocked = carried / (k + carried);
            if (blocked < NEGLIGIBLE) {
                return 0;
            }
        }
        return blocked;
    }

    /**
     * Erlang C, the share of requests that find all servers busy and wait: {@code B / (1 − ρ(1 − B))}; 1 when the load
     * is as large as the servers.
     *
     * @param erlangs offered load {@code a}, arrival rate times service time
     */
    public static double waits(int servers, double erlangs) {
        double utilization = erlangs / servers;
        if (utilization >= 1) {
            return 1;
        }
        double blocked = blocked(servers, erlangs);
        return blocked / (1 - utilization * (1 - blocked));
    }
}
