package org.tenfold.resilience;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * An immutable set of small numbers that keeps only its words that are not empty. What can cut one component lies close
 * together in the numbering, so that most of these sets are a word or two, however large the design.
 */
final class SparseBits {

    static final SparseBits EMPTY = new SparseBits(new int[0], new long[0]);

    /** Places of the words, ascending, and the words, none of them zero. */
    private final int[] places;
    private final long[] words;

    private SparseBits(int[] places, long[] words) {
        this.places = places;
        this.words = words;
    }

    static SparseBits of(int number) {
        return new SparseBits(new int[] {number >> 6}, new long[] {1L << number});
    }

    SparseBits union(SparseBits other) {
        if (contains(other)) {
            return this;
        }
        if (other.contains(this)) {
            return other;
        }
        int[] merged = new int[places.length + other.places.length];
        long[] bits = new long[merged.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < places.length || theirs < other.places.length) {
            int place = Math.min(place(mine), other.place(theirs));
            merged[size] = place;
            bits[size++] = (place(mine) == place ? words[mine++] : 0)
                    | (other.place(theirs) == place ? other.words[theirs++] : 0);
        }
        return of(merged, bits, size);
    }

    private static SparseBits of(int[] places, long[] words, int size) {
        return size == 0 ? EMPTY
                : size == places.length ? new SparseBits(places, words) : new SparseBits(Arrays.copyOf(places, size), Arrays.copyOf(words, size));
    }

    SparseBits intersection(SparseBits other) {
        int[] common = new int[Math.min(places.length, other.places.length)];
        long[] bits = new long[common.length];
        int size = 0;
        int theirs = 0;
        for (int mine = 0; mine < places.length; mine++) {
            while (other.place(theirs) < places[mine]) {
                theirs++;
            }
            long both = other.place(theirs) == places[mine] ? words[mine] & other.words[theirs] : 0;
            if (both != 0) {
                common[size] = places[mine];
                bits[size++] = both;
            }
        }
        return of(common, bits, size);
    }

    boolean contains(SparseBits other) {
        int mine = 0;
        for (int theirs = 0; theirs < other.places.length; theirs++) {
            while (place(mine) < other.places[theirs]) {
                mine++;
            }
            if (place(mine) != other.places[theirs] || (other.words[theirs] & ~words[mine]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Hands over every number in the set, ascending. */
    void forEach(IntConsumer taker) {
        for (int i = 0; i < places.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                taker.accept((places[i] << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    private int place(int index) {
        return index < places.length ? places[index] : Integer.MAX_VALUE;
    }
}
