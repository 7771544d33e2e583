package org.tenfold.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One price with where it comes from.
 *
 * @param place a Region code, {@code global}, or {@code geo:…} for a price geography of CloudFront
 * @param unit of the quantity, such as {@code GB-month} or {@code 1M-requests}
 * @param source key of the source, explained in {@code pricing-data/SOURCES.md}; where the tiers have several, of the first
 * @param asOf the day for which the source states it; where the tiers have several, the oldest
 * @param assumed whether it, or one of its tiers, is carried over from another Region or derived, not stated
 * @param freeTier what AWS gives free of it, in words, or empty
 * @param note a remark, or empty
 */
public record Price(PriceKey key, String place, String unit, Tiers tiers, String source, LocalDate asOf, boolean assumed,
        String freeTier, String note) {

    /** Whether a person should check it before relying on it: assumed, or written down from memory. */
    public boolean uncertain() {
        return assumed || source.equals("memory");
    }

    /** How many single things one unit holds: a million for {@code 1M-requests}, ten thousand for {@code 10k-requests}, else one. */
    public BigDecimal unitSize() {
        int hyphen = unit.indexOf('-');
        String head = hyphen < 0 ? unit : unit.substring(0, hyphen);
        if (!head.matches("\\d+[kM]")) {
            return BigDecimal.ONE;
        }
        BigDecimal count = new BigDecimal(head.substring(0, head.length() - 1));
        return count.scaleByPowerOfTen(head.endsWith("M") ? 6 : 3);
    }
}
