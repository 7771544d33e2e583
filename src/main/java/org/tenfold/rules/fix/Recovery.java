package org.tenfold.rules.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Settings;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A second Region. The strategies against the loss of one are those of the AWS whitepaper "Disaster Recovery of Workloads on
 * AWS", each faster and dearer than the one before; the first of them, copies of backups, is {@link Upkeep#backupPlan}.
 */
public final class Recovery {

    /** A near Region under similar law, where there is one, among those that the price book knows. */
    private static final Map<String, String> NEIGHBOUR = Map.of("ap-northeast-2", "ap-northeast-1", "ap-northeast-1", "ap-northeast-2",
            "us-east-1", "us-west-2", "us-west-2", "us-east-1", "eu-west-1", "eu-central-1", "eu-central-1", "eu-west-1",
            "ap-southeast-1", "ap-northeast-1");
    private static final String FAILOVER = "failover";
    private static final String LATENCY = "latency";

    private static final Text RELEASES = Text.of("Every release must go to both Regions.", "새 버전을 두 리전에 모두 배포해야 합니다.");
    private static final Text STARTED = Text.of("Templates must be ready that build the servers there.",
            "그곳에 서버를 만들 템플릿이 준비되어 있어야 합니다.");

    /** CloudFront Developer Guide, Optimize high availability with CloudFront origin failover: GET, HEAD and OPTIONS only. */
    private static final Text READS_ONLY = Text.of("A second origin of CloudFront answers reads only; for writes the name of the first origin must lead to the other Region.",
            "CloudFront의 둘째 오리진은 읽기만 받습니다. 쓰기까지 넘기려면 첫째 오리진의 이름이 다른 리전을 가리키게 해야 합니다.");

    private static final Text ORIGIN = Text.of("Origin name", "오리진 이름");

    private Recovery() {
    }

    /** The Region that a design in this one would take as its second. */
    public static Optional<String> neighbour(String region) {
        return Optional.ofNullable(NEIGHBOUR.get(region));
    }

    /**
     * From one Region to another.
     *
     * @param twins what in the second Region stands in for what in the first already, by id; empty where it is not used yet
     */
    public record Way(String from, String to, Map<String, String> twins) {

        public Way {
            twins = Map.copyOf(twins);
        }

        /** To a Region in which nothing stands yet. */
        public static Way to(String from, String to) {
            return new Way(from, to, Map.of());
        }
    }

    /** Pilot light: these stores have copies in another Region that follow at once; what works on them is built there when it is needed. */
    public static Transformation pilotLight(Way way, String... stores) {
        return draft -> {
            RegionCopy copy = new RegionCopy(draft, way, false);
            copy.joinTwins();
            for (String store : stores) {
                copy.of(store);
            }
            draft.also(STARTED);
        };
    }

    /**
     * Warm standby: all that requests reach stands in another Region once more, small and able to grow, and the names send users
     * there when the first Region fails.
     */
    public static Transformation warmStandby(Way way) {
        return draft -> enter(draft, way, false, FAILOVER);
    }

    /** A standby that is as large as the first Region, so that nothing has to start when it fails. */
    public static Transformation fullStandby(Way way) {
        return draft -> enter(draft, way, true, FAILOVER);
    }

    /**
     * Active in both Regions: all that requests reach stands in another Region once more, and the names send each user to the
     * nearer one. Only where every store takes writes there or passes them on.
     */
    public static Transformation activeInBoth(Way way) {
        return draft -> {
            RegionCopy copy = enter(draft, way, true, LATENCY);
            for (Part part : List.copyOf(draft.parts())) {
                if (copy.knows(part.id()) && part.has(Trait.DATABASE) && RegionCopy.keeps(part) && !part.has(Trait.MULTI_ACTIVE)) {
                    draft.require(part.takes("writeForwarding"));
                    draft.set(copy.of(part.id()), "writeForwarding", true);
                }
            }
        };
    }

    private static RegionCopy enter(Draft draft, Way way, boolean whole, String policy) {
        RegionCopy before = new RegionCopy(draft, way, whole);
        List<Link> doors = draft.architecture().links().stream()
                .filter(link -> (link.kind() == LinkKind.REQUEST || link.kind() == LinkKind.RESOLVE)
                        && before.isHere(link.to()) && !before.isInARegion(link.from())).toList();
        draft.require(!doors.isEmpty());
        List<String> reached = before.reached(doors.stream().map(Link::to).toList());
        // What does not even outlive a zone is mended here first, and not built twice.
        draft.require(reached.stream().map(draft::part).allMatch(part -> !part.has(Trait.BALANCER) || part.zones().size() > 1));
        // Whoever is sent to the other Region must not miss what a server here remembers.
        State.moveOut(draft, reached.stream().filter(id -> draft.part(id).takes("sessionStore")).toList());
        RegionCopy copy = new RegionCopy(draft, way, whole);
        copy.joinTwins();
        copy.reached(doors.stream().map(Link::to).toList()).forEach(copy::of);
        copy.furnish();
        copy.connect();
        if (whole) {
            copy.grow();
        }
        doors.forEach(door -> open(draft, door, copy.of(door.to()), policy));
        draft.also(RELEASES);
        return copy;
    }

