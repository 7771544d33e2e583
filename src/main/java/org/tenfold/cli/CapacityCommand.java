package org.tenfold.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.tenfold.review.Review;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Performance;
import org.tenfold.traffic.Performance.Latency;
import org.tenfold.traffic.Performance.PartLatency;
import org.tenfold.traffic.Traffic;
import org.tenfold.traffic.Traffic.Bottleneck;
import org.tenfold.traffic.Traffic.LimitLoad;
import org.tenfold.traffic.Traffic.PartLoad;
import org.tenfold.traffic.Traffic.StationLoad;
import picocli.CommandLine;

/** How much a design carries. */
@CommandLine.Command(name = "capacity", description = "Shows load, delay and bottleneck of designs, and how many users they hold.")
final class CapacityCommand extends ReviewCommand {

    /** Use from which a part is tight, and from which it is overloaded. */
    private static final double TIGHT = 0.7;

    private static final Text COMPONENT = Text.of("Component", "구성 요소");
    private static final Text ARRIVAL = Text.of("Per second", "초당 요청");
    private static final Text SERVERS = Text.of("Servers", "서버");
    private static final Text UTILIZATION = Text.of("Busy", "사용률");
    private static final Text WAIT = Text.of("Wait", "대기");
    private static final Text P99 = Text.name("p99");
    private static final Text TIGHTEST = Text.of("Tightest", "가장 빠듯한 것");
    private static final Text REQUESTS = Text.of("Requests", "요청");
    private static final Text MEAN = Text.of("Mean", "평균");
    private static final Text LOAD = Text.of("{users} users send {rate} requests a second at the peak",
            "사용자 {users}명이 최고 시간에 초당 요청 {rate}개를 보냅니다");
    private static final Text NO_USERS = Text.of("No requests of users enter: draw users or what faces them.",
            "사용자의 요청이 들어오지 않습니다. 사용자나 사용자를 맞는 구성 요소를 그리십시오.");
    private static final Text ENDLESS = Text.of("Calls go round in a circle and multiply: no size is enough.",
            "호출이 순환하며 계속 늘어납니다. 어떤 크기로도 감당할 수 없습니다.");
    private static final Text BOTTLENECK = Text.of("Bottleneck: {what} of {component}, {busy} busy at its full size",
            "병목: {component}의 {what}, 최대 크기에서 사용률 {busy}");
    private static final Text NO_BOTTLENECK = Text.of("Bottleneck: none; nothing here can be saturated",
            "병목: 없음. 포화될 수 있는 것이 없습니다");
    private static final Text SATURATION = Text.of("Saturated at {users} users", "사용자 {users}명에서 포화됩니다");
    private static final Text HOLDS = Text.of("Holds {users} users; then {limit}", "사용자 {users}명까지 감당합니다. 그다음 한계: {limit}");
    private static final Text HOLDS_ANY = Text.of("Holds more than a thousand times these users", "지금의 천 배가 넘는 사용자를 감당합니다");
    private static final Text HOLDS_NONE = Text.of("Does not keep to the objective at any load: {limit}",
            "어떤 부하에서도 목표를 지키지 못합니다: {limit}");

    private static final Map<String, Text> KINDS = Map.of(
            "static", Text.of("static", "정적"), "read", Text.of("read", "읽기"), "write", Text.of("write", "쓰기"),
            "dynamic", Text.of("dynamic", "동적"), "all", Text.of("all", "전체"));
    private static final List<String> KINDS_IN_ORDER = List.of("static", "read", "write", "dynamic", "all");

    CapacityCommand(Console console) {
        super(console);
    }

    @Override
    Set<Format> formats() {
        return Set.of(Format.TEXT, Format.JSON, Format.CSV);
    }

    @Override
    boolean needsOutlook() {
        return true;
    }

    private static Performance performance(Review review) {
        return review.outlook().orElseThrow().performance();
    }

