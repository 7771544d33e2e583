package org.tenfold.desktop;

import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;

/** Looks every two seconds whether another program changed the file that is shown. */
final class FileWatch {

    private static final Duration EVERY = Duration.seconds(2);

    private final Documents documents;
    private final Executor disk;
    private final Timeline clock = new Timeline(new KeyFrame(EVERY, event -> look()));

    /** @param disk looks at files, which may take its time */
    FileWatch(Documents documents, Executor disk) {
        this.documents = documents;
        this.disk = disk;
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    private void look() {
        OpenDocument shown = documents.current();
        shown.file().ifPresent(file -> disk.execute(() -> {
            FileState now = FileState.of(file);
            Platform.runLater(() -> {
                if (shown.file().filter(file::equals).isPresent()) {
                    documents.lookOutside(shown, now);
                }
            });
        }));
    }

    void stop() {
        clock.stop();
    }
}
