package org.tenfold.picture.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Point;

/**
 * Finds the cheapest way between two gates. Ways with up to two bends are simply tried, which settles most wires; the rest is
 * left to a {@link Search}.
 */
final class Ways {

    /** A wire keeps this distance from what it must not cross. */
    static final double CLEARANCE = 6;
    /** A wire runs straight at least this far out of a box, and a little further into one, for its arrow. */
    static final double STUB_OUT = 8;
    static final double STUB_IN = 16;
    static final double BEND_COST = 40;
    /** Texts hang below a tile, so a wire that leaves there starts away from it. */
    private static final double BOTTOM_COST = 160;
    static final double TRACK = 8;
    /** So many ways around both ends are tried, … */
    private static final int TRACKS = 8;
    /** … and between two ends those within this distance of the middle. */
    private static final double MOST_ASIDE = 20 * TRACK;
    /** So many pairs of sides are searched far around. */
    private static final int MOST_PAIRS = 4;
    /** So many ways to what is near are searched where there is a frame's time only; others may cross something until there is more. */
    private static final int MOST_AT_ONCE = 8;
    /** So many wires look where they can pass; the others, of a part with hundreds of links, cross what is there. */
    private static final int MOST_PLAIN_AT_ONCE = 50;
    private static final Side[] SIDES = Side.values();
    private static final double COMPANY_COST = 60;
    /** In a throng more company makes no difference. */
    private static final double MOST_COMPANY = 20 * COMPANY_COST;
    private static final double CROSSING_COST = 25;
    /** Lines that are no farther apart look like one, … */
    private static final double SAME = 2;
    /** … if they run beside each other for more than this. */
    private static final double MEETING = 4;
    private static final double SAME_COST = 200;
    /** What each unit costs by which lines are closer than a track. */
    private static final double CLOSE_COST = 4;
    /** Where a way lies on more than so many there is no room for all, as at a part with hundreds of links. */
    private static final int FEW = 3;

    private final SpatialIndex<Box> obstacles;
    private final SpatialIndex<Segment> edges;
    private final SpatialIndex<Segment> taken;
    /** Wires whose old ways keep nobody away. */
    private final Predicate<String> leaving;
    /** Whether it counts how near others are: the first ways that are found may lie on others, for they are pushed apart. */
    private final boolean strict;
    private int searchesAtOnce;
    private int plainAtOnce;
    private int waysAtOnce;

    Ways(SpatialIndex<Box> obstacles, SpatialIndex<Segment> edges, SpatialIndex<Segment> taken) {
        this(obstacles, edges, taken, wire -> false, false);
    }

    /** @param leaving the wires that are still among those taken and are going elsewhere */
    Ways(SpatialIndex<Box> obstacles, SpatialIndex<Segment> edges, SpatialIndex<Segment> taken, Predicate<String> leaving) {
        this(obstacles, edges, taken, leaving, false);
    }

    private Ways(SpatialIndex<Box> obstacles, SpatialIndex<Segment> edges, SpatialIndex<Segment> taken, Predicate<String> leaving,
            boolean strict) {
        this.obstacles = obstacles;
        this.edges = edges;
        this.taken = taken;
        this.leaving = leaving;
        this.strict = strict;
    }

    /** The same sheet as one wire sees it that had better go elsewhere than lie on another: without its own way. */
    Ways apart(Wire wire) {
        return new Ways(obstacles, edges, taken, wire.id()::equals, true);
    }

    /** The same sheet as one wire sees it that goes elsewhere. */
    Ways without(Wire wire) {
        return new Ways(obstacles, edges, taken, wire.id()::equals, false);
    }

    /** Makes a way known to those that are searched after it. */
    void occupy(List<Point> points, Wire wire) {
        Segment.of(wire.id(), points).forEach(segment -> taken.add(segment.box(), segment));
    }

    /** Forgets a way that is to be found anew. */
    void release(List<Point> points, Wire wire) {
        Segment.of(wire.id(), points).forEach(segment -> taken.remove(segment.box(), segment));
    }

    /** The sides at which a wire leaves and enters best, judged without other wires. */
    Gates gates(Wire wire) {
        Gates plain = plainGates(wire);
        return plain != null ? plain : searched(wire);
    }

    /** The same without a search: where no plain way is free, the nearest sides. */
    Gates gatesAtOnce(Wire wire) {
        Gates plain = plainAtOnce++ < MOST_PLAIN_AT_ONCE ? plainGates(wire) : null;
        return plain != null ? plain : nearest(wire);
    }

