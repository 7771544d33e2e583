package org.tenfold.editor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Point;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.text.Text;

/** Hands the pointer's events to the tool in hand and keeps what it becomes. */
public final class Tools {

    /** How near the edge the sheet begins to move along, in window pixels. */
    private static final double EDGE = 40;
    private static final double MOST_SPEED = 1_400;

    private final Workspace workspace;
    private final Prompts prompts;
    private Tool current;
    private @Nullable Pointer last;
    /** Whether what is dragged has been away from the edges: a drag that begins there, as from the palette, pushes nothing. */
    private boolean cameFromInside;
    /** What was seen before a drag at the window's edge moved the sheet along; null if none did. */
    private @Nullable Viewport before;

    /** What a tool asks of the window. */
    public interface Prompts {

        /** Lets the user rename a component in place. */
        void rename(String component);

        /** Offers a search for something to insert there. */
        void insert(InsertPoint point);
    }

    public Tools(Workspace workspace, Prompts prompts) {
        this.workspace = workspace;
        this.prompts = prompts;
        this.current = new Idle(workspace, prompts);
    }

    /** The tool in hand. */
    public Tool current() {
        return current;
    }

    /** Takes up another tool; the gesture that was going on is dropped. */
    public void take(Tool tool) {
        current.cancel();
        cameFromInside = false;
        become(tool);
    }

    /** The tool with which something from the palette is placed. */
    public void place(Template template, boolean keepsButton) {
        take(new Placing(workspace, prompts, template, keepsButton));
    }

    /** A button of the pointer goes down. */
    public void press(Pointer pointer) {
        last = pointer;
        cameFromInside = false;
        become(current.press(pointer));
    }

    /** The pointer moves, with or without a button. */
    public void move(Pointer pointer) {
        last = pointer;
        workspace.point(pointer.place());
        Viewport view = workspace.viewport();
        cameFromInside |= speed(pointer.windowX(), view.width()) == 0 && speed(pointer.windowY(), view.height()) == 0;
        become(current.move(pointer));
    }

    /** The pointer leaves the sheet. */
    public void away() {
        become(current.away());
    }

    /** A button of the pointer goes up. */
    public void release(Pointer pointer) {
        last = pointer;
        become(current.release(pointer));
        if (isIdle()) {
            // Another part may lie under the pointer than when the gesture began.
            become(current.move(pointer));
        }
    }

    /**
     * Moves the sheet along while something is dragged near the window's edge, the faster the nearer.
     *
     * @param seconds since the last call
     * @return whether it moved
     */
    public boolean scroll(double seconds) {
        Pointer at = last;
        Viewport view = workspace.viewport();
        if (at == null || !cameFromInside || !current.drags()) {
            return false;
        }
        double dx = speed(at.windowX(), view.width()) * seconds;
        double dy = speed(at.windowY(), view.height()) * seconds;
        if (dx == 0 && dy == 0) {
            return false;
        }
        if (before == null) {
            before = view;
        }
        workspace.look(view.moved(-dx, -dy));
        Point place = workspace.viewport().toSheet(at.windowX(), at.windowY());
        move(at.over(place.x(), place.y()));
        return true;
    }

    /** Window pixels a second at a place along a side of the window: nothing in the middle, most at the edge and beyond. */
    private static double speed(double at, double length) {
        double inside = Math.min(at, length - at);
        double share = Math.clamp((EDGE - inside) / EDGE, 0, 1);
        return (at < length / 2 ? -1 : 1) * MOST_SPEED * share * share;
    }

    /** Whether parts are being moved. */
    public boolean isMoving() {
        return current instanceof Moving;
    }

    /** Keeps what the gesture that is going on shows, if it waits for that. */
    public void accept() {
        become(current.accept());
    }

    /** Drops the gesture that is going on; the sheet is seen where it was when a drag at the edge began to move it. */
    public void cancel() {
        Viewport seen = before;
        become(current.cancel());
        if (seen != null) {
            workspace.look(seen);
        }
    }

    /** Whether no gesture is going on. */
    public boolean isIdle() {
        return current instanceof Idle;
    }

    /** What else the gesture that is going on can do; empty if there is nothing to say. */
    public Optional<Text> hint() {
        return current.hint();
    }

    public List<Mark> marks(Theme theme, double scale) {
        return current.marks(theme, scale);
    }

    private void become(Tool next) {
        if (next != current) {
            before = null;
        }
        current = next;
        workspace.hold(!isIdle());
    }
}
