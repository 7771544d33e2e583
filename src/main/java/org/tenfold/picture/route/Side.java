package org.tenfold.picture.route;

import org.tenfold.design.Point;

/** Where a wire leaves or enters a box. */
enum Side {
    RIGHT(1, 0), LEFT(-1, 0), TOP(0, -1), BOTTOM(0, 1);

    final int dx;
    final int dy;

    Side(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    boolean level() {
        return dy == 0;
    }

    /** A point's coordinate along the side. */
    double along(Point point) {
        return level() ? point.y() : point.x();
    }
}
