package org.tenfold.traffic.formula;

/** The distribution of the time that a request takes. */
public sealed interface ResponseTime permits Sojourn, SojournPath, SojournMix {

    /** The mean in seconds; infinite when a station on the way is saturated. */
    double meanSeconds();

    /** The share of requests that take longer than {@code seconds}; 1 when a station on the way is saturated. */
    double tail(double seconds);

    /**
     * The time within which the given share of requests is answered, in seconds; infinite when a station on the way is
     * saturated.
     *
     * @param share between 0 and 1, both excluded: 0.99 for the p99
     */
    double quantileSeconds(double share);

    /**
     * Whether at least {@code share} of the requests are answered within the objective. One evaluation of the tail:
     * much cheaper than a quantile, and the question that a search for the largest load has to ask.
     */
    default boolean meets(double objectiveSeconds, double share) {
        return tail(objectiveSeconds) <= 1 - share;
    }
}
