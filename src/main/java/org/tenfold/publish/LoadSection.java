package org.tenfold.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Block.Tone;
import org.tenfold.publish.Table.Cell;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
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

/** What the design carries at the peak, how fast, and what is full first. */
public final class LoadSection {

    /** The kinds of requests in the order in which people read them. */
    public static final List<String> KINDS_IN_ORDER = List.of("static", "read", "write", "dynamic", "all");

    /** Use from which a part is tight. */
    private static final double TIGHT = 0.7;

    private static final Text TITLE = Text.of("Load", "부하");
    private static final Text COMPONENT = Text.of("Component", "구성 요소");
    private static final Text ARRIVAL = Text.of("Per second", "초당 요청");
    private static final Text SERVERS = Text.of("In parallel", "동시 처리");
    private static final Text UTILIZATION = Text.of("Busy", "사용률");
    private static final Text WAIT = Text.of("Wait", "대기");
    private static final Text TIGHTEST = Text.of("Tightest", "가장 빠듯한 것");
    private static final Text REQUESTS = Text.of("Requests", "요청");
    private static final Text MEAN = Text.of("Mean", "평균");
    private static final Text LOAD = Text.of("{users|user sends|users send} {rate} requests a second at the peak",
            "사용자 {users}명이 최고 시간에 초당 요청 {rate}개를 보냅니다");
    private static final Text NO_USERS = Text.of("No requests of users enter: draw users or what faces them.",
            "사용자의 요청이 들어오지 않습니다. 사용자나 사용자를 맞는 구성 요소를 그리십시오.");
    private static final Text ENDLESS = Text.of("Calls go round in a circle and multiply: no size is enough.",
            "호출이 순환하며 계속 늘어납니다. 어떤 크기로도 감당할 수 없습니다.");
    private static final Text BOTTLENECK = Text.of("Bottleneck: {what} of {component}, {busy} busy at its full size",
            "병목: {component}의 {what}, 최대 크기에서 사용률 {busy}");
    private static final Text THEN = Text.of("Then: {what} of {component}, {busy}", "그다음: {component}의 {what}, {busy}");
    private static final Text NO_BOTTLENECK = Text.of("Bottleneck: none; nothing here can be saturated",
            "병목: 없음. 포화될 수 있는 것이 없습니다");
    private static final Text SATURATION = Text.of("Saturated at {users} users", "사용자 {users}명에서 포화됩니다");
    private static final Text HOLDS = Text.of("Holds {users} users; the limit is {limit}", "사용자 {users}명까지 감당합니다. 한계: {limit}");
    private static final Text HOLDS_ANY = Text.of("Holds more than a thousand times these users", "지금의 천 배가 넘는 사용자를 감당합니다");
    private static final Text HOLDS_NONE = Text.of("Too slow for the objective whatever the load: {limit}",
            "부하가 아무리 작아도 목표보다 느립니다: {limit}");
    private static final Map<String, Text> KINDS = Map.of(
            "static", Text.of("static", "정적"), "read", Text.of("read", "읽기"), "write", Text.of("write", "쓰기"),
            "dynamic", Text.of("dynamic", "동적"), "all", Text.of("all", "전체"));

    private final Traffic traffic;
    private final Performance performance;
    private final Wording words;

    /** The load of a review that has its second stage; names are those of its architecture. */
    public LoadSection(Review review, Wording words) {
        traffic = review.traffic();
        performance = review.outlook().orElseThrow().performance();
        this.words = words;
    }

    /** Every part that carries load: rate, servers, use, wait. */
    public Table parts() {
        List<Column> columns = List.of(Column.words(words.say(COMPONENT)), Column.figures(words.say(ARRIVAL)),
                Column.figures(words.say(SERVERS)), Column.figures(words.say(UTILIZATION)), Column.figures(words.say(WAIT)),
                Column.figures("p99"), Column.words(words.say(TIGHTEST)));
        List<Row> rows = new ArrayList<>();
        Topology topology = traffic.topology();
        for (int node = 0; node < topology.size(); node++) {
            PartLoad load = traffic.parts().get(node);
            if (!load.stations().isEmpty() || !load.limits().isEmpty()) {
                rows.add(row(words.name(topology.part(node).id()), load, performance.parts().get(node)));
            }
        }
        return Table.of(columns, rows);
    }

