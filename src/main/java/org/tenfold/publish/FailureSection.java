package org.tenfold.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Block.Tone;
import org.tenfold.publish.Table.Cell;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.resilience.Resilience;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.review.Review;
import org.tenfold.text.Text;

/** How available the design is, and what follows when something dies. */
public final class FailureSection {

    private static final Text TITLE = Text.of("Failure", "장애");
    private static final Text JOURNEY = Text.of("Journey", "여정");
    private static final Text AVAILABILITY = Text.of("Availability", "가용성");
    private static final Text FAILS = Text.of("If this fails", "장애 대상");
    private static final Text SERVICE = Text.of("Service", "서비스");
    private static final Text GOES_ON = Text.of("goes on", "계속됩니다");
    private static final Text STOPS = Text.of("stops: {journeys}", "중단: {journeys}");
    private static final Text CAPACITY_LEFT = Text.of("Capacity of what goes on", "이어지는 여정의 용량");
    private static final Text BACK_IN = Text.of("Back in", "복구 시간");
    private static final Text DATA_LOST = Text.of("Data lost", "데이터 손실");
    private static final Text FOREVER = Text.of("∞: nothing in the drawing brings it back.", "∞: 그림에 있는 것만으로는 되돌릴 수 없습니다.");
    private static final Text SINGLE_POINTS = Text.of("Single points of failure: {targets}", "단일 장애점: {targets}");
    private static final Text NO_SINGLE_POINTS = Text.of("No single point of failure", "단일 장애점이 없습니다");
    private static final Text AVAILABLE = Text.of("{availability} available, {down} down a month (platform only)",
            "가용성 {availability}, 월 중단 {down}(플랫폼만 계산)");
    private static final Text AT_LEAST = Text.of("{availability} to {upper} available, up to {down} down a month (platform only)",
            "가용성 {availability}~{upper}, 월 중단 최대 {down}(플랫폼만 계산)");

    private static final Text NO_SECOND = Text.of("under a second", "1초 미만");
    private static final Text SECONDS = Text.of("{count} s", "{count}초");
    private static final Text MINUTES = Text.of("{count} min", "{count}분");
    private static final Text HOURS = Text.of("{count} h", "{count}시간");
    private static final Text DAYS = Text.of("{count} d", "{count}일");

    private final Resilience resilience;
    private final Wording words;

    /** The failures of a review that has its second stage; names are those of its architecture. */
    public FailureSection(Review review, Wording words) {
        resilience = review.outlook().orElseThrow().resilience();
        this.words = words;
    }

    /** These failures: what goes on, what is left, how long it takes and what it costs in data. */
    public Table drills(List<Drill> drills) {
        List<Column> columns = List.of(Column.words(words.say(FAILS)), Column.words(words.say(SERVICE)),
                Column.figures(words.say(CAPACITY_LEFT)), Column.figures(words.say(BACK_IN)), Column.figures(words.say(DATA_LOST)));
        return Table.of(columns, drills.stream().map(drill -> new Row(List.of(Cell.of(words.name(drill.fails())),
                drill.survives() ? Cell.of(words.say(GOES_ON))
                        : Cell.toned(words.say(STOPS.with("journeys", journeys(drill.severed()))), Tone.BAD),
                Cell.of(Show.percent(drill.capacityLeft())), Cell.of(duration(drill.recovery().seconds())),
                Cell.of(duration(drill.recovery().lossSeconds()))), words.say(drill.story()))).toList());
    }

    /** How long something takes: 45 s, 2 min, 1.5 h, 3 d. */
    private String duration(double seconds) {
        if (!Double.isFinite(seconds)) {
            return "∞";
        }
        if (seconds > 0 && seconds < 1) {
            return words.say(NO_SECOND);
        }
        if (seconds < 120) {
            return words.say(SECONDS.with("count", Show.figure(seconds)));
        }
        if (seconds < 7200) {
            return words.say(MINUTES.with("count", Show.figure(seconds / 60)));
        }
        return words.say(seconds < 172_800 ? HOURS.with("count", Show.figure(seconds / 3600)) : DAYS.with("count", Show.figure(seconds / 86_400)));
    }

    private String journeys(List<String> names) {
        return names.stream().map(words::journey).collect(Collectors.joining(", "));
    }

    /** Every journey with the share of the time in which it works. */
    public Table journeys() {
        return Table.of(List.of(Column.words(words.say(JOURNEY)), Column.figures(words.say(AVAILABILITY))),
                resilience.journeys().stream().map(journey -> Row.of(words.journey(journey.journey()),
                        Show.availability(journey.availability()))).toList());
    }

    /** What must not fail, and how available the whole is. */
    public List<Sentence> sums() {
        String singles = resilience.singlePoints().stream().map(words::name).collect(Collectors.joining(", "));
        Sentence points = singles.isEmpty() ? new Sentence(words.say(NO_SINGLE_POINTS), Tone.GOOD)
                : new Sentence(words.say(SINGLE_POINTS.with("targets", singles)), Tone.BAD);
        Text available = resilience.exact() ? AVAILABLE : AT_LEAST;
        List<Sentence> sums = new ArrayList<>();
        if (resilience.drills().stream().map(Drill::recovery)
                .anyMatch(back -> Double.isInfinite(back.seconds()) || Double.isInfinite(back.lossSeconds()))) {
            sums.add(Sentence.quiet(words.say(FOREVER)));
        }
        sums.add(points);
        sums.add(new Sentence(words.say(available
                .with("availability", Show.availability(resilience.availability()))
                .with("upper", Show.availability(resilience.upperBound()))
                .with("down", duration(resilience.downtimeMinutesPerMonth() * 60))), Tone.STRONG));
        return sums;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>(Sentence.lastFirst(sums()));
        if (!resilience.journeys().isEmpty()) {
            blocks.add(journeys());
        }
        if (!resilience.drills().isEmpty()) {
            blocks.add(drills(resilience.drills()));
        }
        return new Section("failure", words.say(TITLE), blocks);
    }
}
