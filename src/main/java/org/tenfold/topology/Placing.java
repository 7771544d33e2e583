package org.tenfold.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Names;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;

/** Finds out for every component in which Region and zones it stands. */
final class Placing {

    private static final List<String> USUAL_ZONES = List.of("a", "b", "c", "d", "e", "f");

    private final Architecture architecture;
    private final List<Component> components;
    private final int[] parents;
    private final ServiceCatalog catalog;
    private final PriceBook prices;
    private final Names index;
    private final Service[] services;
    /** The level that each component is a box for, or null. */
    private final @Nullable Scope[] encloses;
    /** The first that stands directly in each component, and the next beside each; −1 where there is none. */
    private final int[] firstInside;
    private final int[] nextBeside;
    private final Map<String, Map<String, Component>> toolsByRegion = new HashMap<>();
    /** The first, by its id, of those of a service that share something in a VPC or Region. */
    private final Map<String, Component> firstToShare = new HashMap<>();
    private final Map<Integer, List<String>> zonesOfVpcs = new ConcurrentHashMap<>();
    private final Map<Spread, List<String>> spreads = new ConcurrentHashMap<>();

    /** What is spread over zones: in a VPC or, with −1, anywhere, beginning in a zone or in any, over so many at most. */
    private record Spread(int vpc, @Nullable String first, int most) {
    }

    Placing(Architecture architecture, List<Component> components, Names index, int[] parents,
            ServiceCatalog catalog, PriceBook prices) {
        this.architecture = architecture;
        this.components = components;
        this.parents = parents;
        this.catalog = catalog;
        this.prices = prices;
        this.index = index;
        this.services = components.stream().map(component -> catalog.service(component.service())).toArray(Service[]::new);
        this.encloses = Arrays.stream(services).map(service -> service.encloses().orElse(null)).toArray(Scope[]::new);
        this.firstInside = new int[parents.length];
        this.nextBeside = new int[parents.length];
        Arrays.fill(firstInside, -1);
        Arrays.fill(nextBeside, -1);
        for (int node = parents.length - 1; node >= 0; node--) {
            if (parents[node] >= 0) {
                nextBeside[node] = firstInside[parents[node]];
                firstInside[parents[node]] = node;
            }
        }
    }

    /** All parts; each is told once it is made, by several threads at once. */
    List<Part> parts(Consumer<Part> told) {
        for (int node = 0; node < components.size(); node++) {
            Component component = components.get(node);
            if (services[node].has(Trait.OPERATIONS)) {
                toolsByRegion.computeIfAbsent(region(node), region -> new HashMap<>())
                        .merge(component.service(), component, Placing::first);
            }
            if (services[node].isShared(component.settings())) {
                firstToShare.merge(share(node), component, Placing::first);
            }
        }
        Part[] parts = new Part[components.size()];
        Arrays.parallelSetAll(parts, node -> {
            Part part = part(node, true);
            told.accept(part);
            return part;
        });
        return List.of(parts);
    }

    private static Component first(Component one, Component other) {
        return one.id().compareTo(other.id()) < 0 ? one : other;
    }

    /** What names that which a part shares with others: its service and the VPC, or the Region, in which all stand. */
    private String share(int node) {
        int vpc = parents[node] < 0 ? -1 : around(parents[node], Scope.VPC);
        return components.get(node).service() + (vpc < 0 ? " in " + region(node) : " " + components.get(vpc).id());
    }

    private @Nullable Component shares(int node) {
        Component component = components.get(node);
        Component first = services[node].isShared(component.settings()) ? firstToShare.get(share(node)) : null;
        return first == component ? null : first;
    }

    private String region(int node) {
        int box = around(node, Scope.REGION);
        return box < 0 ? architecture.region() : text(box, "region", architecture.region());
    }

