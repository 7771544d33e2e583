package org.tenfold.rules.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;

/** Availability Zones: one more of them, and the same once more in another one. */
public final class Zones {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f");

    /** Regions whose zones are not simply the first letters for accounts of today (AWS: Regions and Availability Zones). */
    private static final Map<String, List<String>> OTHERWISE = Map.of("ap-northeast-1", List.of("a", "c", "d"));

    private Zones() {
    }

    /** The letters of a Region's zones, in order; more than there may be. */
    public static List<String> letters(String region) {
        return OTHERWISE.getOrDefault(region, LETTERS);
    }

    /** The component's units also in one more zone, out of the zone box that confines them if one does. */
    public static Transformation spread(String id) {
        return draft -> spread(draft, draft.owner(id), another(draft, draft.owner(id).id(), draft.owner(id).zones()));
    }

    /** The component's units also in that zone. */
    public static Transformation spreadTo(String id, String zone) {
        return draft -> spread(draft, draft.owner(id), zone);
    }

    /** Its balancers stand in the zone too, and where zones are drawn it gets a box with subnets and a way out like the others. */
    private static void spread(Draft draft, Part owner, String zone) {
        open(draft, owner, zone);
        free(draft, owner);
        draft.set(owner.id(), "zones", Stream.concat(owner.zones().stream(), Stream.of(zone)).distinct().sorted().toList());
        draft.into(owner.id()).stream().filter(link -> draft.has(link.from(), Trait.BALANCER))
                .forEach(link -> reach(draft, link.from(), zone));
    }

    /** Draws a zone of the VPC around a part as its first one is drawn: its box, its subnets, and their NAT gateways if every zone has one. */
    static void open(Draft draft, Part part, String zone) {
        String vpc = draft.home(part.id(), Scope.VPC);
        List<Component> boxes = draft.within(vpc, "availability-zone");
        if (boxes.isEmpty() || boxes.stream().anyMatch(box -> draft.part(box.id()).is("zone", zone))) {
            return;
        }
        Component like = boxes.getFirst();
        String letter = draft.part(like.id()).text("zone");
        boolean wayOut = boxes.stream().noneMatch(other -> draft.within(other.id(), "nat-gateway").isEmpty());
        String box = draft.add("availability-zone", "az-" + zone, lettered(like.name(), letter, zone), vpc, Settings.of("zone", zone));
        for (Component subnet : draft.within(like.id(), "subnet")) {
            Object access = Objects.requireNonNull(draft.part(subnet.id()).value("access"));
            String copy = draft.add("subnet", access + "-" + zone, lettered(subnet.name(), letter, zone), box,
                    Settings.of("access", access));
            for (Component nat : wayOut ? draft.within(subnet.id(), "nat-gateway") : List.<Component>of()) {
                String another = draft.add("nat-gateway", "nat-" + zone, lettered(nat.name(), letter, zone), copy,
                        nat.settings().without("zones"));
                draft.into(nat.id()).forEach(use -> draft.connect(use.from(), another, use.kind(), use.settings()));
            }
        }
    }

    /** A name that ends with a zone's letter ends with the other's: "NAT A" becomes "NAT B". */
    static String lettered(String name, String letter, String other) {
        if (name.endsWith(" " + letter) || name.equals(letter)) {
            return name.substring(0, name.length() - letter.length()) + other;
        }
        String capital = letter.toUpperCase(Locale.ROOT);
        return name.endsWith(" " + capital) ? name.substring(0, name.length() - capital.length()) + other.toUpperCase(Locale.ROOT)
                : name;
    }

    /** Takes a component out of the zone or subnet box that would keep it in one zone. */
    static void free(Draft draft, Part owner) {
        draft.require(owner.takes("zones"));
        if (owner.service().zoneUse(owner.component().settings()).confined() && isConfined(draft, owner.id())) {
            draft.change(draft.component(owner.id()).withParent(draft.home(owner.id(), Scope.VPC)));
        }
    }

    static boolean isConfined(Draft draft, String id) {
        return draft.around(id, "availability-zone") != null || draft.around(id, "subnet") != null;
    }

