package org.tenfold.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.tenfold.picture.TextStyle.Weight;

/**
 * Measures and outlines texts in the bundled typeface, Pretendard, which covers Latin and all of Hangul. Every output
 * places text by these figures, whatever fonts the machine has. Kerning is not applied. Lengths are in sheet units.
 */
public final class Fonts {

    /** The family's name, as SVG and style sheets call it. */
    public static final String FAMILY = "Pretendard";

    private static final String ELLIPSIS = "…";
    /** Behind these a word that is too wide is broken. */
    private static final String JOINTS = "-_/.:@";
    private static final int REPLACEMENT = '?';

    /** Loaded with the first text that needs it, which a plain table of costs has not. */
    private static final class Regular {
        static final Face FACE = new Face(() -> open(Weight.REGULAR));
    }

    private static final class Semibold {
        static final Face FACE = new Face(() -> open(Weight.SEMIBOLD));
    }

    private Fonts() { }

    /** Reads the widths of the typefaces beside what else there is to do before a text is measured. */
    public static void prepare() {
        Thread.ofPlatform().daemon().name("fonts").start(() -> {
            for (Weight weight : Weight.values()) {
                face(weight);
            }
        });
    }

    /** The width of one line of text. */
    public static double width(String text, TextStyle style) {
        Face face = face(style.weight());
        double em = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            em += face.advance(drawable(codePoint));
            i += Character.charCount(codePoint);
        }
        return em * style.size();
    }

    /** How far letters of this size reach above the baseline. */
    public static double ascent(double size) {
        return Regular.FACE.ascent() * size;
    }

    /** How far letters of this size reach below the baseline. */
    public static double descent(double size) {
        return Regular.FACE.descent() * size;
    }

    /** The height that a line of text takes: ascent and descent. */
    public static double lineHeight(double size) {
        return ascent(size) + descent(size);
    }

    /** The text itself if it is no wider than allowed, else as much of it as fits with an ellipsis behind it. */
    public static String ellipsize(String text, TextStyle style, double maxWidth) {
        if (width(text, style) <= maxWidth) {
            return text;
        }
        return text.substring(0, fitting(text, style, maxWidth - width(ELLIPSIS, style))).stripTrailing() + ELLIPSIS;
    }

    /**
     * Breaks a text into at most {@code maxLines} lines: at spaces where it can, though never between a figure and its "%"; in a
     * word that alone is too wide behind the marks of which ids, units and paths are made, and only else between any two letters.
     * What is left after the last line is shortened with an ellipsis.
     */
    public static List<String> wrap(String text, TextStyle style, double maxWidth, int maxLines) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() < maxLines - 1 && width(rest, style) > maxWidth) {
            int end = Math.max(rest.offsetByCodePoints(0, 1), fitting(rest, style, maxWidth));
            int space = gap(rest, end);
            int cut = space > 0 ? space : joint(rest, end);
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).strip();
        }
        lines.add(ellipsize(rest, style, maxWidth));
        return lines;
    }

    /** The last space at or before an end that parts two words, or a number that is not positive if there is none. */
    private static int gap(String text, int end) {
        int space = text.lastIndexOf(' ', end);
        return space > 0 && text.startsWith("%", space + 1) ? gap(text, space - 1) : space;
    }

    /** The last place at or before an end behind which a word may be broken, or the end where it has none. */
    private static int joint(String word, int end) {
        for (int cut = end; cut > 1; cut--) {
            if (JOINTS.indexOf(word.charAt(cut - 1)) >= 0) {
                return cut;
            }
        }
        return end;
    }

    /** How many {@code char}s of the text fit into a width. */
    private static int fitting(String text, TextStyle style, double maxWidth) {
        Face face = face(style.weight());
        double used = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            used += face.advance(drawable(codePoint)) * style.size();
            if (used > maxWidth) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return text.length();
    }

    /** The characters of a text that the bundled typeface lacks, each as its own string. */
    public static Set<String> uncovered(String text) {
        Set<String> missing = new TreeSet<>();
        text.codePoints().filter(c -> !Regular.FACE.covers(c)).forEach(c -> missing.add(Character.toString(c)));
        return missing;
    }

    /** The text as outputs draw it: a question mark stands for every character that the typeface lacks. */
    public static String drawable(String text) {
        if (text.codePoints().allMatch(Regular.FACE::covers)) {
            return text;
        }
        return text.codePoints().map(Fonts::drawable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int drawable(int codePoint) {
        return Regular.FACE.covers(codePoint) ? codePoint : REPLACEMENT;
    }

    /** The letters of a run as one shape on the sheet. */
    static Path2D outline(Mark.TextRun run) {
        Face face = face(run.style().weight());
        double size = run.style().size();
        Path2D.Double all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        AffineTransform place = new AffineTransform(size, 0, 0, size, run.left(), run.y());
        drawable(run.text()).codePoints().forEach(codePoint -> {
            all.append(face.outline(codePoint).getPathIterator(place), false);
            place.translate(face.advance(codePoint), 0);
        });
        return all;
    }

    /** The font file, for toolkits and documents that embed it; the caller closes it. */
    public static InputStream open(Weight weight) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("font/" + weight.file()),
                "font missing from the program");
    }

    private static Face face(Weight weight) {
        return switch (weight) {
            case REGULAR -> Regular.FACE;
            case SEMIBOLD -> Semibold.FACE;
        };
    }
}
