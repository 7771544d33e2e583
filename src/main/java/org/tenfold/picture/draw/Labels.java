package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Point;
import org.tenfold.picture.route.Segment;
import org.tenfold.picture.route.SpatialIndex;
import org.tenfold.picture.route.Way;

/**
 * Finds room for labels on their links: never on a tile or text, on another label or on another link, and on a frame's edge
 * only where nothing else is left; where a user slid a label, as near to that place as no tile stands. A label without room is
 * left out; selecting the link shows it.
 */
final class Labels {

    /** From one place that is tried to the next, from the middle of a part outwards. */
    private static final double STEP = 12;
    private static final double AIR = 2;
    private static final double END = 12;
    private static final double SLIDE_STEP = 4;

    private final SpatialIndex<Box> obstacles;
    private final SpatialIndex<Segment> segments;
    private final SpatialIndex<Segment> edges;
    private final SpatialIndex<String> taken;

    /** @param taken the labels that have a place already, by the ids of their links; those that get one are added */
    Labels(SpatialIndex<Box> obstacles, SpatialIndex<Segment> segments, SpatialIndex<Segment> edges, SpatialIndex<String> taken) {
        this.obstacles = obstacles;
        this.segments = segments;
        this.edges = edges;
        this.taken = taken;
    }

    /** Takes the best free place for a label, or none. */
    @Nullable Box place(String wire, String label, List<Point> way) {
        List<Segment> parts = new ArrayList<>(Segment.of(wire, way));
        parts.sort(Comparator.comparingDouble(Segment::length).reversed());
        for (boolean overEdges : new boolean[] {false, true}) {
            for (Segment part : parts) {
                Box plate = place(wire, label, part, overEdges);
                if (plate != null) {
                    taken.add(plate, wire);
                    return plate;
                }
            }
        }
        return null;
    }

    /** The free place on a part that is nearest to its middle. */
    private @Nullable Box place(String wire, String label, Segment part, boolean overEdges) {
        for (double aside = 0; aside <= part.length() / 2; aside += STEP) {
            for (double share : new double[] {0.5 - aside / part.length(), 0.5 + aside / part.length()}) {
                Box plate = LinkMarks.plate(label, between(part, share));
                if (!fits(part, plate)) {
                    return null;
                }
                if (free(wire, plate) && (overEdges || !edges.any(plate.grown(AIR), _ -> true))) {
                    return plate;
                }
            }
        }
        return null;
    }

    /**
     * Takes the place for a label that a user slid somewhere: there, or as near to it on the link as no tile, text or other label
     * stands. Where other links and frames are all around, it lies on them.
     *
     * @param share of the link's length
     */
    @Nullable Box slid(String wire, String label, List<Point> way, double share) {
        double length = Way.length(way);
        for (double away = 0; away <= length; away += SLIDE_STEP) {
            for (double at : new double[] {share + away / length, share - away / length}) {
                Box plate = at < 0 || at > 1 ? null : LinkMarks.plate(label, onPixel(Way.at(way, at)));
                if (plate != null && !obstacles.any(plate.grown(AIR), _ -> true) && !taken.any(plate.grown(AIR), _ -> true)) {
                    taken.add(plate, wire);
                    return plate;
                }
            }
        }
        return null;
    }

    private static Point onPixel(Point point) {
        return new Point(Math.rint(point.x()), Math.rint(point.y()));
    }

    private static Point between(Segment part, double share) {
        return onPixel(new Point(part.from().x() + (part.to().x() - part.from().x()) * share,
                part.from().y() + (part.to().y() - part.from().y()) * share));
    }

    private static boolean fits(Segment part, Box plate) {
        Box room = part.box();
        return part.level() ? plate.x() >= room.x() + END && plate.right() <= room.right() - END
                : plate.y() >= room.y() + END && plate.bottom() <= room.bottom() - END;
    }

    private boolean free(String wire, Box plate) {
        Box area = plate.grown(AIR);
        return !obstacles.any(area, _ -> true) && !taken.any(area, _ -> true)
                && !segments.any(area, segment -> !segment.wire().equals(wire));
    }
}