    private Part part(int node, boolean withTargets) {
        Component component = components.get(node);
        Service service = services[node];
        String region = region(node);
        int vpc = around(node, Scope.VPC);
        int zoneBox = around(node, Scope.ZONE);
        int subnet = around(node, Scope.SUBNET);
        int groupBox = parents[node] < 0 ? -1 : around(parents[node], Scope.GROUP);
        @Nullable Component group = groupBox < 0 ? null : components.get(groupBox);
        if (vpc >= 0 || zoneBox >= 0 || subnet >= 0) {
            component = component.withSettings(service.drawnInVpc(component.settings()));
        }
        @Nullable String confined = zoneBox >= 0 ? text(zoneBox, "zone", "a")
                : subnet < 0 ? null : textOrNull(subnet, "zone");
        Component decides = group != null ? group : component;
        Service decider = services[group != null ? groupBox : node];
        ZoneUse use = decider.zoneUse(decides.settings());
        List<String> given = decides.settings().texts("zones");
        List<String> zones;
        boolean stated = true;
        if (confined != null && use.confined()) {
            zones = List.of(confined);
        } else if (!given.isEmpty()) {
            zones = given;
        } else if (use.most() > 1) {
            // Parts of one VPC are spread alike.
            zones = once(spreads, new Spread(vpc, confined, use.most()), this::zones);
        } else {
            zones = List.of("a");
            stated = false;
        }
        Boolean inPublic = subnet < 0 || subnet == node ? null
                : (Boolean) "public".equals(text(subnet, "access", "private"));
        return new Part(node, component, service, service.traits(), catalog.settings(service), region, zones, stated, inPublic, group,
                members(node), withTargets && service.looksAhead() ? targets(component) : List.of(),
                shares(node), toolsByRegion.getOrDefault(region, Map.of()), architecture.workload(), prices);
    }

    private List<Part.Target> targets(Component from) {
        return architecture.links().stream().filter(link -> link.from().equals(from.id()) && index.place(link.to()) >= 0)
                .map(link -> new Part.Target(link, part(index.place(link.to()), false))).toList();
    }

    /** What is the same for many parts. Two that ask at once may both work it out, which is quicker than if one waited for the other. */
    private static <K> List<String> once(Map<K, List<String>> known, K asked, Function<K, List<String>> answer) {
        List<String> found = known.get(asked);
        if (found == null) {
            found = answer.apply(asked);
            known.put(asked, found);
        }
        return found;
    }

    private List<String> zones(Spread spread) {
        Set<String> zones = new LinkedHashSet<>();
        if (spread.first != null) {
            zones.add(spread.first);
        }
        zones.addAll(once(zonesOfVpcs, spread.vpc, this::zones));
        // A store wants its copies apart even where fewer zones are drawn; a balancer takes only what is drawn.
        if (spread.most != Integer.MAX_VALUE) {
            zones.addAll(USUAL_ZONES);
        }
        return zones.size() <= spread.most ? List.copyOf(zones) : zones.stream().limit(spread.most).toList();
    }

    /** The zones that are drawn in a VPC or, with −1, anywhere; where none are, those that parts state, or the usual two. */
    private List<String> zones(int vpc) {
        List<String> drawn = new ArrayList<>();
        inside(vpc, node -> {
            if (encloses[node] == Scope.ZONE) {
                drawn.add(text(node, "zone", "a"));
            }
        });
        if (drawn.isEmpty()) {
            // Without boxes the zones that are stated of others say where a design stands.
            Set<String> stated = new TreeSet<>();
            inside(vpc, node -> stated.addAll(components.get(node).settings().texts("zones")));
            drawn.addAll(stated);
            for (String usual : USUAL_ZONES) {
                if (drawn.size() < 2 && !drawn.contains(usual)) {
                    drawn.add(usual);
                }
            }
        }
        return drawn;
    }

    /** Everything at any depth in a box, or with −1 everything, each box before what is in it. */
    private void inside(int box, IntConsumer told) {
        if (box < 0) {
            IntStream.range(0, parents.length).forEach(told);
            return;
        }
        for (int node = firstInside[box]; node >= 0; node = nextBeside[node]) {
            told.accept(node);
            inside(node, told);
        }
    }

    private List<Component> members(int box) {
        List<Component> members = List.of();
        for (int node = firstInside[box]; node >= 0; node = nextBeside[node]) {
            members = members.isEmpty() ? new ArrayList<>() : members;
            members.add(components.get(node));
        }
        return members;
    }

    /** The nearest box of a level around a component, which may be itself; −1 if it stands in none. */
    private int around(int node, Scope level) {
        int box = node;
        while (box >= 0 && encloses[box] != level) {
            box = parents[box];
        }
        return box;
    }

    private String text(int node, String setting, String otherwise) {
        String value = textOrNull(node, setting);
        return value != null ? value : otherwise;
    }

    private @Nullable String textOrNull(int node, String setting) {
        Object given = components.get(node).settings().get(setting);
        Object value = given != null ? given : services[node].setting(setting).defaultValue();
        return value instanceof String words ? words : null;
    }
}
