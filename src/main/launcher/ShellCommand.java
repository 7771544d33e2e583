import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes {@code target/tenfold}, which runs the jar from a shell as fast as it can start: with the Java that built it, whichever
 * that of the shell is, and with an ahead-of-time cache of classes. Run by {@code mvn package}.
 *
 * <p>{@code java ShellCommand.java <target folder> <design>}: the folder holds {@code tenfold.jar} and {@code lib}; the cache for
 * commands is learnt from a report of the design, which needs nearly all that they need, and that for the window from a start of
 * it on the toolkit's own platform without a screen.
 */
final class ShellCommand {

    /** A command ends before the second compiler has paid for itself; the window gets both. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private ShellCommand() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[0]).toAbsolutePath();
        Path cache = target.resolve("tenfold.aot");
        Path windowCache = target.resolve("window.aot");
        List<String> java = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        java.addAll(options());
        List<String> program = List.of("-jar", target.resolve("tenfold.jar").toString());
        Path report = Files.createTempFile(target, "report", ".pdf");
        learn(cache, concat(java, List.of(FIRST_COMPILER_ONLY, "-XX:AOTCacheOutput=" + cache), program,
                List.of("report", arguments[1], "-o", report.toString())));
        Files.delete(report);
        learn(windowCache, concat(java, List.of("-XX:AOTCacheOutput=" + windowCache, "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Djava.awt.headless=true", "-Dtenfold.rehearsal=true"), program));
        Path command = target.resolve("tenfold");
        // A cache that does not fit any more is left aside without a word.
        Files.writeString(command, """
                #!/bin/sh
                compilers=%s cache=%s
                if [ $# = 0 ] || { [ $# = 1 ] && [ -f "$1" ]; }; then
                  compilers= cache=%s
                  # GTK would load a graphics driver that nothing draws with, and the C library keep a heap for each thread: 50 and 17 MB
                  export GDK_GL=disable MALLOC_ARENA_MAX=2
                fi
                exec %s $compilers -XX:AOTCache="$cache" %s "$@"
                """.formatted(FIRST_COMPILER_ONLY, quoted(List.of(cache.toString())), quoted(List.of(windowCache.toString())),
                quoted(java), quoted(concat(List.of("-Xlog:disable", "-Xlog:all=off"), program))));
        command.toFile().setExecutable(true, false);
    }

    /** The same options as everywhere, from the one file that holds them. */
    static List<String> options() throws IOException {
        return Files.readAllLines(Path.of("src/main/launcher/jvm.options")).stream().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    /** Without a cache the program starts as well, only later. */
    private static void learn(Path cache, List<String> command) throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        int status = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        if (status != 0) {
            // What a start that failed has learnt is of no use to one that does not.
            Files.deleteIfExists(cache);
        }
    }

    @SafeVarargs
    private static List<String> concat(List<String>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }

    private static String quoted(List<String> words) {
        return String.join(" ", words.stream().map(word -> "'" + word.replace("'", "'\\''") + "'").toList());
    }
}
