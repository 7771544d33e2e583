package org.tenfold.editor;

import java.util.List;
import java.util.Map;
import org.tenfold.design.Box;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Theme;
import org.tenfold.text.Text;

/**
 * Resizes a container or an annotation by a corner or edge. A container never becomes smaller than what stands in it. Edges line
 * up with what stands there and take its sizes; Shift keeps the ratio, Q suspends the guides.
 */
final class Resizing extends Drag {

    private static final Text RESIZE = Text.of("Resize {what}", "{what} 크기 조절");
    private static final Text CHOICES = Text.of("Shift keeps the ratio · Q without guides · Esc drops it",
            "Shift 비율 유지 · Q 안내선 없이 · Esc 취소");

    private final Hit.Handle handle;
    private final Box old;
    private final double least;
    private final Surroundings around;
    private List<Guides.Reason> reasons = List.of();

    Resizing(Workspace workspace, Tool idle, Hit.Handle handle, Pointer start) {
        super(workspace, idle, start);
        this.handle = handle;
        this.old = base.layout().boxes().get(handle.id());
        this.least = Sizes.least(base, handle.id());
        this.around = workspace.around(Parts.withContents(base, List.of(handle.id())));
    }

    @Override
    void drag(Pointer pointer) {
        Guides.Place place = place(pointer);
        reasons = place.reasons();
        workspace.show(Edits.applied(base, new Edit.Place(Map.of(handle.id(), place.box()))));
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
        double left = old.x() + (handle.horizontal() < 0 ? dx : 0);
        double right = old.right() + (handle.horizontal() > 0 ? dx : 0);
        double top = old.y() + (handle.vertical() < 0 ? dy : 0);
        double bottom = old.bottom() + (handle.vertical() > 0 ? dy : 0);
        return new Box(left, top, right - left, bottom - top);
    }

    /** The box, no smaller than may be. */
    private Box kept(Box wanted) {
        Box inner = contents();
        double left = handle.horizontal() < 0 ? Math.min(wanted.x(), Math.min(old.right() - least, inner.x())) : old.x();
        double right = handle.horizontal() > 0 ? Math.max(wanted.right(), Math.max(old.x() + least, inner.right())) : old.right();
        double top = handle.vertical() < 0 ? Math.min(wanted.y(), Math.min(old.bottom() - least, inner.y())) : old.y();
        double bottom = handle.vertical() > 0 ? Math.max(wanted.bottom(), Math.max(old.y() + least, inner.bottom())) : old.bottom();
        return new Box(left, top, right - left, bottom - top);
    }

    /** The box in its old ratio, following that edge which was dragged further; what is opposite stays where it is. */
    private Box inRatio(Box wanted) {
        double across = handle.horizontal() == 0 ? 0 : wanted.width() / old.width();
        double down = handle.vertical() == 0 ? 0 : wanted.height() / old.height();
        Box inner = contents();
        double toLeft = handle.horizontal() < 0 ? old.right() - inner.x() : inner.right() - old.x();
        double toTop = handle.vertical() < 0 ? old.bottom() - inner.y() : inner.bottom() - old.y();
        double smallest = Math.max(Math.max(least / old.width(), least / old.height()),
                Math.max(toLeft / old.width(), toTop / old.height()));
        double scale = Math.max(Math.max(across, down), smallest);
        double width = Math.rint(old.width() * scale);
        double height = Math.rint(old.height() * scale);
        return new Box(handle.horizontal() < 0 ? old.right() - width : old.x(),
                handle.vertical() < 0 ? old.bottom() - height : old.y(), width, height);
    }

    /** The area that must stay inside; a point where that is nothing. */
    private Box contents() {
        return Sizes.contents(base, handle.id()).orElseGet(() -> new Box(old.centerX(), old.centerY(), 0, 0));
    }

    @Override
    void drop(Pointer pointer) {
        workspace.commit(RESIZE.with("what", Labels.of(base, List.of(handle.id()))), workspace.design());
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        return Guides.marks(reasons, theme, scale);
    }

    @Override
    Text choices() {
        return CHOICES;
    }

    @Override
    public Cursor cursor() {
        return handle.horizontal() == 0 ? Cursor.RESIZE_VERTICAL
                : handle.vertical() == 0 ? Cursor.RESIZE_HORIZONTAL
                : handle.horizontal() == handle.vertical() ? Cursor.RESIZE_BOTH : Cursor.RESIZE_BOTH_BACK;
    }
}
