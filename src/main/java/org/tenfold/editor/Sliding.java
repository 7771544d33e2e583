package org.tenfold.editor;

import java.util.List;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Point;
import org.tenfold.picture.route.Way;
import org.tenfold.text.Text;

/** Slides the label of a link along it. Without a drag it was a click, which selects the link. */
final class Sliding implements Tool {

    static final Text SLIDE = Text.of("Slide a label", "레이블 옮기기");
    private static final double THRESHOLD = 3;

    private final Workspace workspace;
    private final Tool idle;
    private final String link;
    private final List<Point> way;
    private final Pointer start;
    private final Design base;

    /** @param way the points of the link as it is seen */
    Sliding(Workspace workspace, Tool idle, String link, List<Point> way, Pointer start) {
        this.workspace = workspace;
        this.idle = idle;
        this.link = link;
        this.way = way;
        this.start = start;
        this.base = workspace.present();
    }

    @Override
    public Tool move(Pointer pointer) {
        if (workspace.isDraft() || start.windowDistance(pointer) >= THRESHOLD) {
            workspace.show(Edits.applied(base, new Edit.SlideLabel(link, share(way, pointer.x(), pointer.y()))));
        }
        return this;
    }

    /** The place on a link that is nearest, to a thousandth of its length. */
    static double share(List<Point> way, double x, double y) {
        return Math.rint(Way.nearest(way, x, y) * 1000) / 1000;
    }

    @Override
    public Tool release(Pointer pointer) {
        move(pointer);
        if (workspace.isDraft()) {
            workspace.commit(SLIDE.message(), workspace.design());
        }
        workspace.select(Selection.of(link));
        return idle;
    }

    @Override
    public Tool cancel() {
        workspace.show(null);
        return idle;
    }

    @Override
    public boolean drags() {
        return workspace.isDraft();
    }

    @Override
    public Cursor cursor() {
        return Cursor.GRAB;
    }
}
