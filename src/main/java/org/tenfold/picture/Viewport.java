package org.tenfold.picture;

/**
 * Which part of a sheet a window shows.
 *
 * @param x the sheet's coordinate at the window's left edge
 * @param y the sheet's coordinate at the window's top edge
 * @param scale window pixels per sheet unit, 1 at 100 %
 * @param width of the window in its pixels
 * @param height of the window in its pixels
 */
public record Viewport(double x, double y, double scale, double width, double height) {

    /** The part of the sheet that is seen. */
    public Bounds visible() {
        return new Bounds(x, y, width / scale, height / scale);
    }

    /** A place of the window as a place on the sheet. */
    public Point toSheet(double windowX, double windowY) {
        return new Point(x + windowX / scale, y + windowY / scale);
    }

    /** A place on the sheet as a place of the window. */
    public Point toWindow(double sheetX, double sheetY) {
        return new Point((sheetX - x) * scale, (sheetY - y) * scale);
    }

    /** The sheet pushed by a distance in window pixels. */
    public Viewport moved(double dx, double dy) {
        return new Viewport(x - dx / scale, y - dy / scale, scale, width, height);
    }

    /** Another scale under which the place of the window that is named stays where it is. */
    public Viewport zoomed(double newScale, double windowX, double windowY) {
        Point fixed = toSheet(windowX, windowY);
        return new Viewport(fixed.x() - windowX / newScale, fixed.y() - windowY / newScale, newScale, width, height);
    }

    /** The same window grown or shrunk; the upper left corner keeps its place. */
    public Viewport resized(double newWidth, double newHeight) {
        return new Viewport(x, y, scale, newWidth, newHeight);
    }

    /**
     * The same view if it shows a whole area, else one that is moved as little as it takes, or with the area in its middle, at a smaller
     * scale, if it does not fit.
     *
     * @param air what is then seen around the area
     */
    public Viewport revealing(Bounds area, double air) {
        Bounds seen = visible();
        if (seen.contains(area)) {
            return this;
        }
        Bounds wanted = area.grow(air);
        return wanted.width() > seen.width() || wanted.height() > seen.height() ? showing(wanted, scale)
                : new Viewport(x + push(seen.x(), seen.right(), wanted.x(), wanted.right()),
                        y + push(seen.y(), seen.bottom(), wanted.y(), wanted.bottom()), scale, width, height);
    }

    /** How far one stretch has to go to have another one within. */
    private static double push(double from, double to, double wantedFrom, double wantedTo) {
        return wantedFrom < from ? wantedFrom - from : Math.max(0, wantedTo - to);
    }

    /** An area centred in this window and as large as it fits, but at most at the given scale, which is that of a window without room. */
    public Viewport showing(Bounds area, double maxScale) {
        double fitting = width <= 0 || height <= 0 ? maxScale : Math.min(maxScale, Math.min(width / area.width(), height / area.height()));
        return new Viewport(area.x() + area.width() / 2 - width / fitting / 2,
                area.y() + area.height() / 2 - height / fitting / 2, fitting, width, height);
    }
}
