package org.tenfold.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimate.CostLine;

/** The bill of a month, sorted by whom it is for when the first rule asks. */
public final class Bill {

    private final Supplier<Estimate> estimate;
    /** Rules ask side by side; if two are first both sort, to the same end. */
    private volatile @Nullable Map<String, List<CostLine>> byComponent;

    /** @param estimate the estimate; it may still be reckoned while rules look that ask for no price */
    Bill(Supplier<Estimate> estimate) {
        this.estimate = estimate;
    }

    Estimate estimate() {
        return estimate.get();
    }

    /** The lines of a component, those of the links over which it sends among them. */
    List<CostLine> lines(String component) {
        Map<String, List<CostLine>> known = byComponent;
        if (known == null) {
            known = new HashMap<>();
            for (CostLine line : estimate().lines()) {
                known.computeIfAbsent(line.component(), none -> new ArrayList<>()).add(line);
            }
            byComponent = known;
        }
        return known.getOrDefault(component, List.of());
    }

    /** What lines cost together, in US dollars a month. */
    public static BigDecimal sum(List<CostLine> lines) {
        return lines.stream().map(CostLine::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
