package org.tenfold.pricing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days for which some prices were stated: the oldest and the newest. */
public record PriceDates(LocalDate oldest, LocalDate newest) {

    /** The days of these prices; empty if there are none. */
    public static Optional<PriceDates> of(Collection<Price> prices) {
        List<LocalDate> days = prices.stream().map(Price::asOf).sorted(Comparator.naturalOrder()).toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new PriceDates(days.getFirst(), days.getLast()));
    }
}
