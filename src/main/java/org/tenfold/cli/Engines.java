package org.tenfold.cli;

import java.time.LocalDate;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.RuleBook;
import org.tenfold.service.ServiceCatalog;

/** The catalogue, the prices and the rules that all commands share; each is made when it is first asked for. */
final class Engines {

    private static final class Services {
        private static final ServiceCatalog STANDARD = ServiceCatalog.standard();
    }

    private static final class Rules {
        private static final RuleBook STANDARD = RuleBook.standard();
    }

    private Engines() {
    }

    /**
     * Makes them all beside what else a command begins with: reading its options and its file takes as long again, and
     * whoever asks earlier waits for the rest only.
     */
    static void prepare() {
        Thread.ofPlatform().daemon().name("engines").start(() -> {
            catalog();
            prices();
            rules();
        });
    }

    static ServiceCatalog catalog() {
        return Services.STANDARD;
    }

    static PriceBook prices() {
        return PriceBook.standard();
    }

    static RuleBook rules() {
        return Rules.STANDARD;
    }

    static Reviewer reviewer(PriceBook prices, LocalDate today, boolean freeTier) {
        return new Reviewer(catalog(), prices, rules(), today, freeTier);
    }

    /** A review, with its second stage where asked for. */
    static Review review(Architecture architecture, PriceBook prices, LocalDate today, boolean freeTier, boolean complete) {
        Reviewer reviewer = reviewer(prices, today, freeTier);
        return complete ? reviewer.complete(architecture) : reviewer.review(architecture);
    }
}
