package org.tenfold.rules.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.text.Text;

/** Copies of a store: standbys that take over, replicas to read from, secondaries in other Regions. */
public final class Replicas {

    private static final Text REPLICA = Text.of(" replica", " 복제본");

    private Replicas() {
    }

    /** A copy in another zone that takes over: a standby, a reader of a cluster, a replica of a cache. */
    public static Transformation standby(String id) {
        return draft -> {
            Part store = draft.part(id);
            Component component = store.component();
            draft.require(store.takes("readers") || store.takes("deployment") || store.takes("replicas"));
            if (store.takes("readers")) {
                component = component.with("readers", Math.max(1, store.number("readers")));
            }
            if (store.takes("replicas")) {
                component = component.with("replicas", Math.max(1, store.number("replicas")));
            }
            if (store.takes("deployment")) {
                draft.require(store.setting("deployment").refusal("multi-az") == null);
                component = component.with("deployment", "multi-az");
            }
            if (store.stated("zones") && store.zones().size() < 2) {
                component = component.with("zones", Zones.atLeastTwo(draft, id, 2));
            }
            draft.change(component);
        };
    }

    /**
     * One more copy to read from, with the machine and volume of this one, in another zone; whoever reads from the primary
     * reads from it. A cluster gets one more reader instead.
     *
     * @param id the primary, or a replica whose like is added
     */
    public static Transformation readReplica(String id) {
        return draft -> {
            Part store = draft.part(id);
            if (store.takes("readers")) {
                draft.set(id, "readers", store.number("readers") + 1);
                return;
            }
            draft.require(store.isA("rds"));
            if (store.is("role", "primary")) {
                addReplica(draft, store, store);
            } else {
                List<Link> sources = draft.into(id).stream().filter(link -> link.kind() == LinkKind.REPLICATE).toList();
                draft.require(sources.size() == 1 && draft.component(sources.getFirst().from()).service().equals("rds"));
                addReplica(draft, draft.part(sources.getFirst().from()), store);
            }
        };
    }

    private static void addReplica(Draft draft, Part primary, Part like) {
        Set<String> readers = new LinkedHashSet<>();
        List<Link> reads = draft.into(primary.id()).stream()
                .filter(link -> link.kind().reads() && readers.add(link.from())).toList();
        draft.require(primary.is("role", "primary") && !reads.isEmpty());
        Settings settings = like.component().settings().without("deployment").without("zones").with("role", "replica")
                .with("backupDays", 0);
        String zone = Zones.another(draft, primary.id(), List.of(like.zones().getFirst()));
        boolean confined = Zones.isConfined(draft, primary.id());
        @Nullable String home = confined ? Zones.twin(draft, primary, zone) : draft.home(primary.id(), Scope.VPC);
        String replica = draft.add("rds", primary.id() + "-replica", primary.component().name() + draft.say(REPLICA), home,
                confined ? settings : settings.with("zones", List.of(zone)));
        draft.connect(primary.id(), replica, LinkKind.REPLICATE, Settings.NONE);
        for (Link link : reads) {
            draft.connect(link.from(), replica, LinkKind.READ,
                    link.settings().without(LinkSettings.READS_ON_PRIMARY.name()).with(LinkSettings.SOFT.name(), true));
        }
        draft.also(Draft.CODE_CHANGES);
    }

    /** What was drawn as a standby to read from becomes a read replica, which follows a moment late. */
    public static Transformation standbyAsReplica(String id, String standby) {
        return draft -> {
            draft.set(standby, "role", "replica");
            for (Link link : draft.into(standby)) {
                if (link.kind() == LinkKind.REPLICATE && link.from().equals(id)) {
                    draft.change(link.with(LinkSettings.MODE.name(), "asynchronous"));
                }
            }
        };
    }

    /** So many replicas of a database and no more: the last ones go, and who read from them alone reads from the first. */
    public static Transformation fewerReplicas(String database, int most) {
        return draft -> {
            List<String> copies = draft.outOf(database).stream().filter(link -> link.kind() == LinkKind.REPLICATE
                    && draft.part(link.to()).is("role", "replica")).map(Link::to).toList();
            for (String copy : copies.subList(Math.min(most, copies.size()), copies.size())) {
                draft.into(copy).stream().filter(link -> link.kind().reads() && draft.outOf(link.from()).stream()
                        .noneMatch(other -> copies.subList(0, most).contains(other.to()))).toList()
                        .forEach(link -> draft.redirect(link, copies.getFirst()));
                draft.carryOut(new Edit.Remove(copy));
            }
        };
    }

    /** Who reads over a link reads from a copy in its own Region; its writes go there too if the copy takes them. */
    public static Transformation nearCopy(String link, String copy, boolean takesWrites) {
        return draft -> {
            Link far = draft.link(link);
            if (takesWrites || far.kind() == LinkKind.READ) {
                draft.redirect(far, copy);
            } else {
                draft.change(far.withKind(LinkKind.WRITE));
                draft.connect(far.from(), copy, LinkKind.READ, far.settings());
            }
        };
    }

    /** The copies of a store that are of its own kind. */
    static List<String> of(String store, Draft draft) {
        return draft.outOf(store).stream().filter(link -> link.kind() == LinkKind.REPLICATE).map(Link::to)
                .filter(copy -> draft.component(copy).service().equals(draft.component(store).service())).toList();
    }

    /**
     * So many copies of a store in other Regions and no more, one in each: those that are read stay before others, and who read
     * from one that goes reads from the first that stays.
     */
    public static Transformation fewerSecondaries(String store, int most) {
        return draft -> {
            String home = draft.part(store).region();
            List<String> copies = of(store, draft).stream()
                    .sorted(Comparator.comparing((String copy) -> draft.into(copy).stream().noneMatch(link -> link.kind().carriesCalls()))).toList();
            Set<String> regions = new LinkedHashSet<>(List.of(home));
            List<String> left = new ArrayList<>();
            for (String copy : copies) {
                if (regions.size() <= most && regions.add(draft.part(copy).region())) {
                    left.add(copy);
                }
            }
            for (String copy : copies) {
                if (!left.contains(copy)) {
                    draft.into(copy).stream().filter(link -> link.kind().carriesCalls())
                            .forEach(link -> draft.redirect(link, left.isEmpty() ? store : left.getFirst()));
                    draft.carryOut(new Edit.Remove(copy));
                }
            }
        };
    }
}
