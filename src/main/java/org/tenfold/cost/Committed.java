package org.tenfold.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.pricing.Commitment;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceDates;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * What a month costs those who commit themselves to their machines for some years without paying up front. Of machines that
 * follow the load only as many are committed to as always run: what is committed is due for every hour, used or not.
 *
 * @param estimate the month with the committed prices
 * @param years how long they commit themselves
 * @param changed the lines of machines that the commitment makes cheaper
 * @param kept the lines of machines that stay at the price on demand, with the reason
 */
public record Committed(Estimate estimate, int years, List<Changed> changed, List<Kept> kept) {

    private static final int BREAK_EVEN_DIGITS = 4;

    /** A line before and after, and the plan that makes the difference. */
    public record Changed(CostLine onDemand, CostLine committed, Commitment plan) {

        /** US dollars that it saves in a month. */
        public BigDecimal saved() {
            return onDemand.monthly().subtract(committed.monthly());
        }

        /**
         * The share of the committed time in which the machine must run for the commitment to pay: the committed price is due
         * for every hour, used or not, so it is that price over the price on demand.
         */
        public double breakEvenShare() {
            return plan.usdPerHour().divide(onDemand.unitPrice(), BREAK_EVEN_DIGITS, RoundingMode.HALF_UP).doubleValue();
        }
    }

    /** A line that no commitment changes. */
    public record Kept(CostLine line, Message reason) {
    }

    private static final Text NO_PLAN = Text.of("No public price was found for a {years}-year commitment to {machine} in {place} without paying up front.",
            "{place}의 {machine}에 대해 선결제 없는 {years}년 약정 공개 요금을 찾지 못했습니다.");
    private static final Text VARYING = Text.of("None of its hours are known to be used whatever the load; only machines that always run are worth committing to.",
            "부하와 상관없이 늘 쓰는 시간이 없습니다. 늘 실행되는 서버만 약정할 가치가 있습니다.");
    private static final Text SPOT = Text.of("Spot capacity can be taken back at any time and is not committed to.",
            "스팟 용량은 언제든 회수될 수 있어 약정하지 않습니다.");
    private static final Text DEARER = Text.of("A {years}-year commitment to {machine} at ${committed} an hour costs no less than it does now.",
            "{machine}의 {years}년 약정 요금(시간당 ${committed})이 지금 요금보다 싸지 않습니다.");

    public Committed {
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
    }

    /** US dollars that all commitments together save in a month. */
    public BigDecimal saved() {
        return changed.stream().map(Changed::saved).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The estimate under the cheapest public plan for each machine.
     *
     * @param years one or three
     */
    public static Committed of(Estimate onDemand, PriceBook prices, int years) {
        List<CostLine> lines = new ArrayList<>();
        List<Changed> changes = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (CostLine line : onDemand.lines()) {
            CostLine changed = line;
            if (line.price() != null && isMachine(line.price(), prices)) {
                Optional<Commitment> plan = cheapest(line.price(), prices, years);
                if (line.price().key().isSpot()) {
                    kept.add(new Kept(line, SPOT.message()));
                } else if (line.always().signum() == 0) {
                    kept.add(new Kept(line, VARYING.message()));
                } else if (plan.isEmpty()) {
                    kept.add(new Kept(line, NO_PLAN.with("years", years).with("machine", type(line.price()))
                            .with("place", line.price().place())));
                } else {
                    Changed change = new Changed(line, under(plan.get(), line, years), plan.get());
                    if (change.saved().signum() > 0) {
                        changed = change.committed();
                        changes.add(change);
                    } else {
                        kept.add(new Kept(line, DEARER.with("years", years).with("machine", type(line.price()))
                                .with("committed", plan.get().usdPerHour().toPlainString())));
                    }
                }
            }
            lines.add(changed);
        }
        BigDecimal saved = changes.stream().map(Changed::saved).reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<PriceDates> dates = PriceDates.of(lines.stream().map(CostLine::price).filter(Objects::nonNull).toList());
        return new Committed(new Estimate(List.copyOf(lines), onDemand.unknown(), onDemand.total().subtract(saved),
                onDemand.low().subtract(saved), onDemand.high().subtract(saved), dates.map(PriceDates::oldest).orElse(null),
                dates.map(PriceDates::newest).orElse(null)), years, changes, kept);
    }

    private static boolean isMachine(Price price, PriceBook prices) {
        return prices.machine(price.key().service(), type(price)).isPresent();
    }

    /** The machine type stands last in the key, behind engine and deployment. */
    private static String type(Price price) {
        String item = price.key().item();
        return item.substring(item.lastIndexOf('/') + 1);
    }

    private static Optional<Commitment> cheapest(Price price, PriceBook prices, int years) {
        return prices.commitments(price.place(), price.key()).stream()
                .filter(commitment -> commitment.plan().years() == years)
                .min(Comparator.comparing(Commitment::usdPerHour));
    }

    private static CostLine under(Commitment plan, CostLine line, int years) {
        BigDecimal rest = line.quantity().subtract(line.always());
        BigDecimal exact = line.always().multiply(plan.usdPerHour()).add(rest.multiply(line.unitPrice()));
        BigDecimal unitPrice = rest.signum() == 0 ? plan.usdPerHour() : exact.divide(line.quantity(), Ledger.UNIT_PRICE).stripTrailingZeros();
        return new CostLine(line.component(), line.link(), line.service(), line.name(), line.quantity(), line.always(), line.unit(),
                unitPrice, exact.setScale(line.monthly().scale(), RoundingMode.HALF_UP), line.basis(), plan.price(),
                rest.signum() == 0 ? all(years) : inPart(years), line.free());
    }

    private static Text all(int years) {
        return Text.of("{quantity} at the price of a " + years + "-year commitment without paying up front.",
                "선결제 없는 " + years + "년 약정 요금으로 계산한 {quantity}입니다.");
    }

    private static Text inPart(int years) {
        return Text.of("{always} that always run at the price of a " + years
                        + "-year commitment without paying up front, the other {rest} on demand.",
                "늘 실행되는 {always|은는} 선결제 없는 " + years + "년 약정 요금으로, 나머지 {rest|은는} 온디맨드로 계산했습니다.");
    }
}
