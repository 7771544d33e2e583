package org.tenfold.traffic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Workload;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.DayCurve;
import org.tenfold.service.Demand;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.MonthlyUse.Fleet;
import org.tenfold.service.Part;
import org.tenfold.service.Scaling;
import org.tenfold.service.Station;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Traffic.Bottleneck;
import org.tenfold.traffic.Traffic.LimitLoad;
import org.tenfold.traffic.Traffic.PartLoad;
import org.tenfold.traffic.Traffic.StationLoad;
import org.tenfold.traffic.formula.AutoScalingDay;
import org.tenfold.traffic.formula.DailyCurve;
import org.tenfold.traffic.formula.ScalingGroup;
import org.tenfold.traffic.formula.ScalingPolicy;
import org.tenfold.traffic.formula.TrafficEquations;

/**
 * Propagates the workload over the topology: {@code λ = γ + Vᵀλ} per class of request, in topological order, and where
 * components call each other in a circle by solving the equations.
 */
public final class TrafficEngine {

    /** New connections that ask a name server instead of a resolver's memory: an assumption of the capacity reference, 1.7. */
    private static final double NAME_MISS_SHARE = 0.05;
    /** High or low minutes until the alarm of a simple or step policy acts: five of five (capacity reference 3.2). */
    private static final int ALARM_MINUTES = 5;
    /** How long before an hour predictive scaling starts its machines at the latest: the default of AWS's policy. */
    private static final int FORECAST_MINUTES = 5;
    private static final double SECONDS_PER_MINUTE = 60;
    /** Bytes that a changed row costs on its way to a copy: the row and its log. */
    private static final double WRITE_AMPLIFICATION = 2;
    private static final double KB = 1000;
    /** The day is read every half hour. */
    private static final int CURVE_POINTS = 48;
    private static final double HOURS = 24;
    /** The bottleneck and the two that would come after it. */
    private static final int MOST_TOLD = 3;
    private static final Text CONNECTIONS = Text.of("Connections", "연결 수");

    private final Topology topology;
    private final Workload workload;
    private final CallPlan plan;
    private final Replication replication;
    /** Bytes of a request, of a static and of a dynamic answer, which almost every flow is made of. */
    private final double requestBytes;
    private final double staticBytes;
    private final double dynamicBytes;
    /** Arrivals per second at the peak, by node: files, reads, writes, repeated writes. */
    private final double[] statics;
    private final double[] reads;
    private final double[] writes;
    private double[] replayed = {};
    /** Where users are assumed, so that their requests come over no link. */
    private final boolean[] entered;
    private final Map<List<Object>, Double> days = new HashMap<>();
    private @Nullable DayCurve day;
    private boolean endless;

    private TrafficEngine(Topology topology) {
        this.topology = topology;
        this.workload = topology.architecture().workload();
        this.requestBytes = kb("requestKb");
        this.staticBytes = kb("staticKb");
        this.dynamicBytes = kb("dynamicKb");
        int size = topology.size();
        this.plan = new CallPlan(topology);
        this.replication = new Replication(topology);
        this.statics = new double[size];
        this.reads = new double[size];
        this.writes = new double[size];
        this.entered = new boolean[size];
        for (int entry : topology.assumedEntries()) {
            entered[entry] = true;
        }
    }

    /** The load of an architecture at its workload's peak. */
    public static Traffic load(Topology topology) {
        return new TrafficEngine(topology).load();
    }

    private Traffic load() {
        double peak = enter();
        propagate();
        List<Flow> links = new ArrayList<>(topology.links().size());
        Flow[] into = new Flow[topology.size()];
        double[] writtenKb = new double[topology.size()];
        Arrays.fill(into, Flow.NONE);
        for (int link = 0; link < topology.links().size(); link++) {
            Flow flow = flow(link);
            links.add(flow);
            int to = topology.to(link);
            if (flow != Flow.NONE) {
                into[to] = into[to].plus(flow);
                writtenKb[to] += writtenKb(link, flow);
            }
        }
        for (int link : replication.links()) {
            links.set(link, copies(link, writtenKb));
        }
        double[] copiedKb = replication.copies(writtenKb);
        List<PartLoad> parts = new ArrayList<>(topology.size());
        for (int node = 0; node < topology.size(); node++) {
            parts.add(part(node, into[node], writtenKb[node] + copiedKb[node]));
        }
        List<Bottleneck> busiest = busiest(parts);
        double saturation = busiest.isEmpty() ? Double.POSITIVE_INFINITY
                : workload.users() / busiest.getFirst().utilization();
        return new Traffic(topology, workload.users(), peak, endless, List.copyOf(parts), List.copyOf(links),
                busiest.isEmpty() ? null : busiest.getFirst(),
                List.copyOf(busiest.subList(Math.min(1, busiest.size()), busiest.size())), saturation);
    }

