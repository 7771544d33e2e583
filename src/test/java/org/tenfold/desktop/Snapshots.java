package org.tenfold.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.editor.Selection;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.Theme;
import org.tenfold.picture.draw.Lens;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

/**
 * Writes images of the window for people to look at, in any size:
 * {@code Snapshots <file.png> <width> <height> <theme> <en|ko> [design.json|- [selected-id,…|- [lens|- [table|- [action,…|- [text size]]]]]]},
 * or many, one a line of a file: {@code Snapshots @<file>}.
 */
public final class Snapshots {

    /** Between two looks at a window; longer than its pauses before it sharpens the sheet. */
    private static final long LOOK_EVERY_MS = 200;
    /** So many looks that show the same are taken for the end. */
    private static final int SAME = 4;
    private static final int MOST_LOOKS = 200;

    private Snapshots() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        Platform.startup(() -> { });
        try {
            pictures(arguments);
        } catch (IOException | ExecutionException | RuntimeException wrong) {
            // The toolkit's thread would wait for ever.
            System.err.println("Snapshots: " + Objects.requireNonNullElse(wrong.getCause(), wrong));
            System.exit(2);
        }
        Platform.exit();
    }

    private static void pictures(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        if (arguments[0].startsWith("@")) {
            for (String line : Files.readAllLines(Path.of(arguments[0].substring(1)))) {
                if (!line.isBlank()) {
                    picture(line.strip().split("\\s+"));
                }
            }
        } else {
            picture(arguments);
        }
    }

    private static void picture(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path settings = Files.createTempDirectory("tenfold").resolve("preferences.properties");
        Preferences preferences = new Preferences(settings);
        preferences.setTheme(Theme.valueOf(arguments[3].toUpperCase(Locale.ROOT).replace('-', '_')));
        preferences.setTextSize(given(arguments, 10).map(Integer::parseInt).orElse(100));
        preferences.setLanguage(Language.of(arguments[4]).orElseThrow());
        recent(preferences);
        unsaved(preferences);
        versions(preferences);
        AppWindow window = onToolkit(() -> {
            AppWindow made = new AppWindow(new Stage(), preferences, Double.parseDouble(arguments[1]), Double.parseDouble(arguments[2]));
            made.open(given(arguments, 5).map(Path::of).orElse(null));
            return made;
        });
        // Each step waits for the one before: what a command opens stands where the layout of the window has room for it.
        settled(window);
        onToolkit(() -> {
            set(window, arguments);
            window.offerRecovery();
            return window;
        });
        WritableImage shown = settled(window);
        for (String wanted : given(arguments, 9).map(ids -> ids.split(",")).orElse(new String[0])) {
            onToolkit(() -> {
                window.actions().stream().filter(action -> action.id().equals(wanted)).findFirst()
                        .orElseThrow(() -> new NoSuchElementException("no command is called " + wanted)).run();
                return window;
            });
            shown = settled(window);
        }
        write(shown, Path.of(arguments[0]));
    }

    private static Optional<String> given(String[] arguments, int place) {
        return arguments.length > place && !arguments[place].equals("-") ? Optional.of(arguments[place]) : Optional.empty();
    }

    private static <T> T onToolkit(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /** The window when nothing in it changes any more: reviews, small pictures and previews come late and from several workers. */
    private static WritableImage settled(AppWindow window) throws InterruptedException, ExecutionException {
        WritableImage last = onToolkit(() -> take(window.stage().getScene()));
        int same = 0;
        for (int look = 0; look < MOST_LOOKS && same < SAME; look++) {
            Thread.sleep(LOOK_EVERY_MS);
            CompletableFuture<Boolean> idle = new CompletableFuture<>();
            Background.run(() -> idle.complete(true));
            idle.get();
            WritableImage now = onToolkit(() -> take(window.stage().getScene()));
            boolean done = onToolkit(() -> window.workspace().isReviewed() && window.jobs().running().isEmpty());
            same = done && isSame(last, now) ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private static boolean isSame(WritableImage one, WritableImage other) {
        int width = (int) one.getWidth();
        int height = (int) one.getHeight();
        return width == (int) other.getWidth() && height == (int) other.getHeight() && Arrays.equals(pixels(one), pixels(other));
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int[] pixels = new int[width * (int) image.getHeight()];
        image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
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

    /** Saves of the file of the system property {@code versions}, six hours and a part from one to the next. */
    private static void versions(Preferences preferences) throws IOException {
        String name = System.getProperty("versions", "");
        if (!name.isEmpty()) {
            try {
                Path file = Path.of(name);
                Design design = DesignFile.read(file, ServiceCatalog.standard()).design();
                Deque<Design> saves = new ArrayDeque<>(List.of(design));
                while (saves.size() < 6) {
                    Design next = saves.getFirst();
                    saves.addFirst(Edits.applied(next, new Edit.Remove(next.architecture().components().iterator().next().id())));
                }
                for (Instant at = Instant.now().minus(Duration.ofHours(30)); !saves.isEmpty(); at = at.plus(Duration.ofHours(6))) {
                    new Versions(preferences.versions(), Clock.fixed(at, ZoneId.systemDefault()), () -> { }).keep(file, saves.removeFirst());
                }
            } catch (DesignFileException wrong) {
                throw new IOException(wrong);
            }
        }
    }

    private static void keep(Preferences preferences, @Nullable Path file, Design design) throws IOException, DesignFileException {
        Unsaved.Piece piece = new Unsaved(preferences.unsaved()).begin(file);
        piece.keep(design);
        piece.release();
    }

    private static void set(AppWindow window, String[] arguments) {
        given(arguments, 6).ifPresent(ids -> window.workspace().select(Selection.of(ids.split(","))));
        given(arguments, 7).ifPresent(lens -> window.shell().see(Lens.valueOf(lens)));
        given(arguments, 8).ifPresent(table -> window.shell().showDock(Dock.Table.values()[Integer.parseInt(table)]));
    }

    /** What a scene shows now. */
    static WritableImage take(Scene scene) {
        // A window that is not shown has no pulses, and a scroll pane in it does not learn that what it holds was replaced.
        layOut(scene.getRoot());
        scene.snapshot(null);
        return scene.snapshot(null);
    }

    private static void layOut(Parent parent) {
        parent.requestLayout();
        // A scroll pane keeps what it shows as an image, which is renewed with a pulse only.
        parent.setCache(false);
        parent.getChildrenUnmodifiable().stream().filter(Parent.class::isInstance).map(Parent.class::cast).forEach(Snapshots::layOut);
    }

    static void write(WritableImage shown, Path file) throws IOException {
        BufferedImage copy = new BufferedImage((int) shown.getWidth(), (int) shown.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, copy.getWidth(), copy.getHeight(), pixels(shown), 0, copy.getWidth());
        ImageIO.write(copy, "png", file.toFile());
    }
}
