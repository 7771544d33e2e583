package org.tenfold.picture.route;

import org.tenfold.design.Box;
import org.tenfold.design.Point;

/**
 * What a wire ends at.
 *
 * @param owner the component's id; wires at the same owner share its sides evenly
 * @param box the tile or frame that arrows touch
 * @param foot where a wire may leave at the bottom: the lower edge of the texts under a tile, or of the frame
 * @param skirt how far room that is kept free for further texts reaches below the foot
 * @param wide whether a wire may choose its place along a side, as at a frame; at a tile it keeps to the middle
 */
public record Terminal(String owner, Box box, double foot, double skirt, boolean wide) {

    private static final double CORNER = 12;

    Terminal moved(double dx, double dy) {
        return new Terminal(owner, box.moved(dx, dy), foot + dy, skirt, wide);
    }

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

    /** From left to right, where a wire ends that does so at a place along a side. */
    double x(Side side, double along) {
        return switch (side) {
            case RIGHT -> box.right();
            case LEFT -> box.x();
            case TOP, BOTTOM -> along;
        };
    }

    /** From top to bottom, where a wire ends that does so at a place along a side. */
    double y(Side side, double along) {
        return switch (side) {
            case RIGHT, LEFT -> along;
            case TOP -> box.y();
            case BOTTOM -> foot;
        };
    }

    Gate gate(Side side, double along) {
        return new Gate(side, new Point(x(side, along), y(side, along)), side == Side.BOTTOM ? skirt : 0);
    }
}
