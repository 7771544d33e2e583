package org.tenfold.picture;

import java.util.HexFormat;
import java.util.Locale;

/**
 * A colour of the sRGB space with opacity.
 *
 * @param rgba red, green, blue and opacity as one byte each, red highest
 */
public record Color(int rgba) {

    /** Paints nothing. */
    public static final Color NONE = new Color(0);
    /** Opaque black. */
    public static final Color BLACK = of("#000000");
    /** Opaque white. */
    public static final Color WHITE = of("#FFFFFF");

    /**
     * The opaque colour written as {@code #RRGGBB}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Color of(String hex) {
        if (hex.length() != 7 || hex.charAt(0) != '#') {
            throw new IllegalArgumentException("not a colour of the form #RRGGBB: " + hex);
        }
        return new Color(HexFormat.fromHexDigits(hex, 1, 7) << 8 | 0xFF);
    }

    /** Red, 0 to 255. */
    public int red() {
        return rgba >>> 24;
    }

    /** Green, 0 to 255. */
    public int green() {
        return rgba >>> 16 & 0xFF;
    }

    /** Blue, 0 to 255. */
    public int blue() {
        return rgba >>> 8 & 0xFF;
    }

    /** Opacity, 0 (nothing to see) to 1. */
    public double opacity() {
        return (rgba & 0xFF) / 255.0;
    }

    /** Whether painting with it changes anything. */
    public boolean isVisible() {
        return (rgba & 0xFF) != 0;
    }

    /** This colour with its opacity multiplied by a factor from 0 to 1. */
    public Color fade(double factor) {
        return factor == 1 ? this : new Color(rgba & 0xFFFFFF00 | (int) Math.round((rgba & 0xFF) * factor));
    }

    /** The mixture that contains {@code share} (0 to 1) of the other colour. */
    public Color mix(Color other, double share) {
        int mixed = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            int here = rgba >>> shift & 0xFF;
            int there = other.rgba >>> shift & 0xFF;
            mixed |= (int) Math.round(here + (there - here) * share) << shift;
        }
        return new Color(mixed);
    }

    /**
     * The contrast ratio of two opaque colours, 1 to 21, as WCAG 2.2 defines it
     * ({@code https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio}).
     */
    public double contrast(Color other) {
        double a = luminance() + 0.05;
        double b = other.luminance() + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /**
     * The colour nearest to this one that has at least the given contrast on a background: mixed with white on a
     * dark ground, with black on a light one, and only as far as needed.
     */
    public Color readableOn(Color background, double contrast) {
        Color extreme = background.contrast(WHITE) > background.contrast(BLACK) ? WHITE : BLACK;
        for (int percent = 0; percent < 100; percent++) {
            Color candidate = mix(extreme, percent / 100.0);
            if (candidate.contrast(background) >= contrast) {
                return candidate;
            }
        }
        return extreme;
    }

    /** The form {@code #rrggbb}, without the opacity. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgba >>> 8);
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
