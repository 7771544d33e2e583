package org.tenfold.desktop.canvas;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Outlines;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Point;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.paint.Painter;

/**
 * Paints a picture on a JavaFX canvas. What lies outside the window is skipped; sharp-cornered boxes and right-angled
 * lines become rectangles on whole device pixels, which the software pipeline fills without smoothing; texts, icons and
 * signs are copied from {@link Sprites}. Everything else is painted as its outline, as in the other outputs.
 */
public final class CanvasPainter extends Painter {

    private final GraphicsContext context;
    private final Sprites sprites;
    private final Map<org.tenfold.picture.Color, Color> colors = new HashMap<>();
    private Viewport viewport = new Viewport(0, 0, 1, 1, 1);
    private Bounds visible = Bounds.EMPTY;
    private double pixelsPerPoint = 1;
    private boolean moving;

    /** A painter for one canvas; it keeps images between frames, so use the same one for every frame. */
    public CanvasPainter(GraphicsContext context) {
        this(context, new Sprites());
    }

    /** A painter that shares its images with others. */
    CanvasPainter(GraphicsContext context, Sprites sprites) {
        this.context = context;
        this.sprites = sprites;
    }

    /**
     * Paints one frame, background included.
     *
     * @param outputScale device pixels per window pixel, as the window tells it
     * @param isMoving while a zoom is going on: texts and icons may come from another scale, to be sharpened by a frame
     *     that is not moving
     */
    public void paint(Picture picture, Viewport view, double outputScale, boolean isMoving) {
        viewport = view;
        visible = view.visible();
        pixelsPerPoint = outputScale;
        moving = isMoving;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.setGlobalAlpha(1);
        context.setFill(fx(picture.background()));
        context.fillRect(0, 0, view.width(), view.height());
        paint(picture.marks());
    }

    /** Paints marks alone on a clear ground: what a tool shows over the picture. */
    public void paintAlone(List<Mark> marks, Viewport view, double outputScale) {
        viewport = view;
        visible = view.visible();
        pixelsPerPoint = outputScale;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.setGlobalAlpha(1);
        context.clearRect(0, 0, view.width(), view.height());
        paint(marks);
    }

    /** Paints more marks over the last frame: a ghost, a marquee, guides. */
    public void paintOver(List<Mark> marks) {
        paint(marks);
    }

    @Override
    protected boolean isVisible(Mark mark) {
        // measuring a text costs more than copying its image; groups keep their bounds
        return mark instanceof Mark.TextRun || mark.bounds().intersects(visible);
    }

    @Override
    protected void box(Mark.Box box) {
        Stroke stroke = box.stroke();
        boolean plain = box.radius() * viewport.scale() < 1
                && (!stroke.isVisible() || stroke.dash() == Stroke.Dash.SOLID);
        if (!plain) {
            super.box(box);
            return;
        }
        double left = snapX(box.x());
        double top = snapY(box.y());
        double right = snapX(box.x() + box.width());
        double bottom = snapY(box.y() + box.height());
        if (box.fill().isVisible()) {
            context.setFill(fx(faded(box.fill())));
            context.fillRect(left, top, Math.max(right - left, pixel()), Math.max(bottom - top, pixel()));
        }
        if (stroke.isVisible()) {
            context.setFill(fx(faded(stroke.color())));
            double width = thickness(stroke);
            double half = snap(width / 2);
            context.fillRect(left - half, top - half, right - left + width, width);
            context.fillRect(left - half, bottom - half, right - left + width, width);
            context.fillRect(left - half, top - half, width, bottom - top + width);
            context.fillRect(right - half, top - half, width, bottom - top + width);
        }
    }

