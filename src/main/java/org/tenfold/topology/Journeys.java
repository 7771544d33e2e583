package org.tenfold.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;

/**
 * What users do with a system, and what must work for it: a journey for each class of requests, one for signing in, and one
 * for the work behind each queue, for which nobody waits. Links are read as people draw them: out of users, names and
 * balancers they are alternatives, out of everything else they are calls that are made.
 */
public final class Journeys {

    private static final RequestClass[] CLASSES = RequestClass.values();
    private static final int[] NONE = {};

    /**
     * One journey.
     *
     * @param name {@code static}, {@code read}, {@code write}, {@code sign-in} or {@code async <queue>}
     * @param need the number of the need that must be met
     */
    public record Journey(String name, int need) {
    }

    private final Topology topology;
    private final List<Journey> journeys = new ArrayList<>();
    private final List<@Nullable Need> needs = new ArrayList<>();
    /** The number of the need of a component and class, plus one; zero if nothing asked for it yet. */
    private final int[] numbers;
    /** The slots that have a number, in the order in which they were asked for; their needs wait for their content. */
    private final int[] waiting;
    private int waitingSlots;
    private final int @Nullable [][] calls;
    private final @Nullable List<Way>[] ways;
    /** Whether a component leads somewhere for a class: 0 unknown, 1 yes, 2 no. */
    private final byte[] leads;

    Journeys(Topology topology) {
        this.topology = topology;
        this.calls = new int[topology.size()][];
        this.ways = waysOf(topology.size());
        this.numbers = new int[topology.size() * CLASSES.length];
        this.waiting = new int[numbers.length];
        this.leads = new byte[topology.size() * CLASSES.length];
        int[] entries = topology.sources().length > 0 ? topology.sources() : topology.assumedEntries();
        for (RequestClass asked : CLASSES) {
            add(asked.id(), Arrays.stream(entries).filter(node -> leads(node, asked)).map(node -> number(node, asked)).toArray());
        }
        signIn();
        for (int node = 0; node < topology.size(); node++) {
            laterWork(node);
        }
        for (int done = 0; done < waitingSlots; done++) {
            int slot = waiting[done];
            needs.set(numbers[slot] - 1, need(slot / CLASSES.length, CLASSES[slot % CLASSES.length]));
        }
    }

    public Topology topology() {
        return topology;
    }

    /** All journeys: those of the classes of requests first, in their order. */
    public List<Journey> all() {
        return List.copyOf(journeys);
    }

    /** All needs of all journeys. Where components call each other in a circle, so do their needs. */
    public List<Need> needs() {
        return List.copyOf(needs);
    }

    private void add(String name, int... wanted) {
        if (wanted.length > 0) {
            journeys.add(new Journey(name, wanted.length == 1 ? wanted[0] : number(new Need(Need.NOTHING, wanted))));
        }
    }

    private void signIn() {
        add("sign-in", IntStream.range(0, topology.links().size()).map(topology::to).distinct()
                .filter(this::isSignIn).map(node -> number(node, RequestClass.READ)).toArray());
    }

    /** What happens behind a queue, a topic or a store that tells of its changes, after the sender was answered. */
    private void laterWork(int node) {
        if (topology.part(node).has(Trait.EXTERNAL)) {
            return;
        }
        int[] receivers = topology.outgoing(node, switch (topology.behaviour(node)) {
            case QUEUE -> link -> topology.kind(link) == LinkKind.CONSUME;
            case FAN_OUT -> link -> isPassedOn(link) || topology.kind(link) == LinkKind.WRITE;
            case ANSWER, SIDE_CACHE -> this::isPassedOn;
            default -> link -> false;
        });
        if (receivers.length > 0) {
            int[] needs = numbers(receivers, RequestClass.WRITE);
            // One worker of a queue is enough for its messages; a topic's message is for every subscriber.
            Need need = topology.behaviour(node) == Behaviour.QUEUE ? new Need(node, NONE, new int[][] {needs}) : new Need(node, needs);
            add("async " + topology.part(node).id(), number(need));
        }
    }

    /** Whether a link takes messages or changes to whoever works on them, other than a queue, whose work is a journey of its own. */
    private boolean isPassedOn(int link) {
        return switch (topology.kind(link)) {
            case CONSUME, PUBLISH, REQUEST -> topology.behaviour(topology.to(link)) != Behaviour.QUEUE;
            default -> false;
        };
    }

