package org.tenfold.desktop;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.tenfold.text.Language;

/** Writes figures for people. Both languages group digits alike, so most of them need none. */
final class Figures {

    private static final double DAY_SECONDS = 86_400;

    private Figures() {
    }

    /** Dollars for an overview: cents below ten dollars, three digits or whole dollars above. */
    static String money(BigDecimal usd) {
        int decimals = usd.abs().compareTo(BigDecimal.TEN) < 0 ? 2 : 0;
        return "$" + number(usd.setScale(decimals, RoundingMode.HALF_UP).doubleValue(), decimals, decimals);
    }

    /** Dollars with cents, for tables. */
    static String cents(BigDecimal usd) {
        return "$" + number(usd.setScale(2, RoundingMode.HALF_UP).doubleValue(), 2, 2);
    }

    /** Whole won. */
    static String won(BigDecimal won) {
        return "₩" + number(won.doubleValue(), 0, 0);
    }

    /** The price of one unit, with all the digits that it has up to eight. */
    static String price(BigDecimal usd) {
        return "$" + number(usd.doubleValue(), 2, 8);
    }

    /** A count with grouped digits. */
    static String count(double number) {
        return number(number, 0, 0);
    }

    /** A number with no more decimals than it needs, at most {@code decimals}. */
    static String number(double number, int decimals) {
        return number(number, 0, decimals);
    }

    /** A number of which three digits are worth reading. */
    static String roughly(double number) {
        if (number == 0 || !Double.isFinite(number)) {
            return number(number, 0, 0);
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(3, RoundingMode.HALF_UP));
        return number(rounded.doubleValue(), 0, Math.clamp(rounded.scale(), 0, 3));
    }

    /** A share as per cent, without decimals; small ones as below one. */
    static String percent(double share) {
        return share > 0 && share < 0.01 ? "< 1 %" : number(share * 100, 0, 0) + " %";
    }

    /** An availability: as many nines as it has and one digit more. */
    static String availability(double share) {
        double missing = 1 - share;
        int decimals = missing <= 0 ? 2 : Math.clamp((int) Math.ceil(-Math.log10(missing)) - 1, 1, 6);
        BigDecimal percent = new BigDecimal(share * 100).setScale(decimals, RoundingMode.FLOOR);
        return number(percent.doubleValue(), decimals, decimals) + " %";
    }

    /** A time to answer, in milliseconds or seconds. */
    static String latency(double seconds) {
        return seconds < 1 ? roughly(seconds * 1000) + " ms" : roughly(seconds) + " s";
    }

    /** A span of time in its two largest units. */
    static String duration(double seconds, Language language) {
        boolean korean = language == Language.KOREAN;
        if (Double.isInfinite(seconds)) {
            return korean ? "복구 안 됨" : "not by itself";
        }
        if (seconds < 1) {
            return korean ? "0초" : "0 s";
        }
        if (seconds < 60) {
            return number(seconds, 0, 0) + (korean ? "초" : " s");
        }
        if (seconds < 3600) {
            return number(seconds / 60, 0, 0) + (korean ? "분" : " min");
        }
        if (seconds < DAY_SECONDS) {
            return number(seconds / 3600, 0, 1) + (korean ? "시간" : " h");
        }
        return number(seconds / DAY_SECONDS, 0, 1) + (korean ? "일" : " d");
    }

    private static String number(double number, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
