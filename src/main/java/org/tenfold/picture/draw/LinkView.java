package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Point;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Group;
import org.tenfold.picture.route.Segment;

/** A link as it is drawn, with its marks made when they are asked for. Of one look, views are equal when they show the same. */
final class LinkView {

    private final String id;
    private final LinkStyle style;
    private final List<Point> way;
    private final List<Point> jumps;
    private final @Nullable Box plate;
    private final Look look;
    private @Nullable Group near;
    private @Nullable Mark middle;

    /**
     * @param id of its wire
     * @param jumps where it hops over others
     * @param plate where its label lies, null for none
     */
    LinkView(String id, LinkStyle style, List<Point> way, List<Point> jumps, @Nullable Box plate, Look look) {
        this.id = id;
        this.style = style;
        this.way = way;
        this.jumps = jumps;
        this.plate = plate;
        this.look = look;
    }

    String id() {
        return id;
    }

    List<Point> way() {
        return way;
    }

    @Nullable Box plate() {
        return plate;
    }

    /** The rooms that its marks do not leave, without the one between its bends. */
    List<Bounds> places() {
        List<Bounds> places = new ArrayList<>(way.size());
        for (int i = 1; i < way.size(); i++) {
            places.add(TileMarks.bounds(Segment.between(way.get(i - 1), way.get(i))).grow(LinkMarks.reach(style)));
        }
        if (plate != null) {
            places.add(TileMarks.bounds(plate));
        }
        return places;
    }

    Group near() {
        Group made = near;
        if (made == null) {
            made = new LinkMarks(look).near(id, style, way, jumps, plate);
            near = made;
        }
        return made;
    }

    Mark middle() {
        Mark made = middle;
        if (made == null) {
            made = new LinkMarks(look).middle(style, way);
            middle = made;
        }
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkView view && id.equals(view.id) && style.equals(view.style) && way.equals(view.way)
                && jumps.equals(view.jumps) && Objects.equals(plate, view.plate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, way);
    }
}
