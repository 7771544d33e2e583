package org.tenfold.picture.route;

import org.tenfold.design.Point;

/**
 * The place at which a wire leaves or enters, and the side on which it lies.
 *
 * @param skirt how far the box's own room reaches in front of the side
 */
record Gate(Side side, Point point, double skirt) {

    /** The point that lies a distance in front of the side. */
    Point front(double distance) {
        return point.plus(side.dx * distance, side.dy * distance);
    }

    Gate moved(double dx, double dy) {
        return new Gate(side, point.plus(dx, dy), skirt);
    }

    /** How far a point lies in front of the side; negative behind it. */
    double before(Point other) {
        return (other.x() - point.x()) * side.dx + (other.y() - point.y()) * side.dy;
    }
}
