package org.tenfold.desktop;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window. */
public final class Desktop extends Application {

    /** Opens the designer, on a file if one is given, and returns when its last window was closed. */
    public static void launch(@Nullable Path file) {
        Application.launch(Desktop.class, file == null ? new String[0] : new String[] {file.toString()});
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle("Tenfold");
        stage.setScene(new Scene(new BorderPane(), 1280, 720));
        stage.show();
    }
}
