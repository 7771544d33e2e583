package org.tenfold.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Mark;
import org.tenfold.design.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;

/** The marks that tools show over the picture; their lines keep their width in the window at any scale. */
final class Hints {

    private static final double RADIUS = 8;
    /** The height of a plate with words, in window pixels. */
    private static final double CHIP = 24;
    /** Left and right of its words. */
    private static final double PAD = 8;
    private static final double HANDLE = 8;
    private static final double EDGE = 4;

    private Hints() {
    }

    /** A ring around a tile or container. */
    static Mark ring(Box box, Color color, double gap, double width, double scale) {
        return Mark.Box.framed(bounds(box.grown(gap / scale)), RADIUS + gap / scale, Stroke.solid(color, width / scale));
    }

    /** The ring around what is selected. */
    static Mark selected(Box box, Theme theme, double scale) {
        return ring(box, theme.color(Role.ACCENT), 3, 2, scale);
    }

    /** A container that takes what is dropped. */
    static Mark target(Box box, Theme theme, double scale) {
        Color accent = theme.color(Role.ACCENT);
        return new Mark.Box(box.x(), box.y(), box.width(), box.height(), RADIUS, accent.fade(0.06),
                Stroke.solid(accent, 2 / scale));
    }

    /** A round button with an arrow in it. */
    static List<Mark> arrow(Point at, Point direction, boolean pointed, Theme theme, double scale) {
        Color accent = theme.color(Role.ACCENT);
        double half = 3.5 / scale;
        double x = at.x();
        double y = at.y();
        Stroke line = Stroke.solid(pointed ? theme.color(Role.SHEET) : accent, 1.75 / scale);
        return List.of(
                new Mark.Sign(Mark.Form.CIRCLE, x, y, 18 / scale, pointed ? accent : theme.color(Role.SHEET),
                        Stroke.solid(accent, 1.25 / scale)),
                new Mark.Line(List.of(
                        point(x - direction.x() * half / 2 - direction.y() * half, y - direction.y() * half / 2 - direction.x() * half),
                        point(x + direction.x() * half / 2, y + direction.y() * half / 2),
                        point(x - direction.x() * half / 2 + direction.y() * half, y - direction.y() * half / 2 + direction.x() * half)),
                        0, line, false, List.of()));
    }

    private static org.tenfold.picture.Point point(double x, double y) {
        return new org.tenfold.picture.Point(x, y);
    }

    /** The straight part of a line that keys move. */
    static List<Mark> part(List<Point> way, int part, Theme theme, double scale) {
        Point from = way.get(part - 1);
        Point to = way.get(part);
        return List.of(new Mark.Line(List.of(point(from.x(), from.y()), point(to.x(), to.y())), 0,
                        Stroke.solid(theme.color(Role.ACCENT), 4 / scale), false, List.of()),
                handle(new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2), theme, scale));
    }

    /** A small square at the end of a line, on the line: the end touches a part or its name, which stay seen. */
    static Mark handleBeside(Point end, Point before, Theme theme, double scale) {
        double length = Math.hypot(before.x() - end.x(), before.y() - end.y());
        double share = length == 0 ? 0 : Math.min(0.5, (HANDLE / 2 + 1) / scale / length);
        return handle(new Point(end.x() + share * (before.x() - end.x()), end.y() + share * (before.y() - end.y())), theme, scale);
    }

    /** A small square that can be dragged. */
    static Mark handle(Point at, Theme theme, double scale) {
        double side = HANDLE / scale;
        return new Mark.Box(at.x() - side / 2, at.y() - side / 2, side, side, 1.5 / scale, theme.color(Role.SHEET),
                Stroke.solid(theme.color(Role.ACCENT), 1.5 / scale));
    }

    /**
     * A text on a plate below a tile, or above it, so that its name stays seen; else beside the pointer.
     *
     * @param part what it is about; null for nothing
     */
    static List<Mark> chip(Workspace workspace, String words, @Nullable String part, Pointer pointer, Color color, Theme theme) {
        Viewport view = workspace.viewport();
        Box tile = part == null ? null : workspace.sheet().tile(part).orElse(null);
        return tile == null ? plate(words, new Box(pointer.x(), pointer.y(), 0, 0), 18, 14, color, theme, view)
                : plate(words, tile, 8, (tile.width() * view.scale() - Fonts.width(words, TextStyle.semibold(12)) - 2 * PAD) / 2, color, theme, view);
    }

    /**
     * A text on a plate, within the window.
     *
     * @param below how far below the box, or above it where there is no room, in window pixels
     * @param right how far right of the box's left edge, in window pixels
     */
    private static List<Mark> plate(String words, Box box, double below, double right, Color color, Theme theme, Viewport view) {
        double scale = view.scale();
        Bounds seen = view.visible();
        TextStyle style = TextStyle.semibold(12 / scale);
        double width = Fonts.width(words, style) + 2 * PAD / scale;
        double x = Math.max(seen.x(), Math.min(box.x() + right / scale, seen.right() - width - EDGE / scale));
        boolean fits = box.bottom() + (below + CHIP + EDGE) / scale < seen.bottom();
        double y = fits ? box.bottom() + below / scale : Math.max(seen.y() + EDGE / scale, box.y() - (below + CHIP) / scale);
        return List.of(
                new Mark.Box(x, y, width, CHIP / scale, 6 / scale, theme.color(Role.SHEET), Stroke.solid(color, 1 / scale)),
                new Mark.TextRun(x + PAD / scale, y + 16.5 / scale, words, style, color, Mark.Anchor.START));
    }

    static Bounds bounds(Box box) {
        return new Bounds(box.x(), box.y(), box.width(), box.height());
    }
}
