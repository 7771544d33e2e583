package org.tenfold.picture.paint;

import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Outlines;
import org.tenfold.picture.Picture;

/**
 * Paints into an image. Texts are filled outlines of the bundled typeface, so the result is the same on every machine
 * and needs neither a display nor an installed font.
 */
public final class PngPainter extends PixelPainter {

    /** 100 million pixels: 400 MB while painting, and more than an A0 sheet at 150 dpi needs. */
    private static final double MAX_PIXELS = 1e8;

    private PngPainter(Graphics2D graphics) {
        super(graphics);
    }

    /**
     * Writes a picture as PNG.
     *
     * @param scale pixels per sheet unit; taken smaller if the image would exceed 100 million pixels
     * @throws IOException if the stream does not take it
     */
    public static void write(Picture picture, double scale, OutputStream out) throws IOException {
        try (MemoryCacheImageOutputStream image = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image(picture, scale), "png", image);
        }
    }

    /** The picture as an opaque image; see {@link #write} for the scale. */
    public static BufferedImage image(Picture picture, double scale) {
        Bounds area = picture.bounds();
        double fitting = Math.min(scale, Math.sqrt(MAX_PIXELS / (area.width() * area.height())));
        BufferedImage image = new BufferedImage(pixels(area.width() * fitting), pixels(area.height() * fitting),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D ground = image.createGraphics();
        ground.setColor(awt(picture.background()));
        ground.fillRect(0, 0, image.getWidth(), image.getHeight());
        ground.dispose();
        paint(smooth(image), picture.marks(), area, fitting);
        return image;
    }

    /** Marks alone on a transparent, premultiplied image that shows the given area of the sheet. */
    public static BufferedImage sprite(List<Mark> marks, Bounds area, double scale) {
        BufferedImage image = new BufferedImage(pixels(area.width() * scale), pixels(area.height() * scale),
                BufferedImage.TYPE_INT_ARGB_PRE);
        paint(smooth(image), marks, area, scale);
        return image;
    }

    private static int pixels(double length) {
        return Math.max(1, (int) Math.ceil(length - 1e-6));
    }

    private static void paint(Graphics2D graphics, List<Mark> marks, Bounds area, double scale) {
        graphics.scale(scale, scale);
        graphics.translate(-area.x(), -area.y());
        new PngPainter(graphics).paint(marks);
        graphics.dispose();
    }

    @Override
    protected void text(Mark.TextRun run) {
        fill(Outlines.of(run), faded(run.color()));
    }

    @Override
    protected void image(Mark.Image image) {
        Raster.read(image.data()).ifPresent(pixels -> {
            Composite before = graphics.getComposite();
            graphics.setComposite(dimmed());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(pixels, new AffineTransform(image.width() / pixels.getWidth(), 0, 0, image.height() / pixels.getHeight(),
                    image.x(), image.y()), null);
            graphics.setComposite(before);
        });
    }
}
