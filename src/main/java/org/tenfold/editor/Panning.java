package org.tenfold.editor;

/** Pushes the sheet. */
public final class Panning implements Tool {

    private final Workspace workspace;
    private final Tool before;
    private Pointer last;

    /**
     * @param before the tool that comes back when the button goes up
     */
    Panning(Workspace workspace, Tool before, Pointer start) {
        this.workspace = workspace;
        this.before = before;
        this.last = start;
    }

    @Override
    public Tool move(Pointer pointer) {
        workspace.look(workspace.viewport().moved(pointer.windowX() - last.windowX(), pointer.windowY() - last.windowY()));
        last = pointer;
        return this;
    }

    @Override
    public Tool release(Pointer pointer) {
        return before;
    }

    @Override
    public Tool cancel() {
        return before;
    }

    @Override
    public Cursor cursor() {
        return Cursor.GRAB;
    }
}
