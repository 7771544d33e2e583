package org.tenfold.resilience;

/** A probability between two bounds, which are equal when it is exact. */
record Interval(double lower, double upper) {

    static Interval exactly(double probability) {
        return new Interval(probability, probability);
    }

    /** As a share of time, less the outages of switching over so many times a year (resilience reference 2.3). */
    Interval lessSwitching(double timesPerYear, double outageSeconds) {
        double lost = timesPerYear * outageSeconds / (365 * 86_400.0);
        return new Interval(Math.max(0, lower - lost), Math.max(0, upper - lost));
    }

    boolean isExact() {
        return lower == upper;
    }
}
