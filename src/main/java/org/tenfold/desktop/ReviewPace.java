package org.tenfold.desktop;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.tenfold.design.Architecture;
import org.tenfold.review.Review;

/**
 * When what is shown is reviewed: at once while reviews take no longer than a frame. Where they take longer a step is reviewed when its
 * frame is over, and a gesture must rest for as long, or else reviews would take their time from its frames and be overtaken before
 * anybody sees them.
 */
final class ReviewPace {

    private static final long FRAME_MS = 16;
    private static final long LONGEST_REST_MS = 300;

    private final Runnable review;
    private final PauseTransition rest = new PauseTransition();
    /** Until the next frame: a slow one lets the whole rest pass before the hand can tell of its next move. */
    private final PauseTransition lull = new PauseTransition(Duration.ONE);
    private volatile long lastMs;

    /** @param review asks for a review of what is shown */
    ReviewPace(Runnable review) {
        this.review = review;
        rest.setOnFinished(event -> lull.playFromStart());
        lull.setOnFinished(event -> review.run());
    }

    /** The same stage of a review, timed. */
    Function<Architecture, Review> timed(Function<Architecture, Review> stage) {
        return architecture -> {
            long start = System.nanoTime();
            Review review = stage.apply(architecture);
            lastMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return review;
        };
    }

    /** Something else is shown: a step, or what a gesture passes through. */
    void changed(boolean passing) {
        end();
        if (lastMs <= FRAME_MS) {
            review.run();
        } else if (passing) {
            rest.setDuration(Duration.millis(Math.min(lastMs, LONGEST_REST_MS)));
            rest.playFromStart();
        } else {
            lull.playFromStart();
        }
    }

    /** A gesture went on without changing what is reviewed. */
    void wentOn() {
        if (rest.getStatus() == Animation.Status.RUNNING || lull.getStatus() == Animation.Status.RUNNING) {
            lull.stop();
            rest.playFromStart();
        }
    }

    /** Asks for no review any more. */
    void end() {
        rest.stop();
        lull.stop();
    }
}
