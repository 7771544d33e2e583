package org.tenfold.service;

import org.tenfold.text.Text;

/**
 * A place where calls queue: machines with servers. Its utilisation is the rate of each class times what a call of that class
 * demands, over all servers.
 *
 * @param name what queues there, such as "CPU"
 * @param machines how many machines of the kind share the work; each has its own queue unless the balancing pools them
 * @param servers servers of one machine, such as vCPUs; may be a fraction where a machine may use only a share
 * @param perCall seconds of one server that a call takes, by class; zero: calls of this class don't come here
 * @param background seconds of one server that a call costs without being waited for, as the replay of a write on a replica
 * @param balancing how calls find a machine
 */
public record Station(Text name, double machines, double servers, Demand perCall, Demand background, Balancing balancing) {

    /** How calls are dealt out to the machines of a station (capacity reference 2.10). */
    public enum Balancing {
        /** At random, by hash or sticky: each machine is a queue with random arrivals. */
        RANDOM,
        /** In turn: each machine sees smoother arrivals. */
        ROUND_ROBIN,
        /** To the least busy: nearly one common queue. */
        LEAST_OUTSTANDING
    }

    /** A station without background work whose machines are dealt to at random. */
    public static Station of(Text name, double machines, double servers, Demand perCall) {
        return new Station(name, machines, servers, perCall, Demand.NONE, Balancing.RANDOM);
    }
}
