package org.tenfold.picture.draw;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.text.Language;

/**
 * How long drawings take, median and 99th percentile of runs after warming up, in milliseconds of processor time (all runs in one thread), so
 * that a busy machine does not spoil the figures: {@code DrawingBenchmark [components...]}.
 *
 * <p>A drag moves one part with its links a few units and makes the next drawing, as after it is let go, or the next frame, as
 * before that; the throng is where the links of all cells to
 * the one Route 53 pass by.
 */
public final class DrawingBenchmark {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final Look LOOK = Look.plain(Language.ENGLISH);

    private DrawingBenchmark() {
    }

    public static void main(String[] arguments) {
        for (int components : arguments.length == 0 ? new int[] {1_000, 10_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()) {
            Design design = DemoDesigns.large(components);
            int runs = components > 1_000 ? 7 : 25;
            Drawing drawing = DemoDesigns.BUILDER.build(design, Optional.empty(), LOOK);
            report(components, "build", runs, () -> DemoDesigns.BUILDER.build(design, Optional.empty(), LOOK));
            int middle = components / 42;
            frames(components, "frame of a drag", runs, drawing, design, "part-" + middle + "-5", false);
            frames(components, "across a border", runs, drawing, design, "part-" + middle + "-5", true);
            frames(components, "the Route 53", runs, drawing, design, "dns", false);
            drag(components, "drag a part", runs, drawing, design, "part-" + middle + "-5");
            drag(components, "drag a balancer", runs, drawing, design, "alb-" + middle);
            drag(components, "drag in a throng", runs, drawing, design, "part-3-5");
            report(components, "grid", runs, () -> DemoDesigns.ARRANGER.grid(design));
        }
        Design hundred = DemoDesigns.large(100);
        report(100, "arrange", 7, () -> DemoDesigns.ARRANGER.arrange(hundred));
        Design thousand = DemoDesigns.large(1_000);
        report(1_000, "arrange", 3, () -> DemoDesigns.ARRANGER.arrange(thousand));
    }

    private static void drag(int components, String what, int runs, Drawing start, Design design, String id) {
        Drawing[] last = {start};
        int[] step = {0};
        Box box = Objects.requireNonNull(design.layout().boxes().get(id));
        report(components, what, runs * 2, () -> {
            step[0]++;
            Design moved = DemoDesigns.apply(design, new Edit.Place(Map.of(id, box.moved(step[0] % 5 * 8, step[0] % 3 * 8))));
            last[0] = DemoDesigns.BUILDER.next(last[0], moved, Optional.empty(), LOOK);
            return last[0];
        });
    }

    /** Frames of a drag before it is let go, which may take the part out of its container and back in turn. */
    private static void frames(int components, String what, int runs, Drawing start, Design design, String id, boolean across) {
        Drawing[] last = {start};
        int[] step = {0};
        Box box = Objects.requireNonNull(design.layout().boxes().get(id));
        Component part = design.architecture().componentsById().get(id);
        report(components, what, runs * 2, () -> {
            step[0]++;
            Edit move = new Edit.Place(Map.of(id, box.moved(step[0] % 5 * 8, step[0] % 3 * 8)));
            Design moved = DemoDesigns.apply(design, across && step[0] % 2 == 0 ? new Edit.Batch(List.of(move, new Edit.Change(part.withParent(null)))) : move);
            last[0] = DemoDesigns.BUILDER.dragged(last[0], moved, Optional.empty(), LOOK);
            return last[0].links();
        });
    }

    private static void report(int components, String what, int runs, Supplier<?> task) {
        double[] milliseconds = new double[runs];
        for (int run = -runs; run < runs; run++) {
            long start = THREAD.getCurrentThreadCpuTime();
            Objects.requireNonNull(task.get());
            if (run >= 0) {
                milliseconds[run] = (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        System.out.printf(Locale.ROOT, "%,7d components  %-16s p50 %9.2f ms  p99 %9.2f ms%n", components, what,
                milliseconds[runs / 2], milliseconds[Math.min(runs - 1, (int) (runs * 0.99))]);
    }
}
