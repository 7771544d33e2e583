package org.tenfold.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.Station;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/**
 * The load of an architecture at its workload's peak: the first stage of the answer, without percentiles.
 *
 * @param topology the graph that it runs on; nodes and links are numbered as there
 * @param users registered users
 * @param peakPerSecond requests per second that users send at the busiest time; zero if users enter nothing
 * @param endless whether components call each other without end, so that no load can be told
 * @param parts the load of each node
 * @param links what each link carries per second at the peak
 * @param bottleneck the busiest station or limit, or null if nothing can be saturated
 * @param then the next ones, busiest first, at most two
 * @param saturationUsers the number of users at which the bottleneck is fully used; infinite if nothing can be saturated
 */
public record Traffic(Topology topology, double users, double peakPerSecond, boolean endless, List<PartLoad> parts, List<Flow> links,
        @Nullable Bottleneck bottleneck, List<Bottleneck> then, double saturationUsers) {

    /**
     * The load of one component.
     *
     * @param peak what reaches it per second at the peak
     * @param utilization the highest use of its stations and binding limits, 1 at saturation; zero if it has none
     * @param month what it handles in a month
     */
    public record PartLoad(Flow peak, List<StationLoad> stations, List<LimitLoad> limits, double utilization,
            MonthlyUse month) {

        public PartLoad {
            stations = List.copyOf(stations);
            limits = List.copyOf(limits);
        }
    }

    /**
     * The load of one station.
     *
     * @param arrivalPerSecond calls that come to it, over all machines
     * @param busyServers servers that the calls and the background work keep busy, on average at the peak
     */
    public record StationLoad(Station station, double arrivalPerSecond, double busyServers) {

        /** Machines that run at the peak, as Auto Scaling decides where there is one. */
        public double machines() {
            return station.machinesFor(busyServers);
        }

        /** Share of the time that a server of the running machines is busy; above 1 the queue grows without end. */
        public double utilization() {
            return share(busyServers, machines() * station.servers());
        }

        /** The same if all machines ran that its policy can lead to, which tells how much more load the station can take. */
        public double utilizationAtMost() {
            return share(busyServers, station.reachableMachines() * station.servers());
        }
    }

    /** The use of one limit, in the limit's unit. */
    public record LimitLoad(Limit limit, double usage) {

        /** The same as a share of the limit's capacity. */
        public double utilization() {
            return share(usage, limit.capacity());
        }
    }

    /** What is used most: a station or limit of a component. */
    public record Bottleneck(int node, Text what, double utilization) {
    }

    /** What is used of a capacity; of one of zero, as when no concurrency is reserved, nothing is used until somebody asks. */
    static double share(double used, double capacity) {
        return used == 0 ? 0 : used / capacity;
    }

    /** The load of a component by its id; null if there is no such component. */
    public @Nullable PartLoad load(String component) {
        int node = topology.index(component);
        return node < 0 ? null : parts.get(node);
    }
}
