package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several starts of the program, of which one opens a window. */
class SingleInstanceTest {

    @TempDir
    Path folder;

    /** A start in a process of its own: says whether it is the one that runs, and then what is handed to it, until it is ended. */
    static final class Starter {
        private Starter() {
        }

        public static void main(String[] arguments) throws IOException {
            Optional<SingleInstance> instance = SingleInstance.start(Path.of(arguments[0]), List.of(Path.of(arguments[1])));
            System.out.println(instance.isPresent() ? "runs" : "handed over");
            instance.ifPresent(here -> here.whenAsked(System.out::println));
            if (instance.isPresent()) {
                System.in.read();
            }
        }
    }

    private Process start(String file) throws IOException {
        List<Class<?>> needed = List.of(Starter.class, SingleInstance.class, Nullable.class);
        String path = String.join(File.pathSeparator, needed.stream()
                .map(type -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString())
                .toList());
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", path, Starter.class.getName(), folder.resolve("running").toString(), file)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    @Test
    void ofProcessesThatStartAtOnceOneRunsAndGetsTheFilesOfAll() throws IOException, InterruptedException {
        List<Process> starts = new ArrayList<>();
        for (String file : List.of("a", "b", "c", "d")) {
            starts.add(start(file));
        }
        List<Process> running = new ArrayList<>();
        List<String> told = new ArrayList<>();
        try {
            for (Process start : starts) {
                if (start.inputReader().readLine().equals("runs")) {
                    running.add(start);
                } else {
                    assertThat(start.waitFor()).isZero();
                }
            }
            assertThat(running).hasSize(1);
            BufferedReader words = running.getFirst().inputReader();
            for (int file = 1; file < starts.size(); file++) {
                told.add(words.readLine());
            }
            assertThat(told).doesNotHaveDuplicates().hasSize(3).allMatch(line -> line.matches("\\[.*[abcd]]"));
        } finally {
            starts.forEach(Process::destroyForcibly);
        }
        running.getFirst().waitFor();
        assertThat(Files.exists(folder.resolve("running"))).as("left behind by the one that was killed").isTrue();
        Optional<SingleInstance> next = SingleInstance.start(folder.resolve("running"), List.of());
        assertThat(next).as("its lock went with it").isPresent();
        assertThat(SingleInstance.start(folder.resolve("running"), List.of())).as("and there is a new socket").isEmpty();
        next.get().close();
        assertThat(Files.exists(folder.resolve("running"))).isFalse();
    }

    @Test
    void filesThatComeBeforeTheWindowAreOpenedInTheirOrder() throws Exception {
        Path meeting = folder.resolve("running");
        try (SingleInstance running = SingleInstance.start(meeting, List.of()).orElseThrow()) {
            for (String file : List.of("first", "second", "third")) {
                assertThat(SingleInstance.start(meeting, List.of(Path.of(file)))).isEmpty();
            }
            BlockingQueue<Path> opened = new LinkedBlockingQueue<>();
            running.whenAsked(opened::addAll);
            assertThat(SingleInstance.start(meeting, List.of(Path.of("fourth")))).isEmpty();
            for (String file : List.of("first", "second", "third", "fourth")) {
                assertThat(opened.poll(180, TimeUnit.SECONDS)).isEqualTo(Path.of(file).toAbsolutePath());
            }
        }
    }

    @Test
    void besideAProgramThatHangsAStartHasAWindowOfItsOwn() throws IOException {
        Path meeting = folder.resolve("running");
        try (FileChannel lock = FileChannel.open(folder.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            assertThat(lock.tryLock()).isNotNull();
            silent.bind(UnixDomainSocketAddress.of(meeting));
            SingleInstance alone = SingleInstance.start(meeting, List.of(Path.of("a"))).orElseThrow();
            alone.close();
            assertThat(Files.exists(meeting)).as("what belongs to the other").isTrue();
        }
    }
}
