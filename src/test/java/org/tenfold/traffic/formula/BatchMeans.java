package org.tenfold.traffic.formula;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * A confidence interval for the mean of a simulated quantity, from means over batches of the run.
 *
 * @param mean              mean of the batch means
 * @param standardDeviation their standard deviation
 * @param tQuantile         the quantile of Student's t that the interval uses
 * @param halfWidth         the interval is mean ± halfWidth
 */
public record BatchMeans(double mean, double standardDeviation, double tQuantile, double halfWidth) {

    private static final double TOLERANCE = 1e-14;
    private static final double LARGEST_T = 1e8;

    /**
     * @param means      at least two batch means
     * @param confidence 0.95 for a 95 % interval
     */
    public static BatchMeans of(double[] means, double confidence) {
        int count = means.length;
        double mean = Arrays.stream(means).average().orElseThrow();
        double squares = Arrays.stream(means).map(value -> (value - mean) * (value - mean)).sum();
        double deviation = Math.sqrt(squares / (count - 1));
        double t = tQuantile(confidence, count - 1);
        return new BatchMeans(mean, deviation, t, t * deviation / Math.sqrt(count));
    }

    /** The t with {@code P(|T| > t) = I(ν/(ν+t²); ν/2, 1/2)} equal to one minus the confidence. */
    private static double tQuantile(double confidence, int freedom) {
        return RootFinder.crossing(
                t -> RegularizedBeta.value(freedom / (freedom + t * t), freedom / 2.0, 0.5) - (1 - confidence), 0,
                LARGEST_T, TOLERANCE);
    }
}
