package org.tenfold.resilience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import org.tenfold.topology.Journeys;
import org.tenfold.topology.Journeys.Journey;
import org.tenfold.topology.Need;

/**
 * How much of the capacity of each journey is left when parts lose some of theirs. A need has what its tightest tier has;
 * alternatives make up a tier together, each with a weight of as many machines as it has. Nothing is left exactly where the
 * journey is severed.
 */
final class TierCapacity {

    private final List<Need> needs;
    private final List<Journey> journeys;
    private final FaultDomains domains;
    private final NeedOrder order;
    private final int[] rank;
    private final int[][] needsOf;
    private final double[] left;
    private final boolean[] queued;

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
        this.left = new double[needs.size()];
        this.queued = new boolean[needs.size()];
        Arrays.fill(left, 1);
    }

    /** Whether any journey needs a component. */
    boolean isNeeded(int node) {
        return needsOf[node].length > 0;
    }

    /** What is left of each journey when some components keep only a share of their capacity and the others all of it. */
    double[] left(int[] losers, IntToDoubleFunction share) {
        PriorityQueue<Integer> open = new PriorityQueue<>((one, other) -> Integer.compare(rank[one], rank[other]));
        Map<Integer, Double> shares = new HashMap<>();
        for (int node : losers) {
            shares.put(node, share.applyAsDouble(node));
            for (int need : needsOf[node]) {
                open.add(need);
                queued[need] = true;
            }
        }
        List<Integer> changed = new ArrayList<>();
        while (!open.isEmpty()) {
            int need = open.remove();
            queued[need] = false;
            double now = capacity(needs.get(need), shares);
            if (now < left[need]) {
                left[need] = now;
                changed.add(need);
                for (int above : order.above()[need]) {
                    if (!queued[above]) {
                        queued[above] = true;
                        open.add(above);
                    }
                }
            }
        }
        double[] result = journeys.stream().mapToDouble(journey -> left[journey.need()]).toArray();
        changed.forEach(need -> left[need] = 1);
        return result;
    }

    private double capacity(Need need, Map<Integer, Double> shares) {
        double least = shares.getOrDefault(need.component(), 1.0);
        for (int needed : need.all()) {
            least = Math.min(least, left[needed]);
        }
        for (List<Integer> group : need.groups()) {
            double sum = 0;
            double whole = 0;
            for (int needed : group) {
                double weight = weight(needs.get(needed));
                sum += weight * left[needed];
                whole += weight;
            }
            least = Math.min(least, sum / whole);
        }
        return least;
    }

    private double weight(Need need) {
        return need.component() == Need.NOTHING ? 1 : Math.max(1, domains.standing(need.component()).count());
    }
}
