package org.tenfold.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.cost.Estimate.Unknown;
import org.tenfold.service.Category;
import org.tenfold.service.Part;
import org.tenfold.service.Service;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/**
 * A bill by what it is for. Every line is in exactly one share, so that the shares add up to the total.
 *
 * @param shares the dearest first; those that are only unknown last
 */
public record Breakdown(List<Share> shares) {

    /** By what a bill is broken down. */
    public enum By {
        COMPONENT, SERVICE, TIER
    }

    /**
     * One part of the bill.
     *
     * @param key the id of the component, the service or the tier
     * @param category whose colour it has: of a tier that of its dearest line
     * @param components the ids of what it is about
     * @param fixed what is due without any use
     * @param complete whether everything in it is known
     */
    public record Share(String key, Text name, Category category, List<String> components, BigDecimal monthly, BigDecimal fixed,
            boolean complete) {

        /** What follows the use. */
        public BigDecimal usageDriven() {
            return monthly.subtract(fixed);
        }
    }

    public Breakdown {
        shares = List.copyOf(shares);
    }

    /** A share while it is summed up. */
    private static final class Sum {
        private final String key;
        private final Text name;
        private final List<String> components = new ArrayList<>();
        private Category category;
        private BigDecimal dearest = BigDecimal.ONE.negate();
        private BigDecimal monthly = BigDecimal.ZERO;
        private BigDecimal fixed = BigDecimal.ZERO;
        private boolean complete = true;

        Sum(String key, Text name, Category category) {
            this.key = key;
            this.name = name;
            this.category = category;
        }

        void add(CostLine line, Category of) {
            monthly = monthly.add(line.monthly());
            fixed = fixed.add(line.fixed());
            if (line.monthly().compareTo(dearest) > 0) {
                dearest = line.monthly();
                category = of;
            }
            concerns(line.component());
        }

        void concerns(String component) {
            if (!components.contains(component)) {
                components.add(component);
            }
        }

        Share share() {
            return new Share(key, name, category, List.copyOf(components), monthly, fixed, complete);
        }
    }

    /**
     * An estimate broken down.
     *
     * @param topology what it is an estimate of
     */
    public static Breakdown of(Estimate estimate, By by, Topology topology) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (CostLine line : estimate.lines()) {
            Part part = topology.part(topology.index(line.component()));
            sum(sums, by, part, Tier.of(line, part.service())).add(line, part.service().category());
        }
        for (Unknown unknown : estimate.unknown()) {
            Part part = topology.part(topology.index(unknown.component()));
            Sum sum = sum(sums, by, part, Tier.of(part.service()));
            sum.complete = false;
            sum.concerns(part.id());
        }
        return new Breakdown(sums.values().stream().map(Sum::share)
                .filter(share -> share.monthly().signum() > 0 || !share.complete())
                .sorted(Comparator.comparing(Share::monthly).reversed().thenComparing(Share::key)).toList());
    }

    private static Sum sum(Map<String, Sum> sums, By by, Part part, Tier tier) {
        Service service = part.service();
        String name = part.component().name().isBlank() ? part.id() : part.component().name();
        return switch (by) {
            case COMPONENT -> sums.computeIfAbsent(part.id(), key -> new Sum(key, Text.name(name), service.category()));
            case SERVICE -> sums.computeIfAbsent(service.id(), key -> new Sum(key, service.shortName(), service.category()));
            case TIER -> sums.computeIfAbsent(tier.id(), key -> new Sum(key, tier.label(), service.category()));
        };
    }
}
