package org.tenfold.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, List<Component>> children = new HashMap<>();
    private final Map<String, Map<String, Component>> toolsByRegion = new HashMap<>();
    /** The first, by its id, of those of a service that share something in a VPC or Region. */
    private final Map<String, Component> firstToShare = new HashMap<>();
    private final Map<Optional<String>, List<String>> zonesOfVpcs = new ConcurrentHashMap<>();
    private final Map<Spread, List<String>> spreads = new ConcurrentHashMap<>();

    /** What is spread over zones: in a VPC or anywhere, beginning in a zone or in any, over so many at most. */
    private record Spread(@Nullable String vpc, @Nullable String first, int most) {
    }

    Placing(Architecture architecture, List<Component> components, Names index, int[] parents,
            ServiceCatalog catalog, PriceBook prices) {
        this.architecture = architecture;
        this.components = components;
        this.parents = parents;
        this.catalog = catalog;
        this.prices = prices;
        this.index = index;
        for (Component component : components) {
            if (component.parent() != null) {
                children.computeIfAbsent(component.parent(), parent -> new ArrayList<>()).add(component);
            }
        }
    }

    List<Part> parts() {
        for (int node = 0; node < components.size(); node++) {
            Component component = components.get(node);
            if (catalog.service(component.service()).has(Trait.OPERATIONS)) {
                toolsByRegion.computeIfAbsent(region(node), region -> new HashMap<>())
                        .merge(component.service(), component, Placing::first);
            }
            if (catalog.service(component.service()).isShared(component.settings())) {
                firstToShare.merge(share(node), component, Placing::first);
            }
        }
        Part[] parts = new Part[components.size()];
        Arrays.parallelSetAll(parts, node -> part(node, true));
        return List.of(parts);
    }

    private static Component first(Component one, Component other) {
        return one.id().compareTo(other.id()) < 0 ? one : other;
    }

    /** What names that which a part shares with others: its service and the VPC, or the Region, in which all stand. */
    private String share(int node) {
        for (int around = parents[node]; around >= 0; around = parents[around]) {
            if (catalog.service(components.get(around).service()).encloses().orElse(null) == Scope.VPC) {
                return components.get(node).service() + " " + components.get(around).id();
            }
        }
        return components.get(node).service() + " in " + region(node);
    }

    private @Nullable Component shares(int node) {
        Component component = components.get(node);
        Component first = catalog.service(component.service()).isShared(component.settings()) ? firstToShare.get(share(node)) : null;
        return first == component ? null : first;
    }

    private String region(int node) {
        for (int around = node; around >= 0; around = parents[around]) {
            Component box = components.get(around);
            if (catalog.service(box.service()).encloses().orElse(null) == Scope.REGION) {
                return text(box, "region", architecture.region());
            }
        }
        return architecture.region();
    }

    private Part part(int node, boolean withTargets) {
        Component component = components.get(node);
        Service service = catalog.service(component.service());
        String region = region(node);
        @Nullable Component vpc = null;
        @Nullable Component zoneBox = null;
        @Nullable Component subnet = null;
        @Nullable Component group = null;
        for (int around = node; around >= 0; around = parents[around]) {
            Component box = components.get(around);
            Scope encloses = catalog.service(box.service()).encloses().orElse(null);
            if (encloses == Scope.VPC && vpc == null) {
                vpc = box;
            } else if (encloses == Scope.ZONE && zoneBox == null) {
                zoneBox = box;
            } else if (encloses == Scope.SUBNET && subnet == null) {
                subnet = box;
            } else if (encloses == Scope.GROUP && group == null && around != node) {
                group = box;
            }
        }
        if (vpc != null || zoneBox != null || subnet != null) {
            component = component.withSettings(service.drawnInVpc(component.settings()));
        }
        @Nullable String confined = zoneBox != null ? text(zoneBox, "zone", "a")
                : subnet == null ? null : textOrNull(subnet, "zone");
        Component decides = group != null ? group : component;
        Service decider = catalog.service(decides.service());
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
            zones = spreads.computeIfAbsent(new Spread(vpc == null ? null : vpc.id(), confined, use.most()), this::zones);
        } else {
            zones = List.of("a");
            stated = false;
        }
        Boolean inPublic = subnet == null || subnet == components.get(node) ? null
                : (Boolean) "public".equals(text(subnet, "access", "private"));
        return new Part(node, component, service, service.traits(), catalog.settings(service), region, zones, stated, inPublic, group,
                children.getOrDefault(component.id(), List.of()), withTargets && service.looksAhead() ? targets(component) : List.of(),
                shares(node), toolsByRegion.getOrDefault(region, Map.of()), architecture.workload(), prices);
    }

    private List<Part.Target> targets(Component from) {
        return architecture.links().stream().filter(link -> link.from().equals(from.id()) && index.place(link.to()) >= 0)
                .map(link -> new Part.Target(link, part(index.place(link.to()), false))).toList();
    }

    private List<String> zones(Spread spread) {
        Set<String> zones = new LinkedHashSet<>();
        if (spread.first != null) {
            zones.add(spread.first);
        }
        zones.addAll(zonesOfVpcs.computeIfAbsent(Optional.ofNullable(spread.vpc), this::zones));
        // A store wants its copies apart even where fewer zones are drawn; a balancer takes only what is drawn.
        if (spread.most != Integer.MAX_VALUE) {
            zones.addAll(USUAL_ZONES);
        }
        return zones.size() <= spread.most ? List.copyOf(zones) : zones.stream().limit(spread.most).toList();
    }

    /** The zones that are drawn in a VPC or, without one, anywhere; where none are, those that parts state, or the usual two. */
    private List<String> zones(Optional<String> vpc) {
        List<String> drawn = new ArrayList<>();
        vpc.ifPresentOrElse(box -> collectZones(box, drawn),
                () -> components.stream().filter(this::isZone).map(box -> text(box, "zone", "a")).forEach(drawn::add));
        if (drawn.isEmpty()) {
            // Without boxes the zones that are stated of others say where a design stands.
            Set<String> stated = new TreeSet<>();
            vpc.ifPresentOrElse(box -> collectStated(box, stated),
                    () -> components.forEach(one -> stated.addAll(one.settings().texts("zones"))));
            drawn.addAll(stated);
            for (String usual : USUAL_ZONES) {
                if (drawn.size() < 2 && !drawn.contains(usual)) {
                    drawn.add(usual);
                }
            }
        }
        return drawn;
    }

    private void collectStated(String box, Set<String> letters) {
        for (Component child : children.getOrDefault(box, List.of())) {
            letters.addAll(child.settings().texts("zones"));
            collectStated(child.id(), letters);
        }
    }

    private void collectZones(String box, List<String> letters) {
        for (Component child : children.getOrDefault(box, List.of())) {
            if (isZone(child)) {
                letters.add(text(child, "zone", "a"));
            } else {
                collectZones(child.id(), letters);
            }
        }
    }

    private boolean isZone(Component box) {
        return catalog.service(box.service()).encloses().orElse(null) == Scope.ZONE;
    }

    private String text(Component box, String setting, String otherwise) {
        String value = textOrNull(box, setting);
        return value != null ? value : otherwise;
    }

    private @Nullable String textOrNull(Component box, String setting) {
        Object given = box.settings().get(setting);
        Object value = given != null ? given : catalog.service(box.service()).setting(setting).defaultValue();
        return value instanceof String words ? words : null;
    }
}
