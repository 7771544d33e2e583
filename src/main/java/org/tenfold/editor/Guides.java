package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Point;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;

/**
 * Smart guides: what is moved lines up with the edges and middles of what stands there, keeps the gaps between its
 * neighbours equal, and what is resized takes the size of another. Each guide shows why the thing stands where it does. Where
 * nothing is near, the grid decides.
 *
 * @param others what stands there and does not move
 * @param reach how near something must be to count, in sheet units
 */
record Guides(List<Box> others, double reach) {

    /** Two things that stand further apart than this are no neighbours between whom a gap is kept. */
    private static final double MOST_GAP = 480;
    private static final double TICK = 4;

    /** A reason to stand where it stands, to be drawn. */
    sealed interface Reason {

        /** Edges or middles in one line. */
        record InLine(Point from, Point to) implements Reason {
        }

        /** A distance that occurs more than once. */
        record Same(Point from, Point to) implements Reason {

            double length() {
                return Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
            }
        }
    }

    /**
     * Where something is to stand.
     *
     * @param reasons why, empty where the grid decided
     */
    record Place(Box box, List<Reason> reasons) {
    }

    /** One of the two directions, so that both are reckoned by the same lines. */
    private enum Axis {
        HORIZONTAL, VERTICAL;

        double low(Box box) {
            return this == HORIZONTAL ? box.x() : box.y();
        }

        double high(Box box) {
            return this == HORIZONTAL ? box.right() : box.bottom();
        }

        double middle(Box box) {
            return (low(box) + high(box)) / 2;
        }

        double size(Box box) {
            return high(box) - low(box);
        }

        Axis across() {
            return this == HORIZONTAL ? VERTICAL : HORIZONTAL;
        }

        Box moved(Box box, double by) {
            return this == HORIZONTAL ? box.moved(by, 0) : box.moved(0, by);
        }

        Box resized(Box box, double size) {
            return this == HORIZONTAL ? new Box(box.x(), box.y(), size, box.height()) : new Box(box.x(), box.y(), box.width(), size);
        }

        Point point(double along, double across) {
            return this == HORIZONTAL ? new Point(along, across) : new Point(across, along);
        }
    }

    /** The edges and the middle, by which things are lined up. */
    private enum Line {
        LOW, MIDDLE, HIGH;

        double of(Axis axis, Box box) {
            return switch (this) {
                case LOW -> axis.low(box);
                case MIDDLE -> axis.middle(box);
                case HIGH -> axis.high(box);
            };
        }

        /** Whether it may be in line with another: edges with edges, middles with middles; of what is around, the middle only. */
        boolean meets(Line its, Box box, Box other) {
            return (this == MIDDLE) == (its == MIDDLE) && (this == MIDDLE || !other.contains(box));
        }
    }

    private static final Line[] LINES = Line.values();

    /**
     * The place of a box that is moved.
     *
     * @param wanted where the pointer has it
     * @param level whether it may move from left to right
     * @param upright whether it may move up and down
     */
    Place moved(Box wanted, boolean level, boolean upright) {
        Box box = wanted;
        box = level ? Axis.HORIZONTAL.moved(box, shift(Axis.HORIZONTAL, wanted)) : box;
        box = upright ? Axis.VERTICAL.moved(box, shift(Axis.VERTICAL, wanted)) : box;
        List<Reason> reasons = new ArrayList<>();
        if (level) {
            reasons(Axis.HORIZONTAL, box, reasons);
        }
        if (upright) {
            reasons(Axis.VERTICAL, box, reasons);
        }
        return new Place(box, List.copyOf(reasons));
    }

    /** The size of a box whose far edges are dragged: the nearest of another one that stands there, else that of the grid. */
    Place sized(Box wanted, boolean level, boolean upright) {
        List<Reason> reasons = new ArrayList<>();
        Box box = level ? sized(Axis.HORIZONTAL, wanted, reasons) : wanted;
        return new Place(upright ? sized(Axis.VERTICAL, box, reasons) : box, List.copyOf(reasons));
    }

    /**
     * The size of a box that is dragged by a corner or edge.
     *
     * @param horizontal −1 for the left edge, 1 for the right one, 0 for neither
     * @param vertical −1 for the top edge, 1 for the bottom one, 0 for neither
     */
    Place sized(Box wanted, int horizontal, int vertical) {
        // Near edges are the far ones of everything seen in a mirror.
        double x = horizontal < 0 ? -1 : 1;
        double y = vertical < 0 ? -1 : 1;
        Place place = new Guides(others.stream().map(other -> mirrored(other, x, y)).toList(), reach)
                .sized(mirrored(wanted, x, y), horizontal != 0, vertical != 0);
        return new Place(mirrored(place.box(), x, y), place.reasons().stream().map(reason -> switch (reason) {
            case Reason.InLine line -> (Reason) new Reason.InLine(mirrored(line.from(), x, y), mirrored(line.to(), x, y));
            case Reason.Same same -> new Reason.Same(mirrored(same.from(), x, y), mirrored(same.to(), x, y));
        }).toList());
    }

