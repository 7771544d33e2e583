package org.tenfold.desktop.canvas;

import java.util.Arrays;
import org.tenfold.picture.Color;
import org.tenfold.picture.Viewport;

/** The sheet as it was painted at one scale, to be stretched to others. */
final class Still {

    /** Shares of two neighbouring pixels are told apart by so many steps. */
    private static final int WHOLE = 256;
    private static final int RED_AND_BLUE = 0xFF00FF;
    private static final int GREEN = 0x00FF00;
    private static final int OPAQUE = 0xFF000000;

    private final Pixels pixels;
    private final int width;
    private final int height;
    /** Pixels per sheet unit. */
    private final double scale;
    /** From the sheet's origin to the first pixel, in pixels. */
    private final double left;
    private final double top;
    private final Color background;

    /**
     * @param pixels it is the upper left corner of these, so wide and so high
     * @param background what is seen beside it
     */
    Still(Pixels pixels, int width, int height, double scale, double left, double top, Color background) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.left = left;
        this.top = top;
        this.background = background;
    }

    /** What another one may be made in when this one is no longer shown. */
    Pixels pixels() {
        return pixels;
    }

    /**
     * Paints what a view shows of it, each pixel mixed of the four that lie nearest.
     *
     * @param density device pixels per window pixel
     */
    void stretch(Viewport view, double density, Pixels out) {
        double step = scale / (view.scale() * density);
        Axis across = new Axis(out.width, view.x() * scale - left, step, width);
        Axis down = new Axis(out.height, view.y() * scale - top, step, height);
        int ground = OPAQUE | background.rgba() >>> 8;
        if (across.first >= across.last || down.first >= down.last) {
            Arrays.fill(out.data, ground);
            return;
        }
        Arrays.fill(out.data, 0, down.first * out.width, ground);
        Arrays.fill(out.data, down.last * out.width, out.data.length, ground);
        int[] row = new int[width + 1];
        int from = across.near[across.first];
        int to = Math.min(across.near[across.last - 1] + 2, width);
        for (int y = down.first; y < down.last; y++) {
            int upper = down.near[y] * pixels.width;
            int lower = Math.min(down.near[y] + 1, height - 1) * pixels.width;
            mix(pixels.data, upper, lower, down.share[y], row, from, to);
            row[width] = row[width - 1];
            int begin = y * out.width;
            Arrays.fill(out.data, begin, begin + across.first, ground);
            Arrays.fill(out.data, begin + across.last, begin + out.width, ground);
            mix(row, across, out.data, begin);
        }
    }

    /** Two rows as one. */
    private static void mix(int[] pixels, int upper, int lower, int share, int[] row, int from, int to) {
        int rest = WHOLE - share;
        for (int x = from; x < to; x++) {
            int a = pixels[upper + x];
            int b = pixels[lower + x];
            row[x] = ((a & RED_AND_BLUE) * rest + (b & RED_AND_BLUE) * share >>> 8 & RED_AND_BLUE)
                    | ((a & GREEN) * rest + (b & GREEN) * share >>> 8 & GREEN);
        }
    }

    /** A row stretched. */
    private static void mix(int[] row, Axis across, int[] out, int begin) {
        int[] near = across.near;
        int[] shares = across.share;
        for (int x = across.first; x < across.last; x++) {
            int a = row[near[x]];
            int b = row[near[x] + 1];
            int share = shares[x];
            int rest = WHOLE - share;
            out[begin + x] = OPAQUE | ((a & RED_AND_BLUE) * rest + (b & RED_AND_BLUE) * share >>> 8 & RED_AND_BLUE)
                    | ((a & GREEN) * rest + (b & GREEN) * share >>> 8 & GREEN);
        }
    }

    /** Which pixels each of a row or column is mixed of. */
    private static final class Axis {
        /** The nearest one before its middle, … */
        final int[] near;
        /** … and the share of the one after that. */
        final int[] share;
        /** Those from the first until before the last lie within. */
        final int first;
        final int last;

        Axis(int length, double start, double step, int there) {
            near = new int[length];
            share = new int[length];
            int low = length;
            int high = 0;
            for (int i = 0; i < length; i++) {
                double at = start + (i + 0.5) * step;
                if (at >= 0 && at < there) {
                    low = Math.min(low, i);
                    high = i + 1;
                    double inside = Math.max(at - 0.5, 0);
                    near[i] = (int) inside;
                    share[i] = (int) ((inside - near[i]) * WHOLE);
                }
            }
            first = low;
            last = high;
        }
    }
}
