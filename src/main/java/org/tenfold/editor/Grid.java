package org.tenfold.editor;

import org.tenfold.design.Box;

/** The grid of eight units on which everything stands. */
public final class Grid {

    /** Distance of two grid lines. */
    public static final double STEP = 8;

    private Grid() {
    }

    /** The nearest grid line. */
    public static double snap(double coordinate) {
        return Math.round(coordinate / STEP) * STEP;
    }

    /** The box with its upper left corner on the grid. */
    public static Box snap(Box box) {
        return new Box(snap(box.x()), snap(box.y()), box.width(), box.height());
    }
}
