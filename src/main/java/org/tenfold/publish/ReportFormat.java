package org.tenfold.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tenfold.json.Json;
import org.tenfold.picture.paint.PngPainter;
import org.tenfold.picture.paint.SvgPainter;

/**
 * The formats in which a report leaves the program. The pictures hold its first page alone, CSV the lines of the bill, JSON and
 * SARIF the findings.
 */
public enum ReportFormat {
    PDF(PdfReport::write),
    PNG((report, out) -> PngPainter.write(report.picture(), 2, out)),
    SVG((report, out) -> SvgPainter.write(report.picture(), out)),
    HTML(HtmlReport::write),
    MD(MarkdownReport::write),
    CSV(CsvReport::write),
    JSON((report, out) -> document(CheckRecord.complete(report.source(), report.language()), out)),
    SARIF((report, out) -> document(SarifLog.of(List.of(report.source()), List.of(), report.language()), out));

    private interface Writer {
        void write(Report report, OutputStream out) throws IOException;
    }

    private final Writer writer;

    ReportFormat(Writer writer) {
        this.writer = writer;
    }

    private static void document(Map<String, Object> members, OutputStream out) throws IOException {
        out.write(Json.write(members).getBytes(StandardCharsets.UTF_8));
    }

    /** The end of such a file's name, without the point. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a file with this name, if its end is that of one. */
    public static Optional<ReportFormat> ofFile(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.extension().equals(end)).findFirst();
    }

    /** The ends of the names of all formats. */
    public static List<String> extensions() {
        return Arrays.stream(values()).map(ReportFormat::extension).toList();
    }

    /**
     * Writes a report; the same report gives the same bytes.
     *
     * @throws IOException if the stream does not take it
     */
    public void write(Report report, OutputStream out) throws IOException {
        writer.write(report, out);
    }
}
