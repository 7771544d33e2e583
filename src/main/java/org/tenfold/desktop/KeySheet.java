package org.tenfold.desktop;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tenfold.editor.Action;
import org.tenfold.editor.Shortcut;
import org.tenfold.text.Text;

/** All keys on a card over the window, by menu. Any key puts it away. */
final class KeySheet extends StackPane {

    private static final Text TITLE = Text.of("Keys", "단축키");
    private static final Text CLOSE = Text.of("Close", "닫기");
    private static final double COLUMN = 288;
    private static final int COLUMNS = 3;
    private static final double GAP = 24;
    /** Heights with the gap below, as in the style sheet. */
    private static final double ROW = 28;
    private static final double HEADING = 38;
    private static final double MARGIN = 48;

    private KeySheet(Pane layer, List<Action> actions, Appearance look, Runnable closed) {
        FlowPane columns = new FlowPane(Orientation.VERTICAL, GAP, 2);
        double height = 0;
        for (Action.Menu menu : Action.Menu.values()) {
            List<Action> members = actions.stream().filter(action -> action.menu() == menu && !action.shortcuts().isEmpty())
                    .toList();
            if (!members.isEmpty()) {
                columns.getChildren().add(width(new HBox(Controls.label(look.say(menu.label()), "strong")), "key-heading"));
                height += HEADING + members.size() * ROW;
                members.forEach(action -> columns.getChildren().add(row(action, look)));
            }
        }
        columns.setPrefWrapLength(height / COLUMNS + HEADING);
        Runnable close = () -> {
            layer.getChildren().remove(this);
            closed.run();
        };
        Button button = Controls.iconButton("mdi2c-close", look.say(CLOSE), close);
        HBox head = new HBox(Controls.label(look.say(TITLE), "heading"), Controls.spacer(), button);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.getStyleClass().add("edge-to-edge");
        VBox card = new VBox(12, head, scroll);
        card.setId("key-sheet");
        card.getStyleClass().add("card");
        card.setMaxWidth(Math.min(layer.getWidth() - 2 * MARGIN, COLUMNS * COLUMN + (COLUMNS - 1) * GAP + 2 * MARGIN));
        card.setMaxHeight(layer.getHeight() - 2 * MARGIN);
        getChildren().add(card);
        getStyleClass().add("veil");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            close.run();
            event.consume();
        });
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close.run();
            }
        });
        layer.getChildren().add(this);
        button.requestFocus();
    }

    /**
     * @param layer over the window
     * @param closed told when it goes away
     */
    static void open(Pane layer, List<Action> actions, Appearance look, Runnable closed) {
        new KeySheet(layer, actions, look, closed);
    }

    private static HBox row(Action action, Appearance look) {
        HBox row = new HBox(4, Controls.label(look.say(action.label())), Controls.spacer());
        for (Shortcut key : action.shortcuts()) {
            row.getChildren().add(Controls.label(key.toString(), "key"));
        }
        return width(row, "key-row");
    }

    private static HBox width(HBox row, String style) {
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(COLUMN);
        row.getStyleClass().add(style);
        return row;
    }
}
