package org.tenfold.traffic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Demand;
import org.tenfold.service.Part;
import org.tenfold.service.Station;
import org.tenfold.service.Trait;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.formula.RegionRoundTrips;

/**
 * The ways that a request can go: fixed delays and visits to stations, with the share of the requests that go so. A hit in a
 * cache and a miss are two ways, and so are two targets of a balancer; equal ways are told once, so that five hundred equal
 * cells make one.
 */
final class RequestPaths {

    /** The classes of requests. */
    enum Kind {
        STATIC, READ, WRITE;

        double of(Demand demand) {
            return switch (this) {
                case STATIC -> demand.staticSeconds();
                case READ -> demand.readSeconds();
                case WRITE -> demand.writeSeconds();
            };
        }
    }

    /** One way: seconds of fixed delay, and how often each station is visited. Equal when nothing tells two apart. */
    record Way(double constantSeconds, Map<Integer, Double> visits) {
        private static final Way NOTHING = new Way(0, Map.of());

        Way and(Way other) {
            Map<Integer, Double> sum = new LinkedHashMap<>(visits);
            other.visits.forEach((station, count) -> sum.merge(station, count, Double::sum));
            return new Way(constantSeconds + other.constantSeconds, sum);
        }

        Way times(double factor) {
            Map<Integer, Double> product = new LinkedHashMap<>();
            visits.forEach((station, count) -> product.put(station, count * factor));
            return new Way(constantSeconds * factor, product);
        }
    }

    /** A station with its load; equal ones are one, so that equal ways are equal. */
    record LoadedStation(Station station, double arrivalPerSecond, double busyServers) {
    }

    /** Client to edge, edge to Region, one hop inside a Region (between one and two zones): capacity reference 1.7, assumptions. */
    private static final double CLIENT_TO_EDGE = 0.020;
    private static final double EDGE_TO_REGION = 0.005;
    private static final double HOP = 0.0005;
    /** More ways than this are blended: the difference is far below what the model itself leaves open. */
    private static final int MOST_WAYS = 24;

    private final Topology topology;
    private final Traffic traffic;
    private final CallPlan plan;
    private final Map<LoadedStation, Integer> numberByStation = new HashMap<>();
    private final List<LoadedStation> stations = new ArrayList<>();
    private final Map<Long, Map<Way, Double>> known = new HashMap<>();
    private final boolean[] open;
    private static final RegionRoundTrips ROUND_TRIPS = RegionRoundTrips.bundled();

    RequestPaths(Traffic traffic) {
        this.traffic = traffic;
        this.topology = traffic.topology();
        this.plan = new CallPlan(topology);
        this.open = new boolean[topology.size()];
    }

    /** The stations that ways name by their place in this list; grows while ways are asked for. */
    List<LoadedStation> stations() {
        return stations;
    }

    /** The ways of requests of a kind that enter at a node, with their shares, which sum to 1. */
    Map<Way, Double> from(int node, Kind kind) {
        long key = (long) node * Kind.values().length + kind.ordinal();
        Map<Way, Double> ways = known.get(key);
        if (ways == null) {
            if (open[node]) {
                return Map.of(Way.NOTHING, 1.0);
            }
            open[node] = true;
            ways = limited(reckon(node, kind));
            open[node] = false;
            known.put(key, ways);
        }
        return ways;
    }

    private Map<Way, Double> reckon(int node, Kind kind) {
        Map<Way, Double> here = Map.of(own(node, kind), 1.0);
        return switch (topology.behaviour(node)) {
            case SOURCE, NAMES, SPREAD -> crossed(here, oneOf(node, kind));
            case SHIELD -> {
                double passes = kind.of(topology.capacity(node).passes());
                Map<Way, Double> ways = new LinkedHashMap<>();
                add(ways, here, 1 - passes);
                add(ways, crossed(here, oneOf(node, kind)), passes);
                yield ways;
            }
            case CALL, SIGN_IN -> call(node, kind, here);
            case ANSWER, SIDE_CACHE, QUEUE, FAN_OUT, NONE -> here;
        };
    }

    private Way own(int node, Kind kind) {
        Capacity capacity = topology.capacity(node);
        Way way = new Way(kind.of(capacity.delay()), Map.of());
        for (Traffic.StationLoad load : traffic.parts().get(node).stations()) {
            if (kind.of(load.station().perCall()) > 0) {
                way = way.and(new Way(0, Map.of(number(load), 1.0)));
            }
        }
        return way;
    }

    private int number(Traffic.StationLoad load) {
        LoadedStation station = new LoadedStation(load.station(), load.arrivalPerSecond(), load.busyServers());
        return numberByStation.computeIfAbsent(station, added -> {
            stations.add(added);
            return stations.size() - 1;
        });
    }

    /** One of the alternatives, by their shares. */
    private Map<Way, Double> oneOf(int node, Kind kind) {
        Map<Way, Double> ways = new LinkedHashMap<>();
        double sum = 0;
        for (int link : topology.outgoing(node)) {
            sum += factor(link, kind);
        }
        if (sum == 0) {
            return Map.of(Way.NOTHING, 1.0);
        }
        for (int link : topology.outgoing(node)) {
            double share = factor(link, kind) / sum;
            if (share > 0) {
                add(ways, over(link, kind), share);
            }
        }
        return ways;
    }

