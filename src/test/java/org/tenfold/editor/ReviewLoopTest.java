package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;

class ReviewLoopTest {

    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final List<Review> shown = new ArrayList<>();
    private final List<Architecture> reviewed = new ArrayList<>();
    private final Reviewer reviewer = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 1, 1));
    private final ReviewLoop loop = new ReviewLoop(architecture -> {
        reviewed.add(architecture);
        return reviewer.review(architecture);
    }, review -> review.with(reviewer.outlook(review)), worker::add, Runnable::run, shown::add);

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    @Test
    void showsBothStagesOfTheLatestArchitectureOnly() {
        Architecture first = Architecture.EMPTY.withUsers(1);
        Architecture last = Architecture.EMPTY.withUsers(2);
        loop.request(first);
        loop.request(last);
        work();

        assertThat(reviewed).containsExactly(last);
        assertThat(shown).hasSize(2);
        assertThat(shown.getFirst().outlook()).isEmpty();
        assertThat(shown.getLast().outlook()).isPresent();
    }

    @Test
    void theSameArchitectureIsNotReviewedTwice() {
        Architecture architecture = Architecture.EMPTY.withUsers(3);
        loop.request(architecture);
        work();
        loop.request(architecture);
        work();

        assertThat(reviewed).hasSize(1);
    }

    @Test
    void theSameArchitectureIsReviewedAgainForADocumentThatHasNoReview() {
        Architecture architecture = Architecture.EMPTY.withUsers(3);
        loop.request(architecture);
        work();
        loop.forget();
        loop.request(architecture);
        work();

        assertThat(reviewed).hasSize(2);
        assertThat(shown).hasSize(4);
    }
}
