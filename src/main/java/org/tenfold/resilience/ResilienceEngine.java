package org.tenfold.resilience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.resilience.Resilience.JourneyAvailability;
import org.tenfold.topology.JourneyNames;
import org.tenfold.topology.Journeys;
import org.tenfold.topology.Journeys.Journey;
import org.tenfold.topology.Topology;

/** Reckons how available an architecture is and plays the failure of everything in it. */
public final class ResilienceEngine {

    private ResilienceEngine() {
    }

    /** How well the architecture survives whose single cuts are known. */
    public static Resilience survival(Cuts cuts) {
        Topology topology = cuts.topology();
        Journeys journeys = topology.journeys();
        FaultDomains domains = new FaultDomains(topology);
        ForkJoinTask<List<Drill>> besideLikelihood = ForkJoinPool.commonPool().submit(() -> new Drills(cuts, journeys, domains).play());
        Likelihood likelihood = likelihood(journeys, domains, FaultRates.ASSUMED);
        List<JourneyAvailability> each = journeys.all().stream()
                .map(journey -> new JourneyAvailability(journey.name(), likelihood.of(journey.need()).lower())).toList();
        Interval every = likelihood.of(journeys.all().stream().mapToInt(Journey::need).toArray());
        List<Drill> drills = besideLikelihood.join();
        return new Resilience(every.lower(), every.isExact(), every.upper(), each, singlePoints(drills), drills);
    }

    private static Likelihood likelihood(Journeys journeys, FaultDomains domains, FaultRates rates) {
        List<Odds> odds = new ArrayList<>(journeys.topology().size());
        for (int node = 0; node < journeys.topology().size(); node++) {
            odds.add(Odds.published(domains.standing(node), rates));
        }
        int count = domains.targets().size();
        double[] works = new double[count];
        int[] regionOf = new int[count];
        for (int domain = 0; domain < count; domain++) {
            works[domain] = domains.isRegion(domain) ? rates.region() : rates.zone();
            regionOf[domain] = domains.regionOf(domain);
        }
        return new Likelihood(journeys.needs(), odds, works, regionOf, Likelihood.MOST_NODES);
    }

    /**
     * What severs the most journeys first, then what stays away longest, then in the order of the drawing. What only interrupts
     * work that waits meanwhile, and nobody for it, is none, unless something is lost for good.
     */
    private static List<Target> singlePoints(List<Drill> drills) {
        return drills.stream().filter(drill -> !drill.survives() && !isMadeUpFor(drill))
                .sorted(Comparator.<Drill>comparingInt(drill -> -drill.severed().size())
                        .thenComparingDouble(drill -> -drill.recovery().seconds()))
                .map(Drill::fails).toList();
    }

    private static boolean isMadeUpFor(Drill drill) {
        return drill.severed().stream().allMatch(JourneyNames::isLater) && drill.recovery().lossSeconds() == 0
                && Double.isFinite(drill.recovery().seconds());
    }
}
