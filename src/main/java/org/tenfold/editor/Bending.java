package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Point;
import org.tenfold.text.Text;

/** Pushes a straight part of a link aside. The bends are pinned from then on, until they are cleared. */
final class Bending extends Drag {

    private static final Text BEND = Text.of("Bend a link", "연결 꺾기");
    private static final Text CHOICES = Text.of("The bends stay where they are put · Q off the grid · Esc drops it",
            "꺾은 자리는 고정됨 · Q 격자 없이 · Esc 취소");
    /** How far a link runs out of its end before a bend that is made there, in sheet units. */
    private static final double STUB = 24;

    private final Hit.Part part;
    private final List<Point> way;

    /** @param way the points of the link as it is seen */
    Bending(Workspace workspace, Tool idle, Hit.Part part, List<Point> way, Pointer start) {
        super(workspace, idle, start);
        this.part = part;
        this.way = way;
    }

    @Override
    void drag(Pointer pointer) {
        workspace.show(Edits.applied(base, new Edit.Bend(part.link(), bends(pointer))));
    }

    private List<Point> bends(Pointer pointer) {
        Point from = way.get(part.index() - 1);
        Point to = way.get(part.index());
        boolean level = from.y() == to.y();
        double wanted = level ? from.y() + pointer.y() - start.y() : from.x() + pointer.x() - start.x();
        double at = pointer.free() ? wanted : Grid.snap(wanted);
        List<Point> bends = new ArrayList<>(way.subList(1, part.index()));
        if (part.index() == 1) {
            Point stub = towards(from, to);
            bends.add(stub);
            bends.add(pushed(stub, level, at));
        } else {
            bends.set(bends.size() - 1, pushed(from, level, at));
        }
        if (part.index() == way.size() - 1) {
            Point stub = towards(to, from);
            bends.add(pushed(stub, level, at));
            bends.add(stub);
        } else {
            bends.add(pushed(to, level, at));
            bends.addAll(way.subList(part.index() + 1, way.size() - 1));
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

    @Override
    void drop(Pointer pointer) {
        workspace.commit(BEND.message(), workspace.design());
    }

    @Override
    Text choices() {
        return CHOICES;
    }

    @Override
    public Cursor cursor() {
        return way.get(part.index()).y() == way.get(part.index() - 1).y() ? Cursor.RESIZE_VERTICAL : Cursor.RESIZE_HORIZONTAL;
    }
}
