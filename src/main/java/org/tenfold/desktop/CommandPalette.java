package org.tenfold.desktop;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.tenfold.editor.Action;
import org.tenfold.editor.CommandSearch;
import org.tenfold.text.Text;

/** Every command by a few letters of its name, with its key; those used last come first. */
final class CommandPalette {

    private static final Text PROMPT = Text.of("Type a command", "명령 입력");
    private static final double WIDTH = 480;
    private static final double TOP = 56;

    private CommandPalette() {
    }

    /**
     * @param layer over the sheet, on which it stands
     * @param closed told when it goes away, before a command is performed
     */
    static void open(Pane layer, List<Action> actions, Appearance look, Preferences preferences, Runnable closed) {
        CommandSearch search = new CommandSearch(actions, preferences.recentCommands());
        new SearchCard<>(layer, "command", look.say(PROMPT), look, search::find, action -> row(action, look), action -> {
            if (action.run()) {
                preferences.addRecentCommand(action.id());
            }
        }, closed).show(look.px(WIDTH), TOP);
    }

    private static Node row(Action action, Appearance look) {
        StackPane icon = new StackPane();
        icon.setMinWidth(look.px(20));
        if (!action.icon().isEmpty()) {
            icon.getChildren().add(Controls.icon(action.icon()));
        }
        HBox row = new HBox(8, icon, Controls.label(look.say(action.label())), Controls.label(look.say(action.menu().label()),
                "quiet", "small-text"), Controls.spacer());
        action.shortcuts().stream().limit(1).forEach(key -> row.getChildren().add(Controls.label(key.toString(), "key")));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setOpacity(action.enabled().getAsBoolean() ? 1 : 0.45);
        return row;
    }
}
