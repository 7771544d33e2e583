package org.tenfold.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.publish.FailureSection;
import org.tenfold.publish.Reviewed;
import org.tenfold.publish.Show;
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

    private static final Text NO_TARGET = Text.of("Nothing called \"{target}\" can fail here; the nearest is \"{nearest}\". Known are: {known}.",
            "\"{target}\"{target|이라/라}는 장애 대상이 없습니다. 가장 가까운 것은 \"{nearest}\"입니다. 쓸 수 있는 이름: {known}.");
    private static final Text NOTHING_FAILS = Text.of("Nothing can fail here: draw users and what serves them.",
            "장애가 날 것이 없습니다. 사용자와 사용자를 맞는 구성 요소를 그리십시오.");
    /** How many names an error lists, beside places; ids of more are in the drawing. */
    private static final int NAMED_AT_MOST = 12;

    @Option(names = "--fail", paramLabel = "TARGET",
            description = "Plays one failure: a component's id, zone:a or zone:ap-northeast-2a, region:ap-northeast-2.")
    private @Nullable String fail;

    ResilienceCommand(Console console) {
        super(console);
    }

    /** The failures asked for. */
    private List<Drill> drills(Resilience resilience) {
        if (fail == null) {
            return resilience.drills();
        }
        List<Drill> asked = resilience.drills().stream().filter(drill -> drill.fails().isCalled(fail)).toList();
        if (asked.isEmpty()) {
            List<String> known = resilience.drills().stream().map(drill -> drill.fails().toString()).toList();
            if (known.isEmpty()) {
                throw new Problem(NOTHING_FAILS.message());
            }
            // Places are told in any case, for nobody drew them under a name of their own.
            Stream<String> parts = known.stream().filter(name -> name.indexOf(':') < 0);
            Stream<String> places = known.stream().filter(name -> name.indexOf(':') >= 0);
            throw new Problem(NO_TARGET.with("target", fail).with("nearest", nearest(fail, known))
                    .with("known", Stream.concat(places, parts.limit(NAMED_AT_MOST)).collect(Collectors.joining(", "))));
        }
        return asked;
    }

    /** The nearest name: of its kind, where there is one of that kind, for zones of the same Region differ from it by a letter. */
    private static String nearest(String written, List<String> known) {
        String kind = written.substring(0, written.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        List<String> alike = known.stream().filter(name -> !kind.isEmpty() && name.startsWith(kind)).toList();
        return Nearest.to(written, alike).or(() -> Nearest.to(written, known)).orElseThrow();
    }

    @Override
    boolean needsOutlook() {
        return true;
    }

    private static Resilience resilience(Reviewed reviewed) {
        return reviewed.review().outlook().orElseThrow().resilience();
    }

    @Override
    void text(Reviewed reviewed) {
        List<Drill> drills = drills(resilience(reviewed));
        FailureSection failures = new FailureSection(reviewed.review(), reviewed.words(language));
        heading(reviewed);
        console.line();
        table(failures.drills(drills));
        if (fail != null) {
            drills.forEach(drill -> console.line(say(drill.story())));
            return;
        }
        table(failures.journeys());
        sentences(failures.sums());
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
