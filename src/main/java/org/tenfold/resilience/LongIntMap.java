package org.tenfold.resilience;

/** A map from positive numbers to numbers that are not negative, without an object for each: diagrams ask it millions of times. */
final class LongIntMap {

    static final int ABSENT = -1;
    private static final long SPREADER = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;

    /** The value, or {@link #ABSENT}. */
    int get(long key) {
        int slot = slot(key);
        return keys[slot] == key ? values[slot] : ABSENT;
    }

    void put(long key, int value) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        if (2 * size > keys.length) {
            grow();
        }
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private int slot(long key) {
        int slot = (int) (key * SPREADER >>> 40) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
