package org.tenfold.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.History;
import org.tenfold.file.DesignFileException;

/**
 * Keeps what one open document has not saved yet: soon after an edit the whole design is written to the user's state folder,
 * and removed again when it lies in the user's own file or the user let it go. The window's thread only says which design there
 * is; when it is written does not depend on what that thread has to do.
 */
final class Autosave {

    /** Late enough that a burst of edits is written once, and that what is seen of an edit comes before what is kept of it. */
    private static final long AFTER_MS = 100;
    /** Between two writings so much longer than a writing takes, so that a large design leaves the processor to the window. */
    private static final int REST = 5;
    /** But never longer, also when a disk or a processor that others use made the last writing slow: less than a second may be lost. */
    private static final long LATEST_MS = 300;

    private final Unsaved unsaved;
    private final Later later;
    private final Executor worker;
    private final Runnable lost;
    /** What is to be kept; null if nothing is. The window's thread sets it, the worker reads it. */
    private volatile @Nullable Work work;
    private final AtomicBoolean waiting = new AtomicBoolean();
    /** How long the last writing took, in milliseconds; the worker sets it. */
    private volatile long lastMs;
    /** These belong to the worker. */
    private Unsaved.@Nullable Piece piece;
    private @Nullable Work written;
    private boolean told;

    /** Runs tasks of the worker after a while. */
    interface Later {
        void run(Runnable task, long milliseconds);
    }

    /** A state of the document, and where the document lies, if anywhere. */
    private record Work(Design design, @Nullable Path file) {
    }

    /**
     * @param later runs something on the worker's thread
     * @param worker writes files, one after the other
     * @param lost told by the worker that nothing can be kept, once until something can
     */
    Autosave(Unsaved unsaved, Later later, Executor worker, Runnable lost) {
        this.unsaved = unsaved;
        this.later = later;
        this.worker = worker;
        this.lost = lost;
    }

    /**
     * A document may have changed.
     *
     * @param open its states
     * @param file where it lies, null if nowhere
     */
    void changed(History open, @Nullable Path file) {
        Work before = work;
        if (!open.isChanged()) {
            discard();
        } else if (before == null || before.design() != open.design()) {
            work = new Work(open.design(), file);
            if (waiting.compareAndSet(false, true)) {
                later.run(this::keep, restMs(lastMs));
            }
        }
    }

    /** How long to wait for the next writing, after one that took so long. */
    static long restMs(long writingMs) {
        return Math.clamp(REST * writingMs, AFTER_MS, LATEST_MS);
    }

    private void keep() {
        // First, so that what changes from here on is written after this.
        waiting.set(false);
        Work now = work;
        if (now == null || now == written) {
            return;
        }
        written = now;
        long begun = System.nanoTime();
        try {
            Unsaved.Piece open = piece != null ? piece : unsaved.begin(now.file());
            piece = open;
            open.keep(now.design());
            told = false;
        } catch (IOException | DesignFileException trouble) {
            if (!told) {
                told = true;
                lost.run();
            }
            System.getLogger(Autosave.class.getName()).log(System.Logger.Level.DEBUG, "not kept", trouble);
        }
        lastMs = Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    /** Goes on with a piece that was left behind and whose design the document is now; it may just have been kept as one of its own. */
    void adopt(Unsaved.Piece left, Design design, @Nullable Path file) {
        Work adopted = new Work(design, file);
        work = adopted;
        worker.execute(() -> {
            if (piece != null) {
                piece.discard();
            }
            piece = left;
            written = adopted;
        });
    }

    /** Removes what was kept, and keeps nothing more until the document changes again. */
    void discard() {
        if (work != null) {
            work = null;
            worker.execute(() -> {
                if (piece != null) {
                    piece.discard();
                    piece = null;
                }
            });
        }
    }
}
