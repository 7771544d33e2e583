package org.tenfold.resilience;

import java.util.List;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.text.Message;

/**
 * How well an architecture survives: the second stage of the answer.
 *
 * @param availability share of the time in which every journey works, from published figures, platform only
 * @param exact whether it is exact; if not, it is the lower bound of an interval that ends at {@code upperBound}
 * @param upperBound equal to the availability when that is exact
 * @param journeys each journey with its own availability
 * @param singlePoints everything whose single failure severs a journey of users or loses something, worst first; work behind a queue
 *     waits there
 * @param drills the failure of each component, zone and Region, played
 */
public record Resilience(double availability, boolean exact, double upperBound, List<JourneyAvailability> journeys,
        List<Target> singlePoints, List<Drill> drills) {

    /** Minutes a month (of 730 hours) in which some journey does not work. */
    public double downtimeMinutesPerMonth() {
        return (1 - availability) * 730 * 60;
    }

    /** A journey and the share of the time in which it works. */
    public record JourneyAvailability(String journey, double availability) {
    }

    /**
     * One failure and what follows.
     *
     * @param survives whether every journey still works
     * @param capacityLeft the share that is left of the capacity that answers requests while nothing fails, in the tightest tier
     *     of the journeys that go on; 1 if they lose none of it, 0 if none goes on
     * @param recovery how long, with what loss and how service comes back
     * @param severed journeys that stop
     * @param story what happens, in a sentence
     */
    public record Drill(Target fails, boolean survives, double capacityLeft, Recovery recovery, List<String> severed,
            Message story) {
    }
}
