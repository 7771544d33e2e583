package org.tenfold.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Action;
import org.tenfold.editor.CommandSearch;
import org.tenfold.text.Text;

/** Every command by a few letters of its name, with its key; what can be done now comes first, of that what was used last. */
final class CommandPalette {

    private static final Text PROMPT = Text.of("Type a command", "명령 입력");
    private static final double WIDTH = 560;
    private static final double TOP = 56;

    private final List<Action> actions;
    private final List<String> recent;
    /** Made when the palette is there and has the focus, for the system's clipboard lets keys in while it is asked what it holds. */
    private @Nullable CommandSearch search;

    private CommandPalette(List<Action> actions, List<String> recent) {
        this.actions = actions;
        this.recent = recent;
    }

    /**
     * @param layer over the window, on which it stands
     * @param sheet the place of the sheet there, in whose middle it is seen
     * @param tell says why a chosen command cannot be performed
     * @param closed told when it goes away, before a command is performed
     */
    static void open(Pane layer, Bounds sheet, List<Action> actions, Appearance look, Preferences preferences, Consumer<Text> tell, Runnable closed) {
        CommandPalette palette = new CommandPalette(actions, preferences.recentCommands());
        new SearchCard<>(layer, "command", look.say(PROMPT), look, palette::find, found -> row(found, look), found -> {
            Action action = found.action();
            if (action.run()) {
                preferences.addRecentCommand(action.id());
            } else {
                tell.accept(action.need());
            }
        }, closed).show(sheet.getCenterX() - look.px(WIDTH) / 2, sheet.getMinY() + TOP, look.px(WIDTH));
    }

    private List<CommandSearch.Found> find(String words) {
        if (search == null) {
            search = new CommandSearch(actions, recent);
        }
        return search.find(words);
    }

    /** A command with its menu and key; one that cannot be used now is grey, with the reason instead of the menu. */
    private static Node row(CommandSearch.Found found, Appearance look) {
        Action action = found.action();
        StackPane icon = new StackPane();
        icon.setMinWidth(look.px(20));
        if (!action.icon().isEmpty()) {
            icon.getChildren().add(Controls.icon(action.icon()));
        }
        Text beside = found.enabled() ? action.place().menu().label() : action.need();
        Label name = Controls.label(look.say(action.label()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        if (!found.enabled()) {
            name.getStyleClass().add("quiet");
            icon.setOpacity(0.45);
        }
        HBox row = new HBox(8, icon, name, Controls.label(look.say(beside), "quiet", "small-text"), Controls.spacer());
        action.shortcuts().stream().limit(1).map(key -> Controls.label(key.toString(), "key")).forEach(key -> {
            key.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(key);
        });
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
