package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Settings;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Puts components where the template says that they stand: in networks, zones and subnets. */
final class Placement {

    private static final Pattern LAST_MARK = Pattern.compile("(?:^|[^0-9])([1-6])\\D*$|(?:[a-z0-9]|AZ)-?([A-F])$|(One|Two|Three|Four|Five|Six)$");
    private static final List<String> COUNTED = List.of("One", "Two", "Three", "Four", "Five", "Six");
    private static final String ZONE = "zone";
    private static final String ZONES = "zones";
    private static final String ACCESS = "access";
    private static final String PUBLIC = "public";
    private static final String PRIVATE = "private";

    private static final Text GUESSED_ZONE = Text.of(
            "{part} is in zone {zone}, going by its name; the template does not say.",
            "서브넷 {part|은는} 이름으로 보아 가용 영역 {zone}에 둡니다. 템플릿에는 나와 있지 않습니다.");
    private static final Text GUESSED_ACCESS = Text.of("The way out of {part} is taken as \"{access}\"; the subnet is made outside the template, which does not say.",
            "{part}의 외부 경로를 \"{access}\"{access|으로/로} 둡니다. 템플릿 밖에서 만든 서브넷이라 나와 있지 않습니다.");
    private static final Text FIRST_SUBNET = Text.of("{part} stands in {subnet}, the first of its {count} subnets; AWS chooses one.",
            "{part|은는} 서브넷 {count}개 가운데 첫 번째인 {subnet}에 둡니다. 실제로는 AWS가 고릅니다.");
    private static final Text ONLY_NETWORK = Text.of("{part} stands in {network}; the template does not say in which subnets.",
            "{part|은는} {network}에 둡니다. 어느 서브넷인지는 템플릿에 나와 있지 않습니다.");

    private final Stack stack;
    private final Consumer<Message> assumed;
    private final Map<Drawn, Map<String, Drawn>> zoneBoxes = new LinkedHashMap<>();

    Placement(Stack stack, Consumer<Message> assumed) {
        this.stack = stack;
        this.assumed = assumed;
    }

    /** Gives every component its container, and zones where it uses several. */
    void place() {
        List<Drawn> all = List.copyOf(stack.drawn());
        all.stream().filter(part -> holds(part, Scope.SUBNET)).forEach(this::placeSubnet);
        all.stream().filter(part -> !holds(part, Scope.SUBNET) && part.parent == null).forEach(this::place);
    }

    private static boolean holds(Drawn part, Scope level) {
        return part.service.encloses().filter(level::equals).isPresent();
    }

    /** What its paths lead to; a security group leads to its network. */
    private List<Value> places(Drawn part) {
        List<Value> found = new ArrayList<>();
        for (Resource resource : part.resources) {
            part.type.places().forEach(path -> found.addAll(stack.paths.at(resource, path)));
        }
        return found;
    }

    private void placeSubnet(Drawn subnet) {
        Drawn network = places(subnet).stream().flatMap(value -> stack.meant(value).stream()).filter(part -> holds(part, Scope.VPC))
                .findFirst().orElse(null);
        if (subnet.resources.getFirst().given()) {
            boolean open = subnet.name.toLowerCase(Locale.ROOT).contains(PUBLIC);
            subnet.settings = open ? subnet.settings.with(ACCESS, PUBLIC) : subnet.settings;
            assumed.accept(GUESSED_ACCESS.with("part", subnet.name).with("access", subnet.service.setting(ACCESS).label(open ? PUBLIC : PRIVATE)));
        }
        Object stated = subnet.settings.get(ZONE);
        String zone = stated instanceof String letter ? letter : guessed(subnet);
        if (zone == null || network == null) {
            subnet.parent = network;
            subnet.settings = zone == null ? subnet.settings : subnet.settings.with(ZONE, zone);
            return;
        }
        if (stated == null) {
            assumed.accept(GUESSED_ZONE.with("part", subnet.name).with("zone", zone));
        }
        subnet.settings = subnet.settings.without(ZONE);
        subnet.parent = zoneBoxes.computeIfAbsent(network, key -> new TreeMap<>()).computeIfAbsent(zone, letter -> {
            Service service = stack.catalog.all().stream().filter(each -> each.encloses().filter(Scope.ZONE::equals).isPresent()).findFirst()
                    .orElseThrow();
            Drawn box = stack.add(zoneBoxes.size() > 1 ? network.id + "-az-" + letter : "az-" + letter, service, "Zone " + letter);
            box.settings = Settings.of(ZONE, letter);
            box.parent = network;
            return box;
        });
    }

