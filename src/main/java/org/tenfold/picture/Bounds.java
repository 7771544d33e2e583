package org.tenfold.picture;

import java.util.Collection;

/**
 * An upright rectangle on the sheet.
 *
 * @param x left edge
 * @param y top edge
 * @param width not negative
 * @param height not negative
 */
public record Bounds(double x, double y, double width, double height) {

    /** Contains nothing and changes no union. */
    public static final Bounds EMPTY = new Bounds(0, 0, 0, 0);

    /** The square of the given side around a centre. */
    public static Bounds around(double centreX, double centreY, double side) {
        return new Bounds(centreX - side / 2, centreY - side / 2, side, side);
    }

    /** The smallest rectangle around some marks, {@link #EMPTY} for none. */
    public static Bounds of(Collection<? extends Mark> marks) {
        Bounds all = EMPTY;
        for (Mark mark : marks) {
            all = all.union(mark.bounds());
        }
        return all;
    }

    /** The right edge. */
    public double right() {
        return x + width;
    }

    /** The bottom edge. */
    public double bottom() {
        return y + height;
    }

    /** The place in its middle. */
    public Point middle() {
        return new Point(x + width / 2, y + height / 2);
    }

    /** Whether it has neither width nor height. */
    public boolean isEmpty() {
        return width == 0 && height == 0;
    }

    /** The smallest rectangle around both. */
    public Bounds union(Bounds other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Bounds(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** This rectangle with a margin on every side. */
    public Bounds grow(double margin) {
        return new Bounds(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    /** Whether both have a place in common; touching edges count. */
    public boolean intersects(Bounds other) {
        return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
    }

    /** Whether another rectangle lies inside, edges on edges included. */
    public boolean contains(Bounds other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Whether a place lies inside or on the edge. */
    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX <= right() && pointY >= y && pointY <= bottom();
    }
}
