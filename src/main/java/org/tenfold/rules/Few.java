package org.tenfold.rules;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
    static <T> Few<T> of(Object[] all) {
        return all.length == 0 ? none() : new Few<>(all);
    }

    /** None at all. */
    @SuppressWarnings("unchecked")
    static <T> Few<T> none() {
        return (Few<T>) NONE;
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
        // As long as only the first ones are kept, nothing is copied; most often all are or none.
        @Nullable Object[] kept = null;
        int size = 0;
        for (int place = 0; place < all.length; place++) {
            if (wanted.test(get(place))) {
                if (kept == null && size < place) {
                    kept = Arrays.copyOf(all, size + all.length - place);
                }
                if (kept != null) {
                    kept[size] = all[place];
                }
                size++;
            }
        }
        return size == all.length ? this : size == 0 ? none() : of(Arrays.copyOf(kept == null ? all : kept, size));
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
        if (all.length > LOOKED_THROUGH) {
            Set<Object> each = new LinkedHashSet<>(Arrays.asList(all));
            return each.size() == all.length ? this : of(each.toArray());
        }
        Few<T> each = this;
        for (int place = 1; place < each.all.length; place++) {
            if (isAmongFirst(each.all, place)) {
                Object[] fewer = Arrays.copyOf(each.all, each.all.length - 1);
                System.arraycopy(each.all, place + 1, fewer, place, fewer.length - place);
                each = of(fewer);
                place--;
            }
        }
        return each;
    }

    private static boolean isAmongFirst(Object[] all, int place) {
        for (int earlier = 0; earlier < place; earlier++) {
            if (all[earlier] == all[place] || all[earlier].equals(all[place])) {
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
