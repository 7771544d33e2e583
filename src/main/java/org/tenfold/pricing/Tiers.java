package org.tenfold.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price that may fall with the quantity. A tier holds for quantities from its start up to, not including, its end; what lies
 * before the first tier is free.
 */
public record Tiers(List<Tier> tiers) {

    /**
     * @param from where it begins, in the price's unit
     * @param to where it ends, or null where it goes on for ever
     * @param usd price of one unit within it
     */
    public record Tier(BigDecimal from, @Nullable BigDecimal to, BigDecimal usd) {
    }

    /** A part of a quantity that falls into one tier, and what it costs. */
    public record Share(BigDecimal quantity, BigDecimal usd, BigDecimal cost) {
    }

    /** @throws IllegalArgumentException if the tiers overlap, leave gaps, or a price or limit is negative */
    public Tiers {
        tiers = List.copyOf(tiers);
        @Nullable BigDecimal end = tiers.getFirst().from();
        for (Tier tier : tiers) {
            if (end == null || tier.from().compareTo(end) != 0) {
                throw new IllegalArgumentException("the tiers do not join at " + tier.from());
            }
            if (tier.usd().signum() < 0 || tier.from().signum() < 0) {
                throw new IllegalArgumentException("a price or a limit is negative");
            }
            if (tier.to() != null && tier.to().compareTo(tier.from()) <= 0) {
                throw new IllegalArgumentException("the tier from " + tier.from() + " ends before it begins");
            }
            end = tier.to();
        }
        if (end != null) {
            throw new IllegalArgumentException("the last tier ends at " + end);
        }
    }

    /** One price for any quantity. */
    public static Tiers flat(BigDecimal usd) {
        return new Tiers(List.of(new Tier(BigDecimal.ZERO, null, usd)));
    }

    /** What a quantity costs, exactly. */
    public BigDecimal cost(BigDecimal quantity) {
        BigDecimal cost = BigDecimal.ZERO;
        for (Tier tier : tiers) {
            BigDecimal within = within(tier, quantity);
            if (within.signum() > 0) {
                cost = cost.add(within.multiply(tier.usd()));
            }
        }
        return cost;
    }

    /** The parts of a quantity by tier, leaving out tiers that it does not reach. */
    public List<Share> shares(BigDecimal quantity) {
        List<Share> shares = new ArrayList<>(tiers.size());
        for (Tier tier : tiers) {
            BigDecimal within = within(tier, quantity);
            if (within.signum() > 0) {
                shares.add(new Share(within, tier.usd(), within.multiply(tier.usd())));
            }
        }
        return shares;
    }

    /** What of a quantity falls into a tier; not above zero if it does not reach it. */
    private static BigDecimal within(Tier tier, BigDecimal quantity) {
        BigDecimal end = tier.to() == null ? quantity : quantity.min(tier.to());
        return end.subtract(tier.from());
    }
}
