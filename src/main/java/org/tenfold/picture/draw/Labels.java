package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Point;
import org.tenfold.picture.route.Segment;
import org.tenfold.picture.route.SpatialIndex;

/**
 * Finds room for labels on their links: never on a tile or text, on another label or on another link, and on a frame's edge
 * only where nothing else is left. A label without room is left out; selecting the link shows it.
 */
final class Labels {

    private static final double[] SHARES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8};
    private static final double AIR = 2;
    private static final double END = 12;

    private final SpatialIndex<Box> obstacles;
    private final SpatialIndex<Segment> segments;
    private final SpatialIndex<Segment> edges;
    private final SpatialIndex<Box> taken = new SpatialIndex<>();

    Labels(SpatialIndex<Box> obstacles, SpatialIndex<Segment> segments, SpatialIndex<Segment> edges) {
        this.obstacles = obstacles;
        this.segments = segments;
        this.edges = edges;
    }

    /** Keeps the place of a label that stays. */
    void keep(Box plate) {
        taken.add(plate, plate);
    }

    /** Takes the best free place for a label, or none. */
    @Nullable Box place(String wire, String label, List<Point> way) {
        List<Segment> parts = new ArrayList<>(Segment.of(wire, way));
        parts.sort(Comparator.comparingDouble(Segment::length).reversed());
        for (boolean overEdges : new boolean[] {false, true}) {
            for (Segment part : parts) {
                for (double share : SHARES) {
                    Box plate = LinkMarks.plate(label, between(part, share));
                    if (fits(part, plate) && free(wire, plate) && (overEdges || !edges.any(plate.grown(AIR), _ -> true))) {
                        keep(plate);
                        return plate;
                    }
                }
            }
        }
        return null;
    }

    private static Point between(Segment part, double share) {
        return new Point(Math.rint(part.from().x() + (part.to().x() - part.from().x()) * share),
                Math.rint(part.from().y() + (part.to().y() - part.from().y()) * share));
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
