package org.tenfold.editor;

import java.util.Map;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.text.Text;

/** Resizes a container by a corner or edge. It never becomes smaller than what stands in it. */
final class Resizing implements Tool {

    private static final Text RESIZE = Text.of("Resize {what}", "{what} 크기 조절");
    private static final double LEAST = 96;

    private final Workspace workspace;
    private final Tool idle;
    private final Hit.Handle handle;
    private final Pointer start;
    private final Design base;
    private final Box before;

    Resizing(Workspace workspace, Tool idle, Hit.Handle handle, Pointer start) {
        this.workspace = workspace;
        this.idle = idle;
        this.handle = handle;
        this.start = start;
        this.base = workspace.present();
        this.before = base.layout().boxes().get(handle.id());
    }

    @Override
    public Tool move(Pointer pointer) {
        workspace.show(Edits.applied(base, new Edit.Place(Map.of(handle.id(), resized(pointer)))));
        return this;
    }

    private Box resized(Pointer pointer) {
        double dx = pointer.x() - start.x();
        double dy = pointer.y() - start.y();
        double left = before.x();
        double top = before.y();
        double right = before.right();
        double bottom = before.bottom();
        Box least = contents();
        if (handle.horizontal() < 0) {
            left = Math.min(Grid.snap(left + dx), Math.min(right - LEAST, least.x()));
        } else if (handle.horizontal() > 0) {
            right = Math.max(Grid.snap(right + dx), Math.max(left + LEAST, least.right()));
        }
        if (handle.vertical() < 0) {
            top = Math.min(Grid.snap(top + dy), Math.min(bottom - LEAST, least.y()));
        } else if (handle.vertical() > 0) {
            bottom = Math.max(Grid.snap(bottom + dy), Math.max(top + LEAST, least.bottom()));
        }
        return new Box(left, top, right - left, bottom - top);
    }

    /** The area that must stay inside: what stands in the container, with a margin. */
    private Box contents() {
        Box inner = null;
        for (Component component : base.architecture().components()) {
            Box box = base.layout().boxes().get(component.id());
            if (box != null && handle.id().equals(component.parent())) {
                Box around = box.grown(Grid.STEP);
                inner = inner == null ? around : inner.union(around);
            }
        }
        return inner == null ? new Box(before.centerX(), before.centerY(), 0, 0) : inner;
    }

    @Override
    public Tool release(Pointer pointer) {
        move(pointer);
        Design result = workspace.design();
        workspace.commit(RESIZE.with("what", Labels.of(result, java.util.List.of(handle.id()))), result);
        return idle;
    }

    @Override
    public Tool cancel() {
        workspace.show(null);
        return idle;
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
