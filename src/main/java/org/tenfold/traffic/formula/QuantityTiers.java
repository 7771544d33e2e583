package org.tenfold.traffic.formula;

/** Splits a quantity over graduated tiers: the first units fall into the first tier, the next into the second. */
public final class QuantityTiers {

    private QuantityTiers() {
    }

    /**
     * The part of the quantity in each tier.
     *
     * @param upTo upper end of each tier but the last, which has none; rising
     */
    public static double[] split(double quantity, double... upTo) {
        double[] parts = new double[upTo.length + 1];
        double from = 0;
        for (int i = 0; i <= upTo.length; i++) {
            double to = i < upTo.length ? upTo[i] : Double.POSITIVE_INFINITY;
            parts[i] = Math.max(0, Math.min(quantity, to) - from);
            from = to;
        }
        return parts;
    }
}
