package org.tenfold.picture.route;

import org.tenfold.design.Box;
import org.tenfold.design.Point;

/**
 * What a wire ends at.
 *
 * @param owner the component's id; wires at the same owner share its sides evenly
 * @param box the tile or frame that arrows touch
 * @param foot where a wire may leave at the bottom: the lower edge of the texts under a tile, or of the frame
 * @param wide whether a wire may choose its place along a side, as at a frame; at a tile it keeps to the middle
 */
public record Terminal(String owner, Box box, double foot, boolean wide) {

    private static final double CORNER = 12;

    /** The lowest coordinate along a side at which a wire may end. */
    double first(Side side) {
        return (side.level() ? box.y() : box.x()) + CORNER;
    }

    /** The highest coordinate along a side at which a wire may end. */
    double last(Side side) {
        return (side.level() ? box.bottom() : box.right()) - CORNER;
    }

    double middle(Side side) {
        return side.level() ? box.centerY() : box.centerX();
    }

    Point port(Side side, double along) {
        Box touched = side == Side.BOTTOM ? new Box(box.x(), box.y(), box.width(), foot - box.y()) : box;
        return side.at(touched, along);
    }
}
