package org.tenfold.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** US dollars are exact decimals all the way; they are rounded once, where they are shown. */
public final class Money {

    private Money() {
    }

    /** Rounded to cents, half a cent up. */
    public static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }
}
