package org.tenfold.desktop;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tenfold.editor.Action;

/** The bar on top: menus, what is done every hour, and the users, who get a row of their own where large texts leave them no room. */
final class TopBar {

    /** Below this width the bar leaves out what menus and keys also do. */
    private static final double WHOLE = 1120;
    /** Below this width the users stand under the menus. */
    private static final double ONE_ROW = 940;
    private static final List<String> SHOWN = List.of("new", "open", "save", "undo", "redo", "tidy", "fit-all", "export-pdf");
    private static final List<String> OF_HISTORY = List.of("undo", "redo");
    private static final List<String> SPARED = List.of("new", "tidy", "fit-all", "export-pdf");

    private final Appearance look;
    private final List<Action> actions;
    private final Node users;
    private final HBox first = row();
    private final HBox second = row();
    private final VBox root = new VBox(first, second);

    /** @param actions those that there are when the bar is filled */
    TopBar(Appearance look, List<Action> actions, Node users, MenuBar menus) {
        this.look = look;
        this.actions = actions;
        this.users = users;
        HBox.setHgrow(users, Priority.ALWAYS);
        second.setVisible(false);
        second.managedProperty().bind(second.visibleProperty());
        fill(menus);
    }

    private static HBox row() {
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("top-bar");
        return row;
    }

    Node node() {
        return root;
    }

    /** Fills the bar anew: menus and buttons show the keys that the commands have now. */
    void fill(MenuBar menus) {
        menus.setMinWidth(HBox.USE_PREF_SIZE);
        first.getChildren().setAll(menus, new Separator(Orientation.VERTICAL));
        for (String id : SHOWN) {
            actions.stream().filter(action -> action.id().equals(id))
                    .forEach(action -> first.getChildren().add(Controls.actionButton(action, look)));
        }
        if (!second.isVisible()) {
            first.getChildren().add(users);
        }
        historyChanged();
    }

    /** Greys what the history has no step for. */
    void historyChanged() {
        actions.stream().filter(action -> OF_HISTORY.contains(action.id()))
                .forEach(action -> first.lookup("#action-" + action.id()).setDisable(!action.enabled().getAsBoolean()));
    }

    /** Shows what has room in a window of this width. */
    void adapt(double width) {
        boolean whole = width >= look.px(WHOLE);
        for (Node button : first.getChildren()) {
            if (SPARED.stream().anyMatch(id -> ("action-" + id).equals(button.getId()))) {
                button.setVisible(whole);
                button.setManaged(whole);
            }
        }
        boolean beside = width >= look.px(ONE_ROW);
        HBox home = beside ? first : second;
        if (!home.getChildren().contains(users)) {
            (beside ? second : first).getChildren().remove(users);
            home.getChildren().add(users);
        }
        second.setVisible(!beside);
    }
}
