package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Where a review takes long, a step is reviewed when its frame is over, and what a gesture passes through when that rests. */
class ReviewPaceTest {

    private final FxRobot robot = new FxRobot();
    private final AtomicInteger asked = new AtomicInteger();
    private final ReviewPace pace = new ReviewPace(asked::incrementAndGet);

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private void reviewTakes(int milliseconds) {
        Review none = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 1, 1)).review(Architecture.EMPTY);
        pace.timed(architecture -> {
            WaitForAsyncUtils.sleep(milliseconds, TimeUnit.MILLISECONDS);
            return none;
        }).apply(Architecture.EMPTY);
    }

    @Test
    void aQuickReviewFollowsAGesture() {
        reviewTakes(0);
        robot.interact(() -> pace.changed(true));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aSlowOneWaitsUntilTheGestureRests() throws TimeoutException {
        reviewTakes(100);
        robot.interact(() -> {
            pace.changed(true);
            pace.wentOn();
            pace.changed(true);
            assertThat(asked).hasValue(0);
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> asked.get() > 0);
        robot.interact(() -> { });
        assertThat(asked).hasValue(1);
    }

    @Test
    void aGestureWhoseFramesTakeLongerThanTheRestDoesNotRest() throws TimeoutException {
        reviewTakes(100);
        AtomicInteger frames = new AtomicInteger();
        AtomicInteger before = new AtomicInteger(-1);
        robot.interact(() -> {
            pace.changed(true);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pace.wentOn();
                    WaitForAsyncUtils.sleep(150, TimeUnit.MILLISECONDS);
                    if (frames.incrementAndGet() == 5) {
                        before.set(asked.get());
                        stop();
                    }
                }
            }.start();
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> asked.get() > 0 && frames.get() == 5);
        assertThat(before).hasValue(0);
    }

    @Test
    void aStepIsReviewedAtOnce() {
        reviewTakes(0);
        robot.interact(() -> pace.changed(false));
        assertThat(asked).hasValue(1);
    }

    @Test
    void whereAReviewTakesLongAStepIsReviewedAfterItsFrameAndNothingWaitsAnyMore() throws TimeoutException {
        reviewTakes(100);
        robot.interact(() -> {
            pace.changed(true);
            pace.changed(false);
            assertThat(asked).hasValue(0);
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> asked.get() > 0);
        robot.interact(pace::wentOn);
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        assertThat(asked).hasValue(1);
    }
}
