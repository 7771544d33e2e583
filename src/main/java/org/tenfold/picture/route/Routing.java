package org.tenfold.picture.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Point;
import org.tenfold.picture.Layered;

/**
 * The ways of all wires of a sheet. Wires that end at one side of a box are spread along it in the order of their other ends,
 * so that they do not cross there; each takes the cheapest way by length, bends, crossings and company. A routing never
 * changes; {@link #next} gives the one after an edit and keeps what the edit does not concern.
 */
public final class Routing {

    /** Nothing routed. */
    public static final Routing EMPTY = new Routing(Layered.empty(), new SpatialIndex<>(), Set.of(), List.of());

    private static final double SPACING = 14;
    /** Along sides with more ends, neighbours stay as they are. */
    private static final int MOST_SWAPPED = 12;
    /** How far from a wire a box may move without any effect on it. */
    private static final double CONCERN = 24;

    private static final Comparator<Gates> SHORTEST_FIRST =
            Comparator.comparingDouble(Gates::distance).thenComparing(gates -> gates.wire().id());

    private final Layered<Route> routes;
    private final SpatialIndex<Segment> segments;
    /** The wires of which the index knows another way, or none. */
    private final Set<String> aside;
    /** The straight parts of their ways. */
    private final List<Segment> asideParts;

    /**
     * A wire with its way.
     *
     * @param out where it was to leave before neighbours changed places
     * @param in where it was to enter before neighbours changed places
     */
    private record Route(Wire wire, Gate out, Gate in, List<Point> points) {

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

        /** Whether it has changed places with a neighbour. */
        boolean swapped() {
            return !points.getFirst().equals(out.point()) || !points.getLast().equals(in.point());
        }

