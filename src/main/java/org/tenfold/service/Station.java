package org.tenfold.service;

import org.tenfold.text.Text;

/**
 * A place where calls queue: machines with servers. Its utilisation is the rate of each class times what a call of that class
 * demands, over all servers.
 *
 * @param name what queues there, such as "CPU"
 * @param machines how many machines of the kind share the work, at the least; each has its own queue unless the balancer
 *     pools them
 * @param mostMachines how many there are at the most, never fewer than {@code machines}; more only where Auto Scaling adds them
 * @param scaling what Auto Scaling goes by between the two
 * @param servers servers of one machine, such as vCPUs; may be a fraction where a machine may use only a share
 * @param perCall seconds of one server that a call takes, by class; zero: calls of this class don't come here
 * @param background seconds of one server that a call costs without being waited for, as the replay of a write on a replica
 * @param balancing how calls find a machine where no balancer in front decides it
 */
public record Station(Text name, double machines, double mostMachines, Scaling scaling, double servers, Demand perCall,
        Demand background, Balancing balancing) {

    public Station {
        mostMachines = Math.max(machines, mostMachines);
    }

    /** How calls are dealt out to the machines of a station (capacity reference 2.10). */
    public enum Balancing {
        /** At random or by hash: each machine is a queue with random arrivals. */
        RANDOM,
        /** In turn: each machine sees smoother arrivals. */
        ROUND_ROBIN,
        /** To the least busy: nearly one common queue. */
        LEAST_OUTSTANDING,
        /** A user stays with a machine, so that the busiest machine gets more than its part. */
        STICKY
    }

    /** A station without background work whose machines are dealt to at random. */
    public static Station of(Text name, double machines, double servers, Demand perCall) {
        return new Station(name, machines, machines, new Scaling.Tracking(1), servers, perCall, Demand.NONE, Balancing.RANDOM);
    }

    /** This station with Auto Scaling up to so many machines. */
    public Station growing(double most, Scaling by) {
        return new Station(name, machines, most, by, servers, perCall, background, balancing);
    }

    /**
     * This station with the machines that its callers' open connections ask for, if that is what Auto Scaling goes by.
     *
     * @param connections what the pools of all callers hold open
     */
    public Station holding(double connections) {
        if (!(scaling instanceof Scaling.Connections held)) {
            return this;
        }
        double holding = Math.clamp(held.machinesHolding(connections), machines, mostMachines);
        return new Station(name, holding, holding, scaling, servers, perCall, background, balancing);
    }

    /** This station with its policy in terms of utilisation, if that watches another figure of what comes per second. */
    public Station under(Flow flow, double busyServers) {
        return scaling instanceof Scaling.Watching watching && flow.calls() > 0 && busyServers > 0
                ? new Station(name, machines, mostMachines, watching.under(flow, busyServers, servers), servers, perCall, background, balancing)
                : this;
    }

    /** This station with work that nobody waits for. */
    public Station with(Demand backgroundWork) {
        return new Station(name, machines, mostMachines, scaling, servers, perCall, backgroundWork, balancing);
    }

    /** This station under a balancer that deals calls in this way. */
    public Station dealt(Balancing dealing) {
        return new Station(name, machines, mostMachines, scaling, servers, perCall, background, dealing);
    }

    /** Machines that there can be before all are full: the most, unless the policy asks for more only when they are fuller than that. */
    public double reachableMachines() {
        return scaling instanceof Scaling.ByLoad policy && policy.growsAbove() > 1 ? machines : mostMachines;
    }

    /** The machines that run when the calls together need so many servers all the time. */
    public double machinesFor(double busyServers) {
        return Math.clamp(scaling.machinesFor(machines, busyServers / servers), machines, mostMachines);
    }
}
