package org.tenfold.desktop.canvas;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.tenfold.picture.Color;

/** An image of premultiplied pixels whose rectangles are filled right here, which costs less than asking for it. */
final class Pixels {

    /** Every other channel of a pixel. */
    private static final int PAIR = 0x00FF_00FF;
    private static final int HALVES = 0x0080_0080;

    final int width;
    final int height;
    /** The same pixels for smoothed outlines and other images. */
    final BufferedImage image;
    /** Row by row. */
    final int[] data;

    Pixels(int width, int height) {
        this(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE));
    }

    /** @param image with premultiplied pixels */
    Pixels(BufferedImage image) {
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.image = image;
        this.data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Makes a rectangle transparent. */
    void clear(int left, int top, int right, int bottom) {
        int first = Math.max(left, 0);
        int last = Math.min(right, width);
        for (int y = Math.max(top, 0); y < Math.min(bottom, height) && first < last; y++) {
            Arrays.fill(data, y * width + first, y * width + last, 0);
        }
    }

    /** Lays a colour over a rectangle. */
    void fill(int left, int top, int right, int bottom, Color color) {
        int first = Math.max(left, 0);
        int last = Math.min(right, width);
        if (first >= last || !color.isVisible()) {
            return;
        }
        int alpha = color.rgba() & 0xFF;
        int over = alpha << 24 | times(color.red(), alpha) << 16 | times(color.green(), alpha) << 8 | times(color.blue(), alpha);
        for (int y = Math.max(top, 0); y < Math.min(bottom, height); y++) {
            if (alpha == 0xFF) {
                Arrays.fill(data, y * width + first, y * width + last, over);
            } else {
                for (int i = y * width + first; i < y * width + last; i++) {
                    data[i] = over + faded(data[i], 0xFF - alpha);
                }
            }
        }
    }

    /** Copies all of another image to a place inside. */
    void put(Pixels other, int left, int top) {
        for (int y = 0; y < other.height; y++) {
            System.arraycopy(other.data, y * other.width, data, (top + y) * width + left, other.width);
        }
    }

    /** Lays as much of another image over this one as lies inside. */
    void lay(Pixels other, int left, int top) {
        int first = Math.max(left, 0);
        int last = Math.min(left + other.width, width);
        for (int y = Math.max(top, 0); y < Math.min(top + other.height, height); y++) {
            int from = (y - top) * other.width - left;
            for (int x = first; x < last; x++) {
                int over = other.data[from + x];
                int alpha = over >>> 24;
                if (alpha == 0xFF) {
                    data[y * width + x] = over;
                } else if (alpha != 0) {
                    data[y * width + x] = over + faded(data[y * width + x], 0xFF - alpha);
                }
            }
        }
    }

    /** A share of a channel, both up to 255. */
    private static int times(int channel, int share) {
        int product = channel * share + 128;
        return product + (product >> 8) >> 8;
    }

    /** The same of all channels, two at a time: their products have room beside each other. */
    private static int faded(int pixel, int share) {
        int even = (pixel & PAIR) * share + HALVES;
        int odd = (pixel >>> 8 & PAIR) * share + HALVES;
        return (even + (even >>> 8 & PAIR)) >>> 8 & PAIR | odd + (odd >>> 8 & PAIR) & ~PAIR;
    }
}
