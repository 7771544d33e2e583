package org.tenfold.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenfold.design.Settings;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.PriceBook;

/** What a single service bills, for tests: each charge's quantity at its price, without anything that a design adds. */
final class Bill {

    /** A month without any load. */
    static final MonthlyUse IDLE = use(Flow.NONE, 1, 0, 0);

    private Bill() {
    }

    /** A month of machines of one station under a load that never changes. */
    static MonthlyUse use(Flow calls, double machines, double utilization, double writtenGb) {
        return new MonthlyUse(calls, List.of(new MonthlyUse.Fleet(machines, utilization)), writtenGb, 0, DayCurve.FLAT, true);
    }

    /** Dollars a month by the English name of the charge. */
    static Map<String, Double> of(Part part, MonthlyUse use) {
        Map<String, Double> bill = new TreeMap<>();
        for (Charge charge : part.service().charges(part)) {
            if (charge instanceof Charge.Priced priced) {
                double quantity = switch (priced.amount()) {
                    case Charge.Fixed fixed -> fixed.quantity();
                    case Charge.Assumed assumed -> assumed.quantity();
                    case Charge.Running running -> running.quantity().applyAsDouble(use);
                    case Charge.Derived derived -> derived.quantity().applyAsDouble(use);
                };
                Price price = PriceBook.standard().find(priced.place(), priced.price()).orElseThrow();
                bill.merge(priced.name().en(), price.tiers().cost(BigDecimal.valueOf(quantity / price.unitSize().doubleValue()))
                        .doubleValue(), Double::sum);
            }
        }
        return bill;
    }

    /** Dollars a month of a service in Seoul. */
    static Map<String, Double> of(String service, Settings settings, MonthlyUse use) {
        return of(Parts.of(service, settings), use);
    }
}
