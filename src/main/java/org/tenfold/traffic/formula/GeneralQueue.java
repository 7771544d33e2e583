package org.tenfold.traffic.formula;

/**
 * A station whose arrivals or service times are more or less regular than random: the G/G/c queue by Allen and Cunneen,
 * {@code Wq ≈ C/(cμ − λ)·(ca² + cs²)/2}. With random arrivals and one server that is the exact formula of Pollaczek and
 * Khinchine (M/G/1), with one server Kingman's, with both coefficients 1 it is M/M/c.
 *
 * @param arrivalPerSecond   requests per second
 * @param meanServiceSeconds mean time of a service
 * @param servers            may be a fraction, as in {@link Mmc}
 * @param arrivalScv         squared coefficient of variation of the times between arrivals; 1 is random
 * @param serviceScv         squared coefficient of variation of the service times; 0 constant, 1 exponential
 */
public record GeneralQueue(double arrivalPerSecond, double meanServiceSeconds, double servers, double arrivalScv,
        double serviceScv) {

    /** The M/G/1 queue: random arrivals, one server. */
    public static GeneralQueue mg1(double arrivalPerSecond, double meanServiceSeconds, double serviceScv) {
        return new GeneralQueue(arrivalPerSecond, meanServiceSeconds, 1, 1, serviceScv);
    }

    /** Share of the servers' time in use; 1 or more means saturated. */
    public double utilization() {
        return exponential().utilization();
    }

    /**
     * The time that a request spends here. The mean is that of the formula above when the service is counted as it is;
     * percentiles keep the chance of waiting, stretch the wait and take the service as exponential, which errs on the
     * slow side for regular service.
     */
    public Sojourn sojourn() {
        return exponential().sojourn().withWaitStretched((arrivalScv + serviceScv) / 2);
    }

    /** Mean number of requests in the queue, by Little's law. */
    public double meanQueueLength() {
        return Concurrency.inside(arrivalPerSecond, sojourn().meanWaitSeconds());
    }

    /**
     * Kingman's upper bound in seconds on the mean wait with one server:
     * {@code λ(ca²/λ² + cs²s²) / (2(1−ρ))}.
     */
    public static double longestMeanWaitSeconds(double arrivalPerSecond, double meanServiceSeconds, double arrivalScv,
            double serviceScv) {
        double arrivalVariance = arrivalScv / (arrivalPerSecond * arrivalPerSecond);
        double serviceVariance = serviceScv * meanServiceSeconds * meanServiceSeconds;
        return arrivalPerSecond * (arrivalVariance + serviceVariance)
                / (2 * (1 - arrivalPerSecond * meanServiceSeconds));
    }

    private Mmc exponential() {
        return new Mmc(arrivalPerSecond, 1 / meanServiceSeconds, servers);
    }
}
