package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Anchor;
import org.tenfold.picture.Mark.Group;
import org.tenfold.picture.Mark.TextRun;
import org.tenfold.picture.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;

/** A link: its line with arrow, jumps, and the label on a plate. */
final class LinkMarks {

    private static final TextStyle LABEL = TextStyle.regular(11);
    private static final double RADIUS = 6;
    private static final double PLATE_HEIGHT = 16;
    private static final double PLATE_PADDING = 4;
    /** Of the widest link. */
    static final double MOST_REACH = 16;

    private final Theme theme;

    LinkMarks(Look look) {
        this.theme = look.theme();
    }

    Group near(String id, LinkStyle style, List<org.tenfold.design.Point> way, List<org.tenfold.design.Point> jumps,
            @Nullable Box plate) {
        List<Mark> marks = new ArrayList<>(3);
        marks.add(new Mark.Line(points(way), RADIUS, stroke(style), style.arrow(), points(jumps)));
        if (plate != null) {
            marks.add(Mark.Box.filled(TileMarks.bounds(plate), 4, theme.color(Role.SHEET)));
            marks.add(new TextRun(plate.centerX(), plate.centerY() + 4, style.label(), LABEL, theme.color(Role.SECONDARY),
                    Anchor.MIDDLE));
        }
        return Group.of(id, "", "", marks);
    }

    Mark middle(LinkStyle style, List<org.tenfold.design.Point> way) {
        return new Mark.Line(points(way), 0, stroke(style), style.arrow(), List.of());
    }

    /** How far the marks of a link reach beside its way: its width, its arrow, its jumps. */
    static double reach(LinkStyle style) {
        return Math.min(MOST_REACH, 6 + style.width());
    }

    private Stroke stroke(LinkStyle style) {
        return new Stroke(theme.color(style.role()), style.width(), style.dash());
    }

    /** The size of a label's plate around its middle. */
    static Box plate(String label, org.tenfold.design.Point middle) {
        double width = Fonts.width(label, LABEL) + 2 * PLATE_PADDING;
        return new Box(middle.x() - width / 2, middle.y() - PLATE_HEIGHT / 2, width, PLATE_HEIGHT);
    }

    private static List<Point> points(List<org.tenfold.design.Point> points) {
        return points.stream().map(point -> new Point(point.x(), point.y())).toList();
    }
}
