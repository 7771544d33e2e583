package org.tenfold.design;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Text;

/**
 * How something on the sheet looks where a user wanted it otherwise than usual.
 *
 * @param color of a tile, frame, link or note; null for the usual one
 * @param line of a frame or link; null for the usual one
 */
public record Style(@Nullable Hue color, @Nullable Line line) {

    /** As things of its kind usually look. */
    public static final Style USUAL = new Style(null, null);

    /** Colours by name, so that each theme can show them with enough contrast. */
    public enum Hue {
        RED(Text.of("Red", "빨강")),
        ORANGE(Text.of("Orange", "주황")),
        GOLD(Text.of("Gold", "금색")),
        GREEN(Text.of("Green", "초록")),
        TEAL(Text.of("Teal", "청록")),
        BLUE(Text.of("Blue", "파랑")),
        PURPLE(Text.of("Purple", "보라")),
        PINK(Text.of("Pink", "분홍")),
        GREY(Text.of("Grey", "회색"));

        private final Text label;

        Hue(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }

        /** The name in the file. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one with this name. */
        public static Optional<Hue> of(String id) {
            return Arrays.stream(values()).filter(hue -> hue.id().equals(id)).findFirst();
        }
    }

    /** Patterns of lines. */
    public enum Line {
        SOLID(Text.of("Solid", "실선")),
        DASHED(Text.of("Dashed", "파선")),
        DOTTED(Text.of("Dotted", "점선"));

        private final Text label;

        Line(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }

        /** The name in the file. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one with this name. */
        public static Optional<Line> of(String id) {
            return Arrays.stream(values()).filter(line -> line.id().equals(id)).findFirst();
        }
    }

    /** This style in another colour, null for the usual one. */
    public Style withColor(@Nullable Hue hue) {
        return new Style(hue, line);
    }

    /** This style with another line, null for the usual one. */
    public Style withLine(@Nullable Line pattern) {
        return new Style(color, pattern);
    }
}