    /** Users who come through a door also find its twin: when the first Region fails, or always the nearer one. */
    private static void open(Draft draft, Link door, String twin, String policy) {
        boolean files = draft.has(door.to(), Trait.STORAGE);
        boolean failover = policy.equals(FAILOVER);
        if (draft.has(door.from(), Trait.DNS)) {
            record(draft, door, twin, policy);
        } else if (draft.has(door.from(), Trait.EDGE)) {
            boolean names = draft.part(door.from()).service().behaviour(draft.part(door.from())) == Behaviour.SHIELD && !files;
            // A VPC origin has no name that others could answer for.
            boolean group = !names || draft.part(door.from()).is("originLock", "vpc-origin");
            draft.require(!group || failover || !names);
            draft.outOf(door.from()).stream().filter(link -> link.to().equals(twin))
                    .forEach(link -> draft.carryOut(new Edit.Disconnect(link.id())));
            if (group) {
                draft.connect(door.from(), twin, door.kind(),
                        failover || files ? door.settings().with(LinkSettings.WEIGHT.name(), 0.0) : door.settings());
                if (names) {
                    draft.also(READS_ONLY);
                }
            } else {
                originByName(draft, door, twin, policy);
            }
        } else if (!files) {
            draft.require(draft.has(door.from(), Trait.CLIENT));
            draft.into(twin).stream().filter(link -> link.from().equals(door.from()))
                    .forEach(link -> draft.carryOut(new Edit.Disconnect(link.id())));
            named(draft, door, twin, policy);
        }
    }

    /**
     * An edge asks Route 53 where its origin is, so that every kind of request finds a Region that works, which an origin group
     * does for reads only (AWS blog, Using latency-based routing with Amazon CloudFront for a multi-Region active-active
     * architecture).
     */
    private static void originByName(Draft draft, Link door, String twin, String policy) {
        Object carries = door.settings().get(LinkSettings.CARRIES.name());
        draft.require(carries == null || carries.equals("dynamic"));
        String origin = draft.add("route53", "origin", draft.say(ORIGIN), Edges.cloud(draft), Settings.NONE);
        draft.redirect(door.withSettings(Settings.NONE), origin);
        record(draft, draft.connect(origin, door.to(), LinkKind.RESOLVE, Settings.NONE), twin, policy);
    }

    /** Users who called the first Region by its address ask for a name instead. */
    private static void named(Draft draft, Link door, String twin, String policy) {
        String zone = draft.within(null, "route53").stream().map(box -> box.id()).findFirst()
                .orElseGet(() -> draft.add("route53", "dns", "Route 53", Edges.cloud(draft), Settings.NONE));
        boolean records = draft.outOf(zone).stream().anyMatch(link -> link.to().equals(door.to()));
        draft.redirect(door, zone);
        if (!records) {
            record(draft, draft.connect(zone, door.to(), LinkKind.RESOLVE, Settings.NONE), twin, policy);
        }
    }

    private static void record(Draft draft, Link door, String twin, String policy) {
        Object given = door.settings().get(LinkSettings.POLICY.name());
        draft.require(given == null || given.equals("simple") || given.equals(policy));
        Settings settings = door.settings().with(LinkSettings.POLICY.name(), policy).with(LinkSettings.HEALTH_CHECK.name(), true);
        draft.change(door.withSettings(settings));
        draft.outOf(door.from()).stream().filter(link -> link.to().equals(twin) && link.kind() == LinkKind.RESOLVE).findFirst()
                .ifPresentOrElse(link -> draft.change(link.withSettings(settings)),
                        () -> draft.connect(door.from(), twin, LinkKind.RESOLVE, settings));
        Part zone = draft.part(door.from());
        long checks = draft.outOf(zone.id()).stream().filter(link -> Boolean.TRUE.equals(link.settings().get(LinkSettings.HEALTH_CHECK.name()))).count();
        if (checks > zone.number("healthChecks")) {
            draft.set(zone.id(), "healthChecks", (double) checks);
        }
    }

    /** What the second Region lacks is copied there and joined to the twins of those who call it. */
    public static Transformation completed(Way way, List<String> missing) {
        return draft -> {
            RegionCopy copy = new RegionCopy(draft, way, false);
            missing.forEach(copy::of);
            copy.connect();
        };
    }

    /** Nothing stands in a Region any more, and the records of what is left are simple ones again. */
    public static Transformation collapsed(String region) {
        return draft -> {
            List<Part> there = draft.parts().stream().filter(part -> part.region().equals(region)
                    && part.service().scope(part.component().settings()).compareTo(Scope.REGION) >= 0).toList();
            draft.require(there.stream().noneMatch(part -> draft.outOf(part.id()).stream()
                    .anyMatch(link -> link.kind() == LinkKind.REPLICATE && !draft.part(link.to()).region().equals(region))));
            List<Link> records = new ArrayList<>();
            draft.architecture().links().stream().filter(link -> link.kind() == LinkKind.RESOLVE
                    && draft.part(link.to()).region().equals(region) && draft.has(link.from(), Trait.DNS)).forEach(records::add);
            draft.within(null, "region").stream().filter(box -> draft.part(box.id()).is("region", region))
                    .forEach(box -> draft.carryOut(new Edit.Remove(box.id())));
            there.stream().filter(part -> draft.architecture().component(part.id()).isPresent())
                    .forEach(part -> draft.carryOut(new Edit.Remove(part.id())));
            records.stream().map(Link::from).distinct().forEach(zone -> simple(draft, zone));
        };
    }

    private static void simple(Draft draft, String zone) {
        List<Link> left = draft.outOf(zone).stream().filter(link -> link.kind() == LinkKind.RESOLVE).toList();
        if (left.size() == 1) {
            draft.change(left.getFirst().withSettings(left.getFirst().settings().without(LinkSettings.POLICY.name())
                    .without(LinkSettings.HEALTH_CHECK.name()).without(LinkSettings.WEIGHT.name()).without(LinkSettings.LOCATION.name())));
            draft.change(draft.component(zone).withSettings(draft.component(zone).settings().without("healthChecks")));
        }
    }
}
