import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.spi.ToolProvider;

/**
 * Makes an installed program out of the jar: an image with its own Java, an ahead-of-time cache that was learnt from a start of
 * that very image, and a package for this system. Run by {@code mvn -Pinstaller package}.
 *
 * <p>{@code java Installer.java <target folder> <version>}: the folder holds {@code tenfold.jar} and {@code lib}; the image
 * comes to {@code <target>/installer/image}, the package to {@code <target>/installer}.
 */
final class Installer {

    /** What the program and its libraries use of Java; {@code jdk.localedata} writes dates in Korean. */
    private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,"
            + "java.scripting,java.sql,java.xml,jdk.jfr,jdk.localedata,jdk.unsupported,jdk.zipfs";

    private static final Path LAUNCHER = Path.of("src/main/launcher").toAbsolutePath();

    private final Path target;
    private final Path work;
    private final String version;
    private final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Installer(Path target, String version) {
        this.target = target;
        this.work = target.resolve("installer");
        this.version = version;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Installer(Path.of(arguments[0]).toAbsolutePath(), arguments[1].replaceAll("[^0-9.].*", "")).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(work);
        List<String> options = ShellCommand.options();
        image(options);
        boolean learnt = learn(options);
        String type = system.contains("win") ? "msi" : system.contains("mac") ? "dmg" : "deb";
        List<String> arguments = new ArrayList<>(List.of("--type", type, "--app-image", image().toString(), "--dest",
                work.toString(), "--name", name(), "--app-version", version, "--vendor", "Tenfold", "--description",
                "Designer for AWS architectures", "--license-file", target.resolveSibling("LICENSE").toString()));
        if (type.equals("deb")) {
            arguments.addAll(List.of("--linux-app-category", "devel", "--linux-deb-maintainer", "tenfold@localhost",
                    // Its scripts ask for no desktop, as those of jpackage do: a server without one takes the commands alone.
                    "--resource-dir", LAUNCHER.resolve("debian").toString()));
        }
        boolean packaged = jpackage(arguments);
        System.out.printf("Image: %s (%s an ahead-of-time cache)%n", image(), learnt ? "with" : "without");
        System.out.println(packaged ? "Package: " + found(work, "." + type)
                : "No " + type + " package: the tools that jpackage needs for it are not installed.");
    }

    private void image(List<String> options) throws IOException {
        Path input = Files.createDirectories(work.resolve("input"));
        Files.copy(target.resolve("tenfold.jar"), input.resolve("tenfold.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, input.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--input", input.toString(), "--dest",
                work.resolve("image").toString(), "--name", name(), "--app-version", version, "--main-jar", "tenfold.jar",
                "--main-class", "org.tenfold.Main", "--add-modules", MODULES,
                // The virtual machine of the image stays reachable, because the cache is learnt with it.
                "--jlink-options", "--strip-debug --no-man-pages --no-header-files"));
        if (system.contains("linux")) {
            // The menu entry and the kind of file, which the package shows to desktops.
            arguments.addAll(List.of("--app-content", LAUNCHER.resolve("share").toString(), "--icon",
                    Path.of("src/main/resources/org/tenfold/desktop/tenfold.png").toAbsolutePath().toString()));
        }
        options.forEach(option -> arguments.addAll(List.of("--java-options", option)));
        // A cache that does not fit, or is missing, is left aside without a word.
        arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/tenfold.aot", "--java-options", "-Xlog:disable",
                "--java-options", "-Xlog:all=off"));
        if (!jpackage(arguments)) {
            throw new IOException("jpackage could not make the image");
        }
    }

    /** Starts the image's window once and keeps what its Java learnt; says whether that was possible. */
    private boolean learn(List<String> options) throws IOException, InterruptedException {
        Path app = app();
        List<String> command = new ArrayList<>(List.of(found(image(), system.contains("win") ? "java.exe" : "bin/java").toString()));
        command.addAll(options);
        command.add("-XX:AOTCacheOutput=" + app.resolve("tenfold.aot"));
        if (system.contains("linux") && System.getenv("DISPLAY") == null) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("-Dtenfold.rehearsal=true", "-classpath", classPath(app), "org.tenfold.Main"));
        System.out.println("Learning the start of the window");
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            // What a start that failed has learnt is of no use to one that does not.
            Files.deleteIfExists(app.resolve("tenfold.aot"));
        }
        return Files.exists(app.resolve("tenfold.aot"));
    }

    /** As the image's launcher puts it together. */
    private static String classPath(Path app) throws IOException {
        try (Stream<Path> files = Files.list(app)) {
            String configuration = Files.readString(files.filter(file -> file.toString().endsWith(".cfg")).findFirst().orElseThrow());
            return String.join(System.getProperty("path.separator"), configuration.lines()
                    .filter(line -> line.startsWith("app.classpath=")).map(line -> line.substring(line.indexOf('=') + 1)
                            .replace("$APPDIR", app.toString())).toList());
        }
    }

    private Path image() {
        return work.resolve("image").resolve(system.contains("mac") ? name() + ".app" : name());
    }

    private String name() {
        return system.contains("linux") ? "tenfold" : "Tenfold";
    }

    private Path app() throws IOException {
        return found(image(), "tenfold.jar").getParent();
    }

    private static Path found(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().replace('\\', '/').endsWith(end)).findFirst()
                    .orElseThrow(() -> new IOException("no " + end + " in " + folder));
        }
    }

    private static boolean jpackage(List<String> arguments) {
        PrintWriter out = new PrintWriter(System.out, true);
        return ToolProvider.findFirst("jpackage").orElseThrow().run(out, out, arguments.toArray(String[]::new)) == 0;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