    @Override
    protected void line(Mark.Line line) {
        if (!isRightAngled(line.points())) {
            super.line(line);
            return;
        }
        if (line.radius() * viewport.scale() >= 1 || !line.jumps().isEmpty()) {
            if (line.stroke().dash() == Stroke.Dash.SOLID) {
                rounded(line);
            } else {
                super.line(line);
            }
            return;
        }
        context.setFill(fx(faded(line.stroke().color())));
        double width = thickness(line.stroke());
        double[] dash = line.stroke().dash().lengths();
        List<Point> points = line.points();
        double along = 0;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (i == points.size() - 1 && line.arrow()) {
                to = to.towards(from, Math.min(line.arrowLength() * 0.7, from.distance(to)));
            }
            along = dash.length == 0 ? segment(from, to, width) : dashes(from, to, width, dash, along);
        }
        arrow(line);
    }

    /**
     * A solid line with round bends and jumps: of its straight parts what is seen is filled as rectangles on whole device pixels,
     * as faint as the outline of a line of its width would be; of its curves only those that are seen are stroked.
     */
    private void rounded(Mark.Line line) {
        List<Point> points = line.points();
        double width = Math.max(line.stroke().width() * viewport.scale(), pixel());
        // A line that is hardly wider than some pixels is no wider.
        double thickness = Math.ceil(width * pixelsPerPoint - 0.01) / pixelsPerPoint;
        org.tenfold.picture.Color color = faded(line.stroke().color());
        Color straight = fx(color.fade(Math.min(1, width / thickness)));
        context.setStroke(fx(color));
        context.setLineWidth(width);
        context.setLineDashes();
        context.setLineCap(StrokeLineCap.BUTT);
        int legs = points.size() - 1;
        double cutBefore = 0;
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
            double first = snap(begin + way * cutBefore * viewport.scale());
            double last = snap(end - way * cutAfter * viewport.scale());
            double middle = middle(from, level, thickness);
            straight(line.jumps(), from, level, first, last, middle, thickness, straight);
            if (i + 1 < legs && cutAfter > 0) {
                Point next = points.get(i + 2);
                double turn = Math.signum(level ? next.y() - to.y() : next.x() - to.x());
                double after = snap(middle + turn * cutAfter * viewport.scale());
                bend(level, last, middle, end, after);
            }
            cutBefore = cutAfter;
        }
        if (sees(along(points.getLast(), true), along(points.getLast(), false), line.arrowLength() * viewport.scale())) {
            arrow(line);
        }
    }

    /** The place of a point on the window, from left to right or from top to bottom. */
    private double along(Point point, boolean level) {
        return level ? viewportX(point.x()) : viewportY(point.y());
    }

    /** The middle of a straight part through a point, so that the part fills whole device pixels. */
    private double middle(Point point, boolean level, double thickness) {
        return snap(along(point, !level) - thickness / 2) + thickness / 2;
    }

    private boolean sees(double x, double y, double reach) {
        return x > -reach && x < viewport.width() + reach && y > -reach && y < viewport.height() + reach;
    }

    /** A straight part between its bends, with the jumps that lie on it. */
    private void straight(List<Point> jumps, Point on, boolean level, double first, double last, double middle, double thickness,
            Color color) {
        double room = level ? viewport.width() : viewport.height();
        double across = level ? viewport.height() : viewport.width();
        double low = Math.max(Math.min(first, last), -thickness);
        double high = Math.min(Math.max(first, last), room + thickness);
        double radius = Outlines.JUMP_RADIUS * viewport.scale();
        if (low > high || middle < -radius - thickness || middle > across + radius + thickness) {
            return;
        }
        double[] places = jumps.stream().filter(jump -> level ? jump.y() == on.y() : jump.x() == on.x())
                .mapToDouble(jump -> along(jump, level)).filter(at -> at - radius > low && at + radius < high).sorted().toArray();
        double done = low;
        for (double at : places) {
            double begin = snap(at - radius);
            double end = snap(at + radius);
            fill(level, done, begin, middle, thickness, color);
            jump(level, begin, end, middle);
            done = Math.max(done, end);
        }
        fill(level, done, high, middle, thickness, color);
    }

    private void fill(boolean level, double low, double high, double middle, double thickness, Color color) {
        if (high > low) {
            context.setFill(color);
            double edge = middle - thickness / 2;
            context.fillRect(level ? low : edge, level ? edge : low, level ? high - low : thickness, level ? thickness : high - low);
        }
    }

    /** A half circle: upwards on a level line, to the left on an upright one. */
    private void jump(boolean level, double begin, double end, double middle) {
        double size = end - begin;
        context.strokeArc(level ? begin : middle - size / 2, level ? middle - size / 2 : begin, size, size, level ? 0 : 90, 180, ArcType.OPEN);
    }

    /** The bend at the end of a part, to where the next one begins. */
    private void bend(boolean level, double last, double middle, double end, double after) {
        double x = level ? end : middle;
        double y = level ? middle : end;
        if (sees(x, y, Math.abs(end - last) + Math.abs(after - middle))) {
            context.beginPath();
            context.moveTo(level ? last : middle, level ? middle : last);
            context.quadraticCurveTo(x, y, level ? end : after, level ? after : end);
            context.stroke();
        }
    }

    private double segment(Point from, Point to, double width) {
        double half = snap(width / 2);
        double left = snapX(Math.min(from.x(), to.x())) - half;
        double top = snapY(Math.min(from.y(), to.y())) - half;
        context.fillRect(left, top, snapX(Math.max(from.x(), to.x())) - half - left + width,
                snapY(Math.max(from.y(), to.y())) - half - top + width);
        return 0;
    }

    /** Draws the dashes of one straight part and returns how far into the pattern its end lies. */
    private double dashes(Point from, Point to, double width, double[] dash, double along) {
        double period = 0;
        for (double length : dash) {
            period += length;
        }
        double length = from.distance(to);
        double half = snap(width / 2);
        boolean level = from.y() == to.y();
        for (double start = -(along % period); start < length; start += period) {
            double begin = start;
            for (int i = 0; i < dash.length; i += 2) {
                Point a = from.towards(to, Math.max(0, begin));
                Point b = from.towards(to, Math.min(length, begin + dash[i]));
                if (begin + dash[i] > 0 && begin < length) {
                    double left = viewportX(Math.min(a.x(), b.x())) - (level ? 0 : half);
                    double top = viewportY(Math.min(a.y(), b.y())) - (level ? half : 0);
                    double extent = a.distance(b) * viewport.scale();
                    context.fillRect(level ? left : snap(left), level ? snap(top) : top,
                            level ? extent : width, level ? width : extent);
                }
                begin += dash[i] + dash[i + 1];
            }
        }
        return along + length;
    }

    @Override
    protected void glyph(Mark.Glyph glyph) {
        sprite(new Mark.Glyph(glyph.icon(), 0, 0, glyph.size(), glyph.color()), glyph.centreX(), glyph.centreY());
    }

    @Override
    protected void sign(Mark.Sign sign) {
        sprite(new Mark.Sign(sign.form(), 0, 0, sign.size(), sign.fill(), sign.stroke()), sign.centreX(), sign.centreY());
    }

    @Override
    protected void text(Mark.TextRun run) {
        double reach = run.style().size() * (run.text().length() + 1);
        if (run.y() < visible.y() - run.style().size() || run.y() - run.style().size() > visible.bottom()
                || run.x() + reach < visible.x() || run.x() - reach > visible.right()) {
            return;
        }
        sprite(new Mark.TextRun(0, 0, run.text(), run.style(), run.color(), run.anchor()), run.x(), run.y());
    }

    @Override
    protected void image(Mark.Image image) {
        Image pixels = sprites.picture(image.data());
        if (!pixels.isError()) {
            context.setGlobalAlpha(opacity());
            context.drawImage(pixels, viewportX(image.x()), viewportY(image.y()), image.width() * viewport.scale(),
                    image.height() * viewport.scale());
            context.setGlobalAlpha(1);
        }
    }

    private void sprite(Mark atOrigin, double x, double y) {
        double scale = viewport.scale() * pixelsPerPoint;
        Sprites.Sprite sprite = sprites.of(atOrigin, scale, moving);
        double windowScale = viewport.scale() / sprite.scale();
        context.setGlobalAlpha(opacity());
        context.drawImage(sprite.image(), snapX(x) + sprite.left() * viewport.scale(),
                snapY(y) + sprite.top() * viewport.scale(),
                sprite.image().getWidth() * windowScale, sprite.image().getHeight() * windowScale);
        context.setGlobalAlpha(1);
    }

    @Override
    protected void fill(Shape outline, org.tenfold.picture.Color color) {
        context.setFill(fx(color));
        context.setFillRule(FillRule.NON_ZERO);
        trace(outline);
        context.fill();
    }

    @Override
    protected void stroke(Shape outline, Stroke stroke) {
        double[] dash = stroke.dash().lengths();
        for (int i = 0; i < dash.length; i++) {
            dash[i] *= viewport.scale();
        }
        context.setStroke(fx(stroke.color()));
        context.setLineWidth(Math.max(stroke.width() * viewport.scale(), pixel()));
        context.setLineDashes(dash);
        context.setLineCap(StrokeLineCap.BUTT);
        context.setLineJoin(StrokeLineJoin.ROUND);
        trace(outline);
        context.stroke();
    }

    private void trace(Shape outline) {
        double[] at = new double[6];
        context.beginPath();
        for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            for (int c = 0; c < at.length; c += 2) {
                at[c] = viewportX(at[c]);
                at[c + 1] = viewportY(at[c + 1]);
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> context.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> context.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> context.quadraticCurveTo(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> context.bezierCurveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> context.closePath();
            }
        }
    }

    private static boolean isRightAngled(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).x() != points.get(i - 1).x() && points.get(i).y() != points.get(i - 1).y()) {
                return false;
            }
        }
        return true;
    }

    private double thickness(Stroke stroke) {
        return Math.max(snap(stroke.width() * viewport.scale()), pixel());
    }

    private double viewportX(double x) {
        return (x - viewport.x()) * viewport.scale();
    }

    private double viewportY(double y) {
        return (y - viewport.y()) * viewport.scale();
    }

    private double snapX(double x) {
        return snap(viewportX(x));
    }

    private double snapY(double y) {
        return snap(viewportY(y));
    }

    /** The nearest whole device pixel, in window pixels. */
    private double snap(double length) {
        return Math.round(length * pixelsPerPoint) / pixelsPerPoint;
    }

    private double pixel() {
        return 1 / pixelsPerPoint;
    }

    private Color fx(org.tenfold.picture.Color color) {
        return colors.computeIfAbsent(color, c -> Color.rgb(c.red(), c.green(), c.blue(), c.opacity()));
    }
}
