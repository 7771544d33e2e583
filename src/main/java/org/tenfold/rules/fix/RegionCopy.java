package org.tenfold.rules.fix;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/**
 * The same once more in another Region: boxes, what stands in them, and the links among them. Data is copied by a replication
 * link from the original. Each copy is known by its original, so that what was copied once is found again.
 */
final class RegionCopy {

    /** Of what the internet, AWS services and administrators need in a VPC. */
    private static final Set<String> FURNITURE = Set.of("availability-zone", "subnet", "nat-gateway", "internet-gateway", "vpc-endpoint");
    /** What tells such furniture apart from its like beside it. */
    private static final List<String> IDENTITY = List.of("zone", "access", "kind", "target");
    /** How many machines work at a time, by whatever sets it. */
    private static final List<String> UNITS = List.of("min", "desired", "max", "count", "readers");
    /** How many machines of a kind stand ready where users come only after a failure, if more can join them. */
    private static final double STANDBY = 2;
    /** Engines of RDS with read replicas in other Regions (RDS User Guide, Working with DB instance read replicas). */
    private static final Set<String> COPIED_ENGINES = Set.of("postgresql", "mysql", "mariadb", "oracle", "sqlserver");

    /** A load balancer that nobody should make any more. */
    private static final String LEGACY = "clb";

    private final Draft draft;
    private final String from;
    private final String to;
    private final boolean whole;
    private final String box;
    /** The design before anything was copied: originals stay as they are, and a graph of every step would be dear. */
    private final Topology originals;
    private final Map<String, String> copies = new LinkedHashMap<>();

    /**
     * Copies from one Region to another, whose box is drawn if it is not there.
     *
     * @param whole whether it becomes as large as the original, instead of as small as a standby may be
     */
    RegionCopy(Draft draft, Recovery.Way way, boolean whole) {
        this.draft = draft;
        this.from = way.from();
        this.to = way.to();
        this.whole = whole;
        way.twins().forEach((original, twin) -> {
            if (draft.architecture().component(original).isPresent() && draft.architecture().component(twin).isPresent()) {
                copies.put(original, twin);
            }
        });
        this.originals = draft.topology();
        this.box = draft.within(null, "region").stream().filter(region -> draft.part(region.id()).is("region", to))
                .map(Component::id).findFirst()
                .orElseGet(() -> draft.add("region", city(draft, to), draft.say(name(draft, to)), Edges.cloud(draft), Settings.of("region", to)));
    }

    /** A Region's city in the words of people: Seoul. */
    private static Text name(Draft draft, String region) {
        Text label = draft.catalog().service("region").setting("region").choices().stream()
                .filter(choice -> choice.value().equals(region)).map(Setting.Choice::label).findFirst().orElse(Text.name(region));
        return Text.of(label.en().replaceFirst(" \\(.*", ""), label.ko().replaceFirst(" \\(.*", ""));
    }

    /** The city as the end of an id: seoul, virginia. */
    private static String city(Draft draft, String region) {
        return name(draft, region).en().toLowerCase(Locale.ROOT).replaceFirst(".*[^a-z]", "");
    }

    boolean knows(String original) {
        return copies.containsKey(original);
    }

    /** The copy of a component, made with all around it if there is none yet. */
    String of(String id) {
        String known = copies.get(id);
        if (known != null) {
            return known;
        }
        Part part = part(id);
        Component original = draft.component(id);
        Part source = original(part);
        if (source != part) {
            // A replica in this Region and its source have the same copy in the other one.
            copies.put(id, of(source.id()));
            return copies.get(id);
        }
        String home = home(original, part);
        Component like = original.withSettings(settings(part));
        if (original.service().equals(LEGACY)) {
            like = Types.replaced(like, draft.catalog().service("alb"));
        }
        String drawn = FURNITURE.contains(like.service()) ? drawn(part, like, home) : null;
        if (drawn != null) {
            copies.put(id, drawn);
            return drawn;
        }
        String copy = draft.add(like.service(), stem(lettered(part, id)), lettered(part, original.name()), home, like.settings());
        copies.put(id, copy);
        replicate(part, copy);
        return copy;
    }

    /** What stands there already in the place of a copy. */
    private @Nullable String drawn(Part part, Component like, String home) {
        return draft.architecture().components().stream().filter(other -> other.service().equals(like.service())
                && home.equals(other.parent()) && !copies.containsValue(other.id())
                && IDENTITY.stream().filter(part::takes).allMatch(setting -> draft.part(other.id()).value(setting)
                        .equals(like.settings().has(setting) ? like.settings().get(setting) : part.value(setting))))
                .map(Component::id).findFirst().orElse(null);
    }

    /** Stores that stand in for each other without copying get their copies from the originals. */
    void joinTwins() {
        Map.copyOf(copies).forEach((original, copy) -> {
            Part part = part(original);
            if (keeps(part) && draft.architecture().links().stream().noneMatch(link -> link.kind() == LinkKind.REPLICATE
                    && (link.from().equals(copy) || link.to().equals(copy)))) {
                replicate(part, copy);
            }
        });
    }

