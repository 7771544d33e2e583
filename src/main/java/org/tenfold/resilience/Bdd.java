package org.tenfold.resilience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A formula as a reduced ordered binary decision diagram: the way to an exact probability where parts appear in several
 * places of a formula. Its parts are asked in the order of their numbers: what belongs together is usually drawn together,
 * and an order in which related parts are neighbours keeps a diagram small.
 */
final class Bdd {

    private static final int NO = 0;
    private static final int YES = 1;

    private final int limit;
    private final Formula formulas;
    /** Part, and the nodes for "fails" and "works". */
    private final List<int[]> nodes = new ArrayList<>();
    private final LongIntMap numbers = new LongIntMap();
    private final LongIntMap joins = new LongIntMap();
    private final Map<Integer, Integer> built = new HashMap<>();
    private int root;

    private static final class TooLarge extends RuntimeException {
        TooLarge() {
            super(null, null, false, false);
        }
    }

    /** The diagram of a formula, or null if it would have more nodes than the limit. */
    static @Nullable Bdd of(Formula formulas, int formula, int limit) {
        Bdd diagram = new Bdd(formulas, limit);
        try {
            diagram.root = diagram.build(formula);
            return diagram;
        } catch (TooLarge tooLarge) {
            return null;
        }
    }

    private Bdd(Formula formulas, int limit) {
        this.formulas = formulas;
        this.limit = limit;
        nodes.add(new int[] {Integer.MAX_VALUE, NO, NO});
        nodes.add(new int[] {Integer.MAX_VALUE, YES, YES});
    }

    /** The probability that the formula holds when its parts work independently of each other. */
    double probability(IntToDoubleFunction works) {
        double[] probability = new double[nodes.size()];
        probability[YES] = 1;
        for (int node = 2; node < probability.length; node++) {
            int[] branch = nodes.get(node);
            double p = works.applyAsDouble(branch[0]);
            probability[node] = (1 - p) * probability[branch[1]] + p * probability[branch[2]];
        }
        return probability[root];
    }

    private int build(int formula) {
        Integer known = built.get(formula);
        if (known != null) {
            return known;
        }
        int result = switch (formulas.kind(formula)) {
            case TRUE -> YES;
            case PART -> node(formulas.part(formula), NO, YES);
            case AND -> joined(formula, true);
            case OR -> joined(formula, false);
        };
        built.put(formula, result);
        return result;
    }

    private int joined(int formula, boolean and) {
        int[] terms = formulas.terms(formula);
        int[] diagrams = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            diagrams[i] = build(terms[i]);
        }
        int result = diagrams[terms.length - 1];
        for (int i = terms.length - 2; i >= 0; i--) {
            result = join(diagrams[i], result, and);
        }
        return result;
    }

    private int join(int one, int other, boolean and) {
        int ending = and ? NO : YES;
        if (one == other || one == ending) {
            return one;
        }
        if (other == ending || one == 1 - ending) {
            return other;
        }
        if (other == 1 - ending) {
            return one;
        }
        long key = ((long) Math.min(one, other) << 32 | Math.max(one, other)) << 1 | (and ? 1 : 0);
        int known = joins.get(key);
        if (known != LongIntMap.ABSENT) {
            return known;
        }
        int[] a = nodes.get(one);
        int[] b = nodes.get(other);
        int part = Math.min(a[0], b[0]);
        int result = node(part, join(a[0] == part ? a[1] : one, b[0] == part ? b[1] : other, and),
                join(a[0] == part ? a[2] : one, b[0] == part ? b[2] : other, and));
        joins.put(key, result);
        if (joins.size() > 4 * limit) {
            throw new TooLarge();
        }
        return result;
    }

    private int node(int part, int fails, int works) {
        if (fails == works) {
            return fails;
        }
        long key = key(part, fails, works);
        int known = numbers.get(key);
        if (known != LongIntMap.ABSENT) {
            return known;
        }
        if (nodes.size() >= limit) {
            throw new TooLarge();
        }
        nodes.add(new int[] {part, fails, works});
        numbers.put(key, nodes.size() - 1);
        return nodes.size() - 1;
    }

    /** A node as one number; the limit keeps node numbers below 2²². */
    private static long key(int part, int fails, int works) {
        return ((long) part << 22 | fails) << 22 | works;
    }
}
