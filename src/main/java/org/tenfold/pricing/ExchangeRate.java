package org.tenfold.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Context;

/**
 * Korean won for a US dollar. AWS bills in dollars; the rate is the user's, and shown with its day.
 *
 * @param wonPerDollar above zero
 * @param asOf the day of the rate, or null if nobody said it
 */
public record ExchangeRate(BigDecimal wonPerDollar, @Nullable LocalDate asOf) {

    public ExchangeRate {
        if (wonPerDollar.signum() <= 0) {
            throw new IllegalArgumentException("No rate: " + wonPerDollar);
        }
    }

    /** The rate that a design states. */
    public static Optional<ExchangeRate> of(Context context) {
        return context.given().get(Context.WON_PER_DOLLAR) instanceof Double rate && rate > 0
                ? Optional.of(new ExchangeRate(BigDecimal.valueOf(rate).stripTrailingZeros(),
                        context.given().get(Context.WON_AS_OF) instanceof String day ? day(day).orElse(null) : null))
                : Optional.empty();
    }

    /** A rate as people write it, {@code 1400} or {@code 1400@2026-11-25}; empty if it is none. */
    public static Optional<ExchangeRate> parse(String words) {
        int at = words.indexOf('@');
        Optional<LocalDate> day = at < 0 ? Optional.empty() : day(words.substring(at + 1));
        try {
            BigDecimal rate = new BigDecimal((at < 0 ? words : words.substring(0, at)).strip().replace(",", ""));
            return rate.signum() > 0 && (at < 0 || day.isPresent()) ? Optional.of(new ExchangeRate(rate, day.orElse(null)))
                    : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** This rate, of a day unless it has one. */
    public ExchangeRate orAsOf(LocalDate day) {
        return asOf == null ? new ExchangeRate(wonPerDollar, day) : this;
    }

    /** Whole won for an amount in dollars. */
    public BigDecimal won(BigDecimal usd) {
        return usd.multiply(wonPerDollar).setScale(0, RoundingMode.HALF_UP);
    }

    /** As {@link #parse} reads it. */
    public String written() {
        return wonPerDollar.toPlainString() + (asOf == null ? "" : "@" + asOf);
    }
}
