package org.tenfold.editor;

import java.util.List;
import java.util.Optional;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Theme;
import org.tenfold.text.Text;

/**
 * What the pointer does at the moment. Each method returns the tool that goes on: itself, the next gesture, or
 * {@link Idle} again. A gesture computes from the design at its start; {@link #cancel} leaves no trace.
 */
public interface Tool {

    /** Shapes of the pointer. */
    enum Cursor { ARROW, POINTING, HAND, GRAB, CROSS, MOVE, RESIZE_BOTH, RESIZE_BOTH_BACK, RESIZE_HORIZONTAL, RESIZE_VERTICAL }

    /** A button went down. */
    default Tool press(Pointer pointer) {
        return this;
    }

    /** The pointer moved, with or without a button. */
    default Tool move(Pointer pointer) {
        return this;
    }

    /** The pointer left the sheet, without a button. */
    default Tool away() {
        return this;
    }

    /** The button went up. */
    default Tool release(Pointer pointer) {
        return this;
    }

    /** Enter: what is shown is to be kept, if the gesture waits for that. */
    default Tool accept() {
        return this;
    }

    /** Escape: the gesture never happened. */
    Tool cancel();

    /**
     * What the gesture shows over the picture.
     *
     * @param scale window pixels per sheet unit, for lines that keep their width
     */
    default List<Mark> marks(Theme theme, double scale) {
        return List.of();
    }

    /** What else the hand can do in this gesture, and with which key held; empty if there is nothing to say. */
    default Optional<Text> hint() {
        return Optional.empty();
    }

    /** Whether what is selected is marked meanwhile. */
    default boolean marksSelection() {
        return true;
    }

    /** Whether it drags something, so that near the edge of the window the sheet is to move along. */
    default boolean drags() {
        return false;
    }

    default Cursor cursor() {
        return Cursor.ARROW;
    }
}
