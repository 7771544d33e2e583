package org.tenfold.picture.paint;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.tenfold.design.Annotation;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Stroke;

/**
 * Writes a picture as SVG 1.1. Texts stay texts in Pretendard, with the viewer's own sans-serif as fallback; every
 * titled group carries its title and description, so that a screen reader can walk through the drawing.
 */
public final class SvgPainter extends Painter {

    private final StringBuilder svg = new StringBuilder();

    private SvgPainter() { }

    /**
     * Writes a picture in UTF-8.
     *
     * @throws IOException if the stream does not take it
     */
    public static void write(Picture picture, OutputStream out) throws IOException {
        out.write(svg(picture).getBytes(StandardCharsets.UTF_8));
    }

    /** The picture as an SVG document. */
    public static String svg(Picture picture) {
        SvgPainter painter = new SvgPainter();
        painter.document(picture);
        return painter.svg.toString();
    }

    private void document(Picture picture) {
        Bounds area = picture.bounds();
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("xml:lang", picture.language());
        attribute("width", area.width());
        attribute("height", area.height());
        attribute("viewBox", number(area.x()) + " " + number(area.y()) + " " + number(area.width()) + " "
                + number(area.height()));
        attribute("font-family", Fonts.FAMILY + ", 'Noto Sans KR', 'Malgun Gothic', 'Apple SD Gothic Neo', sans-serif");
        attribute("fill", "none");
        attribute("stroke", "none");
        attribute("stroke-linejoin", "round");
        svg.append(">\n");
        element("title", picture.title());
        svg.append("<rect");
        attribute("x", area.x());
        attribute("y", area.y());
        attribute("width", area.width());
        attribute("height", area.height());
        color("fill", picture.background());
        svg.append("/>\n");
        paint(picture.marks());
        svg.append("</svg>\n");
    }

    @Override
    protected void open(Mark.Group group) {
        svg.append("<g");
        if (!group.id().isEmpty()) {
            attribute("id", group.id());
        }
        svg.append(">\n");
        element("title", group.title());
        element("desc", group.description());
    }

    @Override
    protected void close(Mark.Group group) {
        svg.append("</g>\n");
    }

    @Override
    protected void box(Mark.Box box) {
        svg.append("<rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        if (box.radius() > 0) {
            attribute("rx", box.radius());
        }
        if (box.fill().isVisible()) {
            color("fill", faded(box.fill()));
        }
        if (box.stroke().isVisible()) {
            stroke(box.stroke(), faded(box.stroke().color()));
        }
        svg.append("/>\n");
    }

    @Override
    protected void fill(Shape outline, Color color) {
        svg.append("<path");
        color("fill", color);
        path(outline);
        svg.append("/>\n");
    }

    @Override
    protected void stroke(Shape outline, Stroke stroke) {
        svg.append("<path");
        stroke(stroke, stroke.color());
        path(outline);
        svg.append("/>\n");
    }

    @Override
    protected void text(Mark.TextRun run) {
        svg.append("<text");
        attribute("x", run.x());
        attribute("y", run.y());
        attribute("font-size", run.style().size());
        if (run.style().weight().number() != 400) {
            attribute("font-weight", run.style().weight().number());
        }
        if (run.anchor() != Mark.Anchor.START) {
            attribute("text-anchor", run.anchor() == Mark.Anchor.MIDDLE ? "middle" : "end");
        }
        color("fill", faded(run.color()));
        svg.append('>');
        escaped(run.text());
        svg.append("</text>\n");
    }

    @Override
    protected void image(Mark.Image image) {
        Annotation.Image.type(Base64.getDecoder().decode(image.data())).ifPresent(type -> {
            svg.append("<image");
            attribute("x", image.x());
            attribute("y", image.y());
            attribute("width", image.width());
            attribute("height", image.height());
            attribute("preserveAspectRatio", "none");
            if (opacity() < 1) {
                attribute("opacity", opacity());
            }
            attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
            attribute("xlink:href", "data:" + type + ";base64," + image.data());
            svg.append("/>\n");
        });
    }

    private void stroke(Stroke stroke, Color color) {
        color("stroke", color);
        attribute("stroke-width", stroke.width());
        double[] lengths = stroke.dash().lengths();
        if (lengths.length > 0) {
            StringBuilder dash = new StringBuilder();
            for (double length : lengths) {
                dash.append(dash.isEmpty() ? "" : " ").append(number(length));
            }
            attribute("stroke-dasharray", dash.toString());
        }
    }

    private void path(Shape outline) {
        svg.append(" d=\"");
        double[] at = new double[6];
        for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> segment('M', at, 2);
                case PathIterator.SEG_LINETO -> segment('L', at, 2);
                case PathIterator.SEG_QUADTO -> segment('Q', at, 4);
                case PathIterator.SEG_CUBICTO -> segment('C', at, 6);
                default -> svg.append('Z');
            }
        }
        svg.append('"');
    }

    private void segment(char command, double[] at, int count) {
        svg.append(command);
        for (int i = 0; i < count; i++) {
            svg.append(i == 0 ? "" : " ").append(number(at[i]));
        }
    }

    private void element(String name, String text) {
        if (!text.isEmpty()) {
            svg.append('<').append(name).append('>');
            escaped(text);
            svg.append("</").append(name).append(">\n");
        }
    }

    private void color(String name, Color color) {
        attribute(name, color.hex());
        if (color.opacity() < 1) {
            attribute(name + "-opacity", color.opacity());
        }
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"");
        escaped(value);
        svg.append('"');
    }

    /** Two decimals at most: a hundredth of a pixel is not seen, and glyphs are most of the file. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        String whole = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100);
        long rest = Math.abs(hundredths % 100);
        if (rest == 0) {
            return whole.equals("-0") ? "0" : whole;
        }
        return whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }

    /** Characters that XML 1.0 does not allow at all become U+FFFD. */
    private void escaped(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> svg.append("&lt;");
                case '>' -> svg.append("&gt;");
                case '&' -> svg.append("&amp;");
                case '"' -> svg.append("&quot;");
                default -> svg.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c < 0xD800 || c == '\t' || c == '\n' || c == '\r' || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
    }
}
