package org.tenfold.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.Workspace;
import org.tenfold.file.DesignFileException;

/**
 * Keeps what is not saved yet: soon after an edit the whole design is written beside the window, and removed again when it lies
 * in the user's own file or the user let it go. A lesson's copies are not the user's work; the document stays kept meanwhile.
 */
final class Autosave {

    private final Workspace workspace;
    private final Documents documents;
    private final Unsaved unsaved;
    private final Consumer<Runnable> soon;
    private final Executor worker;
    private @Nullable Design kept;
    private boolean waiting;
    /** Belongs to the worker. */
    private Unsaved.@Nullable Piece piece;

    /**
     * @param soon runs something on the workspace's thread within a second
     * @param worker writes files, one after the other
     */
    Autosave(Workspace workspace, Documents documents, Unsaved unsaved, Consumer<Runnable> soon, Executor worker) {
        this.workspace = workspace;
        this.documents = documents;
        this.unsaved = unsaved;
        this.soon = soon;
        this.worker = worker;
    }

    /** The design may have changed. */
    void changed() {
        if (documents.isLent()) {
            return;
        }
        if (!workspace.history().isChanged()) {
            discard();
        } else if (workspace.present() != kept && !waiting) {
            waiting = true;
            soon.accept(this::keep);
        }
    }

    private void keep() {
        waiting = false;
        Design design = workspace.present();
        if (documents.isLent() || !workspace.history().isChanged() || design == kept) {
            return;
        }
        kept = design;
        @Nullable Path document = documents.file().orElse(null);
        worker.execute(() -> write(design, document));
    }

    private void write(Design design, @Nullable Path document) {
        try {
            Unsaved.Piece open = piece != null ? piece : unsaved.begin(document);
            piece = open;
            open.keep(design);
        } catch (IOException | DesignFileException trouble) {
            // Only the safety net is missing; saving to the user's own file tells what is wrong.
            System.getLogger(Autosave.class.getName()).log(System.Logger.Level.DEBUG, "not kept", trouble);
        }
    }

    /** Goes on with a piece that was left behind and is the open design now. */
    void adopt(Unsaved.Piece left) {
        kept = workspace.present();
        worker.execute(() -> piece = left);
    }

    /** Removes what was kept of the open design. */
    void discard() {
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
