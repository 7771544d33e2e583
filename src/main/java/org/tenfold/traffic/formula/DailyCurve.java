package org.tenfold.traffic.formula;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The request rate over a day, {@code λ(t) = peak·(f + (1−f)·((1 + cos(2π(t−tp)/24))/2)^k)} with t in hours.
 *
 * @param peakPerSecond rate at the peak hour
 * @param troughToPeak  lowest rate as a share of the peak, f
 * @param exponent      k; the larger, the narrower the peak
 * @param peakHour      hour of the peak, tp, 0 to 24
 */
public record DailyCurve(double peakPerSecond, double troughToPeak, double exponent, double peakHour) {

    private static final double TOLERANCE = 1e-13;
    private static final double WIDEST = 1e9;

    /**
     * The curve with the given mean and peak.
     *
     * @param peakToAverage peak over mean, at least 1
     * @param troughToPeak  must be below {@code 1/peakToAverage}; any value does for a flat day
     * @throws IllegalArgumentException when no such curve exists
     */
    public static DailyCurve of(double averagePerSecond, double peakToAverage, double troughToPeak, double peakHour) {
        return new DailyCurve(averagePerSecond * peakToAverage, troughToPeak, exponent(peakToAverage, troughToPeak),
                peakHour);
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

    /** Requests per second at an hour of the day; hours beyond 24 are the next day. */
    public double rateAt(double hour) {
        double wave = (1 + Math.cos(2 * Math.PI * (hour - peakHour) / 24)) / 2;
        return peakPerSecond * (troughToPeak + (1 - troughToPeak) * Math.pow(wave, exponent));
    }

    /** Requests per second in a minute counted from midnight, taken at its middle. */
    public double rateInMinute(int minute) {
        return rateAt((minute + 0.5) / 60);
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
        return peakPerSecond * (troughToPeak + (1 - troughToPeak) * meanOfPower(exponent));
    }
}
