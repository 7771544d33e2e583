package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Stroke.Dash;
import org.tenfold.picture.Theme;

/** The cut of a single point of failure: a heavy dashed line across the links that its failure severs. */
final class CutMarks {

    private static final double WIDTH = 4;
    /** In front of the arrow heads. */
    private static final double BEFORE_TILE = 14;
    private static final double OVERHANG = 13;

    private CutMarks() {
    }

    /** One side of a tile: which way its links leave it, and how far along that way the side lies. */
    private record Front(int dx, int dy, double position) {
    }

    static List<Mark> of(Drawing drawing, Theme theme) {
        Map<String, List<List<Point>>> entering = new LinkedHashMap<>();
        Map<String, List<List<Point>>> leaving = new LinkedHashMap<>();
        for (Link link : drawing.linksOfCuts()) {
            List<Point> way = drawing.way(link.id());
            if (Aftermath.leads(link.kind()) && way.size() > 1) {
                if (drawing.cut(link.to()) != null) {
                    entering.computeIfAbsent(link.to(), none -> new ArrayList<>()).add(way.reversed());
                }
                if (drawing.cut(link.from()) != null) {
                    leaving.computeIfAbsent(link.from(), none -> new ArrayList<>()).add(way);
                }
            }
        }
        leaving.forEach(entering::putIfAbsent);
        List<Mark> marks = new ArrayList<>();
        entering.forEach((id, ways) -> across(marks, ways, new Stroke(TileMarks.color(theme, drawing.cut(id)), WIDTH, Dash.DASHED)));
        return marks;
    }

    /** One line for all links on a side; the ways begin at the tile. */
    private static void across(List<Mark> marks, Collection<List<Point>> ways, Stroke stroke) {
        Map<Front, double[]> spans = new LinkedHashMap<>();
        for (List<Point> way : ways) {
            Point at = way.get(0);
            int dx = (int) Math.signum(way.get(1).x() - at.x());
            int dy = (int) Math.signum(way.get(1).y() - at.y());
            boolean level = dy == 0;
            double along = level ? at.y() : at.x();
            Front front = new Front(dx, dy, (level ? at.x() : at.y()) + (dx + dy) * BEFORE_TILE);
            double[] span = spans.computeIfAbsent(front, none -> new double[] {along, along});
            span[0] = Math.min(span[0], along);
            span[1] = Math.max(span[1], along);
        }
        spans.forEach((front, span) -> marks.add(front.dy == 0
                ? Mark.Line.straight(front.position, span[0] - OVERHANG, front.position, span[1] + OVERHANG, stroke)
                : Mark.Line.straight(span[0] - OVERHANG, front.position, span[1] + OVERHANG, front.position, stroke)));
    }
}
