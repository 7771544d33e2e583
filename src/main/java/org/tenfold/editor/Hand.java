package org.tenfold.editor;

/** The hand that the held space bar gives: the next press pushes the sheet. */
public final class Hand implements Tool {

    private final Workspace workspace;
    private final Tool before;

    /**
     * @param before the tool that comes back when the space bar goes up
     */
    public Hand(Workspace workspace, Tool before) {
        this.workspace = workspace;
        this.before = before;
    }

    @Override
    public Tool press(Pointer pointer) {
        return new Panning(workspace, this, pointer);
    }

    @Override
    public Tool cancel() {
        return before;
    }

    @Override
    public Cursor cursor() {
        return Cursor.HAND;
    }
}