        int crossings(Route other) {
            int crossings = 0;
            for (Segment part : Segment.of("", points)) {
                for (Segment its : Segment.of("", other.points)) {
                    crossings += part.crosses(its) ? 1 : 0;
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

    private Routing(Layered<Route> routes, SpatialIndex<Segment> segments, Set<String> aside, List<Segment> asideParts) {
        this.routes = routes;
        this.segments = segments;
        this.aside = aside;
        this.asideParts = asideParts;
    }

    /** The straight parts of all ways; while something is dragged, as they were before. Not to be changed. */
    public SpatialIndex<Segment> segments() {
        return segments;
    }

    /** The straight parts of all ways that have a place in common with an area; touching edges count. */
    public List<Segment> touching(Box area) {
        List<Segment> found = segments.touching(area);
        if (!aside.isEmpty()) {
            found.removeIf(segment -> aside.contains(segment.wire()));
            // Hundreds of wires may be aside, and each square of a sheet asks in each frame.
            for (Segment part : asideParts) {
                Point from = part.from();
                Point to = part.to();
                if (Math.min(from.x(), to.x()) <= area.right() && Math.max(from.x(), to.x()) >= area.x()
                        && Math.min(from.y(), to.y()) <= area.bottom() && Math.max(from.y(), to.y()) >= area.y()) {
                    found.add(part);
                }
            }
        }
        return found;
    }

    /** Routes all wires anew. */
    public static Routing of(SpatialIndex<Box> obstacles, SpatialIndex<Segment> edges, Collection<Wire> wires) {
        return EMPTY.next(obstacles, edges, wires, List.of());
    }

    /** The points of a wire, from its first end to its last; empty if there is no such wire. */
    public List<Point> points(String wire) {
        Route route = routes.get(wire);
        return route == null ? List.of() : route.points();
    }

    /** The ids of the wires whose way is not the same as in another routing, those of either one included. */
    public Set<String> differences(Routing other) {
        return routes.differences(other.routes);
    }

    /**
     * The routing after an edit.
     *
     * @param obstacles what no wire may cross: tiles, texts
     * @param edges what wires may cross but not run along: the edges of frames
     * @param wires all wires; those that are equal to before and stay away from the changes keep their way, but
     *     not one that went round what is gone
     * @param changed places at which an obstacle was or is, but not both
     */
    public Routing next(SpatialIndex<Box> obstacles, SpatialIndex<Segment> edges, Collection<Wire> wires,
            Collection<Box> changed) {
        return next(obstacles, edges, wires, changed, share -> { });
    }

    /**
     * The routing after an edit, which may be followed and ended.
     *
     * @param progress takes the share of the wires that have their way; what it throws ends the routing
     */
    public Routing next(SpatialIndex<Box> obstacles, SpatialIndex<Segment> edges, Collection<Wire> wires,
            Collection<Box> changed, DoubleConsumer progress) {
        SpatialIndex<Segment> taken = segments.branch();
        Ways ways = new Ways(obstacles, edges, taken);
        Map<String, Route> kept = new HashMap<>();
        Map<String, Gates> gates = new LinkedHashMap<>();
        List<Box> freed = changed.stream().filter(place -> obstacles.touching(place).stream().noneMatch(place::equals)).toList();
        for (Wire wire : wires) {
            Route before = routes.get(wire.id());
            if (before != null && before.wire.equals(wire) && !before.near(changed) && !before.detours(freed)) {
                kept.put(wire.id(), before);
                gates.put(wire.id(), new Gates(wire, before.out.side(), before.in.side()));
            } else {
                gates.put(wire.id(), wire.pinned().isEmpty() ? ways.gates(wire) : Gates.towards(wire));
            }
        }
        Collection<List<Gates.End>> sides = Gates.spread(gates.values(), SPACING);
        kept.values().removeIf(route -> !route.fits(gates.get(route.wire.id())));
        reopenSwapped(sides, kept);
        List<Gates> open = new ArrayList<>();
        Map<String, Route> result = new HashMap<>(kept);
        for (Gates wire : gates.values()) {
            if (!kept.containsKey(wire.wire().id())) {
                open.add(wire);
            }
        }
        routes.forEach((id, route) -> {
            if (!kept.containsKey(id)) {
                ways.release(route.points, route.wire);
            }
        });
        // Short wires have the least choice.
        open.sort(SHORTEST_FIRST);
        int done = 0;
        for (Gates wire : open) {
            progress.accept((double) done++ / open.size());
            List<Point> points = wire.wire().pinned().isEmpty() ? ways.way(wire) : wire.throughPins();
            ways.occupy(points, wire.wire());
            result.put(wire.wire().id(), new Route(wire.wire(), wire.out(), wire.in(), points));
        }
        for (List<Gates.End> side : sides) {
            for (int i = 1; i < side.size() && side.size() <= MOST_SWAPPED; i++) {
                if (!kept.containsKey(side.get(i - 1).wire()) || !kept.containsKey(side.get(i).wire())) {
                    uncross(side.get(i - 1), side.get(i), ways, result);
                }
            }
        }
        for (Gates wire : gates.values()) {
            if (result.get(wire.wire().id()) != kept.get(wire.wire().id())) {
                part(wire, ways, result);
            }
        }
        Layered.Change<Route> change = routes.change();
        routes.ids().stream().filter(id -> !result.containsKey(id)).forEach(id -> change.put(id, null));
        result.forEach(change::put);
        return new Routing(change.done(), taken, Set.of(), List.of());
    }

    /**
     * The routing while something is dragged, found within a frame: wires of what moves follow at once, all others keep their
     * way until it is let go, even where something now lies in it. The index of all ways stays that of the settled sheet.
     *
     * @param wires those that are not as they were
     * @param gone the ids of those that are not there any more
     */
    public Routing dragged(SpatialIndex<Box> obstacles, SpatialIndex<Segment> edges, Collection<Wire> wires, Collection<String> gone) {
        Set<String> moved = new HashSet<>(aside);
        moved.addAll(gone);
        wires.forEach(wire -> moved.add(wire.id()));
        Ways ways = new Ways(obstacles, edges, segments, moved::contains);
        Layered.Change<Route> result = routes.change();
        gone.forEach(wire -> result.put(wire, null));
        List<Wire> loose = new ArrayList<>();
        for (Wire wire : wires) {
            Route before = routes.get(wire.id());
            Route after = before == null ? null : before.along(wire);
            if (after == null) {
                loose.add(wire);
            } else {
                result.put(wire.id(), after);
            }
        }
        loose.sort(Comparator.comparingDouble(Wire::distance).thenComparing(Wire::id));
        List<Gates> open = new ArrayList<>();
        for (Wire wire : loose) {
            open.add(wire.pinned().isEmpty() ? ways.gatesAtOnce(wire) : Gates.towards(wire));
        }
        Gates.spread(open, SPACING);
        open.sort(SHORTEST_FIRST);
        for (Gates gates : open) {
            List<Point> points = gates.wire().pinned().isEmpty() ? ways.wayAtOnce(gates) : gates.throughPins();
            result.put(gates.wire().id(), new Route(gates.wire(), gates.out(), gates.in(), points));
        }
        Layered<Route> done = result.done();
        List<Segment> parts = new ArrayList<>();
        for (String wire : moved) {
            Route route = done.get(wire);
            if (route != null) {
                parts.addAll(Segment.of(wire, route.points));
            }
        }
        return new Routing(done, segments, moved, parts);
    }

    /** Whoever has changed places with a neighbour is routed anew together with it. */
    private static void reopenSwapped(Collection<List<Gates.End>> sides, Map<String, Route> kept) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Gates.End> side : sides) {
                if (side.size() > 1 && side.stream().anyMatch(end -> !kept.containsKey(end.wire()))) {
                    for (Gates.End end : side) {
                        Route route = kept.get(end.wire());
                        if (route != null && route.swapped()) {
                            kept.remove(end.wire());
                            changed = true;
                        }
                    }
                }
            }
        }
    }

