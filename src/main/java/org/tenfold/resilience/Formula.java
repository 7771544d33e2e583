package org.tenfold.resilience;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Formulas of "and" and "or" over numbered parts, each kept once under a number of its own. What is obvious is simplified on
 * the way: repeated and implied terms go, what all alternatives share is drawn out. Most designs come out as formulas in
 * which no part appears twice, whose probability is then a matter of multiplication.
 */
final class Formula {

    static final int TRUE = 0;

    /** Beyond this many terms a nested "and" or "or" stays nested, so that long chains do not grow with the square of their length. */
    private static final int FLAT = 64;

    /** Simplifying is worth this many steps at most; without it the answer is the same, but harder to compute. */
    private static final int SIMPLIFYING_STEPS = 4_000_000;

    enum Kind { TRUE, PART, AND, OR }

    private record Key(Kind kind, int part, int[] terms) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && kind == key.kind && part == key.part && Arrays.equals(terms, key.terms);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * kind.ordinal() + part) + Arrays.hashCode(terms);
        }
    }

    private final Map<Key, Integer> numbers = new HashMap<>();
    private Kind[] kinds = new Kind[1024];
    private int[][] terms = new int[kinds.length][];
    /** Which parts a formula may be about: the range of their numbers, and their numbers modulo 64 as bits. */
    private int[] first = new int[kinds.length];
    private int[] last = new int[kinds.length];
    private long[] marks = new long[kinds.length];
    private int size;
    /** One where the first of two formulas implies the second, zero where it does not obviously. */
    private final LongIntMap implications = new LongIntMap();
    private int stepsLeft = SIMPLIFYING_STEPS;

    Formula() {
        number(Kind.TRUE, -1, new int[0]);
    }

    Kind kind(int formula) {
        return kinds[formula];
    }

    /** The part that a formula is about, if it is about just one. */
    int part(int formula) {
        return first[formula];
    }

    /** What an "and" or "or" joins. Not to be written to. */
    int[] terms(int formula) {
        return terms[formula];
    }

    int size() {
        return size;
    }

    int ofPart(int part) {
        return number(Kind.PART, part, new int[0]);
    }

    int and(int... given) {
        return and(given, FLAT);
    }

    /** All of these, with nested "and"s dissolved however long they are. */
    int andFlat(int... given) {
        return and(given, Integer.MAX_VALUE);
    }

    private int and(int[] given, int flat) {
        int[] joined = flat(Kind.AND, given, flat);
        int[] known = knownParts(joined);
        if (known.length > 0 && known.length < joined.length) {
            // What must work anyway works wherever else it is asked for.
            Map<Integer, Integer> memo = new HashMap<>();
            int[] easier = joined.clone();
            for (int i = 0; i < easier.length; i++) {
                easier[i] = kind(joined[i]) == Kind.PART ? joined[i] : given(joined[i], known, memo);
            }
            joined = flat(Kind.AND, easier, flat);
        }
        return join(Kind.AND, withoutImplied(joined));
    }

    private int[] knownParts(int[] joined) {
        int[] known = new int[joined.length];
        int size = 0;
        for (int term : joined) {
            if (kind(term) == Kind.PART) {
                known[size++] = part(term);
            }
        }
        known = Arrays.copyOf(known, size);
        Arrays.sort(known);
        return known;
    }

    int or(int... given) {
        if (IntStream.of(given).anyMatch(term -> term == TRUE)) {
            return TRUE;
        }
        int[] joined = flat(Kind.OR, given, FLAT);
        if (joined.length == 1) {
            return joined[0];
        }
        int[] shared = factors(joined[0]);
        for (int i = 1; i < joined.length && shared.length > 0; i++) {
            int[] factors = factors(joined[i]);
            shared = Arrays.stream(shared).filter(factor -> contains(factors, factor)).toArray();
        }
        if (shared.length == 0) {
            return join(Kind.OR, withoutImplying(joined));
        }
        int[] common = shared;
        int rest = or(Arrays.stream(joined).map(term ->
                and(Arrays.stream(factors(term)).filter(factor -> !contains(common, factor)).toArray())).toArray());
        return and(IntStream.concat(Arrays.stream(common), IntStream.of(rest)).toArray());
    }

    private int[] factors(int term) {
        return kind(term) == Kind.AND ? terms(term) : new int[] {term};
    }

    /** The formula if these parts are known to work. */
    private int given(int formula, int[] working, Map<Integer, Integer> memo) {
        if (!isAboutAny(formula, working) || stepsLeft-- < 0) {
            return formula;
        }
        Integer known = memo.get(formula);
        if (known != null) {
            return known;
        }
        int result = switch (kind(formula)) {
            case TRUE -> TRUE;
            case PART -> contains(working, part(formula)) ? TRUE : formula;
            case AND, OR -> {
                int[] old = terms(formula);
                int[] now = new int[old.length];
                for (int i = 0; i < old.length; i++) {
                    now[i] = given(old[i], working, memo);
                }
                yield Arrays.equals(old, now) ? formula : kind(formula) == Kind.AND ? and(now) : or(now);
            }
        };
        memo.put(formula, result);
        return result;
    }

    /** The terms with nested ones of the same kind dissolved, each once, ascending. */
    private int[] flat(Kind kind, int[] given, int limit) {
        int[] flat = given;
        for (boolean nested = true; nested;) {
            nested = false;
            int[] next = new int[flat.length];
            int size = 0;
            for (int term : flat) {
                boolean dissolves = kind(term) == kind && terms(term).length + flat.length <= limit;
                nested |= dissolves;
                int[] added = dissolves ? terms(term) : new int[] {term};
                if (term != TRUE) {
                    next = size + added.length > next.length ? Arrays.copyOf(next, 2 * size + added.length) : next;
                    System.arraycopy(added, 0, next, size, added.length);
                    size += added.length;
                }
            }
            flat = Arrays.copyOf(next, size);
        }
        return ascending(flat);
    }

    private static int[] ascending(int[] numbers) {
        if (numbers.length < 2) {
            return numbers;
        }
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int size = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    private int join(Kind kind, int[] joined) {
        return joined.length == 0 ? TRUE : joined.length == 1 ? joined[0] : number(kind, -1, joined);
    }

    private int[] withoutImplied(int[] joined) {
        return without(joined, (kept, term) -> implies(kept, term));
    }

    private int[] withoutImplying(int[] joined) {
        return without(joined, (kept, term) -> implies(term, kept));
    }

    private interface Relation {
        boolean makesNeedless(int kept, int term);
    }

    /** Compares every pair, but only where there are few. */
    private int[] without(int[] joined, Relation relation) {
        int compound = 0;
        for (int term : joined) {
            compound += kind(term) == Kind.PART ? 0 : 1;
        }
        if (compound == 0 || compound > FLAT || joined.length < 2) {
            return joined;
        }
        boolean[] gone = new boolean[joined.length];
        for (int i = 0; i < joined.length; i++) {
            for (int j = 0; kind(joined[i]) != Kind.PART && j < joined.length && !gone[i]; j++) {
                gone[i] = i != j && !gone[j] && relation.makesNeedless(joined[j], joined[i]);
            }
        }
        return IntStream.range(0, joined.length).filter(i -> !gone[i]).map(i -> joined[i]).toArray();
    }

    /** Whether one formula obviously implies another; false when it is not obvious. */
    private boolean implies(int one, int other) {
        if (one == other || other == TRUE) {
            return true;
        }
        if (kind(one) == Kind.PART && kind(other) == Kind.PART || !mayShare(one, other) || stepsLeft-- < 0) {
            return false;
        }
        long pair = ((long) one << 32) | other;
        int known = implications.get(pair);
        if (known == LongIntMap.ABSENT) {
            known = findImplication(one, other) ? 1 : 0;
            implications.put(pair, known);
        }
        return known == 1;
    }

    private boolean findImplication(int one, int other) {
        if (kind(other) == Kind.AND) {
            for (int term : terms(other)) {
                if (!implies(one, term)) {
                    return false;
                }
            }
            return true;
        }
        if (kind(one) == Kind.OR) {
            int[] mine = terms(one);
            int[] theirs = kind(other) == Kind.OR ? terms(other) : new int[] {other};
            for (int i = 0; i < mine.length; i++) {
                // Formulas of the same make have their terms in the same order.
                boolean same = implies(mine[i], theirs[Math.min(i, theirs.length - 1)]);
                if (!same && (theirs.length > FLAT || !implies(mine[i], other))) {
                    return false;
                }
            }
            return true;
        }
        return kind(other) == Kind.OR && impliesAny(one, terms(other))
                || kind(one) == Kind.AND && isImpliedByAny(terms(one), other);
    }

    private boolean impliesAny(int one, int[] others) {
        for (int other : others) {
            if (implies(one, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isImpliedByAny(int[] ones, int other) {
        for (int one : ones) {
            if (implies(one, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayShare(int one, int other) {
        return (marks[one] & marks[other]) != 0 && first[one] <= last[other] && first[other] <= last[one];
    }

    /** Whether a formula may be about any of some parts, which are sorted. */
    private boolean isAboutAny(int formula, int[] sorted) {
        int found = Arrays.binarySearch(sorted, first[formula]);
        for (int i = found < 0 ? -found - 1 : found; i < sorted.length && sorted[i] <= last[formula]; i++) {
            if ((marks[formula] & 1L << sorted[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(int[] ascending, int one) {
        return Arrays.binarySearch(ascending, one) >= 0;
    }

    private int number(Kind kind, int part, int[] joined) {
        return numbers.computeIfAbsent(new Key(kind, part, joined), none -> {
            if (size == kinds.length) {
                grow(2 * size);
            }
            kinds[size] = kind;
            terms[size] = joined;
            first[size] = kind == Kind.PART ? part : Integer.MAX_VALUE;
            last[size] = part;
            marks[size] = kind == Kind.PART ? 1L << part : 0;
            for (int term : joined) {
                first[size] = Math.min(first[size], first[term]);
                last[size] = Math.max(last[size], last[term]);
                marks[size] |= marks[term];
            }
            return size++;
        });
    }

    private void grow(int length) {
        kinds = Arrays.copyOf(kinds, length);
        terms = Arrays.copyOf(terms, length);
        first = Arrays.copyOf(first, length);
        last = Arrays.copyOf(last, length);
        marks = Arrays.copyOf(marks, length);
    }
}