    private static Gates nearest(Wire wire) {
        Gates best = new Gates(wire, SIDES[0], SIDES[0]);
        double least = Double.POSITIVE_INFINITY;
        for (Side out : SIDES) {
            for (Side in : SIDES) {
                Gates gates = new Gates(wire, out, in);
                double cost = gates.distance() + bottoms(gates.outSide(), gates.inSide());
                if (cost < least) {
                    least = cost;
                    best = gates;
                }
            }
        }
        return best;
    }

    private @Nullable Gates plainGates(Wire wire) {
        @Nullable Gates best = null;
        double[] least = {Double.POSITIVE_INFINITY};
        for (Pair pair : pairs(wire)) {
            if (pair.least >= least[0]) {
                break;
            }
            Gates gates = pair.gates;
            Gate out = gates.out();
            Gate in = gates.in();
            double extra = bottoms(gates.outSide(), gates.inSide());
            boolean better = simple(out, in, way -> {
                double cost = plainCost(way) + extra;
                if (cost >= least[0]) {
                    return Trial.ENOUGH;
                }
                if (!free(way, out, in)) {
                    return Trial.NEXT;
                }
                least[0] = cost;
                return Trial.TAKEN;
            });
            best = better ? gates : best;
        }
        return best;
    }

    /** The nearest pair of sides between which there is a way close by, or else any way at all. */
    private Gates searched(Wire wire) {
        List<Gates> pairs = pairs(wire).stream().map(Pair::gates).toList();
        return pairs.stream().filter(gates -> new Search(this, gates.out(), gates.in()).nearWay() != null).findFirst()
                .or(() -> pairs.stream().limit(MOST_PAIRS).filter(gates -> new Search(this, gates.out(), gates.in()).way() != null)
                        .findFirst())
                .orElse(pairs.getFirst());
    }

    /**
     * A side of one box and one of the other.
     *
     * @param least what a way between them costs at least
     */
    record Pair(Gates gates, double least) {
    }

    /** All pairs of sides, the nearest first. */
    static List<Pair> pairs(Wire wire) {
        List<Pair> pairs = new ArrayList<>(16);
        for (Side out : SIDES) {
            for (Side in : SIDES) {
                Gates gates = new Gates(wire, out, in);
                pairs.add(new Pair(gates, gates.distance() + bottoms(gates.outSide(), gates.inSide())));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::least));
        return pairs;
    }

    static double bottoms(Side out, Side in) {
        return (out == Side.BOTTOM ? BOTTOM_COST : 0) + (in == Side.BOTTOM ? BOTTOM_COST : 0);
    }

    /** The best way between settled gates. Only where everything is walled in does it cross something. */
    List<Point> way(Gates gates) {
        return way(gates.out(), gates.in());
    }

    List<Point> way(Gate out, Gate in) {
        return way(out, in, false);
    }

    /** The same without looking further than close by. */
    List<Point> wayAtOnce(Gates gates) {
        return way(gates.out(), gates.in(), true);
    }

    private List<Point> way(Gate out, Gate in, boolean atOnce) {
        if (atOnce && waysAtOnce++ >= MOST_PLAIN_AT_ONCE) {
            return direct(out, in);
        }
        List<List<Point>> first = new ArrayList<>(1);
        List<List<Point>> best = new ArrayList<>(1);
        double[] least = {Double.POSITIVE_INFINITY};
        simple(out, in, way -> {
            if (first.isEmpty()) {
                first.add(way);
            }
            double cost = plainCost(way);
            if (cost >= least[0]) {
                return Trial.ENOUGH;
            }
            if (free(way, out, in)) {
                cost += company(way);
                if (cost < least[0]) {
                    least[0] = cost;
                    best.clear();
                    best.add(way);
                }
            }
            return Trial.NEXT;
        });
        if (!best.isEmpty() && !strict) {
            return best.getFirst();
        }
        Search search = new Search(this, out, in);
        List<Point> found = !atOnce ? search.way() : !search.isFar() && searchesAtOnce++ < MOST_AT_ONCE ? search.nearWay() : null;
        if (!best.isEmpty() && (found == null || cost(found) >= least[0])) {
            return best.getFirst();
        }
        return found != null ? found : first.isEmpty() ? direct(out, in) : first.getFirst();
    }

    private static List<Point> direct(Gate out, Gate in) {
        Point a = out.front(STUB_OUT + out.skirt());
        Point b = in.front(STUB_IN + in.skirt());
        return Segment.straightened(List.of(out.point(), a, new Point(b.x(), a.y()), b, in.point()));
    }

    /** What becomes of a way that is tried. */
    private enum Trial {
        NEXT, TAKEN, ENOUGH
    }

