package org.tenfold.rules.dr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.rules.Case;
import org.tenfold.rules.fix.Recovery;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;

/** What in one Region stands in for what in another. */
final class Twins {

    private Twins() {
    }

    /** The way from a Region to another, with the twins that parts have there: their copies, or the only ones of their kind. */
    static Recovery.Way way(Case review, String from, String to) {
        return new Recovery.Way(from, to, of(review, from, to));
    }

    private static Map<String, String> of(Case review, String from, String to) {
        Map<String, String> twins = new LinkedHashMap<>();
        review.topology().parts().stream().filter(part -> part.region().equals(from))
                .forEach(part -> review.regions().twins(part).stream().filter(copy -> copy.region().equals(to)).findFirst()
                        .ifPresent(copy -> pair(twins, review, part, copy)));
        List<Part> there = review.regions().inside(to).toList();
        review.regions().inside(from).filter(part -> !twins.containsKey(part.id())).forEach(part -> {
            List<Part> alike = there.stream().filter(other -> kind(other).equals(kind(part)) && !twins.containsValue(other.id())).toList();
            if (alike.size() == 1) {
                pair(twins, review, part, alike.getFirst());
            }
        });
        return twins;
    }

    /** The boxes around two parts are each other's twins too. */
    private static void pair(Map<String, String> twins, Case review, Part part, Part twin) {
        twins.put(part.id(), twin.id());
        for (String box : List.of("vpc", "auto-scaling-group")) {
            Component around = review.topology().container(part.component(), box);
            Component there = review.topology().container(twin.component(), box);
            if (around != null && there != null) {
                twins.put(around.id(), there.id());
            }
        }
    }

    /** What a part is one of, when it comes to standing in for it. */
    static String kind(Part part) {
        return Stream.of(Trait.COMPUTE, Trait.BALANCER, Trait.RELATIONAL, Trait.CACHE, Trait.QUEUE).filter(part.service()::has)
                .findFirst().map(Trait::name).orElse(part.service().id());
    }
}
