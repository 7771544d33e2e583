package org.tenfold.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.Theme;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

/**
 * Writes images of the window for people to look at, in any size:
 * {@code Snapshots <file.png> <width> <height> <theme> <en|ko> [design.json [selected-id|- [lens [table [action,…|- [text size]]]]]]}.
 */
public final class Snapshots {

    private Snapshots() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        CompletableFuture<WritableImage> image = new CompletableFuture<>();
        Path settings = Files.createTempDirectory("tenfold").resolve("preferences.properties");
        Preferences preferences = new Preferences(settings);
        preferences.setTheme(Theme.valueOf(arguments[3].toUpperCase(Locale.ROOT).replace('-', '_')));
        preferences.setTextSize(arguments.length > 10 ? Integer.parseInt(arguments[10]) : 100);
        preferences.setLanguage(Language.of(arguments[4]).orElseThrow());
        recent(preferences);
        unsaved(preferences);
        @Nullable Path design = arguments.length > 5 ? Path.of(arguments[5]) : null;
        Platform.startup(() -> {
            AppWindow window = new AppWindow(new Stage(), preferences, Double.parseDouble(arguments[1]),
                    Double.parseDouble(arguments[2]));
            window.open(design);
            window.whenReviewed(() -> {
                // Cards stand where the layout of the window has room for them.
                take(window.stage().getScene());
                set(window, arguments);
                window.offerRecovery();
                // What a command opens is laid out before it is shown.
                take(window.stage().getScene());
                // Small pictures and exports come from workers.
                Background.run(() -> afterJobs(window, () -> Platform.runLater(() -> image.complete(take(window.stage().getScene())))));
            });
        });
        write(image.get(), Path.of(arguments[0]));
        Platform.exit();
    }

    /** Runs something on the toolkit's thread as soon as nothing goes on beside the window. */
    private static void afterJobs(AppWindow window, Runnable then) {
        Platform.runLater(() -> {
            if (window.jobs().running().isEmpty()) {
                then.run();
            } else {
                Background.run(() -> afterJobs(window, then));
            }
        });
    }

    /** Files of last time: those of the system property {@code recent}, the first of them pinned. */
    private static void recent(Preferences preferences) {
        List<Path> files = Arrays.stream(System.getProperty("recent", "").split(",")).filter(name -> !name.isEmpty()).map(Path::of)
                .toList();
        files.reversed().forEach(preferences::addRecentFile);
        files.stream().limit(1).forEach(file -> preferences.setPinned(file, true));
    }

    /** Work that an earlier window left: copies of the files of the system property {@code unsaved} with changes, and one without a file. */
    private static void unsaved(Preferences preferences) throws IOException {
        for (String name : System.getProperty("unsaved", "").split(",")) {
            if (!name.isEmpty()) {
                try {
                    Design saved = DesignFile.read(Path.of(name), ServiceCatalog.standard()).design();
                    Design changed = Edits.applied(saved, new Edit.Batch(List.of(
                            new Edit.Remove(saved.architecture().components().iterator().next().id()),
                            new Edit.Add(Component.of("audit", "sqs", "Audit")))));
                    keep(preferences, Path.of(name), changed);
                    keep(preferences, null, changed);
                } catch (DesignFileException wrong) {
                    throw new IOException(wrong);
                }
            }
        }
    }

    private static void keep(Preferences preferences, @Nullable Path file, Design design) throws IOException, DesignFileException {
        Unsaved.Piece piece = new Unsaved(preferences.unsaved()).begin(file);
        piece.keep(design);
        piece.release();
    }

    private static void set(AppWindow window, String[] arguments) {
        if (arguments.length > 6 && !arguments[6].equals("-")) {
            window.workspace().select(org.tenfold.editor.Selection.of(arguments[6].split(",")));
        }
        if (arguments.length > 7) {
            window.shell().see(org.tenfold.picture.draw.Lens.valueOf(arguments[7]));
        }
        if (arguments.length > 8) {
            if (!arguments[8].equals("-")) {
                window.shell().showDock(Integer.parseInt(arguments[8]));
            }
        }
        if (arguments.length > 9) {
            for (String wanted : arguments[9].split(",")) {
                window.actions().stream().filter(action -> action.id().equals(wanted)).forEach(org.tenfold.editor.Action::run);
            }
        }
    }

    /** What a scene shows now. */
    static WritableImage take(Scene scene) {
        scene.snapshot(null);
        return scene.snapshot(null);
    }

    static void write(WritableImage shown, Path file) throws IOException {
        BufferedImage copy = new BufferedImage((int) shown.getWidth(), (int) shown.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, shown.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }
}
