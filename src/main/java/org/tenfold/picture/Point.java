package org.tenfold.picture;

/** A place on the sheet. */
public record Point(double x, double y) {

    /** The distance to another place. */
    public double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The place that lies {@code distance} from here on the way to another one; here itself if both are the same. */
    public Point towards(Point other, double distance) {
        double whole = distance(other);
        return whole == 0 ? this : new Point(x + (other.x - x) * distance / whole, y + (other.y - y) * distance / whole);
    }
}
