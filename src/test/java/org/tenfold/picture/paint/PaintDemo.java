package org.tenfold.picture.paint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Theme;

/** Writes the demonstration picture in every output without a toolkit, to be looked at. */
public final class PaintDemo {

    private PaintDemo() { }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of("target");
        for (int round = 0; round < 3; round++) {
            for (Theme theme : Theme.values()) {
                Picture picture = DemoPicture.in(theme);
                String name = "demo-" + theme.name().toLowerCase(Locale.ROOT);
                long start = System.nanoTime();
                try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
                    PngPainter.write(picture, 1.5, out);
                }
                long png = System.nanoTime();
                try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".pdf"))) {
                    PdfPainter.write(picture, PaperSize.A4, out);
                }
                long pdf = System.nanoTime();
                try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".svg"))) {
                    SvgPainter.write(picture, out);
                }
                long svg = System.nanoTime();
                System.out.printf(Locale.ROOT, "%s png %d ms, pdf %d ms, svg %d ms%n", name,
                        (png - start) / 1_000_000, (pdf - png) / 1_000_000, (svg - pdf) / 1_000_000);
            }
        }
    }
}
