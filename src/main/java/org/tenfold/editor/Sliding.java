package org.tenfold.editor;

import java.util.List;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Point;
import org.tenfold.picture.route.Way;
import org.tenfold.text.Text;

/** Slides the label of a link along it, which is selected at once. */
final class Sliding extends Drag {

    static final Text SLIDE = Text.of("Slide a label", "레이블 옮기기");
    private static final Text CHOICES = Text.of("Along its link · Esc drops it",
            "연결선을 따라 옮김 · Esc 취소");

    private final String link;
    private final List<Point> way;

    Sliding(Workspace workspace, Tool idle, String link, Pointer start) {
        super(workspace, idle, start);
        this.link = link;
        this.way = workspace.sheet().way(link);
        workspace.select(Selection.of(link));
    }

    @Override
    void drag(Pointer pointer) {
        workspace.show(Edits.applied(base, new Edit.SlideLabel(link, share(way, pointer.x(), pointer.y()))));
    }

    /** The place on a link that is nearest, to a thousandth of its length. */
    static double share(List<Point> way, double x, double y) {
        return Math.rint(Way.nearest(way, x, y) * 1000) / 1000;
    }

    @Override
    void drop(Pointer pointer) {
        workspace.commit(SLIDE.message(), workspace.design());
    }

    @Override
    Text choices() {
        return CHOICES;
    }

    @Override
    public Cursor cursor() {
        return Cursor.GRAB;
    }
}
