package org.tenfold.desktop.canvas;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.util.Arrays;
import java.util.List;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Outlines;
import org.tenfold.picture.Point;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.paint.PixelPainter;

/**
 * Paints right-angled lines into an image of the screen. What is seen of their straight parts, whole or in dashes, becomes rectangles
 * of whole pixels; bends and jumps are copied from {@link Sprites}.
 */
final class LinePainter {

    /** Parts of a pixel at the ends of dashes are told apart by so many steps. */
    private static final int STEPS = 16;
    /** How long a bend is, in its radius. */
    private static final double BEND_LENGTH = (Math.sqrt(2) + Math.log(1 + Math.sqrt(2))) / Math.sqrt(2);
    private static final double[] NONE = {};

    private final Pixels pixels;
    private final Sprites sprites;
    private final double x;
    private final double y;
    /** Pixels per sheet unit. */
    private final double scale;

    /**
     * @param x from left to right, where on the sheet the image begins
     * @param y from top to bottom
     * @param scale pixels per sheet unit
     */
    LinePainter(Pixels pixels, Sprites sprites, double x, double y, double scale) {
        this.pixels = pixels;
        this.sprites = sprites;
        this.x = x;
        this.y = y;
        this.scale = scale;
    }

    /** Paints a line without its arrow. */
    void paint(Mark.Line line, Color color) {
        if (line.radius() * scale >= 1 || !line.jumps().isEmpty()) {
            rounded(line, color);
            return;
        }
        int width = thickness(line.stroke());
        double[] dash = line.stroke().dash().lengths();
        List<Point> points = line.points();
        double along = 0;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (i == points.size() - 1 && line.arrow()) {
                to = to.towards(from, Math.min(line.arrowLength() * 0.7, from.distance(to)));
            }
            if (dash.length == 0) {
                segment(from, to, width, color);
            } else {
                boolean level = from.y() == to.y();
                dashes(level, along(from, level), along(to, level), (level ? pixelY(from.y()) : pixelX(from.x())) - half(width), width, dash,
                        along, color);
                along += from.distance(to);
            }
        }
    }

    /** Whether the end of a line, where its arrow is, lies in the image or close to it. */
    boolean showsEnd(Mark.Line line) {
        Point end = line.points().getLast();
        return sees(along(end, true), along(end, false), line.arrowLength() * scale);
    }

    private void segment(Point from, Point to, int width, Color color) {
        int half = half(width);
        pixels.fill(pixelX(Math.min(from.x(), to.x())) - half, pixelY(Math.min(from.y(), to.y())) - half,
                pixelX(Math.max(from.x(), to.x())) - half + width, pixelY(Math.max(from.y(), to.y())) - half + width, color);
    }

    /**
     * Draws the dashes of one straight part.
     *
     * @param begin where it begins, from left to right or from top to bottom
     * @param edge its upper or left edge
     * @param along how far into the pattern its beginning lies, in sheet units
     */
    private void dashes(boolean level, double begin, double end, int edge, int width, double[] dash, double along, Color color) {
        if (edge > (level ? pixels.height : pixels.width) || edge + width < 0) {
            return;
        }
        double period = 0;
        for (double length : dash) {
            period += length;
        }
        double length = Math.abs(end - begin) / scale;
        double way = Math.signum(end - begin) * scale;
        int room = level ? pixels.width : pixels.height;
        double unseen = (way > 0 ? -begin : begin - room) / scale;
        double start = -(along % period);
        start += Math.floor(Math.max(unseen - start, 0) / period) * period;
        double last = Math.min(length, (way > 0 ? room - begin : begin) / scale);
        for (; start < last; start += period) {
            double at = start;
            for (int i = 0; i < dash.length; i += 2) {
                double a = begin + way * Math.clamp(at, 0, length);
                double b = begin + way * Math.clamp(at + dash[i], 0, length);
                dash(level, Math.min(a, b), Math.max(a, b), edge, width, color);
                at += dash[i] + dash[i + 1];
            }
        }
    }

    /** A dash that may begin and end within a pixel, which then is as faint as the part of it that is covered. */
    private void dash(boolean level, double low, double high, int edge, int width, Color color) {
        if (low >= high || high < 0 || low > (level ? pixels.width : pixels.height)) {
            return;
        }
        int first = (int) Math.floor(low);
        int last = (int) Math.floor(high);
        if (first == last) {
            bar(level, first, first + 1, edge, width, covered(color, high - low));
        } else {
            bar(level, first, first + 1, edge, width, covered(color, first + 1 - low));
            bar(level, first + 1, last, edge, width, color);
            bar(level, last, last + 1, edge, width, covered(color, high - last));
        }
    }

    private static Color covered(Color color, double share) {
        return color.fade(Math.round(share * STEPS) / (double) STEPS);
    }

    /** A part of a level or upright line. */
    private void bar(boolean level, int low, int high, int edge, int width, Color color) {
        if (level) {
            pixels.fill(low, edge, high, edge + width, color);
        } else {
            pixels.fill(edge, low, edge + width, high, color);
        }
    }

    /**
     * How the parts of a line are painted.
     *
     * @param straight of its straight parts
     * @param stroke how wide its curves are
     * @param curved of its curves
     * @param dash its pattern in sheet units, empty for a solid line
     */
    private record Pen(int thickness, Color straight, double stroke, Color curved, double[] dash) {

        boolean isSolid() {
            return dash.length == 0;
        }
    }

    /**
     * A line with round bends and jumps: of its straight parts what is seen is filled as rectangles of whole pixels, as faint
     * as the outline of a line of its width would be; of its curves only those that are seen are stroked.
     */
    private void rounded(Mark.Line line, Color color) {
        List<Point> points = line.points();
        double width = Math.max(line.stroke().width() * scale, 1);
        // A line that is hardly wider than some pixels is no wider.
        int thickness = (int) Math.ceil(width - 0.01);
        // Nobody sees less of a pixel, and nearly all curves of a picture are equal then.
        Pen pen = new Pen(thickness, color.fade(Math.min(1, width / thickness)), Math.round(width * STEPS) / (double) STEPS, color,
                line.stroke().dash().lengths());
        int legs = points.size() - 1;
        double cutBefore = 0;
        double gone = 0;
        for (int i = 0; i < legs; i++) {
            Point from = points.get(i);
            Point to = points.get(i + 1);
            double length = from.distance(to);
            double cutAfter = i + 1 == legs ? Math.min(line.arrowLength() * 0.7, length)
                    : Math.min(line.radius(), Math.min(length, to.distance(points.get(i + 2))) / 2);
            boolean level = from.y() == to.y();
            double way = Math.signum(level ? to.x() - from.x() : to.y() - from.y());
            // Between bends a part begins and ends where the middles of its neighbours lie.
            double begin = i == 0 ? along(from, level) : middle(from, !level, thickness);
            double end = i + 1 == legs ? along(to, level) : middle(to, !level, thickness);
            int first = (int) Math.round(begin + way * cutBefore * scale);
            int last = (int) Math.round(end - way * cutAfter * scale);
            double middle = middle(from, level, thickness);
            if (pen.isSolid()) {
                straight(line.jumps(), from, level, first, last, middle, pen);
            } else {
                gone = dashed(line.jumps(), from, level, first, last, middle, pen, gone);
            }
            if (i + 1 < legs && cutAfter > 0) {
                Point next = points.get(i + 2);
                double turn = Math.signum(level ? next.y() - to.y() : next.x() - to.x());
                bend(level, last, middle, end, Math.round(middle + turn * cutAfter * scale), pen, gone);
                gone += cutAfter * BEND_LENGTH;
            }
            cutBefore = cutAfter;
        }
    }

    /** The place of a point in the image, from left to right or from top to bottom. */
    private double along(Point point, boolean level) {
        return level ? (point.x() - x) * scale : (point.y() - y) * scale;
    }

    /** The middle of a straight part through a point, so that the part fills whole pixels. */
    private double middle(Point point, boolean level, int thickness) {
        return Math.round(along(point, !level) - thickness / 2.0) + thickness / 2.0;
    }

    private boolean sees(double atX, double atY, double reach) {
        return atX > -reach && atX < pixels.width + reach && atY > -reach && atY < pixels.height + reach;
    }

    /** A straight part between its bends, with the jumps that lie on it. */
    private void straight(List<Point> jumps, Point on, boolean level, int first, int last, double middle, Pen pen) {
        int thickness = pen.thickness();
        int room = level ? pixels.width : pixels.height;
        int across = level ? pixels.height : pixels.width;
        int low = Math.max(Math.min(first, last), -thickness);
        int high = Math.min(Math.max(first, last), room + thickness);
        double radius = Outlines.JUMP_RADIUS * scale;
        if (low > high || middle < -radius - thickness || middle > across + radius + thickness) {
            return;
        }
        int edge = edge(middle, thickness);
        int done = low;
        for (double at : places(jumps, on, level, first, last)) {
            int begin = (int) Math.round(at - radius);
            int end = (int) Math.round(at + radius);
            if (end >= low && begin <= high) {
                bar(level, done, begin, edge, thickness, pen.straight());
                jump(level, begin, end, middle, pen);
                done = Math.max(done, end);
            }
        }
        bar(level, done, high, edge, thickness, pen.straight());
    }

    /**
     * The same with dashes.
     *
     * @param gone how far into the pattern it begins, in sheet units
     * @return how far into the pattern it ends
     */
    private double dashed(List<Point> jumps, Point on, boolean level, int first, int last, double middle, Pen pen, double gone) {
        double way = Math.signum(last - first);
        double radius = Outlines.JUMP_RADIUS * scale;
        int edge = edge(middle, pen.thickness());
        double[] places = places(jumps, on, level, first, last);
        double at = first;
        double along = gone;
        for (int i = 0; i < places.length; i++) {
            double place = places[way > 0 ? i : places.length - 1 - i];
            double begin = place - way * radius;
            dashes(level, at, begin, edge, pen.thickness(), pen.dash(), along, pen.straight());
            along += Math.abs(begin - at) / scale;
            if (sees(level ? place : middle, level ? middle : place, radius + pen.thickness())) {
                double start = level ? 90 + way * 90 : 180 - way * 90;
                stroke(new Arc2D.Double((level ? place : middle) - radius, (level ? middle : place) - radius, 2 * radius, 2 * radius, start,
                        level ? -way * 180 : way * 180, Arc2D.OPEN), pen, along);
            }
            along += Math.PI * Outlines.JUMP_RADIUS;
            at = place + way * radius;
        }
        dashes(level, at, last, edge, pen.thickness(), pen.dash(), along, pen.straight());
        return along + Math.abs(last - at) / scale;
    }

    private static int edge(double middle, int thickness) {
        return (int) Math.round(middle - thickness / 2.0);
    }

    /** Where the jumps of a line lie on one of its straight parts, from left to right or from top to bottom. */
    private double[] places(List<Point> jumps, Point on, boolean level, int first, int last) {
        if (jumps.isEmpty()) {
            return NONE;
        }
        double radius = Outlines.JUMP_RADIUS * scale;
        double[] places = new double[jumps.size()];
        int count = 0;
        for (Point jump : jumps) {
            double at = along(jump, level);
            if ((level ? jump.y() == on.y() : jump.x() == on.x()) && at - radius > Math.min(first, last) && at + radius < Math.max(first, last)) {
                places[count++] = at;
            }
        }
        Arrays.sort(places, 0, count);
        return Arrays.copyOf(places, count);
    }

    /** A half circle: upwards on a level line, to the left on an upright one. */
    private void jump(boolean level, int begin, int end, double middle, Pen pen) {
        int size = end - begin;
        int base = (int) Math.floor(middle);
        double aside = middle - base - size / 2.0;
        curve(new Sprites.Arc(level ? 0 : aside, level ? aside : 0, size, level ? 0 : 90, pen.stroke(), pen.curved()), level ? begin : base,
                level ? base : begin);
    }

    /** The bend at the end of a part, to where the next one begins. */
    private void bend(boolean level, int last, double middle, double end, long after, Pen pen, double gone) {
        double atX = level ? end : middle;
        double atY = level ? middle : end;
        if (!sees(atX, atY, Math.abs(end - last) + Math.abs(after - middle))) {
            return;
        }
        int baseX = (int) Math.floor(atX);
        int baseY = (int) Math.floor(atY);
        Sprites.Bend bend = new Sprites.Bend((level ? last : middle) - baseX, (level ? middle : last) - baseY, atX - baseX, atY - baseY,
                (level ? end : after) - baseX, (level ? after : end) - baseY, pen.stroke(), pen.curved());
        if (pen.isSolid()) {
            curve(bend, baseX, baseY);
        } else {
            stroke(AffineTransform.getTranslateInstance(baseX, baseY).createTransformedShape(bend.shape()), pen, gone);
        }
    }

    /** A curve with dashes, in pixels. */
    private void stroke(Shape curve, Pen pen, double gone) {
        float[] dash = new float[pen.dash().length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) (pen.dash()[i] * scale);
        }
        Graphics2D smooth = PixelPainter.smooth(pixels.image);
        smooth.setStroke(new BasicStroke((float) pen.stroke(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, (float) (gone * scale)));
        smooth.setColor(PixelPainter.awt(pen.curved()));
        smooth.draw(curve);
        smooth.dispose();
    }

    private void curve(Sprites.Curve curve, int atX, int atY) {
        Sprites.Sprite sprite = sprites.of(curve);
        // Its colour is faded already.
        pixels.lay(sprite.pixels(), atX + (int) sprite.left(), atY + (int) sprite.top());
    }

    /** How many pixels wide a line is. */
    int thickness(Stroke stroke) {
        return Math.max((int) Math.round(stroke.width() * scale), 1);
    }

    /** How many pixels of a line lie before its middle. */
    static int half(int width) {
        return Math.round(width / 2f);
    }

    /** The nearest whole pixel. */
    private int pixelX(double sheetX) {
        return (int) Math.round((sheetX - x) * scale);
    }

    private int pixelY(double sheetY) {
        return (int) Math.round((sheetY - y) * scale);
    }
}
