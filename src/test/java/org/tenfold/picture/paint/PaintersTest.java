package org.tenfold.picture.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PaintersTest {

    private static final Picture DEMO = DemoPicture.in(Theme.LIGHT);

    private static byte[] pdf(PaperSize paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPainter.write(DEMO, paper, out);
        return out.toByteArray();
    }

    @Test
    void pdfTextsCanBeSearchedInBothLanguages() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(PaperSize.A4))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Web shop – 온라인 상점", "가용 영역 a", "주문 데이터베이스", "(읽기 복제본 포함)", "t3.small", "VPC 10.0.0.0/16");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Web shop – 온라인 상점");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ko");
        }
    }

    @Test
    void pdfEmbedsOnlyTheLettersItUses() throws IOException {
        assertThat(pdf(PaperSize.A4)).hasSizeLessThan(60_000);
    }

    @Test
    void pdfIsTheSameForTheSamePicture() throws IOException {
        assertThat(pdf(PaperSize.A3)).isEqualTo(pdf(PaperSize.A3));
    }

    @Test
    void pdfKeepsTheWholePictureOnThePage() throws IOException {
        for (PaperSize paper : PaperSize.values()) {
            try (PDDocument document = Loader.loadPDF(pdf(paper))) {
                BufferedImage page = new PDFRenderer(document).renderImage(0);
                assertThat(page.getWidth()).isEqualTo((int) paper.width());
                for (int x = 0; x < page.getWidth(); x++) {
                    assertThat(page.getRGB(x, 20) & 0xFFFFFF).isEqualTo(0xFFFFFF);
                    assertThat(page.getRGB(x, page.getHeight() - 20) & 0xFFFFFF).isEqualTo(0xFFFFFF);
                }
            }
        }
    }

    @Test
    void svgIsWellFormedAndTitlesItsGroups() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(SvgPainter.svg(DEMO).getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getDocumentElement().getAttribute("xml:lang")).isEqualTo("ko");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(DEMO.title());
        Element web = group(svg, "web");
        assertThat(web.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Web server");
        assertThat(web.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("Web server, t3.small");
        assertThat(web.getElementsByTagName("text").item(1).getTextContent()).isEqualTo("Web server");
        assertThat(svg.getDocumentElement().getTextContent()).contains("<tags>");
    }

    private static Element group(Document svg, String id) {
        NodeList groups = svg.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (group.getAttribute("id").equals(id)) {
                return group;
            }
        }
        throw new AssertionError("no group " + id);
    }

    @Test
    void pngHasTheSizeAskedFor() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngPainter.write(DEMO, 2, out);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(DEMO.bounds().width() * 2));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(DEMO.bounds().height() * 2));
    }

    @Test
    void hugePngsShrinkInsteadOfExhaustingTheMemory() {
        BufferedImage image = PngPainter.image(DEMO, 30);
        assertThat((long) image.getWidth() * image.getHeight()).isBetween(90_000_000L, 101_000_000L);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void tilesHaveTheirColourInEveryTheme(Theme theme) {
        Picture picture = DemoPicture.in(theme);
        BufferedImage image = PngPainter.image(picture, 1);
        int x = (int) (294 - picture.bounds().x());
        int y = (int) (132 - picture.bounds().y());
        assertThat(String.format(Locale.ROOT, "#%06x", image.getRGB(x, y) & 0xFFFFFF))
                .isEqualTo(theme.color(Role.COMPUTE).hex());
    }

    @Test
    void missingCharactersAreTold() {
        assertThat(DEMO.uncovered()).containsExactly("🚀");
    }
}
