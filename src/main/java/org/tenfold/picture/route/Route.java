package org.tenfold.picture.route;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Point;

/**
 * A wire with its way.
 *
 * @param out where it was to leave before neighbours changed places
 * @param in where it was to enter before neighbours changed places
 */
record Route(Wire wire, Gate out, Gate in, List<Point> points) {

    /** How far from a wire a box may move without any effect on it. */
    private static final double CONCERN = 24;

    /** Whether its ends are still to be where they were to be when it was found. */
    boolean fits(Gates gates) {
        return out.equals(gates.out()) && in.equals(gates.in());
    }

    /** The same way pushed along with both of its ends; null if they did not move by the same distance. */
    @Nullable Route along(Wire moved) {
        double dx = moved.from().box().x() - wire.from().box().x();
        double dy = moved.from().box().y() - wire.from().box().y();
        return wire.moved(dx, dy).equals(moved) ? new Route(moved, out.moved(dx, dy), in.moved(dx, dy),
                points.stream().map(point -> point.plus(dx, dy)).toList()) : null;
    }

    /** The same wire on another way. */
    Route through(List<Point> others) {
        return new Route(wire, out, in, others);
    }

    /** Where it leaves. */
    Gate begin() {
        return wire.from().gate(out.side(), out.side().along(points.getFirst()));
    }

    /** Where it enters. */
    Gate end() {
        return wire.to().gate(in.side(), in.side().along(points.getLast()));
    }

    /** Whether it has changed places with a neighbour. */
    boolean swapped() {
        return !points.getFirst().equals(out.point()) || !points.getLast().equals(in.point());
    }

    /** How often the ways of both cross or lie on each other. */
    int crossings(Route other) {
        int crossings = 0;
        for (Segment part : Segment.of("", points)) {
            for (Segment its : Segment.of("", other.points)) {
                crossings += part.crosses(its) || Ways.same(part, its) ? 1 : 0;
            }
        }
        return crossings;
    }

    /** Whether it is no shortest way and one of some places that are free now lies between its ends, so that it may have gone round it. */
    boolean detours(Collection<Box> freed) {
        if (freed.isEmpty() || !wire.pinned().isEmpty()) {
            return false;
        }
        Point begin = points.getFirst();
        Point end = points.getLast();
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += Math.abs(points.get(i).x() - points.get(i - 1).x()) + Math.abs(points.get(i).y() - points.get(i - 1).y());
        }
        Box between = wire.from().box().union(wire.to().box()).grown(CONCERN);
        return length > Math.abs(end.x() - begin.x()) + Math.abs(end.y() - begin.y()) + 1 && freed.stream().anyMatch(between::intersects);
    }

    boolean near(Collection<Box> places) {
        for (int i = 1; i < points.size(); i++) {
            Box around = Segment.between(points.get(i - 1), points.get(i)).grown(CONCERN);
            for (Box place : places) {
                if (around.intersects(place)) {
                    return true;
                }
            }
        }
        return false;
    }
}
