package org.tenfold.rules.fix;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** How many machines there are: Auto Scaling groups and plain counts. */
public final class Fleets {

    /** Roles of machines that are alike, so that a group may replace one by another. */
    private static final Set<Object> ALIKE = Set.of("web", "app", "worker", "proxy", "load-balancer");

    /** What calls arrive over at a group instead of its template. */
    private static final Set<LinkKind> CALLS = Set.of(LinkKind.REQUEST, LinkKind.PUBLISH, LinkKind.CONSUME, LinkKind.RESOLVE);

    /** Zones of a Region that every account has. */
    private static final int THREE = 3;

    private static final Text GROUP = Text.of(" group", " 그룹");

    private Fleets() {
    }

    /**
     * A server becomes the template of an Auto Scaling group over two zones or more that always runs two, and as many as there
     * were. Further servers of the same kind become units of it. What they kept for themselves, sessions and uploads, moves out.
     */
    public static Transformation group(String... servers) {
        return draft -> {
            double units = 0;
            for (String id : servers) {
                Part part = draft.part(id);
                draft.require(ALIKE.contains(part.component().service().equals("ec2") ? part.value("role") : "")
                        && part.group() == null && !part.flag("localDatabase"));
                units += part.number("count");
            }
            State.moveOut(draft, List.of(servers));
            double least = Math.max(2, units);
            intoGroup(draft, List.of(servers), Settings.of("min", least).with("desired", least).with("max", 2 * least));
        };
    }

    /** One machine that an Auto Scaling group starts anew, in another zone if need be, whenever it is lost. */
    public static Transformation replaced(String id) {
        return draft -> {
            Part part = draft.part(id);
            draft.require(part.isA("ec2") && part.group() == null && part.number("count") == 1);
            intoGroup(draft, List.of(id), Settings.of("min", 1).with("desired", 1).with("max", 1));
        };
    }

    /** A function becomes so many tasks of ECS on Fargate at most, which run all the time and scale by their load. */
    public static Transformation container(String function, double most) {
        return draft -> {
            Part code = draft.part(function);
            draft.require(code.isA("lambda"));
            Settings settings = Settings.of("vcpu", "1").with("memoryGib", 2.0).with("requestMs", code.number("durationMs"))
                    .with("max", Math.max(2, Math.ceil(most)));
            insteadOf(function).apply(draft);
            settings.asMap().forEach((setting, value) -> draft.set(function, setting, value));
            draft.also(Draft.CODE_CHANGES);
        };
    }

    private static void intoGroup(Draft draft, List<String> servers, Settings size) {
        String id = servers.getFirst();
        TreeSet<String> zones = new TreeSet<>();
        servers.forEach(server -> zones.addAll(draft.part(server).zones()));
        while (zones.size() < 2) {
            zones.add(Zones.another(draft, id, List.copyOf(zones)));
        }
        zones.forEach(zone -> Zones.open(draft, draft.part(id), zone));
        // A group ends machines whenever it likes, and with them what they wrote on their disks.
        Component template = draft.component(id);
        String group = draft.add("auto-scaling-group", id + "-group", template.name() + draft.say(GROUP),
                draft.home(id, Scope.VPC), size.with("zones", List.copyOf(zones)));
        List<Link> calls = servers.stream().flatMap(server -> draft.into(server).stream())
                .filter(link -> CALLS.contains(link.kind())).toList();
        draft.change(template.withParent(group).withSettings(template.settings().without("count").without("zones")
                .without("publicAddress").with("logs", true)));
        calls.forEach(link -> draft.redirect(link, group));
        servers.stream().skip(1).forEach(server -> draft.carryOut(new Edit.Remove(server)));
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

    /** Servers refuse at once what they or those behind them cannot take, instead of letting everybody wait. */
    public static Transformation sheddingLoad(String id) {
        return draft -> {
            draft.set(draft.worker(id).id(), "shedsLoad", true);
            draft.also(Draft.CODE_CHANGES);
        };
    }

    /**
     * What ran a container becomes tasks of ECS on Fargate, in the zones of the balancer before it, else in three; behind a balancer
     * if users call it.
     */
    public static Transformation insteadOf(String runner) {
        return draft -> {
            Types.replace(runner, "ecs").apply(draft);
            draft.set(runner, "zones", draft.into(runner).stream().filter(link -> draft.has(link.from(), Trait.BALANCER))
                    .map(link -> draft.part(link.from())).filter(Part::zonesStated).map(Part::zones).filter(zones -> zones.size() > 1)
                    .findFirst().orElseGet(() -> Zones.atLeastTwo(draft, runner, THREE)));
            draft.set(runner, "logs", true);
            if (draft.into(runner).stream().anyMatch(link -> draft.has(link.from(), Trait.CLIENT) || draft.has(link.from(), Trait.DNS))) {
                Balancers.inFront(runner).apply(draft);
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
