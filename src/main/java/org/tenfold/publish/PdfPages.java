package org.tenfold.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Role;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;
import org.tenfold.picture.paint.PaperSize;
import org.tenfold.picture.paint.PdfPainter;

/**
 * The pages of a document while they are written from the top down. A cursor says how much room is left; who needs more asks
 * for a new page. All lengths are points.
 */
final class PdfPages {

    static final double MARGIN = 48;
    private static final double TOP = 58;
    private static final double LYING_TOP = 40;
    private static final double BOTTOM = 56;
    private static final double FOOT = 30;
    private static final TextStyle SMALL = TextStyle.regular(8);
    private static final double HAIRLINE = 0.4;

    private record Page(PDPage page, PDPageContentStream content) {
    }

    private final PDDocument document;
    private final PdfPainter painter;
    private final PdfTags tags;
    private final Theme theme;
    private final List<Page> pages = new ArrayList<>();
    private double y;

    PdfPages(PDDocument document, Theme theme) {
        this.document = document;
        this.theme = theme;
        painter = new PdfPainter(document);
        tags = new PdfTags(document);
    }

    PdfTags tags() {
        return tags;
    }

    Color color(Role role) {
        return role == Role.SHEET || role == Role.SEPARATOR ? theme.color(role) : theme.text(role);
    }

    /** What of a bar is not filled. */
    Color track() {
        return theme.track();
    }

    /** Begins a page that lies on its long side. */
    void lying() throws IOException {
        begin(PaperSize.A4.width(), PaperSize.A4.height(), LYING_TOP);
    }

    /** Begins a page that stands on its short side. */
    void standing() throws IOException {
        begin(PaperSize.A4.height(), PaperSize.A4.width(), TOP);
    }

    private void begin(float width, float height, double top) throws IOException {
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        pages.add(new Page(page, new PDPageContentStream(document, page)));
        if (!theme.color(Role.SHEET).equals(Color.WHITE)) {
            PdfTags.decorate(content(), () -> rectangle(0, 0, width, height, theme.color(Role.SHEET)));
        }
        y = height - top;
    }

    private PDPage page() {
        return pages.getLast().page();
    }

    private PDPageContentStream content() {
        return pages.getLast().content();
    }

    /** The width between the margins. */
    double width() {
        return page().getMediaBox().getWidth() - 2 * MARGIN;
    }

    /** Whether something is written on the page. */
    boolean isBegun() {
        return y < page().getMediaBox().getHeight() - TOP;
    }

    /** Leaves room. */
    void skip(double height) {
        y -= height;
    }

    /** Whether so much fits on the page. */
    boolean fits(double height) {
        return y - height >= BOTTOM;
    }

    /** Begins a new page if so much does not fit on this one. */
    void need(double height) throws IOException {
        if (!fits(height)) {
            standing();
        }
    }

    /** The width of a figure. */
    double figureWidth(String text, TextStyle style) throws IOException {
        return painter.figureWidth(text, style);
    }

    /** Writes a line of text at a distance from the left margin, its baseline so far below the cursor. */
    void text(PDStructureElement element, double x, double below, String text, TextStyle style, Role color) throws IOException {
        tags.mark(page(), content(), element, () -> painter.text(content(), MARGIN + x, y - below, text, style, color(color)));
    }

    /** Writes a figure that ends at a distance from the left margin. */
    void figure(PDStructureElement element, double right, double below, String text, TextStyle style, Role color)
            throws IOException {
        tags.mark(page(), content(), element,
                () -> painter.figure(content(), MARGIN + right, y - below, text, style, color(color)));
    }

    /** Writes a text that repeats one that is read out already. */
    void echo(double x, double below, String text, TextStyle style, Role color) throws IOException {
        PdfTags.decorate(content(), () -> painter.text(content(), MARGIN + x, y - below, text, style, color(color)));
    }

    /** The same for the head of a column of figures. */
    void echoFigure(double right, double below, String text, TextStyle style, Role color) throws IOException {
        PdfTags.decorate(content(), () -> painter.figure(content(), MARGIN + right, y - below, text, style, color(color)));
    }

    /** Draws a hairline at the cursor. */
    void line(double width, Role color) throws IOException {
        PdfTags.decorate(content(), () -> rectangle(MARGIN, y - HAIRLINE / 2, width, HAIRLINE, color(color)));
    }

    /** Fills a bar, its lower edge so far below the cursor. */
    void bar(double x, double below, double width, double height, Color color) throws IOException {
        PdfTags.decorate(content(), () -> rectangle(MARGIN + x, y - below, width, height, color));
    }

    private void rectangle(double x, double bottom, double width, double height, Color color) throws IOException {
        content().setNonStrokingColor(new PDColor(new float[] {color.red() / 255f, color.green() / 255f, color.blue() / 255f},
                PDDeviceRGB.INSTANCE));
        content().addRect((float) x, (float) bottom, (float) width, (float) height);
        content().fill();
    }

    /** Paints a small drawing that says nothing new, into a square whose lower edge is so far below the cursor. */
    void sign(Picture sign, double x, double below, double size) throws IOException {
        PdfTags.decorate(content(), () -> painter.paint(content(), sign, new Bounds(MARGIN + x, y - below, size, size)));
    }

    /** Paints a picture into the rest of the page. */
    void picture(PDStructureElement element, Picture picture) throws IOException {
        Bounds area = new Bounds(MARGIN, BOTTOM, width(), y - BOTTOM);
        tags.mark(page(), content(), element, () -> painter.paint(content(), picture, area));
    }

    /** Writes what repeats on every page and ends the document. */
    void finish(String title, String date) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            PDPageContentStream content = pages.get(i).content();
            double right = pages.get(i).page().getMediaBox().getWidth() - MARGIN;
            String number = (i + 1) + " / " + pages.size();
            String name = Fonts.ellipsize(title, SMALL, right - MARGIN - 160);
            PdfTags.decorate(content, () -> {
                painter.text(content, MARGIN, FOOT, name, SMALL, color(Role.SECONDARY));
                painter.text(content, right - Fonts.width(number, SMALL), FOOT, number, SMALL, color(Role.SECONDARY));
                painter.text(content, right - 60 - Fonts.width(date, SMALL), FOOT, date, SMALL, color(Role.SECONDARY));
            });
            content.close();
        }
        tags.finish();
    }
}
