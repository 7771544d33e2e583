package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Box;
import org.tenfold.editor.Tools;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Theme;
import org.tenfold.picture.draw.Callout;
import org.tenfold.picture.draw.Detail;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.rules.Finding;

/**
 * What lies over a drawing and moves without it: what is selected, what somebody should look at, the proof of a finding, and what
 * the tool in hand shows.
 *
 * @param outlined components and links that somebody should look at
 */
record Overlay(Workspace workspace, Subject subject, Drawing drawing, Collection<String> outlined, Appearance look) {

    private static final double CORNER = 8;
    private static final double SELECTION_GAP = 3;
    private static final double OUTLINE_GAP = 2.5;
    private static final double OUTLINE_WIDTH = 1.5;
    private static final double HALO_WIDTH = 6;
    private static final double HALO_OPACITY = 0.22;

    /**
     * All of it.
     *
     * @param tools what the tool in hand shows, if the sheet is the one that is worked on
     * @param scale window pixels per sheet unit, for lines that keep their width
     */
    List<Mark> marks(Tools tools, double scale) {
        Theme theme = look.theme();
        List<Mark> marks = new ArrayList<>(outlines(theme, scale));
        boolean active = subject.isActive();
        Color color = workspace.finding().filter(looked -> active).map(finding -> Callout.color(finding, theme)).orElse(theme.color(Role.ACCENT));
        Stroke ring = Stroke.solid(color, 2 / scale);
        double gap = SELECTION_GAP / scale;
        double corner = corner(scale, gap);
        Stroke line = Stroke.solid(color, 2.5 / scale);
        boolean arrows = !far(scale);
        for (String id : selected(tools)) {
            Box box = drawing.box(id).orElse(null);
            if (box != null) {
                marks.add(Mark.Box.framed(new Bounds(box.x() - gap, box.y() - gap, box.width() + 2 * gap,
                        box.height() + 2 * gap), corner, ring));
            } else {
                along(id, line, arrows, marks);
            }
        }
        marks.addAll(again(tools, scale));
        if (!active) {
            return marks;
        }
        Finding looked = workspace.finding().orElse(null);
        if (looked != null && tools.isIdle()) {
            // Its proof stands where the handles of a part would.
            marks.addAll(Callout.of(looked, workspace.review().orElseThrow(), drawing, theme, look.language(), scale,
                    workspace.viewport().visible()));
        } else {
            marks.addAll(tools.marks(theme, scale));
        }
        return marks;
    }

    private Collection<String> selected(Tools tools) {
        return tools.current().marksSelection() ? seen(workspace.selection().ids()) : List.of();
    }

    /** What is seen of these: a collapsed container stands for all that stands in it. */
    private Collection<String> seen(Collection<String> ids) {
        return ids.stream().map(subject.design()::seen).distinct().toList();
    }

    /** A ring with a halo around parts, a halo along links. */
    private List<Mark> outlines(Theme theme, double scale) {
        List<Mark> marks = new ArrayList<>();
        Color accent = theme.color(Role.ACCENT);
        Stroke ring = Stroke.solid(accent, OUTLINE_WIDTH / scale);
        Stroke halo = Stroke.solid(accent.fade(HALO_OPACITY), HALO_WIDTH / scale);
        double corner = corner(scale, OUTLINE_GAP);
        for (String id : seen(outlined)) {
            Box box = drawing.box(id).orElse(null);
            if (box != null) {
                // In units of the sheet, because the name of a part stands right below it.
                Bounds area = new Bounds(box.x(), box.y(), box.width(), box.height()).grow(OUTLINE_GAP);
                marks.add(Mark.Box.framed(area, corner, halo));
                marks.add(Mark.Box.framed(area, corner, ring));
            } else {
                along(id, halo, false, marks);
            }
        }
        return marks;
    }

    /** How round a ring is: from afar parts are rectangles, and so are their rings, of which there may be ten thousand; arrows have no head. */
    private double corner(double scale, double gap) {
        return far(scale) ? 0 : CORNER + gap;
    }

    private boolean far(double scale) {
        return detail(scale) == Detail.FAR;
    }

    private Detail detail(double scale) {
        return drawing.detail(scale, workspace.viewport().visible());
    }

    /** A line along a link, if it is drawn. */
    private void along(String link, Stroke stroke, boolean arrow, List<Mark> marks) {
        List<org.tenfold.design.Point> way = drawing.way(link);
        if (way.size() > 1) {
            marks.add(new Mark.Line(way.stream().map(point -> new Point(point.x(), point.y())).toList(), 6, stroke, arrow, List.of()));
        }
    }

    /** Once more, so that no line runs through them: badges and counts of marked parts, labels of marked links and on marked frames. */
    private List<Mark> again(Tools tools, double scale) {
        Detail detail = detail(scale);
        Collection<String> marked = Stream.concat(selected(tools).stream(), seen(outlined).stream()).distinct().toList();
        List<Mark> marks = new ArrayList<>();
        if (detail != Detail.FAR) {
            marked.forEach(id -> marks.addAll(drawing.badge(id)));
        }
        if (detail == Detail.NEAR) {
            marked.forEach(id -> marks.addAll(drawing.count(id)));
            Stream<String> onFrames = marked.stream().flatMap(id -> drawing.labelsAround(id, OUTLINE_GAP + HALO_WIDTH / scale).stream());
            Stream.concat(marked.stream(), onFrames).flatMap(id -> drawing.link(id).stream()).flatMap(link -> link.children().stream())
                    .filter(mark -> !(mark instanceof Mark.Line)).forEach(marks::add);
        }
        return marks;
    }
}
