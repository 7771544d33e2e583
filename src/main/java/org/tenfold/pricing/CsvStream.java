package org.tenfold.pricing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Comma-separated values that are too large for memory, row by row. {@link PriceTable} reads small files faster and stricter. */
final class CsvStream implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final BufferedReader in;
    private final StringBuilder cell = new StringBuilder();
    private int line;
    private boolean cut;

    CsvStream(InputStream stream) {
        this.in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), BUFFER);
    }

    /**
     * The next row; cells that are not wanted are empty.
     *
     * @return null at the end
     */
    @Nullable List<String> next(IntPredicate wanted) throws IOException {
        int read = in.read();
        if (read < 0) {
            return null;
        }
        line++;
        List<String> cells = new ArrayList<>(96);
        boolean quoted = false;
        boolean keep = wanted.test(0);
        cell.setLength(0);
        for (; read >= 0; read = in.read()) {
            char c = (char) read;
            if (c == '"') {
                // A doubled quote within quotes stands for one: it ends them and begins them again.
                if (!quoted && keep && !cell.isEmpty()) {
                    cell.append('"');
                }
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                if (keep) {
                    cell.append(c);
                }
            } else if (c != '\r') {
                cells.add(keep ? cell.toString() : "");
                cell.setLength(0);
                keep = wanted.test(cells.size());
                if (c == '\n') {
                    return cells;
                }
            }
        }
        cut = quoted;
        cells.add(keep ? cell.toString() : "");
        return cells;
    }

    /** The number of the last row, from 1. */
    int line() {
        return line;
    }

    /** Whether the text ended within quotes. */
    boolean isCut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
