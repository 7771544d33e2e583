package org.tenfold.desktop;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.desktop.canvas.CanvasPainter;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Look;

/** Small pictures of designs, to tell them apart. */
final class Thumbnail {

    private Thumbnail() {
    }

    /** The whole of a design in a small picture of this size, which appears when it is drawn: pages with many are there at once. */
    static Canvas of(Design design, Engine engine, Appearance look, double width, double height) {
        Canvas canvas = new Canvas(width, height);
        Look drawn = look.forDrawing();
        Background.run(() -> {
            Drawing drawing = drawing(design, engine, drawn);
            Platform.runLater(() -> new CanvasPainter(canvas.getGraphicsContext2D()).paint(drawing.picture(),
                    new Viewport(0, 0, 1, width, height).showing(drawing.bounds(), 1), 1, false));
        });
        return canvas;
    }

    private static Drawing drawing(Design design, Engine engine, Look look) {
        Design placed = design.layout().places(design.architecture().components()) ? design
                : Edits.applied(design, new Edit.Place(engine.arranger().missingAtOnce(design)));
        return engine.pictures().build(placed, Optional.empty(), look);
    }
}
