package org.tenfold.picture.route;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenfold.design.Point;
import org.tenfold.picture.route.Gates.End;

/**
 * What becomes of ways once all have been found, for whoever is led first knows nothing of those that come after it: neighbours
 * change places, those that lie on each other part, those that share a channel stand evenly across it, and where it is too narrow
 * some leave by other sides.
 */
final class Settling {

    /** Along sides with more ends, neighbours stay as they are. */
    private static final int MOST_SWAPPED = 12;
    /** Lines that are no farther apart crowd each other, for neither has room for a label. */
    private static final double CROWDED = Channel.WIDE - 2;
    /** Lines that are no farther apart can hardly be told from each other, … */
    private static final double TIGHT = 5;
    /** … which is worth a detour. */
    private static final double TIGHT_COST = 100;
    /** Other sides are tried so often, … */
    private static final int MOST_TRIALS = 24;
    /** … for each wire so many pairs of them, … */
    private static final int MOST_PAIRS = 2;
    /** … of so many that are looked at, … */
    private static final int MOST_LOOKED_AT = 4;
    /** … and not where more wires than this would have to be led anew. */
    private static final int MOST_MOVED = 8;
    /** Where more wires end beside each other, those that share a channel stay where they are. */
    private static final int MOST_NEIGHBOURS = 12;
    /** A line changes its sides only for a gain. */
    private static final double GAIN = 40;
    private static final double BLOCKED_COST = 5_000;

    private final Ways ways;
    private final Spread spread;
    /** By the ids of their wires. */
    private final Map<String, Route> routes;
    private int trials;
    /** The routes before a trial of those that it changed. */
    private final Map<String, Route> undo = new LinkedHashMap<>();

    /**
     * @param ways of which all routes are
     * @param routes are changed
     */
    Settling(Ways ways, Spread spread, Map<String, Route> routes) {
        this.ways = ways;
        this.spread = spread;
        this.routes = routes;
    }

    /** Takes another way for one of the wires. */
    private void put(Route route) {
        String wire = route.wire().id();
        Route before = Objects.requireNonNull(routes.put(wire, route));
        undo.putIfAbsent(wire, before);
        ways.release(before.points(), before.wire());
        ways.occupy(route.points(), route.wire());
    }

    /** Neighbours on the sides of which some wires' ends lie change places if their ways cross and that helps. */
    void uncross(Predicate<String> some) {
        for (List<End> side : spread.sides()) {
            for (int i = 1; i < side.size() && side.size() <= MOST_SWAPPED; i++) {
                if (some.test(side.get(i - 1).wire()) || some.test(side.get(i).wire())) {
                    uncross(side.get(i - 1), side.get(i));
                }
            }
        }
    }

    private void uncross(End one, End other) {
        Route first = routes.get(one.wire());
        Route second = routes.get(other.wire());
        int crossings = first.crossings(second);
        if (crossings == 0) {
            return;
        }
        ways.release(first.points(), first.wire());
        ways.release(second.points(), second.wire());
        one.swap(other);
        List<Point> firstSwapped = ways.way(one.gates());
        ways.occupy(firstSwapped, first.wire());
        List<Point> secondSwapped = ways.way(other.gates());
        ways.release(firstSwapped, first.wire());
        ways.occupy(first.points(), first.wire());
        ways.occupy(second.points(), second.wire());
        one.swap(other);
        if (first.through(firstSwapped).crossings(second.through(secondSwapped)) < crossings) {
            put(first.through(firstSwapped));
            put(second.through(secondSwapped));
        }
    }

    /** Lets a wire that is crowded, or crosses what it must not, leave and enter by other sides if that is better for all whom it concerns. */
    void relieve(Gates gates) {
        Route route = routes.get(gates.wire().id());
        if (trials >= MOST_TRIALS || !route.wire().pinned().isEmpty() || isInThrong(route) || !isCrowded(route) && isFree(route)) {
            return;
        }
        trials++;
        double cost = cost(route);
        Map<Gates, Double> costs = new LinkedHashMap<>();
        for (Ways.Pair pair : Ways.pairs(route.wire())) {
            Gates other = pair.gates();
            if (pair.least() + GAIN >= cost || costs.size() == MOST_LOOKED_AT) {
                break;
            }
            if ((other.outSide() != gates.outSide() || other.inSide() != gates.inSide()) && spread.neighbours(route.wire(), other.outSide(), other.inSide()) <= MOST_NEIGHBOURS) {
                costs.put(other, cost(new Route(route.wire(), other.out(), other.in(), ways.without(route.wire()).way(other))));
            }
        }
        costs.entrySet().stream().filter(other -> other.getValue() + GAIN < cost).sorted(Map.Entry.comparingByValue()).limit(MOST_PAIRS)
                .map(Map.Entry::getKey).filter(other -> exchange(gates, other)).findFirst();
    }

