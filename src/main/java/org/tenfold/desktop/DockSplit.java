package org.tenfold.desktop;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The sheet and, when they are open, the tables below it. The border between them follows the height of the window until the user
 * moves it; from then on the tables keep their height.
 */
final class DockSplit extends SplitPane {

    private static final double SHEET_SHARE = 0.7;
    /** Below this height of the sheet with the tables these take more of it: a table needs its head, its sums and some rows. */
    private static final double ROOM_FOR_ROWS = 700;
    private static final double LOW_SHEET_SHARE = 0.6;
    /** Below this height they take half of it. */
    private static final double ROOM_FOR_BOTH = 480;

    private static final double LEAST_SHEET = 120;

    private final Region sheet;
    private final Node tables;
    private final Appearance look;
    private boolean moved;
    /** Where the border was when the tables were last closed, as a share of the height. */
    private double left = SHEET_SHARE;
    private double fittedTo = Double.NaN;

    DockSplit(Region sheet, Node tables, Appearance look) {
        super(sheet);
        this.sheet = sheet;
        this.tables = tables;
        this.look = look;
        setOrientation(Orientation.VERTICAL);
        getStyleClass().add("plain-split");
        setResizableWithParent(tables, false);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> moved |= event.getTarget() instanceof Node node
                && node.getStyleClass().contains("split-pane-divider"));
    }

    /** How much the tables leave to the sheet. */
    ReadOnlyDoubleProperty heightOfSheet() {
        return sheet.heightProperty();
    }

    void setOpen(boolean open) {
        boolean shown = getItems().contains(tables);
        if (open && !shown) {
            getItems().add(tables);
            setDividerPositions(left);
            fittedTo = Double.NaN;
        } else if (!open && shown) {
            left = getDividerPositions()[0];
            getItems().remove(tables);
        }
    }

    /** Makes the tables so much higher, as far as the sheet keeps some room; lower if it is negative. */
    void grow(double by) {
        moved = true;
        setDividerPositions(Math.clamp(getDividerPositions()[0] - by / getHeight(), LEAST_SHEET / Math.max(getHeight(), LEAST_SHEET), 1));
    }

    /** Puts the border where the user has moved that of another one. */
    void startAs(DockSplit other) {
        if (other.moved) {
            moved = true;
            left = other.getItems().contains(other.tables) ? other.getDividerPositions()[0] : other.left;
            if (getItems().contains(tables)) {
                setDividerPositions(left);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!moved && getHeight() != fittedTo && getItems().contains(tables)) {
            fittedTo = getHeight();
            setDividerPositions(getHeight() < look.px(ROOM_FOR_BOTH) ? 0.5
                    : getHeight() < look.px(ROOM_FOR_ROWS) ? LOW_SHEET_SHARE : SHEET_SHARE);
            super.layoutChildren();
        }
    }
}
