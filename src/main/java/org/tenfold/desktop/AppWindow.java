package org.tenfold.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Action;
import org.tenfold.editor.EditActions;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;
import org.tenfold.text.Language;

/** One window: a workspace, the actions on it, and the shell that shows it in a language and a theme. */
public final class AppWindow {

    private static final double FONT_SIZE = 13;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private final Engine engine = Engine.standard();
    private final Preferences preferences;
    private final Appearance look;
    private final Workspace workspace;
    private final List<Action> actions = new ArrayList<>();
    private final Scene scene;
    private Shell shell;

    /** Fills a stage, which the caller shows. */
    public AppWindow(Stage stage, Preferences preferences, double width, double height) {
        this.stage = stage;
        this.preferences = preferences;
        this.look = new Appearance(preferences.language(), preferences.theme());
        this.workspace = new Workspace(engine.catalog());
        workspace.setLanguage(look.language());
        for (TextStyle.Weight weight : TextStyle.Weight.values()) {
            Font.loadFont(Fonts.open(weight), FONT_SIZE);
        }
        actions.addAll(new EditActions(workspace).all());
        actions.addAll(new ViewActions(this).all());
        dress();
        shell = new Shell(workspace, engine, look, preferences, actions);
        scene = new Scene(shell.root(), width, height);
        scene.getStylesheets().add(Objects.requireNonNull(AppWindow.class.getResource("tenfold.css")).toExternalForm());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> Menus.perform(actions, event));
        workspace.addListener(aspect -> shell.changed(aspect));
        stage.setScene(scene);
        stage.setTitle("Tenfold");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
    }

    /** Opens a file, if one is given. */
    public void open(@Nullable Path file) {
    }

    /** Runs something when the figures are those of what is shown. */
    void whenReviewed(Runnable then) {
        javafx.application.Platform.runLater(then);
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Everything that can be done. */
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    Appearance look() {
        return look;
    }

    Shell shell() {
        return shell;
    }

    Stage stage() {
        return stage;
    }

    /** Shows everything in another language. */
    public void speak(Language language) {
        preferences.setLanguage(language);
        look.speak(language);
        workspace.setLanguage(language);
        rebuild();
    }

    /** Shows everything in another theme. */
    public void wear(Theme theme) {
        preferences.setTheme(theme);
        look.wear(theme);
        dress();
        rebuild();
    }

    private void rebuild() {
        shell = new Shell(workspace, engine, look, preferences, actions);
        scene.setRoot(shell.root());
    }

    private void dress() {
        Application.setUserAgentStylesheet(look.isDark() ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }
}
