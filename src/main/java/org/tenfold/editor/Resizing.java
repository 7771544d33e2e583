package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Resizes a container or an annotation by a corner or edge. A container never becomes smaller than what stands in it, and takes in
 * what stood beside it and now lies within. Edges line up with what stands there and take its sizes; Shift keeps the ratio, Ctrl
 * takes nothing in, Q suspends the guides.
 */
final class Resizing extends Drag {

    private static final Text RESIZE = Text.of("Resize {what}", "{what} 크기 조절");
    private static final Text AROUND = Text.of("Resize {what} around {parts}", "{what} 크기를 조절해 {parts|을를} 넣기");
    private static final Text TAKES = Text.of("{parent} takes in {parts}", "{parts|을를} {parent}에 넣기");
    private static final Text CHOICES = Text.of("Shift keeps the ratio · Ctrl takes nothing in · Q without guides · Esc drops it",
            "Shift 비율 유지 · Ctrl 안에 넣지 않음 · Q 안내선 없이 · Esc 취소");

    private final Hit.Handle handle;
    private final Box old;
    private final double least;
    private final Surroundings around;
    private List<Guides.Reason> reasons = List.of();
    private List<Component> taken = List.of();
    private Pointer last;

    Resizing(Workspace workspace, Tool idle, Hit.Handle handle, Pointer start) {
        super(workspace, idle, start);
        this.handle = handle;
        this.old = base.layout().boxes().get(handle.id());
        this.least = Sizes.least(base, handle.id());
        this.around = workspace.around(Parts.withContents(base, List.of(handle.id())));
        this.last = start;
    }

    @Override
    void drag(Pointer pointer) {
        Guides.Place place = place(pointer);
        reasons = place.reasons();
        last = pointer;
        taken = pointer.ctrl() ? List.of() : within(place.box());
        List<Edit> edits = new ArrayList<>(List.of(new Edit.Place(Map.of(handle.id(), place.box()))));
        taken.forEach(component -> edits.add(new Edit.Change(component.withParent(handle.id()))));
        workspace.show(Edits.applied(base, new Edit.Batch(edits)));
    }

    /** What stood beside the container, lies within its new box, and may stand in it. */
    private List<Component> within(Box box) {
        Component container = base.architecture().componentsById().get(handle.id());
        if (container == null) {
            return List.of();
        }
        return base.architecture().components().stream().filter(component -> !component.id().equals(handle.id())
                && Objects.equals(component.parent(), container.parent()) && !base.layout().isLocked(component.id())
                && base.seenBox(component.id()).filter(at -> box.contains(at) && !old.contains(at)).isPresent()
                && handle.id().equals(Placement.in(container, base.architecture(), workspace.catalog(),
                        workspace.catalog().service(component.service()), component.settings(), component.id()).parent())).toList();
    }

    private Message told(Text text, String whole) {
        return text.with(whole, Labels.of(base, List.of(handle.id()))).with("parts", Labels.of(base, taken.stream().map(Component::id).toList()));
    }

    private Guides.Place place(Pointer pointer) {
        Box wanted = dragged(pointer.x() - start.x(), pointer.y() - start.y());
        if (pointer.shift()) {
            return new Guides.Place(inRatio(wanted), List.of());
        }
        if (pointer.free()) {
            return new Guides.Place(kept(wanted), List.of());
        }
        Guides.Place place = around.guides(workspace.viewport(), wanted).sized(wanted, handle.horizontal(), handle.vertical());
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
        workspace.commit(taken.isEmpty() ? RESIZE.with("what", Labels.of(base, List.of(handle.id()))) : told(AROUND, "what"),
                workspace.design());
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        List<Mark> marks = new ArrayList<>(Guides.marks(reasons, theme, scale));
        taken.forEach(component -> base.seenBox(component.id()).ifPresent(box -> marks.add(Hints.target(box, theme, scale))));
        if (!taken.isEmpty()) {
            marks.addAll(Hints.chip(workspace, told(TAKES, "parent").in(workspace.language()), null, last, theme.color(Role.ACCENT), theme));
        }
        return marks;
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
