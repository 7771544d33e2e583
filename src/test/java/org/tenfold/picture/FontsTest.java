package org.tenfold.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import org.apache.commons.logging.Log;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.materialdesign2.MaterialDesignAIkonHandler;

class FontsTest {

    private static final TextStyle NAME = TextStyle.semibold(13);

    @Test
    void widthGrowsWithTheSizeAndAddsUp() {
        double one = Fonts.width("RDS 주문", TextStyle.regular(10));
        assertThat(one).isPositive();
        assertThat(Fonts.width("RDS 주문", TextStyle.regular(20))).isCloseTo(2 * one, within(1e-9));
        assertThat(Fonts.width("RDS 주문RDS 주문", TextStyle.regular(10))).isCloseTo(2 * one, within(1e-9));
    }

    @Test
    void outlinesAreAsWideAsMeasured() {
        Mark.TextRun run = new Mark.TextRun(100, 50, "HH가용 영역HH", NAME, Color.BLACK, Mark.Anchor.END);
        assertThat(Fonts.outline(run).getBounds2D().getMaxX()).isCloseTo(100, within(2.0));
        assertThat(Fonts.outline(run).getBounds2D().getMinX()).isCloseTo(run.left(), within(2.0));
        assertThat(Fonts.outline(run).getBounds2D().getMaxY()).isCloseTo(50, within(2.0));
    }

    @Test
    void everyHangulSyllableIsCovered() {
        StringBuilder all = new StringBuilder();
        for (char c = '가'; c <= '힣'; c++) {
            all.append(c);
        }
        assertThat(Fonts.uncovered(all.toString())).isEmpty();
    }

    @Test
    void uncoveredCharactersAreNamedAndReplaced() {
        assertThat(Fonts.uncovered("DB 🚀 x🚀")).containsExactly("🚀");
        assertThat(Fonts.drawable("DB 🚀")).isEqualTo("DB ?");
        assertThat(Fonts.width("🚀", NAME)).isEqualTo(Fonts.width("?", NAME));
    }

    @Test
    void namesBreakAtSpacesAndLongWordsInside() {
        assertThat(Fonts.wrap("Orders database replica", NAME, 110, 2)).containsExactly("Orders database", "replica");
        List<String> word = Fonts.wrap("Supercalifragilisticexpialidocious", NAME, 80, 2);
        assertThat(word).hasSize(2);
        assertThat(word.get(1)).endsWith("…");
        assertThat(Fonts.wrap("Sessions (sessions-ap-northeast-2)", NAME, 110, 3)).as("ids keep their words whole")
                .containsExactly("Sessions", "(sessions-ap-", "northeast-2)");
        assertThat(Fonts.wrap("Availability of 99.95 % a month", NAME, Fonts.width("Availability of 99.95", NAME), 2))
                .as("a figure keeps its sign").containsExactly("Availability of", "99.95 % a month");
        assertThat(Fonts.wrap("DB", NAME, 110, 2)).containsExactly("DB");
        assertThat(Fonts.wrap("", NAME, 110, 2)).containsExactly("");
    }

    @Property
    void wrappedLinesFit(@ForAll @NotBlank String text, @ForAll @DoubleRange(min = 40, max = 200) double width,
            @ForAll @IntRange(min = 1, max = 3) int lines) {
        List<String> wrapped = Fonts.wrap(text, NAME, width, lines);
        assertThat(wrapped).hasSizeLessThanOrEqualTo(lines)
                .allSatisfy(line -> assertThat(Fonts.width(line, NAME)).isLessThanOrEqualTo(width + 1e-6));
    }

    @Test
    void iconsFillTheirSquareAroundTheCentre() {
        var outline = Icons.outline(new Mark.Glyph("mdi2c-circle", 100, 200, 24, Color.BLACK)).getBounds2D();
        assertThat(outline.getCenterX()).isCloseTo(100, within(0.1));
        assertThat(outline.getCenterY()).isCloseTo(200, within(0.1));
        assertThat(outline.getWidth()).isCloseTo(20, within(0.1));
    }

    @Test
    void unknownIconsAreTold() {
        assertThat(Icons.exists("mdi2d-database")).isTrue();
        assertThat(Icons.exists("mdi2d-no-such-thing")).isFalse();
        assertThat(Icons.exists("nothing")).isFalse();
    }

    /** Ikonli brings a small set of its own; an installed program has it before the pack on its class path. */
    @Test
    void iconsComeFromThePackWhateverComesFirstOnTheClassPath() throws Exception {
        URL[] ikonliFirst = Stream.of(IkonHandler.class, MaterialDesignAIkonHandler.class, Icons.class, TrueTypeFont.class, Log.class,
                RandomAccessRead.class).map(type -> type.getProtectionDomain().getCodeSource().getLocation()).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(ikonliFirst, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> icons = Class.forName("org.tenfold.picture.Icons", true, loader);
            Constructor<?> glyph = Class.forName("org.tenfold.picture.Mark$Glyph", true, loader).getDeclaredConstructors()[0];
            Method outline = icons.getDeclaredMethod("outline", glyph.getDeclaringClass());
            outline.setAccessible(true);
            Shape shape = (Shape) outline.invoke(null, glyph.newInstance("mdi2d-database", 0.0, 0.0, 24.0, null));
            assertThat(shape.getBounds2D().getWidth()).isGreaterThan(12);
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }
    }
}
