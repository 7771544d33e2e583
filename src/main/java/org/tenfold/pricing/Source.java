package org.tenfold.pricing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Text;

/**
 * Where prices come from.
 *
 * @param key the word that stands in {@link Price#source}
 * @param title a line for people; {@code pricing-data/SOURCES.md} tells more
 * @param asOf the newest day for which it states prices, or null where only the single rows know
 */
public record Source(String key, Text title, @Nullable LocalDate asOf) {
}
