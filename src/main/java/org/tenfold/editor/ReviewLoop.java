package org.tenfold.editor;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.review.Review;

/**
 * Reviews the latest architecture in one worker. Requests that a newer one has overtaken are dropped, also between the two
 * stages of a review, so that figures are never reckoned for what nobody sees any more.
 */
public final class ReviewLoop {

    private final Function<Architecture, Review> firstStage;
    private final UnaryOperator<Review> secondStage;
    private final Executor worker;
    private final Executor owner;
    private final Consumer<Review> accept;
    private final AtomicReference<@Nullable Architecture> wanted = new AtomicReference<>();

    /**
     * @param firstStage what follows within a frame
     * @param secondStage adds what takes longer
     * @param worker runs the stages one after the other
     * @param owner runs what takes the results
     */
    public ReviewLoop(Function<Architecture, Review> firstStage, UnaryOperator<Review> secondStage, Executor worker,
            Executor owner, Consumer<Review> accept) {
        this.firstStage = firstStage;
        this.secondStage = secondStage;
        this.worker = worker;
        this.owner = owner;
        this.accept = accept;
    }

    /** Asks for a review; the same architecture as last time is not reviewed again. */
    public void request(Architecture architecture) {
        if (wanted.getAndSet(architecture) != architecture) {
            worker.execute(() -> review(architecture));
        }
    }

    /** Reviews the next architecture in any case: whoever took the review of the last does not have it any more. */
    public void forget() {
        wanted.set(null);
    }

    /** Asks for a review of the same architecture once more, because it would come out otherwise now. */
    public void renew() {
        @Nullable Architecture last = wanted.get();
        if (last != null) {
            worker.execute(() -> review(last));
        }
    }

    private void review(Architecture architecture) {
        if (wanted.get() != architecture) {
            return;
        }
        Review first = firstStage.apply(architecture);
        deliver(architecture, first);
        if (wanted.get() == architecture) {
            deliver(architecture, secondStage.apply(first));
        }
    }

    private void deliver(Architecture architecture, Review review) {
        owner.execute(() -> {
            if (wanted.get() == architecture) {
                accept.accept(review);
            }
        });
    }
}
