package org.tenfold.desktop;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window. */
public final class Desktop extends Application {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    /** Opens the designer, on a file if one is given, and returns when its last window was closed. */
    public static void launch(@Nullable Path file) {
        Application.launch(Desktop.class, file == null ? new String[0] : new String[] {file.toString()});
    }

    @Override
    public void start(Stage stage) {
        AppWindow window = new AppWindow(stage, Preferences.ofUser(), WIDTH, HEIGHT);
        stage.show();
        window.restoreSession();
        window.open(getParameters().getUnnamed().stream().findFirst().map(Path::of).orElse(null));
        window.offerRecovery();
    }
}
