package org.tenfold.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.tenfold.publish.LoadSection;
import org.tenfold.publish.Reviewed;
import org.tenfold.publish.Show;
import org.tenfold.review.Review;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Performance;
import org.tenfold.traffic.Performance.Latency;
import org.tenfold.traffic.Performance.PartLatency;
import org.tenfold.traffic.Traffic;
import org.tenfold.traffic.Traffic.Bottleneck;
import org.tenfold.traffic.Traffic.LimitLoad;
import org.tenfold.traffic.Traffic.PartLoad;
import picocli.CommandLine;

/** How much a design carries. */
@CommandLine.Command(name = "capacity", description = "Shows load, delay and bottleneck of designs, and how many users they hold.")
final class CapacityCommand extends ReviewCommand {

    CapacityCommand(Console console) {
        super(console);
    }

    @Override
    Set<Format> formats() {
        return Format.OF_TABLES;
    }

    @Override
    boolean needsOutlook() {
        return true;
    }

    private static Performance performance(Review review) {
        return review.outlook().orElseThrow().performance();
    }

    private LoadSection load(Reviewed reviewed) {
        return new LoadSection(reviewed.review(), reviewed.words(language));
    }

    @Override
    void text(Reviewed reviewed) {
        heading(reviewed);
        console.line();
        table(load(reviewed).parts());
        table(load(reviewed).times());
        sentences(load(reviewed).sums());
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
        put(members, "saturationUsers", Show.wholePeople(traffic.saturationUsers()));
        put(members, "maxUsers", Show.wholePeople(performance.maxUsers()));
        put(members, "limitedBy", performance.limitedBy() == null ? null : say(performance.limitedBy()));
        Map<String, Object> latency = new LinkedHashMap<>();
        LoadSection.KINDS_IN_ORDER.stream().filter(performance.latency()::containsKey)
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
            put(row, "servers", Show.exact(LoadSection.servers(load)));
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
        limit.put("unit", load.limit().unit().en());
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
                    Show.exact(load.peak().calls()), Show.exact(load.utilization()), Show.exact(LoadSection.servers(load)),
                    Show.exact(wait.waitSeconds() * 1000), Show.exact(wait.p99Seconds() * 1000), load(reviewed).tightest(load)));
        }
        return rows;
    }
}