    private int number(int node, RequestClass asked) {
        int slot = slot(node, asked);
        if (numbers[slot] == 0) {
            needs.add(null);
            numbers[slot] = needs.size();
            waiting[waitingSlots++] = slot;
        }
        return numbers[slot] - 1;
    }

    /** The needs of what links lead to. */
    private int[] numbers(int[] links, RequestClass asked) {
        int[] needs = new int[links.length];
        Arrays.setAll(needs, place -> number(topology.to(links[place]), asked));
        return needs;
    }

    private int number(Need complete) {
        needs.add(complete);
        return needs.size() - 1;
    }

    private static int slot(int node, RequestClass asked) {
        return node * CLASSES.length + asked.ordinal();
    }

    private Need need(int node, RequestClass asked) {
        return switch (topology.behaviour(node)) {
            case SOURCE, NAMES, SPREAD, SHIELD -> oneOf(node, asked);
            case CALL, SIGN_IN -> allOf(node, asked);
            case ANSWER, SIDE_CACHE, QUEUE, FAN_OUT, NONE -> new Need(node);
        };
    }

    private int[] uploads(int node) {
        return topology.outgoing(node, topology::isUpload);
    }

    /** Of each route that carries the class, one alternative; and whatever users put their files into. */
    private Need oneOf(int node, RequestClass asked) {
        List<Way> ways = ways(node, asked);
        int[] needs = new int[ways.size()];
        @Nullable String[] routes = new String[needs.length];
        int[] standing = new int[needs.length];
        int size = 0;
        int standbys = 0;
        for (Way way : ways) {
            if (leads(topology.to(way.link), asked)) {
                int target = number(topology.to(way.link), asked);
                int need = way.names == Need.NOTHING ? target : number(new Need(way.names, target));
                routes[size] = value(way.link, LinkSettings.GROUP);
                needs[size++] = need;
                if (topology.standsBy(way.link)) {
                    standing[standbys++] = need;
                }
            }
        }
        int[][] groups = byRoute(Arrays.copyOf(needs, size), routes);
        int[] uploads = asked == RequestClass.WRITE ? numbers(uploads(node), asked) : NONE;
        return new Need(node, uploads, groups, standbys == 0 ? NONE : standbys(Arrays.copyOf(standing, standbys), groups));
    }

    /** The alternatives of each route; most often all are on the one that nobody named. */
    private static int[][] byRoute(int[] needs, @Nullable String[] routes) {
        if (needs.length == 0 || Arrays.stream(routes).allMatch(Objects::isNull)) {
            return needs.length == 0 ? new int[0][] : new int[][] {needs};
        }
        Map<String, IntStream.Builder> byRoute = new LinkedHashMap<>();
        for (int place = 0; place < needs.length; place++) {
            byRoute.computeIfAbsent(Objects.requireNonNullElse(routes[place], ""), none -> IntStream.builder()).add(needs[place]);
        }
        return byRoute.values().stream().map(route -> route.build().toArray()).toArray(int[][]::new);
    }

    /** Those that stand by; where nothing of a group has a share of the load, none does for another. */
    private static int[] standbys(int[] standing, int[][] groups) {
        Arrays.sort(standing);
        int[] left = standing;
        for (int[] group : groups) {
            int[] among = left;
            if (among.length > 0 && IntStream.of(group).allMatch(need -> contains(among, need))) {
                left = IntStream.of(among).filter(need -> !contains(group, need)).toArray();
            }
        }
        return left;
    }

    private static boolean contains(int[] needs, int wanted) {
        return any(needs, need -> need == wanted);
    }

    /** Every call that the class makes and that the caller cannot do without. */
    private Need allOf(int node, RequestClass asked) {
        int[] calls = calls(node);
        int[] made = topology.outgoing(node, link -> isCall(link) && !isSoft(link, calls) && carries(link, asked, calls));
        int[] needs = new int[made.length];
        int[] originals = new int[made.length];
        for (int place = 0; place < made.length; place++) {
            int target = topology.to(made[place]);
            needs[place] = number(target, topology.kind(made[place]) == LinkKind.PUBLISH ? RequestClass.WRITE : asked);
            originals[place] = asked == RequestClass.READ ? topology.originalOf(target) : target;
        }
        return withCopies(node, made, needs, originals);
    }