    /**
     * Tries the ways with at most two bends, none shorter than the one before, until one is taken or it is enough.
     *
     * @return whether one was taken
     */
    private static boolean simple(Gate out, Gate in, Function<List<Point>, Trial> trial) {
        Point a = out.point();
        Point b = in.point();
        double leaving = STUB_OUT + out.skirt();
        double entering = STUB_IN + in.skirt();
        Trial result = Trial.NEXT;
        if (out.side().level() != in.side().level()) {
            Point corner = out.side().level() ? new Point(b.x(), a.y()) : new Point(a.x(), b.y());
            if (out.before(corner) >= leaving && in.before(corner) >= entering) {
                result = trial.apply(List.of(a, corner, b));
            }
        } else if (out.side() == in.side()) {
            double beyond = Math.max(out.before(b), 0) + Math.max(leaving, entering);
            for (int track = 0; track < TRACKS && result == Trial.NEXT; track++) {
                result = trial.apply(bent(a, b, out, beyond + track * TRACK));
            }
        } else if (out.before(b) > 0) {
            double gap = out.before(b);
            if (a.x() == b.x() || a.y() == b.y()) {
                result = trial.apply(List.of(a, b));
            } else if (gap >= leaving + entering) {
                double middle = Math.clamp(Math.rint(gap / 2), leaving, gap - entering);
                result = trial.apply(bent(a, b, out, middle));
                for (double aside = TRACK; aside < gap && aside <= MOST_ASIDE && result == Trial.NEXT; aside += TRACK) {
                    if (middle + aside <= gap - entering) {
                        result = trial.apply(bent(a, b, out, middle + aside));
                    }
                    if (middle - aside >= leaving && result == Trial.NEXT) {
                        result = trial.apply(bent(a, b, out, middle - aside));
                    }
                }
            }
        }
        return result == Trial.TAKEN;
    }

    private static List<Point> bent(Point a, Point b, Gate out, double distance) {
        Point turn = out.front(distance);
        Point second = out.side().level() ? new Point(turn.x(), b.y()) : new Point(b.x(), turn.y());
        return List.of(a, turn, second, b);
    }

