package org.tenfold.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a TrueType file says about the place its characters take, in em, from the tables that tell it. FontBox reads all tables of
 * a file, which takes a quarter of a second of a start's work and keeps the file in memory, for figures that fill a fiftieth of it.
 * The tables are those of the OpenType specification 1.9 (head, hhea, hmtx, maxp, and cmap in format 12, segmented coverage).
 */
final class Widths {

    private static final int HEADER = 12;
    private static final int RECORD = 16;
    private static final int WINDOWS = 3;
    /** The encoding of a character map that covers all of Unicode. */
    private static final int FULL_UNICODE = 10;
    private static final int SEGMENTED_COVERAGE = 12;
    private static final int BASIC_PLANE = 0x10000;

    /** Where a table lies in the file. */
    private record Table(int offset, int length) {
        int end() {
            return offset + length;
        }
    }

    private final Map<String, Table> tables = new HashMap<>();
    private final double unitsPerEm;
    private final double ascent;
    private final double descent;
    /** By glyph, in em. */
    private final float[] advances;
    /** By character of the basic plane, its glyph; 0 if there is none. */
    private final char[] glyphs = new char[BASIC_PLANE];
    private final Map<Integer, Integer> furtherGlyphs = new HashMap<>();

    /**
     * Reads the first part of a font file, up to the last table that is wanted.
     *
     * @throws IOException if the file cannot be read or lacks a table
     */
    Widths(InputStream file) throws IOException {
        byte[] header = exactly(file, HEADER);
        int count = ByteBuffer.wrap(header).getShort(4);
        byte[] directory = exactly(file, count * RECORD);
        ByteBuffer records = ByteBuffer.wrap(directory);
        for (int i = 0; i < count; i++) {
            String tag = new String(directory, i * RECORD, 4, StandardCharsets.US_ASCII);
            tables.put(tag, new Table(records.getInt(i * RECORD + 8), records.getInt(i * RECORD + 12)));
        }
        int end = 0;
        for (String wanted : new String[] {"head", "hhea", "maxp", "hmtx", "cmap"}) {
            end = Math.max(end, table(wanted).end());
        }
        int read = HEADER + directory.length;
        ByteBuffer font = ByteBuffer.allocate(end).put(header).put(directory).put(exactly(file, end - read));
        unitsPerEm = font.getShort(table("head").offset + 18);
        ascent = font.getShort(table("hhea").offset + 4) / unitsPerEm;
        descent = -font.getShort(table("hhea").offset + 6) / unitsPerEm;
        advances = advances(font, font.getChar(table("maxp").offset + 4), font.getChar(table("hhea").offset + 34));
        learnCharacters(font);
    }

    private static byte[] exactly(InputStream file, int length) throws IOException {
        byte[] bytes = file.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the font file is cut off");
        }
        return bytes;
    }

    private Table table(String tag) throws IOException {
        Table table = tables.get(tag);
        if (table == null) {
            throw new IOException("the font has no table " + tag);
        }
        return table;
    }

    /** Glyphs beyond those with an advance of their own have that of the last. */
    private float[] advances(ByteBuffer font, int count, int own) throws IOException {
        float[] all = new float[count];
        for (int glyph = 0; glyph < own; glyph++) {
            all[glyph] = (float) (font.getChar(table("hmtx").offset + 4 * glyph) / unitsPerEm);
        }
        Arrays.fill(all, own, count, all[own - 1]);
        return all;
    }

    private void learnCharacters(ByteBuffer font) throws IOException {
        int map = table("cmap").offset;
        for (int i = 0; i < font.getChar(map + 2); i++) {
            int encoding = map + 4 + 8 * i;
            int at = map + font.getInt(encoding + 4);
            if (font.getChar(encoding) == WINDOWS && font.getChar(encoding + 2) == FULL_UNICODE && font.getChar(at) == SEGMENTED_COVERAGE) {
                learnSegments(font, at);
                return;
            }
        }
        throw new IOException("the font has no map of all of Unicode");
    }

    private void learnSegments(ByteBuffer font, int at) {
        int segments = font.getInt(at + 12);
        for (int i = 0; i < segments; i++) {
            int segment = at + 16 + 12 * i;
            int first = font.getInt(segment);
            int last = font.getInt(segment + 4);
            int glyph = font.getInt(segment + 8);
            for (int codePoint = first; codePoint <= last; codePoint++) {
                learn(codePoint, glyph + codePoint - first);
            }
        }
    }

    private void learn(int codePoint, int glyph) {
        if (codePoint < BASIC_PLANE) {
            glyphs[codePoint] = (char) glyph;
        } else {
            furtherGlyphs.put(codePoint, glyph);
        }
    }

    /** The number of the glyph that draws a character; 0 if there is none. */
    int glyph(int codePoint) {
        return codePoint < BASIC_PLANE ? glyphs[codePoint] : furtherGlyphs.getOrDefault(codePoint, 0);
    }

    /** How far the next character stands. */
    double advance(int codePoint) {
        return advances[glyph(codePoint)];
    }

    /** How far letters reach above the baseline. */
    double ascent() {
        return ascent;
    }

    /** How far letters reach below the baseline. */
    double descent() {
        return descent;
    }

    /** Units of outlines in an em. */
    double unitsPerEm() {
        return unitsPerEm;
    }
}
