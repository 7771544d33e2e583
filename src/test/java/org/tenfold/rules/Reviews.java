package org.tenfold.rules;

import java.time.LocalDate;
import java.util.List;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Reviewer;

/** What one rule says about a sketch, in short words for tests. */
final class Reviews {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));

    private Reviews() {
    }

    /** Root, state and severity of each finding of a rule: "web now high"; "design" where the whole design is to blame. */
    static List<String> states(String rule, Sketch sketch) {
        return REVIEWER.review(sketch.architecture()).findings().stream().filter(finding -> finding.rule().id().equals(rule))
                .map(finding -> (finding.targets().isEmpty() ? "design" : finding.targets().getFirst()) + " " + finding.state().id() + " " + finding.severity().id()).toList();
    }
}
