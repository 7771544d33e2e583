package org.tenfold;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.cli.Cli;
import org.tenfold.desktop.Desktop;

/**
 * Starts one of the two shells: the designer's window without arguments or with design files alone, the command
 * line otherwise. No class of JavaFX is loaded before the window is wanted, so the commands run where JavaFX is missing.
 */
public final class Main {

    /** FontBox remarks on an empty table of the typeface, which is as its makers want it; a logger nobody holds forgets. */
    private static final Logger FONTS = Logger.getLogger("org.apache.fontbox");

    private Main() {}

    /**
     * Runs Tenfold and ends the process with the status of what ran: 0 fine, 1 the answer is "not good enough", 2 wrong use,
     * unreadable input or no display for the window. The system property {@code tenfold.demonstration} names a design to
     * review on the console when there is no display for the window; plain {@code mvn} sets it.
     */
    public static void main(String[] args) {
        FONTS.setLevel(Level.SEVERE);
        PrintStream out = console(FileDescriptor.out, "stdout.encoding");
        PrintStream err = console(FileDescriptor.err, "stderr.encoding");
        System.exit(run(args, out, err));
    }

    private static int run(String[] args, PrintStream out, PrintStream err) {
        if (!wantsWindow(args)) {
            return Cli.run(args, System.in, out, err);
        }
        // The toolkit's own platform without a screen, with which a start is rehearsed, needs no display.
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        if (headless || hasDisplay(System.getProperty("os.name"), System.getenv())) {
            try {
                openWindow(Stream.of(args).map(Path::of).toList());
                return 0;
            } catch (UnsupportedOperationException noToolkit) {
                return withoutWindow("its display cannot be opened or GTK 3 is not installed", out, err);
            }
        }
        return withoutWindow("there is no display", out, err);
    }

    private static int withoutWindow(String reason, PrintStream out, PrintStream err) {
        @Nullable String sample = System.getProperty("tenfold.demonstration");
        if (sample == null) {
            err.printf("The designer's window cannot open: %s. The commands need no window: try --help.%n", reason);
            return 2;
        }
        out.printf("The designer's window cannot open: %s. Here is what Tenfold says about %s instead.%n", reason, sample);
        return new Demonstration(out, err).review(Path.of(sample), Path.of("target"));
    }

    static boolean wantsWindow(String[] args) {
        return Stream.of(args).allMatch(word -> new File(word).isFile());
    }

    static boolean hasDisplay(String operatingSystem, Map<String, String> environment) {
        return !operatingSystem.equals("Linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /** @throws UnsupportedOperationException if JavaFX finds no display or no GTK */
    private static void openWindow(List<Path> files) {
        // JavaFX would warn that it stands on the class path; a logger that nobody holds forgets its level
        Logger toolkit = Logger.getLogger("javafx");
        toolkit.setLevel(Level.SEVERE);
        // Java's older toolkit only paints pictures here and need not look for a screen
        System.setProperty("java.awt.headless", "true");
        Desktop.launch(files);
        Reference.reachabilityFence(toolkit);
    }

    /** A machine without a locale claims that its console knows ASCII only; in truth such consoles show UTF-8. */
    private static PrintStream console(FileDescriptor stream, String encodingProperty) {
        Charset charset = Charset.forName(System.getProperty(encodingProperty, "UTF-8"), StandardCharsets.UTF_8);
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(stream)), true,
                charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
    }
}
