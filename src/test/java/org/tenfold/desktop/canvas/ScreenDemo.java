package org.tenfold.desktop.canvas;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.paint.DemoPicture;

/** Paints the demonstration picture as the screen shows it, on the headless platform. */
public final class ScreenDemo {

    private ScreenDemo() { }

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
                    write(DemoPicture.in(theme), "target/demo-" + theme.name().toLowerCase(Locale.ROOT) + "-screen.png");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void write(Picture picture, String file) throws IOException {
        ImageIO.write(image(picture, 1.5), "png", new File(file));
    }

    /** What the screen shows of a whole picture. */
    static BufferedImage image(Picture picture, double scale) {
        Surface surface = new Surface();
        double width = picture.bounds().width() * scale;
        double height = picture.bounds().height() * scale;
        surface.paint(picture, new Viewport(0, 0, scale, width, height).showing(picture.bounds(), scale), 1);
        WritableImage shown = surface.snapshot(null, null);
        BufferedImage copy = new BufferedImage((int) shown.getWidth(), (int) shown.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, shown.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }
}
