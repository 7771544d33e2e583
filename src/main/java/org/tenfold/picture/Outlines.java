package org.tenfold.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Comparator;
import java.util.List;

/**
 * The geometry of marks. Painters fill or stroke what they get from here, so that a bend, an arrow or a star has the
 * same form in every output.
 */
public final class Outlines {

    /** Radius of the half circle with which a line jumps over another one. */
    public static final double JUMP_RADIUS = 4;

    /** How far the control points of a cubic curve lie from the ends of a quarter circle, in radii. */
    private static final double QUARTER = 0.5523;

    private Outlines() { }

    /** The rectangle, its corners rounded. */
    public static Shape of(Mark.Box box) {
        double corner = Math.min(box.radius(), Math.min(box.width(), box.height()) / 2) * 2;
        return corner <= 0
                ? new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())
                : new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), corner, corner);
    }

    /** The course of a line to be stroked, its bends rounded; it ends inside its arrow, not at the tip. */
    public static Shape of(Mark.Line line) {
        List<Point> points = line.points();
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        Point from = points.getFirst();
        for (int i = 1; i < points.size(); i++) {
            Point corner = points.get(i);
            boolean last = i == points.size() - 1;
            double radius = last ? 0 : Math.min(line.radius(),
                    Math.min(points.get(i - 1).distance(corner), corner.distance(points.get(i + 1))) / 2);
            Point to = corner.towards(points.get(i - 1),
                    last ? Math.min(line.arrowLength() * 0.7, corner.distance(points.get(i - 1))) : radius);
            jumps(path, from, to, line.jumps());
            path.lineTo(to.x(), to.y());
            from = to;
            if (radius > 0) {
                from = corner.towards(points.get(i + 1), radius);
                path.quadTo(corner.x(), corner.y(), from.x(), from.y());
            }
        }
        return path;
    }

    private static void jumps(Path2D path, Point from, Point to, List<Point> jumps) {
        double length = from.distance(to);
        double dx = (to.x() - from.x()) / length;
        double dy = (to.y() - from.y()) / length;
        jumps.stream().filter(jump -> {
            double along = (jump.x() - from.x()) * dx + (jump.y() - from.y()) * dy;
            double aside = (jump.x() - from.x()) * dy - (jump.y() - from.y()) * dx;
            return along > JUMP_RADIUS && along < length - JUMP_RADIUS && Math.abs(aside) < 0.1;
        }).sorted(Comparator.comparingDouble(jump -> jump.x() * dx + jump.y() * dy)).forEach(jump -> jump(path, jump, dx, dy));
    }

    /** A half circle over a place in the direction (dx, dy): upwards on a level line, to the left on an upright one. */
    private static void jump(Path2D path, Point at, double dx, double dy) {
        double r = JUMP_RADIUS;
        double k = r * QUARTER;
        boolean turn = dx < -0.5 || dy > 0.5;
        double sideX = turn ? -dy : dy;
        double sideY = turn ? dx : -dx;
        path.lineTo(at.x() - dx * r, at.y() - dy * r);
        path.curveTo(at.x() - dx * r + sideX * k, at.y() - dy * r + sideY * k,
                at.x() - dx * k + sideX * r, at.y() - dy * k + sideY * r, at.x() + sideX * r, at.y() + sideY * r);
        path.curveTo(at.x() + dx * k + sideX * r, at.y() + dy * k + sideY * r,
                at.x() + dx * r + sideX * k, at.y() + dy * r + sideY * k, at.x() + dx * r, at.y() + dy * r);
    }

    /** The head of a line's arrow, to be filled; without an arrow it is empty. */
    public static Shape arrow(Mark.Line line) {
        Path2D.Double head = new Path2D.Double();
        if (line.arrow()) {
            Point tip = line.points().getLast();
            Point before = line.points().get(line.points().size() - 2);
            Point base = tip.towards(before, line.arrowLength());
            double wingX = (tip.y() - base.y()) * 0.42;
            double wingY = (base.x() - tip.x()) * 0.42;
            polygon(head, tip.x(), tip.y(), base.x() + wingX, base.y() + wingY, base.x() - wingX, base.y() - wingY);
        }
        return head;
    }

    /** The letters of a text, to be filled. */
    public static Shape of(Mark.TextRun run) {
        return Fonts.outline(run);
    }

    /**
     * The icon, to be filled.
     *
     * @throws IllegalArgumentException if the pack has no such icon
     */
    public static Shape of(Mark.Glyph glyph) {
        return Icons.outline(glyph);
    }

    /** The sign, to be filled and stroked. */
    public static Shape of(Mark.Sign sign) {
        double x = sign.centreX();
        double y = sign.centreY();
        double r = sign.size() / 2;
        Path2D.Double path = new Path2D.Double();
        return switch (sign.form()) {
            case CIRCLE -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case TRIANGLE -> {
                double wide = r * Mark.Sign.TRIANGLE_REACH;
                yield polygon(path, x, y - wide, x + wide, y + r * 0.8, x - wide, y + r * 0.8);
            }
            case DIAMOND -> polygon(path, x, y - r, x + r, y, x, y + r, x - r, y);
            case STAR -> {
                double waist = r * 0.3;
                yield polygon(path, x, y - r, x + waist, y - waist, x + r, y, x + waist, y + waist,
                        x, y + r, x - waist, y + waist, x - r, y, x - waist, y - waist);
            }
            case CROSS -> {
                double arm = r * 0.25;
                yield polygon(path, x, y - arm, x + r - arm, y - r, x + r, y - r + arm, x + arm, y,
                        x + r, y + r - arm, x + r - arm, y + r, x, y + arm, x - r + arm, y + r,
                        x - r, y + r - arm, x - arm, y, x - r, y - r + arm, x - r + arm, y - r);
            }
        };
    }

    private static Path2D polygon(Path2D path, double... coordinates) {
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }
}
