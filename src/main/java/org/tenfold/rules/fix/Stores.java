package org.tenfold.rules.fix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** Which stores there are: managed ones, those of another kind, each for what it is good at, and proxies before them. */
public final class Stores {

    private static final double WEEK = 7;
    /** From so many users on a database without a standby is a finding of its own. */
    private static final double STANDBY_FROM = 1_000;

    /** Engines that feed Redshift by themselves (Amazon Redshift Management Guide, zero-ETL integrations). */
    private static final Set<String> ZERO_ETL = Set.of("mysql", "postgresql");

    private static final String RDS_PROXY = "rds-proxy";

    private static final Text OWNERS = Text.of("Decide first which service owns which data; the others ask it.",
            "어느 서비스가 어느 데이터를 맡을지 먼저 정하고, 나머지 서비스는 그 서비스에 물어야 합니다.");
    private static final Text DATABASE = Text.of("Database", "데이터베이스");
    private static final Text WAREHOUSE = Text.of("Reports", "분석");
    private static final Text PROXY = Text.of(" proxy", " 프록시");

    private Stores() {
    }

    /**
     * A database becomes an Aurora cluster whose readers follow the load by themselves, and the link over which something else
     * scaled it goes.
     */
    public static Transformation growingCluster(String id, String scaling) {
        return draft -> {
            draft.carryOut(new Edit.Disconnect(scaling));
            cluster(id).apply(draft);
            draft.change(draft.component(id).with("readers", Math.max(1, draft.part(id).number("readers"))).with("readerScaling", "cpu"));
        };
    }

    /**
     * A database becomes an Aurora cluster: its replicas in the Region become readers, from which is read at the cluster, and
     * those in other Regions become secondary clusters of a global database.
     */
    public static Transformation cluster(String id) {
        return draft -> {
            List<String> copies = Replicas.of(id, draft);
            double readers = draft.part(id).is("deployment", "single") ? 0 : 1;
            for (String copy : copies) {
                if (draft.part(copy).region().equals(draft.part(id).region())) {
                    draft.into(copy).stream().filter(link -> link.kind().reads()).forEach(link -> draft.redirect(link, id));
                    draft.carryOut(new Edit.Remove(copy));
                    readers++;
                } else {
                    clustered(draft, copy, 0);
                }
            }
            clustered(draft, id, readers);
            // Replication between a database and a cluster is another kind, so that it may have gone on the way.
            copies.stream().filter(copy -> draft.architecture().component(copy).isPresent() && draft.outOf(id).stream()
                    .noneMatch(link -> link.kind() == LinkKind.REPLICATE && link.to().equals(copy)))
                    .forEach(copy -> draft.connect(id, copy, LinkKind.REPLICATE, Settings.NONE));
            draft.also(Draft.DATA_MOVES);
        };
    }

    private static void clustered(Draft draft, String id, double readers) {
        Service aurora = draft.catalog().service("aurora");
        draft.require(aurora.setting("engine").refusal(draft.part(id).text("engine")) == null);
        Types.replace(id, aurora.id()).apply(draft);
        draft.set(id, "readers", readers);
    }

    /** A database on a machine of one's own becomes RDS, where the internet does not reach it, with a week of backups. */
    public static Transformation managed(String id) {
        return draft -> {
            Part own = draft.part(id);
            draft.require(own.is("role", "database") && own.group() == null);
            Settings kept = Settings.of("storageGib", Math.max(20, own.number("volumeGib"))).with("backupDays", WEEK);
            if (own.stated("databaseEngine")) {
                kept = kept.with("engine", own.text("databaseEngine"));
                draft.require(draft.catalog().service("rds").setting("engine").refusal(own.text("databaseEngine")) == null);
            }
            Settings settings = withStandby(draft, id, kept);
            Component before = own.component();
            @Nullable String home = draft.privateHome(id);
            draft.change(new Component(id, "rds", before.name(), home, settings, Map.of(), before.tags(),
                    before.note(), before.extra()));
            for (Link link : List.copyOf(draft.architecture().links())) {
                if (link.touches(id)) {
                    Types.relink(draft, link);
                }
            }
            draft.also(Draft.DATA_MOVES);
        };
    }

    /** From the scale on that asks for it, in two zones with a standby; else where its neighbour is. */
    private static Settings withStandby(Draft draft, String beside, Settings settings) {
        if (draft.architecture().workload().users() >= STANDBY_FROM) {
            return settings.with("deployment", "multi-az").with("zones", Zones.atLeastTwo(draft, beside, 2));
        }
        Part part = draft.part(beside);
        return part.zonesStated() && draft.privateHome(beside) instanceof String home
                && draft.component(home).service().equals("vpc") ? settings.with("zones", part.zones()) : settings;
    }

    /**
     * The database that shares a server's machine gets one of its own, as RDS; uploads on the server's disk go into a bucket.
     * Then the server holds nothing that could not be had again.
     */
    public static Transformation split(String id) {
        return draft -> {
            Part server = draft.worker(id);
            draft.require(server.takes("localDatabase") && server.flag("localDatabase"));
            draft.set(server.id(), "localDatabase", false);
            String place = draft.owner(id).id();
            String database = draft.add("rds", "db", draft.say(DATABASE), draft.privateHome(place),
                    withStandby(draft, place, Settings.of("backupDays", WEEK)));
            draft.connect(server.id(), database, LinkKind.READ_WRITE, Settings.NONE);
            if (server.is("uploadsTo", "local-disk")) {
                State.filesInBucket(server.id()).apply(draft);
            }
            draft.also(Draft.DATA_MOVES);
        };
    }