    /** What stood there before runs as many machines as its original. */
    void grow() {
        Map.copyOf(copies).forEach((original, copy) -> {
            Part part = part(original);
            UNITS.stream().filter(units -> part.takes(units) && draft.part(copy).takes(units)
                    && part.value(units) instanceof Double wanted && draft.part(copy).value(units) instanceof Double there && there < wanted)
                    .forEach(units -> draft.set(copy, units, part.number(units)));
        });
    }

    /** What a VPC that was copied has besides, for machines that work in it. */
    void furnish() {
        draft.architecture().components().stream().filter(inner -> FURNITURE.contains(inner.service())
                && originals.container(inner, "vpc") instanceof Component vpc && knows(vpc.id())).map(Component::id).toList().forEach(this::of);
    }

    private Part part(String id) {
        int node = originals.index(id);
        return node >= 0 ? originals.part(node) : draft.part(id);
    }

    private Part original(Part part) {
        return Arrays.stream(originals.incoming(part.node()))
                .filter(link -> originals.link(link).kind() == LinkKind.REPLICATE).mapToObj(link -> originals.part(originals.from(link)))
                .filter(source -> source.service().id().equals(part.service().id()) && source.region().equals(from)).findFirst().orElse(part);
    }

    /** A name or id that ends with the letter of its zone ends with that of the copy's zone. */
    private String lettered(Part part, String name) {
        Component zone = part.isA("availability-zone") ? part.component() : originals.container(part.component(), "availability-zone");
        if (zone == null) {
            return name;
        }
        String letter = part(zone.id()).text("zone");
        return name.endsWith("-" + letter) ? name.substring(0, name.length() - letter.length()) + zone(letter)
                : Zones.lettered(name, letter, zone(letter));
    }

    private String stem(String id) {
        String city = "-" + city(draft, from);
        return (id.endsWith(city) ? id.substring(0, id.length() - city.length()) : id) + "-" + city(draft, to);
    }

    /**
     * Within the copy of what it stands in, but data never in a public subnet; what stands in no box of the Region stands in the
     * Region's new box.
     */
    private String home(Component original, Part part) {
        boolean data = part.has(Trait.DATABASE) || part.has(Trait.CACHE);
        Component subnet = data ? originals.container(original, "subnet") : null;
        Component around = subnet != null && part(subnet.id()).is("access", "public") ? apart(original) : original.parent() == null ? null
                : draft.component(original.parent());
        boolean inside = around != null && draft.service(around.id()).encloses().filter(level -> level.compareTo(Scope.REGION) > 0).isPresent();
        return around != null && inside ? of(around.id()) : box;
    }

    /** A subnet of the same zone that is not public, or else the VPC. */
    private @Nullable Component apart(Component original) {
        Component zone = originals.container(original, "availability-zone");
        return originals.parts().stream().filter(part -> part.isA("subnet") && !part.is("access", "public") && zone != null
                && zone.equals(originals.container(part.component(), "availability-zone"))).map(Part::component).findFirst()
                .orElseGet(() -> originals.container(original, "vpc"));
    }

    private Settings settings(Part part) {
        Settings settings = part.component().settings();
        for (Map.Entry<String, Object> given : settings.asMap().entrySet()) {
            Setting.Kind kind = part.setting(given.getKey()).kind();
            Object value = switch (kind) {
                case ZONES -> ((List<?>) given.getValue()).stream().map(zone -> zone(zone.toString())).toList();
                case REFERENCE -> of(given.getValue().toString());
                case REFERENCES -> ((List<?>) given.getValue()).stream().map(other -> of(other.toString())).toList();
                default -> given.getKey().equals("zone") ? zone(given.getValue().toString())
                        : given.getValue().equals(from) ? to : given.getValue();
            };
            settings = settings.with(given.getKey(), value);
        }
        List<String> zones = part.takes("zones") && !settings.has("zones") && part.group() == null ? part.zones() : List.of();
        List<String> there = zones.stream().map(this::zone).toList();
        if (zones.size() > 1 && !there.equals(zones) && draft.within(draft.home(part.id(), Scope.VPC), "availability-zone").isEmpty()) {
            // Left out, they would be the first letters, which not every Region has.
            settings = settings.with("zones", there);
        }
        // Networks that may be joined one day must not have the same addresses, and a copy needs no door of its own.
        settings = settings.without("cidr").without("publiclyAccessible");
        return whole ? settings : small(part, settings);
    }

    private static Settings small(Part part, Settings given) {
        Settings settings = given;
        for (String units : List.of("min", "desired")) {
            if (part.takes("max") && part.takes(units) && part.number(units) > STANDBY) {
                settings = settings.with(units, STANDBY);
            }
        }
        return part.takes("readers") ? settings.with("readers", 0.0) : settings;
    }

    /** The zone at the same place among those of the other Region. */
    private String zone(String letter) {
        List<String> there = Zones.letters(to);
        int place = Zones.letters(from).indexOf(letter);
        return place >= 0 && place < there.size() ? there.get(place) : letter;
    }

    /** Whether it keeps data, and does not only stand in front of what does. */
    static boolean keeps(Part part) {
        return (part.has(Trait.DATABASE) || part.has(Trait.STORAGE)) && !part.isA("rds-proxy");
    }

