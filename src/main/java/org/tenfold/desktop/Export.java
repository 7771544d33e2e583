package org.tenfold.desktop;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tenfold.picture.Picture;
import org.tenfold.picture.paint.PaperSize;
import org.tenfold.picture.paint.PdfPainter;
import org.tenfold.picture.paint.PngPainter;
import org.tenfold.picture.paint.SvgPainter;
import org.tenfold.text.Text;

/** The formats in which the drawing leaves the window. */
enum Export {
    PDF(Text.of("Export as PDF…", "PDF로 내보내기…"), "mdi2f-file-pdf-box", "Ctrl+E"),
    PNG(Text.of("Export as PNG…", "PNG로 내보내기…"), "mdi2f-file-image-outline", "Ctrl+Shift+E"),
    SVG(Text.of("Export as SVG…", "SVG로 내보내기…"), "mdi2s-svg", "");

    private static final double PNG_SCALE = 2;

    private final Text label;
    private final String icon;
    private final String shortcut;

    Export(Text label, String icon, String shortcut) {
        this.label = label;
        this.icon = icon;
        this.shortcut = shortcut;
    }

    Text label() {
        return label;
    }

    String icon() {
        return icon;
    }

    String shortcut() {
        return shortcut;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The end of such a file's name. */
    String extension() {
        return "." + id();
    }

    /** Writes a picture to a file. */
    void write(Picture picture, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            switch (this) {
                case PDF -> PdfPainter.write(picture, PaperSize.A4, out);
                case PNG -> PngPainter.write(picture, PNG_SCALE, out);
                case SVG -> SvgPainter.write(picture, out);
            }
        }
    }
}
