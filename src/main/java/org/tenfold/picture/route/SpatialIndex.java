package org.tenfold.picture.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;

/**
 * Finds the boxes near a place without looking at all of them: a hashed grid of square cells.
 *
 * @param <T> what the boxes stand for
 */
public final class SpatialIndex<T> {

    private static final double CELL = 128;
    /** 2⁶⁴ divided by the golden ratio. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final Map<Long, List<Entry<T>>> cells;
    /** The cells that are not shared with the index that this one branched from; null if it did not branch. */
    private final @Nullable Set<Long> own;

    private record Entry<T>(Box box, T value) {
    }

    /** An index without values. */
    public SpatialIndex() {
        this.cells = new HashMap<>();
        this.own = null;
    }

    private SpatialIndex(Map<Long, List<Entry<T>>> cells, Set<Long> own) {
        this.cells = cells;
        this.own = own;
    }

    /** An index with the same values, which goes its own way from here; this one must not be changed any more. */
    public SpatialIndex<T> branch() {
        return new SpatialIndex<>(new HashMap<>(cells), new HashSet<>());
    }

    /** The entries of a cell, to be changed. */
    private List<Entry<T>> ownCell(long key) {
        if (own != null && own.add(key)) {
            List<Entry<T>> copy = new ArrayList<>(cells.getOrDefault(key, List.of()));
            cells.put(key, copy);
            return copy;
        }
        return cells.computeIfAbsent(key, none -> new ArrayList<>(4));
    }

    /** Adds a value that takes the room of a box, which may have no area. */
    public void add(Box box, T value) {
        Entry<T> entry = new Entry<>(box, value);
        for (int column = cell(box.x()); column <= cell(box.right()); column++) {
            for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
                ownCell(key(column, row)).add(entry);
            }
        }
    }

    /** Takes a value out that was added with an equal box; nothing happens if there is none. */
    public void remove(Box box, T value) {
        Entry<T> entry = new Entry<>(box, value);
        for (int column = cell(box.x()); column <= cell(box.right()); column++) {
            for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
                if (cells.containsKey(key(column, row))) {
                    ownCell(key(column, row)).remove(entry);
                }
            }
        }
    }

    /** All values whose boxes have a place in common with an area; touching edges count. */
    public List<T> touching(Box area) {
        List<T> found = new ArrayList<>();
        any(area, value -> {
            found.add(value);
            return false;
        });
        return found;
    }

    /** Whether a value whose box has a place in common with an area is wanted; stops at the first one. */
    public boolean any(Box area, Predicate<? super T> wanted) {
        int firstColumn = cell(area.x());
        int firstRow = cell(area.y());
        int lastColumn = cell(area.right());
        int lastRow = cell(area.bottom());
        for (int column = firstColumn; column <= lastColumn; column++) {
            for (int row = firstRow; row <= lastRow; row++) {
                List<Entry<T>> entries = cells.get(key(column, row));
                if (entries == null) {
                    continue;
                }
                for (Entry<T> entry : entries) {
                    // An entry of several cells counts in the first one that it shares with the area.
                    if (touch(entry.box, area) && column == Math.max(firstColumn, cell(entry.box.x()))
                            && row == Math.max(firstRow, cell(entry.box.y())) && wanted.test(entry.value)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean touch(Box a, Box b) {
        return a.x() <= b.right() && b.x() <= a.right() && a.y() <= b.bottom() && b.y() <= a.bottom();
    }

    private static int cell(double coordinate) {
        return (int) Math.floor(coordinate / CELL);
    }

    private static long key(int column, int row) {
        // Multiplied by an odd number, keys stay unique, and their hashes spread where column ^ row would pile up.
        return ((long) column << 32 | row & 0xFFFF_FFFFL) * SPREAD;
    }
}