    /** The use of a part that is highest, in words. */
    private String tightest(PartLoad load) {
        String name = "";
        double highest = 0;
        for (StationLoad station : load.stations()) {
            if (station.utilization() > highest) {
                highest = station.utilization();
                name = say(station.station().name());
            }
        }
        for (LimitLoad limit : load.limits()) {
            if (limit.limit().binding() && limit.utilization() > highest) {
                highest = limit.utilization();
                name = say(limit.limit().name());
            }
        }
        return name;
    }

    /** Servers that run at the peak at the first station, which is the machine's processor. */
    private static double servers(PartLoad load) {
        return load.stations().isEmpty() ? 0
                : load.stations().getFirst().machines() * load.stations().getFirst().station().servers();
    }

    @Override
    void text(Reviewed reviewed) {
        heading(reviewed);
        console.line();
        Review review = reviewed.review();
        Traffic traffic = review.traffic();
        Performance performance = performance(review);
        Table table = new Table().words(say(COMPONENT)).figures(say(ARRIVAL)).figures(say(SERVERS)).figures(say(UTILIZATION))
                .figures(say(WAIT)).figures(say(P99)).words(say(TIGHTEST));
        Topology topology = review.topology();
        for (int node = 0; node < topology.size(); node++) {
            PartLoad load = traffic.parts().get(node);
            if (load.stations().isEmpty() && load.limits().isEmpty()) {
                continue;
            }
            PartLatency latency = performance.parts().get(node);
            boolean queues = !load.stations().isEmpty();
            table.row(reviewed.name(topology.part(node).id()), Show.figure(load.peak().calls()),
                    queues ? Show.figure(servers(load)) : Show.NONE, Show.percent(load.utilization()),
                    queues ? Show.milliseconds(latency.waitSeconds()) : Show.NONE,
                    queues ? Show.milliseconds(latency.p99Seconds()) : Show.NONE, tightest(load));
        }
        if (!table.isEmpty()) {
            table(table);
            console.line();
        }
        if (!performance.latency().isEmpty()) {
            Table times = new Table().words(say(REQUESTS)).figures(say(MEAN)).figures("p50").figures("p95").figures("p99");
            KINDS_IN_ORDER.stream().filter(performance.latency()::containsKey).forEach(kind -> {
                Latency latency = performance.latency().get(kind);
                times.row(say(KINDS.get(kind)), Show.milliseconds(latency.mean()), Show.milliseconds(latency.p50()),
                        Show.milliseconds(latency.p95()), Show.milliseconds(latency.p99()));
            });
            table(times);
            console.line();
        }
        sums(reviewed, traffic, performance);
    }

    private void sums(Reviewed reviewed, Traffic traffic, Performance performance) {
        if (traffic.endless()) {
            console.line(console.styled(Console.Style.RED, say(ENDLESS)));
        }
        if (traffic.peakPerSecond() == 0) {
            console.line(say(NO_USERS));
            return;
        }
        console.line(say(LOAD.with("users", Show.people(traffic.users())).with("rate", Show.figure(traffic.peakPerSecond()))));
        Bottleneck bottleneck = traffic.bottleneck();
        if (bottleneck == null) {
            console.line(say(NO_BOTTLENECK));
        } else {
            Console.Style style = bottleneck.utilization() >= 1 ? Console.Style.RED
                    : bottleneck.utilization() >= TIGHT ? Console.Style.YELLOW : Console.Style.GREEN;
            console.line(console.styled(style, say(BOTTLENECK.with("what", bottleneck.what())
                    .with("component", reviewed.name(traffic.topology().part(bottleneck.node()).id()))
                    .with("busy", Show.percent(bottleneck.utilization())))));
            console.line(say(SATURATION.with("users", Show.people(traffic.saturationUsers()))));
        }
        Text holds = performance.maxUsers() == 0 ? HOLDS_NONE : Double.isFinite(performance.maxUsers()) ? HOLDS : HOLDS_ANY;
        Object limit = performance.limitedBy();
        console.line(console.styled(Console.Style.BOLD, say(holds.with("users", Show.people(performance.maxUsers()))
                .with("limit", limit == null ? "" : limit))));
    }

