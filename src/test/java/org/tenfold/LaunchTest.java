package org.tenfold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the program in processes of its own, on machines that lack something. */
class LaunchTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    @Test
    void theCommandLineNeedsNoJavaFxOnTheClassPath() throws Exception {
        String withoutToolkit = Stream.of(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(javafx|controlsfx|atlantafx|testfx).*"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(withoutToolkit).isNotEqualTo(CLASS_PATH);

        Result result = run(withoutToolkit, "no-such-command");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("no-such-command").doesNotContain("\tat ", "javafx");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theWindowWithoutADisplayIsRefusedInOneLine() throws Exception {
        Result result = run(CLASS_PATH);

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).singleElement().asString().contains("no display");
    }

    private Result run(String classPath, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", classPath, Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ends within a minute").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Result(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private record Result(int status, String out, String err) {}
}
