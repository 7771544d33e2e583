package org.tenfold.picture.draw;

import java.util.List;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Style;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Group;

/** A note or an image as it is drawn. */
record AnnotationView(Annotation annotation, Box box, boolean locked, Style style, Group near, Mark far) implements Thing {

    @Override
    public String id() {
        return annotation.id();
    }

    @Override
    public boolean isFrame() {
        return false;
    }

    @Override
    public List<Box> places() {
        return List.of(box);
    }

    @Override
    public Box area() {
        Bounds bounds = near.bounds();
        return new Box(bounds.x(), bounds.y(), bounds.width(), bounds.height());
    }

    @Override
    public Mark marks(Detail detail) {
        return detail == Detail.FAR ? far : near;
    }
}
