package org.tenfold.resilience;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.service.Failure;
import org.tenfold.topology.Journeys;
import org.tenfold.topology.Journeys.Journey;
import org.tenfold.topology.Need;

/**
 * How much of the capacity of each journey is left when parts lose some of theirs. A need has what its tightest tier has;
 * alternatives make up a tier together, each with a weight of as many machines as the nearest tier behind it has. What stands
 * by adds nothing while another alternative answers, because no request is sent to it (active/passive failover in Route 53's
 * guide); when none does, its machines are what is left of those that answered. Nothing is left exactly where the journey is
 * severed, but for circles, which are gone round once.
 */
final class TierCapacity {

    private static final double UNBOUNDED = Double.POSITIVE_INFINITY;

    private final List<Need> needs;
    private final List<Journey> journeys;
    private final FaultDomains domains;
    private final NeedOrder order;
    private final int[] rank;
    private final int[][] needsOf;
    private final @Nullable Journey[] journeyOf;
    private final double[] weights;
    private final boolean[] carries;
    /** Which needs no machine bounds, such as a bucket: one of them does what several did. */
    private final boolean[] takesAll;
    /** What each part keeps of its capacity, and what each need has left, in the failure that is played; all of it between two. */
    private final double[] kept;
    private final double[] left;
    private final boolean[] met;
    private final PriorityQueue<Integer> open;
    private final List<Integer> seen = new ArrayList<>();

    TierCapacity(Journeys journeys, FaultDomains domains) {
        this.needs = journeys.needs();
        this.journeys = journeys.all();
        this.domains = domains;
        this.order = NeedOrder.of(needs);
        this.rank = new int[needs.size()];
        int next = 0;
        for (int need : order.upwards()) {
            rank[need] = next++;
        }
        for (int need : order.circular()) {
            rank[need] = next++;
        }
        this.needsOf = new int[journeys.topology().size()][];
        Arrays.fill(needsOf, new int[0]);
        for (int need = 0; need < rank.length; need++) {
            int node = needs.get(need).component();
            if (node != Need.NOTHING) {
                needsOf[node] = Arrays.copyOf(needsOf[node], needsOf[node].length + 1);
                needsOf[node][needsOf[node].length - 1] = need;
            }
        }
        this.journeyOf = new Journey[needs.size()];
        journeys.all().forEach(journey -> journeyOf[journey.need()] = journey);
        this.weights = weights();
        this.carries = carrying(journeys.topology().size());
        this.takesAll = new boolean[needs.size()];
        for (int need = 0; need < takesAll.length; need++) {
            takesAll[need] = takesAll(needs.get(need));
        }
        this.left = new double[needs.size()];
        this.met = new boolean[needs.size()];
        Arrays.fill(left, 1);
        this.kept = new double[journeys.topology().size()];
        Arrays.fill(kept, 1);
        this.open = new PriorityQueue<>((one, other) -> Integer.compare(rank[one], rank[other]));
    }

    /** Whether any journey needs a component. */
    boolean isNeeded(int node) {
        return needsOf[node].length > 0;
    }

    /** Whether a component gets requests as long as nothing fails, other than what only stands by. */
    boolean carries(int node) {
        return carries[node];
    }

    /**
     * What is left of the journey that has least, among those that are not severed, when some components keep only a share of
     * their capacity and the others all of it; zero if all are severed.
     */
    double left(int[] losers, IntToDoubleFunction share, List<String> severed) {
        for (int node : losers) {
            kept[node] = share.applyAsDouble(node);
            for (int need : needsOf[node]) {
                add(need);
            }
        }
        while (!open.isEmpty()) {
            int need = open.remove();
            int node = needs.get(need).component();
            left[need] = capacity(need, node == Need.NOTHING ? 1 : kept[node]);
            if (left[need] < 1) {
                for (int above : order.above()[need]) {
                    add(above);
                }
            }
        }
        double least = severed.size() == journeys.size() ? 0 : 1;
        for (int need : seen) {
            Journey journey = journeyOf[need];
            if (journey != null && left[need] < least && !severed.contains(journey.name())) {
                least = left[need];
            }
        }
        for (int need : seen) {
            left[need] = 1;
            met[need] = false;
        }
        seen.clear();
        for (int node : losers) {
            kept[node] = 1;
        }
        return least;
    }

    private void add(int need) {
        if (!met[need]) {
            met[need] = true;
            seen.add(need);
            open.add(need);
        }
    }

    private double capacity(int need, double own) {
        double least = own;
        Need asked = needs.get(need);
        for (int needed : asked.all()) {
            least = Math.min(least, left[needed]);
        }
        for (int[] group : asked.groups()) {
            least = Math.min(least, capacity(group, asked));
        }
        return least;
    }

    /** What a group of alternatives has left of what it has while nothing fails. */
    private double capacity(int[] group, Need need) {
        double asked = 0;
        double whole = 0;
        double standing = 0;
        boolean allByOne = false;
        for (int needed : group) {
            boolean standby = need.standsBy(needed);
            asked += standby ? 0 : weights[needed] * left[needed];
            whole += standby ? 0 : weights[needed];
            standing += standby ? weights[needed] * left[needed] : 0;
            allByOne |= takesAll[needed] && left[needed] == 1;
        }
        return allByOne ? 1 : Math.min(1, (asked > 0 ? asked : standing) / whole);
    }

    private boolean[] carrying(int components) {
        boolean[] met = new boolean[needs.size()];
        boolean[] carries = new boolean[components];
        Deque<Integer> open = new ArrayDeque<>();
        journeys.forEach(journey -> open.add(journey.need()));
        while (!open.isEmpty()) {
            int number = open.remove();
            if (!met[number]) {
                met[number] = true;
                Need need = needs.get(number);
                if (need.component() != Need.NOTHING) {
                    carries[need.component()] = true;
                }
                IntStream.of(need.all()).forEach(open::add);
                for (int[] group : need.groups()) {
                    IntStream.of(group).filter(other -> !need.standsBy(other)).forEach(open::add);
                }
            }
        }
        return carries;
    }

    private boolean takesAll(Need need) {
        return need.component() != Need.NOTHING && need.isLast()
                && domains.standing(need.component()).structure() instanceof Failure.Whole;
    }

    /** How many machines the nearest tier behind each need has; 1 where AWS bounds none, and in circles. */
    private double[] weights() {
        double[] weights = new double[needs.size()];
        Arrays.fill(weights, UNBOUNDED);
        for (int number : order.upwards()) {
            weights[number] = weight(needs.get(number), weights);
        }
        return Arrays.stream(weights).map(weight -> weight == UNBOUNDED ? 1 : weight).toArray();
    }

    private double weight(Need need, double[] weights) {
        if (need.component() != Need.NOTHING
                && domains.standing(need.component()).structure() instanceof Failure.Units machines) {
            return machines.count();
        }
        double least = IntStream.of(need.all()).mapToDouble(needed -> weights[needed]).min().orElse(UNBOUNDED);
        for (int[] group : need.groups()) {
            least = Math.min(least, IntStream.of(group).filter(needed -> !need.standsBy(needed)).mapToDouble(needed -> weights[needed]).sum());
        }
        return least;
    }
}
