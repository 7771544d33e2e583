package org.tenfold.traffic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.service.Station;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Performance.Latency;
import org.tenfold.traffic.Performance.PartLatency;
import org.tenfold.traffic.RequestPaths.Kind;
import org.tenfold.traffic.RequestPaths.LoadedStation;
import org.tenfold.traffic.RequestPaths.Way;
import org.tenfold.traffic.formula.Balancing;
import org.tenfold.traffic.formula.RootFinder;
import org.tenfold.traffic.formula.Sojourn;
import org.tenfold.traffic.formula.SojournMix;
import org.tenfold.traffic.formula.SojournPath;

/**
 * Latency percentiles and the largest number of users. Percentiles come from the transform of the whole path, never from
 * adding percentiles; the search for the largest load asks at each load whether the objective is kept, which takes one
 * evaluation of a tail.
 */
public final class PerformanceEngine {

    private static final double SHARE = 0.99;
    /** Beyond this many times today's load the figure would only say that nothing is known to end. */
    private static final double MOST_TIMES = 1000;
    private static final double TOLERANCE = 1e-4;

    private static final Text BUSY = Text.of("{part}: {what}", "{part}: {what}");
    private static final Text OBJECTIVE = Text.of("the latency objective of {ms} ms", "지연 시간 목표 {ms} ms");
    private static final Text ENDLESS = Text.of("calls that go round in a circle and multiply", "순환하며 늘어나는 호출");
    private static final Text TOO_SLOW = Text.of(
            "one dynamic answer in a hundred takes more than {ms} ms, and {objective} ms are wanted",
            "동적 응답 100개 중 1개는 {ms} ms를 넘는데 목표는 {objective} ms입니다");

    private final Traffic traffic;
    private final RequestPaths paths;
    /** Ways of the dynamic requests and of all kinds, weighted by requests per second. */
    private final Map<Kind, Map<Way, Double>> ways = new LinkedHashMap<>();

    private PerformanceEngine(Traffic traffic) {
        this.traffic = traffic;
        this.paths = new RequestPaths(traffic);
        var workload = traffic.topology().architecture().workload();
        Topology topology = traffic.topology();
        List<Topology.Entry> entries = topology.entries();
        for (Kind kind : Kind.values()) {
            double share = switch (kind) {
                case STATIC -> workload.staticShare();
                case READ -> workload.readShare();
                case WRITE -> workload.changeShare();
            };
            Map<Way, Double> merged = new LinkedHashMap<>();
            if (share > 0) {
                for (Topology.Entry entry : entries) {
                    paths.from(entry.node(), kind).forEach((way, weight) ->
                            merged.merge(way, weight * share * entry.share(), Double::sum));
                }
            }
            ways.put(kind, merged);
        }
    }

    /** The second stage of what can be said about the load. */
    public static Performance of(Traffic traffic) {
        return new PerformanceEngine(traffic).performance();
    }

    private Performance performance() {
        Map<String, Latency> latency = new LinkedHashMap<>();
        if (traffic.peakPerSecond() > 0 && !traffic.endless()) {
            put(latency, "static", 1, Kind.STATIC);
            put(latency, "read", 1, Kind.READ);
            put(latency, "write", 1, Kind.WRITE);
            put(latency, "dynamic", 1, Kind.READ, Kind.WRITE);
            put(latency, "all", 1, Kind.values());
        }
        Limit limit = largest();
        return new Performance(latency, partLatencies(), limit.users, limit.by, limit.node);
    }

    private record Limit(double users, @Nullable Message by, int node) {
    }