    /** Whether so many end beside it that there is no room for all. */
    private boolean isInThrong(Route route) {
        return spread.neighbours(route.wire(), route.out().side(), route.in().side()) > MOST_NEIGHBOURS;
    }

    private boolean isFree(Route route) {
        return ways.free(route.points(), route.out(), route.in());
    }

    private boolean isCrowded(Route route) {
        return Segment.of(route.wire().id(), route.points()).stream().anyMatch(part -> isBeside(part, CROWDED));
    }

    /** Whether another way runs so near a part for longer than a moment. */
    private boolean isBeside(Segment part, double distance) {
        return ways.beside(part, distance).stream().anyMatch(other -> Ways.overlap(part, other) > Channel.WIDE);
    }

    /** Tries other sides for a wire, and takes it back if the ways are no better with it. */
    private boolean exchange(Gates was, Gates is) {
        undo.clear();
        Set<Gates> moved = spread.exchange(was, is);
        List<Gates> open = moved.stream().filter(gates -> !routes.get(gates.wire().id()).fits(gates)).sorted(Routing.SHORTEST_FIRST).toList();
        double gain = -GAIN;
        if (open.size() <= MOST_MOVED) {
            Set<String> wires = open.stream().map(gates -> gates.wire().id()).collect(Collectors.toCollection(LinkedHashSet::new));
            open.forEach(gates -> put(new Route(gates.wire(), gates.out(), gates.in(), List.of())));
            open.forEach(gates -> put(new Route(gates.wire(), gates.out(), gates.in(), ways.way(gates))));
            uncross(wires::contains);
            wires.forEach(this::part);
            wires.forEach(this::even);
            Map<String, Route> after = new LinkedHashMap<>();
            undo.keySet().forEach(wire -> after.put(wire, routes.get(wire)));
            gain -= cost(after.keySet());
            undo.values().forEach(this::put);
            gain += cost(after.keySet());
            if (gain > 0) {
                after.values().forEach(this::put);
                return true;
            }
        }
        spread.exchange(is, was);
        return false;
    }

    /**
     * Takes a way off those on which it lies: pushes it aside, leads it elsewhere if there is no room, or lets the others give way.
     * In a throng all stay where they are.
     */
    void part(String wire) {
        Route route = routes.get(wire);
        Ways apart = ways.apart(route.wire());
        if (!apart.hasFewFellows(route.points())) {
            return;
        }
        List<Point> pushed = pushed(route, route.points(), apart);
        if (!apart.fellows(pushed).isEmpty() && route.wire().pinned().isEmpty()) {
            List<Point> elsewhere = pushed(route, apart.way(route.begin(), route.end()), apart);
            pushed = apart.cost(elsewhere) < apart.cost(pushed) ? elsewhere : pushed;
        }
        put(route.through(pushed));
        for (Segment fellow : apart.fellows(pushed)) {
            Route its = routes.get(fellow.wire());
            Ways itsApart = ways.apart(its.wire());
            if (itsApart.hasFewFellows(its.points())) {
                put(its.through(pushed(its, its.points(), itsApart)));
            }
        }
    }

    /** Stands the inner parts of a way and those beside them evenly across the channels that they share, unless that costs more than it gains. */
    void even(String wire) {
        for (int part = 1; part < routes.get(wire).points().size() - 2 && !isInThrong(routes.get(wire)); part++) {
            List<Point> way = routes.get(wire).points();
            Map<String, List<Point>> evened = Channel.evened(ways, routes, new Segment(wire, way.get(part), way.get(part + 1)));
            Map<String, Route> before = new TreeMap<>();
            evened.keySet().forEach(id -> before.put(id, routes.get(id)));
            if (!evened.isEmpty()) {
                double cost = cost(evened.keySet());
                evened.forEach((id, points) -> put(routes.get(id).through(points)));
                if (cost(evened.keySet()) > cost) {
                    before.values().forEach(this::put);
                }
            }
        }
    }

    /** What the ways of some wires cost with all others where they are. */
    private double cost(Collection<String> wires) {
        return wires.stream().map(routes::get).mapToDouble(this::cost).sum();
    }

    private double cost(Route route) {
        return ways.apart(route.wire()).cost(route.points()) + Ways.bottoms(route.out().side(), route.in().side())
                + (isFree(route) ? 0 : BLOCKED_COST) + tight(route);
    }

    /** What it costs that parts can hardly be told from others. */
    private double tight(Route route) {
        return TIGHT_COST * Segment.of(route.wire().id(), route.points()).stream().filter(part -> isBeside(part, TIGHT)).count();
    }

    /** A way of a wire pushed off those on which it lies, unless the user pinned it there. */
    private static List<Point> pushed(Route route, List<Point> points, Ways apart) {
        return route.wire().pinned().isEmpty() ? new Nudging(apart, route).apart(points) : points;
    }
}
