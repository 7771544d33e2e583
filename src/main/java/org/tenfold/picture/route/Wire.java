package org.tenfold.picture.route;

import java.util.List;
import org.tenfold.design.Point;

/**
 * A link to be routed.
 *
 * @param id unique
 * @param pinned bends that the user fixed, in their order; the wire goes through them
 */
public record Wire(String id, Terminal from, Terminal to, List<Point> pinned) {
    public Wire {
        pinned = List.copyOf(pinned);
    }

    /** How far apart the middles of its ends are, along both axes. */
    double distance() {
        return Math.abs(from.box().centerX() - to.box().centerX()) + Math.abs(from.box().centerY() - to.box().centerY());
    }

    Wire moved(double dx, double dy) {
        return new Wire(id, from.moved(dx, dy), to.moved(dx, dy), pinned.stream().map(bend -> bend.plus(dx, dy)).toList());
    }
}
