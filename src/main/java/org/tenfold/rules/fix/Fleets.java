package org.tenfold.rules.fix;

import java.util.List;
import java.util.Set;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.text.Text;

/** How many machines there are: Auto Scaling groups and plain counts. */
public final class Fleets {

    /** Roles of machines that are alike, so that a group may replace one by another. */
    private static final Set<Object> ALIKE = Set.of("web", "app", "worker", "proxy", "load-balancer");

    /** What calls arrive over at a group instead of its template. */
    private static final Set<LinkKind> CALLS = Set.of(LinkKind.REQUEST, LinkKind.PUBLISH, LinkKind.CONSUME, LinkKind.RESOLVE);

    private static final Text GROUP = Text.of(" group", " 그룹");

    private Fleets() {
    }

    /**
     * A server becomes the template of an Auto Scaling group over two zones or more that always runs two, and as many as there
     * were. What it kept for itself, sessions and uploads, moves out first.
     */
    public static Transformation group(String id) {
        return draft -> {
            Part part = draft.part(id);
            draft.require(part.service().id().equals("ec2") && part.group() == null
                    && ALIKE.contains(part.value("role")) && !part.flag("localDatabase"));
            State.moveOut(draft, List.of(id));
            List<String> zones = Zones.atLeastTwo(draft, id, 2);
            double least = Math.max(2, part.number("count"));
            String group = draft.add("auto-scaling-group", id + "-group", part.component().name() + draft.say(GROUP),
                    draft.home(id, Scope.VPC), Settings.of("min", least).with("desired", least).with("max", 2 * least)
                            .with("zones", zones));
            List<Link> calls = draft.into(id).stream().filter(link -> CALLS.contains(link.kind())).toList();
            Component template = draft.component(id);
            draft.change(template.withParent(group).withSettings(template.settings().without("count").without("zones")
                    .without("publicAddress")));
            calls.forEach(link -> draft.redirect(link, group));
        };
    }

    /** At least so many of them at all times: of a group, of tasks, or of plain machines, which then spread over two zones. */
    public static Transformation atLeast(String id, double units) {
        return draft -> {
            Part owner = draft.owner(id);
            Component component = owner.component();
            if (owner.takes("min")) {
                component = component.with("min", units).with("max", Math.max(units, owner.number("max")));
                draft.change(owner.takes("desired")
                        ? component.with("desired", Math.max(units, owner.number("desired"))) : component);
            } else {
                draft.require(owner.takes("count"));
                State.moveOut(draft, List.of(id));
                draft.set(owner.id(), "count", units);
            }
            if (owner.zones().size() < 2) {
                Zones.spread(id).apply(draft);
            }
        };
    }

    /** Room to grow up to so many; never less than there is. */
    public static Transformation upTo(String id, double units) {
        return draft -> {
            Part owner = draft.owner(id);
            draft.require(owner.takes("max"));
            draft.set(owner.id(), "max", Math.max(units, owner.number("max")));
        };
    }
}
