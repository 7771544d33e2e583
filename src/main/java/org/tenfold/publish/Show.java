package org.tenfold.publish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenfold.pricing.Money;

/** Figures as people read them. They look alike in every language, so that tables can be compared. */
public final class Show {

    /** For what has no figure. */
    public static final String NONE = "–";

    /** A hundredth of a millisecond, below which no wait is worth a figure. */
    private static final double LEAST_SECONDS = 1e-5;

    /** What would be rounded to no per cent at all. */
    private static final double LEAST_SHARE = 0.0005;

    private static final int DIGITS_FOR_PROGRAMS = 9;
    /** Digits that hold in spite of sums of doubles: 99.9 stays what it is, and 99.99999999 is not 100. */
    private static final int DIGITS_OF_SUMS = 13;
    private static final double WHOLE_PERCENT_FROM = 10;

    private Show() {
    }

    /** Dollars to the cent. */
    public static String dollars(BigDecimal usd) {
        return String.format(Locale.ROOT, "$%,.2f", Money.cents(usd));
    }

    /** What became of a sum, so that it is the difference of both as they are shown: −$1.82. */
    public static String change(BigDecimal before, BigDecimal after) {
        BigDecimal more = Money.cents(after).subtract(Money.cents(before));
        return more.signum() == 0 ? NONE : (more.signum() < 0 ? "−" : "+") + dollars(more.abs());
    }

    /** Whole won, without their sign. */
    public static String won(BigDecimal won) {
        return String.format(Locale.ROOT, "%,d", won.toBigInteger());
    }

    /** A price of one unit, with the digits that it has but at least cents. */
    public static String unitPrice(BigDecimal usd) {
        BigDecimal stripped = usd.round(new MathContext(6)).stripTrailingZeros();
        return "$" + (stripped.scale() < 2 ? stripped.setScale(2, RoundingMode.UNNECESSARY) : stripped).toPlainString();
    }

    /** Three significant digits, more for whole parts: 0.0463, 5.56, 27.8, 15,741. */
    public static String figure(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        if (value == 0 || Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /** A count of people to three digits, for it is never known better: 312,000. */
    public static String people(double users) {
        return Double.isFinite(users)
                ? String.format(Locale.ROOT, "%,.0f", summed(users).round(new MathContext(3, RoundingMode.DOWN)))
                : NONE;
    }

    /** A count of people for programs: whole, and null where there is none. */
    public static @Nullable Double wholePeople(double users) {
        return Double.isFinite(users) ? summed(users).setScale(0, RoundingMode.DOWN).doubleValue() : null;
    }

    /** Without what sums of doubles leave behind: 319,999.9999999999 are 320,000. */
    private static BigDecimal summed(double value) {
        return new BigDecimal(value).round(new MathContext(DIGITS_OF_SUMS));
    }

    /** A share of one as per cent: 46.2 %; whole from ten times on: 7,762 %; what is not quite nothing is not told as 0 %. */
    public static String percent(double share) {
        return share > 0 && share < LEAST_SHARE ? "< 0.1 %" : Double.isFinite(share) ? String.format(Locale.ROOT, share < WHOLE_PERCENT_FROM ? "%,.1f %%" : "%,.0f %%", share * 100) : NONE;
    }

    /** A share that somebody stated, as per cent without its sign and with all its digits: 99.95 is not 100. */
    static String exactPercent(double share) {
        BigDecimal percent = summed(share * 100).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString();
    }

    /** An availability with the digits that tell it from one, rounded down, for only what never fails is 100 % available: 99.9512 %. */
    public static String availability(double share) {
        BigDecimal percent = summed(share * 100).setScale(4, RoundingMode.FLOOR);
        return String.format(Locale.ROOT, "%.4f %%", percent);
    }

    /** Seconds as milliseconds: 12.3 ms. */
    public static String milliseconds(double seconds) {
        return !Double.isFinite(seconds) ? NONE : seconds < LEAST_SECONDS ? "0 ms" : figure(seconds * 1000) + " ms";
    }

    /** A figure for programs: nine digits, null where there is none. */
    public static @Nullable Double exact(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(DIGITS_FOR_PROGRAMS)).doubleValue() : null;
    }

    /** A field of a CSV file. */
    public static String csv(@Nullable Object field) {
        String text = field == null ? "" : field.toString();
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
