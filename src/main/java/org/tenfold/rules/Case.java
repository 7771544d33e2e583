package org.tenfold.rules;

import org.tenfold.cost.Estimate;
import org.tenfold.resilience.Cuts;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Traffic;

/** Everything that a rule may look at. */
public record Case(Topology topology, Traffic traffic, Cuts cuts, Estimate estimate, ServiceCatalog catalog) {
}
