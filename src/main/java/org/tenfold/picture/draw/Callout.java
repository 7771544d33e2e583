package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenfold.design.Box;
import org.tenfold.design.Point;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.topology.JourneyNames;

/**
 * The proof of a finding beside what is to blame: what is wrong, the measured values, and the journeys that stop with it. It
 * keeps its size in the window at any scale.
 */
public final class Callout {

    private static final Text STOPS = Text.of("Stops with it: {journeys}", "함께 멈춤: {journeys}");

    private static final double WIDTH = 264;
    private static final double PADDING = 10;
    private static final double EDGE = 3;
    private static final double GAP = 18;
    private static final double MARGIN = 12;
    /** A tile's name and what stands under it. */
    private static final double BELOW_TEXTS = 48;
    private static final double LINE = 17;
    private static final int MOST_LINES = 4;

    private Callout() {
    }

    /**
     * The marks.
     *
     * @param scale of the window: sheet units are this much larger there
     * @param visible what of the sheet is seen; the callout stays inside
     * @return nothing if what is to blame is not drawn
     */
    public static List<Mark> of(Finding finding, Review review, Drawing drawing, Theme theme, Language language, double scale, Bounds visible) {
        Optional<Box> place = finding.targets().stream().flatMap(id -> place(id, drawing).stream()).findFirst();
        if (place.isEmpty()) {
            return List.of();
        }
        TextStyle title = TextStyle.semibold(12);
        TextStyle body = TextStyle.regular(12);
        double width = WIDTH - 2 * PADDING - EDGE;
        List<Line> lines = new ArrayList<>();
        Fonts.wrap(finding.rule().title().in(language), title, width, 2).forEach(line -> lines.add(new Line(line, title, Role.TEXT)));
        Fonts.wrap(finding.message().in(language), body, width, MOST_LINES).forEach(line -> lines.add(new Line(line, body, Role.TEXT)));
        List<String> stopped = review.cuts().severedBy(finding.targets().getFirst());
        if (!stopped.isEmpty() && drawing.cut(finding.targets().getFirst()) != null) {
            Message journeys = JourneyNames.list(stopped, review.topology());
            // Many messages name them already.
            if (!finding.message().in(language).contains(journeys.in(language))) {
                Fonts.wrap(STOPS.with("journeys", journeys).in(language), title, width, 2)
                        .forEach(line -> lines.add(new Line(line, title, Role.CRITICAL)));
            }
        }
        double height = lines.size() * LINE + 2 * PADDING;
        Point corner = corner(place.get(), WIDTH / scale, height / scale, scale, visible, drawing);
        Color edge = color(finding, theme);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Box(corner.x(), corner.y(), WIDTH / scale, height / scale, 6 / scale, theme.color(Role.SHEET),
                Stroke.solid(edge, 1.5 / scale)));
        marks.add(Mark.Box.filled(new Bounds(corner.x(), corner.y() + 6 / scale, EDGE / scale, (height - 12) / scale), 0, edge));
        double baseline = corner.y() + (PADDING + 12.5) / scale;
        for (Line line : lines) {
            TextStyle style = line.style() == title ? TextStyle.semibold(12 / scale) : TextStyle.regular(12 / scale);
            marks.add(new Mark.TextRun(corner.x() + (PADDING + EDGE) / scale, baseline, line.words(), style, theme.color(line.role()), Mark.Anchor.START));
            baseline += LINE / scale;
        }
        return marks;
    }

    /** The colour in which what a finding blames is marked: that of its severity if it counts now. */
    public static Color color(Finding finding, Theme theme) {
        return finding.state() == Finding.State.NOW ? TileMarks.color(theme, finding.severity()) : theme.color(Role.SECONDARY);
    }

    private record Line(String words, TextStyle style, Role role) {
    }

    /** A tile, a frame, the collapsed container that it stands in, or the middle of a link. */
    private static Optional<Box> place(String id, Drawing drawing) {
        List<Point> way = drawing.way(id);
        if (way.size() < 2) {
            return drawing.box(drawing.design().seen(id));
        }
        Point middle = way.get(way.size() / 2);
        return Optional.of(new Box(middle.x(), middle.y(), 0, 0));
    }

    /** Beside the place, inside what is seen, where the fewest tiles are covered. */
    private static Point corner(Box place, double width, double height, double scale, Bounds visible, Drawing drawing) {
        double gap = GAP / scale;
        Bounds inside = visible.grow(-MARGIN / scale);
        List<Point> corners = List.of(new Point(place.right() + gap, place.y()), new Point(place.x() - gap - width, place.y()),
                new Point(place.centerX() - width / 2, place.y() - gap - height), new Point(place.centerX() - width / 2, place.bottom() + BELOW_TEXTS + gap));
        return corners.stream().map(corner -> new Point(within(corner.x(), inside.x(), inside.right() - width),
                within(corner.y(), inside.y(), inside.bottom() - height)))
                .min(Comparator.comparingInt(corner -> drawing.tilesIn(new Bounds(corner.x(), corner.y(), width, height)))).orElseThrow();
    }

    private static double within(double value, double least, double most) {
        return Math.clamp(value, least, Math.max(least, most));
    }
}
