package org.tenfold.picture.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Point;

/**
 * Searches a way among obstacles: A* over the lines that pass obstacles at a small distance and those of the two ends. Only
 * what lies around the ends is looked at first, then a wider surrounding. Between ends that are far apart only the lines near
 * either end are looked at, which are long and few.
 */
final class Search {

    private static final double[] SURROUNDINGS = {160, 640, 2560};
    private static final double FAR = 1_500;
    private static final double NEAR_END = 400;
    private static final int MOST_OBSTACLES = 600;
    private static final int FEW_OBSTACLES = 60;
    /** From one line to another that is no nearer there may be no line that is free. */
    private static final double LONG = 250;
    private static final double PASSING = Ways.CLEARANCE + 2;
    private static final int MOST_STEPS = 40_000;
    /** How much more the way that is left counts than the way that is done: a little haste saves most of the search. */
    private static final double HASTE = 1.3;
    private static final Side[] DIRECTIONS = Side.values();

    private final Ways ways;
    private final Gate out;
    private final Gate in;
    private final Point start;
    private final Point goal;

    /** A crossing of two lines, reached in a direction. */
    private record Step(int state, double estimate) {
    }

    Search(Ways ways, Gate out, Gate in) {
        this.ways = ways;
        this.out = out;
        this.in = in;
        this.start = out.front(Ways.STUB_OUT + out.skirt());
        this.goal = in.front(Ways.STUB_IN + in.skirt());
    }

    /** The cheapest way found, or null if everything is walled in. */
    @Nullable List<Point> way() {
        return way(SURROUNDINGS.length, MOST_OBSTACLES);
    }

    /** The cheapest way close by, or null if there is none or too much stands there to find it within a moment. */
    @Nullable List<Point> nearWay() {
        return way(1, FEW_OBSTACLES);
    }

    /** Whether the ends are so far apart that only what lies near either of them is looked at. */
    boolean isFar() {
        return new Segment("", start, goal).length() > FAR;
    }

