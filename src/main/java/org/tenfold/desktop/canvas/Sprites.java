package org.tenfold.desktop.canvas;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.nio.IntBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.paint.PngPainter;

/**
 * Small images of texts, icons and signs, kept because shaping and filling letters is most of the cost of a frame. A mark
 * is kept without its place, so that equal labels and icons share one image. The least recently used go first when the
 * memory for them is used up.
 */
final class Sprites {

    /** 16 million pixels are 64 MB: the labels of a full 4K window many times over. */
    private static final long MAX_PIXELS = 16_000_000;
    private static final int MAX_PICTURES = 32;

    private final Map<Mark, Sprite> kept = new LinkedHashMap<>(1024, 0.75f, true);
    private long pixels;
    /** Pictures that users put on the sheet, by their files; few of them are seen at once. */
    private final Map<String, Image> pictures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
            return size() > MAX_PICTURES;
        }
    };

    /**
     * @param image the mark on a transparent ground
     * @param left of the image beside the mark's own place, in sheet units
     * @param top of the image above the mark's own place, in sheet units
     * @param scale device pixels per sheet unit
     */
    record Sprite(Image image, double left, double top, double scale) { }

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
        Sprite fresh = render(atOrigin, scale);
        Sprite replaced = kept.put(atOrigin, fresh);
        pixels += size(fresh) - (replaced == null ? 0 : size(replaced));
        var oldest = kept.values().iterator();
        while (pixels > MAX_PIXELS && kept.size() > 1) {
            pixels -= size(oldest.next());
            oldest.remove();
        }
        return fresh;
    }

    /** The picture in a PNG or JPEG file given in Base64; one that cannot be read says so itself. */
    Image picture(String data) {
        return pictures.computeIfAbsent(data, file -> new Image(new ByteArrayInputStream(Base64.getDecoder().decode(file))));
    }

    private static long size(Sprite sprite) {
        return (long) (sprite.image().getWidth() * sprite.image().getHeight());
    }

    private static Sprite render(Mark mark, double scale) {
        Bounds around = mark.bounds();
        // whole device pixels, so that a sprite at a whole pixel shows exactly what direct painting would
        double left = (Math.floor(around.x() * scale) - 1) / scale;
        double top = (Math.floor(around.y() * scale) - 1) / scale;
        Bounds area = new Bounds(left, top, around.right() - left + 1 / scale, around.bottom() - top + 1 / scale);
        BufferedImage image = PngPainter.sprite(List.of(mark), area, scale);
        int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Sprite(new WritableImage(new PixelBuffer<>(image.getWidth(), image.getHeight(), IntBuffer.wrap(data),
                PixelFormat.getIntArgbPreInstance())), left, top, scale);
    }
}
