package org.tenfold.picture.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.file.DesignFile;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Theme;
import org.tenfold.picture.paint.PngPainter;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

/**
 * Writes design files under every lens, to look at: {@code LensDemo <folder> <date> <file> [part that fails]}. Light in
 * English, dark in Korean.
 */
public final class LensDemo {

    private LensDemo() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path file = Path.of(arguments[2]);
        Design read = DesignFile.read(file, ServiceCatalog.standard()).design();
        Map<String, Box> missing = DemoDesigns.ARRANGER.missing(read);
        Design design = missing.isEmpty() ? read : DemoDesigns.apply(read, new Edit.Place(missing));
        Review review = Reviewer.standard(PriceBook.standard(), LocalDate.parse(arguments[1])).complete(design.architecture());
        String name = file.getFileName().toString().replace(".tenfold.json", "");
        for (Lens lens : Lens.values()) {
            String suffix = "-" + lens.name().toLowerCase(Locale.ROOT);
            write(folder.resolve(name + suffix + ".png"), design, review, new Look(Theme.LIGHT, Language.ENGLISH, lens), "");
            write(folder.resolve(name + suffix + "-dark.png"), design, review, new Look(Theme.DARK, Language.KOREAN, lens), "");
        }
        for (String part : Arrays.asList(arguments).subList(3, arguments.length)) {
            write(folder.resolve(name + "-without-" + part + ".png"), design, review,
                    new Look(Theme.LIGHT, Language.ENGLISH, Lens.FAILURE), part);
        }
    }

    private static void write(Path file, Design design, Review review, Look look, String fails) throws IOException {
        Drawing drawing = DemoDesigns.BUILDER.build(design, Optional.of(review), look);
        Picture picture = fails.isEmpty() ? drawing.picture() : drawing.picture(Aftermath.of(review, fails));
        try (OutputStream out = Files.newOutputStream(file)) {
            PngPainter.write(picture, 1, out);
        }
    }
}
