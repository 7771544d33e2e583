package org.tenfold.editor;

import java.util.List;
import java.util.Map;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Theme;
import org.tenfold.text.Text;

/**
 * Resizes a container or an annotation by a corner or edge. A container never becomes smaller than what stands in it. Edges line
 * up with what stands there and take its sizes; Shift keeps the ratio, Q suspends the guides.
 */
final class Resizing implements Tool {

    private static final Text RESIZE = Text.of("Resize {what}", "{what} 크기 조절");

    private final Workspace workspace;
    private final Tool idle;
    private final Hit.Handle handle;
    private final Pointer start;
    private final Design base;
    private final Box before;
    private final double least;
    private final Surroundings around;
    private List<Guides.Reason> reasons = List.of();

    Resizing(Workspace workspace, Tool idle, Hit.Handle handle, Pointer start) {
        this.workspace = workspace;
        this.idle = idle;
        this.handle = handle;
        this.start = start;
        this.base = workspace.present();
        this.before = base.layout().boxes().get(handle.id());
        this.least = Sizes.least(base, handle.id());
        this.around = workspace.around(Parts.withContents(base, List.of(handle.id())));
    }

    @Override
    public Tool move(Pointer pointer) {
        Guides.Place place = place(pointer);
        reasons = place.reasons();
        workspace.show(Edits.applied(base, new Edit.Place(Map.of(handle.id(), place.box()))));
        return this;
    }

    private Guides.Place place(Pointer pointer) {
        Box wanted = dragged(pointer.x() - start.x(), pointer.y() - start.y());
        if (pointer.shift()) {
            return new Guides.Place(inRatio(wanted), List.of());
        }
        if (pointer.free()) {
            return new Guides.Place(kept(wanted), List.of());
        }
        Guides.Place place = around.guides(workspace.viewport()).sized(wanted, handle.horizontal(), handle.vertical());
        Box box = kept(place.box());
        return new Guides.Place(box, box.equals(place.box()) ? place.reasons() : List.of());
    }

    /** The box with its edges where the pointer has them. */
    private Box dragged(double dx, double dy) {
        double left = before.x() + (handle.horizontal() < 0 ? dx : 0);
        double right = before.right() + (handle.horizontal() > 0 ? dx : 0);
        double top = before.y() + (handle.vertical() < 0 ? dy : 0);
        double bottom = before.bottom() + (handle.vertical() > 0 ? dy : 0);
        return new Box(left, top, right - left, bottom - top);
    }

    /** The box, no smaller than may be. */
    private Box kept(Box wanted) {
        Box inner = contents();
        double left = handle.horizontal() < 0 ? Math.min(wanted.x(), Math.min(before.right() - least, inner.x())) : before.x();
        double right = handle.horizontal() > 0 ? Math.max(wanted.right(), Math.max(before.x() + least, inner.right())) : before.right();
        double top = handle.vertical() < 0 ? Math.min(wanted.y(), Math.min(before.bottom() - least, inner.y())) : before.y();
        double bottom = handle.vertical() > 0 ? Math.max(wanted.bottom(), Math.max(before.y() + least, inner.bottom())) : before.bottom();
        return new Box(left, top, right - left, bottom - top);
    }

    /** The box in its old ratio, following that edge which was dragged further; what is opposite stays where it is. */
    private Box inRatio(Box wanted) {
        double across = handle.horizontal() == 0 ? 0 : wanted.width() / before.width();
        double down = handle.vertical() == 0 ? 0 : wanted.height() / before.height();
        Box inner = contents();
        double toLeft = handle.horizontal() < 0 ? before.right() - inner.x() : inner.right() - before.x();
        double toTop = handle.vertical() < 0 ? before.bottom() - inner.y() : inner.bottom() - before.y();
        double smallest = Math.max(Math.max(least / before.width(), least / before.height()),
                Math.max(toLeft / before.width(), toTop / before.height()));
        double scale = Math.max(Math.max(across, down), smallest);
        double width = Math.rint(before.width() * scale);
        double height = Math.rint(before.height() * scale);
        return new Box(handle.horizontal() < 0 ? before.right() - width : before.x(),
                handle.vertical() < 0 ? before.bottom() - height : before.y(), width, height);
    }

    /** The area that must stay inside; a point where that is nothing. */
    private Box contents() {
        return Sizes.contents(base, handle.id()).orElseGet(() -> new Box(before.centerX(), before.centerY(), 0, 0));
    }

    @Override
    public Tool release(Pointer pointer) {
        move(pointer);
        Design result = workspace.design();
        workspace.commit(RESIZE.with("what", Labels.of(result, List.of(handle.id()))), result);
        return idle;
    }

    @Override
    public Tool cancel() {
        workspace.show(null);
        return idle;
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        return Guides.marks(reasons, theme, scale);
    }

    @Override
    public boolean drags() {
        return true;
    }

    @Override
    public Cursor cursor() {
        return handle.horizontal() == 0 ? Cursor.RESIZE_VERTICAL
                : handle.vertical() == 0 ? Cursor.RESIZE_HORIZONTAL
                : handle.horizontal() == handle.vertical() ? Cursor.RESIZE_BOTH : Cursor.RESIZE_BOTH_BACK;
    }
}
