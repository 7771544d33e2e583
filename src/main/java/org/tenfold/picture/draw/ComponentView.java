package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Group;

/**
 * A component as it is drawn. Its marks are made when they are asked for, because most of a large sheet is out of sight or far
 * away. Of one look, views are equal when they show the same.
 */
final class ComponentView implements Thing {

    private final Tile tile;
    private final Box box;
    private final List<Shadow> shadows;
    private final Look look;
    private @Nullable Group near;
    private @Nullable Mark middle;
    private @Nullable Mark far;
    private @Nullable List<Mark> title;

    ComponentView(Tile tile, Box box, List<Shadow> shadows, Look look) {
        this.tile = tile;
        this.box = box;
        this.shadows = shadows;
        this.look = look;
    }

    Tile tile() {
        return tile;
    }

    List<Shadow> shadows() {
        return shadows;
    }

    @Override
    public String id() {
        return tile.id();
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public boolean isFrame() {
        return tile.container();
    }

    /** At itself with its texts, and at its shadows. */
    @Override
    public List<Box> places() {
        if (isFrame()) {
            return List.of();
        }
        List<Box> places = new ArrayList<>(List.of(tile.footprint().around(box)));
        shadows.forEach(shadow -> places.add(shadow.box()));
        return places;
    }

    @Override
    public Box area() {
        return isFrame() ? FrameMarks.room(box) : TileMarks.room(tile, box, shadows);
    }

    @Override
    public Group near() {
        Group made = near;
        if (made == null) {
            made = isFrame() ? new FrameMarks(look).near(tile, box) : new TileMarks(look).near(tile, box, shadows);
            near = made;
        }
        return made;
    }

    @Override
    public Mark marks(Detail detail) {
        return switch (detail) {
            case NEAR -> near();
            case MIDDLE -> isFrame() ? near() : middle();
            case FAR -> far();
        };
    }

    private Mark middle() {
        Mark made = middle;
        if (made == null) {
            made = new TileMarks(look).middle(tile, box);
            middle = made;
        }
        return made;
    }

    private Mark far() {
        Mark made = far;
        if (made == null) {
            made = isFrame() ? new FrameMarks(look).far(tile, box) : new TileMarks(look).far(tile, box);
            far = made;
        }
        return made;
    }

    /** The title of a frame, painted after all frames. */
    List<Mark> title() {
        List<Mark> made = title;
        if (made == null) {
            made = isFrame() ? new FrameMarks(look).title(tile, box) : List.of();
            title = made;
        }
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ComponentView view && tile.equals(view.tile) && box.equals(view.box) && shadows.equals(view.shadows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tile, box, shadows);
    }
}
