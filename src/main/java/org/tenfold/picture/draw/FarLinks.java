package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Anchor;
import org.tenfold.picture.Mark.TextRun;
import org.tenfold.picture.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;
import org.tenfold.picture.route.SpatialIndex;

/**
 * From far away: one line for all links between two containers, with their number. Lines run in the gaps between frames where
 * they can; frames are painted over what still runs under them, and the numbers over the frames.
 */
final class FarLinks {

    private static final double WIDTH = 10;
    private static final TextStyle NUMBER = TextStyle.semibold(64);
    private static final double PLATE_HEIGHT = 84;
    private static final double PLATE_PADDING = 20;
    /** How far from a frame a line passes it. */
    private static final double PASSING = 36;

    /**
     * What is seen of links from far away.
     *
     * @param boxes of what has lines, by id
     * @param bundles of links, each as it is drawn
     */
    record View(Theme theme, Map<String, Box> boxes, Map<Pair, Bundle> bundles) {

        /** The rooms of all that only one of two views shows. */
        List<Bounds> changes(View other) {
            return Stream.concat(bundles.keySet().stream(), other.bundles.keySet().stream()).distinct()
                    .filter(pair -> bundles.get(pair) != other.bundles.get(pair))
                    .flatMap(pair -> Stream.of(bundles, other.bundles).map(shown -> shown.get(pair)).filter(Objects::nonNull))
                    .flatMap(Bundle::places).toList();
        }
    }

    /** Two containers with links between them, in the order of their ids. */
    record Pair(String from, String to) {
    }

    /**
     * All links between two containers.
     *
     * @param room that the line does not leave
     * @param plate with the number of links; null for a single one
     */
    record Bundle(int count, List<Point> way, Mark line, Bounds room, @Nullable Plate plate) {

        /** The rooms that its marks do not leave, without the one between its bends. */
        private Stream<Bounds> places() {
            return Stream.concat(IntStream.range(1, way.size()).mapToObj(i -> TileMarks.bounds(between(way.get(i - 1), way.get(i))).grow(WIDTH)),
                    Stream.ofNullable(plate).map(Plate::room));
        }
    }

    /** A number on its ground. */
    record Plate(Bounds room, Mark ground, Mark number) {
    }

    private final Theme theme;
    private final SpatialIndex<Box> frames = new SpatialIndex<>();

    private FarLinks(Theme theme) {
        this.theme = theme;
    }

    /** @param before of an earlier drawing, of which what stays the same is the same object; null for none */
    static View of(Drawing drawing, Theme theme, @Nullable View before) {
        Map<Pair, Integer> counts = new LinkedHashMap<>();
        drawing.design().architecture().drawnLinks().forEach(link -> {
            String from = place(drawing.design(), link.from());
            String to = place(drawing.design(), link.to());
            if (!from.equals(to) && drawing.box(from).isPresent() && drawing.box(to).isPresent()) {
                counts.merge(from.compareTo(to) < 0 ? new Pair(from, to) : new Pair(to, from), 1, Integer::sum);
            }
        });
        Map<String, Box> boxes = new LinkedHashMap<>();
        counts.keySet().stream().flatMap(pair -> Stream.of(pair.from, pair.to))
                .forEach(id -> boxes.computeIfAbsent(id, seen -> drawing.box(seen).orElseThrow()));
        FarLinks view = new FarLinks(theme);
        boxes.values().forEach(box -> view.frames.add(box, box));
        Map<Pair, Bundle> known = before != null && before.theme == theme ? before.bundles : Map.of();
        boolean sameWays = before != null && before.boxes.equals(boxes);
        Map<Pair, Bundle> bundles = LinkedHashMap.newLinkedHashMap(counts.size());
        counts.forEach((pair, count) -> {
            Bundle was = known.get(pair);
            List<Point> way = was != null && sameWays ? was.way : view.way(boxes.get(pair.from), boxes.get(pair.to));
            bundles.put(pair, was != null && was.count == count && was.way.equals(way) ? was : view.bundle(way, count));
        });
        return new View(theme, boxes, bundles);
    }