    @Override
    void json(Reviewed reviewed, Map<String, Object> members) {
        Review review = reviewed.review();
        Traffic traffic = review.traffic();
        Performance performance = performance(review);
        Topology topology = review.topology();
        put(members, "users", Show.exact(traffic.users()));
        put(members, "peakRequestsPerSecond", Show.exact(traffic.peakPerSecond()));
        Bottleneck bottleneck = traffic.bottleneck();
        put(members, "bottleneck", bottleneck == null ? null : topology.part(bottleneck.node()).id());
        put(members, "saturationUsers", Show.exact(Math.floor(traffic.saturationUsers())));
        put(members, "maxUsers", Show.exact(Math.floor(performance.maxUsers())));
        put(members, "limitedBy", performance.limitedBy() == null ? null : say(performance.limitedBy()));
        Map<String, Object> latency = new LinkedHashMap<>();
        KINDS_IN_ORDER.stream().filter(performance.latency()::containsKey)
                .forEach(kind -> latency.put(kind, times(performance.latency().get(kind))));
        members.put("latency", latency);
        List<Map<String, Object>> components = new ArrayList<>();
        for (int node = 0; node < topology.size(); node++) {
            PartLoad load = traffic.parts().get(node);
            PartLatency wait = performance.parts().get(node);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", topology.part(node).id());
            put(row, "arrivalPerSecond", Show.exact(load.peak().calls()));
            put(row, "utilization", Show.exact(load.utilization()));
            put(row, "servers", Show.exact(servers(load)));
            put(row, "waitMs", Show.exact(wait.waitSeconds() * 1000));
            put(row, "p99Ms", Show.exact(wait.p99Seconds() * 1000));
            row.put("limits", load.limits().stream().map(this::limit).toList());
            components.add(row);
        }
        members.put("components", components);
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        members.put(name, value);
    }

    private static Map<String, Object> times(Latency latency) {
        Map<String, Object> times = new LinkedHashMap<>();
        List.<Map.Entry<String, ToDoubleFunction<Latency>>>of(Map.entry("meanMs", Latency::mean), Map.entry("p50Ms", Latency::p50),
                Map.entry("p95Ms", Latency::p95), Map.entry("p99Ms", Latency::p99))
                .forEach(time -> put(times, time.getKey(), Show.exact(time.getValue().applyAsDouble(latency) * 1000)));
        return times;
    }

    private Map<String, Object> limit(LimitLoad load) {
        Map<String, Object> limit = new LinkedHashMap<>();
        limit.put("name", say(load.limit().name()));
        limit.put("unit", load.limit().unit());
        put(limit, "usage", Show.exact(load.usage()));
        put(limit, "capacity", Show.exact(load.limit().capacity()));
        limit.put("binding", load.limit().binding());
        return limit;
    }

    @Override
    List<List<@Nullable Object>> csv(Reviewed reviewed) {
        Review review = reviewed.review();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of("file", "id", "service", "arrivalPerSecond", "utilization", "servers", "waitMs", "p99Ms", "tightest"));
        Performance performance = performance(review);
        for (int node = 0; node < review.topology().size(); node++) {
            PartLoad load = review.traffic().parts().get(node);
            PartLatency wait = performance.parts().get(node);
            rows.add(Arrays.asList(reviewed.file(), review.topology().part(node).id(), review.topology().part(node).service().id(),
                    Show.exact(load.peak().calls()), Show.exact(load.utilization()), Show.exact(servers(load)),
                    Show.exact(wait.waitSeconds() * 1000), Show.exact(wait.p99Seconds() * 1000), tightest(load)));
        }
        return rows;
    }
}
