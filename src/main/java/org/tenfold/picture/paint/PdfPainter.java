package org.tenfold.picture.paint;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.tenfold.design.Annotation;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.TextStyle.Weight;

/**
 * Paints into pages of a PDF document: vectors throughout, texts selectable and searchable in an embedded subset of the
 * bundled typeface. One painter serves one document, so that all its pages share the fonts.
 *
 * <p>{@link #write} makes a document of one page. A report of several pages creates its own painter and calls
 * {@link #paint(PDPageContentStream, Picture, Bounds)} where the picture belongs.
 */
public final class PdfPainter extends Painter {

    private static final float MARGIN = 36;
    private static final TextStyle TITLE = TextStyle.semibold(15);
    private static final float TITLE_GAP = 12;

    private final PDDocument document;
    private final Map<Weight, PDFont> fonts = new EnumMap<>(Weight.class);
    private final Map<Weight, PDFont> tabularFonts = new EnumMap<>(Weight.class);
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();
    private PDPageContentStream content;
    private double opacity = 1;

    /** A painter for the pages of this document. */
    public PdfPainter(PDDocument document) {
        this.document = document;
    }

    /**
     * Writes a document with one page: the picture's title, and below it the picture as large as it fits, but not
     * larger than 1 point per sheet unit.
     *
     * @throws IOException if the stream does not take it
     */
    public static void write(Picture picture, PaperSize paper, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            describe(document, picture.title(), picture.language());
            PDPage page = new PDPage(new PDRectangle(paper.width(), paper.height()));
            document.addPage(page);
            PdfPainter painter = new PdfPainter(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                double titleTop = paper.height() - MARGIN;
                painter.text(content, MARGIN, titleTop - Fonts.ascent(TITLE.size()),
                        Fonts.ellipsize(picture.title(), TITLE, paper.width() - 2 * MARGIN), TITLE, Color.BLACK);
                double top = titleTop - Fonts.lineHeight(TITLE.size()) - TITLE_GAP;
                painter.paint(content, picture,
                        new Bounds(MARGIN, MARGIN, paper.width() - 2 * MARGIN, top - MARGIN));
            }
            document.save(out);
        }
    }

    /**
     * Gives a document its title and language. Its identifier follows from the title alone, not from the clock: the
     * same design gives the same bytes.
     */
    public static void describe(PDDocument document, String title, String language) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Tenfold");
        document.getDocumentCatalog().setLanguage(language);
        document.setDocumentId((long) title.hashCode());
    }

    /**
     * Paints a picture centred in an area of a page, scaled down until it fits, never enlarged.
     *
     * @param area in points from the lower left corner of the page; its {@code y} is the lower edge
     * @throws IOException if the content cannot be written
     */
    public void paint(PDPageContentStream page, Picture picture, Bounds area) throws IOException {
        Bounds sheet = picture.bounds();
        double scale = Math.min(1, Math.min(area.width() / sheet.width(), area.height() / sheet.height()));
        double left = area.x() + (area.width() - sheet.width() * scale) / 2;
        double top = area.bottom() - (area.height() - sheet.height() * scale) / 2;
        page.saveGraphicsState();
        page.transform(new Matrix((float) scale, 0, 0, (float) -scale, (float) (left - sheet.x() * scale),
                (float) (top + sheet.y() * scale)));
        content = page;
        opacity = 1;
        try {
            if (!picture.background().equals(Color.WHITE)) {
                box(Mark.Box.filled(sheet, 0, picture.background()));
            }
            page.setLineJoinStyle(1);
            paint(picture.marks());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        page.restoreGraphicsState();
    }

    /**
     * Writes a text on a page.
     *
     * @param x left end in points
     * @param y baseline in points from the lower edge
     * @throws IOException if the content cannot be written
     */
    public void text(PDPageContentStream page, double x, double y, String text, TextStyle style, Color color)
            throws IOException {
        page.setNonStrokingColor(pdf(color));
        show(page, text, font(style.weight()), style.size(), new Matrix(1, 0, 0, 1, (float) x, (float) y));
    }

    /**
     * Writes a figure of a column, whose digits are all of one width and so stand below each other.
     *
     * @param right right end in points
     * @param y baseline in points from the lower edge
     * @throws IOException if the content cannot be written
     */
    public void figure(PDPageContentStream page, double right, double y, String text, TextStyle style, Color color)
            throws IOException {
        page.setNonStrokingColor(pdf(color));
        show(page, text, tabularFont(style.weight()), style.size(),
                new Matrix(1, 0, 0, 1, (float) (right - figureWidth(text, style)), (float) y));
    }

    /**
     * The width of such a figure in points.
     *
     * @throws IOException if the typeface cannot be read
     */
    public double figureWidth(String text, TextStyle style) throws IOException {
        return tabularFont(style.weight()).getStringWidth(Fonts.drawable(text)) / 1000 * style.size();
    }

    private void show(PDPageContentStream page, String text, PDFont font, double size, Matrix place) throws IOException {
        page.beginText();
        page.setFont(font, (float) size);
        page.setTextMatrix(place);
        page.showText(Fonts.drawable(text));
        page.endText();
    }

    private PDFont font(Weight weight) {
        return fonts.computeIfAbsent(weight, wanted -> load(wanted, List.of()));
    }

    private PDFont tabularFont(Weight weight) {
        return tabularFonts.computeIfAbsent(weight, wanted -> load(wanted, List.of("tnum")));
    }

    private PDFont load(Weight weight, List<String> features) {
        try (InputStream in = Fonts.open(weight)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // ligatures would make the text wider or narrower than measured
            font.setEnableGsub(false);
            features.forEach(font::enableGsubFeature);
            document.registerTrueTypeFontForClosing(font);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void text(Mark.TextRun run) {
        writing(() -> {
            fillWith(faded(run.color()));
            // the page is mirrored to have y grow downwards, so letters are mirrored back
            show(content, run.text(), font(run.style().weight()), run.style().size(),
                    new Matrix(1, 0, 0, -1, (float) run.left(), (float) run.y()));
        });
    }

    @Override
    protected void image(Mark.Image image) {
        Raster.read(image.data()).ifPresent(pixels -> writing(() -> {
            byte[] bytes = Base64.getDecoder().decode(image.data());
            boolean jpeg = Annotation.Image.type(bytes).filter("image/jpeg"::equals).isPresent();
            PDImageXObject object = jpeg ? JPEGFactory.createFromByteArray(document, bytes)
                    : LosslessFactory.createFromImage(document, pixels);
            useOpacity(opacity());
            content.drawImage(object, new Matrix((float) image.width(), 0, 0, (float) -image.height(), (float) image.x(),
                    (float) (image.y() + image.height())));
        }));
    }

    @Override
    protected void fill(Shape outline, Color color) {
        writing(() -> {
            fillWith(color);
            trace(outline);
            content.fill();
        });
    }

    @Override
    protected void stroke(Shape outline, Stroke stroke) {
        writing(() -> {
            useOpacity(stroke.color().opacity());
            content.setStrokingColor(pdf(stroke.color()));
            content.setLineWidth((float) stroke.width());
            double[] lengths = stroke.dash().lengths();
            float[] dash = new float[lengths.length];
            for (int i = 0; i < dash.length; i++) {
                dash[i] = (float) lengths[i];
            }
            content.setLineDashPattern(dash, 0);
            trace(outline);
            content.stroke();
        });
    }

    private void fillWith(Color color) throws IOException {
        useOpacity(color.opacity());
        content.setNonStrokingColor(pdf(color));
    }

    private void useOpacity(double wanted) throws IOException {
        if (wanted != opacity) {
            opacity = wanted;
            content.setGraphicsStateParameters(opacities.computeIfAbsent(wanted, value -> {
                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                state.setNonStrokingAlphaConstant(value.floatValue());
                state.setStrokingAlphaConstant(value.floatValue());
                return state;
            }));
        }
    }

    private void trace(Shape outline) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(x = at[0], y = at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(x = at[0], y = at[1]);
                case PathIterator.SEG_QUADTO -> {
                    // PDF knows cubic curves only; the control points lie two thirds of the way to the quadratic one
                    content.curveTo(x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], x = at[4], y = at[5]);
                default -> content.closePath();
            }
        }
    }

    private static PDColor pdf(Color color) {
        return new PDColor(new float[] {color.red() / 255f, color.green() / 255f, color.blue() / 255f},
                PDDeviceRGB.INSTANCE);
    }

    /** Painting steps know no checked exceptions; {@link #paint(PDPageContentStream, Picture, Bounds)} unwraps it. */
    private static void writing(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
