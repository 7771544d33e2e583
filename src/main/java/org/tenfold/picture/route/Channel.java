package org.tenfold.picture.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Point;

/**
 * Parts of ways that run beside each other. They are to stand as far apart as a label between them needs, or where the channel is
 * too narrow evenly across its free width.
 */
final class Channel {

    /** Beside a part that is this far away there is room for a label's plate. */
    static final double WIDE = 12;
    /** So far a part is pushed aside. */
    private static final double REACH = 48;
    /** In a throng all stay where they are. */
    static final int MOST = 10;
    /** What is not wider by this is left as it is. */
    private static final double STEP = 0.5;

    private final Ways ways;
    private final Map<String, Route> routes;
    /** In their order across the channel. */
    private final List<Lane> lanes = new ArrayList<>();

    /** One part, with how far it may be pushed aside. */
    private record Lane(Segment part, int index, double low, double high) {

        double place() {
            return part.level() ? part.from().y() : part.from().x();
        }
    }

    private Channel(Ways ways, Map<String, Route> routes) {
        this.ways = ways;
        this.routes = routes;
    }

    /** The ways that a channel makes different, by the ids of their wires; none if it is as even as can be. */
    static Map<String, List<Point>> evened(Ways ways, Map<String, Route> routes, Segment part) {
        Channel channel = new Channel(ways, routes);
        return channel.fill(part) ? channel.even() : Map.of();
    }

    /** Whether the parts beside a part, those beside them and so on are more than one and no throng. */
    private boolean fill(Segment first) {
        Set<Segment> known = new LinkedHashSet<>(Set.of(first));
        Deque<Segment> open = new ArrayDeque<>(known);
        while (!open.isEmpty() && known.size() <= MOST) {
            Segment part = open.remove();
            if (isLoose(part)) {
                ways.beside(part, WIDE).stream().filter(known::add).forEach(open::add);
            }
        }
        if (known.size() == 1 || known.size() > MOST) {
            return false;
        }
        known.forEach(part -> lanes.add(lane(part)));
        lanes.sort(Comparator.comparingDouble(Lane::place).thenComparing(lane -> lane.part.wire()));
        return true;
    }

    /** Whether a part is no end of its way, and the user has not pinned it. */
    private boolean isLoose(Segment part) {
        Route route = routes.get(part.wire());
        int index = index(part, route.points());
        return index > 0 && index < route.points().size() - 2 && route.wire().pinned().isEmpty();
    }

    private static int index(Segment part, List<Point> way) {
        int index = 0;
        while (!(way.get(index).equals(part.from()) && way.get(index + 1).equals(part.to()))) {
            index++;
        }
        return index;
    }

    private Lane lane(Segment part) {
        Route route = routes.get(part.wire());
        List<Point> way = route.points();
        int index = index(part, way);
        double place = part.level() ? part.from().y() : part.from().x();
        if (!isLoose(part)) {
            return new Lane(part, index, place, place);
        }
        double[] room = ways.room(part, REACH);
        keep(room, place, Nudging.run(way, index - 1), Ways.leastRun(way, index - 1, route.out(), route.in()));
        keep(room, place, -Nudging.run(way, index + 1), Ways.leastRun(way, index + 1, route.out(), route.in()));
        return new Lane(part, index, room[0], room[1]);
    }

    /** The part before or after, which runs so far towards this one, stays as long as it has to be. */
    private static void keep(double[] room, double place, double run, double least) {
        double slack = Math.max(0, Math.abs(run) - least);
        if (run > 0) {
            room[0] = Math.max(room[0], place - slack);
        } else {
            room[1] = Math.min(room[1], place + slack);
        }
    }

    /** The ways with the widest gap for which there is room. */
    private Map<String, List<Point>> even() {
        double now = gap();
        double @Nullable [] places = null;
        for (double gap = WIDE; gap > now + STEP && places == null; gap -= STEP) {
            places = apart(gap);
        }
        Map<String, List<Point>> changed = new TreeMap<>();
        for (int i = 0; places != null && i < places.length; i++) {
            Lane lane = lanes.get(i);
            double place = Math.rint(places[i]);
            if (lane.low < lane.high && place != lane.place()) {
                List<Point> way = new ArrayList<>(changed.getOrDefault(lane.part.wire(), routes.get(lane.part.wire()).points()));
                for (int at = lane.index; at <= lane.index + 1; at++) {
                    way.set(at, lane.part.level() ? new Point(way.get(at).x(), place) : new Point(place, way.get(at).y()));
                }
                changed.put(lane.part.wire(), way);
            }
        }
        return changed;
    }

    /** The least distance between two that are beside each other. */
    private double gap() {
        double least = WIDE;
        for (int i = 1; i < lanes.size(); i++) {
            for (int before = i - 1; before >= 0; before--) {
                if (beside(before, i)) {
                    least = Math.min(least, lanes.get(i).place() - lanes.get(before).place());
                }
            }
        }
        return least;
    }

    /** Places with a distance between all that are beside each other, each as near as can be to where it is; null if there is no room. */
    private double @Nullable [] apart(double gap) {
        int size = lanes.size();
        double[] least = new double[size];
        double[] most = new double[size];
        for (int i = 0; i < size; i++) {
            least[i] = Math.max(lanes.get(i).low, beyond(least, i, gap));
            if (least[i] > lanes.get(i).high) {
                return null;
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            most[i] = lanes.get(i).high;
            for (int after = i + 1; after < size; after++) {
                most[i] = beside(i, after) ? Math.min(most[i], most[after] - gap) : most[i];
            }
        }
        double[] places = new double[size];
        for (int i = 0; i < size; i++) {
            places[i] = Math.min(most[i], Math.max(Math.max(lanes.get(i).low, lanes.get(i).place()), beyond(places, i, gap)));
        }
        return places;
    }

    /** How far a lane is pushed by those before it. */
    private double beyond(double[] places, int lane, double gap) {
        double least = Double.NEGATIVE_INFINITY;
        for (int before = 0; before < lane; before++) {
            least = beside(before, lane) ? Math.max(least, places[before] + gap) : least;
        }
        return least;
    }

    private boolean beside(int one, int other) {
        return Ways.overlap(lanes.get(one).part, lanes.get(other).part) > 0;
    }
}
