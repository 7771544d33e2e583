package org.tenfold.traffic.formula;

import java.util.List;

/**
 * The time of a request that passes fixed delays and visits stations one after another.
 *
 * <p>Means add up; percentiles do not. Times at the stations are taken as independent, the Laplace transform of their sum
 * is the product {@code T*(s) = ∏ [((1−C) + Cθ/(θ+s))·μ/(μ+s)]ⁿ}, and {@code P(T > t)} comes from it by
 * {@link EulerInversion}. A visit count with a fraction f means f of the requests make one more visit.
 *
 * <p>The tail is good to about 10⁻⁸, quantiles up to the p99.9 to about 10⁻⁵ of their value. An instance is immutable
 * and its calculations allocate no memory.
 */
public final class SojournPath implements ResponseTime {

    private static final double QUANTILE_TOLERANCE = 1e-6;

    private final double constantSeconds;
    private final boolean saturated;
    private final double meanSeconds;
    private final double withoutAnyVisit;
    private final double deviationSeconds;
    private final double[] waitShare;
    private final double[] waitSeconds;
    private final double[] serviceSeconds;
    private final int[] wholeVisits;
    private final double[] extraVisit;

    /**
     * A station on the way.
     *
     * @param visits mean number of visits by one request, 0 or more
     */
    public record Visit(Sojourn station, double visits) {
    }

    /**
     * @param constantSeconds sum of the fixed delays: round trips, managed services without a queue
     */
    public SojournPath(double constantSeconds, List<Visit> stations) {
        int count = stations.size();
        this.constantSeconds = constantSeconds;
        waitShare = new double[count];
        waitSeconds = new double[count];
        serviceSeconds = new double[count];
        wholeVisits = new int[count];
        extraVisit = new double[count];
        boolean anySaturated = false;
        double mean = 0;
        double variance = 0;
        double noVisit = 1;
        for (int i = 0; i < count; i++) {
            Sojourn station = stations.get(i).station();
            double visits = stations.get(i).visits();
            waitShare[i] = station.waitShare();
            waitSeconds[i] = 1 / station.waitDecayPerSecond();
            serviceSeconds[i] = 1 / station.servicePerSecond();
            wholeVisits[i] = (int) Math.floor(visits);
            double extra = visits - wholeVisits[i];
            extraVisit[i] = extra;
            if (visits > 0) {
                double once = station.meanSeconds();
                anySaturated |= station.saturated();
                mean += visits * once;
                variance += visits * station.variance() + extra * (1 - extra) * once * once;
            }
            noVisit *= wholeVisits[i] > 0 ? 0 : 1 - extra;
        }
        saturated = anySaturated;
        meanSeconds = constantSeconds + mean;
        withoutAnyVisit = noVisit;
        deviationSeconds = Math.sqrt(variance);
    }

    /** The sum of the fixed delays in seconds: no request is faster. */
    public double constantSeconds() {
        return constantSeconds;
    }

    /** Whether a station on the way is saturated. */
    public boolean saturated() {
        return saturated;
    }

    @Override
    public double meanSeconds() {
        return meanSeconds;
    }

    @Override
    public double tail(double seconds) {
        double t = seconds - constantSeconds;
        if (t < 0 || saturated) {
            return 1;
        }
        if (t == 0 || withoutAnyVisit == 1) {
            return 1 - withoutAnyVisit;
        }
        return Math.clamp(EulerInversion.valueAt(t, deviationSeconds, this::transformedTail), 0, 1 - withoutAnyVisit);
    }

    /** Real part of {@code (1 − T*(s))/s}, the transform of the tail, at {@code s = re + i·im}. */
    private double transformedTail(double re, double im) {
        double productRe = 1;
        double productIm = 0;
        for (int i = 0; i < waitShare.length; i++) {
            // One visit: (1 + (1−C)·s/θ) / ((1 + s/θ)(1 + s/μ))
            double wait = waitSeconds[i];
            double service = serviceSeconds[i];
            double directWait = (1 - waitShare[i]) * wait;
            double numeratorRe = 1 + directWait * re;
            double numeratorIm = directWait * im;
            double waitRe = 1 + wait * re;
            double waitIm = wait * im;
            double serviceRe = 1 + service * re;
            double serviceIm = service * im;
            double denominatorRe = waitRe * serviceRe - waitIm * serviceIm;
            double denominatorIm = waitRe * serviceIm + waitIm * serviceRe;
            double size = denominatorRe * denominatorRe + denominatorIm * denominatorIm;
            double visitRe = (numeratorRe * denominatorRe + numeratorIm * denominatorIm) / size;
            double visitIm = (numeratorIm * denominatorRe - numeratorRe * denominatorIm) / size;

            double extra = extraVisit[i];
            if (extra > 0) {
                double factorRe = 1 - extra + extra * visitRe;
                double factorIm = extra * visitIm;
                double nextRe = productRe * factorRe - productIm * factorIm;
                productIm = productRe * factorIm + productIm * factorRe;
                productRe = nextRe;
            }
            // Power by repeated squaring
            for (int power = wholeVisits[i]; power > 0; power >>= 1) {
                if ((power & 1) == 1) {
                    double nextRe = productRe * visitRe - productIm * visitIm;
                    productIm = productRe * visitIm + productIm * visitRe;
                    productRe = nextRe;
                }
                double squareRe = visitRe * visitRe - visitIm * visitIm;
                visitIm = 2 * visitRe * visitIm;
                visitRe = squareRe;
            }
        }
        return ((1 - productRe) * re - productIm * im) / (re * re + im * im);
    }

    @Override
    public double quantileSeconds(double share) {
        if (saturated) {
            return Double.POSITIVE_INFINITY;
        }
        return RootFinder.whereTailFallsTo(1 - share, this::tail, constantSeconds,
                -(meanSeconds - constantSeconds) * Math.log1p(-share), QUANTILE_TOLERANCE);
    }
}
