package org.tenfold.rules;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An immutable list of so few that looking through it costs less than a stream of it: the links of one part, which two hundred rules
 * ask about for each of thousands of parts. What it offers is named as in {@link java.util.stream.Stream}, but done at once; for
 * anything else there is {@link #stream}.
 *
 * @param <T> what it has
 */
public final class Few<T> extends AbstractList<T> implements RandomAccess {

    /** So many are looked through faster than a set of them is made. */
    private static final int LOOKED_THROUGH = 8;

    private static final Few<?> NONE = new Few<>(new Object[0]);

    private final Object[] all;

    private Few(Object[] all) {
        this.all = all;
    }

    /**
     * These, in their order.
     *
     * @param all handed over: nobody else changes it
     */
    @SuppressWarnings("unchecked")
    static <T> Few<T> of(Object[] all) {
        return all.length == 0 ? (Few<T>) NONE : new Few<>(all);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int place) {
        return (T) all[place];
    }

    @Override
    public int size() {
        return all.length;
    }

    /** Those for which something holds, in the same order. */
    public Few<T> filter(Predicate<? super T> wanted) {
        Object[] kept = all;
        int size = 0;
        for (int place = 0; place < all.length; place++) {
            if (!wanted.test(get(place))) {
                // Most often all are kept or none, and nothing is copied.
                kept = kept == all ? Arrays.copyOf(all, all.length) : kept;
            } else {
                if (kept != all) {
                    kept[size] = all[place];
                }
                size++;
            }
        }
        return kept == all ? this : of(size == 0 ? NONE.all : Arrays.copyOf(kept, size));
    }

    /** What each becomes, in the same order. */
    public <R> Few<R> map(Function<? super T, ? extends R> become) {
        Object[] made = new Object[all.length];
        for (int place = 0; place < made.length; place++) {
            made[place] = become.apply(get(place));
        }
        return of(made);
    }

    /** Each once, where it comes first. */
    public Few<T> distinct() {
        Object[] each = new Object[all.length];
        Set<Object> seen = all.length > LOOKED_THROUGH ? new HashSet<>() : Set.of();
        int size = 0;
        for (Object one : all) {
            if (all.length > LOOKED_THROUGH ? seen.add(one) : !isAmong(each, size, one)) {
                each[size++] = one;
            }
        }
        return size == all.length ? this : of(Arrays.copyOf(each, size));
    }

    private static boolean isAmong(Object[] each, int size, Object one) {
        for (int place = 0; place < size; place++) {
            if (each[place] == one || each[place].equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something holds for any of them. */
    public boolean anyMatch(Predicate<? super T> holds) {
        for (int place = 0; place < all.length; place++) {
            if (holds.test(get(place))) {
                return true;
            }
        }
        return false;
    }

    /** Whether something holds for each of them. */
    public boolean allMatch(Predicate<? super T> holds) {
        return !anyMatch(holds.negate());
    }

    /** Whether something holds for none of them. */
    public boolean noneMatch(Predicate<? super T> holds) {
        return !anyMatch(holds);
    }

    /** The first of them. */
    public Optional<T> findFirst() {
        return all.length == 0 ? Optional.empty() : Optional.of(get(0));
    }

    /** This list. */
    public List<T> toList() {
        return this;
    }
}
