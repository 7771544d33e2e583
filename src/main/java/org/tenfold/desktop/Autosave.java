package org.tenfold.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.History;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;

/**
 * Keeps what one open document has not saved yet: soon after an edit the whole design is written to the user's state folder,
 * and removed again when it lies in the user's own file or the user let it go.
 */
final class Autosave {

    /** Soon enough that less than a second of work can be lost, late enough that a burst of edits is written once. */
    static final Duration AFTER = Duration.ofMillis(300);

    private final Unsaved unsaved;
    private final Consumer<Runnable> soon;
    private final Executor worker;
    private @Nullable History history;
    private @Nullable Path document;
    private @Nullable Design kept;
    private boolean waiting;
    /** Belongs to the worker. */
    private Unsaved.@Nullable Piece piece;

    /**
     * @param soon runs something on the window's thread {@link #AFTER} now
     * @param worker writes files, one after the other
     */
    Autosave(Unsaved unsaved, Consumer<Runnable> soon, Executor worker) {
        this.unsaved = unsaved;
        this.soon = soon;
        this.worker = worker;
    }

    /**
     * A document may have changed.
     *
     * @param open its states
     * @param file where it lies, null if nowhere
     */
    void changed(History open, @Nullable Path file) {
        history = open;
        document = file;
        if (!open.isChanged()) {
            discard();
        } else if (open.design() != kept && !waiting) {
            waiting = true;
            soon.accept(this::keep);
        }
    }

    private void keep() {
        waiting = false;
        History open = history;
        if (open == null || !open.isChanged() || open.design() == kept) {
            return;
        }
        Design design = open.design();
        @Nullable Path file = document;
        kept = design;
        worker.execute(() -> write(design, file));
    }

    private void write(Design design, @Nullable Path file) {
        try {
            Unsaved.Piece open = piece != null ? piece : unsaved.begin(file);
            piece = open;
            open.keep(design);
        } catch (IOException | DesignFileException trouble) {
            // Only the safety net is missing; saving to the user's own file tells what is wrong.
            System.getLogger(Autosave.class.getName()).log(System.Logger.Level.DEBUG, "not kept", trouble);
        }
    }

    /** Loads what writing needs, so that the first edit after a start is kept as soon as all others; on the worker's thread. */
    static void rehearse() {
        DesignFile.write(Design.EMPTY);
    }

    /** Goes on with a piece that was left behind and whose design the document is now. */
    void adopt(Unsaved.Piece left, Design design) {
        kept = design;
        worker.execute(() -> piece = left);
    }

    /** Removes what was kept, and keeps nothing more until the document changes again. */
    void discard() {
        history = null;
        if (kept != null) {
            kept = null;
            worker.execute(() -> {
                if (piece != null) {
                    piece.discard();
                    piece = null;
                }
            });
        }
    }
}
