package org.tenfold.resilience;

import org.tenfold.service.Failure;

/**
 * How likely a component is to work.
 *
 * @param standing of what it is made and where it stands
 * @param own availability of the whole, or of one unit, while the zone and Region around it work
 */
record Odds(Standing standing, double own) {

    /**
     * Takes the events of zones and Regions out of a published availability, so that they don't count twice: a component
     * alone then is as available as published, but for figures better than the domains they rest on.
     */
    static Odds published(Standing standing, FaultRates rates) {
        double domains = standing.region() == Standing.NOWHERE ? 1 : rates.region();
        double published = switch (standing.structure()) {
            case Failure.Ideal ideal -> 1;
            case Failure.Whole whole -> {
                domains *= standing.zones().length == 0 ? 1 : 1 - Math.pow(1 - rates.zone(), standing.zones().length);
                yield whole.availability();
            }
            case Failure.Units units -> {
                domains *= standing.zones().length == 0 ? 1 : rates.zone();
                yield units.availability();
            }
        };
        return new Odds(standing, Math.min(1, published / domains));
    }

    /** The probability that it works while exactly these zones and Regions do, by their numbers. */
    double given(boolean[] up) {
        if (!standing.canFail()) {
            return 1;
        }
        if (standing.region() != Standing.NOWHERE && !up[standing.region()]) {
            return 0;
        }
        int running = standing.zones().length == 0 ? standing.count() : 0;
        for (int i = 0; i < standing.zones().length; i++) {
            if (up[standing.zones()[i]]) {
                running += standing.structure() instanceof Failure.Units ? standing.units()[i] : 1;
            }
        }
        if (standing.structure() instanceof Failure.Units) {
            return atLeast(standing.needed(), running);
        }
        return running > 0 ? own : 0;
    }

    /** The probability that at least so many of some independent units work. */
    private double atLeast(int needed, int units) {
        if (needed <= 0) {
            return 1;
        }
        if (needed > units) {
            return 0;
        }
        if (needed == 1) {
            return 1 - Math.pow(1 - own, units);
        }
        // With each unit the probabilities of having so many so far; whoever has enough stays.
        double[] working = new double[needed + 1];
        working[0] = 1;
        for (int unit = 0; unit < units; unit++) {
            working[needed] += working[needed - 1] * own;
            for (int k = needed - 1; k >= 0; k--) {
                working[k] = working[k] * (1 - own) + (k > 0 ? working[k - 1] * own : 0);
            }
        }
        return working[needed];
    }
}
