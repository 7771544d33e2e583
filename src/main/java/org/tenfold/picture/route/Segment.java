package org.tenfold.picture.route;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Box;
import org.tenfold.design.Point;

/**
 * A straight part of a wire, or an edge of a frame.
 *
 * @param wire the id of the wire or frame
 */
public record Segment(String wire, Point from, Point to) {

    /** The straight parts of a way. */
    public static List<Segment> of(String wire, List<Point> points) {
        List<Segment> segments = new ArrayList<>(points.size());
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Segment(wire, points.get(i - 1), points.get(i)));
        }
        return segments;
    }

    /** The four edges of a frame. */
    public static List<Segment> edges(String id, Box frame) {
        Point topLeft = new Point(frame.x(), frame.y());
        Point topRight = new Point(frame.right(), frame.y());
        Point bottomLeft = new Point(frame.x(), frame.bottom());
        Point bottomRight = new Point(frame.right(), frame.bottom());
        return List.of(new Segment(id, topLeft, topRight), new Segment(id, bottomLeft, bottomRight),
                new Segment(id, topLeft, bottomLeft), new Segment(id, topRight, bottomRight));
    }

    /** Whether it runs from left to right, or the other way. */
    public boolean level() {
        return from.y() == to.y();
    }

    /** Its length, for it is level or upright. */
    public double length() {
        return Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
    }

    /** The box that it spans, without a height or a width. */
    public Box box() {
        return between(from, to);
    }

    /** Whether it and an upright or level one cross in the middle of both. */
    public boolean crosses(Segment other) {
        if (level() == other.level()) {
            return false;
        }
        Box mine = box();
        Box its = other.box();
        return level()
                ? its.x() > mine.x() && its.x() < mine.right() && mine.y() > its.y() && mine.y() < its.bottom()
                : other.crosses(this);
    }

    /** The box between two corners. */
    public static Box between(Point a, Point b) {
        double left = Math.min(a.x(), b.x());
        double top = Math.min(a.y(), b.y());
        return new Box(left, top, Math.max(a.x(), b.x()) - left, Math.max(a.y(), b.y()) - top);
    }

    /** The same way without points that lie on a straight part. */
    static List<Point> straightened(List<Point> points) {
        List<Point> kept = new ArrayList<>(points.size());
        for (Point point : points) {
            int size = kept.size();
            if (size > 0 && kept.getLast().equals(point)) {
                continue;
            }
            if (size > 1 && inLine(kept.get(size - 2), kept.get(size - 1), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return kept;
    }

    private static boolean inLine(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }
}
