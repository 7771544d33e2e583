package org.tenfold.picture;

/**
 * The look of a text: Pretendard in one of its two bundled weights.
 *
 * @param size height of the em square in sheet units (13 for names, 11 for settings)
 * @param weight thickness of the letters
 */
public record TextStyle(double size, Weight weight) {

    /** A text of normal thickness. */
    public static TextStyle regular(double size) {
        return new TextStyle(size, Weight.REGULAR);
    }

    /** A text of heavier thickness, for names and headings. */
    public static TextStyle semibold(double size) {
        return new TextStyle(size, Weight.SEMIBOLD);
    }

    /** The bundled weights. */
    public enum Weight {
        /** Pretendard Regular. */
        REGULAR("Pretendard-Regular.ttf", 400),
        /** Pretendard SemiBold. */
        SEMIBOLD("Pretendard-SemiBold.ttf", 600);

        private final String file;
        private final int number;

        Weight(String file, int number) {
            this.file = file;
            this.number = number;
        }

        /** The name of its font file beside {@link Fonts}. */
        String file() {
            return file;
        }

        /** The weight as CSS counts it, 400 or 600. */
        public int number() {
            return number;
        }
    }
}
