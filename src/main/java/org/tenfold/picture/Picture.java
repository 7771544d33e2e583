package org.tenfold.picture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A finished drawing.
 *
 * @param bounds what an output shows, margins included
 * @param marks from the back to the front, which is also the order in which they are read out
 * @param title the drawing's name
 * @param language of its texts as a BCP 47 tag such as {@code en} or {@code ko}
 * @param background fills the bounds
 */
public record Picture(Bounds bounds, List<Mark> marks, String title, String language, Color background) {

    public Picture {
        marks = List.copyOf(marks);
    }

    /**
     * The characters that no bundled font can draw, as text, sorted. Outputs show a question mark in their place (an SVG
     * keeps them, since its viewer may have a font), and whoever exports says which they are.
     */
    public Set<String> uncovered() {
        Set<String> missing = new TreeSet<>();
        collect(marks, missing);
        return missing;
    }

    private static void collect(List<Mark> marks, Set<String> missing) {
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.TextRun run -> missing.addAll(Fonts.uncovered(run.text()));
                case Mark.Group group -> collect(group.children(), missing);
                case Mark.Box _, Mark.Line _, Mark.Glyph _, Mark.Sign _, Mark.Image _ -> { }
            }
        }
    }
}
