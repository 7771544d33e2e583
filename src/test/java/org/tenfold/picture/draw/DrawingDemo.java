package org.tenfold.picture.draw;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Theme;
import org.tenfold.picture.paint.PngPainter;
import org.tenfold.text.Language;

/** Writes drawings to look at: {@code DrawingDemo <folder>}. */
public final class DrawingDemo {

    private DrawingDemo() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        write(folder, "small", DemoDesigns.arranged(DemoDesigns.small()), Theme.LIGHT, Language.ENGLISH);
        write(folder, "two-zones", DemoDesigns.arranged(DemoDesigns.twoZones(false)), Theme.LIGHT, Language.ENGLISH);
        write(folder, "two-zones-ko-dark", DemoDesigns.arranged(DemoDesigns.twoZones(true)), Theme.DARK, Language.KOREAN);
        write(folder, "queue", DemoDesigns.arranged(DemoDesigns.queue()), Theme.LIGHT, Language.ENGLISH);
        Design partly = DemoDesigns.partlyPlaced();
        write(folder, "partly-placed", DemoDesigns.apply(partly, new Edit.Place(DemoDesigns.ARRANGER.missing(partly))), Theme.LIGHT,
                Language.ENGLISH);
        Drawing far = DemoDesigns.BUILDER.build(DemoDesigns.large(1_000), Optional.empty(), Look.plain(Language.ENGLISH));
        Picture picture = far.picture();
        picture = new Picture(far.bounds(), far.marks(Detail.FAR, far.bounds()), "", "en", picture.background());
        try (OutputStream out = Files.newOutputStream(folder.resolve("far.png"))) {
            PngPainter.write(picture, 0.15, out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("cell.png"))) {
            PngPainter.write(DemoDesigns.BUILDER.build(DemoDesigns.large(21), Optional.empty(), Look.plain(Language.ENGLISH))
                    .picture(), 1, out);
        }
    }

    private static void write(Path folder, String name, Design design, Theme theme, Language language) throws Exception {
        Drawing drawing = DemoDesigns.BUILDER.build(design, Optional.empty(), new Look(theme, language, Lens.DRAW));
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
            PngPainter.write(drawing.picture(), 1, out);
        }
    }
}
