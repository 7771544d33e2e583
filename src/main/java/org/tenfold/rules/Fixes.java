package org.tenfold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;

/** Changes that several rules propose. */
public final class Fixes {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f");

    private Fixes() {
    }

    /** One setting changed. */
    public static Edit set(Component component, String setting, Object value) {
        return new Edit.Change(component.with(setting, value));
    }

    /** A relational database with a standby in another zone. */
    public static Component withStandby(Part db) {
        Component component = db.component();
        return (component.settings().has("zones") ? component.with("zones", andAnotherZone(db.zones())) : component)
                .with("deployment", "multi-az");
    }

    /** These zones and one more. */
    public static List<String> andAnotherZone(List<String> zones) {
        List<String> more = new ArrayList<>(zones);
        LETTERS.stream().filter(letter -> !zones.contains(letter)).findFirst().ifPresent(more::add);
        return more;
    }

    /** An Auto Scaling group that always runs two. */
    public static Edit twoAlways(Part group) {
        return atLeast(group, 2);
    }

    /** What scales by itself never running fewer. */
    public static Edit atLeast(Part scaling, double units) {
        Component more = scaling.component().with("min", units).with("max", Math.max(units, scaling.number("max")));
        return new Edit.Change(!scaling.takes("desired") ? more
                : more.with("desired", Math.max(units, scaling.number("desired"))));
    }

    /**
     * The component as another service: what both can be told is carried over. A stickiness that is only on or off becomes the
     * load balancer's own.
     */
    public static Component replaced(Component component, Service successor) {
        return Types.replaced(component, successor);
    }

    /**
     * A component in place of the one of the same id, moved out of containers in which it cannot stand; empty where one of the
     * links that are drawn to it would not be possible any more, or where it is the template of a group.
     */
    public static Optional<Edit> replacing(Case review, Part part, Component successor) {
        ServiceCatalog catalog = review.catalog();
        Service service = catalog.service(successor.service());
        boolean legal = part.group() == null
                && review.outgoing(part).allMatch(link -> ServiceCatalog.legalKinds(service, review.end(link).service()).contains(link.kind()))
                && review.incoming(part).allMatch(link -> ServiceCatalog.legalKinds(review.start(link).service(), service).contains(link.kind()));
        if (!legal) {
            return Optional.empty();
        }
        Map<String, Component> components = review.topology().architecture().componentsById();
        Scope level = service.scope(successor.settings());
        String place = successor.parent();
        while (place != null && !catalog.service(components.get(place).service()).encloses().map(level::mayStandIn).orElse(false)) {
            place = components.get(place).parent();
        }
        return Optional.of(new Edit.Change(successor.withParent(place)));
    }

    /** The id, or the id with the smallest number behind it that no component or link has. */
    public static String freeId(Architecture architecture, String id) {
        String free = id;
        for (int number = 2; architecture.component(free).isPresent() || architecture.link(free).isPresent(); number++) {
            free = id + "-" + number;
        }
        return free;
    }
}
