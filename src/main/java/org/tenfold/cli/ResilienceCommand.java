package org.tenfold.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.resilience.Resilience;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.resilience.Resilience.JourneyAvailability;
import org.tenfold.resilience.Target;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What happens to a design when something dies. */
@CommandLine.Command(name = "resilience",
        description = "Shows how available designs are, what must not fail, and what follows each failure.")
final class ResilienceCommand extends ReviewCommand {

    private static final Text JOURNEY = Text.of("Journey", "여정");
    private static final Text AVAILABILITY = Text.of("Availability", "가용성");
    private static final Text FAILS = Text.of("If this fails", "장애 대상");
    private static final Text SERVICE = Text.of("Service", "서비스");
    private static final Text GOES_ON = Text.of("goes on", "계속됩니다");
    private static final Text STOPS = Text.of("stops: {journeys}", "중단: {journeys}");
    private static final Text CAPACITY_LEFT = Text.of("Capacity left", "남은 용량");
    private static final Text BACK_IN = Text.of("Back in", "복구 시간");
    private static final Text DATA_LOST = Text.of("Data lost", "데이터 손실");
    private static final Text SINGLE_POINTS = Text.of("Single points of failure: {targets}", "단일 장애점: {targets}");
    private static final Text NO_SINGLE_POINTS = Text.of("No single point of failure", "단일 장애점이 없습니다");
    private static final Text AVAILABLE = Text.of("{availability} available, {minutes} minutes down a month (platform only)",
            "가용성 {availability}, 월 중단 {minutes}분(플랫폼만 계산)");
    private static final Text AT_LEAST = Text.of("{availability} to {upper} available, up to {minutes} minutes down a month (platform only)",
            "가용성 {availability}~{upper}, 월 중단 최대 {minutes}분(플랫폼만 계산)");
    private static final Map<String, Text> JOURNEYS = Map.of("static", Text.of("static", "정적"),
            "read", Text.of("read", "읽기"), "write", Text.of("write", "쓰기"));
    private static final Text NO_TARGET = Text.of("Nothing called \"{target}\" can fail here; the nearest is \"{nearest}\".",
            "\"{target}\"{target|이라/라}는 장애 대상이 없습니다. 가장 가까운 것은 \"{nearest}\"입니다.");

    @Option(names = "--fail", paramLabel = "TARGET",
            description = "Plays one failure: a component's id, zone:a, region:ap-northeast-2.")
    private @Nullable String fail;

    ResilienceCommand(Console console) {
        super(console);
    }

    /** The failures asked for. */
    private List<Drill> drills(Resilience resilience) {
        if (fail == null) {
            return resilience.drills();
        }
        List<Drill> asked = resilience.drills().stream().filter(drill -> drill.fails().toString().equals(fail)).toList();
        if (asked.isEmpty()) {
            List<String> known = resilience.drills().stream().map(drill -> drill.fails().toString()).toList();
            throw new Problem(NO_TARGET.with("target", fail).with("nearest", Nearest.to(fail, known).orElse("")));
        }
        return asked;
    }

    @Override
    boolean needsOutlook() {
        return true;
    }

    private static Resilience resilience(Reviewed reviewed) {
        return reviewed.review().outlook().orElseThrow().resilience();
    }

    private static String name(Reviewed reviewed, Target target) {
        return target instanceof Target.Part(String id) ? reviewed.name(id) : target.toString();
    }

    /** A journey's name for people; those of queues keep the queue's. */
    private String journey(String name) {
        Text known = JOURNEYS.get(name);
        return known == null ? name : say(known);
    }

    @Override
    void text(Reviewed reviewed) {
        Resilience resilience = resilience(reviewed);
        List<Drill> drills = drills(resilience);
        heading(reviewed);
        console.line();
        Table failures = new Table().words(say(FAILS)).words(say(SERVICE)).figures(say(CAPACITY_LEFT)).figures(say(BACK_IN))
                .figures(say(DATA_LOST));
        for (Drill drill : drills) {
            failures.row(name(reviewed, drill.fails()),
                    drill.survives() ? say(GOES_ON) : say(STOPS.with("journeys", drill.severed().stream().map(this::journey).collect(Collectors.joining(", ")))),
                    Show.percent(drill.capacityLeft()), Show.duration(drill.recovery().seconds()),
                    Show.duration(drill.recovery().lossSeconds()));
        }
        if (!failures.isEmpty()) {
            table(failures);
            console.line();
        }
        if (fail != null) {
            drills.forEach(drill -> console.line(say(drill.story())));
            return;
        }
        if (!resilience.journeys().isEmpty()) {
            Table journeys = new Table().words(say(JOURNEY)).figures(say(AVAILABILITY));
            for (JourneyAvailability journey : resilience.journeys()) {
                journeys.row(journey(journey.journey()), Show.availability(journey.availability()));
            }
            table(journeys);
            console.line();
        }
        sums(reviewed, resilience);
    }

    private void sums(Reviewed reviewed, Resilience resilience) {
        String singles = resilience.singlePoints().stream().map(target -> name(reviewed, target)).collect(Collectors.joining(", "));
        console.line(singles.isEmpty() ? console.styled(Console.Style.GREEN, say(NO_SINGLE_POINTS))
                : console.styled(Console.Style.RED, say(SINGLE_POINTS.with("targets", singles))));
        Text available = resilience.exact() ? AVAILABLE : AT_LEAST;
        console.line(console.styled(Console.Style.BOLD, say(available
                .with("availability", Show.availability(resilience.availability()))
                .with("upper", Show.availability(resilience.upperBound()))
                .with("minutes", Show.figure(resilience.downtimeMinutesPerMonth())))));
    }

    @Override
    void json(Reviewed reviewed, Map<String, Object> members) {
        Resilience resilience = resilience(reviewed);
        put(members, "availability", Show.exact(resilience.availability()));
        members.put("exact", resilience.exact());
        put(members, "downtimeMinutesPerMonth", Show.exact(resilience.downtimeMinutesPerMonth()));
        List<Map<String, Object>> journeys = new ArrayList<>();
        for (JourneyAvailability journey : resilience.journeys()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", journey.journey());
            put(row, "availability", Show.exact(journey.availability()));
            journeys.add(row);
        }
        members.put("journeys", journeys);
        List<String> singles = resilience.singlePoints().stream().map(Target::toString).toList();
        members.put("singlePointsOfFailure", singles);
        members.put("minimalCuts", singles.stream().map(List::of).toList());
        List<Map<String, Object>> drills = new ArrayList<>();
        for (Drill drill : drills(resilience)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("fails", drill.fails().toString());
            row.put("survives", drill.survives());
            put(row, "capacityLeft", Show.exact(drill.capacityLeft()));
            put(row, "recoverySeconds", Show.exact(drill.recovery().seconds()));
            put(row, "dataLossSeconds", Show.exact(drill.recovery().lossSeconds()));
            row.put("severed", drill.severed());
            row.put("story", say(drill.story()));
            drills.add(row);
        }
        members.put("drills", drills);
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        members.put(name, value);
    }
}
