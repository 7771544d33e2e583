package org.tenfold.review;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.tenfold.Designs;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimator;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.PriceBook;
import org.tenfold.resilience.Cuts;
import org.tenfold.resilience.ResilienceEngine;
import org.tenfold.rules.Case;
import org.tenfold.rules.RuleBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.PerformanceEngine;
import org.tenfold.traffic.Traffic;
import org.tenfold.traffic.TrafficEngine;

/**
 * How long the stages of a review take on {@link Designs#large}, engine by engine: medians of warm runs in one thread, by the
 * clock and by the processor time of the thread, which other work on the machine disturbs less.
 *
 * <p>Run the class with the number of components as arguments (1,000 and 10,000 without any). To be reached: stage one within
 * 5 and 60 ms, stage two within 10 and 100 ms.
 */
public final class ReviewBenchmark {

    private static final double WARM_UP_SECONDS = 3;
    private static final double MEASURED_SECONDS = 2;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReviewBenchmark() {
    }

    public static void main(String[] arguments) {
        int[] sizes = arguments.length == 0 ? new int[] {1_000, 10_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            Architecture architecture = Designs.large(size).architecture();
            System.out.printf(Locale.ROOT, "%,d components, %,d links%n", architecture.components().size(),
                    architecture.links().size());
            steps(architecture).forEach((name, step) -> System.out.printf(Locale.ROOT, "  %-12s %8.2f ms %8.2f ms CPU%n", name,
                    medianMs(step, System::nanoTime), medianMs(step, THREADS::getCurrentThreadCpuTime)));
        }
    }

    private static Map<String, Supplier<?>> steps(Architecture architecture) {
        ServiceCatalog catalog = ServiceCatalog.standard();
        PriceBook prices = PriceBook.standard();
        LocalDate today = LocalDate.of(2026, 11, 1);
        Reviewer reviewer = Reviewer.standard(prices, today);
        Topology topology = Topology.of(architecture, catalog, prices);
        Traffic traffic = TrafficEngine.load(topology);
        Cuts cuts = Cuts.of(topology);
        Estimate estimate = Estimator.estimate(traffic, false);
        Case review = new Case(topology, traffic, cuts, estimate, catalog);
        Map<String, Supplier<?>> steps = new LinkedHashMap<>();
        steps.put("topology", () -> Topology.of(architecture, catalog, prices));
        steps.put("traffic", () -> TrafficEngine.load(topology));
        steps.put("cuts", () -> Cuts.of(topology));
        steps.put("cost", () -> Estimator.estimate(traffic, false));
        steps.put("rules", () -> RuleBook.standard().apply(review, today));
        steps.put("stage one", () -> reviewer.review(architecture));
        steps.put("performance", () -> PerformanceEngine.of(traffic));
        steps.put("resilience", () -> ResilienceEngine.survival(cuts));
        Review first = reviewer.review(architecture);
        steps.put("stage two", () -> reviewer.outlook(first));
        return steps;
    }

    private static double medianMs(Supplier<?> step, LongSupplier nanoseconds) {
        times(step, nanoseconds, WARM_UP_SECONDS);
        double[] times = times(step, nanoseconds, MEASURED_SECONDS);
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double[] times(Supplier<?> step, LongSupplier nanoseconds, double seconds) {
        double[] times = new double[100_000];
        int count = 0;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end && count < times.length) {
            long start = nanoseconds.getAsLong();
            if (step.get() == null) {
                throw new IllegalStateException("Nothing was computed");
            }
            times[count++] = (nanoseconds.getAsLong() - start) / 1e6;
        }
        return Arrays.copyOf(times, count);
    }
}