    /**
     * A machine in another zone instead: in the box of a zone that has one, or in a new one, and its balancers stand there too.
     * For one of several that share their work; what they cost stays as it is.
     */
    public static Transformation move(String id) {
        return draft -> {
            Part part = draft.part(id);
            draft.require(part.has(Trait.COMPUTE) && part.group() == null && part.members().isEmpty());
            String zone = another(draft, id, part.zones());
            if (isConfined(draft, id)) {
                draft.change(part.component().withParent(twin(draft, part, zone)));
            } else {
                draft.set(id, "zones", List.of(zone));
            }
            draft.into(id).stream().filter(link -> draft.has(link.from(), Trait.BALANCER))
                    .forEach(link -> reach(draft, link.from(), zone));
        };
    }

    /**
     * The same once more in that zone: in the box of a zone that has one, or in a new one; the links are copied, what is stored
     * is not. For machines that share their work behind a load balancer.
     */
    public static Transformation copyTo(String id, String zone) {
        return draft -> {
            Part part = draft.part(id);
            draft.require(part.has(Trait.COMPUTE) && part.group() == null && part.members().isEmpty());
            Component box = draft.around(id, "availability-zone");
            boolean free = box == null && draft.around(id, "subnet") == null;
            String parent = free ? part.component().parent() : twin(draft, part, zone);
            Settings settings = part.component().settings().without("zones");
            String copy = draft.add(part.component().service(), id.replaceFirst("-\\d+$", ""),
                    draft.oneMore(part.component().name()), parent, free ? settings.with("zones", List.of(zone)) : settings);
            if (free) {
                draft.set(id, "zones", List.of(part.zones().getFirst()));
            }
            for (Link link : draft.into(id)) {
                if (link.kind() != LinkKind.REPLICATE) {
                    draft.connect(link.from(), copy, link.kind(), link.settings());
                    if (draft.has(link.from(), Trait.BALANCER)) {
                        reach(draft, link.from(), zone);
                    }
                }
            }
            for (Link link : draft.outOf(id)) {
                if (link.kind() != LinkKind.REPLICATE) {
                    draft.connect(copy, link.to(), link.kind(), link.settings());
                }
            }
        };
    }

    /** Lets a load balancer stand in a zone too. */
    static void reach(Draft draft, String balancer, String zone) {
        Part part = draft.part(balancer);
        if (!part.zones().contains(zone)) {
            draft.set(balancer, "zones", Stream.concat(part.zones().stream(), Stream.of(zone)).sorted().toList());
        }
    }

    /** Where in another zone a component has its like: a subnet of the same kind in that zone, new where there is none. */
    static @Nullable String twin(Draft draft, Part part, String zone) {
        open(draft, part, zone);
        Component subnet = draft.around(part.id(), "subnet");
        String vpc = draft.home(part.id(), Scope.VPC);
        Component box = draft.within(vpc, "availability-zone").stream()
                .filter(other -> draft.part(other.id()).is("zone", zone)).findFirst().orElse(null);
        String place = box != null ? box.id() : draft.add("availability-zone", "az-" + zone, zone, vpc,
                Settings.of("zone", zone));
        if (subnet == null) {
            return place;
        }
        Object access = Objects.requireNonNull(draft.part(subnet.id()).value("access"));
        return draft.within(place, "subnet").stream()
                .filter(other -> access.equals(draft.part(other.id()).value("access"))).map(Component::id).findFirst()
                .orElseGet(() -> draft.add("subnet", access + "-" + zone, subnet.name(), place, Settings.of("access", access)));
    }

    /** The zones that something uses, filled up to so many: with those drawn around it, those others use, then any. */
    static List<String> atLeastTwo(Draft draft, String id, int wanted) {
        List<String> zones = new ArrayList<>(draft.part(id).zones());
        while (zones.size() < Math.max(2, wanted)) {
            zones.add(another(draft, id, zones));
        }
        return zones.stream().sorted().toList();
    }

    /** A zone that is none of these, for something in the place of a component. */
    static String another(Draft draft, String id, List<String> taken) {
        Part part = draft.part(id);
        String vpc = draft.home(id, Scope.VPC);
        List<String> drawn = draft.within(vpc, "availability-zone").stream().map(box -> draft.part(box.id()).text("zone")).toList();
        Set<String> used = new TreeSet<>();
        draft.parts().stream().filter(other -> other.region().equals(part.region()) && other.zonesStated())
                .forEach(other -> used.addAll(other.zones()));
        String zone = Stream.of(drawn.stream().sorted(), used.stream(),
                        letters(part.region()).stream())
                .flatMap(letters -> letters).filter(letter -> !taken.contains(letter)).findFirst().orElse(null);
        draft.require(zone != null);
        return Objects.requireNonNull(zone);
    }
}
