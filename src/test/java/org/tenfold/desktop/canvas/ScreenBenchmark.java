package org.tenfold.desktop.canvas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;

/**
 * Frame times of a surface of 1280 × 720 that is painted anew while it pans over 10,000 tiles and 20,000 links on the software pipeline. Run it
 * with {@code -Dglass.platform=Headless -Dprism.order=sw -Djavafx.animation.fullspeed=true}; a frame is the time from one
 * pulse to the next, painting and rendering included.
 *
 * <p>Measured on two cores, JDK 25, JavaFX 26.0.2, medians: 10 to 15 ms a frame with 60 to 230 tiles in full detail, 7 ms
 * with 1,600 tiles with name and icon (11 ms while zooming), 11 ms with all 10,000 tiles and 20,000 links in sight.
 */
public final class ScreenBenchmark {

    private static final int COLUMNS = 100;
    private static final int CELL = 128;
    private static final int FRAMES = 150;

    private ScreenBenchmark() { }

    private enum Level { NEAR, MIDDLE, FAR }

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            Surface surface = new Surface();
            stage.setScene(new Scene(new Pane(surface), 1280, 720));
            stage.show();
            List<Run> runs = List.of(
                    new Run("near, 60 tiles seen", Level.NEAR, 1, 0),
                    new Run("near, 230 tiles seen", Level.NEAR, 0.5, 0),
                    new Run("near, 230 tiles seen, zooming", Level.NEAR, 0.5, 0.002),
                    new Run("middle, 900 tiles seen", Level.MIDDLE, 0.25, 0),
                    new Run("middle, 1600 tiles seen", Level.MIDDLE, 0.19, 0),
                    new Run("middle, 1600 tiles seen, zooming", Level.MIDDLE, 0.19, 0.0005),
                    new Run("far, 5700 tiles seen, all links", Level.FAR, 0.1, 0),
                    new Run("far, 10000 tiles seen, all links", Level.FAR, 0.055, 0));
            next(surface, runs, 0, done);
        });
        done.await();
        Platform.exit();
    }

    private record Run(String name, Level level, double scale, double zoomPerFrame) { }

    private static void next(Surface surface, List<Run> runs, int index, CountDownLatch done) {
        if (index == runs.size()) {
            done.countDown();
            return;
        }
        Run run = runs.get(index);
        Picture picture = picture(run.level());
        long[] starts = new long[FRAMES];
        long[] painting = new long[FRAMES];
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                if (frame == FRAMES) {
                    stop();
                    report(run, starts, painting);
                    next(surface, runs, index + 1, done);
                    return;
                }
                starts[frame] = System.nanoTime();
                double scale = run.scale() + frame * run.zoomPerFrame();
                surface.begin(picture, new Viewport(200 + frame * 7, 200 + frame * 3, scale, 1280, 720), 1,
                        run.zoomPerFrame() > 0).finish();
                surface.show();
                painting[frame] = System.nanoTime() - starts[frame];
                frame++;
            }
        }.start();
    }

    private static void report(Run run, long[] starts, long[] painting) {
        double[] frames = new double[FRAMES - 31];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = (starts[i + 31] - starts[i + 30]) / 1e6;
        }
        Arrays.sort(frames);
        Arrays.sort(painting);
        System.out.println(String.format(Locale.ROOT, "%-36s frame p50 %6.1f ms, p99 %6.1f ms; painting p50 %5.1f ms, longest %6.1f ms",
                run.name(), frames[frames.length / 2], frames[frames.length * 99 / 100], painting[FRAMES / 2] / 1e6,
                painting[FRAMES - 1] / 1e6));
    }

    private static Picture picture(Level level) {
        Theme theme = Theme.LIGHT;
        List<Mark> marks = new ArrayList<>();
        Stroke stroke = Stroke.solid(theme.color(Role.LINK), 1.5);
        for (int i = 0; i < 20_000; i++) {
            int from = i / 2;
            double x = from % COLUMNS * CELL + 64;
            double y = from / COLUMNS * CELL + 32 + i % 2 * 8;
            double dx = 64;
            double dy = (i % 5 - 2) * CELL;
            marks.add(new Mark.Line(List.of(new Point(x, y), new Point(x + dx / 2, y), new Point(x + dx / 2, y + dy),
                    new Point(x + dx, y + dy)), level == Level.NEAR ? 6 : 0, stroke, level != Level.FAR, List.of()));
        }
        Role[] roles = {Role.COMPUTE, Role.DATABASE, Role.STORAGE, Role.NETWORK, Role.INTEGRATION};
        String[] icons = {"mdi2s-server", "mdi2d-database", "mdi2b-bucket", "mdi2s-scale-balance", "mdi2t-tray-full"};
        for (int i = 0; i < 10_000; i++) {
            double x = i % COLUMNS * CELL;
            double y = i / COLUMNS * CELL;
            List<Mark> parts = new ArrayList<>();
            parts.add(Mark.Box.filled(new Bounds(x, y, 64, 64), level == Level.NEAR ? 8 : 0, theme.color(roles[i % 5])));
            if (level != Level.FAR) {
                parts.add(new Mark.Glyph(icons[i % 5], x + 32, y + 32, 36, theme.color(Role.ON_TILE)));
                parts.add(new Mark.TextRun(x + 32, y + 80, "Server " + i, TextStyle.semibold(13), theme.color(Role.TEXT), Mark.Anchor.MIDDLE));
            }
            if (level == Level.NEAR) {
                parts.add(new Mark.TextRun(x + 32, y + 95, "db.t3.medium", TextStyle.regular(11), theme.color(Role.SECONDARY), Mark.Anchor.MIDDLE));
                parts.add(new Mark.Sign(Mark.Form.CIRCLE, x + 62, y + 2, 16, theme.color(Role.CRITICAL), Stroke.NONE));
            }
            marks.add(Mark.Group.of("n" + i, "Server " + i, "", parts));
        }
        return new Picture(Bounds.of(marks), marks, "Benchmark", "en", theme.color(Role.SHEET));
    }
}
