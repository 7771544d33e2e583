package org.tenfold.service;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How the load runs over an average day, which decides what capacity costs that follows it.
 *
 * @param hours the load of each part of the day, all of one length, as a multiple of the day's mean; never empty
 */
public record DayCurve(List<Double> hours) {

    /** A day without a peak. */
    public static final DayCurve FLAT = new DayCurve(List.of(1.0));

    public DayCurve {
        hours = List.copyOf(hours);
    }

    /** The mean over the day of what depends on the load, which is given as a multiple of the day's mean. */
    public double mean(DoubleUnaryOperator ofLoad) {
        return hours.stream().mapToDouble(Double::doubleValue).map(ofLoad).average().orElseThrow();
    }
}
