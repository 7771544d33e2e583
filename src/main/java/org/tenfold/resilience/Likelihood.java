package org.tenfold.resilience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tenfold.topology.Need;

/**
 * The probability that needs are met. Parts in one zone or Region fail together, so the zones and Regions are settled first,
 * in every combination; what is left of the parts is independent. The answer is exact; where that would take too long it is
 * an interval.
 */
final class Likelihood {

    /** Combinations of zones and Regions that are played through at most: one Region with ten zones, two with five. */
    private static final int MOST_COMBINATIONS = 2048;
    /** Nodes of a diagram: a few hundred milliseconds at most. */
    static final int MOST_NODES = 100_000;

    private final List<Odds> parts;
    private final double[] domains;
    private final int[] regionOf;
    private final int diagramLimit;
    private final Formula formulas = new Formula();
    private final Plan.Planner planner;
    private final int[] formulaOf;
    private final boolean[] settled;

    /**
     * @param needs what needs what
     * @param parts how likely each component is to work, by its number
     * @param domains how likely each Region is to work, and each zone while its Region does
     * @param regionOf the Region of each zone, and of each Region itself
     */
    Likelihood(List<Need> needs, List<Odds> parts, double[] domains, int[] regionOf, int diagramLimit) {
        this.parts = parts;
        this.domains = domains;
        this.regionOf = regionOf;
        this.diagramLimit = diagramLimit;
        this.planner = new Plan.Planner(formulas, diagramLimit);
        this.formulaOf = new int[needs.size()];
        this.settled = new boolean[needs.size()];
        NeedOrder order = NeedOrder.of(needs);
        for (int need : order.upwards()) {
            formulaOf[need] = formula(needs.get(need));
            settled[need] = true;
        }
        goRound(needs, order.circular());
    }

    /**
     * In a circle everybody works as long as nobody in it has a reason to fail: beginning with all at work, each is looked at
     * again and again until nothing changes. As often as there are needs is always enough.
     */
    private void goRound(List<Need> needs, int[] circular) {
        boolean changed = circular.length > 0;
        for (int round = 0; changed && round <= circular.length && formulas.size() < diagramLimit; round++) {
            changed = false;
            for (int need : circular) {
                int formula = formula(needs.get(need));
                changed |= formula != formulaOf[need];
                formulaOf[need] = formula;
            }
        }
        for (int need : circular) {
            settled[need] = !changed || formulas.size() < diagramLimit;
        }
    }

    private int formula(Need need) {
        int own = need.component() == Need.NOTHING || !parts.get(need.component()).standing().canFail() ? Formula.TRUE
                : formulas.ofPart(need.component());
        int[] joined = new int[1 + need.all().length + need.groups().length];
        int size = 0;
        joined[size++] = own;
        for (int needed : need.all()) {
            joined[size++] = formulaOf[needed];
        }
        for (int[] group : need.groups()) {
            int[] alternatives = new int[group.length];
            Arrays.setAll(alternatives, i -> formulaOf[group[i]]);
            joined[size++] = formulas.or(alternatives);
        }
        return formulas.and(joined);
    }

    /** The probability that all of these needs are met at once. */
    Interval of(int... needs) {
        int[] wanted = IntStream.of(needs).map(need -> formulaOf[need]).toArray();
        Interval found = probability(planner.plan(formulas.andFlat(wanted)));
        // A circle that was not gone round to the end promises too much.
        return IntStream.of(needs).allMatch(need -> settled[need]) ? found : new Interval(0, found.upper());
    }

    private Interval probability(Plan plan) {
        if (plan instanceof Plan.Independent joined) {
            List<List<Plan>> apart = apart(joined.terms());
            if (apart.size() > 1) {
                return Plan.multiplied(joined.all(), apart, group -> probability(group.size() == 1
                        ? group.getFirst() : new Plan.Independent(joined.all(), group, group.stream()
                        .flatMapToInt(term -> Arrays.stream(term.parts())).toArray())));
            }
        }
        boolean[] used = used(plan);
        return combinations(used) > MOST_COMBINATIONS ? plan.bounds(this::alone) : new Settling(plan, used).run();
    }

    /** Terms put together where they rest on a common zone or Region. */
    private List<List<Plan>> apart(List<Plan> terms) {
        Map<Integer, Integer> leaders = new LinkedHashMap<>();
        int[] firstDomain = new int[terms.size()];
        for (int i = 0; i < firstDomain.length; i++) {
            boolean[] used = used(terms.get(i));
            firstDomain[i] = -1 - i;
            for (int domain = 0; domain < used.length; domain++) {
                if (used[domain]) {
                    int mine = leader(leaders, domain);
                    leaders.put(mine, firstDomain[i] < 0 ? mine : leader(leaders, firstDomain[i]));
                    firstDomain[i] = leader(leaders, mine);
                }
            }
        }
        Map<Integer, List<Plan>> groups = new LinkedHashMap<>();
        for (int i = 0; i < firstDomain.length; i++) {
            groups.computeIfAbsent(leader(leaders, firstDomain[i]), none -> new ArrayList<>()).add(terms.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static int leader(Map<Integer, Integer> leaders, int domain) {
        int leader = domain;
        for (int next = leaders.getOrDefault(leader, leader); next != leader; next = leaders.getOrDefault(leader, leader)) {
            leader = next;
        }
        return leader;
    }

    private boolean[] used(Plan plan) {
        boolean[] used = new boolean[domains.length];
        for (int part : plan.parts()) {
            Standing standing = parts.get(part).standing();
            if (standing.region() != Standing.NOWHERE) {
                used[standing.region()] = true;
            }
            for (int zone : standing.zones()) {
                used[zone] = true;
            }
        }
        return used;
    }

    private double combinations(boolean[] used) {
        double combinations = 1;
        for (int region = 0; region < used.length; region++) {
            int zones = 0;
            for (int domain = 0; domain < used.length; domain++) {
                zones += domain != region && regionOf[domain] == region && used[domain] ? 1 : 0;
            }
            combinations *= used[region] ? 1 + Math.pow(2, zones) : 1;
        }
        return combinations;
    }

    /** The probability that a part works, whatever its zones and Region do. */
    private double alone(int part) {
        Plan single = new Plan.Single(part);
        return new Settling(single, used(single)).run().lower();
    }

    /** Plays every combination of some zones and Regions. */
    private final class Settling {
        private final Plan plan;
        private final boolean[] used;
        private final boolean[] up = new boolean[domains.length];
        private double lower;
        private double upper;

        Settling(Plan plan, boolean[] used) {
            this.plan = plan;
            this.used = used;
            Arrays.fill(up, true);
        }

        Interval run() {
            settle(0, 1);
            return new Interval(lower, upper);
        }

        private void settle(int domain, double weight) {
            if (weight == 0) {
                return;
            }
            if (domain == domains.length) {
                Interval found = plan.given(part -> parts.get(part).given(up));
                lower += weight * found.lower();
                upper += weight * found.upper();
            } else if (!used[domain] || !up[regionOf[domain]]) {
                settle(domain + 1, weight);
            } else {
                settle(domain + 1, weight * domains[domain]);
                up[domain] = false;
                settle(domain + 1, weight * (1 - domains[domain]));
                up[domain] = true;
            }
        }
    }
}
