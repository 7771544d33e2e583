package org.tenfold.traffic.formula;

import java.util.List;

/**
 * The service time of a station that several kinds of requests share.
 *
 * @param meanSeconds mean over all kinds
 * @param scv         squared coefficient of variation over all kinds, {@code E[S²]/E[S]² − 1}
 */
public record ServiceMix(double meanSeconds, double scv) {

    /**
     * One kind of request at the station.
     *
     * @param share       its part of the requests; any scale
     * @param meanSeconds mean service time of this kind
     * @param scv         squared coefficient of variation within this kind
     */
    public record Kind(double share, double meanSeconds, double scv) {
    }

    /** Blends the kinds by their shares. */
    public static ServiceMix of(List<Kind> kinds) {
        double shares = 0;
        double first = 0;
        double second = 0;
        for (Kind kind : kinds) {
            shares += kind.share();
            first += kind.share() * kind.meanSeconds();
            second += kind.share() * kind.meanSeconds() * kind.meanSeconds() * (1 + kind.scv());
        }
        double mean = first / shares;
        return new ServiceMix(mean, second / shares / (mean * mean) - 1);
    }
}
