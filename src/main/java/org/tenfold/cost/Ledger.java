package org.tenfold.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate.Basis;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.cost.Estimate.Reason;
import org.tenfold.cost.Estimate.Unknown;
import org.tenfold.pricing.FreeAmount;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.pricing.Region;
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
            "가격표에 {price}의 요금이 없습니다.");
    private static final Text NO_PRICES_HERE = Text.of("The price book has no prices of the Region {region}; it has those of {regions}.",
            "가격표에 리전 {region}의 요금이 없습니다. 가격표에 있는 리전: {regions}.");
    private static final Text NO_PRICE_HERE = Text.of("{price} has no price in {place}; the price book has it for {places}.",
            "{place}에는 {price}의 요금이 없습니다. 가격표에 있는 곳: {places}.");
    private static final Text STATED_AMOUNT = Text.of("The amount of a month, as you stated it.", "입력한 월 금액입니다.");

    /** What is left of a free amount. */
    private static final class Allowance {
        private BigDecimal left;

        Allowance(BigDecimal amount) {
            this.left = amount;
        }

        /** Takes what it can of a quantity off it; gives what remains to be paid. */
        BigDecimal payable(BigDecimal quantity) {
            BigDecimal taken = quantity.min(left);
            left = left.subtract(taken);
            return quantity.subtract(taken);
        }
    }

    /** One price and what was used of it so far. */
    private static final class Meter {
        private final Price price;
        private final double unitSize;
        private final BigDecimal first;
        private final @Nullable FreeAmount gift;
        /** Whether a line costs the same whatever was used before it. */
        private final boolean plain;
        /** What was used of it that does not go along with the guess about the users, … */
        private BigDecimal certain = BigDecimal.ZERO;
        /** … and what does. */
        private BigDecimal guessed = BigDecimal.ZERO;
        private BigDecimal paid = BigDecimal.ZERO;
        /** What that cost. */
        private BigDecimal owed = BigDecimal.ZERO;
        /** The sum of its lines. */
        private BigDecimal billed = BigDecimal.ZERO;
        /** The quantity that was billed last: most parts of a large design use as much as the part before them. */
        private double last = Double.NaN;
        private BigDecimal lastUnits = BigDecimal.ZERO;
        /** What that costs where nothing else matters, exactly and rounded. */
        private BigDecimal lastCost = BigDecimal.ZERO;
        private BigDecimal lastRounded = BigDecimal.ZERO;

        Meter(Price price, @Nullable FreeAmount gift) {
            this.price = price;
            this.unitSize = price.unitSize().doubleValue();
            this.gift = gift;
            this.first = price.tiers().tiers().getFirst().usd();
            this.plain = gift == null && price.tiers().tiers().size() == 1
                    && price.tiers().tiers().getFirst().from().signum() == 0;
        }

        /** Reads a quantity of single things, which is then the last one. */
        void read(double single) {
            if (single != last) {
                last = single;
                lastUnits = units(single);
                lastCost = lastUnits.multiply(first);
                lastRounded = rounded(lastCost);
            }
        }

        /** A quantity of single things in the price's unit. */
        BigDecimal units(double single) {
            double quantity = single / unitSize;
            return quantity == (long) quantity ? BigDecimal.valueOf((long) quantity) : BigDecimal.valueOf(quantity);
        }

        /** What more costs that has to be paid for, exactly, after all that was paid for before. */
        BigDecimal cost(BigDecimal more) {
            paid = paid.add(more);
            BigDecimal before = owed;
            owed = price.tiers().cost(paid);
            return owed.subtract(before);
        }

        void use(BigDecimal quantity, boolean isGuessed) {
            if (isGuessed) {
                guessed = guessed.add(quantity);
            } else {
                certain = certain.add(quantity);
            }
        }

        /** What was used if the guessed part of it were so many times as large. */
        BigDecimal usedAt(BigDecimal factor) {
            return certain.add(guessed.multiply(factor));
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
    private final BigDecimal lowFactor;
    private final BigDecimal highFactor;
    private final Map<PriceKey, FreeAmount> gifts = new HashMap<>();
    private final Map<FreeAmount, Allowance> allowances = new IdentityHashMap<>();
    private final Map<Price, Meter> meters = new IdentityHashMap<>();
    /** In the order of their first use, in which free amounts go away. */
    private final List<Meter> used = new ArrayList<>();
    private final List<CostLine> lines = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    /** The sum of the amounts that the user stated. */
    private BigDecimal stated = BigDecimal.ZERO.setScale(Estimate.SCALE);
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
        this.lowFactor = BigDecimal.valueOf(lowFactor);
        this.highFactor = BigDecimal.valueOf(highFactor);
        if (freeTier) {
            for (FreeAmount free : prices.freeAmounts()) {
                if (free.validity() == FreeAmount.Validity.ALWAYS) {
                    free.keys().forEach(key -> gifts.put(key, free));
                }
            }
        }
    }

    /**
     * Bills a quantity. Of what nobody uses there is no line, as on AWS's own bill, unless the user stated that it is not used;
     * what is used and free of charge has one.
     *
     * @param place the Region code, {@code global} or {@code geo:…}
     * @param quantity in single things: requests, not millions of them
     * @param always how much of it is due whatever the load
     * @param guessed whether the quantity goes along with the guess about the users
     * @param formula a text with {@code {quantity}} in it
     */
    void bill(Item item, PriceKey key, String place, double quantity, double always, Basis basis, boolean guessed, Text formula) {
        if (quantity == 0 && basis != Basis.USAGE) {
            return;
        }
        switch (prices.lookup(place, key)) {
            case PriceBook.Found(Price price) -> bill(item, price, quantity, always, basis, guessed, formula);
            case PriceBook.Elsewhere(var places) -> noPrice(item, PriceBook.isRegion(place) && prices.region(place).isEmpty()
                    ? NO_PRICES_HERE.with("region", place)
                            .with("regions", prices.regions().stream().map(Region::code).collect(Collectors.joining(", ")))
                    : NO_PRICE_HERE.with("price", key).with("place", place).with("places", String.join(", ", places)));
            case PriceBook.Unknown() -> noPrice(item, NO_SUCH_PRICE.with("price", key));
        }
    }

    private void bill(Item item, Price price, double single, double always, Basis basis, boolean guessed, Text formula) {
        Meter meter = meters.get(price);
        if (meter == null) {
            meter = new Meter(price, gifts.get(price.key()));
            meters.put(price, meter);
            used.add(meter);
            oldest = oldest == null || price.asOf().isBefore(oldest) ? price.asOf() : oldest;
            newest = newest == null || price.asOf().isAfter(newest) ? price.asOf() : newest;
        }
        meter.read(single);
        BigDecimal quantity = meter.lastUnits;
        BigDecimal payable = payable(meter, quantity, allowances);
        BigDecimal exact = meter.plain ? meter.lastCost : meter.cost(payable);
        meter.use(quantity, guessed);
        BigDecimal unitPrice = meter.plain || quantity.signum() == 0 ? meter.first
                : exact.divide(quantity, UNIT_PRICE).stripTrailingZeros();
        BigDecimal monthly = meter.plain ? meter.lastRounded : rounded(exact);
        meter.billed = meter.billed.add(monthly);
        lines.add(new CostLine(item.component, item.link, item.service, item.name, quantity,
                always == single ? quantity : meter.units(always), price.unit(), unitPrice, monthly, basis, price, formula,
                meter.gift == null ? BigDecimal.ZERO : quantity.subtract(payable)));
    }

    /** What of a quantity is to be paid for, after what of the allowances is left. */
    private static BigDecimal payable(Meter meter, BigDecimal quantity, Map<FreeAmount, Allowance> allowances) {
        return meter.gift == null ? quantity
                : allowances.computeIfAbsent(meter.gift, gift -> new Allowance(gift.amount())).payable(quantity);
    }

    /** Bills an amount that the user stated. */
    void billStated(Item item, double usd) {
        BigDecimal monthly = rounded(BigDecimal.valueOf(usd));
        stated = stated.add(monthly);
        lines.add(new CostLine(item.component, item.link, item.service, item.name, BigDecimal.ONE, BigDecimal.ZERO, "month", monthly, monthly,
                Basis.USAGE, null, STATED_AMOUNT, BigDecimal.ZERO));
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

    Estimate close() {
        BigDecimal total = used.stream().map(meter -> meter.billed).reduce(stated, BigDecimal::add);
        return new Estimate(List.copyOf(lines), List.copyOf(unknown), total, totalAt(lowFactor, total).min(total),
                totalAt(highFactor, total).max(total), oldest, newest);
    }

    /** The total if what is guessed were so many times as much, which leaves more or less of the free amounts to the rest. */
    private BigDecimal totalAt(BigDecimal factor, BigDecimal total) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return total;
        }
        Map<FreeAmount, Allowance> left = new IdentityHashMap<>();
        BigDecimal owed = total;
        for (Meter meter : used) {
            if (meter.guessed.signum() != 0 || meter.gift != null) {
                owed = owed.subtract(meter.billed).add(meter.price.tiers().cost(payable(meter, meter.usedAt(factor), left)));
            }
        }
        return rounded(owed);
    }
}
