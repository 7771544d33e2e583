package org.tenfold.editor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.service.Category;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;

/** What people are likely to draw next, as the services themselves say it, with what is there already left out. */
final class NextLikely {

    private NextLikely() {
    }

    /**
     * Ids of services, the likeliest first.
     *
     * @param component the one that something is to be linked to or to stand in; null for the design as a whole
     */
    static List<String> after(Architecture architecture, ServiceCatalog catalog, @Nullable String component) {
        Component one = component == null ? null : architecture.componentsById().get(component);
        if (one != null) {
            return after(catalog, one.service(), linked(architecture, List.of(one)).get(one.service()));
        }
        Map<String, Set<String>> here = linked(architecture, architecture.components());
        Map<String, Double> scores = new LinkedHashMap<>();
        here.forEach((service, linked) -> {
            List<String> next = after(catalog, service, linked);
            for (int rank = 0; rank < next.size(); rank++) {
                scores.merge(next.get(rank), 1.0 / (rank + 1), Double::sum);
            }
        });
        scores.keySet().removeAll(here.keySet());
        return scores.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
    }

    /** The services of some components, each with those that they are linked to. */
    private static Map<String, Set<String>> linked(Architecture architecture, Iterable<Component> components) {
        Map<String, Set<String>> linked = new LinkedHashMap<>();
        Map<String, String> services = new HashMap<>();
        components.forEach(component -> {
            services.put(component.id(), component.service());
            linked.computeIfAbsent(component.service(), none -> new LinkedHashSet<>());
        });
        for (Link link : architecture.links()) {
            Stream.of(link.from(), link.to()).filter(services::containsKey).forEach(end -> linked.get(services.get(end))
                    .add(architecture.componentsById().get(end.equals(link.from()) ? link.to() : link.from()).service()));
        }
        return linked;
    }

    /**
     * What comes after a service: what it names, then what names it. What does the work of something that it is linked to already,
     * as a container beside a server, comes last.
     */
    private static List<String> after(ServiceCatalog catalog, String id, Set<String> linked) {
        Service service = catalog.find(id).orElse(null);
        if (service == null) {
            return List.of();
        }
        Set<Category> served = linked.stream().flatMap(other -> catalog.find(other).stream()).map(NextLikely::work).collect(Collectors.toSet());
        Stream<String> naming = service.category() == Category.GROUPS ? Stream.of()
                : catalog.all().stream().filter(other -> other.usuallyNext().contains(id)).map(Service::id);
        return Stream.concat(service.usuallyNext().stream(), naming).distinct().filter(next -> !linked.contains(next))
                .sorted(Comparator.comparing(next -> served.contains(work(catalog.service(next))))).toList();
    }

    /** Servers, functions and containers do the same work. */
    private static Category work(Service service) {
        return service.category() == Category.CONTAINERS ? Category.COMPUTE : service.category();
    }
}
