package org.tenfold.publish;

import org.tenfold.design.Architecture;
import org.tenfold.design.Design;
import org.tenfold.file.DesignFile;
import org.tenfold.review.Review;
import org.tenfold.text.Language;

/**
 * A design file that was reviewed.
 *
 * @param file its name as the user gave it
 * @param content what it holds
 * @param design what was reviewed: the file's design, or with a scenario what that makes of it
 */
public record Reviewed(String file, DesignFile.Content content, Design design, Review review) {

    public Architecture architecture() {
        return review.architecture();
    }

    /** How its parts are called: as people do, and as files do. */
    public Wording words(Language language) {
        return Wording.withIds(review.topology(), language);
    }
}