    private static Box mirrored(Box box, double x, double y) {
        return new Box(x < 0 ? -box.right() : box.x(), y < 0 ? -box.bottom() : box.y(), box.width(), box.height());
    }

    private static Point mirrored(Point point, double x, double y) {
        return new Point(point.x() * x, point.y() * y);
    }

    private Box sized(Axis axis, Box wanted, List<Reason> reasons) {
        Box like = nearest(others.stream(), other -> axis.size(other) - axis.size(wanted));
        double edge = nearestEdge(axis, wanted);
        boolean byEdge = Math.abs(edge) <= reach && (like == null || Math.abs(edge) < Math.abs(axis.size(like) - axis.size(wanted)));
        if (byEdge) {
            Box box = axis.resized(wanted, axis.size(wanted) + edge);
            inLine(axis, box, Line.HIGH, reasons);
            return box;
        }
        if (like == null) {
            return axis.resized(wanted, Math.max(0, Grid.snap(axis.high(wanted)) - axis.low(wanted)));
        }
        Box box = axis.resized(wanted, axis.size(like));
        for (Box equal : List.of(box, like)) {
            double across = axis.across().middle(equal);
            reasons.add(new Reason.Same(axis.point(axis.low(equal), across), axis.point(axis.high(equal), across)));
        }
        return box;
    }

