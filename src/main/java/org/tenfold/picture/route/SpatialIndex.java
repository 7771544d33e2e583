package org.tenfold.picture.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static final double CELL = 256;
    /** A layer becomes part of the ground when it is more than one so-manieth of it. */
    private static final int THICK = 16;

    private Layers<T> layers;

    /**
     * All cells; together, so that other threads may look into an index while it is branched from.
     *
     * @param ground cells shared with other indexes, never changed
     * @param over the cells that differ from the ground
     */
    private record Layers<T>(Cells<T> ground, Cells<T> over) {

        @Nullable Cell<T> get(long key) {
            Cell<T> cell = over.get(key);
            return cell != null ? cell : ground.get(key);
        }
    }

    /** An index without values. */
    public SpatialIndex() {
        this(new Layers<>(new Cells<>(), new Cells<>()));
    }

    private SpatialIndex(Layers<T> layers) {
        this.layers = layers;
    }

    /** An index with the same values, which goes its own way from here; this one must not be changed any more. */
    public SpatialIndex<T> branch() {
        Layers<T> now = layers;
        if (now.over.size > now.ground.size / THICK) {
            Cells<T> merged = now.ground.size == 0 ? now.over : new Cells<>(now.ground);
            if (merged != now.over) {
                merged.putAll(now.over);
            }
            now = new Layers<>(merged, new Cells<>());
            layers = now;
        }
        return new SpatialIndex<>(new Layers<>(now.ground, new Cells<>(now.over)));
    }

    /** A cell to be changed. */
    private Cell<T> ownCell(long key) {
        Cell<T> cell = layers.get(key);
        if (cell == null || cell.owner != this) {
            cell = cell == null ? new Cell<>(this) : new Cell<>(this, cell);
            layers.over.put(key, cell);
        }
        return cell;
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
                long key = key(column, row);
                if (layers.get(key) != null) {
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
        int firstColumn = cell(area.x());
        int firstRow = cell(area.y());
        int lastColumn = cell(area.right());
        int lastRow = cell(area.bottom());
        Layers<T> cells = layers;
        for (int column = firstColumn; column <= lastColumn; column++) {
            for (int row = firstRow; row <= lastRow; row++) {
                Cell<T> there = cells.get(key(column, row));
                // A value of several cells counts in the first one that it shares with the area.
                if (there != null && there.any(area, column == firstColumn ? Double.NEGATIVE_INFINITY : column * CELL,
                        row == firstRow ? Double.NEGATIVE_INFINITY : row * CELL, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int cell(double coordinate) {
        return (int) Math.floor(coordinate / CELL);
    }

    private static long key(int column, int row) {
        return (long) column << 32 | row & 0xFFFF_FFFFL;
    }

    /** The values of a cell. The sides of their boxes lie side by side in memory, because most are only looked at. */
    private static final class Cell<T> {

        /** The index that may change it. */
        private final SpatialIndex<T> owner;
        /** Left, top, right and bottom of each box in turn. */
        private double[] sides;
        private Object[] values;
        private int size;

        Cell(SpatialIndex<T> owner) {
            this.owner = owner;
            this.sides = new double[4];
            this.values = new Object[1];
        }

        Cell(SpatialIndex<T> owner, Cell<T> other) {
            this.owner = owner;
            this.sides = Arrays.copyOf(other.sides, 4 * other.size + 4);
            this.values = Arrays.copyOf(other.values, other.size + 1);
            this.size = other.size;
        }

        void add(Box box, T value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
                sides = Arrays.copyOf(sides, 8 * size);
            }
            int at = 4 * size;
            sides[at] = box.x();
            sides[at + 1] = box.y();
            sides[at + 2] = box.right();
            sides[at + 3] = box.bottom();
            values[size++] = value;
        }

        void remove(Box box, T value) {
            for (int i = 0, at = 0; i < size; i++, at += 4) {
                if (sides[at] == box.x() && sides[at + 1] == box.y() && sides[at + 2] == box.right() && sides[at + 3] == box.bottom()
                        && values[i].equals(value)) {
                    size--;
                    System.arraycopy(values, i + 1, values, i, size - i);
                    System.arraycopy(sides, at + 4, sides, at, 4 * (size - i));
                    return;
                }
            }
        }

        /** Whether a value is wanted whose box touches an area and begins to the right of and below two lines, or on them. */
        @SuppressWarnings("unchecked")
        boolean any(Box area, double from, double down, Predicate<? super T> wanted) {
            double left = area.x();
            double top = area.y();
            double right = area.right();
            double bottom = area.bottom();
            for (int i = 0, at = 0; i < size; i++, at += 4) {
                if (sides[at] <= right && sides[at + 1] <= bottom && sides[at + 2] >= left && sides[at + 3] >= top
                        && sides[at] >= from && sides[at + 1] >= down && wanted.test((T) values[i])) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Cells by their keys: a hash table without an object for each of its entries. */
    private static final class Cells<T> {

        /** 2⁶⁴ divided by the golden ratio, by which near keys are spread. */
        private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

        private long[] keys;
        private @Nullable Cell<T>[] cells;
        private int size;

        Cells() {
            this.keys = new long[2];
            this.cells = room(2);
        }

        Cells(Cells<T> other) {
            this.keys = other.keys.clone();
            this.cells = other.cells.clone();
            this.size = other.size;
        }

        @SuppressWarnings("unchecked")
        private static <T> @Nullable Cell<T>[] room(int length) {
            return (Cell<T>[]) new Cell<?>[length];
        }

        @Nullable Cell<T> get(long key) {
            return size == 0 ? null : cells[place(key)];
        }

        /** Where a key is, or would be. */
        private int place(long key) {
            int place = (int) (key * SPREAD >>> Long.numberOfLeadingZeros(keys.length) + 1);
            while (cells[place] != null && keys[place] != key) {
                place = place + 1 & keys.length - 1;
            }
            return place;
        }

        void put(long key, Cell<T> cell) {
            int place = place(key);
            size += cells[place] == null ? 1 : 0;
            keys[place] = key;
            cells[place] = cell;
            if (size > keys.length / 2) {
                Cells<T> larger = new Cells<>();
                larger.keys = new long[2 * keys.length];
                larger.cells = room(2 * keys.length);
                larger.putAll(this);
                keys = larger.keys;
                cells = larger.cells;
            }
        }

        void putAll(Cells<T> others) {
            for (int i = 0; i < others.cells.length; i++) {
                Cell<T> cell = others.cells[i];
                if (cell != null) {
                    put(others.keys[i], cell);
                }
            }
        }
    }
}
