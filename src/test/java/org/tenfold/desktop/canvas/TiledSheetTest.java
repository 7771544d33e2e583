package org.tenfold.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.testfx.api.FxToolkit;

class TiledSheetTest {

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 700;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void afterAZoomAllIsAsIfItHadBeenPaintedAtOnce() throws Exception {
        int[] zoomed = onToolkit(() -> {
            TiledSheet sheet = shown();
            Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
            sheet.show(view, 1, false, TiledSheetTest::picture);
            for (int step = 0; step < 24; step++) {
                view = view.zoomed(view.scale() * (step < 12 ? 1.1 : 0.85), 300, 200);
                sheet.show(view, 1, true, TiledSheetTest::picture);
            }
            sheet.forget();
            for (int frame = 0; !sheet.show(view, 1, false, TiledSheetTest::picture); frame++) {
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
            assertThat(sheet.show(view, 1, false, TiledSheetTest::picture)).isTrue();
            return pixels(sheet);
        });
        assertThat(zoomed).isEqualTo(atOnce);
    }

    @Test
    void whileTheScaleChangesAFramePaintsFewSquares() throws Exception {
        onToolkit(() -> {
            TiledSheet sheet = shown();
            Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
            AtomicInteger painted = new AtomicInteger();
            sheet.show(view, 1, false, area -> counted(area, painted));
            assertThat(painted.getAndSet(0)).isGreaterThan(10);
            for (int step = 0; step < 30; step++) {
                view = view.zoomed(view.scale() * 1.1, 300, 200);
                sheet.show(view, 1, true, area -> counted(area, painted));
                assertThat(painted.getAndSet(0)).isLessThanOrEqualTo(3);
            }
            return new int[0];
        });
    }

    @Test
    void aChangeIsSeenInTheSameFrame() throws Exception {
        onToolkit(() -> {
            TiledSheet sheet = shown();
            Viewport view = new Viewport(0, 0, 1, WIDTH, HEIGHT);
            sheet.show(view, 1, false, TiledSheetTest::picture);
            sheet.forget(List.of(new Bounds(0, 0, WIDTH, HEIGHT)));
            assertThat(sheet.show(view, 1, false, TiledSheetTest::picture)).isTrue();
            return new int[0];
        });
    }

    private static TiledSheet shown() {
        TiledSheet sheet = new TiledSheet();
        new Scene(new Group(sheet), WIDTH, HEIGHT);
        return sheet;
    }

    private static Picture counted(Bounds area, AtomicInteger painted) {
        painted.incrementAndGet();
        return picture(area);
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
