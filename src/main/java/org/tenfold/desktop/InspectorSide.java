package org.tenfold.desktop;

import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The side of the window with the inspector, whose left border the user moves. Its width is kept. */
final class InspectorSide extends StackPane {

    /** Widths are those at texts of 100 %. */
    private static final double USUAL = 328;
    /** In a small window the tables need the room more. */
    private static final double USUAL_IN_SMALL = 312;
    private static final double USUAL_SHARE = 0.325;
    private static final double LEAST = 240;
    /** It never takes more of the window's width. */
    private static final double MOST = 0.36;
    private static final double BORDER = 6;
    private static final String KEPT = "inspector.width";

    private final Inspector inspector;
    private final Appearance look;
    private final Preferences preferences;
    private double width;
    /** Whether the user chose the width. */
    private boolean chosen;
    private double most = USUAL;
    /** The width when the border was taken, and where that was on the screen. */
    private double widthBefore;
    private double taken;

    InspectorSide(Inspector inspector, Appearance look, Preferences preferences) {
        this.inspector = inspector;
        this.look = look;
        this.preferences = preferences;
        this.width = preferences.value(KEPT).filter(written -> written.matches("\\d{3,4}")).map(Double::parseDouble).orElse(0.0);
        this.chosen = width > 0;
        Region border = new Region();
        border.setId("inspector-border");
        border.setMaxWidth(BORDER);
        border.setCursor(Cursor.H_RESIZE);
        border.setOnMousePressed(event -> {
            widthBefore = width;
            taken = event.getScreenX();
        });
        border.setOnMouseDragged(this::dragged);
        border.setOnMouseReleased(event -> {
            dragged(event);
            keep();
        });
        setAlignment(border, Pos.CENTER_LEFT);
        getChildren().addAll(inspector.node(), border);
    }

    /** Takes its share of a window of this width. */
    void adapt(double window) {
        most = window * MOST / look.px(1);
        if (!chosen) {
            width = Math.clamp(window * USUAL_SHARE / look.px(1), USUAL_IN_SMALL, USUAL);
        }
        inspector.setWidth(look.px(Math.min(width, most)));
    }

    /** Makes it so much wider, as far as it may; narrower if that is negative. */
    void widen(double by) {
        set(Math.min(width, most) + by);
        keep();
    }

    private void dragged(MouseEvent event) {
        set(Math.min(widthBefore, most) + (taken - event.getScreenX()) / look.px(1));
        event.consume();
    }

    private void set(double wanted) {
        chosen = true;
        // With large texts in a small window, not even the usual least has room.
        width = Math.clamp(wanted, Math.min(LEAST, most), most);
        inspector.setWidth(look.px(width));
    }

    private void keep() {
        preferences.setValue(KEPT, Integer.toString((int) Math.rint(width)));
    }
}
