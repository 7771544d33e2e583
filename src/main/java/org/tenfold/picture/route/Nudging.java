package org.tenfold.picture.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Point;

/**
 * Pushes ways that lie on each other apart once all have been found: whoever is led first knows nothing of those that come
 * after it, and all look for their ways along the same few lines. A straight part is pushed aside as it is, so the way keeps its
 * shape; an end slides along its side. Where nothing is free, the ways stay together.
 */
final class Nudging {

    /** So many tracks aside a part is pushed, … */
    private static final int REACH = 8;
    /** … onto one, or between two where it is tight. */
    private static final double[] SQUEEZED = {0, 2.5, 5};
    /** Ends stand evenly on their sides as long as something else can give way. */
    private static final double END_COST = 20;
    /** Of two places that are as good, the nearer one. */
    private static final double SHIFT_COST = 0.1;
    private static final int MOST_PUSHES = 4;

    private final Ways ways;
    private final Wire wire;
    private final Gate out;
    private final Gate in;

    /** @param ways of which that of the route is not one */
    Nudging(Ways ways, Route route) {
        this.ways = ways;
        this.wire = route.wire();
        this.out = route.out();
        this.in = route.in();
    }

    /** The way without what it shares with others, as far as there is room. */
    List<Point> apart(List<Point> way) {
        List<Point> best = way;
        for (int push = 0; push < MOST_PUSHES; push++) {
            List<Point> pushed = pushed(best);
            if (pushed == null) {
                break;
            }
            best = pushed;
        }
        return best;
    }

    /** The best way that pushing one part makes, null if none is better. */
    private @Nullable List<Point> pushed(List<Point> way) {
        @Nullable List<Point> best = null;
        double least = 0;
        for (int part : concerned(way)) {
            double now = ways.cost(around(way, part));
            for (double place : places(way, part)) {
                List<Point> tried = pushed(way, part, place);
                double more = SHIFT_COST * Math.abs(place - along(way, part)) + (part == 0 || part == way.size() - 2 ? END_COST : 0) - now;
                if (tried != null && Ways.plainCost(around(tried, part)) + more < least) {
                    double change = ways.cost(around(tried, part), least - more) + more;
                    if (change < least && free(tried)) {
                        least = change;
                        best = tried;
                    }
                }
            }
        }
        return best;
    }

    /** A part with those beside it. */
    private static List<Point> around(List<Point> way, int part) {
        return way.subList(Math.max(0, part - 1), Math.min(part + 3, way.size()));
    }

    /** The parts that lie on others, and those beside them, which make them shorter. */
    private Set<Integer> concerned(List<Point> way) {
        Set<Integer> parts = new TreeSet<>();
        for (int part = 0; part < way.size() - 1; part++) {
            if (!ways.fellows(way.subList(part, part + 2)).isEmpty()) {
                parts.addAll(List.of(Math.max(0, part - 1), part, Math.min(part + 1, way.size() - 2)));
            }
        }
        return parts;
    }

    private static boolean level(List<Point> way, int part) {
        return way.get(part).y() == way.get(part + 1).y();
    }

    private static double along(List<Point> way, int part) {
        return level(way, part) ? way.get(part).y() : way.get(part).x();
    }

    /** Where a part may be pushed, the nearest first: away from where it is and from those on which it lies. */
    private List<Double> places(List<Point> way, int part) {
        Set<Double> origins = new TreeSet<>(Set.of(along(way, part)));
        for (Segment fellow : ways.fellows(way.subList(part, part + 2))) {
            origins.add(fellow.level() ? fellow.from().y() : fellow.from().x());
        }
        Set<Double> places = new TreeSet<>();
        for (double origin : origins) {
            for (int track = 0; track < REACH; track++) {
                for (double squeezed : SQUEEZED) {
                    places.add(origin + track * Ways.TRACK + squeezed);
                    places.add(origin - track * Ways.TRACK - squeezed);
                }
            }
        }
        List<Double> nearest = new ArrayList<>(places);
        nearest.sort(Comparator.comparingDouble(place -> Math.abs(place - along(way, part))));
        return nearest;
    }

    /** The way with one part at another place; null if an end would leave its side, or a part be too short or turn round. */
    private @Nullable List<Point> pushed(List<Point> way, int part, double place) {
        int last = way.size() - 2;
        if (part == 0 && !within(wire.from(), out.side(), place) || part == last && !within(wire.to(), in.side(), place)) {
            return null;
        }
        boolean level = level(way, part);
        List<Point> pushed = new ArrayList<>(way);
        for (int i = part; i <= part + 1; i++) {
            Point point = way.get(i);
            pushed.set(i, level ? new Point(point.x(), place) : new Point(place, point.y()));
        }
        return keeps(way, pushed, part - 1) && keeps(way, pushed, part + 1) ? pushed : null;
    }

    private static boolean within(Terminal terminal, Side side, double place) {
        return place >= terminal.first(side) && place <= terminal.last(side);
    }

    /** Whether a part beside the one that is pushed still runs the way it did, and far enough where it leaves or enters. */
    private boolean keeps(List<Point> way, List<Point> pushed, int part) {
        int last = way.size() - 2;
        if (part < 0 || part > last) {
            return true;
        }
        double was = run(way, part);
        double is = run(pushed, part);
        return was * is > 0 && Math.abs(is) >= Math.min(Ways.leastRun(way, part, out, in), Math.abs(was));
    }

    /** How far a part runs to the right or down. */
    static double run(List<Point> way, int part) {
        return way.get(part + 1).x() - way.get(part).x() + way.get(part + 1).y() - way.get(part).y();
    }

    private boolean free(List<Point> way) {
        return ways.free(way, out, in);
    }
}
