package org.tenfold.picture.draw;

import java.util.function.IntPredicate;
import org.tenfold.design.Box;

/** How much of a drawing is worth painting. */
public enum Detail {
    /** Containers, a rectangle for each tile, one line for all links between two containers. */
    FAR,
    /** Tiles, names and links without rounding, labels, jumps and figures. */
    MIDDLE,
    /** Everything. */
    NEAR;

    private static final double FAR_TILE = 12;
    private static final int NEAR_TILES = 300;

    /**
     * The level for a window.
     *
     * @param scale window pixels per sheet unit
     * @param showsMore whether the window shows more tiles than so many
     */
    static Detail of(double scale, IntPredicate showsMore) {
        return scale * Box.TILE < FAR_TILE ? FAR : showsMore.test(NEAR_TILES) ? MIDDLE : NEAR;
    }
}
