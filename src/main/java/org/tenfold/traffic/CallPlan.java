package org.tenfold.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Demand;
import org.tenfold.service.Part;
import org.tenfold.service.Service;
import org.tenfold.service.Trait;
import org.tenfold.topology.Topology;

/**
 * How many calls each link carries for one request of each class that its caller handles: the visit factors of the traffic
 * equations (capacity reference 2.2). The classes are requests for files, dynamic reads, and writes; a read may cause a write
 * further on, as the filling of a cache does.
 */
final class CallPlan {

    /** Calls of a class per request of the same class. */
    final double[] statics;
    final double[] reads;
    final double[] writes;
    /** Writes per reading request: a cache that is filled, a message that is sent. */
    final double[] writesPerRead;
    /** The cache that answers most reads of this link's caller in the link's stead: a link number, or −1. */
    final int[] shieldedBy;
    /** Calls per reading request if no cache answered: what a miss costs. */
    final double[] readsOnMiss;

    private final Topology topology;
    private final boolean[] entered;

    CallPlan(Topology topology) {
        this.topology = topology;
        int links = topology.links().size();
        statics = new double[links];
        reads = new double[links];
        writes = new double[links];
        writesPerRead = new double[links];
        readsOnMiss = new double[links];
        shieldedBy = new int[links];
        Arrays.fill(shieldedBy, -1);
        entered = new boolean[topology.size()];
        for (int node = 0; node < topology.size(); node++) {
            if (topology.outgoing(node).length > 0) {
                plan(node);
            }
        }
    }

    private void plan(int node) {
        switch (topology.behaviour(node)) {
            case SOURCE -> enter(node);
            case NAMES -> {
                if (!entered[node]) {
                    int[] records = records(node);
                    share(records, policyShares(records), Demand.of(1));
                }
            }
            case SPREAD -> share(calls(node), weights(calls(node)), Demand.of(1));
            case SHIELD -> {
                int[] fetches = fetches(node);
                share(fetches, weights(fetches), topology.capacity(node).passes());
            }
            case CALL, SIGN_IN -> call(node);
            case QUEUE -> consume(node);
            case ANSWER, SIDE_CACHE, FAN_OUT -> pushOn(node);
            case NONE -> { }
        }
        for (int link : topology.outgoing(node)) {
            if (isSignIn(link)) {
                reads[link] = perRead(link, signInsPerRead());
            }
        }
    }

