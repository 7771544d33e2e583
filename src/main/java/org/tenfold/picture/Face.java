package org.tenfold.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A bundled font with what has been asked of it so far. Widths and outlines are in em: multiply by the text's size.
 * Safe for several threads: FontBox locks while it reads a glyph, and the cache only ever gains equal values.
 */
final class Face {

    /** What outlines are read from. The rest, four maps of characters above all, is two thirds of a font. */
    private static final Set<String> KEPT = Set.of("head", "hhea", "maxp", "hmtx", "loca", "glyf");

    private final Supplier<InputStream> file;
    private final Widths widths;
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();
    /** Read with the first outline: the window lets the toolkit draw letters and asks only for widths. */
    private @Nullable TrueTypeFont font;

    /**
     * Reads the widths of a font; one that cannot be read is a broken installation.
     *
     * @param file opens the font's file
     */
    Face(Supplier<InputStream> file) {
        this.file = file;
        try (InputStream in = file.get()) {
            widths = new Widths(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("a bundled font is not readable", e);
    }

    double ascent() {
        return widths.ascent();
    }

    double descent() {
        return widths.descent();
    }

    boolean covers(int codePoint) {
        return widths.glyph(codePoint) != 0;
    }

    double advance(int codePoint) {
        return widths.advance(codePoint);
    }

    /** The character's shape on the baseline, y downwards. Not to be changed by the caller. */
    Path2D outline(int codePoint) {
        return outlines.computeIfAbsent(codePoint, this::readOutline);
    }

    private Path2D readOutline(int codePoint) {
        try {
            GlyphData glyph = font().getGlyph().getGlyph(widths.glyph(codePoint));
            GeneralPath path = glyph == null ? new GeneralPath() : glyph.getPath();
            path.transform(AffineTransform.getScaleInstance(1 / widths.unitsPerEm(), -1 / widths.unitsPerEm()));
            return path;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private synchronized TrueTypeFont font() throws IOException {
        TrueTypeFont known = font;
        if (known == null) {
            try (InputStream in = file.get()) {
                known = new TTFParser().parse(new RandomAccessReadBuffer(in));
            }
            known.getTableMap().keySet().retainAll(KEPT);
            font = known;
        }
        return known;
    }
}
