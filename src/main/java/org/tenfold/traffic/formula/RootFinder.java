package org.tenfold.traffic.formula;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds where a function changes its sign inside a bracket: Chandrupatla's method, which interpolates where the function
 * is smooth and halves the bracket where it jumps. Allocates nothing.
 */
public final class RootFinder {

    private RootFinder() {
    }

    /**
     * A point of sign change between {@code low} and {@code high}.
     *
     * @param function          has opposite signs at both ends, or is zero at one of them; values must be finite
     * @param relativeTolerance width of the last bracket relative to the result
     */
    public static double crossing(DoubleUnaryOperator function, double low, double high, double relativeTolerance) {
        double a = low;
        double b = high;
        double fa = function.applyAsDouble(a);
        double fb = function.applyAsDouble(b);
        double step = 0.5;
        while (fa != 0 && fb != 0) {
            double x = a + step * (b - a);
            double fx = function.applyAsDouble(x);
            double c;
            double fc;
            if (Math.signum(fx) == Math.signum(fa)) {
                c = a;
                fc = fa;
            } else {
                c = b;
                fc = fb;
                b = a;
                fb = fa;
            }
            a = x;
            fa = fx;
            double best = Math.abs(fb) < Math.abs(fa) ? b : a;
            double least = (relativeTolerance * Math.abs(best) / 2 + Double.MIN_NORMAL) / Math.abs(b - a);
            if (least > 0.5) {
                return best;
            }
            step = Math.clamp(interpolated(a, b, c, fa, fb, fc), least, 1 - least);
        }
        return fa == 0 ? a : b;
    }

    /** Inverse quadratic interpolation through three points where it is safe, else the middle. */
    private static double interpolated(double a, double b, double c, double fa, double fb, double fc) {
        double xi = (a - b) / (c - b);
        double phi = (fa - fb) / (fc - fb);
        if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
            return fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
        }
        return 0.5;
    }

    /**
     * Where a non-increasing positive function falls to {@code level}, searched upwards from {@code low}; {@code low}
     * when it is there already. Solves in logarithms, in which the tails of response times are nearly straight lines.
     *
     * @param firstDistance a first guess, above 0, of how far above {@code low} that is; doubled until it is enough
     */
    static double whereTailFallsTo(double level, DoubleUnaryOperator tail, double low, double firstDistance,
            double relativeTolerance) {
        if (tail.applyAsDouble(low) <= level) {
            return low;
        }
        double distance = firstDistance;
        while (tail.applyAsDouble(low + distance) > level) {
            distance *= 2;
        }
        double logLevel = Math.log(level);
        return crossing(t -> Math.log(Math.max(tail.applyAsDouble(t), Double.MIN_NORMAL)) - logLevel, low,
                low + distance, relativeTolerance);
    }
}