    /**
     * Users go straight to what they link to, and to what the names they resolve stand for; a target that is reached both ways
     * is reached once, on the request link that somebody drew.
     */
    private void enter(int source) {
        for (int link : topology.outgoing(source, topology::isUpload)) {
            writes[link] = perWrite(link, uploadsPerWrite());
        }
        int[] direct = topology.outgoing(source, link -> isCall(link) && !topology.isUpload(link));
        int[] lookups = Arrays.stream(topology.outgoing(source))
                .filter(link -> topology.behaviour(topology.to(link)) == Behaviour.NAMES).toArray();
        List<int[]> ways = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int link : direct) {
            ways.add(new int[] {-1, link});
            weights.add(weight(link));
        }
        for (int lookup : lookups) {
            int dns = topology.to(lookup);
            entered[dns] = true;
            int[] records = records(dns);
            double[] shares = policyShares(records);
            for (int i = 0; i < records.length; i++) {
                int target = topology.to(records[i]);
                int drawn = indexOf(direct, link -> topology.to(link) == target);
                if (drawn >= 0) {
                    weights.set(drawn, shares[i]);
                } else {
                    ways.add(new int[] {lookup, records[i]});
                    weights.add(shares[i]);
                }
            }
        }
        int[] last = ways.stream().mapToInt(way -> way[1]).toArray();
        double[] weight = weights.stream().mapToDouble(Double::doubleValue).toArray();
        Shares shares = new Shares(last, weight);
        for (int lookup : lookups) {
            for (int i = 0; i < last.length; i++) {
                if (ways.get(i)[0] == lookup) {
                    statics[lookup] += shares.statics[i];
                    reads[lookup] += shares.reads[i];
                    writes[lookup] += shares.writes[i];
                }
            }
        }
        for (int i = 0; i < last.length; i++) {
            int lookup = ways.get(i)[0];
            // Behind a name server the share is of what went through it, not of all.
            statics[last[i]] = lookup < 0 ? shares.statics[i] : ratio(shares.statics[i], statics[lookup]);
            reads[last[i]] = lookup < 0 ? shares.reads[i] : ratio(shares.reads[i], reads[lookup]);
            writes[last[i]] = lookup < 0 ? shares.writes[i] : ratio(shares.writes[i], writes[lookup]);
        }
    }

    private int[] records(int dns) {
        return topology.outgoing(dns, topology::isRecord);
    }

    private double[] policyShares(int[] records) {
        return Arrays.stream(records).mapToDouble(link -> topology.standsBy(link) ? 0 : weight(link)).toArray();
    }

    private double[] weights(int[] links) {
        return Arrays.stream(links).mapToDouble(this::weight).toArray();
    }

    private void share(int[] links, double[] weights, Demand passes) {
        Shares shares = new Shares(links, weights);
        for (int i = 0; i < links.length; i++) {
            statics[links[i]] = shares.statics[i] * passes.staticSeconds();
            reads[links[i]] = shares.reads[i] * passes.readSeconds();
            writes[links[i]] = shares.writes[i] * passes.writeSeconds();
        }
    }

    /** Deals each class to the links that name it, or, if none does, to those that name nothing. */
    private final class Shares {
        private final double[] statics;
        private final double[] reads;
        private final double[] writes;

        Shares(int[] links, double[] weights) {
            statics = dealt(links, weights, "static");
            reads = dealt(links, weights, "read");
            writes = dealt(links, weights, "write");
        }

        private double[] dealt(int[] links, double[] weights, String kind) {
            boolean named = IntStream.range(0, links.length).anyMatch(i -> weights[i] > 0 && names(links[i], kind));
            double[] shares = new double[links.length];
            double sum = 0;
            for (int i = 0; i < links.length; i++) {
                if (named ? names(links[i], kind) : carries(links[i]) == null) {
                    shares[i] = weights[i];
                    sum += weights[i];
                }
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] = ratio(shares[i], sum);
            }
            return shares;
        }
    }

    private boolean names(int link, String kind) {
        return switch (carries(link)) {
            case "all" -> true;
            case "dynamic" -> !kind.equals("static");
            case null -> false;
            case String carried -> carried.equals(kind);
        };
    }

    /** What a link is said to carry; a store of files is assumed to serve files, a database what the link's kind says. */
    private @Nullable String carries(int link) {
        String said = value(link, LinkSettings.CARRIES);
        if (said != null) {
            return said;
        }
        Service target = topology.part(topology.to(link)).service();
        if (target.has(Trait.DATABASE)) {
            return switch (topology.kind(link)) {
                case READ -> "read";
                case WRITE -> "write";
                default -> null;
            };
        }
        return target.has(Trait.STORAGE) ? "static" : null;
    }

    /** Compute calls everything that it links to. */
    private void call(int node) {
        Part caller = topology.part(node);
        int[] calls = calls(node);
        for (int link : calls) {
            Part target = topology.part(topology.to(link));
            LinkKind kind = topology.kind(link);
            if (kind == LinkKind.PUBLISH) {
                // A message is a change: unless the link says otherwise, only writing requests send one.
                writesPerRead[link] = perRead(link, 0);
                writes[link] = perWrite(link, 1);
            } else if (target.has(Trait.STORAGE)) {
                callFiles(link, kind);
            } else if (topology.behaviour(topology.to(link)) == Behaviour.SIDE_CACHE) {
                callCache(link, kind);
            } else if (target.has(Trait.DATABASE)) {
                boolean sql = target.has(Trait.RELATIONAL);
                double each = kind.reads() ? perRead(link, sql ? 2 : 1) * readShare(link, calls) : 0;
                reads[link] = readsOnMiss[link] = each;
                writes[link] = kind.writes() ? perWrite(link, sql ? 3 : 1) : 0;
            } else {
                statics[link] = caller.has(Trait.API) && target.service().servesFiles() ? 1 : 0;
                reads[link] = readsOnMiss[link] = perRead(link, target.service().usualCalls());
                writes[link] = perWrite(link, target.service().usualCalls());
            }
            restrict(link);
        }
        shield(calls);
    }

    private void callFiles(int link, LinkKind kind) {
        boolean plain = kind == LinkKind.REQUEST;
        statics[link] = kind.reads() || plain ? 1 : 0;
        reads[link] = readsOnMiss[link] = perRead(link, 0);
        // Few writes of users bring a file along: by default as many as the workload's uploads are of its writes. Whoever works on
        // messages and is drawn with a store of files for what comes of that leaves something of each.
        writes[link] = kind.writes() || plain ? perWrite(link, worksOnMessages(topology.from(link)) ? 1 : uploadsPerWrite()) : 0;
    }

    /** Whether messages and changes of a store are all that somebody works on. */
    private boolean worksOnMessages(int node) {
        int[] orders = topology.incoming(node, link -> topology.kind(link).carriesCalls() || topology.kind(link) == LinkKind.CONSUME);
        return orders.length > 0 && Arrays.stream(orders).allMatch(link -> switch (topology.behaviour(topology.from(link))) {
            case QUEUE, FAN_OUT, ANSWER -> true;
            default -> false;
        });
    }

    private void callCache(int link, LinkKind kind) {
        boolean session = isSession(link);
        reads[link] = readsOnMiss[link] = kind.reads() || session ? perRead(link, 1) : 0;
        writes[link] = kind.writes() || session ? perWrite(link, 1) : 0;
    }

    /** A link that says what it carries carries nothing else. */
    private void restrict(int link) {
        if (value(link, LinkSettings.CARRIES) == null) {
            return;
        }
        statics[link] = names(link, "static") ? Math.max(statics[link], 1) : 0;
        if (!names(link, "read")) {
            reads[link] = readsOnMiss[link] = writesPerRead[link] = 0;
        }
        if (!names(link, "write")) {
            writes[link] = 0;
        }
    }

    /** A cache answers its caller's reads, so that only the misses reach the database; each miss fills it. */
    private void shield(int[] calls) {
        int[] caches = Arrays.stream(calls).filter(link -> topology.behaviour(topology.to(link)) == Behaviour.SIDE_CACHE
                && !isSession(link) && reads[link] > 0).toArray();
        if (caches.length == 0) {
            return;
        }
        for (int link : calls) {
            if (!topology.part(topology.to(link)).has(Trait.DATABASE) || reads[link] == 0) {
                continue;
            }
            String named = value(link, LinkSettings.CACHED_BY);
            int choice = named == null ? -1 : indexOf(caches, cache -> topology.link(cache).to().equals(named));
            int cache = caches[Math.max(0, choice)];
            double misses = missShare(cache);
            shieldedBy[link] = cache;
            reads[link] *= misses;
            writesPerRead[cache] = misses * reads[cache];
        }
    }

    /** The share of a cache's lookups that find nothing. */
    double missShare(int cacheLink) {
        return topology.capacity(topology.to(cacheLink)).passes().readSeconds();
    }

    /**
     * The part of its caller's reads that a link to a database takes. Where the caller also reads copies of the same data, the
     * original takes only what must be fresh, and the copies the rest alike.
     */
    private double readShare(int link, int[] calls) {
        int original = topology.originalOf(topology.to(link));
        int copies = 0;
        for (int other : calls) {
            boolean copy = topology.kind(other).reads() && topology.to(other) != original && topology.originalOf(topology.to(other)) == original;
            copies += copy ? 1 : 0;
        }
        if (copies == 0) {
            return 1;
        }
        int onOriginal = indexOf(calls, other -> topology.to(other) == original && topology.kind(other).reads());
        double fresh = onOriginal < 0 ? 0 : number(calls[onOriginal], LinkSettings.READS_ON_PRIMARY, 0);
        return topology.to(link) == original ? fresh : (1 - fresh) / copies;
    }

    /** Messages go to one of the workers. */
    private void consume(int queue) {
        int[] workers = topology.outgoing(queue, link -> topology.kind(link) == LinkKind.CONSUME);
        double sum = 0;
        for (int link : workers) {
            sum += weight(link);
        }
        for (int link : workers) {
            writes[link] = ratio(weight(link), sum);
        }
    }

    /** A topic sends every message to every subscriber; a store tells every listener of each change. */
    private void pushOn(int node) {
        for (int link : topology.outgoing(node)) {
            LinkKind kind = topology.kind(link);
            if (pieceKb(node) > 0) {
                writes[link] = kind.carriesCalls() ? topology.architecture().workload().number("requestKb") / pieceKb(node) : 0;
            } else if (kind == LinkKind.PUBLISH || kind == LinkKind.CONSUME || kind == LinkKind.REQUEST) {
                writes[link] = perWrite(link, 1);
            }
        }
    }

    /** The size in kB of the pieces in which a part writes the messages that it gathers; 0 if it gathers none. */
    double pieceKb(int node) {
        Part part = topology.part(node);
        return part.service().gatheredKb(part);
    }

    /** What an edge fetches from: its origins, and names that stand for some. */
    private int[] fetches(int node) {
        return topology.outgoing(node, link -> topology.kind(link).carriesCalls() && !isSignIn(link)
                || topology.kind(link) == LinkKind.RESOLVE);
    }

    private int[] calls(int node) {
        return topology.outgoing(node, this::isCall);
    }

    private boolean isCall(int link) {
        return topology.kind(link).carriesCalls() && !isSignIn(link);
    }

    /** Whether a link leads to where users sign in, which happens beside their requests. */
    private boolean isSignIn(int link) {
        return topology.behaviour(topology.to(link)) == Behaviour.SIGN_IN && topology.kind(link).carriesCalls();
    }

    /** One sign-in of each active user a day, over the reading requests that the user makes in it. */
    private double signInsPerRead() {
        var workload = topology.architecture().workload();
        return ratio(1, workload.number("requestsPerActiveUserPerDay") * workload.readShare());
    }

    private boolean isSession(int link) {
        return "session".equals(value(link, LinkSettings.DATASET));
    }

    private double uploadsPerWrite() {
        var workload = topology.architecture().workload();
        double changes = workload.number("requestsPerActiveUserPerDay") * workload.changeShare();
        return ratio(workload.number("uploadsPerActiveUserPerDay"), changes);
    }

    private double perRead(int link, double otherwise) {
        return number(link, LinkSettings.CALLS_PER_READ, number(link, LinkSettings.CALLS_PER_REQUEST, otherwise));
    }

    private double perWrite(int link, double otherwise) {
        return number(link, LinkSettings.CALLS_PER_WRITE, number(link, LinkSettings.CALLS_PER_REQUEST, otherwise));
    }

    private double weight(int link) {
        return number(link, LinkSettings.WEIGHT, 1);
    }

    private double number(int link, Setting setting, double otherwise) {
        return topology.link(link).settings().get(setting.name()) instanceof Double number ? number : otherwise;
    }

    private @Nullable String value(int link, Setting setting) {
        Link drawn = topology.link(link);
        return drawn.settings().isEmpty() ? null
                : drawn.settings().get(setting.name()) instanceof String words ? words : null;
    }

    private static int indexOf(int[] links, IntPredicate wanted) {
        for (int i = 0; i < links.length; i++) {
            if (wanted.test(links[i])) {
                return i;
            }
        }
        return -1;
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
