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
 * Finds the boxes near a place without looking at all of them: a hashed grid of square cells. An index that {@linkplain #branch()
 * branches} from another shares its cells and keeps those that differ in a layer over them.
 *
 * @param <T> what the boxes stand for
 */
public final class SpatialIndex<T> {

    private static final double CELL = 128;
    /** 2⁶⁴ divided by the golden ratio. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    /** A layer becomes part of a new ground when it is more than this share of the ground. */
    private static final int THICK = 4;

    /** Cells shared with other indexes, never changed. */
    private final Map<Long, List<Entry<T>>> ground;
    /** The cells that differ from the ground. */
    private final Map<Long, List<Entry<T>>> layer;
    /** The cells of the layer that are shared with no other index. */
    private final Set<Long> own = new HashSet<>();

    private record Entry<T>(Box box, T value) {
    }

    /** An index without values. */
    public SpatialIndex() {
        this(Map.of(), new HashMap<>());
    }

    private SpatialIndex(Map<Long, List<Entry<T>>> ground, Map<Long, List<Entry<T>>> layer) {
        this.ground = ground;
        this.layer = layer;
    }

    /** An index with the same values, which goes its own way from here; this one must not be changed any more. */
    public SpatialIndex<T> branch() {
        if (ground.isEmpty()) {
            return new SpatialIndex<>(layer, new HashMap<>());
        }
        if (layer.size() <= ground.size() / THICK) {
            return new SpatialIndex<>(ground, new HashMap<>(layer));
        }
        Map<Long, List<Entry<T>>> merged = new HashMap<>(ground);
        merged.putAll(layer);
        return new SpatialIndex<>(merged, new HashMap<>());
    }

    private @Nullable List<Entry<T>> entries(Long key) {
        List<Entry<T>> entries = layer.get(key);
        return entries != null || ground.isEmpty() ? entries : ground.get(key);
    }

    /** The entries of a cell, to be changed. */
    private List<Entry<T>> ownCell(Long key) {
        if (!own.add(key)) {
            return layer.get(key);
        }
        List<Entry<T>> shared = entries(key);
        List<Entry<T>> entries = shared == null ? new ArrayList<>(4) : new ArrayList<>(shared);
        layer.put(key, entries);
        return entries;
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
                Long key = key(column, row);
                if (entries(key) != null) {
                    ownCell(key).remove(entry);
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
                List<Entry<T>> entries = entries(key(column, row));
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
