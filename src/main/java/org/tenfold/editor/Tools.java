package org.tenfold.editor;

import java.util.List;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Theme;

/** Hands the pointer's events to the tool in hand and keeps what it becomes. */
public final class Tools {

    private final Workspace workspace;
    private final Prompts prompts;
    private Tool current;

    /** What a tool asks of the window. */
    public interface Prompts {

        /** Lets the user rename a component in place. */
        void rename(String component);

        /** Offers a search for something to place there. */
        void insertAt(double x, double y);

        /** Offers a search for something to place there and to link from a component. */
        void connectTo(String from, double x, double y);
    }

    public Tools(Workspace workspace, Prompts prompts) {
        this.workspace = workspace;
        this.prompts = prompts;
        this.current = new Idle(workspace, prompts);
    }

    public Tool current() {
        return current;
    }

    /** Takes up another tool; the gesture that was going on is dropped. */
    public void take(Tool tool) {
        current.cancel();
        become(tool);
    }

    /** The tool with which something from the palette is placed. */
    public void place(Template template, boolean keepsButton) {
        take(new Placing(workspace, prompts, template, keepsButton));
    }

    public void press(Pointer pointer) {
        become(current.press(pointer));
    }

    public void move(Pointer pointer) {
        become(current.move(pointer));
    }

    public void release(Pointer pointer) {
        become(current.release(pointer));
    }

    /** Drops the gesture that is going on. */
    public void cancel() {
        become(current.cancel());
    }

    /** Whether no gesture is going on. */
    public boolean isIdle() {
        return current instanceof Idle;
    }

    public List<Mark> marks(Theme theme, double scale) {
        return current.marks(theme, scale);
    }

    private void become(Tool next) {
        current = next;
        workspace.fire(Workspace.Aspect.TOOL);
    }
}