    /** Neighbours on a side whose ways cross change places if that helps. */
    private static void uncross(Gates.End one, Gates.End other, Ways ways, Map<String, Route> routes) {
        Route first = routes.get(one.gates().wire().id());
        Route second = routes.get(other.gates().wire().id());
        int crossings = first.crossings(second);
        if (crossings == 0) {
            return;
        }
        ways.release(first.points, first.wire);
        ways.release(second.points, second.wire);
        one.swap(other);
        Route firstSwapped = rerouted(first, one.gates(), ways);
        Route secondSwapped = rerouted(second, other.gates(), ways);
        if (firstSwapped.crossings(secondSwapped) < crossings) {
            routes.put(first.wire.id(), firstSwapped);
            routes.put(second.wire.id(), secondSwapped);
        } else {
            one.swap(other);
            ways.release(firstSwapped.points, first.wire);
            ways.release(secondSwapped.points, second.wire);
            ways.occupy(first.points, first.wire);
            ways.occupy(second.points, second.wire);
        }
    }

    /**
     * Takes a way off those on which it lies: pushes it aside, leads it elsewhere if there is no room, or lets the others give way.
     * In a throng all stay where they are.
     */
    private static void part(Gates gates, Ways ways, Map<String, Route> routes) {
        Route route = routes.get(gates.wire().id());
        Ways apart = ways.apart(route.wire);
        if (!apart.hasFewFellows(route.points)) {
            return;
        }
        List<Point> pushed = pushed(route, route.points, apart);
        if (!apart.fellows(pushed).isEmpty() && route.wire.pinned().isEmpty()) {
            List<Point> elsewhere = pushed(route, apart.way(gates), apart);
            pushed = apart.cost(elsewhere) < apart.cost(pushed) ? elsewhere : pushed;
        }
        replace(route, pushed, ways, routes);
        for (Segment fellow : apart.fellows(pushed)) {
            Route its = routes.get(fellow.wire());
            Ways itsApart = ways.apart(its.wire);
            if (itsApart.hasFewFellows(its.points)) {
                replace(its, pushed(its, its.points, itsApart), ways, routes);
            }
        }
    }

    /** A way of a wire pushed off those on which it lies, unless the user pinned it there. */
    private static List<Point> pushed(Route route, List<Point> points, Ways apart) {
        return route.wire.pinned().isEmpty() ? new Nudging(apart, route.wire, route.out.side(), route.in.side()).apart(points) : points;
    }

    private static void replace(Route route, List<Point> points, Ways ways, Map<String, Route> routes) {
        ways.release(route.points, route.wire);
        ways.occupy(points, route.wire);
        routes.put(route.wire.id(), new Route(route.wire, route.out, route.in, points));
    }

    private static Route rerouted(Route route, Gates gates, Ways ways) {
        List<Point> points = ways.way(gates);
        ways.occupy(points, route.wire);
        return new Route(route.wire, route.out, route.in, points);
    }
}
