package org.tenfold.traffic.formula;

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
    /** A failure share above this is no failure share that a system recovers from. */
    private static final double STORM = 1 - 1e-6;

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
     * @param rejectedAt share of attempts turned away at a given rate of attempts per second
     * @return the settled state; its {@link #storm()} tells when nearly everything fails
     */
    public static Retries underOverload(double requestsPerSecond, int limit, DoubleUnaryOperator rejectedAt) {
        Retries state = new Retries(0, limit);
        for (int i = 0; i < MOST_STEPS; i++) {
            double rejected = rejectedAt.applyAsDouble(requestsPerSecond * state.attempts());
            double next = state.failure + DAMPING * (rejected - state.failure);
            boolean settled = Math.abs(next - state.failure) < SETTLED;
            state = new Retries(next, limit);
            if (settled) {
                return state;
            }
        }
        return state;
    }

    /** Whether repetitions keep the system down: practically every attempt fails. */
    public boolean storm() {
        return failure > STORM;
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
