package org.tenfold.traffic.formula;

import org.apache.commons.numbers.gamma.LogGamma;
import org.jspecify.annotations.Nullable;

/**
 * The request rate over a day, {@code λ(t) = peak·(f + (1−f)·((1 + cos(2π(t−tp)/24))/2)^k)} with t in hours.
 *
 * @param peakPerSecond rate at the peak hour
 * @param shape         its rate at each time as a share of that
 */
public record DailyCurve(double peakPerSecond, Shape shape) {

    private static final int MINUTES = 24 * 60;
    private static final double TOLERANCE = 1e-13;
    private static final double WIDEST = 1e9;

    /**
     * The curve with the given mean and peak.
     *
     * @param peakToAverage peak over mean, at least 1
     * @param troughToPeak  must be below {@code 1/peakToAverage}; any value does for a flat day
     * @param peakHour      hour of the peak, tp, 0 to 24
     * @throws IllegalArgumentException when no such curve exists
     */
    public static DailyCurve of(double averagePerSecond, double peakToAverage, double troughToPeak, double peakHour) {
        return new DailyCurve(averagePerSecond * peakToAverage, Shape.of(peakToAverage, troughToPeak, peakHour));
    }

    /** Requests per second at an hour of the day; hours beyond 24 are the next day. */
    public double rateAt(double hour) {
        return peakPerSecond * shape.at(hour);
    }

    /** Requests per second in a minute counted from midnight, taken at its middle. */
    public double rateInMinute(int minute) {
        return peakPerSecond * shape.minutes[minute % MINUTES];
    }

    /** Mean requests per second of a whole hour, 0 to 23. */
    public double meanOfHour(int hour) {
        double sum = 0;
        for (int minute = 0; minute < 60; minute++) {
            sum += rateInMinute(hour * 60 + minute);
        }
        return sum / 60;
    }

    /** Mean requests per second of the day, in closed form. */
    public double averagePerSecond() {
        return peakPerSecond * (shape.troughToPeak + (1 - shape.troughToPeak) * Shape.meanOfPower(shape.exponent));
    }

    /** The form of a day, whatever its height. */
    public static final class Shape {

        /** The last one: a workload's day is the same for all of its parts, and in one review after the other. */
        private static volatile @Nullable Shape last;

        private final double peakToAverage;
        /** The lowest rate as a share of the peak, f. */
        private final double troughToPeak;
        private final double peakHour;
        private final double exponent;
        /** The rate in the middle of each minute. */
        private final double[] minutes = new double[MINUTES];

        private Shape(double peakToAverage, double troughToPeak, double peakHour) {
            this.peakToAverage = peakToAverage;
            this.troughToPeak = troughToPeak;
            this.peakHour = peakHour;
            this.exponent = exponent(peakToAverage, troughToPeak);
            for (int minute = 0; minute < MINUTES; minute++) {
                minutes[minute] = at((minute + 0.5) / 60);
            }
        }

        static Shape of(double peakToAverage, double troughToPeak, double peakHour) {
            Shape known = last;
            if (known == null || known.peakToAverage != peakToAverage || known.troughToPeak != troughToPeak || known.peakHour != peakHour) {
                known = last = new Shape(peakToAverage, troughToPeak, peakHour);
            }
            return known;
        }

        /** k; the larger, the narrower the peak. */
        public double exponent() {
            return exponent;
        }

        private double at(double hour) {
            double wave = (1 + Math.cos(2 * Math.PI * (hour - peakHour) / 24)) / 2;
            return troughToPeak + (1 - troughToPeak) * Math.pow(wave, exponent);
        }

        /** The exponent k for which the mean of the curve is {@code peak/peakToAverage}. */
        private static double exponent(double peakToAverage, double troughToPeak) {
            if (peakToAverage == 1) {
                return 0;
            }
            double mean = (1 / peakToAverage - troughToPeak) / (1 - troughToPeak);
            if (!(peakToAverage > 1 && troughToPeak >= 0 && mean > 0)) {
                throw new IllegalArgumentException("no day has a peak of " + peakToAverage
                        + " times its mean and a trough of " + troughToPeak + " of its peak");
            }
            double widest = 1;
            while (meanOfPower(widest) > mean && widest < WIDEST) {
                widest *= 2;
            }
            return RootFinder.crossing(k -> meanOfPower(k) - mean, 0, widest, TOLERANCE);
        }

        /** Mean of {@code ((1 + cos x)/2)^k} over a turn: {@code Γ(k+½)/(√π·Γ(k+1))}. */
        private static double meanOfPower(double k) {
            return Math.exp(LogGamma.value(k + 0.5) - LogGamma.value(k + 1)) / Math.sqrt(Math.PI);
        }
    }
}
