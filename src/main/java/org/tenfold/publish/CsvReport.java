package org.tenfold.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes the cost lines of a report for a spreadsheet, as RFC 4180 has it. */
final class CsvReport {

    /** Without it, spreadsheets in Korea take the file for another encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    private CsvReport() {
    }

    static void write(Report report, OutputStream out) throws IOException {
        String lines = report.records().stream()
                .map(record -> record.stream().map(Show::csv).collect(Collectors.joining(",")) + LINE_END)
                .collect(Collectors.joining());
        out.write((BYTE_ORDER_MARK + lines).getBytes(StandardCharsets.UTF_8));
    }
}