    /** The need of a caller, for whom the copies of one store are alternatives. */
    private Need withCopies(int node, int[] calls, int[] needs, int[] originals) {
        int[] all = new int[calls.length];
        int others = 0;
        List<int[]> groups = new ArrayList<>(1);
        for (int place = 0; place < calls.length; place++) {
            if (originals[place] == topology.to(calls[place])) {
                all[others++] = needs[place];
            } else if (isFirstCopy(calls, originals, place)) {
                groups.add(copies(calls, needs, originals, originals[place]));
            }
        }
        return new Need(node, others == all.length ? all : Arrays.copyOf(all, others), groups.toArray(int[][]::new));
    }

    private boolean isFirstCopy(int[] calls, int[] originals, int place) {
        for (int earlier = 0; earlier < place; earlier++) {
            if (originals[earlier] == originals[place] && originals[earlier] != topology.to(calls[earlier])) {
                return false;
            }
        }
        return true;
    }

    private int[] copies(int[] calls, int[] needs, int[] originals, int original) {
        int[] copies = new int[calls.length];
        int size = 0;
        for (int place = 0; place < calls.length; place++) {
            if (originals[place] == original && topology.to(calls[place]) != original) {
                copies[size++] = needs[place];
            }
        }
        return Arrays.copyOf(copies, size);
    }

    /**
     * One way that a balancer, a name or users may take.
     *
     * @param names the name server that must be asked first, or {@link Need#NOTHING}
     */
    private record Way(int names, int link) {
    }

    /**
     * The ways that take a class: those that name it, or, if none does, those that name nothing. One that only stands by, such as a
     * page of apology in a bucket, takes the class from nobody.
     */
    private List<Way> ways(int node, RequestClass asked) {
        List<Way> ways = ways(node);
        List<Way> naming = new ArrayList<>(0);
        List<Way> silent = new ArrayList<>(ways.size());
        for (Way way : ways) {
            if (names(way.link, asked)) {
                naming.add(way);
            } else if (carries(way.link) == null) {
                silent.add(way);
            }
        }
        for (Way way : naming) {
            if (!topology.standsBy(way.link)) {
                return naming;
            }
        }
        if (naming.isEmpty() && silent.size() == ways.size()) {
            return ways;
        }
        silent.addAll(naming);
        return silent;
    }

