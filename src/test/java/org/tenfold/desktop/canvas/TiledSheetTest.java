package org.tenfold.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.desktop.canvas.TiledSheet.Motion;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.draw.Detail;
import org.testfx.api.FxToolkit;

class TiledSheetTest {

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 700;
    private static final Boxes BOXES = new Boxes(() -> { });

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void afterAZoomAllIsAsIfItHadBeenPaintedAtOnce() throws Exception {
        int[] zoomed = onToolkit(() -> {
            TiledSheet sheet = shown();
            Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
            sheet.show(view, 1, Motion.NONE, BOXES);
            for (int step = 0; step < 24; step++) {
                view = view.zoomed(view.scale() * (step < 12 ? 1.1 : 0.85), 300, 200);
                sheet.show(view, 1, Motion.ZOOMING, BOXES);
            }
            sheet.forget();
            for (int frame = 0; !sheet.show(view, 1, Motion.NONE, BOXES); frame++) {
                assertThat(frame).isLessThan(40);
            }
            return pixels(sheet);
        });
        int[] atOnce = onToolkit(() -> {
            TiledSheet sheet = shown();
            Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
            for (int step = 0; step < 24; step++) {
                view = view.zoomed(view.scale() * (step < 12 ? 1.1 : 0.85), 300, 200);
            }
            assertThat(sheet.show(view, 1, Motion.NONE, BOXES)).isTrue();
            return pixels(sheet);
        });
        assertThat(zoomed).isEqualTo(atOnce);
    }

    @Test
    void whileTheScaleChangesAFramePaintsOnlySomeSquares() throws Exception {
        onToolkit(() -> {
            TiledSheet sheet = shown();
            Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
            AtomicInteger painted = new AtomicInteger();
            Boxes slow = new Boxes(() -> {
                painted.incrementAndGet();
                LockSupport.parkNanos(2_000_000);
            });
            sheet.show(view, 1, Motion.NONE, slow);
            assertThat(painted.getAndSet(0)).isGreaterThan(10);
            for (int step = 0; step < 30; step++) {
                view = view.zoomed(view.scale() * 1.1, 300, 200);
                sheet.show(view, 1, Motion.ZOOMING, slow);
                assertThat(painted.getAndSet(0)).isLessThanOrEqualTo(2);
            }
            return new int[0];
        });
    }

    /** As when one zooms out by keys: each step is as great as what is painted ahead. */
    @Test
    void whatWasPaintedAheadOfAZoomThatEndsThereLiesInItsPlace() throws Exception {
        int[] zoomed = onToolkit(() -> {
            TiledSheet sheet = shown();
            Viewport view = new Viewport(0, 0, 1.25, WIDTH, HEIGHT);
            sheet.show(view, 1, Motion.NONE, BOXES);
            for (int step = 0; step < 2; step++) {
                view = view.zoomed(view.scale() * 0.8, 300, 200);
                sheet.show(view, 1, Motion.ZOOMING, BOXES);
            }
            while (!sheet.show(view, 1, Motion.ZOOMING, BOXES)) {
                assertThat(view.scale()).isEqualTo(0.8);
            }
            sheet.show(view, 1, Motion.NONE, BOXES);
            return pixels(sheet);
        });
        int[] atOnce = onToolkit(() -> {
            TiledSheet sheet = shown();
            Viewport view = new Viewport(0, 0, 1.25, WIDTH, HEIGHT).zoomed(1, 300, 200).zoomed(0.8, 300, 200);
            sheet.show(view, 1, Motion.NONE, BOXES);
            return pixels(sheet);
        });
        assertThat(zoomed).isEqualTo(atOnce);
    }

