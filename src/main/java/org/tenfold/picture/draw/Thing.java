package org.tenfold.picture.draw;

import java.util.List;
import org.tenfold.design.Box;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Group;

/** A frame, or what lies over frames and links. */
sealed interface Thing permits AnnotationView, ComponentView {

    String id();

    Box box();

    boolean isFrame();

    /** Where a pointer finds it; a frame is found by other means. */
    List<Box> places();

    /** The room that its marks do not leave in any detail; they may leave some of it free. */
    Box area();

    /** All that is known of it. */
    Group near();

    /** What is painted of it. */
    Mark marks(Detail detail);
}
