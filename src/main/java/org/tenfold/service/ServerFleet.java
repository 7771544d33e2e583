package org.tenfold.service;

import java.util.Set;
import org.tenfold.design.Settings;

/**
 * A service that keeps a number of servers or tasks alike, between a least and a most, and runs the user's own code on them; what
 * they have in common is told by {@link Servers}.
 */
public interface ServerFleet extends Service {

    /** Runs code in a VPC and may be reached from the internet. */
    Set<Trait> TRAITS = Trait.setOf(Trait.COMPUTE, Trait.VPC_RESIDENT, Trait.PUBLIC);

    @Override
    default Scope scope(Settings settings) {
        return Scope.SUBNET;
    }

    @Override
    default ZoneUse zoneUse(Settings settings) {
        return ZoneUse.SPREAD;
    }

    @Override
    default Behaviour behaviour(Part part) {
        return Behaviour.CALL;
    }

    @Override
    default Ports ports() {
        return Servers.PORTS;
    }

    @Override
    default Station.Balancing balancing(Part part) {
        return Station.Balancing.ROUND_ROBIN;
    }

    @Override
    default double connectionsOpened(Part part) {
        return Servers.most(part) * part.number("poolSize");
    }

    @Override
    default int count(Part part) {
        return Servers.least(part);
    }
}
