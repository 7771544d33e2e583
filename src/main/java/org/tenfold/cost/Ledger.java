package org.tenfold.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate.Basis;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.cost.Estimate.Reason;
import org.tenfold.cost.Estimate.Unknown;
import org.tenfold.pricing.FreeAmount;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * The bill of one account while it is written. Tiers and free amounts hold for the account, not for a component: what several
 * lines use of one price in one place adds up, and the lines that come first take the free amount and the dearer first tiers.
 * AWS splits them in no particular way either; only the sum is its.
 */
final class Ledger {

    /** Digits of a price that is a mean. */
    static final MathContext UNIT_PRICE = new MathContext(10, RoundingMode.HALF_UP);

    private static final Text NO_SUCH_PRICE = Text.of("The price book has no price for {price}.",
            "요금표에 {price}의 요금이 없습니다.");
    private static final Text NO_PRICE_HERE = Text.of("{price} has no price in {place}; the price book has it for {places}.",
            "{place}에는 {price}의 요금이 없습니다. 요금표에 있는 곳: {places}.");
    private static final Text STATED_AMOUNT = Text.of("${amount} a month, as stated.", "입력한 월 금액 ${amount}입니다.");

    /** The ways that the month may go. */
    private enum Course { LOW, TYPICAL, HIGH }

    private static final Course[] COURSES = Course.values();

    /** An amount that may still be taken, in each course of the month. */
    private static final class Allowance {
        private final BigDecimal[] left = new BigDecimal[COURSES.length];

        Allowance(FreeAmount free) {
            Arrays.fill(left, free.amount());
        }

        /** Takes what it can of a quantity off it; gives what remains to be paid. */
        BigDecimal payable(Course course, BigDecimal quantity) {
            BigDecimal taken = quantity.min(left[course.ordinal()]);
            left[course.ordinal()] = left[course.ordinal()].subtract(taken);
            return quantity.subtract(taken);
        }
    }

    /** One price and what was used of it so far. */
    private static final class Meter {
        private final Price price;
        private final BigDecimal unitSize;
        private final BigDecimal first;
        /** Whether a line costs the same whatever was used before it. */
        private final boolean plain;
        private final @Nullable Allowance allowance;
        private final BigDecimal[] used = new BigDecimal[COURSES.length];
        /** What that cost. */
        private final BigDecimal[] owed = new BigDecimal[COURSES.length];
        /** What the last quantity took of the allowance. */
        private BigDecimal free = BigDecimal.ZERO;

        Meter(Price price, @Nullable Allowance allowance) {
            this.price = price;
            this.unitSize = price.unitSize();
            this.allowance = allowance;
            this.first = price.tiers().tiers().getFirst().usd();
            this.plain = allowance == null && price.tiers().tiers().size() == 1
                    && price.tiers().tiers().getFirst().from().signum() == 0;
            Arrays.fill(used, BigDecimal.ZERO);
            Arrays.fill(owed, BigDecimal.ZERO);
        }

        /** A quantity of single things in the price's unit. */
        BigDecimal units(double single) {
            BigDecimal quantity = single == (long) single ? BigDecimal.valueOf((long) single) : BigDecimal.valueOf(single);
            return unitSize.equals(BigDecimal.ONE) ? quantity : quantity.divide(unitSize);
        }

        /** What a quantity costs, exactly, after all that was used before. */
        BigDecimal cost(Course course, BigDecimal quantity) {
            if (plain) {
                return quantity.multiply(first);
            }
            BigDecimal paid = allowance == null ? quantity : allowance.payable(course, quantity);
            free = quantity.subtract(paid);
            int way = course.ordinal();
            BigDecimal before = owed[way];
            used[way] = used[way].add(paid);
            owed[way] = price.tiers().cost(used[way]);
            return owed[way].subtract(before);
        }
    }

    /**
     * What a line is about.
     *
     * @param component the component that is billed
     * @param link the link whose traffic is billed, or null
     */
    record Item(String component, @Nullable String link, String service, Text name) {
    }

    private final PriceBook prices;
    private final boolean ranges;
    private final BigDecimal lowFactor;
    private final BigDecimal highFactor;
    private final Map<PriceKey, Allowance> allowances = new HashMap<>();
    private final Map<Price, Meter> meters = new IdentityHashMap<>();
    private final List<CostLine> lines = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final BigDecimal[] totals = new BigDecimal[COURSES.length];
    private @Nullable LocalDate oldest;
    private @Nullable LocalDate newest;

