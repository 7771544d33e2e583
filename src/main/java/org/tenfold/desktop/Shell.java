package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Action;
import org.tenfold.editor.Placing;
import org.tenfold.editor.Template;
import org.tenfold.editor.Tools;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Point;

/** Everything in the window in one language: bar, palette, sheet, inspector, tables, status. Made anew for another one. */
final class Shell {

    /** Below this width the palette shows icons only and the tables open on demand. */
    private static final double ROOMY = 1440;
    private static final List<String> ON_TOOLBAR = List.of("new", "open", "save", "undo", "redo", "fit-all", "export", "dark",
            "language");

    private final Workspace workspace;
    private final Preferences preferences;
    private final List<View> views = new ArrayList<>();
    private final CanvasView canvas;
    private final Palette palette;
    private final Tools tools;
    private final Pane ghosts = new Pane();
    private final SplitPane middle = new SplitPane();
    private final StackPane root;
    private @Nullable StackPane ghost;
    private final Appearance look;
    private final List<Action> actions;

    Shell(Workspace workspace, Engine engine, Appearance look, Preferences preferences, List<Action> actions) {
        this.workspace = workspace;
        this.look = look;
        this.preferences = preferences;
        this.actions = actions;
        this.tools = new Tools(workspace, new Prompts());
        this.canvas = new CanvasView(workspace, engine.pictures(), look, tools);
        this.palette = new Palette(workspace, look, tools, new FromPalette(), preferences);
        Notice notice = new Notice(workspace, look);
        StackPane sheet = new StackPane(canvas, notice.node());
        StackPane.setAlignment(notice.node(), Pos.TOP_CENTER);
        UsersSlider users = new UsersSlider(workspace, look);
        StatusBar status = new StatusBar(workspace, look, () -> { });
        views.addAll(List.of(canvas, palette, notice, users, status));
        middle.setOrientation(Orientation.VERTICAL);
        middle.getItems().add(sheet);
        middle.getStyleClass().add("plain-split");
        BorderPane frame = new BorderPane(middle);
        frame.setTop(top(users));
        frame.setLeft(palette.node());
        frame.setBottom(status.node());
        ghosts.setMouseTransparent(true);
        root = new StackPane(frame, ghosts);
        root.getStyleClass().add("shell");
        root.widthProperty().addListener(width -> adapt());
    }

    private HBox top(UsersSlider users) {
        MenuBar menus = Menus.bar(actions, look);
        menus.setMinWidth(HBox.USE_PREF_SIZE);
        HBox bar = new HBox(menus, new Separator(Orientation.VERTICAL));
        for (String id : ON_TOOLBAR) {
            actions.stream().filter(action -> action.id().equals(id))
                    .forEach(action -> bar.getChildren().add(Controls.actionButton(action, look)));
        }
        bar.getChildren().addAll(new Separator(Orientation.VERTICAL), users.node());
        HBox.setHgrow(users.node(), Priority.ALWAYS);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    Parent root() {
        return root;
    }

    CanvasView canvas() {
        return canvas;
    }

    Tools tools() {
        return tools;
    }

    void changed(Workspace.Aspect aspect) {
        views.forEach(view -> view.changed(aspect));
    }

    void togglePalette() {
        preferences.setFlag("palette.wide", !preferences.flag("palette.wide", isRoomy()));
        adapt();
    }

    void toggleDock() {
    }

    void insertInMiddle() {
        palette.focusSearch();
    }

    private boolean isRoomy() {
        return root.getWidth() >= ROOMY;
    }

    private void adapt() {
        palette.setCompact(!preferences.flag("palette.wide", isRoomy()));
    }

    /** What tools ask for. */
    private final class Prompts implements Tools.Prompts {
        @Override
        public void rename(String component) {
        }

        @Override
        public void insertAt(double x, double y) {
        }

        @Override
        public void connectTo(String from, double x, double y) {
        }
    }

    /** What the palette asks for. */
    private final class FromPalette implements Palette.Sheet {
        @Override
        public void drag(MouseEvent event, Template template) {
            canvas.dragged(event, template);
            if (ghost == null) {
                ghost = Palette.tile(template, look, 48, 28);
                ghost.setOpacity(0.85);
                ghosts.getChildren().add(ghost);
            }
            boolean overSheet = !tools.isIdle() && canvas.contains(canvas.sceneToLocal(event.getSceneX(), event.getSceneY()));
            ghost.setVisible(!overSheet);
            ghost.relocate(event.getSceneX() - 24, event.getSceneY() - 24);
        }

        @Override
        public void drop(MouseEvent event) {
            ghosts.getChildren().clear();
            ghost = null;
            canvas.dropped(event);
        }

        @Override
        public void placeInMiddle(Template template) {
            Point middle = workspace.viewport().toSheet(canvas.getWidth() / 2, canvas.getHeight() / 2);
            Placing.at(workspace, template, middle.x(), middle.y());
            canvas.requestFocus();
        }
    }
}
