package org.tenfold.rules.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;

/** Load balancers in front of servers. */
public final class Balancers {

    private Balancers() {
    }

    /**
     * An Application Load Balancer in front of servers, in their zones and at least in two: whoever called or named one of them
     * calls or names the balancer, which shares out to all. Where the callers are servers themselves it is an internal one.
     */
    public static Transformation inFront(String... servers) {
        return draft -> {
            List<String> targets = Arrays.stream(servers).map(id -> draft.owner(id).id()).distinct().toList();
            String first = targets.getFirst();
            List<Link> calls = new ArrayList<>();
            TreeSet<String> zones = new TreeSet<>();
            for (String target : targets) {
                draft.require(draft.has(target, Trait.COMPUTE));
                draft.into(target).stream().filter(link -> link.kind() == LinkKind.REQUEST || link.kind() == LinkKind.RESOLVE)
                        .filter(link -> !draft.has(link.from(), Trait.BALANCER)).forEach(calls::add);
                zones.addAll(draft.part(target).zones());
            }
            draft.require(!calls.isEmpty());
            if (zones.size() < 2) {
                zones.add(Zones.another(draft, first, List.copyOf(zones)));
            }
            boolean internal = calls.stream().allMatch(link -> draft.has(link.from(), Trait.COMPUTE));
            Settings settings = Settings.of("zones", List.copyOf(zones));
            String vpc = draft.home(first, Scope.VPC);
            String balancer = draft.add("alb", "alb", "ALB", vpc, internal ? settings.with("scheme", "internal") : settings);
            if (!internal) {
                openSubnets(draft, vpc, List.copyOf(zones));
            }
            calls.forEach(link -> draft.redirect(link, balancer));
            targets.forEach(target -> draft.connect(balancer, target, LinkKind.REQUEST, Settings.NONE));
        };
    }

    /** A balancer that users reach stands in public subnets: where zones have subnets and none is public, one is added. */
    private static void openSubnets(Draft draft, @Nullable String vpc, List<String> zones) {
        for (Component zone : draft.within(vpc, "availability-zone")) {
            List<Component> subnets = draft.within(zone.id(), "subnet");
            Part box = draft.part(zone.id());
            if (zones.contains(box.text("zone")) && !subnets.isEmpty()
                    && subnets.stream().noneMatch(subnet -> draft.part(subnet.id()).is("access", "public"))) {
                draft.add("subnet", "public-" + box.text("zone"), "Public", zone.id(), Settings.of("access", "public"));
            }
        }
    }
}
