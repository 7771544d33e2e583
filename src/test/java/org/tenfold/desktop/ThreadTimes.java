package org.tenfold.desktop;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the threads of this process did with the processors, as Linux keeps it: among them those of the virtual machine, of which
 * Java's own beans tell nothing.
 */
final class ThreadTimes {

    private static final Path TASKS = Path.of("/proc/self/task");

    /** A thread by what it is for, and its file, which is read again and again. */
    private record Task(Kind kind, RandomAccessFile file) {
    }

    enum Kind {
        EVENTS, PAINTING, COLLECTOR, COMPILERS, OTHERS;

        /** @param name the first 15 letters of it */
        static Kind of(String name) {
            return name.startsWith("JavaFX Applicat") ? EVENTS : name.startsWith("QuantumRenderer") ? PAINTING
                    : name.equals("VM Thread") ? COLLECTOR : name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler") ? COMPILERS : OTHERS;
        }
    }

    /** Milliseconds since the threads began: on a processor, and ready but without one. By kinds. */
    record Sums(double[] worked, double[] waited) {

        Sums since(Sums before) {
            double[] work = worked.clone();
            double[] wait = waited.clone();
            Arrays.setAll(work, i -> work[i] - before.worked[i]);
            Arrays.setAll(wait, i -> wait[i] - before.waited[i]);
            return new Sums(work, wait);
        }

        double worked(Kind kind) {
            return worked[kind.ordinal()];
        }

        double waited(Kind kind) {
            return waited[kind.ordinal()];
        }
    }

    private final Map<String, Task> tasks = new HashMap<>();
    /** Nanoseconds, also of threads that have ended. */
    private final Map<String, long[]> last = new HashMap<>();

    Sums now() {
        double[] worked = new double[Kind.values().length];
        double[] waited = new double[Kind.values().length];
        String[] ids = Objects.requireNonNullElse(TASKS.toFile().list(), new String[0]);
        for (String id : ids) {
            try {
                Task task = tasks.get(id);
                if (task == null) {
                    Path folder = TASKS.resolve(id);
                    task = new Task(Kind.of(Files.readString(folder.resolve("comm")).strip()),
                            new RandomAccessFile(folder.resolve("schedstat").toFile(), "r"));
                    tasks.put(id, task);
                }
                byte[] text = new byte[80];
                task.file.seek(0);
                int length = task.file.read(text);
                last.put(id, Stream.of(new String(text, 0, Math.max(length, 0), StandardCharsets.US_ASCII).strip().split(" "))
                        .mapToLong(Long::parseLong).toArray());
            } catch (IOException | NumberFormatException ended) {
                // A thread may end at any time; what it did before stays counted.
            }
        }
        last.forEach((id, times) -> {
            int kind = tasks.get(id).kind.ordinal();
            worked[kind] += times[0] / 1e6;
            waited[kind] += times[1] / 1e6;
        });
        return new Sums(worked, waited);
    }
}
