package org.tenfold.desktop.canvas;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.paint.PixelPainter;
import org.tenfold.picture.paint.PngPainter;
import org.tenfold.picture.paint.Raster;

/**
 * Small images of texts, icons, signs and the curves of lines, kept because filling their outlines is most of the cost of a frame.
 * They are kept without their places, so that equal ones share one image. The least recently used go first when the
 * memory for them is used up.
 */
final class Sprites {

    /** 16 million pixels are 64 MB: the labels of a full 4K window many times over. */
    private static final long MAX_PIXELS = 16_000_000;
    private static final int MAX_PICTURES = 32;

    /** By mark, or by curve. */
    private final Map<Object, Sprite> kept = new LinkedHashMap<>(1024, 0.75f, true);
    private long pixels;
    /** Pictures that users put on the sheet, by their files; few of them are seen at once. */
    private final Map<String, Optional<BufferedImage>> pictures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<BufferedImage>> eldest) {
            return size() > MAX_PICTURES;
        }
    };

    /**
     * @param pixels the mark on a transparent ground
     * @param left of the image beside the mark's own place, in sheet units
     * @param top of the image above the mark's own place, in sheet units
     * @param scale device pixels per sheet unit
     */
    record Sprite(Pixels pixels, double left, double top, double scale) { }

    /**
     * The image of a mark that stands at the origin.
     *
     * @param scale device pixels per sheet unit
     * @param approximate whether an image for another scale will do
     */
    Sprite of(Mark atOrigin, double scale, boolean approximate) {
        Sprite known = kept.get(atOrigin);
        if (known != null && (approximate || known.scale() == scale)) {
            return known;
        }
        return keep(atOrigin, render(atOrigin, scale));
    }

    /** A part of a line that is not straight, in pixels and not far from the origin. */
    sealed interface Curve {

        Shape shape();

        /** How wide it is stroked. */
        double width();

        Color color();
    }

    /** From a point to another, drawn to the one between. */
    record Bend(double x, double y, double towardsX, double towardsY, double toX, double toY, double width, Color color) implements Curve {
        @Override
        public Shape shape() {
            return new QuadCurve2D.Double(x, y, towardsX, towardsY, toX, toY);
        }
    }

    /**
     * Half a circle in a square.
     *
     * @param start the angle from which it goes left round, in degrees
     */
    record Arc(double x, double y, double size, double start, double width, Color color) implements Curve {
        @Override
        public Shape shape() {
            return new Arc2D.Double(x, y, size, size, start, 180, Arc2D.OPEN);
        }
    }

    /** The image of a curve. */
    Sprite of(Curve curve) {
        Sprite known = kept.get(curve);
        return known != null ? known : keep(curve, render(curve));
    }

    private Sprite keep(Object what, Sprite fresh) {
        Sprite replaced = kept.put(what, fresh);
        pixels += size(fresh) - (replaced == null ? 0 : size(replaced));
        var oldest = kept.values().iterator();
        while (pixels > MAX_PIXELS && kept.size() > 1) {
            pixels -= size(oldest.next());
            oldest.remove();
        }
        return fresh;
    }

    /** The picture in a PNG or JPEG file given in Base64; empty if it cannot be read. */
    Optional<BufferedImage> picture(String data) {
        return pictures.computeIfAbsent(data, Raster::read);
    }

    private static long size(Sprite sprite) {
        return (long) sprite.pixels().width * sprite.pixels().height;
    }

    private static Sprite render(Mark mark, double scale) {
        Bounds around = mark.bounds();
        // whole device pixels, so that a sprite at a whole pixel shows exactly what direct painting would
        double left = (Math.floor(around.x() * scale) - 1) / scale;
        double top = (Math.floor(around.y() * scale) - 1) / scale;
        Bounds area = new Bounds(left, top, around.right() - left + 1 / scale, around.bottom() - top + 1 / scale);
        return new Sprite(new Pixels(PngPainter.sprite(List.of(mark), area, scale)), left, top, scale);
    }

    private static Sprite render(Curve curve) {
        Shape shape = curve.shape();
        Rectangle around = shape.getBounds();
        int air = (int) Math.ceil(curve.width()) + 1;
        Pixels pixels = new Pixels(around.width + 2 * air, around.height + 2 * air);
        Graphics2D graphics = PixelPainter.smooth(pixels.image);
        graphics.translate(air - around.x, air - around.y);
        graphics.setStroke(new BasicStroke((float) curve.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.setColor(PixelPainter.awt(curve.color()));
        graphics.draw(shape);
        graphics.dispose();
        return new Sprite(pixels, around.x - air, around.y - air, 1);
    }
}
