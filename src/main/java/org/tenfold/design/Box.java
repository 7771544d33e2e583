package org.tenfold.design;

/**
 * A rectangle on the sheet: a container's frame, or a tile, whose size is fixed.
 *
 * @param x left
 * @param y top
 * @param width in sheet units, not negative
 * @param height in sheet units, not negative
 */
public record Box(double x, double y, double width, double height) {

    /** The side of a component's tile. Its texts stand below and do not count. */
    public static final double TILE = 64;

    /** A tile with this top left corner. */
    public static Box tile(double x, double y) {
        return new Box(x, y, TILE, TILE);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    /** This box so far to the right and down. */
    public Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** This box with a margin on every side; a negative margin shrinks it. */
    public Box grown(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    /** Whether a point lies in it or on its edge. */
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /** Whether another box lies in it, edges on edges included. */
    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Whether they have more in common than an edge. */
    public boolean intersects(Box other) {
        return other.x < right() && x < other.right() && other.y < bottom() && y < other.bottom();
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }
}
