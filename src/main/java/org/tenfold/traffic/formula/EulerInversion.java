package org.tenfold.traffic.formula;

/**
 * The method EULER of Abate and Whitt (1995), which gives the value at one time t of a function known by its Laplace
 * transform g: {@code f(t) ≈ 1/t · Σ weight(k)·Re g(h + i·k·π/t)} with {@code h = A/(2t)}.
 *
 * <p>{@code A = 18.4} bounds the error of the discretisation by 10⁻⁸. The first terms are summed plainly, the last eleven
 * with binomial weights, which accelerate the alternating series. A time that hardly varies has a steep tail, whose
 * transform decays slowly; it takes more plain terms.
 */
final class EulerInversion {

    private static final double A = 18.4;
    private static final int AVERAGED = 11;
    private static final int LEAST_PLAIN = 15;
    private static final int MOST_PLAIN = 400;
    private static final EulerInversion USUAL = new EulerInversion(LEAST_PLAIN);

    private final double[] weights;

    private EulerInversion(int plain) {
        weights = new double[plain + AVERAGED + 1];
        double scale = Math.exp(A / 2);
        double remaining = Math.scalb(1.0, AVERAGED);
        double binomial = 1;
        for (int k = 0; k < weights.length; k++) {
            double averaged = Math.scalb(remaining, -AVERAGED);
            weights[k] = scale * averaged * (k % 2 == 0 ? 1 : -1);
            if (k >= plain) {
                int j = k - plain;
                remaining -= binomial;
                binomial = binomial * (AVERAGED - j) / (j + 1);
            }
        }
        weights[0] /= 2;
    }

    /**
     * An inversion good enough for a random time.
     *
     * @param spread coefficient of variation of that time; at {@code 2/spread} terms a bell-shaped transform has decayed
     *               to 10⁻⁹. Not a number, for a time that is always 0, counts as usual
     */
    static EulerInversion forSpread(double spread) {
        double needed = Math.ceil(2 / spread) - AVERAGED;
        return needed > LEAST_PLAIN ? new EulerInversion((int) Math.min(needed, MOST_PLAIN)) : USUAL;
    }

    int terms() {
        return weights.length;
    }

    double weight(int k) {
        return weights[k];
    }

    double realPart(double t) {
        return A / (2 * t);
    }

    double imaginaryStep(double t) {
        return Math.PI / t;
    }
}