    private Row row(String name, PartLoad load, PartLatency latency) {
        boolean queues = !load.stations().isEmpty();
        return Row.of(Cell.of(name), Cell.of(Show.figure(load.peak().calls())),
                Cell.of(queues ? Show.figure(servers(load)) : Show.NONE),
                new Cell(Show.percent(load.utilization()), tone(load.utilization()), false, load.utilization()),
                Cell.of(queues ? Show.milliseconds(latency.waitSeconds()) : Show.NONE),
                Cell.of(queues ? Show.milliseconds(latency.p99Seconds()) : Show.NONE), Cell.of(tightest(load)));
    }

    /** Servers that run at the peak at the first station, which is the machine's processor. */
    public static double servers(PartLoad load) {
        return load.stations().isEmpty() ? 0
                : load.stations().getFirst().machines() * load.stations().getFirst().station().servers();
    }

    /** The use of a part that is highest, in words. */
    public String tightest(PartLoad load) {
        String name = "";
        double highest = 0;
        for (StationLoad station : load.stations()) {
            if (station.utilization() > highest) {
                highest = station.utilization();
                name = words.say(station.station().name());
            }
        }
        for (LimitLoad limit : load.limits()) {
            if (limit.limit().binding() && limit.utilization() > highest) {
                highest = limit.utilization();
                name = words.say(limit.limit().name());
            }
        }
        return name;
    }

    private static Tone tone(double utilization) {
        return utilization >= 1 ? Tone.BAD : utilization >= TIGHT ? Tone.WARNING : Tone.PLAIN;
    }

    /** How long answers take, by kind of request. */
    public Table times() {
        List<Column> columns = List.of(Column.words(words.say(REQUESTS)), Column.figures(words.say(MEAN)),
                Column.figures("p50"), Column.figures("p95"), Column.figures("p99"));
        return Table.of(columns, KINDS_IN_ORDER.stream().filter(performance.latency()::containsKey).map(kind -> {
            Latency latency = performance.latency().get(kind);
            return Row.of(words.say(KINDS.get(kind)), Show.milliseconds(latency.mean()), Show.milliseconds(latency.p50()),
                    Show.milliseconds(latency.p95()), Show.milliseconds(latency.p99()));
        }).toList());
    }

    /** The rate, the bottleneck, what is full after it, and how many users are held. */
    public List<Sentence> sums() {
        List<Sentence> sums = new ArrayList<>();
        if (traffic.peakPerSecond() == 0) {
            sums.add(Sentence.plain(words.say(NO_USERS)));
            return sums;
        }
        sums.add(Sentence.plain(words.say(LOAD.with("users", Show.people(traffic.users()))
                .with("rate", Show.figure(traffic.peakPerSecond())))));
        if (traffic.endless()) {
            // What each part has to carry grows without end, so no bottleneck and no number of users means anything.
            sums.add(new Sentence(words.say(ENDLESS), Tone.BAD));
            return sums;
        }
        Bottleneck bottleneck = traffic.bottleneck();
        if (bottleneck == null) {
            sums.add(Sentence.plain(words.say(NO_BOTTLENECK)));
        } else {
            Tone tone = tone(bottleneck.utilization());
            sums.add(new Sentence(told(BOTTLENECK, bottleneck), tone == Tone.PLAIN ? Tone.GOOD : tone));
            traffic.then().forEach(next -> sums.add(Sentence.plain(told(THEN, next))));
            sums.add(Sentence.plain(words.say(SATURATION.with("users", Show.people(traffic.saturationUsers())))));
        }
        Text holds = performance.maxUsers() == 0 ? HOLDS_NONE : Double.isFinite(performance.maxUsers()) ? HOLDS : HOLDS_ANY;
        Object limit = performance.limitedBy();
        sums.add(new Sentence(words.say(holds.with("users", Show.people(performance.maxUsers()))
                .with("limit", limit == null ? "" : limit)), Tone.STRONG));
        return sums;
    }

    private String told(Text sentence, Bottleneck bottleneck) {
        return words.say(sentence.with("what", bottleneck.what())
                .with("component", words.name(traffic.topology().part(bottleneck.node()).id()))
                .with("busy", Show.percent(bottleneck.utilization())));
    }

    Section section() {
        List<Block> blocks = new ArrayList<>(Sentence.lastFirst(sums()));
        if (!parts().isEmpty()) {
            blocks.add(parts());
        }
        if (!times().isEmpty()) {
            blocks.add(times());
        }
        return new Section("load", words.say(TITLE), blocks);
    }
}
