package org.tenfold.resilience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
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
            return multiplied(all, terms.stream().map(term -> term.given(works)).toList());
        }

        @Override
        public Interval bounds(IntToDoubleFunction works) {
            return associated(all, terms.stream().map(term -> term.bounds(works)).toList());
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
            return associated(all, terms.stream().map(term -> term.given(works)).toList());
        }

        @Override
        public Interval bounds(IntToDoubleFunction works) {
            return associated(all, terms.stream().map(term -> term.bounds(works)).toList());
        }
    }

    static Interval multiplied(boolean all, List<Interval> terms) {
        double lower = 1;
        double upper = 1;
        for (Interval term : terms) {
            lower *= all ? term.lower() : 1 - term.lower();
            upper *= all ? term.upper() : 1 - term.upper();
        }
        return all ? new Interval(lower, upper) : new Interval(1 - lower, 1 - upper);
    }

    /**
     * Bounds for terms that tend to hold together, as all do that are made of the same independent parts by "and" and "or"
     * (Esary, Proschan and Walkup 1967); over minimal cuts and paths these are the bounds of Esary and Proschan.
     */
    static Interval associated(boolean all, List<Interval> terms) {
        Interval independent = multiplied(all, terms);
        return all
                ? new Interval(independent.lower(), terms.stream().mapToDouble(Interval::upper).min().orElse(1))
                : new Interval(terms.stream().mapToDouble(Interval::lower).max().orElse(0), independent.upper());
    }

    /** The way to work out a formula; diagrams may have as many nodes as the limit says. */
    static Plan of(Formula formulas, int formula, int limit) {
        return new Planner(formulas, limit).plan(formula);
    }

    /** Finds out which terms have parts in common. */
    final class Planner {
        private final Formula formulas;
        private final int limit;
        private final Map<Integer, Plan> plans = new HashMap<>();

        private Planner(Formula formulas, int limit) {
            this.formulas = formulas;
            this.limit = limit;
        }

        private Plan plan(int formula) {
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
            Bounded bounded = new Bounded(all, plans, partsOf(plans));
            return diagram != null ? new Entangled(diagram, bounded) : bounded;
        }

        private static int[] partsOf(List<Plan> plans) {
            int[] parts = new int[plans.stream().mapToInt(plan -> plan.parts().length).sum()];
            int size = 0;
            for (Plan plan : plans) {
                System.arraycopy(plan.parts(), 0, parts, size, plan.parts().length);
                size += plan.parts().length;
            }
            Arrays.sort(parts);
            int distinct = 0;
            for (int part : parts) {
                if (distinct == 0 || parts[distinct - 1] != part) {
                    parts[distinct++] = part;
                }
            }
            return Arrays.copyOf(parts, distinct);
        }

        /** The terms, put together where they have parts in common. */
        private List<List<Integer>> groups(int[] terms) {
            int[] leader = new int[terms.length];
            Map<Integer, Integer> termOf = new HashMap<>();
            for (int i = 0; i < terms.length; i++) {
                leader[i] = i;
                for (int part : plan(terms[i]).parts()) {
                    Integer other = termOf.putIfAbsent(part, i);
                    if (other != null) {
                        leader[find(leader, other)] = find(leader, i);
                    }
                }
            }
            Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
            for (int i = 0; i < terms.length; i++) {
                groups.computeIfAbsent(find(leader, i), none -> new ArrayList<>()).add(terms[i]);
            }
            return List.copyOf(groups.values());
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
