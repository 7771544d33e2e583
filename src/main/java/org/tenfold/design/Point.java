package org.tenfold.design;

/** A place on the sheet, in units of one pixel at 100 %; x to the right, y down. */
public record Point(double x, double y) {

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
