package org.tenfold.rules.fix;

import java.util.List;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** Caches before databases. */
public final class Caches {

    private static final double FIVE_MINUTES = 300;
    private static final Text CACHE = Text.of("Cache", "캐시");
    private static final Text CHANNEL = Text.of("Channel", "채널");

    private Caches() {
    }

    /** DAX in line before a DynamoDB table: whoever called the table from inside the VPC calls DAX. */
    public static Transformation dax(String table) {
        return draft -> {
            draft.require(draft.component(table).service().equals("dynamodb"));
            List<Link> links = draft.into(table).stream().filter(link -> link.kind().reads()
                    && draft.has(link.from(), Trait.COMPUTE) && link.settings().get(LinkSettings.DATASET.name()) == null).toList();
            draft.require(!links.isEmpty());
            String near = draft.owner(links.getFirst().from()).id();
            String dax = draft.add("dax", table + "-dax", draft.component(table).name() + " DAX", draft.home(near, Scope.VPC),
                    Settings.NONE);
            links.forEach(link -> draft.redirect(link, dax));
            draft.connect(dax, table, LinkKind.READ_WRITE, Settings.NONE);
            draft.also(Draft.CODE_CHANGES);
        };
    }

    /** One cache for all servers of a tier instead of one in the memory of each. */
    public static Transformation shared(String server) {
        return draft -> {
            Part worker = draft.worker(server);
            draft.require(worker.takes("localCache") && draft.outOf(server).stream().noneMatch(link -> isCache(draft, link)));
            draft.set(worker.id(), "localCache", false);
            draft.connect(worker.id(), beside(draft, draft.owner(server).id(), "cache", CACHE), LinkKind.READ_WRITE,
                    Settings.of(LinkSettings.SOFT.name(), true));
            draft.also(Draft.CODE_CHANGES);
        };
    }

    private static boolean isCache(Draft draft, Link link) {
        return draft.has(link.to(), Trait.CACHE) && link.settings().get(LinkSettings.DATASET.name()) == null;
    }

    /** A channel through which the servers of a tier tell each other what their users should hear: Valkey's publish and subscribe. */
    public static Transformation channel(String server) {
        return draft -> {
            String channel = beside(draft, draft.owner(server).id(), "channel", CHANNEL);
            draft.connect(draft.worker(server).id(), channel, LinkKind.READ_WRITE,
                    Settings.of(LinkSettings.DURABLE.name(), "no").with(LinkSettings.SOFT.name(), true));
            draft.also(Draft.CODE_CHANGES);
        };
    }

    private static String beside(Draft draft, String place, String id, Text name) {
        return draft.add("elasticache", id, draft.say(name), draft.privateHome(place),
                Settings.of("ttlSeconds", FIVE_MINUTES).with("zones", Zones.atLeastTwo(draft, place, 2)));
    }

    /** So many shards. */
    public static Transformation shards(String cache, double shards) {
        return draft -> {
            Part part = draft.part(cache);
            draft.require(part.takes("shards"));
            draft.set(cache, "shards", Math.max(part.number("shards"), shards));
        };
    }
}
