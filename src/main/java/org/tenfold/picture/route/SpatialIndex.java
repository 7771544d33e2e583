package org.tenfold.picture.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    private final Map<Long, List<Entry<T>>> cells = new HashMap<>();

    private record Entry<T>(Box box, T value) {
    }

    /** Adds a value that takes the room of a box, which may have no area. */
    public void add(Box box, T value) {
        Entry<T> entry = new Entry<>(box, value);
        for (int column = cell(box.x()); column <= cell(box.right()); column++) {
            for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
                cells.computeIfAbsent(key(column, row), none -> new ArrayList<>(4)).add(entry);
            }
        }
    }

    /** Takes a value out that was added with an equal box; nothing happens if there is none. */
    public void remove(Box box, T value) {
        Entry<T> entry = new Entry<>(box, value);
        for (int column = cell(box.x()); column <= cell(box.right()); column++) {
            for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
                List<Entry<T>> entries = cells.get(key(column, row));
                if (entries != null) {
                    entries.remove(entry);
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
