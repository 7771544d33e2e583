package org.tenfold.cli;

import java.io.InputStream;
import java.io.PrintStream;
import org.tenfold.publish.Table;

/**
 * Where a command reads and writes.
 *
 * @param colours whether people watch: then severities have colours
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean colours) {

    private static final String RESET = "\u001B[0m";

    /** What stands out on a terminal. */
    enum Style {
        BOLD("\u001B[1m"), FAINT("\u001B[2m"), RED("\u001B[31m"), YELLOW("\u001B[33m"), BLUE("\u001B[34m"), GREEN("\u001B[32m");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    String styled(Style style, String text) {
        return colours && !text.isEmpty() ? style.code + text + RESET : text;
    }

    void line(String text) {
        out.println(text);
    }

    void table(Table table) {
        Grid.lines(table, this).forEach(this::line);
    }

    void line() {
        out.println();
    }
}
