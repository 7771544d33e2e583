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
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    static final Comparator<Gates> SHORTEST_FIRST =
            Comparator.comparingDouble(Gates::distance).thenComparing(gates -> gates.wire().id());

    private static final Comparator<Wire> NEAREST_FIRST = Comparator.comparingDouble(Wire::distance).thenComparing(Wire::id);
    /** So many wires are led anew because a shorter way may have come free. */
    private static final int MOST_SHORTENED = 50;

    private final Layered<Route> routes;
    private final SpatialIndex<Segment> segments;
    /** The wires of which the index knows another way, or none. */
    private final Set<String> aside;
    /** The straight parts of their ways. */
    private final List<Segment> asideParts;

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
     *     not the nearest of those that may have gone round what is gone
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
        // Sides are judged without other wires: their company would only make the search for a side longer.
        Ways alone = new Ways(obstacles, edges, new SpatialIndex<>());
        Map<String, Route> kept = new HashMap<>();
        Map<String, Gates> gates = new LinkedHashMap<>();
        List<Box> freed = changed.stream().filter(place -> obstacles.touching(place).stream().noneMatch(place::equals)).toList();
        Set<String> shortened = shortened(wires, changed, freed);
        for (Wire wire : wires) {
            progress.accept(0);
            Route before = kept(wire, changed);
            if (before != null && !shortened.contains(wire.id())) {
                kept.put(wire.id(), before);
                gates.put(wire.id(), new Gates(wire, before.out().side(), before.in().side()));
            } else {
                gates.put(wire.id(), wire.pinned().isEmpty() ? alone.gates(wire) : Gates.towards(wire));
            }
        }
        Spread spread = new Spread(gates.values());
        kept.values().removeIf(route -> !route.fits(gates.get(route.wire().id())));
        reopenSwapped(spread.sides(), kept);
        List<Gates> open = new ArrayList<>();
        Map<String, Route> result = new HashMap<>(kept);
        for (Gates wire : gates.values()) {
            if (!kept.containsKey(wire.wire().id())) {
                open.add(wire);
            }
        }
        routes.forEach((id, route) -> {
            if (!kept.containsKey(id)) {
                ways.release(route.points(), route.wire());
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
        Settling settling = new Settling(ways, spread, result);
        Predicate<String> isNew = wire -> result.get(wire) != kept.get(wire);
        settling.uncross(isNew);
        gates.keySet().stream().filter(isNew).forEach(settling::part);
        gates.keySet().stream().filter(isNew).forEach(settling::even);
        gates.keySet().stream().filter(isNew).forEach(wire -> settling.relieve(gates.get(wire)));
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
        loose.sort(NEAREST_FIRST);
        List<Gates> open = new ArrayList<>();
        for (Wire wire : loose) {
            open.add(wire.pinned().isEmpty() ? ways.gatesAtOnce(wire) : Gates.towards(wire));
        }
        new Spread(open);
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
                parts.addAll(Segment.of(wire, route.points()));
            }
        }
        return new Routing(done, segments, moved, parts);
    }

    /** How a wire ran that is as it was and stays away from what has changed, null for any other. */
    private @Nullable Route kept(Wire wire, Collection<Box> changed) {
        Route before = routes.get(wire.id());
        return before != null && before.wire().equals(wire) && !before.near(changed) ? before : null;
    }

    /**
     * Wires that could be kept but may have a shorter way now: the nearest whose detour may have been about what is gone. Of a part with
     * hundreds of links to everywhere most have a detour about something, and to look for all their ways would take a second.
     */
    private Set<String> shortened(Collection<Wire> wires, Collection<Box> changed, Collection<Box> freed) {
        return freed.isEmpty() ? Set.of() : wires.stream().filter(wire -> {
            Route before = kept(wire, changed);
            return before != null && before.detours(freed);
        }).sorted(NEAREST_FIRST).limit(MOST_SHORTENED).map(Wire::id).collect(Collectors.toSet());
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
}