    private List<Point> way(Box from, Box to) {
        return candidates(from, to).stream()
                .min(Comparator.comparingInt((List<Point> points) -> crossed(points, from, to)).thenComparingDouble(FarLinks::length))
                .orElseThrow();
    }

    private Bundle bundle(List<Point> way, int count) {
        Mark line = new Mark.Line(way, 0, Stroke.solid(theme.color(Role.LINK), WIDTH), false, List.of());
        return new Bundle(count, way, line, line.bounds(), count == 1 ? null : plate(way, String.valueOf(count)));
    }

    /** Straight, bent once, and through the gaps beside both ends. */
    private static List<List<Point>> candidates(Box from, Box to) {
        Point a = new Point(from.centerX(), from.centerY());
        Point b = new Point(to.centerX(), to.centerY());
        List<List<Point>> ways = new ArrayList<>();
        if (a.x() == b.x() || a.y() == b.y()) {
            ways.add(List.of(a, b));
        } else {
            ways.add(List.of(a, new Point(b.x(), a.y()), b));
            ways.add(List.of(a, new Point(a.x(), b.y()), b));
        }
        for (double y : new double[] {to.y() - PASSING, to.bottom() + PASSING}) {
            ways.add(List.of(a, new Point(a.x(), y), new Point(b.x(), y), b));
            for (double x : new double[] {from.x() - PASSING, from.right() + PASSING}) {
                ways.add(List.of(a, new Point(x, a.y()), new Point(x, y), new Point(b.x(), y), b));
            }
        }
        for (double x : new double[] {to.x() - PASSING, to.right() + PASSING}) {
            ways.add(List.of(a, new Point(x, a.y()), new Point(x, b.y()), b));
            for (double y : new double[] {from.y() - PASSING, from.bottom() + PASSING}) {
                ways.add(List.of(a, new Point(a.x(), y), new Point(x, y), new Point(x, b.y()), b));
            }
        }
        return ways;
    }

    /** How many foreign frames a way runs through. */
    private int crossed(List<Point> way, Box from, Box to) {
        int crossed = 0;
        for (int i = 1; i < way.size(); i++) {
            for (Box frame : frames.touching(between(way.get(i - 1), way.get(i)))) {
                boolean holds = frame.contains(from) || frame.contains(to);
                crossed += holds ? 0 : 1;
            }
        }
        return crossed;
    }

    private static Box between(Point a, Point b) {
        double x = Math.min(a.x(), b.x());
        double y = Math.min(a.y(), b.y());
        return new Box(x, y, Math.max(a.x(), b.x()) - x, Math.max(a.y(), b.y()) - y);
    }

    private static double length(List<Point> way) {
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            Box part = between(way.get(i - 1), way.get(i));
            length += part.width() + part.height();
        }
        return length;
    }

    /** On the longest part of the way. */
    private Plate plate(List<Point> way, String text) {
        int longest = 1;
        for (int i = 2; i < way.size(); i++) {
            if (length(way.subList(i - 1, i + 1)) > length(way.subList(longest - 1, longest + 1))) {
                longest = i;
            }
        }
        Box part = between(way.get(longest - 1), way.get(longest));
        double width = Fonts.width(text, NUMBER) + 2 * PLATE_PADDING;
        Bounds room = new Bounds(part.centerX() - width / 2, part.centerY() - PLATE_HEIGHT / 2, width, PLATE_HEIGHT);
        return new Plate(room, Mark.Box.filled(room, PLATE_HEIGHT / 4, theme.color(Role.SHEET)),
                new TextRun(part.centerX(), part.centerY() + NUMBER.size() * 0.36, text, NUMBER, theme.color(Role.TEXT), Anchor.MIDDLE));
    }

    /** The container that a component is seen in, or the component itself at top level. */
    private static String place(Design design, String id) {
        String seen = design.seen(id);
        String parent = Objects.requireNonNull(design.architecture().componentsById().get(seen)).parent();
        return parent == null ? seen : parent;
    }
}
