package org.tenfold.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** The command line. */
public final class Cli {

    private Cli() {}

    /**
     * Runs one command.
     *
     * @return the exit status: 0 fine, 1 the answer is "not good enough", 2 wrong use or unreadable input
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        err.printf("%s is no command.%n", args[0]);
        return 2;
    }
}
