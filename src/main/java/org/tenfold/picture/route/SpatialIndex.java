package org.tenfold.picture.route;

import java.util.ArrayList;
import java.util.Arrays;
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
    /** A layer becomes part of the ground when it is more than one so-manieth of it. */
    private static final int THICK = 16;

    /** Cells shared with other indexes, never changed. */
    private Map<Long, Cell<T>> ground;
    /** The cells that differ from the ground. */
    private Map<Long, Cell<T>> layer;
    /** The cells of the layer that are shared with no other index. */
    private final Set<Long> own = new HashSet<>();

    /** The values of a cell. The sides of their boxes lie side by side in memory, because most are only looked at. */
    private static final class Cell<T> {

        /** Left, top, right and bottom of each box in turn. */
        private double[] sides;
        private final List<T> values;

        Cell() {
            this.sides = new double[8];
            this.values = new ArrayList<>(2);
        }

        Cell(Cell<T> other) {
            this.sides = Arrays.copyOf(other.sides, 4 * other.values.size() + 4);
            this.values = new ArrayList<>(other.values);
        }

        void add(Box box, T value) {
            int at = 4 * values.size();
            if (at == sides.length) {
                sides = Arrays.copyOf(sides, 2 * at);
            }
            values.add(value);
            sides[at] = box.x();
            sides[at + 1] = box.y();
            sides[at + 2] = box.right();
            sides[at + 3] = box.bottom();
        }

        void remove(Box box, T value) {
            for (int i = 0, at = 0; i < values.size(); i++, at += 4) {
                if (sides[at] == box.x() && sides[at + 1] == box.y() && sides[at + 2] == box.right() && sides[at + 3] == box.bottom()
                        && values.get(i).equals(value)) {
                    values.remove(i);
                    System.arraycopy(sides, at + 4, sides, at, 4 * (values.size() - i));
                    return;
                }
            }
        }
    }

    /** An index without values. */
    public SpatialIndex() {
        this(Map.of(), new HashMap<>());
    }

    private SpatialIndex(Map<Long, Cell<T>> ground, Map<Long, Cell<T>> layer) {
        this.ground = ground;
        this.layer = layer;
    }

    /** An index with the same values, which goes its own way from here; this one must not be changed any more. */
    public SpatialIndex<T> branch() {
        if (layer.size() > ground.size() / THICK) {
            Map<Long, Cell<T>> merged = ground.isEmpty() ? layer : new HashMap<>(ground);
            if (merged != layer) {
                merged.putAll(layer);
            }
            ground = merged;
            layer = Map.of();
        }
        return new SpatialIndex<>(ground, new HashMap<>(layer));
    }

    private @Nullable Cell<T> cellAt(Long key) {
        Cell<T> over = layer.isEmpty() ? null : layer.get(key);
        return over != null || ground.isEmpty() ? over : ground.get(key);
    }

    /** A cell to be changed. */
    private Cell<T> ownCell(Long key) {
        if (!own.add(key)) {
            return layer.get(key);
        }
        Cell<T> shared = cellAt(key);
        Cell<T> mine = shared == null ? new Cell<>() : new Cell<>(shared);
        layer.put(key, mine);
        return mine;
    }

    /** Adds a value that takes the room of a box, which may have no area. */
    public void add(Box box, T value) {
        for (int column = cell(box.x()); column <= cell(box.right()); column++) {
            for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
                ownCell(key(column, row)).add(box, value);
            }
        }
    }

    /** Takes a value out that was added with an equal box; nothing happens if there is none. */
    public void remove(Box box, T value) {
        for (int column = cell(box.x()); column <= cell(box.right()); column++) {
            for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
                Long key = key(column, row);
                if (cellAt(key) != null) {
                    ownCell(key).remove(box, value);
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
        double left = area.x();
        double top = area.y();
        double right = area.right();
        double bottom = area.bottom();
        int firstColumn = cell(left);
        int firstRow = cell(top);
        int lastColumn = cell(right);
        int lastRow = cell(bottom);
        for (int column = firstColumn; column <= lastColumn; column++) {
            for (int row = firstRow; row <= lastRow; row++) {
                Cell<T> there = cellAt(key(column, row));
                if (there == null) {
                    continue;
                }
                double[] sides = there.sides;
                for (int i = 0, at = 0; i < there.values.size(); i++, at += 4) {
                    // A value of several cells counts in the first one that it shares with the area.
                    if (sides[at] <= right && sides[at + 1] <= bottom && sides[at + 2] >= left && sides[at + 3] >= top
                            && column == Math.max(firstColumn, cell(sides[at])) && row == Math.max(firstRow, cell(sides[at + 1]))
                            && wanted.test(there.values.get(i))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int cell(double coordinate) {
        return (int) Math.floor(coordinate / CELL);
    }

    private static long key(int column, int row) {
        // Multiplied by an odd number, keys stay unique, and their hashes spread where column ^ row would pile up.
        return ((long) column << 32 | row & 0xFFFF_FFFFL) * SPREAD;
    }
}
