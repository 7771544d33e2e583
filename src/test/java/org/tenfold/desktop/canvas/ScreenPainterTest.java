package org.tenfold.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Point;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Theme;
import org.tenfold.picture.paint.DemoPicture;
import org.tenfold.picture.paint.PngPainter;
import org.testfx.api.FxToolkit;

class ScreenPainterTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5})
    void theScreenShowsWhatThePngShows(double scale) throws Exception {
        Picture picture = DemoPicture.in(Theme.LIGHT);
        CompletableFuture<BufferedImage> screen = new CompletableFuture<>();
        Platform.runLater(() -> screen.complete(ScreenDemo.image(picture, scale)));
        BufferedImage shown = screen.get(180, TimeUnit.SECONDS);
        // the screen never shows a line thinner than a pixel, which shows below 100 %
        assertThat(meanDifference(shown, PngPainter.image(picture, scale))).isLessThan(scale < 1 ? 0.02 : 0.012);
    }

    /** A width of 1.5 makes 1, 1.005, 1.5, 2 and 2.005 pixels. */
    @ParameterizedTest
    @ValueSource(doubles = {2 / 3.0, 0.67, 1, 4 / 3.0, 1.3366})
    void straightPartsOfRoundedLinesAreSeenAtEveryScale(double scale) throws Exception {
        Mark.Line line = new Mark.Line(List.of(new Point(20, 20), new Point(180, 20), new Point(180, 180)), 8, Stroke.solid(Color.BLACK, 1.5),
                false, List.of());
        Picture picture = new Picture(new Bounds(0, 0, 200, 200), List.of(line), "Line", "en", Color.WHITE);
        CompletableFuture<BufferedImage> screen = new CompletableFuture<>();
        Platform.runLater(() -> screen.complete(ScreenDemo.image(picture, scale)));
        BufferedImage shown = screen.get(180, TimeUnit.SECONDS);
        assertThat(darkest(shown.getSubimage((int) (100 * scale), (int) (15 * scale), 1, (int) (10 * scale)))).as("level").isLessThan(150);
        assertThat(darkest(shown.getSubimage((int) (175 * scale), (int) (100 * scale), (int) (10 * scale), 1))).as("upright").isLessThan(150);
    }

    /** Round a spiral, so that each direction and each bend is there, with a jump on each part. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 4})
    void dashesOfRoundedLinesStandWhereThePngHasThem(double scale) throws Exception {
        List<Point> way = List.of(new Point(20, 20), new Point(180, 20), new Point(180, 180), new Point(40, 180), new Point(40, 60), new Point(150, 60),
                new Point(150, 140), new Point(80, 140), new Point(80, 100));
        List<Point> jumps = List.of(new Point(100, 20), new Point(60, 20), new Point(180, 90), new Point(120, 180), new Point(40, 100), new Point(150, 90));
        Mark.Line line = new Mark.Line(way, 8, new Stroke(Color.BLACK, 2, Stroke.Dash.LONG), true, jumps);
        Picture picture = new Picture(new Bounds(0, 0, 200, 200), List.of(line), "Line", "en", Color.WHITE);
        CompletableFuture<BufferedImage> screen = new CompletableFuture<>();
        Platform.runLater(() -> screen.complete(ScreenDemo.image(picture, scale)));
        BufferedImage shown = screen.get(180, TimeUnit.SECONDS);
        assertThat(meanDifference(shown, PngPainter.image(picture, scale))).isLessThan(0.001);
    }

    private static int darkest(BufferedImage image) {
        int darkest = 0xFF;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                darkest = Math.min(darkest, image.getRGB(x, y) & 0xFF);
            }
        }
        return darkest;
    }

    /** The mean distance of the images' channels, 0 for equal images, 1 for black against white. */
    private static double meanDifference(BufferedImage a, BufferedImage b) {
        int width = Math.min(a.getWidth(), b.getWidth());
        int height = Math.min(a.getHeight(), b.getHeight());
        long sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int one = a.getRGB(x, y);
                int other = b.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
                }
            }
        }
        return sum / (3.0 * 255 * width * height);
    }
}
