package org.tenfold.service;

import java.util.List;

/**
 * How a component carries traffic.
 *
 * @param stations where calls queue
 * @param limits ceilings beside the queues
 * @param delay seconds that every call takes besides queueing, by class: network, engine, first byte
 * @param passes the share of calls of each class that goes on behind a shield or past a cache, as 1 − hit ratio;
 *     1 for whatever keeps nothing
 */
public record Capacity(List<Station> stations, List<Limit> limits, Demand delay, Demand passes) {

    private static final Demand ALL = Demand.of(1);

    /** Carries anything at once. */
    public static final Capacity UNLIMITED = new Capacity(List.of(), List.of(), Demand.NONE, ALL);

    public Capacity {
        stations = List.copyOf(stations);
        limits = List.copyOf(limits);
    }

    /** A service without queues: a fixed delay and quotas. */
    public static Capacity delay(Demand delay, Limit... limits) {
        return new Capacity(List.of(), List.of(limits), delay, ALL);
    }

    /** A service with one queue. */
    public static Capacity station(Station station, Demand delay, Limit... limits) {
        return new Capacity(List.of(station), List.of(limits), delay, ALL);
    }
}