    /**
     * An empty bill.
     *
     * @param freeTier whether what AWS always gives free of charge is taken off
     * @param lowFactor what derived quantities are multiplied with at the low end
     * @param highFactor the same at the high end
     */
    Ledger(PriceBook prices, boolean freeTier, double lowFactor, double highFactor) {
        this.prices = prices;
        this.ranges = lowFactor != 1 || highFactor != 1;
        this.lowFactor = BigDecimal.valueOf(lowFactor);
        this.highFactor = BigDecimal.valueOf(highFactor);
        Arrays.fill(totals, BigDecimal.ZERO.setScale(Estimate.SCALE));
        if (freeTier) {
            for (FreeAmount free : prices.freeAmounts()) {
                if (free.validity() == FreeAmount.Validity.ALWAYS) {
                    Allowance allowance = new Allowance(free);
                    free.keys().forEach(key -> allowances.put(key, allowance));
                }
            }
        }
    }

    /**
     * Bills a quantity.
     *
     * @param place the Region code, {@code global} or {@code geo:…}
     * @param quantity in single things: requests, not millions of them
     * @param always how much of it is due whatever the load
     * @param guessed whether the quantity goes along with the guess about the users
     * @param formula a text with {@code {quantity}} and {@code {unit}} in it
     */
    void bill(Item item, PriceKey key, String place, double quantity, double always, Basis basis, boolean guessed, Text formula) {
        switch (prices.lookup(place, key)) {
            case PriceBook.Found(Price price) -> bill(item, price, quantity, always, basis, guessed, formula);
            case PriceBook.Elsewhere(var places) -> noPrice(item, NO_PRICE_HERE.with("price", key).with("place", place)
                    .with("places", String.join(", ", places)));
            case PriceBook.Unknown() -> noPrice(item, NO_SUCH_PRICE.with("price", key));
        }
    }

    private void bill(Item item, Price price, double single, double always, Basis basis, boolean guessed, Text formula) {
        Meter meter = meters.computeIfAbsent(price, row -> new Meter(row, allowances.get(row.key())));
        BigDecimal quantity = meter.units(single);
        BigDecimal exact = meter.cost(Course.TYPICAL, quantity);
        BigDecimal free = meter.free;
        BigDecimal monthly = rounded(exact);
        if (ranges && (guessed || !meter.plain)) {
            add(Course.LOW, rounded(meter.cost(Course.LOW, guessed ? quantity.multiply(lowFactor) : quantity)));
            add(Course.HIGH, rounded(meter.cost(Course.HIGH, guessed ? quantity.multiply(highFactor) : quantity)));
        } else {
            add(Course.LOW, monthly);
            add(Course.HIGH, monthly);
        }
        BigDecimal unitPrice = meter.plain || quantity.signum() == 0 ? meter.first
                : exact.divide(quantity, UNIT_PRICE).stripTrailingZeros();
        enter(new CostLine(item.component, item.link, item.service, item.name, quantity,
                always == single ? quantity : meter.units(always), price.unit(), unitPrice, monthly, basis,
                price, formula.with("quantity", quantity).with("unit", price.unit()), free));
        oldest = oldest == null || price.asOf().isBefore(oldest) ? price.asOf() : oldest;
        newest = newest == null || price.asOf().isAfter(newest) ? price.asOf() : newest;
    }

    /** Bills an amount that the user stated. */
    void billStated(Item item, double usd) {
        BigDecimal monthly = rounded(BigDecimal.valueOf(usd));
        add(Course.LOW, monthly);
        add(Course.HIGH, monthly);
        enter(new CostLine(item.component, item.link, item.service, item.name, BigDecimal.ONE, BigDecimal.ZERO, "month", monthly, monthly,
                Basis.USAGE, null, STATED_AMOUNT.with("amount", monthly), BigDecimal.ZERO));
    }

    void noPrice(Item item, Message reason) {
        unknown.add(new Unknown(item.component, item.name, Reason.NO_PRICE, reason));
    }

    void dependsOnUsage(Item item, Message whatToState) {
        unknown.add(new Unknown(item.component, item.name, Reason.DEPENDS_ON_USAGE, whatToState));
    }

    private static BigDecimal rounded(BigDecimal usd) {
        return usd.setScale(Estimate.SCALE, RoundingMode.HALF_UP);
    }

    private void enter(CostLine line) {
        lines.add(line);
        add(Course.TYPICAL, line.monthly());
    }

    private void add(Course course, BigDecimal amount) {
        totals[course.ordinal()] = totals[course.ordinal()].add(amount);
    }

    Estimate close() {
        return new Estimate(List.copyOf(lines), List.copyOf(unknown), totals[Course.TYPICAL.ordinal()],
                totals[Course.LOW.ordinal()], totals[Course.HIGH.ordinal()], oldest, newest);
    }
}
