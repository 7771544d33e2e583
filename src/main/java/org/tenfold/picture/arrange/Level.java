package org.tenfold.picture.arrange;

import java.util.List;
import org.tenfold.design.Point;

/** A way to put blocks beside each other. */
interface Level {

    /**
     * A link between two blocks, with the heights at which it leaves and enters them.
     *
     * @param from the number of a block
     * @param to the number of a block
     */
    record Edge(int from, double fromY, int to, double toY) {
    }

    /** The top left of every block; no two blocks touch, and none lies left of or above zero. */
    List<Point> place(List<Block> blocks, List<Edge> edges);
}
