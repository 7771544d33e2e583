package org.tenfold.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WidthsTest {

    /** FontBox reads the same file by other means. */
    @ParameterizedTest
    @EnumSource
    void everyCharacterIsAsWideAsFontBoxSays(TextStyle.Weight weight) throws IOException {
        Widths widths = widths(weight);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Fonts.open(weight)))) {
            CmapLookup characters = font.getUnicodeCmapLookup();
            assertThat(widths.ascent()).isCloseTo(font.getHorizontalHeader().getAscender() / (double) font.getUnitsPerEm(), within(1e-9));
            assertThat(widths.descent()).isCloseTo(-font.getHorizontalHeader().getDescender() / (double) font.getUnitsPerEm(), within(1e-9));
            int covered = 0;
            for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                int glyph = characters.getGlyphId(codePoint);
                if (glyph != widths.glyph(codePoint) || glyph != 0
                        && Math.abs(widths.advance(codePoint) - font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm()) > 1e-6) {
                    throw new AssertionError("character " + codePoint + " differs");
                }
                covered += glyph == 0 ? 0 : 1;
            }
            assertThat(covered).isGreaterThan(11_172);
        }
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws IOException {
        byte[] font;
        try (InputStream file = Fonts.open(TextStyle.Weight.REGULAR)) {
            font = file.readNBytes(40_000);
        }
        assertThatThrownBy(() -> new Widths(new ByteArrayInputStream(font))).isInstanceOf(EOFException.class);
    }

    private static Widths widths(TextStyle.Weight weight) throws IOException {
        try (InputStream file = Fonts.open(weight)) {
            return new Widths(file);
        }
    }
}
