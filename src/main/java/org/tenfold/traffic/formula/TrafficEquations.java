package org.tenfold.traffic.formula;

import java.util.Optional;

/** The rates at nodes that call each other, also in circles: {@code λ = γ + Vᵀλ}. */
public final class TrafficEquations {

    /** A pivot this small means that a circle multiplies its calls by 1 or more. */
    private static final double LEAST_PIVOT = 1e-9;

    private TrafficEquations() {
    }

    /**
     * Arrivals per second at every node, by elimination on {@code I − Vᵀ}. Such a matrix needs no exchange of rows, and
     * its pivots are all above 0 exactly when the spectral radius of V is below 1, so the elimination itself tells
     * whether calls come to an end.
     *
     * @param external requests per second that enter at each node, γ
     * @param visits   {@code visits[i][j]}: calls to node j for each request handled at node i, 0 or more
     * @return empty when the nodes call each other without end
     */
    public static Optional<double[]> arrivalsPerSecond(double[] external, double[][] visits) {
        int n = external.length;
        double[][] a = new double[n][n];
        double[] rate = external.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = (i == j ? 1 : 0) - visits[j][i];
            }
        }
        for (int k = 0; k < n; k++) {
            if (a[k][k] < LEAST_PIVOT) {
                return Optional.empty();
            }
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                if (factor != 0) {
                    rate[i] -= factor * rate[k];
                    for (int j = k + 1; j < n; j++) {
                        a[i][j] -= factor * a[k][j];
                    }
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                rate[i] -= a[i][j] * rate[j];
            }
            rate[i] /= a[i][i];
        }
        return Optional.of(rate);
    }
}
