package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Link;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Anchor;
import org.tenfold.picture.Mark.TextRun;
import org.tenfold.picture.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;

/** From far away: one line for all links between two containers, with their number. */
final class FarLinks {

    private static final double WIDTH = 6;
    private static final TextStyle NUMBER = TextStyle.semibold(64);

    private FarLinks() {
    }

    private record Pair(String from, String to) {
    }

    static List<Mark> of(Drawing drawing, Theme theme) {
        Architecture architecture = drawing.design().architecture();
        Map<Pair, Integer> counts = new LinkedHashMap<>();
        for (Link link : architecture.links()) {
            String from = place(architecture, link.from());
            String to = place(architecture, link.to());
            if (!from.equals(to) && drawing.box(from).isPresent() && drawing.box(to).isPresent()) {
                counts.merge(from.compareTo(to) < 0 ? new Pair(from, to) : new Pair(to, from), 1, Integer::sum);
            }
        }
        List<Mark> marks = new ArrayList<>();
        counts.forEach((pair, count) -> {
            Box from = drawing.box(pair.from).orElseThrow();
            Box to = drawing.box(pair.to).orElseThrow();
            Point a = new Point(from.centerX(), from.centerY());
            Point b = new Point(to.centerX(), to.centerY());
            Point corner = new Point(b.x(), a.y());
            marks.add(new Mark.Line(a.equals(corner) || b.equals(corner) ? List.of(a, b) : List.of(a, corner, b), 0,
                    Stroke.solid(theme.color(Role.LINK), WIDTH), false, List.of()));
            if (count > 1) {
                marks.add(new TextRun((a.x() + corner.x()) / 2, a.y() - WIDTH * 2, String.valueOf(count), NUMBER,
                        theme.color(Role.TEXT), Anchor.MIDDLE));
            }
        });
        return marks;
    }

    /** The container that a component stands in, or the component itself at top level. */
    private static String place(Architecture architecture, String id) {
        String parent = Objects.requireNonNull(architecture.componentsById().get(id)).parent();
        return parent == null ? id : parent;
    }
}
