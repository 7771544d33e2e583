package org.tenfold.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A parsed font file with what has been asked of it so far. Widths and outlines are in em: multiply by the text's size.
 * Safe for several threads: FontBox locks while it reads a glyph, and the caches only ever gain equal values.
 */
final class Face {

    private static final int BASIC_PLANE = 0x10000;
    /** What widths and outlines are read from. The rest, four maps of characters above all, is two thirds of a font. */
    private static final Set<String> KEPT = Set.of("head", "hhea", "maxp", "hmtx", "loca", "glyf");

    private final TrueTypeFont font;
    /** By character of the basic plane, its glyph; 0 if there is none. */
    private final char[] glyphs = new char[BASIC_PLANE];
    private final Map<Integer, Integer> furtherGlyphs = new HashMap<>();
    private final double unitsPerEm;
    private final double ascent;
    private final double descent;
    /** By character of the basic plane: the advance plus one, so that zero means "not asked yet". */
    private final float[] advancesPlusOne = new float[BASIC_PLANE];
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

    /** Reads a font and closes its stream; a font that cannot be read is a broken installation. */
    Face(InputStream file) {
        try (file) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            unitsPerEm = font.getUnitsPerEm();
            ascent = font.getHorizontalHeader().getAscender() / unitsPerEm;
            descent = -font.getHorizontalHeader().getDescender() / unitsPerEm;
            CmapLookup characters = font.getUnicodeCmapLookup();
            for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
                List<Integer> drawn = characters.getCharCodes(glyph);
                if (drawn != null) {
                    for (int codePoint : drawn) {
                        learn(codePoint, glyph);
                    }
                }
            }
            font.getTableMap().keySet().retainAll(KEPT);
        } catch (IOException e) {
            throw new UncheckedIOException("a bundled font is not readable", e);
        }
    }

    private void learn(int codePoint, int glyph) {
        if (codePoint < BASIC_PLANE) {
            glyphs[codePoint] = (char) glyph;
        } else {
            furtherGlyphs.put(codePoint, glyph);
        }
    }

    private int glyph(int codePoint) {
        return codePoint < BASIC_PLANE ? glyphs[codePoint] : furtherGlyphs.getOrDefault(codePoint, 0);
    }

    double ascent() {
        return ascent;
    }

    double descent() {
        return descent;
    }

    boolean covers(int codePoint) {
        return glyph(codePoint) != 0;
    }

    double advance(int codePoint) {
        if (codePoint >= BASIC_PLANE) {
            return readAdvance(codePoint);
        }
        float known = advancesPlusOne[codePoint];
        if (known == 0) {
            known = (float) readAdvance(codePoint) + 1;
            advancesPlusOne[codePoint] = known;
        }
        return known - 1.0;
    }

    private double readAdvance(int codePoint) {
        try {
            return font.getAdvanceWidth(glyph(codePoint)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The character's shape on the baseline, y downwards. Not to be changed by the caller. */
    Path2D outline(int codePoint) {
        return outlines.computeIfAbsent(codePoint, this::readOutline);
    }

    private Path2D readOutline(int codePoint) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyph(codePoint));
            GeneralPath path = glyph == null ? new GeneralPath() : glyph.getPath();
            path.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
