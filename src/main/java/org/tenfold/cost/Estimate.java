package org.tenfold.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.pricing.Price;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * A month of 730 hours in US dollars, before tax, credits and private discounts.
 *
 * @param lines in the order of the components, transfers after them; each with six decimals
 * @param unknown what is billed but not known; not empty means that the total is a lower bound
 * @param total the exact sum of the lines
 * @param low the total if the assumed quantities were at the low end
 * @param high the total if they were at the high end
 * @param oldest date of the oldest price used, null if none was
 * @param newest date of the newest price used, null if none was
 */
public record Estimate(List<CostLine> lines, List<Unknown> unknown, BigDecimal total, BigDecimal low, BigDecimal high,
        @Nullable LocalDate oldest, @Nullable LocalDate newest) {

    /** Whether everything that is billed is known. */
    public boolean complete() {
        return unknown.isEmpty();
    }

    /** The sum of a component's lines. */
    public BigDecimal of(String component) {
        return lines.stream().filter(line -> component.equals(line.component()) && line.link() == null)
                .map(CostLine::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where a quantity comes from. */
    public enum Basis {
        /** What is drawn and set. */
        SETTINGS,
        /** What the workload implies. */
        WORKLOAD,
        /** What the user stated. */
        USAGE,
        /** What rests on an assumption without a source. */
        ASSUMPTION
    }

    /**
     * One line of the bill.
     *
     * @param component the component that is billed
     * @param link the link whose traffic is billed, or null
     * @param service the component's service
     * @param quantity in units of the price
     * @param unit the price's unit, such as {@code GB-month}
     * @param unitPrice the price of one unit, on average over the tiers that the quantity reaches
     * @param monthly quantity times price over all tiers, with six decimals
     * @param price the row of the price book, with source and date
     * @param formula how the quantity came about, with its inputs
     */
    public record CostLine(String component, @Nullable String link, String service, Text name, BigDecimal quantity,
            String unit, BigDecimal unitPrice, BigDecimal monthly, Basis basis, Price price, Message formula) {
    }

    /** Why a line has no dollars. */
    public enum Reason { DEPENDS_ON_USAGE, NO_PRICE }

    /** Something that is billed but cannot be reckoned. */
    public record Unknown(String component, Text name, Reason reason, Message detail) {
    }
}
