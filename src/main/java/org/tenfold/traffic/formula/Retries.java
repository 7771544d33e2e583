package org.tenfold.traffic.formula;

/**
 * Clients that try again, at most {@code limit} times after the first attempt.
 *
 * @param failure share of the attempts that fail, independently of each other
 * @param limit   most repetitions of a request
 */
public record Retries(double failure, int limit) {

    /** Mean number of attempts that a request makes, {@code (1 − f^(r+1))/(1 − f)}. */
    public double attempts() {
        double attempts = 0;
        double reached = 1;
        for (int i = 0; i <= limit; i++) {
            attempts += reached;
            reached *= failure;
        }
        return attempts;
    }

    /** The share of requests whose last attempt fails too, {@code f^(r+1)}. */
    public double finalFailure() {
        return Math.pow(failure, limit + 1.0);
    }

    /**
     * Deliveries per second of a topic: one per publication and subscription, some of them a second time.
     *
     * @param redelivered share of the deliveries that are repeated once
     */
    public static double deliveriesPerSecond(double publishedPerSecond, int subscriptions, double redelivered) {
        return publishedPerSecond * subscriptions * (1 + redelivered);
    }
}
