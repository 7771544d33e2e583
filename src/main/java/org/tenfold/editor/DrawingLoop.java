package org.tenfold.editor;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.review.Review;

/**
 * Settles in one worker what was drawn within a frame: leads the links that an edit concerns. What a newer design has overtaken is given
 * up. Belongs to the thread of its owner.
 */
public final class DrawingLoop {

    private final PictureBuilder builder;
    private final Executor worker;
    private final Executor owner;
    private final Consumer<Drawing> accept;
    private volatile @Nullable Design wanted;

    /**
     * @param worker draws one after the other
     * @param owner runs what takes the drawings
     */
    public DrawingLoop(PictureBuilder builder, Executor worker, Executor owner, Consumer<Drawing> accept) {
        this.builder = builder;
        this.worker = worker;
        this.owner = owner;
        this.accept = accept;
    }

    /**
     * Asks for the settled drawing of a design; the same design as last time is not drawn twice. It is begun when the owner is done with
     * what it is about, a frame, which needs the processor first.
     */
    public void request(Drawing shown, Design design, Optional<Review> review, Look look) {
        if (wanted != design) {
            wanted = design;
            owner.execute(() -> worker.execute(() -> settle(shown, design, review, look)));
        }
    }

    /** Asks for nothing any more. */
    public void forget() {
        wanted = null;
    }

    /** Whether nothing is asked for that was not taken yet. */
    public boolean isIdle() {
        return wanted == null;
    }

    private void settle(Drawing shown, Design design, Optional<Review> review, Look look) {
        try {
            requireWanted(design);
            Drawing settled = builder.next(shown, design, review, look, share -> requireWanted(design)).prepared();
            owner.execute(() -> {
                if (wanted == design) {
                    wanted = null;
                    accept.accept(settled);
                }
            });
        } catch (CancellationException overtaken) {
            // Its successor waits for this worker already, or nobody asks any more.
        }
    }

    private void requireWanted(Design design) {
        if (wanted != design) {
            throw new CancellationException();
        }
    }
}
