package org.tenfold.traffic.formula;

/**
 * A rate limit that lets bursts through, such as that of API Gateway.
 *
 * @param ratePerSecond tokens that flow in, one for each request
 * @param burst         tokens that the bucket holds
 */
public record TokenBucket(double ratePerSecond, double burst) {

    /** Seconds until requests are turned away, starting with some tokens; infinite at or below the rate. */
    public double secondsUntilThrottled(double offeredPerSecond, double tokens) {
        return offeredPerSecond > ratePerSecond ? Math.min(tokens, burst) / (offeredPerSecond - ratePerSecond)
                : Double.POSITIVE_INFINITY;
    }

    /** Requests per second that are turned away once the bucket is empty. */
    public double rejectedPerSecond(double offeredPerSecond) {
        return Math.max(0, offeredPerSecond - ratePerSecond);
    }
}