    /**
     * A data warehouse for reports, which the database feeds by itself (zero-ETL), and from which whoever reads over these links
     * reads.
     */
    public static Transformation warehouse(String database, String... reports) {
        return draft -> {
            Part store = draft.part(database);
            draft.require(!store.takes("engine") || ZERO_ETL.contains(store.text("engine")));
            String primary = source(draft, database);
            boolean stated = draft.part(primary).zonesStated() && !Zones.isConfined(draft, primary);
            String warehouse = draft.add("redshift", "warehouse", draft.say(WAREHOUSE), draft.privateHome(primary),
                    stated ? Settings.of("zones", draft.part(primary).zones().subList(0, 1)) : Settings.NONE);
            draft.connect(primary, warehouse, LinkKind.REPLICATE, Settings.NONE);
            for (String report : reports) {
                draft.redirect(draft.link(report), warehouse);
            }
            draft.also(Draft.CODE_CHANGES);
        };
    }

    private static String source(Draft draft, String store) {
        return draft.into(store).stream().filter(link -> link.kind() == LinkKind.REPLICATE).map(Link::from).findFirst().orElse(store);
    }

    /** A database before a warehouse: whoever answers users calls the database over these links, which feeds the warehouse by itself. */
    public static Transformation beforeWarehouse(String warehouse, String... links) {
        return draft -> {
            String near = draft.owner(draft.link(links[0]).from()).id();
            String database = draft.add("rds", "db", draft.say(DATABASE), draft.privateHome(near),
                    withStandby(draft, near, Settings.of("backupDays", WEEK)));
            for (String link : links) {
                draft.redirect(draft.link(link), database);
            }
            draft.connect(database, warehouse, LinkKind.REPLICATE, Settings.NONE);
            draft.also(Draft.CODE_CHANGES, Draft.DATA_MOVES);
        };
    }

    /**
     * Each of several services has a store like this one for itself; the first keeps the one that is there.
     *
     * @param services the parts of each service that call the store, themselves or through a proxy
     */
    public static Transformation oneEach(String store, List<List<String>> services) {
        return draft -> {
            Part shared = draft.part(store);
            for (List<String> service : services.subList(1, services.size())) {
                Part first = draft.owner(service.getFirst());
                String own = draft.add(shared.service().id(), store + "-" + first.id(), shared.component().name() + ", " + first.component().name(),
                        shared.component().parent(), shared.component().settings());
                boolean pooled = false;
                for (String caller : service) {
                    for (Link link : draft.outOf(caller)) {
                        boolean proxy = draft.component(link.to()).service().equals(RDS_PROXY)
                                && draft.outOf(link.to()).stream().anyMatch(behind -> behind.to().equals(store));
                        if (link.to().equals(store) || proxy) {
                            draft.redirect(link, own);
                            pooled |= proxy;
                        }
                    }
                }
                if (pooled) {
                    proxy(own, service.toArray(String[]::new)).apply(draft);
                }
            }
            draft.also(OWNERS, Draft.CODE_CHANGES, Draft.DATA_MOVES);
        };
    }

    /** A table becomes a relational database near who calls it, with a proxy before it for functions. */
    public static Transformation relational(String table) {
        return draft -> {
            List<String> callers = draft.into(table).stream().filter(link -> link.kind().carriesCalls()).map(Link::from).distinct().toList();
            draft.require(!callers.isEmpty());
            String near = draft.owner(callers.getFirst()).id();
            Types.replace(table, "rds").apply(draft);
            draft.change(draft.component(table).withParent(draft.privateHome(near))
                    .withSettings(withStandby(draft, near, Settings.of("backupDays", WEEK))));
            List<String> functions = callers.stream().filter(caller -> draft.has(caller, Trait.FUNCTION)).toList();
            if (!functions.isEmpty()) {
                proxy(table, functions.toArray(String[]::new)).apply(draft);
            }
            draft.also(Draft.CODE_CHANGES, Draft.DATA_MOVES);
        };
    }

    /** A relational database without copies becomes a DynamoDB table, which needs no proxy. */
    public static Transformation table(String database) {
        return draft -> {
            draft.require(draft.outOf(database).stream().noneMatch(link -> link.kind() == LinkKind.REPLICATE));
            draft.into(database).stream().map(Link::from).distinct().filter(caller -> draft.component(caller).service().equals(RDS_PROXY))
                    .toList().forEach(proxy -> Types.bypass(proxy).apply(draft));
            Types.replace(database, "dynamodb").apply(draft);
            draft.set(database, "pointInTimeRecovery", true);
            draft.also(Draft.CODE_CHANGES, Draft.DATA_MOVES);
        };
    }

    /** A proxy that keeps a few connections to a database busy for many callers, which call it instead. */
    public static Transformation proxy(String database, String... callers) {
        return draft -> {
            Part store = draft.part(database);
            draft.require(store.has(Trait.RELATIONAL));
            Set<String> through = new LinkedHashSet<>();
            for (String caller : callers) {
                through.add(draft.owner(caller).id());
                through.add(draft.worker(caller).id());
            }
            List<Link> links = draft.into(database).stream().filter(link -> through.contains(link.from())).toList();
            draft.require(!links.isEmpty());
            String proxy = draft.add("rds-proxy", database + "-proxy", store.component().name() + draft.say(PROXY),
                    draft.home(database, Scope.VPC), Settings.NONE);
            links.forEach(link -> draft.redirect(link, proxy));
            draft.connect(proxy, database, LinkKind.READ_WRITE, Settings.NONE);
        };
    }
}
