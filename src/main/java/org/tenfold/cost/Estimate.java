package org.tenfold.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.UnitName;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * A month of 730 hours in US dollars, before tax, credits and private discounts.
 *
 * @param lines in the order of the components, transfers after them; each with six decimals
 * @param unknown what is billed but not known; not empty means that the total is a lower bound
 * @param total the exact sum of the lines
 * @param low the total if the users were as idle as published figures allow, see {@link Estimator}
 * @param high the total if they were as busy
 * @param oldest date of the oldest price used, null if none was
 * @param newest date of the newest price used, null if none was
 */
public record Estimate(List<CostLine> lines, List<Unknown> unknown, BigDecimal total, BigDecimal low, BigDecimal high,
        @Nullable LocalDate oldest, @Nullable LocalDate newest) {

    /** The cost of nothing. */
    public static final Estimate NOTHING =
            new Estimate(List.of(), List.of(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null, null);

    /** The scale of a line. */
    static final int SCALE = 6;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** Whether everything that is billed is known. */
    public boolean complete() {
        return unknown.isEmpty();
    }

    /** The sum of what follows from what is drawn and set, whatever the load. */
    public BigDecimal fixed() {
        return lines.stream().map(CostLine::fixed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of the lines that follow from use, derived or stated. */
    public BigDecimal usageDriven() {
        return total.subtract(fixed());
    }

    /**
     * The total per thousand users, to six decimals.
     *
     * @param users registered users, more than zero
     */
    public BigDecimal perThousandUsers(double users) {
        return total.multiply(THOUSAND).divide(BigDecimal.valueOf(users), SCALE, RoundingMode.HALF_UP);
    }

    /** The lines that cost most, the dearest first, at most so many. */
    public List<CostLine> drivers(int most) {
        return lines.stream().filter(line -> line.monthly().signum() > 0)
                .sorted(Comparator.comparing(CostLine::monthly).reversed()).limit(most).toList();
    }

    /** Whether more than a fifth of the total rests on an assumed load, so that people should read it as a range. */
    public boolean rough() {
        // At the low end the assumed part counts half.
        return total.subtract(low).compareTo(total.multiply(TENTH)) > 0;
    }

    /** Where a quantity comes from. */
    public enum Basis {
        /** What is drawn and set. */
        SETTINGS(Text.of("settings", "설정")),
        /** What the workload implies. */
        WORKLOAD(Text.of("workload", "워크로드")),
        /** What the user stated. */
        USAGE(Text.of("stated", "직접 입력")),
        /** What rests on an assumption without a source. */
        ASSUMPTION(Text.of("assumption", "가정"));

        private final Text words;

        Basis(Text words) {
            this.words = words;
        }

        /** Its name for people. */
        public Text words() {
            return words;
        }
    }

    /**
     * One line of the bill.
     *
     * @param component the component that is billed
     * @param link the link whose traffic is billed, or null
     * @param service the component's service
     * @param quantity in units of the price
     * @param always how much of the quantity is due whatever the load: all of what is set, of machines that scale the least number
     * @param unit the price's unit, such as {@code GB-month}
     * @param unitPrice the price of one unit, on average over the tiers that the quantity reaches
     * @param monthly quantity times price over all tiers, with six decimals
     * @param price the row of the price book, with source and date; null where the user stated the amount
     * @param how how the quantity came about, as a text with any of {@code {quantity}}, {@code {always}} and {@code {rest}} in it
     * @param free how much of the quantity costs nothing because AWS gives it to every account
     */
    public record CostLine(String component, @Nullable String link, String service, Text name, BigDecimal quantity,
            BigDecimal always, String unit, BigDecimal unitPrice, BigDecimal monthly, Basis basis, @Nullable Price price, Text how,
            BigDecimal free) {

        /** The unit as people say it. */
        public UnitName unitName() {
            return UnitName.of(unit);
        }

        /** How the quantity came about, with its inputs. */
        public Message formula() {
            UnitName name = unitName();
            return how.with("quantity", name.amount(quantity)).with("always", name.amount(always))
                    .with("rest", name.amount(quantity.subtract(always)));
        }

        /** What of it is due whatever the load, to six decimals. */
        public BigDecimal fixed() {
            return always.compareTo(quantity) >= 0 ? monthly
                    : always.signum() == 0 ? BigDecimal.ZERO : monthly.multiply(always).divide(quantity, SCALE, RoundingMode.HALF_UP);
        }
    }

    /** Why a line has no dollars. */
    public enum Reason { DEPENDS_ON_USAGE, NO_PRICE }

    /** Something that is billed but cannot be reckoned. */
    public record Unknown(String component, Text name, Reason reason, Message detail) {
    }
}
