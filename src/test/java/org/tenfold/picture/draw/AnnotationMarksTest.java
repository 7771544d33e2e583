package org.tenfold.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Style;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Picture;
import org.tenfold.picture.paint.PaperSize;
import org.tenfold.picture.paint.PdfPainter;
import org.tenfold.picture.paint.PngPainter;
import org.tenfold.picture.paint.SvgPainter;
import org.tenfold.text.Language;

/** Notes and images in every output. */
class AnnotationMarksTest {

    private static final Box PLACE = new Box(100, 40, 60, 40);

    private static Design with(String type) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16; i++) {
            image.setRGB(i % 4, i / 4, 0x00AA00);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, type, file);
        return with(new Annotation.Image("image.1", "a green field", Base64.getEncoder().encodeToString(file.toByteArray())));
    }

    private static Design with(Annotation.Image image) {
        return Edits.applied(Design.EMPTY, Edit.all(new Edit.Add(Component.of("web", "ec2", "Web")),
                new Edit.Annotate(new Annotation.Note("note.1", "first line\nsecond line that is too long for one")),
                new Edit.Annotate(image), new Edit.Place(Map.of("web", Box.tile(0, 0), "note.1", new Box(0, 160, 160, 96),
                        "image.1", PLACE))));
    }

    private static Picture picture(Design design) {
        return DemoDesigns.BUILDER.build(design, Optional.empty(), Look.plain(Language.ENGLISH)).picture();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void anImageIsPaintedWhereItLies(String type) throws IOException {
        Picture picture = picture(with(type));
        Bounds sheet = picture.bounds();
        BufferedImage png = PngPainter.image(picture, 1);
        int middle = png.getRGB((int) (PLACE.centerX() - sheet.x()), (int) (PLACE.centerY() - sheet.y()));
        assertThat(middle >> 8 & 0xFF).isBetween(0xA0, 0xB4);
        assertThat(middle & 0xFF).isLessThan(16);
        assertThat(SvgPainter.svg(picture)).contains("<title>a green field</title>").contains("data:image/" + type + ";base64,");

        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfPainter.write(picture, PaperSize.A4, pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
            assertThat(new PDFTextStripper().getText(document)).contains("first line").contains("second line that is");
        }
    }

    @Test
    void anImageThatCannotBeReadSpoilsNoOutput() throws IOException {
        Picture picture = picture(with(new Annotation.Image("image.1", "broken", "iVBORw0KGgo=")));
        assertThat(PngPainter.image(picture, 1).getWidth()).isPositive();
        PdfPainter.write(picture, PaperSize.A4, new ByteArrayOutputStream());
    }

    @Test
    void aNoteThatIsTooSmallSaysThatThereIsMore() {
        Design design = Edits.applied(with(new Annotation.Image("image.1", "", "iVBORw0KGgo=")),
                new Edit.Place(Map.of("note.1", new Box(0, 160, 160, 40))));
        assertThat(SvgPainter.svg(picture(design))).contains("…</text>").doesNotContain(">second line that is<");
        assertThat(AnnotationMarks.height("a\nb\nc", 160)).isGreaterThan(AnnotationMarks.height("a", 160));
    }

    @Test
    void aLookAndALockShowAndChangeNothingElse() {
        Design plain = with(new Annotation.Image("image.1", "", "iVBORw0KGgo="));
        Design dressed = Edits.applied(plain, Edit.all(new Edit.Lock(Set.of("web"), true),
                new Edit.Dress(Map.of("web", new Style(Style.Hue.TEAL, null)))));
        Drawing before = DemoDesigns.BUILDER.build(plain, Optional.empty(), Look.plain(Language.ENGLISH));
        Drawing after = DemoDesigns.BUILDER.next(before, dressed, Optional.empty(), Look.plain(Language.ENGLISH));
        assertThat(after.component("web")).isNotEqualTo(before.component("web"));
        assertThat(after.box("web")).isEqualTo(before.box("web"));
        assertThat(after.changes(before, Detail.NEAR).orElseThrow()).isNotEmpty();
        assertThat(List.copyOf(after.design().layout().boxes().keySet())).isEqualTo(List.copyOf(plain.layout().boxes().keySet()));
    }
}