    /** Lets the users in; gives the requests per second that they send. */
    private double enter() {
        double peak = workload.peakPerSecond();
        List<Topology.Entry> entries = topology.entries();
        for (Topology.Entry entry : entries) {
            double entering = peak * entry.share();
            statics[entry.node()] += entering * workload.staticShare();
            reads[entry.node()] += entering * workload.readShare();
            writes[entry.node()] += entering * workload.changeShare();
        }
        return entries.isEmpty() ? 0 : peak;
    }

    private void propagate() {
        int size = topology.size();
        int[] waiting = new int[size];
        for (int link = 0; link < topology.links().size(); link++) {
            if (carries(link)) {
                waiting[topology.to(link)]++;
            }
        }
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int node = 0; node < size; node++) {
            if (waiting[node] == 0) {
                ready.add(node);
            }
        }
        int done = 0;
        while (!ready.isEmpty()) {
            int node = ready.remove();
            done++;
            for (int link : topology.outgoing(node)) {
                if (carries(link)) {
                    passOn(link);
                    if (--waiting[topology.to(link)] == 0) {
                        ready.add(topology.to(link));
                    }
                }
            }
        }
        if (done < size) {
            solveCircles(waiting);
        }
        replayed = replication.copies(writes);
    }

    private void passOn(int link) {
        int from = topology.from(link);
        int to = topology.to(link);
        statics[to] += plan.statics[link] * statics[from];
        reads[to] += plan.reads[link] * reads[from];
        writes[to] += plan.writes[link] * writes[from] + plan.writesPerRead[link] * reads[from];
    }

    private boolean carries(int link) {
        return plan.statics[link] > 0 || plan.reads[link] > 0 || plan.writes[link] > 0 || plan.writesPerRead[link] > 0;
    }

    /** What the order left over calls itself in circles, or is called by what does: three unknowns for each node. */
    private void solveCircles(int[] waiting) {
        int[] nodes = IntStream.range(0, topology.size()).filter(node -> waiting[node] > 0).toArray();
        Map<Integer, Integer> place = new HashMap<>();
        for (int node : nodes) {
            place.put(node, place.size());
        }
        int n = nodes.length;
        double[] external = new double[3 * n];
        double[][] visits = new double[3 * n][3 * n];
        for (int i = 0; i < n; i++) {
            external[i] = statics[nodes[i]];
            external[n + i] = reads[nodes[i]];
            external[2 * n + i] = writes[nodes[i]];
            for (int link : topology.outgoing(nodes[i])) {
                Integer target = place.get(topology.to(link));
                if (target != null) {
                    visits[i][target] += plan.statics[link];
                    visits[n + i][n + target] += plan.reads[link];
                    visits[2 * n + i][2 * n + target] += plan.writes[link];
                    visits[n + i][2 * n + target] += plan.writesPerRead[link];
                }
            }
        }
        Optional<double[]> arrivals = TrafficEquations.arrivalsPerSecond(external, visits);
        endless = arrivals.isEmpty();
        arrivals.ifPresent(rates -> {
            for (int i = 0; i < n; i++) {
                statics[nodes[i]] = rates[i];
                reads[nodes[i]] = rates[n + i];
                writes[nodes[i]] = rates[2 * n + i];
            }
        });
    }

    /** What a link carries per second at the peak. */
    private Flow flow(int link) {
        int from = topology.from(link);
        int to = topology.to(link);
        if (!carries(link)) {
            return Flow.NONE;
        }
        double s = plan.statics[link] * statics[from];
        double r = plan.reads[link] * reads[from];
        double w = plan.writes[link] * writes[from] + plan.writesPerRead[link] * reads[from];
        if (topology.behaviour(to) == Behaviour.NAMES) {
            return questions(s + r + w);
        }
        Part target = topology.part(to);
        if (plan.pieceKb(from) > 0) {
            return new Flow(0, 0, w, writes[from] * requestBytes, 0);
        }
        if (target.has(Trait.STORAGE)) {
            return new Flow(s, r, w, w * kb("uploadKb"), (s + r) * staticBytes);
        }
        if (topology.behaviour(to) == Behaviour.SIDE_CACHE) {
            return new Flow(s, r, w, w * kb("cacheValueKb"), r * kb("cacheValueKb"));
        }
        if (target.has(Trait.DATABASE)) {
            return new Flow(s, r, w, w * kb("writeStatementKb"), r * kb("readResultKb"));
        }
        if (topology.behaviour(to) == Behaviour.QUEUE || topology.behaviour(to) == Behaviour.FAN_OUT) {
            return new Flow(s, r, w, w * requestBytes, 0);
        }
        return new Flow(s, r, w, (s + r + w) * requestBytes, s * staticBytes + (r + w) * dynamicBytes);
    }

    /** What a replicate link carries per second at the peak. */
    private Flow copies(int link, double[] writtenKb) {
        int from = topology.from(link);
        int to = topology.to(link);
        double there = replication.there(link);
        double back = replication.back(link);
        return new Flow(0, 0, there * writes[from] + back * writes[to], there * bytesToCopy(from, writtenKb[from]),
                back * bytesToCopy(to, writtenKb[to]));
    }

    /** What a source sends to a copy: its files, its cached values, or its rows and their log. */
    private double bytesToCopy(int source, double writtenKb) {
        if (topology.behaviour(source) == Behaviour.SIDE_CACHE) {
            return writes[source] * kb("cacheValueKb");
        }
        return writtenKb * KB * (topology.part(source).has(Trait.STORAGE) ? 1 : WRITE_AMPLIFICATION);
    }

    private double kb(String setting) {
        return workload.number(setting) * KB;
    }

    /** What a link's writes leave behind: uploads in a store of files, one row per writing request in a database. */
    private double writtenKb(int link, Flow flow) {
        Part target = topology.part(topology.to(link));
        if (target.has(Trait.STORAGE)) {
            return flow.bytesIn() / KB;
        }
        boolean changes = target.has(Trait.DATABASE) && plan.writes[link] > 0;
        return changes ? writes[topology.from(link)] * workload.number("rowKb") : 0;
    }

    private PartLoad part(int node, Flow into, double writtenKb) {
        Flow flow = entered[node] ? into.plus(entryFlow(node)) : into;
        Capacity capacity = topology.capacity(node);
        if (flow.calls() == 0 && replayed[node] == 0 && capacity.stations().isEmpty() && capacity.limits().isEmpty()) {
            return new PartLoad(flow, List.of(), List.of(), 0, MonthlyUse.NONE);
        }
        List<StationLoad> stations = new ArrayList<>(capacity.stations().size());
        double utilization = 0;
        for (Station station : capacity.stations()) {
            StationLoad load = stationLoad(node, station.scaling() instanceof Scaling.Connections
                    ? station.holding(connectionsOpened(node, link -> link.kind() != LinkKind.WRITE)) : station, flow);
            stations.add(load);
            utilization = Math.max(utilization, load.utilization());
        }
        List<LimitLoad> limits = new ArrayList<>(capacity.limits().size());
        Flow put = topology.behaviour(node) == Behaviour.FAN_OUT ? put(node) : flow;
        for (Limit limit : capacity.limits()) {
            double usage = limit.usage().applyAsDouble(put);
            LimitLoad load = new LimitLoad(limit, usage);
            limits.add(load);
            if (limit.binding()) {
                utilization = Math.max(utilization, load.utilization());
            }
        }
        connections(node, limits);
        return new PartLoad(flow, stations, limits, utilization, month(flow, stations, writtenKb, replayed[node]));
    }

    /**
     * What others put into a part. What it fetches itself counts against no quota of putting: Firehose follows a Kinesis stream
     * that it reads without limit (Amazon Data Firehose quotas).
     */
    private Flow put(int node) {
        Flow put = Flow.NONE;
        for (int link : topology.incoming(node)) {
            put = topology.kind(link) == LinkKind.CONSUME ? put : put.plus(flow(link));
        }
        return put;
    }

    /**
     * The connections that all callers' pools hold open, against what the component takes (capacity reference 2.8). They are
     * there without any request, so the limit is listed but does not grow with the users.
     */
    private void connections(int node, List<LimitLoad> limits) {
        Part part = topology.part(node);
        double taken = part.service().connectionsTaken(part);
        if (Double.isInfinite(taken)) {
            return;
        }
        double opened = connectionsOpened(node, link -> true);
        if (opened > 0) {
            limits.add(new LimitLoad(new Limit(CONNECTIONS, Text.of("connections", "연결"), taken, flow -> opened, false,
                    "capacity reference 1.3"), opened));
        }
    }

    /** The connections of the pools of all who call a component over such links. */
    private double connectionsOpened(int node, Predicate<Link> over) {
        int[] calls = topology.incoming(node, link -> topology.kind(link).carriesCalls() && over.test(topology.link(link)));
        double opened = 0;
        for (int place = 0; place < calls.length; place++) {
            if (isFirstOf(calls, place)) {
                Part caller = topology.part(topology.from(calls[place]));
                opened += caller.service().connectionsOpened(caller);
            }
        }
        return opened;
    }

    /** Whether no call before it comes from the same caller. */
    private boolean isFirstOf(int[] calls, int place) {
        for (int earlier = 0; earlier < place; earlier++) {
            if (topology.from(calls[earlier]) == topology.from(calls[place])) {
                return false;
            }
        }
        return true;
    }

    private Flow entryFlow(int node) {
        double s = statics[node];
        double r = reads[node];
        double w = writes[node];
        if (topology.behaviour(node) == Behaviour.NAMES) {
            return questions(s + r + w);
        }
        return new Flow(s, r, w, (s + r + w) * requestBytes, s * staticBytes + (r + w) * dynamicBytes);
    }

    /** Requests go past the name server; what it gets is the questions of new connections. */
    private Flow questions(double requests) {
        return new Flow(0, requests / workload.number("requestsPerConnection") * NAME_MISS_SHARE, 0, 0, 0);
    }

    private StationLoad stationLoad(int node, Station station, Flow flow) {
        Demand call = station.perCall();
        Demand background = station.background();
        double busy = flow.statics() * (call.staticSeconds() + background.staticSeconds())
                + flow.reads() * (call.readSeconds() + background.readSeconds())
                + flow.writes() * (call.writeSeconds() + background.writeSeconds())
                + replayed[node] * background.writeSeconds();
        double arrivals = (call.staticSeconds() > 0 ? flow.statics() : 0) + (call.readSeconds() > 0 ? flow.reads() : 0)
                + (call.writeSeconds() > 0 ? flow.writes() : 0);
        return new StationLoad(station.under(flow, busy).dealt(dealing(node, station)), arrivals, busy);
    }

    private Station.Balancing dealing(int node, Station station) {
        for (int link : topology.incoming(node)) {
            Part caller = topology.part(topology.from(link));
            if (caller.has(Trait.BALANCER) && topology.kind(link) == LinkKind.REQUEST) {
                return caller.service().balancing(caller);
            }
        }
        return station.balancing();
    }

    private MonthlyUse month(Flow peak, List<StationLoad> stations, double writtenKb, double copied) {
        double toMonth = MonthlyUse.SECONDS / workload.peakFactor();
        List<Fleet> fleets = new ArrayList<>(stations.size());
        for (StationLoad load : stations) {
            Station station = load.station();
            double running = runningOverTheDay(load);
            fleets.add(new Fleet(running, Traffic.share(load.busyServers() / workload.peakFactor(), running * station.servers())));
        }
        return new MonthlyUse(peak.times(toMonth), fleets, writtenKb * toMonth / 1e6, copied * toMonth, day(),
                peak.calls() > 0 || copied > 0);
    }

    private DayCurve day() {
        DayCurve known = day;
        if (known == null) {
            known = isFlat() ? DayCurve.FLAT : points(curve(1));
            day = known;
        }
        return known;
    }

    private static DayCurve points(DailyCurve curve) {
        return new DayCurve(IntStream.range(0, CURVE_POINTS).mapToObj(i -> curve.rateAt((i + 0.5) * HOURS / CURVE_POINTS)).toList());
    }

    private boolean isFlat() {
        return workload.troughShare() * workload.peakFactor() >= 1 || workload.peakFactor() <= 1;
    }

    private DailyCurve curve(double average) {
        return DailyCurve.of(average, workload.peakFactor(), workload.troughShare(), workload.number("peakHour"));
    }

    /** The machines that run on average over the day. */
    private double runningOverTheDay(StationLoad load) {
        Station station = load.station();
        return switch (station.scaling()) {
            case Scaling.Scheduled clock -> clock.overTheDay();
            case Scaling.Connections _ -> station.machines();
            case Scaling.Watching _ -> station.machines(); // nothing comes
            case Scaling.ByLoad byLoad -> {
                if (station.mostMachines() == station.machines() || load.busyServers() == 0) {
                    yield station.machines();
                }
                List<Object> key = List.of(load.busyServers(), station.machines(), station.mostMachines(), byLoad, station.servers());
                yield days.computeIfAbsent(key, same -> following(byLoad, station, load.busyServers() / workload.peakFactor()));
            }
        };
    }

    /** The same of machines that follow the day's curve (capacity reference 3.2). */
    private double following(Scaling.ByLoad scaling, Station station, double averageBusyServers) {
        if (isFlat()) {
            return station.machinesFor(averageBusyServers);
        }
        DailyCurve curve = curve(averageBusyServers);
        Scaling.Pace pace = scaling.pace();
        ScalingGroup group = new ScalingGroup(station.servers(), (int) station.machines(), (int) station.mostMachines(),
                (int) station.machinesFor(averageBusyServers), minutes(pace.launchSeconds()), minutes(pace.warmupSeconds()),
                Math.max(1, minutes(pace.metricSeconds())), (seen, waiting) -> 100 * scaling.metric().seen(seen, waiting));
        return AutoScalingDay.instanceHours(curve, group, policy(scaling, curve)) / HOURS;
    }

    private static ScalingPolicy policy(Scaling.ByLoad scaling, DailyCurve day) {
        return switch (scaling) {
            case Scaling.Tracking tracking -> ScalingPolicy.TargetTracking.at(100 * tracking.target());
            case Scaling.Predictive(Scaling.Tracking tracking) -> ScalingPolicy.Predictive.of(
                    ScalingPolicy.TargetTracking.at(100 * tracking.target()), day,
                    Math.max(FORECAST_MINUTES, minutes(tracking.pace().launchSeconds())));
            case Scaling.Stepwise steps -> steps.graded()
                    ? new ScalingPolicy.Step(100 * steps.high(), 100 * steps.low(), steps.step(), ALARM_MINUTES, ALARM_MINUTES)
                    : new ScalingPolicy.Simple(100 * steps.high(), 100 * steps.low(), steps.step(), ALARM_MINUTES, ALARM_MINUTES,
                            minutes(steps.pauseSeconds()));
        };
    }

    private static int minutes(double seconds) {
        return (int) Math.ceil(seconds / SECONDS_PER_MINUTE);
    }

    /** The busiest stations and limits, at most {@link #MOST_TOLD}; of equals the first in the drawing. */
    private static List<Bottleneck> busiest(List<PartLoad> parts) {
        List<Bottleneck> busiest = new ArrayList<>();
        for (int node = 0; node < parts.size(); node++) {
            for (StationLoad load : parts.get(node).stations()) {
                if (load.busyServers() > 0) {
                    rank(busiest, new Bottleneck(node, load.station().name(), load.utilizationAtMost()));
                }
            }
            for (LimitLoad load : parts.get(node).limits()) {
                if (load.limit().binding() && load.usage() > 0) {
                    rank(busiest, new Bottleneck(node, load.limit().name(), load.utilization()));
                }
            }
        }
        return busiest;
    }

    private static void rank(List<Bottleneck> busiest, Bottleneck next) {
        int place = busiest.size();
        while (place > 0 && Double.compare(busiest.get(place - 1).utilization(), next.utilization()) < 0) {
            place--;
        }
        busiest.add(place, next);
        if (busiest.size() > MOST_TOLD) {
            busiest.removeLast();
        }
    }
}
