package org.tenfold.traffic.formula;

/** How many things are under way at once: Little's law and its relatives. */
public final class Concurrency {

    /** Requests per second that one unit of Lambda concurrency may start (S-26). */
    private static final double REQUESTS_PER_SECOND_AND_UNIT = 10;
    private static final double RAMP_STEP_SECONDS = 10;

    private Concurrency() {
    }

    /** Little's law {@code L = λ·W}: mean number inside anything that is entered at a rate and left after a time. */
    public static double inside(double ratePerSecond, double residenceSeconds) {
        return ratePerSecond * residenceSeconds;
    }

    /**
     * Response time in seconds of a closed group of users, {@code R = N/X − Z}: the interactive response time law.
     *
     * @param thinkSeconds time between an answer and the next request of the same user
     */
    public static double interactiveResponseSeconds(double activeUsers, double thinkSeconds, double throughputPerSecond) {
        return activeUsers / throughputPerSecond - thinkSeconds;
    }

    /** Requests per second at which a Lambda concurrency limit turns requests away (S-26). */
    public static double lambdaLimitPerSecond(double concurrencyLimit, double durationSeconds) {
        return Math.min(concurrencyLimit / durationSeconds, REQUESTS_PER_SECOND_AND_UNIT * concurrencyLimit);
    }

    /** Seconds until a Lambda function has grown between two concurrencies, given its growth per 10 s (S-25). */
    public static double lambdaRampSeconds(double from, double to, double environmentsPerTenSeconds) {
        return Math.max(0, to - from) / environmentsPerTenSeconds * RAMP_STEP_SECONDS;
    }
}
