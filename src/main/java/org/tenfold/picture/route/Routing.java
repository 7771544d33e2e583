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
import org.tenfold.design.Box;
import org.tenfold.design.Point;

/**
 * The ways of all wires of a sheet. Wires that end at one side of a box are spread along it in the order of their other ends,
 * so that they do not cross there; each takes the cheapest way by length, bends, crossings and company. A routing never
 * changes; {@link #next} gives the one after an edit and keeps what the edit does not concern.
 */
public final class Routing {

    /** Nothing routed. */
    public static final Routing EMPTY = new Routing(Map.of());

    private static final double SPACING = 14;
    /** How far from a wire a box may move without any effect on it. */
    private static final double CONCERN = 24;

    private final Map<String, Route> routes;

    /** A wire with the places at which it leaves and enters. */
    private record Route(Wire wire, Gate out, Gate in, List<Point> points) {

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

    private Routing(Map<String, Route> routes) {
        this.routes = routes;
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
        Set<String> different = new HashSet<>();
        routes.forEach((id, route) -> {
            if (other.routes.get(id) != route) {
                different.add(id);
            }
        });
        other.routes.keySet().stream().filter(id -> !routes.containsKey(id)).forEach(different::add);
        return different;
    }

    /**
     * The routing after an edit.
     *
     * @param obstacles what no wire may cross: tiles, texts
     * @param edges what wires may cross but not run along: the edges of frames
     * @param wires all wires; those that are equal to before and stay away from the changes keep their way
     * @param changed places at which an obstacle was or is, but not both
     */
    public Routing next(SpatialIndex<Box> obstacles, SpatialIndex<Segment> edges, Collection<Wire> wires,
            Collection<Box> changed) {
        Ways ways = new Ways(obstacles, edges);
        Map<String, Route> kept = new HashMap<>();
        Map<String, Gates> gates = new LinkedHashMap<>();
        for (Wire wire : wires) {
            Route before = routes.get(wire.id());
            if (before != null && before.wire.equals(wire) && !before.near(changed)) {
                kept.put(wire.id(), before);
                gates.put(wire.id(), new Gates(wire, before.out.side(), before.in.side()));
            } else {
                gates.put(wire.id(), wire.pinned().isEmpty() ? ways.gates(wire) : Gates.towards(wire));
            }
        }
        Gates.spread(gates.values(), SPACING);
        List<Gates> open = new ArrayList<>();
        Map<String, Route> result = new HashMap<>();
        for (Gates wire : gates.values()) {
            Route before = kept.get(wire.wire().id());
            if (before != null && before.out.equals(wire.out()) && before.in.equals(wire.in())) {
                result.put(wire.wire().id(), before);
                ways.occupy(before.points, wire.wire());
            } else {
                open.add(wire);
            }
        }
        // Short wires have the least choice.
        open.sort(Comparator.comparingDouble(Gates::distance).thenComparing(wire -> wire.wire().id()));
        for (Gates wire : open) {
            List<Point> points = wire.wire().pinned().isEmpty() ? ways.way(wire) : wire.throughPins();
            ways.occupy(points, wire.wire());
            result.put(wire.wire().id(), new Route(wire.wire(), wire.out(), wire.in(), points));
        }
        return new Routing(result);
    }
}
