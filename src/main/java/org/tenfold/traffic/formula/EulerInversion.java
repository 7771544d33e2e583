package org.tenfold.traffic.formula;

/**
 * The method EULER of Abate and Whitt (1995), which gives the value at one time t of a function known by its Laplace
 * transform g: {@code f(t) ≈ e^(A/2)/t · Σ (−1)^k·weight(k)·Re g(A/(2t) + i·k·π/t)}.
 *
 * <p>{@code A = 18.4} bounds the error of the discretisation by 10⁻⁸. The first terms are summed plainly, the last eleven
 * with binomial weights, which accelerate the alternating series.
 */
final class EulerInversion {

    private static final double A = 18.4;
    private static final double SCALE = Math.exp(A / 2);
    private static final int LEAST_PLAIN = 15;
    private static final int MOST_PLAIN = 400;
    /** A bell-shaped density of width σ has decayed to 10⁻¹² in the transform after this many terms for each t/σ. */
    private static final double TERMS_PER_WIDTH = 2.4;
    private static final int AVERAGED = 11;
    private static final double[] AVERAGE_WEIGHTS = averageWeights();

    private EulerInversion() {
    }

    /** The real part of a Laplace transform at {@code re + i·im}. */
    interface Transform {
        double realAt(double re, double im);
    }

    /**
     * The value at {@code t}, above 0.
     *
     * @param width standard deviation of the random time that is described: a time that varies little against t has a
     *              steep tail, which takes more terms
     */
    static double valueAt(double t, double width, Transform transform) {
        int plain = (int) Math.clamp(TERMS_PER_WIDTH * t / width - AVERAGED, LEAST_PLAIN, MOST_PLAIN);
        double re = A / (2 * t);
        double step = Math.PI / t;
        double sum = transform.realAt(re, 0) / 2;
        int sign = -1;
        for (int k = 1; k < plain; k++) {
            sum += sign * transform.realAt(re, k * step);
            sign = -sign;
        }
        for (int j = 0; j <= AVERAGED; j++) {
            sum += sign * AVERAGE_WEIGHTS[j] * transform.realAt(re, (plain + j) * step);
            sign = -sign;
        }
        return SCALE / t * sum;
    }

    /** For each of the last terms the share of the averaged partial sums that hold it. */
    private static double[] averageWeights() {
        double[] weights = new double[AVERAGED + 1];
        double binomial = 1;
        double remaining = Math.scalb(1.0, AVERAGED);
        for (int j = 0; j <= AVERAGED; j++) {
            weights[j] = Math.scalb(remaining, -AVERAGED);
            remaining -= binomial;
            binomial = binomial * (AVERAGED - j) / (j + 1);
        }
        return weights;
    }
}
