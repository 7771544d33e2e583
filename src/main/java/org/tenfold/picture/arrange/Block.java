package org.tenfold.picture.arrange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tenfold.design.Box;

/**
 * Something arranged that is moved as a whole.
 *
 * @param width with the texts that hang over tiles
 * @param places of all components in it, relative to its own top left
 * @param middle the height at which it wants to be in line with its neighbours: that of its tiles
 */
record Block(double width, double height, Map<String, Box> places, double middle) {

    /** The step of the grid on which everything stands. */
    static final double GRID = 8;

    static double onGrid(double length) {
        return Math.rint(length / GRID) * GRID;
    }

    static double upToGrid(double length) {
        return Math.ceil(length / GRID - 1e-9) * GRID;
    }

    /** These places as seen from further out. */
    static void putMoved(Map<String, Box> all, Map<String, Box> places, double dx, double dy) {
        places.forEach((id, box) -> all.put(id, box.moved(dx, dy)));
    }

    /** A block inside the frame of a container. */
    static Block framed(String container, Block content, double side, double top, double bottom) {
        Map<String, Box> places = new LinkedHashMap<>();
        double width = content.width + 2 * side;
        double height = content.height + top + bottom;
        places.put(container, new Box(0, 0, width, height));
        putMoved(places, content.places, side, top);
        return new Block(width, height, places, content.middle + top);
    }
}
