package org.tenfold.desktop.canvas;

import java.nio.IntBuffer;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Viewport;

/**
 * A part of the sheet on the screen: pixels that are painted here and shown as they are. A canvas of the toolkit would paint as well,
 * but keeps its pixels to itself, so that stretching them is left to the toolkit, which takes ten times as long without a graphics
 * card.
 */
public final class Surface extends ImageView {

    private final Sprites sprites;
    private Pixels pixels = new Pixels(1, 1);
    private @Nullable PixelBuffer<IntBuffer> shown;
    private double pixelsPerPoint = 1;

    /** An empty one. It keeps small images between frames, so use the same one for every frame. */
    public Surface() {
        this(new Sprites());
    }

    /** One that shares its small images with others. */
    Surface(Sprites sprites) {
        this.sprites = sprites;
        setMouseTransparent(true);
        setManaged(false);
        // Each pixel is one of the screen.
        setSmooth(false);
    }

    /** A picture as small as fits into a size, in the middle of it; painted on any thread. */
    public static Surface of(Picture picture, double width, double height) {
        Surface surface = new Surface();
        surface.setManaged(true);
        surface.begin(picture, new Viewport(0, 0, 1, width, height).showing(picture.bounds(), 1), Screen.getPrimary().getOutputScaleX(), false)
                .finish();
        return surface;
    }

    /**
     * Paints a picture, background included.
     *
     * @param density device pixels per window pixel, as the window tells it
     */
    public void paint(Picture picture, Viewport view, double density) {
        begin(picture, view, density, false).finish();
        show();
    }

    /**
     * Begins to paint a picture, which is to be shown when its painter is done.
     *
     * @param moving whether texts and icons may come from another scale, to be sharpened later
     */
    ScreenPainter begin(Picture picture, Viewport view, double density, boolean moving) {
        resize(pixels(view.width(), density), pixels(view.height(), density), density);
        pixels.fill(0, 0, pixels.width, pixels.height, picture.background());
        return ScreenPainter.of(picture.marks(), pixels, sprites, view, density, moving);
    }

    /** Shows what was painted. */
    void show() {
        show(null);
    }

    /** Shows as much of the window as bears marks: what a tool shows over the picture. */
    public void paintAlone(List<Mark> marks, Viewport view, double density) {
        setVisible(!marks.isEmpty());
        if (marks.isEmpty()) {
            return;
        }
        resize(pixels(view.width(), density), pixels(view.height(), density), density);
        Bounds all = Bounds.of(marks);
        double scale = view.scale() * density;
        int air = 2;
        int left = Math.clamp((long) Math.floor((all.x() - view.x()) * scale) - air, 0, pixels.width - 1);
        int top = Math.clamp((long) Math.floor((all.y() - view.y()) * scale) - air, 0, pixels.height - 1);
        int right = Math.clamp((long) Math.ceil((all.right() - view.x()) * scale) + air, left + 1, pixels.width);
        int bottom = Math.clamp((long) Math.ceil((all.bottom() - view.y()) * scale) + air, top + 1, pixels.height);
        pixels.clear(left, top, right, bottom);
        ScreenPainter.of(marks, pixels, sprites, view, density, false).finish();
        Rectangle2D seen = new Rectangle2D(left, top, right - left, bottom - top);
        setViewport(seen);
        setX(left / density);
        setY(top / density);
        setFitWidth(seen.getWidth() / density);
        setFitHeight(seen.getHeight() / density);
        show(seen);
    }

    /** Shows pixels of one's own making. */
    void show(Still still, Viewport view, double density) {
        resize(pixels(view.width(), density), pixels(view.height(), density), density);
        still.stretch(view, density, pixels);
        show();
    }

    /** What it shows now. */
    Pixels pixels() {
        return pixels;
    }

    /** How many pixels a length of the window has. */
    static int pixels(double length, double density) {
        return Math.max(1, (int) Math.round(length * density));
    }

    private void resize(int width, int height, double density) {
        if (shown != null && pixels.width == width && pixels.height == height && pixelsPerPoint == density) {
            return;
        }
        pixelsPerPoint = density;
        pixels = new Pixels(width, height);
        PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels.data), PixelFormat.getIntArgbPreInstance());
        shown = buffer;
        setImage(new WritableImage(buffer));
        setViewport(null);
        setFitWidth(width / density);
        setFitHeight(height / density);
    }

    /** @param changed null for everything */
    private void show(@Nullable Rectangle2D changed) {
        if (shown != null) {
            shown.updateBuffer(buffer -> changed);
        }
    }
}
