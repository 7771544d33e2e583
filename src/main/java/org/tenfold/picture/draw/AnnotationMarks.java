package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Layout;
import org.tenfold.picture.Color;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Anchor;
import org.tenfold.picture.Mark.Group;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;

/** Notes and images as they lie on the sheet. */
public final class AnnotationMarks {

    private static final TextStyle WORDS = TextStyle.regular(12);
    private static final double LINE = 17;
    private static final double PADDING = 10;
    private static final double RADIUS = 4;
    private static final double TINT = 0.1;
    private static final int MOST_LINES = 200;

    private final Theme theme;
    private final Layout layout;
    private final TileMarks tiles;

    AnnotationMarks(Look look, Layout layout) {
        this.theme = look.theme();
        this.layout = layout;
        this.tiles = new TileMarks(look);
    }

    /** The height that a note of this width needs for its words. */
    public static double height(String text, double width) {
        return 2 * PADDING + Math.max(1, lines(text, width).size()) * LINE;
    }

    private static List<String> lines(String text, double width) {
        return text.lines().flatMap(line -> Fonts.wrap(line, WORDS, Math.max(1, width - 2 * PADDING), MOST_LINES).stream()).toList();
    }

    Group near(Annotation annotation, Box box) {
        List<Mark> marks = new ArrayList<>();
        String title = switch (annotation) {
            case Annotation.Note note -> {
                marks.add(plate(note, box));
                words(marks, note, box);
                yield note.text();
            }
            case Annotation.Image image -> {
                marks.add(new Mark.Image(box.x(), box.y(), box.width(), box.height(), image.data()));
                if (layout.style(image.id()).color() != null) {
                    marks.add(Mark.Box.framed(TileMarks.bounds(box), 0, stroke(image)));
                }
                yield image.name();
            }
        };
        if (layout.isLocked(annotation.id())) {
            tiles.lock(marks, box.x() + 2, box.bottom() - 2);
        }
        return Group.of(annotation.id(), title, "", marks);
    }

    /** One rectangle. */
    Mark far(Annotation annotation, Box box) {
        return plate(annotation, box);
    }

    private Mark plate(Annotation annotation, Box box) {
        return new Mark.Box(box.x(), box.y(), box.width(), box.height(), RADIUS, theme.color(Role.SHEET).mix(color(annotation), TINT),
                stroke(annotation));
    }

    private Stroke stroke(Annotation annotation) {
        return new Stroke(color(annotation), 1, Dress.dash(layout.style(annotation.id()), Stroke.Dash.SOLID));
    }

    private Color color(Annotation annotation) {
        return theme.color(Dress.role(layout.style(annotation.id()), annotation instanceof Annotation.Note ? Role.MEDIUM : Role.SEPARATOR));
    }

    /** As many lines as there is room for; the last one says that there are more. */
    private void words(List<Mark> marks, Annotation.Note note, Box box) {
        List<String> lines = lines(note.text(), box.width());
        int room = (int) Math.floor((box.height() - 2 * PADDING) / LINE + 1e-9);
        for (int i = 0; i < Math.min(room, lines.size()); i++) {
            boolean cut = i == room - 1 && lines.size() > room;
            String line = cut ? Fonts.ellipsize(lines.get(i) + " " + lines.get(i + 1), WORDS, box.width() - 2 * PADDING) : lines.get(i);
            marks.add(new Mark.TextRun(box.x() + PADDING, box.y() + PADDING + (i + 1) * LINE - 5, line, WORDS, theme.color(Role.TEXT),
                    Anchor.START));
        }
    }
}
