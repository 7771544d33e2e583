package org.tenfold.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Context;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.ReviewSettings;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.design.Workload;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;

/**
 * A design in a few words, for examples: {@code users > alb > web:ec2[count=2, zones=a+b] > db:rds}.
 *
 * <p>A component is its id, after a colon its service where that differs, and in brackets its settings; mentioned again it is
 * the same component. Lists join their values by {@code +}. A slash puts a component into a container: {@code vpc/web:ec2}.
 * An arrow links by the first kind that is legal between the two services, or by the kind it names:
 * {@code web >write[soft=true]> db}.
 */
public final class Sketch {

    private static final Pattern ARROW = Pattern.compile("\\s+>(?:([a-z-]+)(\\[[^]]*])?>)?\\s+");
    private static final Pattern PLACED = Pattern.compile("([a-z0-9-]+)(?::([a-z0-9-]+))?(\\[[^]]*])?");

    private final ServiceCatalog catalog = ServiceCatalog.standard();
    private Architecture architecture = Architecture.EMPTY;

    private Sketch() {
    }

    /**
     * The design that these lines draw, for ten thousand users.
     *
     * @throws IllegalArgumentException if a line cannot be read, or what it draws cannot be stored
     */
    public static Sketch of(String... lines) {
        Sketch sketch = new Sketch();
        for (String line : lines) {
            sketch.draw(line);
        }
        return sketch;
    }

    /**
     * A small system that stands in two Regions, for a million users who do little; the lines draw what leads to its load
     * balancers {@code front} and {@code front2} and what its functions {@code code} and {@code code2} call.
     */
    public static Sketch inTwoRegions(String... lines) {
        return of(Stream.concat(Stream.of("seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c] > seoul/code:lambda",
                "tokyo:region[region=ap-northeast-1]/front2:alb[zones=a+c+d] > tokyo/code2:lambda"), Arrays.stream(lines))
                .toArray(String[]::new)).users(1_000_000).workload("dailyActiveShare", 0.001);
    }

    /** The same system, whose users the name {@code dns} sends to the nearer Region. */
    public static Sketch sharedByLatency(String... lines) {
        return named("latency", lines);
    }

    /** The same system, whose users the name {@code dns} sends to Tokyo when Seoul fails. */
    public static Sketch failingOver(String... lines) {
        return named("failover", lines);
    }

    private static Sketch named(String policy, String... lines) {
        return inTwoRegions(Stream.concat(Stream.of("users > dns:route53 >resolve[policy=" + policy + "]> front",
                "dns >resolve[policy=" + policy + "]> front2"), Arrays.stream(lines)).toArray(String[]::new));
    }

    /** For so many users that rules about large systems look, of whom so few come on a day that no part has much to do. */
    public Sketch quietMillions() {
        return users(10_000_000).workload("dailyActiveShare", 0.0001);
    }

    /** For this many users. */
    public Sketch users(double users) {
        architecture = architecture.withUsers(users);
        return this;
    }

    /** With something else said about what the design is for, such as another {@code environment}. */
    public Sketch context(String name, Object value) {
        architecture = architecture.withContext(architecture.context().with(name, value));
        return this;
    }

    /** With a target for the recovery from a failure: seconds until it is back, and seconds of writes that may be lost. */
    public Sketch recovery(Context.Disruption failure, double timeSeconds, double lossSeconds) {
        Map<Context.Disruption, Context.RecoveryTarget> targets = new LinkedHashMap<>(architecture.context().recovery());
        targets.put(failure, new Context.RecoveryTarget(timeSeconds, lossSeconds));
        architecture = architecture.withContext(new Context(architecture.context().given(), targets));
        return this;
    }

    /** With something else said about its users, such as another {@code peakFactor}. */
    public Sketch workload(String name, double value) {
        architecture = architecture.withWorkload(new Workload(architecture.workload().given().with(name, value)));
        return this;
    }

    /** With a finding that the user set aside, by its key. */
    public Sketch settingAside(String finding) {
        architecture = architecture.withReview(new ReviewSettings(
                List.of(new ReviewSettings.Suppression(finding, "An example", null)), Map.of(), List.of()));
        return this;
    }

    public Architecture architecture() {
        return architecture;
    }

    /** An example with findings whose roots are these components. */
    public Example blaming(String... targets) {
        return new Example(architecture, List.of(targets));
    }

    /** An example in which nothing is wrong. */
    public Example passing() {
        return new Example(architecture, List.of());
    }

    private void draw(String line) {
        Matcher arrow = ARROW.matcher(line);
        String from = null;
        String kind = null;
        String settings = null;
        int start = 0;
        while (arrow.find()) {
            from = step(from, kind, settings, line.substring(start, arrow.start()));
            kind = arrow.group(1);
            settings = arrow.group(2);
            start = arrow.end();
        }
        step(from, kind, settings, line.substring(start));
    }

    private String step(@Nullable String from, @Nullable String kind, @Nullable String settings, String words) {
        String to = place(words.strip());
        if (from != null) {
            link(from, to, kind, settings);
        }
        return to;
    }

    private String place(String path) {
        @Nullable String parent = null;
        Matcher matcher = PLACED.matcher(path);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            String id = matcher.group(1);
            if (architecture.component(id).isEmpty()) {
                String name = matcher.group(2) == null ? id : matcher.group(2);
                Service service = catalog.service(name);
                Settings given = settings(matcher.group(3), service.settings());
                apply(new Edit.Add(Component.of(id, name, id).withParent(parent).withSettings(given)));
            }
            parent = id;
            end = Math.min(path.length(), matcher.end() + 1);
        }
        if (parent == null || end < path.length()) {
            throw new IllegalArgumentException("Cannot read the component " + path);
        }
        return parent;
    }

    private void link(String from, String to, @Nullable String kind, @Nullable String settings) {
        LinkKind drawn = kind == null ? usual(from, to)
                : LinkKind.of(kind).orElseThrow(() -> new IllegalArgumentException("There is no kind of link " + kind));
        String id = from + "-to-" + to;
        while (architecture.link(id).isPresent()) {
            id += "-too";
        }
        apply(new Edit.Connect(Link.of(id, from, to, drawn).withSettings(settings(settings, LinkSettings.ALL))));
    }

    private LinkKind usual(String from, String to) {
        List<LinkKind> legal = ServiceCatalog.legalKinds(service(from), service(to));
        return legal.isEmpty() ? LinkKind.REQUEST : legal.getFirst();
    }

    private Service service(String component) {
        return catalog.service(architecture.component(component).orElseThrow().service());
    }

    private static Settings settings(@Nullable String bracketed, List<Setting> known) {
        if (bracketed == null) {
            return Settings.NONE;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (String pair : bracketed.substring(1, bracketed.length() - 1).split(",")) {
            String name = pair.substring(0, pair.indexOf('=')).strip();
            String value = pair.substring(pair.indexOf('=') + 1).strip();
            Setting setting = known.stream().filter(candidate -> candidate.name().equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no setting " + name));
            values.put(name, switch (setting.kind()) {
                case FLAG -> (Object) Boolean.valueOf(value);
                case WHOLE, NUMBER -> Double.valueOf(value);
                case ZONES, REFERENCES -> Arrays.asList(value.split("\\+"));
                case CHOICE, MACHINE, TEXT, REFERENCE -> value;
            });
        }
        return Settings.of(values);
    }

    private void apply(Edit edit) {
        architecture = Edits.applied(Design.EMPTY.withArchitecture(architecture), edit).architecture();
    }
}
