package org.tenfold.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.tenfold.design.Architecture;
import org.tenfold.review.Review;

/**
 * How long reviews take, and so how soon one may begin of what a gesture only passes through. Begun at once, a review that takes
 * longer than a frame would be overtaken before anybody sees it, and take its time from the frames.
 */
final class ReviewPace {

    private static final long FRAME_MS = 16;
    private static final long LONGEST_REST_MS = 300;

    private volatile long lastMs;

    /** The same stage of a review, timed. */
    Function<Architecture, Review> timed(Function<Architecture, Review> stage) {
        return architecture -> {
            long start = System.nanoTime();
            Review review = stage.apply(architecture);
            lastMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return review;
        };
    }

    /** The worker, asked once a gesture has rested as long as a review takes. */
    Executor atRest(Executor worker) {
        return lastMs <= FRAME_MS ? worker
                : CompletableFuture.delayedExecutor(Math.min(lastMs, LONGEST_REST_MS), TimeUnit.MILLISECONDS, worker);
    }
}