    /** Every call, one after another; where a cache answers, the calls that it spares are made only on a miss. */
    private Map<Way, Double> call(int node, Kind kind, Map<Way, Double> here) {
        Map<Way, Double> always = here;
        Map<Way, Double> onMiss = Map.of(Way.NOTHING, 1.0);
        double misses = 1;
        for (int link : topology.outgoing(node)) {
            if (!topology.kind(link).carriesCalls()) {
                continue;
            }
            boolean spared = kind == Kind.READ && plan.shieldedBy[link] >= 0;
            double calls = spared ? plan.readsOnMiss[link] : factor(link, kind);
            if (kind == Kind.READ && topology.kind(link) == LinkKind.PUBLISH) {
                calls = plan.writesPerRead[link];
            }
            if (calls == 0) {
                continue;
            }
            Map<Way, Double> made = repeated(over(link, kind), calls);
            if (spared) {
                onMiss = crossed(onMiss, made);
                misses = plan.missShare(plan.shieldedBy[link]);
            } else {
                always = crossed(always, made);
            }
        }
        if (misses == 1) {
            return crossed(always, onMiss);
        }
        Map<Way, Double> ways = new LinkedHashMap<>();
        add(ways, always, 1 - misses);
        add(ways, crossed(always, onMiss), misses);
        return ways;
    }

    /** Over a link and through what lies behind it; a message ends where it is taken. */
    private Map<Way, Double> over(int link, Kind kind) {
        Way hop = new Way(hopSeconds(link), Map.of());
        int to = topology.to(link);
        boolean handedOver = topology.kind(link) == LinkKind.PUBLISH;
        Map<Way, Double> behind = handedOver ? Map.of(own(to, Kind.WRITE), 1.0) : from(to, kind);
        return crossed(Map.of(hop, 1.0), behind);
    }

    private double hopSeconds(int link) {
        int from = topology.from(link);
        int to = topology.to(link);
        Part target = topology.part(to);
        if (topology.behaviour(to) == Behaviour.NAMES) {
            return 0;
        }
        if (topology.part(from).has(Trait.EDGE) || topology.edgeThatAsks(from) >= 0) {
            return EDGE_TO_REGION;
        }
        if (topology.behaviour(from) == Behaviour.SOURCE || topology.behaviour(from) == Behaviour.NAMES) {
            return target.has(Trait.EDGE) ? CLIENT_TO_EDGE : CLIENT_TO_EDGE + EDGE_TO_REGION;
        }
        String near = topology.part(from).region();
        String far = target.region();
        return near.equals(far) ? HOP
                : ROUND_TRIPS.between(near, far).map(time -> time.ms() / 1000).orElse(HOP);
    }

    private double factor(int link, Kind kind) {
        if (topology.behaviour(topology.to(link)) == Behaviour.SIGN_IN) {
            // No request waits for the day's sign-in.
            return 0;
        }
        return switch (kind) {
            case STATIC -> plan.statics[link];
            case READ -> plan.reads[link];
            case WRITE -> plan.writes[link];
        };
    }

    private static void add(Map<Way, Double> ways, Map<Way, Double> more, double share) {
        if (share > 0) {
            more.forEach((way, weight) -> ways.merge(way, weight * share, Double::sum));
        }
    }

    /** Both one after another, for every pair of ways. */
    private static Map<Way, Double> crossed(Map<Way, Double> first, Map<Way, Double> second) {
        Map<Way, Double> ways = new LinkedHashMap<>();
        first.forEach((way, weight) -> second.forEach(
                (next, nextWeight) -> ways.merge(way.and(next), weight * nextWeight, Double::sum)));
        return limited(ways);
    }

    /** The same call several times; a fraction is made by that share of the requests. */
    private static Map<Way, Double> repeated(Map<Way, Double> once, double times) {
        Map<Way, Double> ways = new LinkedHashMap<>();
        once.forEach((way, weight) -> ways.merge(way.times(times), weight, Double::sum));
        return ways.size() == 1 ? ways : Map.of(blend(ways), 1.0);
    }

    /** Keeps the most frequent ways and blends the rest into one that visits each station as often on average. */
    private static Map<Way, Double> limited(Map<Way, Double> ways) {
        if (ways.size() <= MOST_WAYS) {
            return ways;
        }
        List<Map.Entry<Way, Double>> byShare = new ArrayList<>(ways.entrySet());
        byShare.sort(Map.Entry.<Way, Double>comparingByValue().reversed());
        Map<Way, Double> kept = new LinkedHashMap<>();
        byShare.subList(0, MOST_WAYS - 1).forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        Map<Way, Double> rest = new LinkedHashMap<>();
        byShare.subList(MOST_WAYS - 1, byShare.size()).forEach(entry -> rest.put(entry.getKey(), entry.getValue()));
        kept.merge(blend(rest), rest.values().stream().mapToDouble(Double::doubleValue).sum(), Double::sum);
        return kept;
    }

    private static Way blend(Map<Way, Double> ways) {
        double sum = ways.values().stream().mapToDouble(Double::doubleValue).sum();
        Way blended = Way.NOTHING;
        for (Map.Entry<Way, Double> way : ways.entrySet()) {
            blended = blended.and(way.getKey().times(way.getValue() / sum));
        }
        return blended;
    }
}
