package org.tenfold.editor;

import org.tenfold.design.Point;

/**
 * Where the pointer is and what is held down, without a toolkit.
 *
 * @param x on the sheet
 * @param y on the sheet
 * @param windowX on the canvas, in its pixels
 * @param windowY on the canvas, in its pixels
 * @param clicks how often the button was clicked in a row
 * @param free whether Q is held, so that nothing snaps
 * @param finger whether it is a finger, which needs more room than the tip of a mouse
 */
public record Pointer(double x, double y, double windowX, double windowY, Button button, int clicks, boolean shift,
        boolean ctrl, boolean alt, boolean free, boolean finger) {

    /** Which button is down, if any. */
    public enum Button { NONE, LEFT, MIDDLE, RIGHT }

    /** A plain left-button pointer, 1 window pixel to 1 sheet unit. */
    public static Pointer at(double x, double y) {
        return new Pointer(x, y, x, y, Button.LEFT, 1, false, false, false, false, false);
    }

    /** The same with Shift held. */
    public Pointer withShift() {
        return new Pointer(x, y, windowX, windowY, button, clicks, true, ctrl, alt, free, finger);
    }

    /** The same with a finger. */
    public Pointer withFinger() {
        return new Pointer(x, y, windowX, windowY, button, clicks, shift, ctrl, alt, free, true);
    }

    /** The same with another button. */
    public Pointer with(Button other) {
        return new Pointer(x, y, windowX, windowY, other, clicks, shift, ctrl, alt, free, finger);
    }

    /** The same with the sheet pushed under it. */
    Pointer over(double sheetX, double sheetY) {
        return new Pointer(sheetX, sheetY, windowX, windowY, button, clicks, shift, ctrl, alt, free, finger);
    }

    public Point place() {
        return new Point(x, y);
    }

    /** How far another pointer is, in window pixels. */
    double windowDistance(Pointer other) {
        return Math.hypot(windowX - other.windowX, windowY - other.windowY);
    }
}
