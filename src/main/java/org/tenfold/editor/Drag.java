package org.tenfold.editor;

import java.util.Optional;
import org.tenfold.design.Design;
import org.tenfold.text.Text;

/**
 * A gesture with a button held. Until the pointer has moved a little it may still be a click; from then on it shows what letting
 * go would make of the design. Whatever ends it gives the tool of before back, and {@link #cancel} leaves no trace.
 */
abstract class Drag implements Tool {

    /** What is shorter, in window pixels, is a click. */
    private static final double CLICK = 3;

    final Workspace workspace;
    /** The design when the button went down. */
    final Design base;
    final Pointer start;
    /** What was selected before the button went down. */
    final Selection before;
    private final Tool idle;
    private boolean begun;

    /** @param idle the tool of before */
    Drag(Workspace workspace, Tool idle, Pointer start) {
        this(workspace, idle, start, workspace.selection());
    }

    /**
     * @param idle the tool of before
     * @param before what was selected before the button went down
     */
    Drag(Workspace workspace, Tool idle, Pointer start, Selection before) {
        this.workspace = workspace;
        this.idle = idle;
        this.start = start;
        this.before = before;
        this.base = workspace.present();
    }

    /** Shows what letting go here would make. */
    abstract void drag(Pointer pointer);

    /** Takes what the drag to this place shows. */
    abstract void drop(Pointer pointer);

    /** What keys that are held, or another place to let go, make of it. */
    abstract Text choices();

    /** Does what a click does; most often nothing. */
    void click() {
    }

    @Override
    public final Tool move(Pointer pointer) {
        begun |= start.windowDistance(pointer) >= CLICK;
        if (begun) {
            drag(pointer);
        }
        return this;
    }

    @Override
    public final Tool release(Pointer pointer) {
        move(pointer);
        if (begun) {
            drop(pointer);
        } else {
            click();
        }
        return idle;
    }

    @Override
    public final Tool cancel() {
        workspace.show(null);
        workspace.select(before);
        return idle;
    }

    /** From where on it is no click any more. */
    @Override
    public final Optional<Text> hint() {
        return begun ? Optional.of(choices()) : Optional.empty();
    }

    /** Whether it is no click any more. */
    @Override
    public final boolean drags() {
        return begun;
    }
}
