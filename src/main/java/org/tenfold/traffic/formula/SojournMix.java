package org.tenfold.traffic.formula;

import java.util.List;

/**
 * The time of a request picked from several kinds, each with its own path: {@code P(T > t) = Σ w·P(T_k > t)}. Kinds of
 * fixed length make the tail jump; the quantile is then the first time at which enough requests are done.
 */
public final class SojournMix implements ResponseTime {

    private static final double QUANTILE_TOLERANCE = 1e-6;
    private static final double TAIL_ERROR = 1e-8;

    private final List<Kind> kinds;
    private final double totalWeight;
    private final double meanSeconds;
    private final double fastestSeconds;

    /**
     * A kind of request.
     *
     * @param weight its part of the requests; any scale, for example requests per second
     */
    public record Kind(double weight, SojournPath path) {
    }

    /**
     * @param kinds at least one with a weight above 0; those without weight are left out
     */
    public SojournMix(List<Kind> kinds) {
        this.kinds = kinds.stream().filter(kind -> kind.weight() > 0).toList();
        if (this.kinds.isEmpty()) {
            throw new IllegalArgumentException("a mix needs a kind of request with a weight above 0");
        }
        totalWeight = this.kinds.stream().mapToDouble(Kind::weight).sum();
        meanSeconds = this.kinds.stream().mapToDouble(kind -> kind.weight() * kind.path().meanSeconds()).sum()
                / totalWeight;
        fastestSeconds = this.kinds.stream().mapToDouble(kind -> kind.path().constantSeconds()).min().orElseThrow();
    }

    @Override
    public double meanSeconds() {
        return meanSeconds;
    }

    @Override
    public double tail(double seconds) {
        double late = 0;
        for (int i = 0; i < kinds.size(); i++) {
            late += kinds.get(i).weight() * kinds.get(i).path().tail(seconds);
        }
        return late / totalWeight;
    }

    /** Infinite only when the saturated kinds are too many to leave them out of the share. */
    @Override
    public double quantileSeconds(double share) {
        double allowed = 1 - share;
        double neverAnswered = kinds.stream().filter(kind -> kind.path().saturated()).mapToDouble(Kind::weight).sum();
        if (neverAnswered / totalWeight > allowed - TAIL_ERROR) {
            return Double.POSITIVE_INFINITY;
        }
        double slowest = kinds.stream().filter(kind -> !kind.path().saturated())
                .mapToDouble(kind -> kind.path().meanSeconds()).max().orElseThrow();
        return RootFinder.whereTailFallsTo(allowed, this::tail, fastestSeconds,
                -slowest * Math.log1p(-share), QUANTILE_TOLERANCE);
    }
}