    /** As one full of lines and letters. */
    @Test
    void whileTheScaleChangesASquareThatTakesLongIsPaintedBitByBit() throws Exception {
        onToolkit(() -> {
            TiledSheet sheet = shown();
            Crowd crowd = new Crowd();
            Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
            sheet.show(view, 1, Motion.NONE, crowd);
            long atOnce = Long.MAX_VALUE;
            for (int frame = 0; frame < 3; frame++) {
                sheet.forget();
                atOnce = Math.min(atOnce, workOf(sheet, view, Motion.NONE, crowd));
            }
            int before = crowd.painted;
            for (int frame = 0; frame < 400 && crowd.painted < before + 30; frame++) {
                view = view.zoomed(view.scale() * (frame % 20 < 10 ? 1.05 : 1 / 1.05), 300, 200);
                assertThat(workOf(sheet, view, Motion.ZOOMING, crowd)).isLessThan(atOnce / 2);
            }
            assertThat(crowd.painted).isGreaterThanOrEqualTo(before + 30);
            return new int[0];
        });
    }

    /** Nanoseconds of a processor that a frame takes. */
    private static long workOf(TiledSheet sheet, Viewport view, Motion motion, TiledSheet.Content content) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        sheet.show(view, 1, motion, content);
        return threads.getCurrentThreadCpuTime() - start;
    }

    /** Very many boxes on top of each other at one place, and nothing elsewhere. */
    private static final class Crowd implements TiledSheet.Content {
        private final List<Mark> marks = Collections.nCopies(4_000, Mark.Box.filled(new Bounds(20, 20, 100, 100), 12, Color.BLACK));
        private int painted;

        @Override
        public Detail detail(double scale, Bounds area) {
            return Detail.NEAR;
        }

        @Override
        public Picture picture(Bounds area, double scale, Detail detail) {
            painted++;
            return new Picture(area, marks, "", "", Color.WHITE);
        }
    }

    /** As when everything is asked for in the midst of a zoom. */
    @Test
    void whatLiesFarFromTheScaleBeforeIsPaintedAtOnce() throws Exception {
        int[] zoomed = onToolkit(() -> {
            TiledSheet sheet = shown();
            Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
            sheet.show(view, 1, Motion.NONE, BOXES);
            sheet.show(view.zoomed(1.1, 300, 200), 1, Motion.ZOOMING, BOXES);
            assertThat(sheet.show(view.zoomed(0.3, 300, 200), 1, Motion.ZOOMING, BOXES)).isTrue();
            return pixels(sheet);
        });
        int[] atOnce = onToolkit(() -> {
            TiledSheet sheet = shown();
            sheet.show(new Viewport(0, 0, 1, WIDTH, HEIGHT).zoomed(0.3, 300, 200), 1, Motion.NONE, BOXES);
            return pixels(sheet);
        });
        assertThat(zoomed).isEqualTo(atOnce);
    }

    /** What is stretched shows the same as what is painted, if not as sharp, in each frame. */
    @ParameterizedTest
    @ValueSource(doubles = {1.03, 0.98})
    void whileTheScaleChangesThePictureStaysInItsPlace(double step) throws Exception {
        onToolkit(() -> {
            TiledSheet sheet = shown();
            TiledSheet sharp = shown();
            Viewport view = new Viewport(400, 300, 1, WIDTH, HEIGHT);
            sheet.show(view, 1, Motion.NONE, BOXES);
            for (int frame = 0; frame < 24; frame++) {
                view = view.zoomed(view.scale() * step, 300, 200);
                sheet.show(view, 1, Motion.ZOOMING, BOXES);
                sharp.show(view, 1, Motion.NONE, BOXES);
                int[] stretched = pixels(sheet);
                int[] painted = pixels(sharp);
                long other = IntStream.range(0, painted.length).filter(i -> distance(stretched[i], painted[i]) > 24).count();
                // Along the edges of the boxes, two pixels at each side, and little at the edge of the sheet; a blank frame would differ in half.
                assertThat(other / (double) painted.length).as("frame %d", frame).isLessThan(0.2);
            }
            return new int[0];
        });
    }

    private static int distance(int a, int b) {
        return IntStream.of(0, 8, 16).map(shift -> Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF))).max().orElseThrow();
    }

    @Test
    void aChangeIsSeenInTheSameFrame() throws Exception {
        onToolkit(() -> {
            TiledSheet sheet = shown();
            Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
            sheet.show(view, 1, Motion.NONE, BOXES);
            sheet.forget(List.of(new Bounds(0, 0, WIDTH, HEIGHT)));
            assertThat(sheet.show(view, 1, Motion.NONE, BOXES)).isTrue();
            return new int[0];
        });
    }

    /** As when fifty parts are put back with all their links. */
    @Test
    void whileSomethingIsDraggedWhatChangesAtManyPlacesIsPaintedInSeveralFrames() throws Exception {
        onToolkit(() -> {
            TiledSheet sheet = shown();
            Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
            List<Bounds> painted = new ArrayList<>();
            TiledSheet.Content slow = new Slow(painted);
            sheet.show(view, 1, Motion.DRAGGING, slow);
            assertThat(painted).as("what comes into sight is seen at once").hasSize(12);
            Set<Bounds> all = Set.copyOf(painted);
            painted.clear();
            for (int frame = 0; frame < 6; frame++) {
                int before = painted.size();
                sheet.forget();
                assertThat(sheet.show(view, 1, Motion.DRAGGING, slow)).isFalse();
                assertThat(painted.size() - before).isBetween(1, 4);
            }
            // Also where everything changes in each frame none is forgotten for long: with one painted in each, twelve are enough.
            for (int frame = 0; frame < 6; frame++) {
                sheet.forget();
                sheet.show(view, 1, Motion.DRAGGING, slow);
            }
            assertThat(painted).containsAll(all);
            sheet.forget();
            assertThat(sheet.show(view, 1, Motion.NONE, slow)).as("at rest all is as it is").isTrue();
            return new int[0];
        });
    }

    /** What takes some milliseconds to paint. */
    private record Slow(List<Bounds> painted) implements TiledSheet.Content {
        @Override
        public Detail detail(double scale, Bounds area) {
            return Detail.NEAR;
        }

        @Override
        public Picture picture(Bounds area, double scale, Detail detail) {
            painted.add(area);
            LockSupport.parkNanos(4_000_000);
            return TiledSheetTest.picture(area);
        }
    }

    private static TiledSheet shown() {
        TiledSheet sheet = new TiledSheet();
        new Scene(new Group(sheet), WIDTH, HEIGHT);
        return sheet;
    }

    private record Boxes(Runnable painting) implements TiledSheet.Content {
        @Override
        public Detail detail(double scale, Bounds area) {
            return Detail.NEAR;
        }

        @Override
        public Picture picture(Bounds area, double scale, Detail detail) {
            painting.run();
            return TiledSheetTest.picture(area);
        }
    }

    /** Boxes all over the sheet, no two of one colour side by side. */
    private static Picture picture(Bounds area) {
        List<Mark> marks = new ArrayList<>();
        for (int column = 0; column < 40; column++) {
            for (int row = 0; row < 40; row++) {
                Color color = Theme.LIGHT.color(Role.values()[(column * 7 + row) % Role.values().length]);
                marks.add(Mark.Box.filled(new Bounds(column * 50.0, row * 50.0, 40, 40), 0, color));
            }
        }
        return new Picture(area, marks, "", "", Theme.LIGHT.color(Role.SHEET));
    }

    private static int[] pixels(TiledSheet sheet) {
        SnapshotParameters whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, WIDTH, HEIGHT));
        WritableImage image = sheet.snapshot(whole, null);
        int[] pixels = new int[WIDTH * HEIGHT];
        image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        return pixels;
    }

    private static int[] onToolkit(Callable<int[]> work) throws Exception {
        CompletableFuture<int[]> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.get(180, TimeUnit.SECONDS);
    }
}