    private @Nullable List<Point> way(int surroundings, int mostObstacles) {
        if (ways.blocked(out.point(), start, out, null) || ways.blocked(goal, in.point(), null, in)) {
            return null;
        }
        boolean far = isFar();
        for (int i = 0; i < surroundings && !(far && i > 0 && SURROUNDINGS[i - 1] >= NEAR_END); i++) {
            double around = SURROUNDINGS[i];
            Box window = Segment.between(start, goal).grown(around);
            List<Box> obstacles = far ? aroundEnds(around) : ways.obstacles(window);
            if (obstacles.size() > mostObstacles) {
                return null;
            }
            List<Point> found = among(obstacles);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private List<Box> aroundEnds(double around) {
        List<Box> obstacles = new ArrayList<>();
        for (Point end : List.of(start, goal)) {
            obstacles.addAll(ways.obstacles(Segment.between(end, end).grown(Math.min(around, NEAR_END))));
        }
        return obstacles;
    }

    private @Nullable List<Point> among(List<Box> obstacles) {
        TreeSet<Double> columns = new TreeSet<>(List.of(start.x(), goal.x(), (start.x() + goal.x()) / 2));
        TreeSet<Double> rows = new TreeSet<>(List.of(start.y(), goal.y(), (start.y() + goal.y()) / 2));
        for (Box box : obstacles) {
            columns.add(box.x() - PASSING);
            columns.add(box.right() + PASSING);
            rows.add(box.y() - PASSING);
            rows.add(box.bottom() + PASSING);
        }
        double[] xs = columns.stream().mapToDouble(Double::doubleValue).toArray();
        double[] ys = rows.stream().mapToDouble(Double::doubleValue).toArray();
        if (isWalledOff(xs, ys, start.x(), goal.x(), true) || isWalledOff(ys, xs, start.y(), goal.y(), false)) {
            return null;
        }
        int width = xs.length;
        double[] cost = new double[width * ys.length * DIRECTIONS.length];
        int[] before = new int[cost.length];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        int first = state(Arrays.binarySearch(xs, start.x()), Arrays.binarySearch(ys, start.y()), width, out.side());
        int target = (Arrays.binarySearch(ys, goal.y()) * width + Arrays.binarySearch(xs, goal.x()));
        cost[first] = 0;
        before[first] = -1;
        PriorityQueue<Step> open = new PriorityQueue<>((a, b) -> Double.compare(a.estimate, b.estimate));
        open.add(new Step(first, 0));
        boolean[] closed = new boolean[cost.length];
        // What the part of a line to the right of and below each crossing costs; zero until somebody asks.
        float[] rightward = new float[width * ys.length];
        float[] downward = new float[rightward.length];
        for (int steps = 0; !open.isEmpty() && steps < MOST_STEPS; steps++) {
            int state = open.remove().state;
            if (closed[state]) {
                continue;
            }
            closed[state] = true;
            int place = state / DIRECTIONS.length;
            Side came = DIRECTIONS[state % DIRECTIONS.length];
            if (place == target && came != in.side()) {
                return trace(before, state, xs, ys);
            }
            int column = place % width;
            int row = place / width;
            Point here = new Point(xs[column], ys[row]);
            for (Side side : DIRECTIONS) {
                int nextColumn = column + side.dx;
                int nextRow = row + side.dy;
                boolean back = side.dx == -came.dx && side.dy == -came.dy;
                if (back || nextColumn < 0 || nextRow < 0 || nextColumn >= width || nextRow >= ys.length) {
                    continue;
                }
                int next = state(nextColumn, nextRow, width, side);
                if (closed[next]) {
                    continue;
                }
                Point there = new Point(xs[nextColumn], ys[nextRow]);
                float[] known = side.level() ? rightward : downward;
                int part = Math.min(place, nextRow * width + nextColumn);
                if (known[part] == 0) {
                    known[part] = (float) cost(here, there);
                }
                double reached = cost[state] + known[part] + (side == came ? 0 : Ways.BEND_COST);
                if (reached < cost[next]) {
                    cost[next] = reached;
                    before[next] = state;
                    open.add(new Step(next, reached + HASTE
                            * (Math.abs(there.x() - goal.x()) + Math.abs(there.y() - goal.y()))));
                }
            }
        }
        return null;
    }

    /**
     * Whether somewhere between the ends no line leads across. Then there is no way, and a search would only find out when it has been
     * everywhere that can be reached from the first end.
     *
     * @param stops the lines that are crossed one after the other
     * @param lines those that may lead from one of them to the next
     * @param level whether these are level
     */
    private boolean isWalledOff(double[] stops, double[] lines, double from, double to, boolean level) {
        int last = Arrays.binarySearch(stops, Math.max(from, to));
        for (int i = Arrays.binarySearch(stops, Math.min(from, to)); i < last; i++) {
            double here = stops[i];
            double there = stops[i + 1];
            if (there - here > LONG && Arrays.stream(lines).allMatch(line -> level
                    ? ways.blocked(new Point(here, line), new Point(there, line), null, null)
                    : ways.blocked(new Point(line, here), new Point(line, there), null, null))) {
                return true;
            }
        }
        return false;
    }

    private double cost(Point here, Point there) {
        return ways.blocked(here, there, null, null) ? Double.POSITIVE_INFINITY
                : Math.abs(there.x() - here.x()) + Math.abs(there.y() - here.y()) + ways.company(new Segment("", here, there));
    }

    private static int state(int column, int row, int width, Side side) {
        return (row * width + column) * DIRECTIONS.length + side.ordinal();
    }

    private List<Point> trace(int[] before, int last, double[] xs, double[] ys) {
        List<Point> points = new ArrayList<>(List.of(in.point()));
        for (int state = last; state >= 0; state = before[state]) {
            int place = state / DIRECTIONS.length;
            points.add(new Point(xs[place % xs.length], ys[place / xs.length]));
        }
        points.add(out.point());
        Collections.reverse(points);
        return Segment.straightened(points);
    }
}
