package org.tenfold.desktop;

import java.time.LocalDate;
import org.tenfold.lesson.LessonBook;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.RuleBook;
import org.tenfold.service.ServiceCatalog;

/** What the window computes with: services, prices, and what reviews, draws, arranges and teaches by them. */
record Engine(ServiceCatalog catalog, Rates rates, PictureBuilder pictures, Arranger arranger, LessonBook lessons) {

    /** The engine with the program's own services, prices, rules and lessons, as of today. */
    static Engine standard() {
        return Holder.STANDARD;
    }

    /** The same with rates of its own, which another window does not see. */
    Engine withOwnRates() {
        return new Engine(catalog, new Rates(rates.reviewer()), pictures, arranger, lessons);
    }

    /** The prices that are reckoned with. */
    PriceBook prices() {
        return reviewer().prices();
    }

    Reviewer reviewer() {
        return rates.reviewer();
    }

    /** A review with its second stage. */
    Review complete(Review review) {
        return review.with(reviewer().outlook(review));
    }

    private static final class Holder {
        static final Engine STANDARD = of(ServiceCatalog.standard(), PriceBook.standard(), RuleBook.standard());

        private static Engine of(ServiceCatalog catalog, PriceBook prices, RuleBook rules) {
            return new Engine(catalog, new Rates(new Reviewer(catalog, prices, rules, LocalDate.now())),
                    new PictureBuilder(catalog, prices), new Arranger(catalog, prices), LessonBook.read(catalog, rules));
        }
    }
}
