package org.tenfold.desktop;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.desktop.canvas.Surface;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Look;

/** A small picture of a whole design, to tell it from others; empty until it was drawn. */
final class Thumbnail extends StackPane {

    private final Engine engine;
    private final Look look;
    private final double width;
    private final double height;

    Thumbnail(Engine engine, Appearance look, double width, double height) {
        this.engine = engine;
        this.look = look.forDrawing();
        this.width = width;
        this.height = height;
        setMinSize(width, height);
        setMaxSize(width, height);
    }

    /** Draws a design as soon as there is time: pages with many pictures are there at once. */
    Thumbnail show(Design design) {
        return soon(() -> drawing(design));
    }

    /** Shows what is drawn already, as soon as there is time. */
    Thumbnail show(Drawing drawing) {
        return soon(() -> drawing);
    }

    private Thumbnail soon(Supplier<Drawing> drawing) {
        Background.run(() -> {
            Surface painted = Surface.of(drawing.get().picture(), width, height);
            Platform.runLater(() -> show(painted));
        });
        return this;
    }

    /** Shows something else in the picture's place. */
    void show(Node instead) {
        getChildren().setAll(List.of(instead));
    }

    private Drawing drawing(Design design) {
        Design placed = design.layout().places(design.architecture().components()) ? design
                : Edits.applied(design, new Edit.Place(engine.arranger().missingAtOnce(design)));
        return engine.pictures().build(placed, Optional.empty(), look);
    }
}