    private static double length(List<Point> way) {
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += Math.abs(way.get(i).x() - way.get(i - 1).x()) + Math.abs(way.get(i).y() - way.get(i - 1).y());
        }
        return length;
    }

    boolean free(List<Point> way, Gate out, Gate in) {
        int last = way.size() - 1;
        for (int i = 1; i <= last; i++) {
            if (blocked(way.get(i - 1), way.get(i), i == 1 ? out : null, i == last ? in : null)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether something lies in the way between two points.
     *
     * @param leaves the gate at the first point, whose own box does not count; null in the middle of a way
     * @param enters the gate at the last point, whose own box does not count; null in the middle of a way
     */
    boolean blocked(Point from, Point to, @Nullable Gate leaves, @Nullable Gate enters) {
        double length = Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
        double cut = CLEARANCE + 0.5;
        double start = leaves == null ? 0 : Math.min(cut + leaves.skirt(), length);
        double end = enters == null ? length : Math.max(start, length - cut - enters.skirt());
        double dx = Math.signum(to.x() - from.x());
        double dy = Math.signum(to.y() - from.y());
        Box swept = new Box(Math.min(from.x() + dx * start, from.x() + dx * end) - CLEARANCE,
                Math.min(from.y() + dy * start, from.y() + dy * end) - CLEARANCE,
                Math.abs(dx) * (end - start) + 2 * CLEARANCE, Math.abs(dy) * (end - start) + 2 * CLEARANCE);
        return obstacles.any(swept, swept::intersects);
    }

    /** What a way costs by length, bends, crossings and company. */
    double cost(List<Point> way) {
        return cost(way, Double.POSITIVE_INFINITY);
    }

    /** The same; of what costs more than a limit only that it does. */
    double cost(List<Point> way, double limit) {
        double cost = plainCost(way);
        for (Segment part : Segment.of("", way)) {
            cost += cost > limit ? 0 : company(part, limit - cost);
        }
        return cost;
    }

    /** What it costs by length and bends. */
    static double plainCost(List<Point> way) {
        return length(way) + BEND_COST * (way.size() - 2);
    }

    /** What other wires along or across the way cost. */
    private double company(List<Point> way) {
        double cost = 0;
        for (Segment segment : Segment.of("", way)) {
            cost += company(segment);
        }
        return cost;
    }

    double company(Segment segment) {
        return company(segment, MOST_COMPANY);
    }

    private double company(Segment segment, double limit) {
        double[] cost = {0};
        Box box = segment.box();
        double reach = strict ? Channel.WIDE - 1 : TRACK - 1;
        Box near = segment.level() ? new Box(box.x(), box.y() - reach, box.width(), 2 * reach)
                : new Box(box.x() - reach, box.y(), 2 * reach, box.height());
        taken.any(near, other -> {
            if (leaving.test(other.wire())) {
                return false;
            }
            if (other.level() == segment.level()) {
                cost[0] += COMPANY_COST + (strict ? closeness(segment, other) : 0);
            } else if (segment.crosses(other)) {
                cost[0] += CROSSING_COST;
            }
            return cost[0] > Math.min(limit, MOST_COMPANY);
        });
        // A wire that runs along a frame's edge cannot be told from it.
        edges.any(near, edge -> {
            cost[0] += edge.level() == segment.level() ? COMPANY_COST : 0;
            return false;
        });
        return cost[0];
    }

    /** What lies on a way so far that the two look like one; some of it if it is more than a few. */
    List<Segment> fellows(List<Point> way) {
        List<Segment> fellows = new ArrayList<>();
        for (Segment part : Segment.of("", way)) {
            taken.any(part.box().grown(SAME), other -> {
                if (same(part, other) && !leaving.test(other.wire())) {
                    fellows.add(other);
                }
                return fellows.size() > FEW;
            });
        }
        return fellows;
    }

    /** Whether a way lies on others, but not in a throng. */
    boolean hasFewFellows(List<Point> way) {
        int fellows = fellows(way).size();
        return fellows > 0 && fellows <= FEW;
    }

    /** What it costs that two parallel parts are near each other. */
    private static double closeness(Segment one, Segment other) {
        return same(one, other) ? SAME_COST + overlap(one, other) : (CLOSE_COST + overlap(one, other) / 24) * (Channel.WIDE - distance(one, other));
    }

    /** How far apart two parallel parts are, across them. */
    private static double distance(Segment one, Segment other) {
        return Math.abs(one.level() ? one.from().y() - other.from().y() : one.from().x() - other.from().x());
    }

    /** Whether two parts look like one. */
    static boolean same(Segment one, Segment other) {
        return overlap(one, other) > MEETING && distance(one, other) <= SAME;
    }

    /** How far two parts run beside each other; nothing or less if they don't. */
    static double overlap(Segment one, Segment other) {
        if (one.level() != other.level()) {
            return 0;
        }
        Box mine = one.box();
        Box its = other.box();
        return one.level() ? Math.min(mine.right(), its.right()) - Math.max(mine.x(), its.x())
                : Math.min(mine.bottom(), its.bottom()) - Math.max(mine.y(), its.y());
    }

    /** How far a part of a way runs at least: away from an end, and for an arrow. */
    static double leastRun(List<Point> way, int part, Gate out, Gate in) {
        return part == 0 ? STUB_OUT + out.skirt() : part == way.size() - 2 ? STUB_IN + in.skirt() : 1;
    }

    /** The parts of others that run beside a part, no farther away than a distance; some of them if they are more than a few. */
    List<Segment> beside(Segment part, double distance) {
        Box box = part.box();
        List<Segment> beside = new ArrayList<>();
        taken.any(part.level() ? new Box(box.x(), box.y() - distance, box.width(), 2 * distance)
                : new Box(box.x() - distance, box.y(), 2 * distance, box.height()), other -> {
                    if (!other.wire().equals(part.wire()) && overlap(part, other) > 0) {
                        beside.add(other);
                    }
                    return beside.size() > Channel.MOST;
                });
        return beside;
    }

    /** From where to where a part may be pushed aside, but no farther than a distance: from one obstacle or edge of a frame to the next. */
    double[] room(Segment part, double distance) {
        boolean level = part.level();
        Box box = part.box();
        double place = level ? box.y() : box.x();
        double[] room = {place - distance, place + distance};
        Box around = level ? new Box(box.x() - CLEARANCE, box.y() - distance - CLEARANCE, box.width() + 2 * CLEARANCE, 2 * (distance + CLEARANCE))
                : new Box(box.x() - distance - CLEARANCE, box.y() - CLEARANCE, 2 * (distance + CLEARANCE), box.height() + 2 * CLEARANCE);
        obstacles.any(around, obstacle -> {
            if (obstacle.intersects(around)) {
                narrow(room, place, level ? obstacle.y() - CLEARANCE : obstacle.x() - CLEARANCE,
                        level ? obstacle.bottom() + CLEARANCE : obstacle.right() + CLEARANCE);
            }
            return false;
        });
        edges.any(around, edge -> {
            if (overlap(part, edge) > 0) {
                double at = level ? edge.from().y() : edge.from().x();
                narrow(room, place, at - TRACK, at + TRACK);
            }
            return false;
        });
        return room;
    }

    private static void narrow(double[] room, double place, double from, double to) {
        if (from >= place) {
            room[1] = Math.min(room[1], from);
        } else if (to <= place) {
            room[0] = Math.max(room[0], to);
        } else if (to - place > place - from) {
            room[1] = place;
        } else {
            room[0] = place;
        }
    }

    List<Box> obstacles(Box area) {
        return obstacles.touching(area);
    }
}
