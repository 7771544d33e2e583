package org.tenfold.editor;

import java.util.List;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Point;
import org.tenfold.text.Text;

/** Pushes a straight part of a link aside, which is selected at once. The bends are pinned from then on, until they are cleared. */
final class Bending extends Drag {

    private static final Text CHOICES = Text.of("The bends stay where they are put · Q off the grid · Esc drops it",
            "꺾은 자리는 고정됨 · Q 격자 없이 · Esc 취소");

    private final Hit.Part part;
    private final List<Point> way;

    Bending(Workspace workspace, Tool idle, Hit.Part part, Pointer start) {
        super(workspace, idle, start);
        this.part = part;
        this.way = workspace.sheet().way(part.link());
        workspace.select(Selection.of(part.link()));
    }

    @Override
    void drag(Pointer pointer) {
        workspace.show(Edits.applied(base, new Edit.Bend(part.link(), bends(pointer))));
    }

    private List<Point> bends(Pointer pointer) {
        Point from = way.get(part.index() - 1);
        double wanted = part.level() ? from.y() + pointer.y() - start.y() : from.x() + pointer.x() - start.x();
        return LinkPart.pushed(way, part.index(), pointer.free() ? wanted : Grid.snap(wanted));
    }

    @Override
    void drop(Pointer pointer) {
        workspace.commit(LinkPart.BEND.message(), workspace.design());
    }

    @Override
    Text choices() {
        return CHOICES;
    }

    @Override
    public Cursor cursor() {
        return part.level() ? Cursor.RESIZE_VERTICAL : Cursor.RESIZE_HORIZONTAL;
    }
}