    /** The zone that a name ends in: the second of two subnets is in the second zone. */
    private static @Nullable String guessed(Drawn subnet) {
        Matcher mark = LAST_MARK.matcher(subnet.resources.getFirst().id());
        if (!mark.find()) {
            return null;
        }
        if (mark.group(2) != null) {
            return mark.group(2).toLowerCase(Locale.ROOT);
        }
        int place = mark.group(1) != null ? Integer.parseInt(mark.group(1)) - 1 : COUNTED.indexOf(mark.group(3));
        return String.valueOf((char) ('a' + place));
    }

    private void place(Drawn part) {
        Scope scope = part.service.scope(part.settings);
        if (scope.ordinal() < Scope.VPC.ordinal() || holds(part, Scope.VPC)) {
            return;
        }
        List<Value> places = places(part);
        Set<Drawn> meant = new LinkedHashSet<>();
        places.forEach(value -> meant.addAll(stack.meant(value)));
        List<Drawn> subnets = meant.stream().filter(each -> holds(each, Scope.SUBNET))
                .sorted(Comparator.comparing((Drawn each) -> zone(each).orElse("z")).thenComparing(each -> each.id)).toList();
        part.subnets.addAll(subnets);
        Drawn network = Optional.ofNullable(subnets.isEmpty() ? null : network(subnets.getFirst()))
                .or(() -> meant.stream().filter(each -> holds(each, Scope.VPC)).findFirst())
                .orElseGet(() -> onlyNetwork(part, scope, places));
        if (subnets.isEmpty() || scope == Scope.VPC) {
            part.parent = network;
            spread(part, subnets, Integer.MAX_VALUE);
            return;
        }
        int most = part.service.zoneUse(part.settings).most();
        Set<String> letters = new TreeSet<>();
        subnets.forEach(subnet -> zone(subnet).ifPresent(letters::add));
        if (subnets.size() == 1) {
            part.parent = subnets.getFirst();
        } else if (most == Integer.MAX_VALUE) {
            part.parent = network;
            spread(part, subnets, most);
        } else {
            part.parent = subnets.getFirst();
            if (most == 1) {
                assumed.accept(FIRST_SUBNET.with("part", part.name).with("subnet", subnets.getFirst().name).with("count", subnets.size()));
            }
            spread(part, subnets, most);
        }
    }

    /** Tells a component its zones, if it may be told and they are known. */
    private void spread(Drawn part, List<Drawn> subnets, int most) {
        List<String> letters = subnets.stream().flatMap(subnet -> zone(subnet).stream()).distinct().sorted().limit(most).toList();
        if (most > 1 && letters.size() > 1 && part.service.find(ZONES) != null && !part.settings.has(ZONES)) {
            part.settings = part.settings.with(ZONES, letters);
        }
    }

    private @Nullable Drawn onlyNetwork(Drawn part, Scope scope, List<Value> places) {
        List<Drawn> networks = stack.drawn().stream().filter(each -> holds(each, Scope.VPC)).toList();
        if (networks.size() != 1 || (places.isEmpty() && scope != Scope.VPC)) {
            return null;
        }
        assumed.accept(ONLY_NETWORK.with("part", part.name).with("network", networks.getFirst().name));
        return networks.getFirst();
    }

    private static @Nullable Drawn network(Drawn place) {
        Drawn at = place;
        while (at != null && !holds(at, Scope.VPC)) {
            at = at.parent;
        }
        return at;
    }

    private static Optional<String> zone(Drawn subnet) {
        Object own = subnet.settings.get(ZONE);
        return Optional.ofNullable(own != null ? own : subnet.parent == null ? null : subnet.parent.settings.get(ZONE)).map(String.class::cast);
    }
}
