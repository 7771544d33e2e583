package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Point;
import org.tenfold.text.Text;

/**
 * The straight part of the selected link that keys push aside, as the pointer does by dragging one. The bends are pinned from then
 * on, until they are cleared.
 *
 * @param level whether it runs from side to side
 * @param middle where it was when it was chosen or last pushed: its number changes with the bends that are made
 */
record LinkPart(String link, boolean level, Point middle) {

    static final Text BEND = Text.of("Bend a link", "연결 꺾기");
    private static final Text PIN = Text.of("Pin the bends of a link", "연결의 꺾은점 고정");
    private static final Text UP_DOWN = Text.of("Part {number} of {count}: Up and Down move it.", "구간 {number}/{count}: 위아래 화살표로 옮깁니다.");
    private static final Text LEFT_RIGHT = Text.of("Part {number} of {count}: Left and Right move it.",
            "구간 {number}/{count}: 좌우 화살표로 옮깁니다.");
    private static final Text NONE_LEVEL = Text.of("This link runs straight up and down; only Left and Right bend it.",
            "위아래로 곧은 연결이므로 좌우 화살표로만 꺾을 수 있습니다.");
    private static final Text NONE_UPRIGHT = Text.of("This link runs straight from side to side; only Up and Down bend it.",
            "좌우로 곧은 연결이므로 위아래 화살표로만 꺾을 수 있습니다.");
    /** How far a link runs out of its end before a bend that is made there, in sheet units. */
    private static final double STUB = 24;

    /** The selected link, if it is one that can be bent. */
    static Optional<String> link(Workspace workspace) {
        Sheet sheet = workspace.sheet();
        return workspace.selection().single().filter(sheet::isFreeLink).filter(link -> sheet.way(link).size() > 1);
    }

    /** Goes to the next straight part of the selected link, or to the one before, and tells which keys move it. */
    static void step(Workspace workspace, int by) {
        link(workspace).ifPresent(link -> {
            List<Point> way = workspace.sheet().way(link);
            int count = way.size() - 1;
            int now = workspace.linkPart().map(part -> part.index(way)).orElse(by > 0 ? 0 : 1);
            LinkPart next = at(link, way, Math.floorMod(now - 1 + by, count) + 1);
            workspace.choose(next);
            next.tell(workspace);
        });
    }

    private void tell(Workspace workspace) {
        List<Point> way = workspace.sheet().way(link);
        workspace.tell((level ? UP_DOWN : LEFT_RIGHT).with("number", index(way)).with("count", way.size() - 1));
    }

    /** Pushes the part that was chosen, or the longest there is, so far; a push along a part moves the next one that lies across. */
    static void push(Workspace workspace, String link, double dx, double dy) {
        boolean level = dx == 0;
        List<Point> way = workspace.sheet().way(link);
        Comparator<Integer> best = workspace.linkPart().map(part -> part.nearest(way))
                .orElse(Comparator.comparingDouble((Integer part) -> length(way, part)).reversed());
        Optional<Integer> part = parts(way).filter(candidate -> isLevel(way, candidate) == level).min(best);
        if (part.isEmpty()) {
            workspace.tell((level ? NONE_LEVEL : NONE_UPRIGHT).message());
            return;
        }
        Point from = way.get(part.get() - 1);
        double to = level ? from.y() + dy : from.x() + dx;
        boolean another = workspace.linkPart().filter(chosen -> chosen.level != level).isPresent();
        if (workspace.commit(BEND.message(), new Edit.Bend(link, pushed(way, part.get(), to)), List.of("bend", link))) {
            Point middle = middle(way, part.get());
            LinkPart moved = new LinkPart(link, level, level ? new Point(middle.x(), to) : new Point(to, middle.y()));
            workspace.choose(moved);
            if (another) {
                // What was told of the part that was chosen holds no longer.
                moved.tell(workspace);
            }
        }
    }

    /** Keeps the bends of a link where they are, whatever moves. */
    static void pin(Workspace workspace, String link) {
        List<Point> way = workspace.sheet().way(link);
        workspace.commit(PIN.message(), new Edit.Bend(link, way.subList(1, way.size() - 1)));
    }

    /**
     * The bends of a link when one of its straight parts is pushed aside.
     *
     * @param part its number, from 1
     * @param at the height of a level part, the distance from the left of an upright one
     */
    static List<Point> pushed(List<Point> way, int part, double at) {
        Point from = way.get(part - 1);
        Point to = way.get(part);
        boolean level = isLevel(way, part);
        List<Point> bends = new ArrayList<>(way.subList(1, part));
        if (part == 1) {
            Point stub = towards(from, to);
            bends.add(stub);
            bends.add(pushed(stub, level, at));
        } else {
            bends.set(bends.size() - 1, pushed(from, level, at));
        }
        if (part == way.size() - 1) {
            Point stub = towards(to, from);
            bends.add(pushed(stub, level, at));
            bends.add(stub);
        } else {
            bends.add(pushed(to, level, at));
            bends.addAll(way.subList(part + 1, way.size() - 1));
        }
        return bends;
    }

    private static Point towards(Point end, Point other) {
        double length = Math.hypot(other.x() - end.x(), other.y() - end.y());
        double share = length == 0 ? 0 : Math.min(STUB, length / 3) / length;
        return new Point(Math.rint(end.x() + (other.x() - end.x()) * share), Math.rint(end.y() + (other.y() - end.y()) * share));
    }

    private static Point pushed(Point point, boolean level, double at) {
        return level ? new Point(point.x(), at) : new Point(at, point.y());
    }

    private static LinkPart at(String link, List<Point> way, int part) {
        return new LinkPart(link, isLevel(way, part), middle(way, part));
    }

    /** The number of this part among those of its link as it runs now. */
    int index(List<Point> way) {
        return parts(way).filter(part -> isLevel(way, part) == level).min(nearest(way)).or(() -> parts(way).min(nearest(way))).orElseThrow();
    }

    private Comparator<Integer> nearest(List<Point> way) {
        return Comparator.comparingDouble(part -> {
            Point other = middle(way, part);
            return Math.hypot(other.x() - middle.x(), other.y() - middle.y());
        });
    }

    private static Stream<Integer> parts(List<Point> way) {
        return IntStream.range(1, way.size()).boxed();
    }

    private static boolean isLevel(List<Point> way, int part) {
        return way.get(part - 1).y() == way.get(part).y();
    }

    private static Point middle(List<Point> way, int part) {
        Point from = way.get(part - 1);
        Point to = way.get(part);
        return new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
    }

    private static double length(List<Point> way, int part) {
        Point from = way.get(part - 1);
        Point to = way.get(part);
        return Math.hypot(to.x() - from.x(), to.y() - from.y());
    }
}