    private Limit largest() {
        double users = traffic.users();
        Traffic.@Nullable Bottleneck bottleneck = traffic.bottleneck();
        if (traffic.peakPerSecond() == 0) {
            return new Limit(Double.POSITIVE_INFINITY, null, -1);
        }
        if (traffic.endless()) {
            return new Limit(0, ENDLESS.message(), -1);
        }
        double saturation = Math.min(MOST_TIMES, bottleneck == null ? MOST_TIMES : 1 / bottleneck.utilization());
        double objective = traffic.topology().architecture().workload().objectiveSeconds();
        Message goal = OBJECTIVE.with("ms", objective * 1000);
        if (!ways.get(Kind.READ).isEmpty() || !ways.get(Kind.WRITE).isEmpty()) {
            if (late(TOLERANCE, objective) > 1 - SHARE) {
                double fastest = mix(TOLERANCE, Kind.READ, Kind.WRITE).quantileSeconds(SHARE);
                return new Limit(0, TOO_SLOW.with("ms", Math.round(fastest * 1000)).with("objective", objective * 1000), -1);
            }
            double almost = saturation * (1 - TOLERANCE);
            if (late(almost, objective) > 1 - SHARE) {
                double times = RootFinder.crossing(x -> late(x, objective) - (1 - SHARE), TOLERANCE, almost, TOLERANCE);
                return new Limit(users * times, goal, -1);
            }
        }
        if (saturation >= MOST_TIMES || bottleneck == null) {
            return new Limit(Double.POSITIVE_INFINITY, null, -1);
        }
        String name = traffic.topology().part(bottleneck.node()).component().name();
        return new Limit(users * saturation, BUSY.with("part", name).with("what", bottleneck.what()), bottleneck.node());
    }

    private double late(double times, double objective) {
        return mix(times, Kind.READ, Kind.WRITE).tail(objective);
    }

    private void put(Map<String, Latency> latency, String name, double times, Kind... kinds) {
        SojournMix mix = mixOrNull(times, kinds);
        if (mix == null) {
            return;
        }
        double p99 = mix.quantileSeconds(SHARE);
        if (Double.isFinite(p99)) {
            latency.put(name, new Latency(mix.meanSeconds(), mix.quantileSeconds(0.5), mix.quantileSeconds(0.95), p99));
        }
    }

    private SojournMix mix(double times, Kind... kinds) {
        SojournMix mix = mixOrNull(times, kinds);
        if (mix == null) {
            throw new IllegalStateException("No request of these kinds is made");
        }
        return mix;
    }

    private @Nullable SojournMix mixOrNull(double times, Kind... kinds) {
        Sojourn[] sojourns = new Sojourn[paths.stations().size()];
        List<SojournMix.Kind> mixed = new ArrayList<>();
        for (Kind kind : kinds) {
            ways.get(kind).forEach((way, weight) -> mixed.add(new SojournMix.Kind(weight, path(way, times, sojourns))));
        }
        return mixed.isEmpty() ? null : new SojournMix(mixed);
    }

    private SojournPath path(Way way, double times, @Nullable Sojourn[] sojourns) {
        List<SojournPath.Visit> visits = new ArrayList<>(way.visits().size());
        way.visits().forEach((station, count) -> {
            Sojourn sojourn = sojourns[station];
            if (sojourn == null) {
                sojourn = sojourns[station] = sojourn(paths.stations().get(station), times);
            }
            visits.add(new SojournPath.Visit(sojourn, count));
        });
        return new SojournPath(way.constantSeconds(), visits);
    }

    /** The time at a station when everything is busier by the factor; Auto Scaling follows the load. */
    private static Sojourn sojourn(LoadedStation load, double times) {
        Station station = load.station();
        double busy = load.busyServers() * times;
        double service = load.arrivalPerSecond() > 0 ? load.busyServers() / load.arrivalPerSecond() : 0;
        if (service == 0) {
            return Sojourn.withoutWaiting(1e9);
        }
        return Balancing.valueOf(station.balancing().name()).sojourn(load.arrivalPerSecond() * times, 1 / service,
                station.servers(), (int) Math.max(1, station.machinesFor(busy)));
    }

    private List<PartLatency> partLatencies() {
        Map<LoadedStation, PartLatency> known = new HashMap<>();
        List<PartLatency> latencies = new ArrayList<>(traffic.parts().size());
        for (Traffic.PartLoad part : traffic.parts()) {
            PartLatency worst = PartLatency.NONE;
            for (Traffic.StationLoad load : part.stations()) {
                if (load.arrivalPerSecond() > 0) {
                    LoadedStation station = new LoadedStation(load.station(), load.arrivalPerSecond(), load.busyServers());
                    PartLatency here = known.computeIfAbsent(station, PerformanceEngine::latency);
                    worst = here.p99Seconds() > worst.p99Seconds() ? here : worst;
                }
            }
            latencies.add(worst);
        }
        return List.copyOf(latencies);
    }

    private static PartLatency latency(LoadedStation station) {
        Sojourn sojourn = sojourn(station, 1);
        return new PartLatency(sojourn.meanWaitSeconds(), sojourn.quantileSeconds(SHARE));
    }
}
