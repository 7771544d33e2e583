package org.tenfold.picture.route;

import java.util.List;
import org.tenfold.design.Point;

/** Places along the points of a wire, as shares of its length from 0 at its first end to 1 at its last. */
public final class Way {

    private Way() {
    }

    /** The place at a share of the length. */
    public static Point at(List<Point> way, double share) {
        double left = share * length(way);
        for (int i = 1; i < way.size(); i++) {
            Point from = way.get(i - 1);
            Point to = way.get(i);
            double part = Math.hypot(to.x() - from.x(), to.y() - from.y());
            if (left <= part && part > 0) {
                return new Point(from.x() + (to.x() - from.x()) * left / part, from.y() + (to.y() - from.y()) * left / part);
            }
            left -= part;
        }
        return way.getLast();
    }

    /** The share of the place that is nearest to another place. */
    public static double nearest(List<Point> way, double x, double y) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        double before = 0;
        for (int i = 1; i < way.size(); i++) {
            Point from = way.get(i - 1);
            Point to = way.get(i);
            double part = Math.hypot(to.x() - from.x(), to.y() - from.y());
            double along = part == 0 ? 0 : Math.clamp(((x - from.x()) * (to.x() - from.x()) + (y - from.y()) * (to.y() - from.y())) / part, 0, part);
            double aside = part == 0 ? Math.hypot(x - from.x(), y - from.y())
                    : Math.hypot(x - from.x() - (to.x() - from.x()) * along / part, y - from.y() - (to.y() - from.y()) * along / part);
            if (aside < least) {
                least = aside;
                best = before + along;
            }
            before += part;
        }
        return before == 0 ? 0 : best / before;
    }

    /** The length of all its parts. */
    public static double length(List<Point> way) {
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += Math.hypot(way.get(i).x() - way.get(i - 1).x(), way.get(i).y() - way.get(i - 1).y());
        }
        return length;
    }
}
