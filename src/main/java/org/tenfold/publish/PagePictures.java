package org.tenfold.publish;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What the pages of a PDF document look like, drawn from its bytes. */
public final class PagePictures {

    private PagePictures() {
    }

    /**
     * A page.
     *
     * @param width in pixels
     * @param height in pixels
     * @param argb its pixels, row by row from the top, each with alpha, red, green and blue of eight bits
     */
    public record Page(int width, int height, int[] argb) {
    }

    /**
     * Draws all pages.
     *
     * @param scale pixels for each point of 1/72 inch
     * @param progress takes the share of the pages that is drawn; what it throws ends the drawing
     * @throws IOException if the bytes are no PDF document
     */
    public static List<Page> of(byte[] pdf, float scale, DoubleConsumer progress) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<Page> pages = new ArrayList<>();
            for (int number = 0; number < document.getNumberOfPages(); number++) {
                progress.accept((double) number / document.getNumberOfPages());
                BufferedImage image = renderer.renderImage(number, scale, ImageType.RGB);
                pages.add(new Page(image.getWidth(), image.getHeight(),
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())));
            }
            return pages;
        }
    }
}
