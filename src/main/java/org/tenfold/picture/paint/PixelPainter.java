package org.tenfold.picture.paint;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import org.tenfold.picture.Color;
import org.tenfold.picture.Stroke;

/** Fills and strokes outlines in an image, smoothed; how places of the sheet become pixels is what its graphics are told. */
public abstract class PixelPainter extends Painter {

    /** Paints outlines of the sheet. */
    protected final Graphics2D graphics;

    protected PixelPainter(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** Graphics of an image that smooth what they paint and move none of it. */
    public static Graphics2D smooth(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    /** How wide a stroke is painted, in sheet units. */
    protected double width(Stroke stroke) {
        return stroke.width();
    }

    @Override
    protected void fill(Shape outline, Color color) {
        graphics.setColor(awt(color));
        graphics.fill(outline);
    }

    @Override
    protected void stroke(Shape outline, Stroke stroke) {
        double[] lengths = stroke.dash().lengths();
        float[] dash = new float[lengths.length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) lengths[i];
        }
        graphics.setStroke(new BasicStroke((float) width(stroke), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                dash.length == 0 ? null : dash, 0));
        graphics.setColor(awt(stroke.color()));
        graphics.draw(outline);
    }

    /** What images are laid over others with under {@link #opacity}. */
    protected final AlphaComposite dimmed() {
        return AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity());
    }

    /** The same colour for graphics. */
    public static java.awt.Color awt(Color color) {
        return new java.awt.Color(color.red(), color.green(), color.blue(), (int) Math.round(color.opacity() * 255));
    }
}
