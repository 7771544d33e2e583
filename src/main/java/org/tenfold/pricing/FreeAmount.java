package org.tenfold.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What AWS gives an account free of charge each month, in all Regions together.
 *
 * @param keys the prices that it is taken off; several share the one amount
 * @param unit the unit of those prices, such as {@code 1M-requests}
 * @param amount in that unit
 * @param source key of the source
 * @param asOf the day for which the source states it
 */
public record FreeAmount(List<PriceKey> keys, String unit, BigDecimal amount, Validity validity, String source,
        LocalDate asOf) {

    /** For how long it is given. */
    public enum Validity { ALWAYS, FIRST_12_MONTHS }

    public FreeAmount {
        keys = List.copyOf(keys);
    }
}
