package org.tenfold.traffic;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Part;
import org.tenfold.topology.Topology;

/** What both stages ask the services once: behaviour and capacity of every node, and the calls over every link. */
record Model(Topology topology, Behaviour[] behaviours, List<Capacity> capacities, CallPlan plan) {

    static Model of(Topology topology) {
        int size = topology.size();
        Behaviour[] behaviours = new Behaviour[size];
        List<Capacity> capacities = new ArrayList<>(size);
        for (int node = 0; node < size; node++) {
            Part part = topology.part(node);
            behaviours[node] = topology.behaviour(node);
            capacities.add(part.service().capacity(part));
        }
        return new Model(topology, behaviours, capacities, new CallPlan(topology, capacities, behaviours));
    }
}
