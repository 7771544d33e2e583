package org.tenfold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;

/**
 * Designs for tests, written like a drawing: parts with short ids, and paths through them.
 *
 * <pre>{@code
 * design().users().dns().alb()
 *         .group("web", 2, "a", "b")
 *         .rds("db", "deployment", "multi-az")
 *         .path("users dns alb web db")
 *         .topology();
 * }</pre>
 */
public final class Designs {

    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private double users = 10_000;

    private Designs() {
    }

    /** An empty sheet. */
    public static Designs design() {
        return new Designs();
    }

    /**
     * The design that is measured: cells of twenty parts behind one Route 53, as many as fit into the number of components,
     * for ten million users. A request visits at most nine parts.
     */
    public static Designs large(int components) {
        Designs large = design().withUsers(10_000_000).users().dns();
        for (int cell = 1; cell <= (components - 2) / 20; cell++) {
            large.cell("c" + cell + "-");
        }
        return large;
    }

    /** Two balanced tiers, caches, a database with replicas, files, and work behind a queue and a topic: twenty parts. */
    private void cell(String c) {
        part(c + "vpc", "vpc").alb(c + "alb").group(c + "web", 3, "a", "b", "c").part(c + "nlb", "nlb")
                .group(c + "app", 3, "a", "b", "c").part(c + "cache", "elasticache").part(c + "sessions", "elasticache")
                .rds(c + "db", "deployment", "multi-az").rds(c + "replica-1", "role", "replica")
                .rds(c + "replica-2", "role", "replica").part(c + "table", "dynamodb").part(c + "files", "s3")
                .part(c + "jobs", "sqs").group(c + "worker", 2, "a", "b").part(c + "events", "sns")
                .part(c + "mailer", "lambda").part(c + "nat", "nat-gateway", "zones", List.of("a"));
        for (String inside : List.of("alb", "web-group", "nlb", "app-group", "cache", "sessions", "db", "replica-1", "replica-2",
                "worker-group", "nat")) {
            into(c + "vpc", c + inside);
        }
        path("users dns " + c + "alb " + c + "web " + c + "nlb " + c + "app " + c + "db");
        path(c + "app " + c + "cache").path(c + "app " + c + "table").path(c + "web " + c + "files");
        link(c + "app", c + "sessions", LinkKind.READ_WRITE, "dataset", "session");
        for (String replica : List.of("replica-1", "replica-2")) {
            link(c + "app", c + replica, LinkKind.READ).link(c + "db", c + replica, LinkKind.REPLICATE);
        }
        path(c + "app " + c + "jobs " + c + "worker " + c + "db").path(c + "app " + c + "events " + c + "mailer");
    }

    /** Registered users. */
    public Designs withUsers(double number) {
        users = number;
        return this;
    }

    /** The part {@code users}. */
    public Designs users() {
        return part("users", "users");
    }

    /** The part {@code dns}. */
    public Designs dns() {
        return part("dns", "route53");
    }

    /** The part {@code cdn}. */
    public Designs cdn() {
        return part("cdn", "cloudfront");
    }

    /** A load balancer {@code alb} in zones a and b. */
    public Designs alb() {
        return alb("alb");
    }

    /** A load balancer in zones a and b. */
    public Designs alb(String id) {
        return part(id, "alb", "zones", List.of("a", "b"));
    }

    /** A machine in a zone. */
    public Designs ec2(String id, String zone) {
        return part(id, "ec2", "zones", List.of(zone));
    }

    /** An Auto Scaling group {@code <id>-group} of at least so many machines over zones, with the template {@code <id>}. */
    public Designs group(String id, int min, String... zones) {
        part(id + "-group", "auto-scaling-group", "min", min, "desired", min, "max", 2 * min, "zones", List.of(zones));
        return part(id, "ec2").into(id + "-group", id);
    }

    /** A database; settings as name and value in turn. */
    public Designs rds(String id, Object... settings) {
        return part(id, "rds", settings);
    }

    /** Any part; settings as name and value in turn. */
    public Designs part(String id, String service, Object... settings) {
        components.put(id, Component.of(id, service, id).withSettings(settings(settings)));
        return this;
    }

    /** Sets a part's setting. */
    public Designs with(String id, String setting, Object value) {
        components.computeIfPresent(id, (same, part) -> part.with(setting, value));
        return this;
    }

    /** Gives a part a name that is not its id. */
    public Designs named(String id, String name) {
        components.computeIfPresent(id, (same, part) -> part.withName(name));
        return this;
    }

    /** Puts parts into a container. */
    public Designs into(String container, String... ids) {
        for (String id : ids) {
            components.computeIfPresent(id, (same, part) -> part.withParent(container));
        }
        return this;
    }

    /** Joins the parts, each with the next, by the kind that a person would most likely mean; what is joined stays so. */
    public Designs path(String ids) {
        String[] stops = ids.split(" ");
        for (int i = 1; i < stops.length; i++) {
            String from = stops[i - 1];
            String to = stops[i];
            if (!links.containsKey(from + "-to-" + to)) {
                link(from, to, likely(from, to));
            }
        }
        return this;
    }

    /** A link {@code <from>-to-<to>}; settings as name and value in turn. */
    public Designs link(String from, String to, LinkKind kind, Object... settings) {
        Link link = Link.of(from + "-to-" + to, from, to, kind).withSettings(settings(settings));
        links.put(link.id(), link);
        return this;
    }

    private LinkKind likely(String from, String to) {
        ServiceCatalog catalog = catalog();
        return ServiceCatalog.legalKinds(catalog.service(components.get(from).service()),
                catalog.service(components.get(to).service())).getFirst();
    }

    /** The design with nothing placed on the sheet. */
    public Design build() {
        List<Edit> edits = new ArrayList<>();
        components.values().forEach(component -> edits.add(new Edit.Add(component)));
        links.values().forEach(link -> edits.add(new Edit.Connect(link)));
        Design drawn = Edits.applied(Design.EMPTY, new Edit.Batch(edits));
        return drawn.withArchitecture(drawn.architecture().withUsers(users));
    }

    public Architecture architecture() {
        return build().architecture();
    }

    /** The graph, with the program's services and prices. */
    public Topology topology() {
        return Topology.of(architecture(), catalog(), PriceBook.standard());
    }

    private static ServiceCatalog catalog() {
        return ServiceCatalog.standard();
    }

    private static Settings settings(Object[] namesAndValues) {
        Settings settings = Settings.NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings = settings.with((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings;
    }
}
