package org.tenfold.desktop;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.tenfold.publish.Report;
import org.tenfold.publish.ReportFormat;
import org.tenfold.text.Text;

/** The formats in which the design leaves the window. */
enum Export {
    PDF(Text.of("Export as PDF…", "PDF로 내보내기…"), "mdi2f-file-pdf-box", "Ctrl+E"),
    PNG(Text.of("Export as PNG…", "PNG로 내보내기…"), "mdi2f-file-image-outline", "Ctrl+Shift+E"),
    SVG(Text.of("Export as SVG…", "SVG로 내보내기…"), "mdi2s-svg", ""),
    HTML(Text.of("Export as a web page…", "웹 페이지로 내보내기…"), "mdi2f-file-code-outline", ""),
    MD(Text.of("Export as Markdown…", "Markdown으로 내보내기…"), "mdi2l-language-markdown-outline", ""),
    JSON(Text.of("Export the findings as JSON…", "지적 사항을 JSON으로 내보내기…"), "mdi2c-code-json", ""),
    SARIF(Text.of("Export the findings as SARIF…", "지적 사항을 SARIF로 내보내기…"), "mdi2f-file-check-outline", "");

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

    /** Whether the file holds a picture whose colours can be chosen. */
    boolean hasColours() {
        return this == PDF || this == PNG || this == SVG || this == HTML;
    }

    /** Writes a report. */
    void write(Report report, OutputStream out) throws IOException {
        ReportFormat.valueOf(name()).write(report, out);
    }
}
