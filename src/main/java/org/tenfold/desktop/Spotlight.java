package org.tenfold.desktop;

import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;

/**
 * Darkens the sheet except around the pointer, so that an audience looks where the speaker points. It takes no clicks: everything
 * under it goes on working. Escape, or the key that began it, ends it.
 */
final class Spotlight {

    private static final double RADIUS = 150;
    private static final double SOFT_EDGE = 0.8;
    private static final double DARKNESS = 0.62;

    private final Pane sheet;
    private final Rectangle veil = new Rectangle();
    private final EventHandler<MouseEvent> follow = this::follow;
    private final EventHandler<KeyEvent> leave = event -> {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    };

    /** @param sheet over which it lies */
    Spotlight(Pane sheet) {
        this.sheet = sheet;
        veil.setId("spotlight");
        veil.setMouseTransparent(true);
        veil.setManaged(false);
        veil.widthProperty().bind(sheet.widthProperty());
        veil.heightProperty().bind(sheet.heightProperty());
    }

    boolean isOn() {
        return sheet.getChildren().contains(veil);
    }

    /**
     * Begins or ends it.
     *
     * @param x where the pointer is on the sheet
     * @param y where the pointer is on the sheet
     */
    void toggle(double x, double y) {
        if (isOn()) {
            end();
            return;
        }
        sheet.getChildren().add(veil);
        point(x, y);
        Node root = sheet.getScene().getRoot();
        root.addEventFilter(MouseEvent.MOUSE_MOVED, follow);
        root.addEventFilter(MouseEvent.MOUSE_DRAGGED, follow);
        root.addEventFilter(KeyEvent.KEY_PRESSED, leave);
    }

    private void end() {
        sheet.getChildren().remove(veil);
        Node root = sheet.getScene().getRoot();
        root.removeEventFilter(MouseEvent.MOUSE_MOVED, follow);
        root.removeEventFilter(MouseEvent.MOUSE_DRAGGED, follow);
        root.removeEventFilter(KeyEvent.KEY_PRESSED, leave);
    }

    private void follow(MouseEvent event) {
        Point2D at = sheet.sceneToLocal(event.getSceneX(), event.getSceneY());
        point(at.getX(), at.getY());
    }

    private void point(double x, double y) {
        Color dark = Color.color(0, 0, 0, DARKNESS);
        veil.setFill(new RadialGradient(0, 0, x, y, RADIUS, false, CycleMethod.NO_CYCLE,
                new Stop(0, Color.TRANSPARENT), new Stop(SOFT_EDGE, Color.TRANSPARENT), new Stop(1, dark)));
    }
}
