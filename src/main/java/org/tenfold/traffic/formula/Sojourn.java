package org.tenfold.traffic.formula;

/**
 * The time a request spends at one station: with probability {@code waitShare} an exponential wait, then an exponential
 * service. Exact for M/M/c; other queues are described by a stretched wait ({@link #withWaitStretched}).
 *
 * @param waitShare          share of the requests that wait at all
 * @param waitDecayPerSecond rate of the exponential wait of those that do: {@code θ = cμ − λ} for M/M/c; 0 or less
 *                           means saturated
 * @param servicePerSecond   rate of one server, {@code μ}
 */
public record Sojourn(double waitShare, double waitDecayPerSecond, double servicePerSecond) implements ResponseTime {

    private static final double QUANTILE_TOLERANCE = 1e-13;
    private static final double TAYLOR_BELOW = 1e-5;

    /** A station where nothing waits. */
    public static Sojourn withoutWaiting(double servicePerSecond) {
        return new Sojourn(0, Double.POSITIVE_INFINITY, servicePerSecond);
    }

    /** Whether more arrives than the station can serve, so that the queue grows without end. */
    public boolean saturated() {
        return !(waitDecayPerSecond > 0);
    }

    /** The same station with every wait longer (or shorter) by the factor, for example for irregular arrivals. */
    public Sojourn withWaitStretched(double factor) {
        return new Sojourn(waitShare, waitDecayPerSecond / factor, servicePerSecond);
    }

    /** Mean wait before service in seconds. */
    public double meanWaitSeconds() {
        return saturated() ? Double.POSITIVE_INFINITY : waitShare / waitDecayPerSecond;
    }

    @Override
    public double meanSeconds() {
        return meanWaitSeconds() + 1 / servicePerSecond;
    }

    /** Variance of the time at the station in square seconds. */
    public double variance() {
        double wait = meanWaitSeconds();
        return 2 * wait / waitDecayPerSecond - wait * wait + 1 / (servicePerSecond * servicePerSecond);
    }

    /** The share of requests that wait longer than {@code seconds}: {@code C·e^(−θt)}. */
    public double waitTail(double seconds) {
        return saturated() ? 1 : waitShare * Math.exp(-waitDecayPerSecond * seconds);
    }

    /** The wait in seconds that the given share of requests does not exceed: {@code max(0, ln(C/(1−p))/θ)}. */
    public double waitQuantileSeconds(double share) {
        return saturated() ? Double.POSITIVE_INFINITY
                : Math.max(0, Math.log(waitShare / (1 - share)) / waitDecayPerSecond);
    }

    /**
     * {@code e^(−μt)·(1 + Cμt·φ((θ−μ)t))} with {@code φ(x) = (1−e^−x)/x}, written so that neither {@code θ = μ} nor a
     * long time is special: the slower of both exponentials stands outside of φ.
     */
    @Override
    public double tail(double seconds) {
        if (seconds <= 0 || saturated()) {
            return 1;
        }
        double slower = Math.min(waitDecayPerSecond, servicePerSecond);
        double apart = Math.abs(waitDecayPerSecond - servicePerSecond) * seconds;
        return Math.exp(-servicePerSecond * seconds)
                + waitShare * servicePerSecond * seconds * Math.exp(-slower * seconds) * phi(apart);
    }

    private static double phi(double x) {
        return x < TAYLOR_BELOW ? 1 - x / 2 + x * x / 6 : -Math.expm1(-x) / x;
    }

    @Override
    public double quantileSeconds(double share) {
        return saturated() ? Double.POSITIVE_INFINITY
                : RootFinder.whereTailFallsTo(1 - share, this::tail, 0, -Math.log1p(-share) / servicePerSecond,
                        QUANTILE_TOLERANCE);
    }
}