    private List<Way> ways(int node) {
        List<Way> known = ways[node];
        if (known == null) {
            known = ways[node] = findWays(node);
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Way>[] waysOf(int size) {
        return (List<Way>[]) new List<?>[size];
    }

    private List<Way> findWays(int node) {
        if (topology.behaviour(node) != Behaviour.SOURCE) {
            // Records lead on by their names, and so does an edge whose origin has one.
            boolean named = topology.behaviour(node) == Behaviour.NAMES || topology.behaviour(node) == Behaviour.SHIELD;
            int[] links = topology.outgoing(node, link -> isCall(link) || named && topology.kind(link) == LinkKind.RESOLVE);
            List<Way> ways = new ArrayList<>(links.length);
            for (int link : links) {
                ways.add(new Way(Need.NOTHING, link));
            }
            return ways;
        }
        // Users ask for the name first; what they reach through it and on a link of their own they reach once.
        List<Way> ways = new ArrayList<>();
        List<Integer> resolved = new ArrayList<>();
        for (int lookup : topology.outgoing(node)) {
            int names = topology.to(lookup);
            if (topology.behaviour(names) == Behaviour.NAMES) {
                for (Way record : ways(names)) {
                    ways.add(new Way(names, record.link));
                    resolved.add(topology.to(record.link));
                }
            }
        }
        for (int link : calls(node)) {
            if (!topology.isUpload(link) && topology.behaviour(topology.to(link)) != Behaviour.NAMES && !resolved.contains(topology.to(link))) {
                ways.add(new Way(Need.NOTHING, link));
            }
        }
        return ways;
    }

    /** Whether requests of a class that come to a component reach anything that answers them. */
    private boolean leads(int node, RequestClass asked) {
        int slot = slot(node, asked);
        if (leads[slot] == 0) {
            leads[slot] = 1;
            boolean passesOn = switch (topology.behaviour(node)) {
                case SOURCE, NAMES -> true;
                case SPREAD, SHIELD -> !ways(node).isEmpty();
                default -> false;
            };
            if (passesOn && ways(node, asked).stream().noneMatch(way -> leads(topology.to(way.link), asked))
                    && (asked != RequestClass.WRITE || uploads(node).length == 0)) {
                leads[slot] = 2;
            }
        }
        return leads[slot] == 1;
    }

    private int[] calls(int node) {
        int[] known = calls[node];
        if (known == null) {
            known = calls[node] = topology.outgoing(node, this::isCall);
        }
        return known;
    }

    private boolean isCall(int link) {
        return topology.kind(link).carriesCalls() && !isSignIn(topology.to(link));
    }

    private boolean isSignIn(int node) {
        return topology.behaviour(node) == Behaviour.SIGN_IN;
    }

    /** Whether the caller answers without it: because the user says so, or because a cache only shields a database. */
    private boolean isSoft(int link, int[] calls) {
        return Boolean.TRUE.equals(setting(link, LinkSettings.SOFT))
                || topology.behaviour(topology.to(link)) == Behaviour.SIDE_CACHE && !isSession(link)
                && any(calls, other -> topology.part(topology.to(other)).has(Trait.DATABASE)
                && topology.behaviour(topology.to(other)) != Behaviour.SIDE_CACHE);
    }

    /** Whether a call of compute is made for requests of a class. */
    private boolean carries(int link, RequestClass asked, int[] calls) {
        LinkKind kind = topology.kind(link);
        int target = topology.to(link);
        boolean file = topology.part(target).has(Trait.STORAGE);
        boolean cache = topology.behaviour(target) == Behaviour.SIDE_CACHE;
        boolean data = cache || file || topology.part(target).has(Trait.DATABASE);
        boolean named = value(link, LinkSettings.CARRIES) != null;
        if (named && !names(link, asked)) {
            return false;
        }
        boolean plain = !data || kind == LinkKind.REQUEST || cache && isSession(link);
        return switch (asked) {
            case STATIC -> named || (file ? plain || kind.reads() : !data && kind != LinkKind.PUBLISH
                    && topology.part(topology.from(link)).has(Trait.API));
            // A message, and a file that is read for a dynamic answer, only where the link says so.
            case READ -> perCall(link, LinkSettings.CALLS_PER_READ, kind == LinkKind.PUBLISH || file ? 0 : 1) > 0
                    && (plain || file || kind.reads()) && !isSpared(link, calls);
            case WRITE -> perCall(link, LinkSettings.CALLS_PER_WRITE, 1) > 0 && (plain || kind.writes());
        };
    }

    /** Whether copies of the same data take all of the caller's reads from the original that the link leads to. */
    private boolean isSpared(int link, int[] calls) {
        int original = topology.to(link);
        return !(setting(link, LinkSettings.READS_ON_PRIMARY) instanceof Double fresh && fresh > 0)
                && any(calls, other -> topology.to(other) != original && topology.kind(other).reads()
                && topology.originalOf(topology.to(other)) == original);
    }

    private boolean names(int link, RequestClass asked) {
        return switch (carries(link)) {
            case "all" -> true;
            case "dynamic" -> asked != RequestClass.STATIC;
            case null -> false;
            case String carried -> carried.equals(asked.id());
        };
    }

    /** What a link is said to carry; a store of files is assumed to serve files, a database what the link's kind says. */
    private @Nullable String carries(int link) {
        String said = value(link, LinkSettings.CARRIES);
        if (said != null) {
            return said;
        }
        Part target = topology.part(topology.to(link));
        if (target.has(Trait.DATABASE)) {
            return switch (topology.kind(link)) {
                case READ -> RequestClass.READ.id();
                case WRITE -> RequestClass.WRITE.id();
                default -> null;
            };
        }
        return target.has(Trait.STORAGE) ? RequestClass.STATIC.id() : null;
    }

    private boolean isSession(int link) {
        return "session".equals(value(link, LinkSettings.DATASET));
    }

    private double perCall(int link, Setting exact, double otherwise) {
        return setting(link, exact) instanceof Double number ? number
                : setting(link, LinkSettings.CALLS_PER_REQUEST) instanceof Double number ? number : otherwise;
    }

    private @Nullable String value(int link, Setting setting) {
        return setting(link, setting) instanceof String words ? words : null;
    }

    private @Nullable Object setting(int link, Setting setting) {
        Link drawn = topology.link(link);
        return drawn.settings().isEmpty() ? null : drawn.settings().get(setting.name());
    }

    private static boolean any(int[] links, IntPredicate wanted) {
        for (int link : links) {
            if (wanted.test(link)) {
                return true;
            }
        }
        return false;
    }
}
