package org.tenfold;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.tenfold.cli.Cli;

/** The main job on one sample, for machines without a display: the commands of the command line, one after the other. */
final class Demonstration {

    private final PrintStream out;
    private final PrintStream err;

    Demonstration(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Prints findings, capacity and cost of a design and writes its report as PDF and PNG.
     *
     * @return the worst exit status of the commands
     */
    int review(Path design, Path reports) {
        String file = design.toString();
        return IntStream.of(
                        run("Findings", "check", file, "--fail-on", "never"),
                        run("Capacity", "capacity", file),
                        run("Cost", "estimate", file),
                        run("Report", "report", file, "-o", reports.resolve("tenfold.pdf").toString()),
                        run("Picture", "report", file, "-o", reports.resolve("tenfold.png").toString()))
                .max()
                .orElseThrow();
    }

    private int run(String title, String... command) {
        out.printf("%n%s (tenfold %s)%n%n", title, String.join(" ", command));
        return Cli.run(command, InputStream.nullInputStream(), out, err);
    }
}
