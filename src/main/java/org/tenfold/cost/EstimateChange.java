package org.tenfold.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.text.Text;

/**
 * What became of a bill.
 *
 * @param difference US dollars a month, below zero for savings
 * @param lines what changed, the largest change first
 */
public record EstimateChange(BigDecimal difference, List<Line> lines) {

    /**
     * A line before and after; zero where there was or is none.
     *
     * @param link the link whose traffic is billed, or null
     */
    public record Line(String component, @Nullable String link, Text name, BigDecimal before, BigDecimal after) {

        /** US dollars a month, below zero for savings. */
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    /** What makes two lines the same. */
    private record Key(String component, @Nullable String link, String name) {

        static Key of(CostLine line) {
            return new Key(line.component(), line.link(), line.name().en());
        }
    }

    /** What became of one estimate in another. */
    public static EstimateChange between(Estimate before, Estimate after) {
        Map<Key, Line> lines = new LinkedHashMap<>();
        for (CostLine line : before.lines()) {
            lines.merge(Key.of(line), new Line(line.component(), line.link(), line.name(), line.monthly(), BigDecimal.ZERO), EstimateChange::sum);
        }
        for (CostLine line : after.lines()) {
            lines.merge(Key.of(line), new Line(line.component(), line.link(), line.name(), BigDecimal.ZERO, line.monthly()), EstimateChange::sum);
        }
        Stream<Line> changed = lines.values().stream().filter(line -> line.difference().signum() != 0);
        return new EstimateChange(after.total().subtract(before.total()),
                changed.sorted(Comparator.comparing((Line line) -> line.difference().abs()).reversed()).toList());
    }

    private static Line sum(Line one, Line other) {
        return new Line(one.component(), one.link(), one.name(), one.before().add(other.before()), one.after().add(other.after()));
    }
}