    private double nearestEdge(Axis axis, Box wanted) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Box other : others) {
            for (Line its : LINES) {
                double by = its.of(axis, other) - axis.high(wanted);
                nearest = isNearer(by, nearest) && Line.HIGH.meets(its, wanted, other) ? by : nearest;
            }
        }
        return nearest;
    }

    /** How far it moves to the nearest line or even gap, or else to the grid. */
    private double shift(Axis axis, Box wanted) {
        double best = Double.POSITIVE_INFINITY;
        for (Box other : others) {
            for (Line mine : LINES) {
                for (Line its : LINES) {
                    double by = its.of(axis, other) - mine.of(axis, wanted);
                    best = isNearer(by, best) && mine.meets(its, wanted, other) ? by : best;
                }
            }
        }
        for (double by : gaps(axis, wanted)) {
            best = isNearer(by, best) ? by : best;
        }
        return Math.abs(best) <= reach ? best : Grid.snap(axis.low(wanted)) - axis.low(wanted);
    }

    /** Of two shifts of one length that to the left or up is the nearer one, in whichever order they come. */
    private static boolean isNearer(double by, double best) {
        return Math.abs(by) < Math.abs(best) || Math.abs(by) == Math.abs(best) && by < best;
    }

    /** The shifts that make a gap beside the box equal to the one on its other side, or to the next one in the row. */
    private List<Double> gaps(Axis axis, Box wanted) {
        Box before = beside(axis, wanted, -1);
        Box after = beside(axis, wanted, 1);
        List<Double> shifts = new ArrayList<>();
        if (before != null && after != null) {
            shifts.add((axis.high(before) + axis.low(after)) / 2 - axis.middle(wanted));
        }
        Box further = before == null ? null : beside(axis, before, -1);
        if (further != null) {
            shifts.add(axis.high(before) + (axis.low(before) - axis.high(further)) - axis.low(wanted));
        }
        Box beyond = after == null ? null : beside(axis, after, 1);
        if (beyond != null) {
            shifts.add(axis.low(after) - (axis.low(beyond) - axis.high(after)) - axis.high(wanted));
        }
        return shifts;
    }

    /** The nearest box in the same row or column before or after a box. */
    private @Nullable Box beside(Axis axis, Box box, int direction) {
        Axis across = axis.across();
        Box nearest = null;
        double least = MOST_GAP;
        for (Box other : others) {
            double gap = gap(axis, box, other, direction);
            boolean nearer = gap >= 0 && (nearest == null ? gap <= least : gap < least || gap == least && across.low(other) < across.low(nearest));
            if (nearer && across.low(other) < across.high(box) && across.high(other) > across.low(box)) {
                nearest = other;
                least = gap;
            }
        }
        return nearest;
    }

    private static double gap(Axis axis, Box box, Box other, int direction) {
        return direction < 0 ? axis.low(box) - axis.high(other) : axis.low(other) - axis.high(box);
    }

    private void reasons(Axis axis, Box box, List<Reason> reasons) {
        // Of things of one size the middles say it all.
        List<Box> byMiddle = inLine(axis, box, Line.MIDDLE, reasons);
        for (Line edge : List.of(Line.LOW, Line.HIGH)) {
            if (!byMiddle.containsAll(met(axis, box, edge))) {
                inLine(axis, box, edge, reasons);
            }
        }
        Box before = beside(axis, box, -1);
        Box after = beside(axis, box, 1);
        Box further = before == null ? null : beside(axis, before, -1);
        Box beyond = after == null ? null : beside(axis, after, 1);
        same(axis, Stream.of(before, box), Stream.of(box, after), reasons);
        same(axis, Stream.of(further, before), Stream.of(before, box), reasons);
        same(axis, Stream.of(box, after), Stream.of(after, beyond), reasons);
    }

    /** One line through all that has an edge or middle at the same place; gives what it runs through. */
    private List<Box> inLine(Axis axis, Box box, Line line, List<Reason> reasons) {
        List<Box> met = met(axis, box, line);
        if (!met.isEmpty()) {
            Axis across = axis.across();
            double at = line.of(axis, box);
            double low = Stream.concat(met.stream(), Stream.of(box)).mapToDouble(across::low).min().orElseThrow();
            double high = Stream.concat(met.stream(), Stream.of(box)).mapToDouble(across::high).max().orElseThrow();
            reasons.add(new Reason.InLine(axis.point(at, low), axis.point(at, high)));
        }
        return met;
    }

    private List<Box> met(Axis axis, Box box, Line line) {
        double at = line.of(axis, box);
        List<Box> met = new ArrayList<>();
        for (Box other : others) {
            for (Line its : LINES) {
                if (same(its.of(axis, other), at) && line.meets(its, box, other)) {
                    met.add(other);
                    break;
                }
            }
        }
        return met;
    }

    private static void same(Axis axis, Stream<@Nullable Box> one, Stream<@Nullable Box> other, List<Reason> reasons) {
        List<@Nullable Box> first = one.toList();
        List<@Nullable Box> second = other.toList();
        if (first.contains(null) || second.contains(null)) {
            return;
        }
        Reason.Same a = between(axis, first.getFirst(), first.getLast());
        Reason.Same b = between(axis, second.getFirst(), second.getLast());
        if (a.length() > 0 && same(a.length(), b.length())) {
            Stream.of(a, b).filter(gap -> !reasons.contains(gap)).forEach(reasons::add);
        }
    }

    private static Reason.Same between(Axis axis, Box before, Box after) {
        Axis across = axis.across();
        double middle = (Math.max(across.low(before), across.low(after)) + Math.min(across.high(before), across.high(after))) / 2;
        return new Reason.Same(axis.point(axis.high(before), middle), axis.point(axis.low(after), middle));
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) < 0.01;
    }

    private @Nullable Box nearest(Stream<Box> boxes, ToDoubleFunction<Box> distance) {
        return boxes.filter(box -> Math.abs(distance.applyAsDouble(box)) <= reach)
                .min(Comparator.comparingDouble((Box box) -> Math.abs(distance.applyAsDouble(box))).thenComparingDouble(Box::y).thenComparingDouble(Box::x))
                .orElse(null);
    }

    /** The reasons as lines: thin ones through what is in line, measured ones where distances are the same. */
    static List<Mark> marks(List<Reason> reasons, Theme theme, double scale) {
        List<Mark> marks = new ArrayList<>();
        Stroke stroke = Stroke.solid(theme.color(Role.GUIDE), 1 / scale);
        for (Reason reason : reasons) {
            switch (reason) {
                case Reason.InLine line -> marks.add(Mark.Line.straight(line.from().x(), line.from().y(), line.to().x(),
                        line.to().y(), stroke));
                case Reason.Same gap -> measured(gap, stroke, theme, scale, marks);
            }
        }
        return marks;
    }

    private static void measured(Reason.Same gap, Stroke stroke, Theme theme, double scale, List<Mark> marks) {
        Point from = gap.from();
        Point to = gap.to();
        double tick = TICK / scale;
        boolean level = from.y() == to.y();
        marks.add(Mark.Line.straight(from.x(), from.y(), to.x(), to.y(), stroke));
        for (Point end : List.of(from, to)) {
            marks.add(Mark.Line.straight(end.x() - (level ? 0 : tick), end.y() - (level ? tick : 0),
                    end.x() + (level ? 0 : tick), end.y() + (level ? tick : 0), stroke));
        }
        String figure = Long.toString(Math.round(gap.length()));
        TextStyle style = TextStyle.semibold(10 / scale);
        double width = Fonts.width(figure, style) + 6 / scale;
        double x = (from.x() + to.x()) / 2 - width / 2;
        double y = (from.y() + to.y()) / 2 - 7 / scale;
        marks.add(new Mark.Box(x, y, width, 14 / scale, 3 / scale, theme.color(Role.GUIDE), Stroke.NONE));
        marks.add(new Mark.TextRun(x + width / 2, y + 10.5 / scale, figure, style, theme.color(Role.SHEET), Mark.Anchor.MIDDLE));
    }
}