    /** What keeps data sends its changes to the copy; of caches only those without which users would be strangers. */
    private void replicate(Part part, String copy) {
        // A database on a machine of one's own is copied by its owner, and first of all moved into a managed one.
        draft.require(!(part.is("role", "database")) && !(part.takes("localDatabase") && part.flag("localDatabase")));
        boolean cache = part.has(Trait.CACHE);
        if (!keeps(part) && !(cache && holdsSessions(part))) {
            return;
        }
        draft.require(ServiceCatalog.legalKinds(part.service(), part.service()).contains(LinkKind.REPLICATE));
        switch (part.service().id()) {
            case "rds" -> {
                draft.require(COPIED_ENGINES.contains(part.text("engine")));
                Component replica = draft.component(copy);
                Settings settings = replica.settings().without("deployment").with("role", "replica").with("backupDays", 0.0);
                boolean confined = originals.container(part.component(), "availability-zone") != null
                        || originals.container(part.component(), "subnet") != null;
                draft.change(replica.withSettings(!part.stated("zones") ? settings : confined
                        ? settings.without("zones") : settings.with("zones", List.of(zone(part.zones().getFirst())))));
            }
            case "s3" -> List.of(part.id(), copy).forEach(bucket -> draft.set(bucket, "versioning", true));
            case "elasticache" -> {
                draft.require(!part.is("engine", "memcached"));
                steady(part, copy, "nodeType", "cache.t", "cache.m");
            }
            case "aurora" -> steady(part, copy, "instanceClass", "db.t", "db.r");
            default -> {
                // All else is copied as it is.
            }
        }
        draft.connect(part.id(), copy, LinkKind.REPLICATE, Settings.NONE);
    }

    /**
     * Neither Global Datastores nor Aurora global databases take burstable machines (ElastiCache User Guide, Global Datastore:
     * prerequisites and limitations; Aurora User Guide, configuration requirements of a global database).
     */
    private void steady(Part part, String copy, String setting, String burstable, String family) {
        if (part.text(setting).startsWith(burstable)) {
            String steady = part.setting(setting).choices().stream().map(Setting.Choice::value)
                    .filter(type -> type.startsWith(family) && type.endsWith(".large")).findFirst().orElse(null);
            draft.require(steady != null);
            List.of(part.id(), copy).forEach(node -> draft.set(node, setting, Objects.requireNonNull(steady)));
        }
    }

    private boolean holdsSessions(Part cache) {
        return Arrays.stream(originals.incoming(cache.node())).mapToObj(originals::link)
                .anyMatch(link -> "session".equals(link.settings().get(LinkSettings.DATASET.name())));
    }

    /** What requests reach in the Region from these parts on, in the order in which they come there. */
    List<String> reached(List<String> entries) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>(entries.stream().map(entry -> originals.worker(originals.index(entry))).toList());
        while (!open.isEmpty()) {
            int node = open.remove();
            if (seen.add(originals.part(node).id())) {
                Arrays.stream(originals.outgoing(node)).filter(link -> originals.link(link).kind().carriesCalls()
                        || originals.link(link).kind() == LinkKind.CONSUME).map(originals::to)
                        .filter(to -> isHere(originals.part(to).id())).forEach(open::add);
            }
        }
        return List.copyOf(seen);
    }

    /** Whether something stands in the Region, and not around it or elsewhere. */
    boolean isHere(String id) {
        return isInARegion(id) && part(id).region().equals(from);
    }

    /** Whether something stands in any Region, and not around them. */
    boolean isInARegion(String id) {
        Part part = part(id);
        return part.service().scope(part.component().settings()).compareTo(Scope.REGION) >= 0;
    }

    /** Links among the originals lead from copy to copy too, and those to what stands in no Region to the same. */
    void connect() {
        Set<String> linked = new HashSet<>();
        draft.architecture().links().forEach(link -> note(linked, link.from(), link.to(), link.kind()));
        for (Link link : List.copyOf(draft.architecture().links())) {
            @Nullable String start = copies.get(link.from());
            boolean inside = isHere(link.to()) || copies.containsKey(link.to());
            @Nullable String end = inside ? copies.get(link.to()) : link.to();
            if (start == null && link.kind() == LinkKind.PROTECT && copies.containsKey(link.to()) && isHere(link.from())) {
                start = of(link.from());
            }
            if (start != null && end != null && link.kind() != LinkKind.REPLICATE && link.kind() != LinkKind.OPERATE
                    && !linked.contains(start + " " + end + " " + link.kind())) {
                note(linked, start, end, link.kind());
                draft.connect(start, end, link.kind(), link.settings());
            }
        }
    }

    /** Where there is a link for both, there is one for reading and one for writing. */
    private static void note(Set<String> linked, String start, String end, LinkKind kind) {
        Set<LinkKind> covered = kind == LinkKind.READ_WRITE ? Set.of(kind, LinkKind.READ, LinkKind.WRITE) : Set.of(kind);
        covered.forEach(one -> linked.add(start + " " + end + " " + one));
    }
}
