package org.tenfold.review;

import java.util.List;
import java.util.Optional;
import org.tenfold.cost.Estimate;
import org.tenfold.design.Architecture;
import org.tenfold.resilience.Cuts;
import org.tenfold.resilience.Resilience;
import org.tenfold.rules.Finding;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Performance;
import org.tenfold.traffic.Traffic;

/**
 * All that can be said about one architecture.
 *
 * @param findings worst first
 * @param outlook the second stage, empty until it is reckoned
 */
public record Review(Topology topology, Traffic traffic, Cuts cuts, Estimate estimate, List<Finding> findings,
        Optional<Outlook> outlook) {

    /** The second stage. */
    public record Outlook(Performance performance, Resilience resilience) {
    }

    /** What was reviewed. */
    public Architecture architecture() {
        return topology.architecture();
    }

    /** This review with its second stage. */
    public Review with(Outlook reckoned) {
        return new Review(topology, traffic, cuts, estimate, findings, Optional.of(reckoned));
    }
}
