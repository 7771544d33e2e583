package org.tenfold.editor;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Link;

/** What people are likely to place next, as example designs have it: what is linked there to what is here already. */
public final class NextLikely {

    /** From a service to those that are linked to it, with the number of examples in which they are. */
    private final Map<String, Map<String, Integer>> onward = new HashMap<>();
    private final Map<String, Map<String, Integer>> back = new HashMap<>();

    /** Learns from examples. Each counts once for a pair of services. */
    public NextLikely(Collection<Design> examples) {
        for (Design example : examples) {
            Architecture architecture = example.architecture();
            Set<List<String>> pairs = new HashSet<>();
            for (Link link : architecture.links()) {
                pairs.add(List.of(service(architecture, link.from()), service(architecture, link.to())));
            }
            for (List<String> pair : pairs) {
                onward.computeIfAbsent(pair.getFirst(), none -> new HashMap<>()).merge(pair.getLast(), 1, Integer::sum);
                back.computeIfAbsent(pair.getLast(), none -> new HashMap<>()).merge(pair.getFirst(), 1, Integer::sum);
            }
        }
    }

    /**
     * Ids of services, the likeliest first; empty if the examples tell nothing.
     *
     * @param component the one that something is to be linked to; null for the design as a whole, in which what is missing
     *     comes first
     */
    public List<String> after(Design design, @Nullable String component) {
        Architecture architecture = design.architecture();
        Map<String, Double> scores = new HashMap<>();
        if (component != null && architecture.componentsById().containsKey(component)) {
            String service = service(architecture, component);
            onward.getOrDefault(service, Map.of()).forEach((next, count) -> scores.merge(next, 2.0 * count, Double::sum));
            back.getOrDefault(service, Map.of()).forEach((next, count) -> scores.merge(next, 1.0 * count, Double::sum));
            architecture.links().stream().filter(link -> link.touches(component)).map(link -> service(architecture,
                    link.from().equals(component) ? link.to() : link.from())).distinct().forEach(scores::remove);
        } else {
            Set<String> here = new HashSet<>();
            architecture.components().stream().map(Component::service).forEach(here::add);
            for (String service : here) {
                onward.getOrDefault(service, Map.of()).forEach((next, count) -> scores.merge(next, 1.0 * count, Double::sum));
            }
            scores.keySet().removeAll(here);
        }
        return scores.entrySet().stream().sorted(Comparator.<Map.Entry<String, Double>>comparingDouble(Map.Entry::getValue)
                .reversed().thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).toList();
    }

    private static String service(Architecture architecture, String component) {
        return architecture.componentsById().get(component).service();
    }
}
