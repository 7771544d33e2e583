package org.tenfold.desktop;

import java.util.Optional;
import org.tenfold.design.Design;
import org.tenfold.review.Review;

/** What a sheet shows: what is worked on, or a variant of it beside that. */
interface Subject {

    Design design();

    /** The same without what a gesture passes through. */
    Design present();

    /** Its latest review; it may be of an earlier state. */
    Optional<Review> review();

    /** Whether it is worked on, so that tools, selection and figures are about it. */
    boolean isActive();

    /** It is worked on from now on. */
    void activate();

    /** Escape where nothing is left to escape from. */
    void leave();
}
