package org.tenfold.resilience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the probability of a formula is worked out once zones and Regions are settled: terms without a common part multiply,
 * terms with one are asked together.
 */
sealed interface Plan {

    /** The probability, given the parts' probabilities. */
    Interval given(IntToDoubleFunction works);

    /** Bounds, where the parts' probabilities are known but not independent, because zones and Regions are not settled. */
    Interval bounds(IntToDoubleFunction works);

    /** The parts that it is about. */
    int[] parts();

    /** What always holds. */
    record Certain() implements Plan {
        @Override
        public Interval given(IntToDoubleFunction works) {
            return Interval.exactly(1);
        }

        @Override
        public Interval bounds(IntToDoubleFunction works) {
            return given(works);
        }

        @Override
        public int[] parts() {
            return new int[0];
        }
    }

    /** One part. */
    record Single(int part) implements Plan {
        @Override
        public Interval given(IntToDoubleFunction works) {
            return Interval.exactly(works.applyAsDouble(part));
        }

        @Override
        public Interval bounds(IntToDoubleFunction works) {
            return given(works);
        }

        @Override
        public int[] parts() {
            return new int[] {part};
        }
    }

    /** Terms that have nothing in common, of which all (or at least one) must hold. */
    record Independent(boolean all, List<Plan> terms, int[] parts) implements Plan {
        @Override
        public Interval given(IntToDoubleFunction works) {
            return multiplied(all, terms, term -> term.given(works));
        }

        @Override
        public Interval bounds(IntToDoubleFunction works) {
            return associated(all, terms, term -> term.bounds(works));
        }
    }

    /** Terms with parts in common, as a diagram. */
    record Entangled(Bdd diagram, Bounded terms) implements Plan {
        @Override
        public Interval given(IntToDoubleFunction works) {
            return Interval.exactly(diagram.probability(works));
        }

        @Override
        public Interval bounds(IntToDoubleFunction works) {
            return terms.bounds(works);
        }

        @Override
        public int[] parts() {
            return terms.parts();
        }
    }

    /** Terms with so many parts in common that only bounds are told. */
    record Bounded(boolean all, List<Plan> terms, int[] parts) implements Plan {
        @Override
        public Interval given(IntToDoubleFunction works) {
            return associated(all, terms, term -> term.given(works));
        }

        @Override
        public Interval bounds(IntToDoubleFunction works) {
            return associated(all, terms, term -> term.bounds(works));
        }
    }

    /** The probability that all (or at least one) of some terms hold that have nothing in common. */
    static <T> Interval multiplied(boolean all, List<T> terms, Function<T, Interval> probability) {
        double lower = 1;
        double upper = 1;
        for (T each : terms) {
            Interval term = probability.apply(each);
            lower *= all ? term.lower() : 1 - term.lower();
            upper *= all ? term.upper() : 1 - term.upper();
        }
        return all ? new Interval(lower, upper) : new Interval(1 - lower, 1 - upper);
    }

    /**
     * Bounds for terms that tend to hold together, as all do that are made of the same independent parts by "and" and "or"
     * (Esary, Proschan and Walkup 1967); over minimal cuts and paths these are the bounds of Esary and Proschan.
     */
    private static Interval associated(boolean all, List<Plan> plans, Function<Plan, Interval> probability) {
        List<Interval> terms = plans.stream().map(probability).toList();
        Interval independent = multiplied(all, terms, Function.identity());
        return all
                ? new Interval(independent.lower(), terms.stream().mapToDouble(Interval::upper).min().orElse(1))
                : new Interval(terms.stream().mapToDouble(Interval::lower).max().orElse(0), independent.upper());
    }

    /** Finds the way to work out formulas: which of their terms have parts in common. */
    final class Planner {
        private static final int NONE = -1;

        private final Formula formulas;
        private final int limit;
        private final Map<Integer, Plan> plans = new HashMap<>();
        /** The first term that is about each part, while terms are grouped. */
        private int[] termOf = new int[0];

        /** A planner of some formulas; diagrams may have as many nodes as the limit says. */
        Planner(Formula formulas, int limit) {
            this.formulas = formulas;
            this.limit = limit;
        }

        Plan plan(int formula) {
            Plan known = plans.get(formula);
            if (known == null) {
                known = switch (formulas.kind(formula)) {
                    case TRUE -> new Certain();
                    case PART -> new Single(formulas.part(formula));
                    case AND -> joined(true, formulas.terms(formula));
                    case OR -> joined(false, formulas.terms(formula));
                };
                plans.put(formula, known);
            }
            return known;
        }

        private Plan joined(boolean all, int[] terms) {
            List<Plan> plans = new ArrayList<>();
            for (List<Integer> group : groups(terms)) {
                plans.add(group.size() == 1 ? plan(group.getFirst()) : entangled(all, group));
            }
            return plans.size() == 1 ? plans.getFirst() : new Independent(all, plans, partsOf(plans));
        }

        private Plan entangled(boolean all, List<Integer> group) {
            int[] terms = group.stream().mapToInt(Integer::intValue).toArray();
            @Nullable Bdd diagram = Bdd.of(formulas, all ? formulas.and(terms) : formulas.or(terms), limit);
            List<Plan> plans = group.stream().map(this::plan).toList();
            Bounded bounded = new Bounded(all, plans, IntStream.of(partsOf(plans)).distinct().toArray());
            return diagram != null ? new Entangled(diagram, bounded) : bounded;
        }

        /** The parts of all of these, each as often as it appears. */
        private static int[] partsOf(List<Plan> plans) {
            int[] parts = new int[plans.stream().mapToInt(plan -> plan.parts().length).sum()];
            int size = 0;
            for (Plan plan : plans) {
                System.arraycopy(plan.parts(), 0, parts, size, plan.parts().length);
                size += plan.parts().length;
            }
            return parts;
        }

        /** The terms, put together where they have parts in common. */
        private Collection<List<Integer>> groups(int[] terms) {
            int[] leader = new int[terms.length];
            int[][] parts = new int[terms.length][];
            int last = -1;
            for (int i = 0; i < terms.length; i++) {
                leader[i] = i;
                parts[i] = plan(terms[i]).parts();
                for (int part : parts[i]) {
                    last = Math.max(last, part);
                }
            }
            if (last >= termOf.length) {
                termOf = new int[Math.max(last + 1, 2 * termOf.length)];
            }
            for (int[] own : parts) {
                for (int part : own) {
                    termOf[part] = NONE;
                }
            }
            for (int i = 0; i < terms.length; i++) {
                for (int part : parts[i]) {
                    if (termOf[part] == NONE) {
                        termOf[part] = i;
                    } else {
                        leader[find(leader, termOf[part])] = find(leader, i);
                    }
                }
            }
            Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
            for (int i = 0; i < terms.length; i++) {
                groups.computeIfAbsent(find(leader, i), none -> new ArrayList<>(1)).add(terms[i]);
            }
            return groups.values();
        }

        private static int find(int[] leader, int term) {
            int found = term;
            while (leader[found] != found) {
                found = leader[found];
            }
            return found;
        }
    }
}
