package org.tenfold.desktop.canvas;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Point;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.paint.PixelPainter;

/**
 * Paints a part of the sheet into an image of the screen. What lies outside is skipped; sharp-cornered boxes
 * become rectangles of whole pixels; right-angled lines are left to a {@link LinePainter}; texts, icons and signs are copied from {@link Sprites}. Everything else is painted as its
 * outline, as in the other outputs.
 */
final class ScreenPainter extends PixelPainter {

    /** So many marks are painted between two looks at the clock. */
    private static final int SOME = 16;

    private final List<Mark> marks;
    private final Pixels pixels;
    private final Sprites sprites;
    private final LinePainter lines;
    private final Bounds visible;
    private final double x;
    private final double y;
    /** Pixels per sheet unit. */
    private final double scale;
    private final boolean moving;
    private final Graphics2D copies;
    /** How many of the marks are painted. */
    private int done;

    private ScreenPainter(List<Mark> marks, Pixels pixels, Sprites sprites, Viewport view, double pixelsPerPoint, boolean moving) {
        super(smooth(pixels.image));
        this.marks = marks;
        this.pixels = pixels;
        this.sprites = sprites;
        this.visible = view.visible();
        this.x = view.x();
        this.y = view.y();
        this.scale = view.scale() * pixelsPerPoint;
        this.moving = moving;
        this.lines = new LinePainter(pixels, sprites, x, y, scale);
        graphics.scale(scale, scale);
        graphics.translate(-x, -y);
        copies = pixels.image.createGraphics();
        copies.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    /**
     * Begins to paint.
     *
     * @param view what the image shows
     * @param pixelsPerPoint device pixels per window pixel, as the window tells it
     * @param moving while a zoom is going on: texts and icons may come from another scale, to be sharpened by a frame that is not
     *     moving
     */
    static ScreenPainter of(List<Mark> marks, Pixels pixels, Sprites sprites, Viewport view, double pixelsPerPoint, boolean moving) {
        return new ScreenPainter(marks, pixels, sprites, view, pixelsPerPoint, moving);
    }

    /** Paints what is left. */
    void finish() {
        paint(marks.subList(done, marks.size()));
        done = marks.size();
        close();
    }

    /**
     * Paints some of what is left.
     *
     * @param end by {@link System#nanoTime}, which is passed by not much
     * @return whether nothing is left
     */
    boolean paintUntil(long end) {
        do {
            int next = Math.min(done + SOME, marks.size());
            paint(marks.subList(done, next));
            done = next;
        } while (done < marks.size() && System.nanoTime() - end < 0);
        if (done == marks.size()) {
            close();
        }
        return done == marks.size();
    }

    private void close() {
        graphics.dispose();
        copies.dispose();
    }

    @Override
    protected boolean isVisible(Mark mark) {
        // Measuring a text costs more than copying its image, and of a line each part is looked at; groups keep their bounds.
        return mark instanceof Mark.TextRun || mark instanceof Mark.Line || mark.bounds().intersects(visible);
    }

    @Override
    protected void box(Mark.Box box) {
        Stroke stroke = box.stroke();
        boolean plain = box.radius() * scale < 1 && (!stroke.isVisible() || stroke.dash() == Stroke.Dash.SOLID);
        if (!plain) {
            super.box(box);
            return;
        }
        int left = pixelX(box.x());
        int top = pixelY(box.y());
        int right = pixelX(box.x() + box.width());
        int bottom = pixelY(box.y() + box.height());
        pixels.fill(left, top, Math.max(right, left + 1), Math.max(bottom, top + 1), faded(box.fill()));
        if (stroke.isVisible()) {
            Color color = faded(stroke.color());
            int width = lines.thickness(stroke);
            int half = LinePainter.half(width);
            pixels.fill(left - half, top - half, right - half + width, top - half + width, color);
            pixels.fill(left - half, bottom - half, right - half + width, bottom - half + width, color);
            pixels.fill(left - half, top - half + width, left - half + width, bottom - half, color);
            pixels.fill(right - half, top - half + width, right - half + width, bottom - half, color);
        }
    }

    @Override
    protected void line(Mark.Line line) {
        if (!isRightAngled(line.points())) {
            if (line.bounds().intersects(visible)) {
                super.line(line);
            }
            return;
        }
        lines.paint(line, faded(line.stroke().color()));
        if (lines.showsEnd(line)) {
            arrow(line);
        }
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

    private void sprite(Mark atOrigin, double atX, double atY) {
        Sprites.Sprite sprite = sprites.of(atOrigin, scale, moving);
        double stretch = scale / sprite.scale();
        int left = pixelX(atX) + (int) Math.round(sprite.left() * scale);
        int top = pixelY(atY) + (int) Math.round(sprite.top() * scale);
        if (stretch == 1 && opacity() == 1) {
            pixels.lay(sprite.pixels(), left, top);
        } else {
            copy(sprite.pixels().image, left, top, (int) Math.round(sprite.pixels().width * stretch),
                    (int) Math.round(sprite.pixels().height * stretch));
        }
    }

    @Override
    protected void image(Mark.Image image) {
        sprites.picture(image.data()).ifPresent(picture -> {
            int left = pixelX(image.x());
            int top = pixelY(image.y());
            copy(picture, left, top, pixelX(image.x() + image.width()) - left, pixelY(image.y() + image.height()) - top);
        });
    }

    private void copy(BufferedImage image, int left, int top, int width, int height) {
        copies.setComposite(dimmed());
        if (width == image.getWidth() && height == image.getHeight()) {
            copies.drawImage(image, left, top, null);
        } else {
            copies.drawImage(image, new AffineTransform(width / (double) image.getWidth(), 0, 0, height / (double) image.getHeight(), left, top),
                    null);
        }
    }

    /** No line is thinner than a pixel. */
    @Override
    protected double width(Stroke stroke) {
        return Math.max(stroke.width(), 1 / scale);
    }

    private static boolean isRightAngled(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).x() != points.get(i - 1).x() && points.get(i).y() != points.get(i - 1).y()) {
                return false;
            }
        }
        return true;
    }

    /** The nearest whole pixel. */
    private int pixelX(double sheetX) {
        return (int) Math.round((sheetX - x) * scale);
    }

    private int pixelY(double sheetY) {
        return (int) Math.round((sheetY - y) * scale);
    }
}
