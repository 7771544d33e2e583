package org.tenfold.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.tenfold.Designs;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.editor.Selection;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Theme;
import org.tenfold.text.Language;

/**
 * Times whole frames of the window, painting included, on the design of the benchmarks while it is panned, zoomed and while a
 * part is dragged, and writes what it looks like: {@code LargeWindow <file.png> <components> <light|dark>}.
 */
public final class LargeWindow {

    private static final int FRAMES = 60;

    private LargeWindow() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Design design = Designs.large(Integer.parseInt(arguments[1])).build();
        CompletableFuture<WritableImage> image = new CompletableFuture<>();
        Preferences preferences = new Preferences(Files.createTempDirectory("tenfold").resolve("preferences.properties"));
        preferences.setTheme(arguments[2].equals("dark") ? Theme.DARK : Theme.LIGHT);
        preferences.setLanguage(Language.ENGLISH);
        Platform.startup(() -> {
            AppWindow window = new AppWindow(new Stage(), preferences, 1440, 900);
            Design placed = Edits.applied(design, new Edit.Place(Engine.standard().arranger().grid(design)));
            long start = System.nanoTime();
            window.documents().begin(placed);
            Snapshots.take(window.stage().getScene());
            say("open", (System.nanoTime() - start) / 1e6, 0);
            window.whenReviewed(() -> {
                measure(window);
                WritableImage shown = Snapshots.take(window.stage().getScene());
                frames(window, "zoom", frame -> window.shell().canvas().zoomBy(frame < FRAMES / 2 ? 1.05 : 1 / 1.05));
                image.complete(shown);
            });
        });
        Snapshots.write(image.get(), Path.of(arguments[0]));
        Platform.exit();
    }

    private static void measure(AppWindow window) {
        Workspace workspace = window.workspace();
        frames(window, "pan, everything", frame -> workspace.look(workspace.viewport().moved(frame % 2 == 0 ? 20 : -20, 0)));
        String part = workspace.present().architecture().components().stream().filter(component ->
                component.service().equals("elasticache")).findFirst().orElseThrow().id();
        workspace.select(Selection.of(part));
        Design base = workspace.present();
        Box box = base.layout().box(part).orElseThrow();
        frames(window, "drag, everything", frame -> drag(workspace, base, part, box, frame));
        workspace.show(null);
        window.shell().canvas().center(List.of(part));
        frames(window, "pan, near", frame -> workspace.look(workspace.viewport().moved(frame % 2 == 0 ? 20 : -20, 0)));
        frames(window, "drag, near", frame -> drag(workspace, base, part, box, frame));
        workspace.show(null);
    }

    private static void drag(Workspace workspace, Design base, String part, Box box, int frame) {
        workspace.show(Edits.applied(base, new Edit.Place(Map.of(part, box.moved(frame, frame)))));
    }

    private static void frames(AppWindow window, String what, IntConsumer step) {
        double[] times = new double[FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            long start = System.nanoTime();
            step.accept(frame);
            window.stage().getScene().snapshot(null);
            times[frame] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        say(what, times[FRAMES / 2], times[FRAMES - 1]);
    }

    private static void say(String what, double medianMs, double worstMs) {
        System.out.println(String.format(Locale.ROOT, "%-18s p50 %6.1f ms  worst %6.1f ms", what, medianMs, worstMs));
    }
}
