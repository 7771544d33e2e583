package org.tenfold.traffic.formula;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Clients that try again, at most {@code limit} times after the first attempt.
 *
 * @param failure share of the attempts that fail, independently of each other
 * @param limit   most repetitions of a request
 */
public record Retries(double failure, int limit) {

    private static final double DAMPING = 0.5;
    private static final int MOST_STEPS = 200;
    private static final double SETTLED = 1e-9;
    private static final double LEAST_SUCCESS = 1e-6;

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
     * What overload and repetitions settle to: failures cause attempts, attempts cause failures. Iterates
     * {@code f ← reject(λ·attempts(f))} with damping.
     *
     * @param rejectedAt share of the attempts turned away at a given rate of attempts per second
     * @return empty for a retry storm: it does not settle, or practically every attempt fails
     */
    public static Optional<Retries> underOverload(double requestsPerSecond, int limit, DoubleUnaryOperator rejectedAt) {
        Retries state = new Retries(0, limit);
        for (int i = 0; i < MOST_STEPS; i++) {
            double rejected = rejectedAt.applyAsDouble(requestsPerSecond * state.attempts());
            double change = DAMPING * (rejected - state.failure);
            state = new Retries(state.failure + change, limit);
            if (Math.abs(change) < SETTLED) {
                return Optional.of(state).filter(settled -> settled.failure < 1 - LEAST_SUCCESS);
            }
        }
        return Optional.empty();
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
