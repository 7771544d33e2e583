package org.tenfold.service;

/**
 * Seconds that one call takes of something, by the class of the request it serves. Zero means that calls of this class do
 * not visit it.
 */
public record Demand(double staticSeconds, double readSeconds, double writeSeconds) {

    /** Nothing. */
    public static final Demand NONE = new Demand(0, 0, 0);

    /** The same for every class. */
    public static Demand of(double seconds) {
        return new Demand(seconds, seconds, seconds);
    }
}
