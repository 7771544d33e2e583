package org.tenfold.picture;

import java.util.ArrayList;
import java.util.List;

/** Slanted lines over a rectangle: the sign for more than full load, and for a degraded part, in grey as in colour. */
public final class Hatching {

    private Hatching() { }

    /**
     * Lines rising to the right, cut off at the rectangle's rounded corners.
     *
     * @param radius of the corners
     * @param gap distance between two lines, measured along an edge
     */
    public static List<Mark> over(Bounds area, double radius, double gap, Stroke stroke) {
        List<Mark> lines = new ArrayList<>();
        for (double sum = gap; sum < area.width() + area.height(); sum += gap) {
            double startX = Math.max(0, sum - area.height());
            double endX = Math.min(area.width(), sum);
            double start = inside(startX, sum, area, radius, 1);
            double end = inside(endX, sum, area, radius, -1);
            if (end > start) {
                lines.add(Mark.Line.straight(area.x() + start, area.y() + sum - start,
                        area.x() + end, area.y() + sum - end, stroke));
            }
        }
        return lines;
    }

    /** Where the line of the points (x, sum - x) enters the rounded rectangle, coming from x in the given direction. */
    private static double inside(double x, double sum, Bounds area, double radius, int direction) {
        double y = sum - x;
        double centreX = Math.clamp(x, radius, area.width() - radius);
        double centreY = Math.clamp(y, radius, area.height() - radius);
        if (Math.hypot(x - centreX, y - centreY) <= radius) {
            return x;
        }
        double offset = centreX + centreY - sum;
        double halfChord = Math.sqrt(Math.max(0, radius * radius / 2 - offset * offset / 4));
        return centreX - offset / 2 - direction * halfChord;
    }
}
