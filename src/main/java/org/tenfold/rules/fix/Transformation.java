package org.tenfold.rules.fix;

/** One structural change. It has no state: the same draft always becomes the same. */
@FunctionalInterface
public interface Transformation {

    /** Makes the change in a draft, or gives up ({@link Draft#require}) when the design is not as it has to be. */
    void apply(Draft draft);
}
