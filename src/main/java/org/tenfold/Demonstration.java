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
        String pdf = reports.resolve("tenfold.pdf").toString();
        String png = reports.resolve("tenfold.png").toString();
        int worst = IntStream.of(
                        run("Findings", "check", file, "--fail-on", "never"),
                        run("Capacity", "capacity", file),
                        run("Cost", "estimate", file),
                        run("Resilience", "resilience", file),
                        run("Report", "report", file, "-o", pdf),
                        run("Picture", "report", file, "-o", png))
                .max()
                .orElseThrow();
        if (worst == 0) {
            out.printf("Written: %s and %s.%n", pdf, png);
        }
        return worst;
    }

    private int run(String title, String... command) {
        out.printf("%n%s (tenfold %s)%n%n", title, String.join(" ", command));
        return Cli.run(command, InputStream.nullInputStream(), out, err);
    }
}
