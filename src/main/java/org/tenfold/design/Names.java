package org.tenfold.design;

import java.util.List;

/**
 * Names that are found by their place in a list. A hash table in plain arrays: a review of a large design looks up a name millions
 * of times, and the library's unmodifiable maps divide for each.
 */
public final class Names {

    /** Where the hash says, or the next free place; at most half of the places are taken. */
    private final String[] names;
    private final int[] places;

    /**
     * These names.
     *
     * @throws IllegalArgumentException if one is there twice
     */
    public Names(List<String> names) {
        int size = Integer.highestOneBit(Math.max(1, names.size())) * 4;
        this.names = new String[size];
        this.places = new int[size];
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            int slot = slot(name);
            if (this.names[slot] != null) {
                throw new IllegalArgumentException("The name " + name + " is there twice");
            }
            this.names[slot] = name;
            this.places[slot] = place;
        }
    }

    /** The place of a name in the list, or −1 if it is not there. */
    public int place(String name) {
        int slot = slot(name);
        return names[slot] == null ? -1 : places[slot];
    }

    /** How many slots there are. */
    int slots() {
        return names.length;
    }

    /** Where the name is, or the free slot where it would be. */
    int slot(String name) {
        // Hashes of ids that differ in their last letters lie side by side: the golden ratio spreads them.
        int slot = (name.hashCode() * 0x9E3779B9 >>> 7) & names.length - 1;
        String there = names[slot];
        while (there != null && !there.equals(name)) {
            slot = slot + 1 & names.length - 1;
            there = names[slot];
        }
        return slot;
    }
}
