package org.tenfold.review;

import com.sun.management.ThreadMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.tenfold.Designs;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimator;
import org.tenfold.Samples;
import org.tenfold.design.Architecture;
import org.tenfold.design.Design;
import org.tenfold.pricing.PriceBook;
import org.tenfold.resilience.Cuts;
import org.tenfold.resilience.ResilienceEngine;
import org.tenfold.rules.Case;
import org.tenfold.rules.Finding;
import org.tenfold.rules.RuleBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.PerformanceEngine;
import org.tenfold.traffic.Traffic;
import org.tenfold.traffic.TrafficEngine;

/**
 * How long the stages of a review take on {@link Designs#large}, engine by engine: medians of warm runs, by the clock
 * and by the processor time of the calling thread, which other work on the machine disturbs less, with what all threads allocate.
 *
 * <p>Run the class with the number of components as arguments (1,000 and 10,000 without any). To be reached: stage one within
 * 5 and 60 ms, stage two within 10 and 100 ms. At the end it tells how long a fix takes from the click to its preview, for the
 * slowest fix of the largest sample at ten times its users; to be reached: 100 ms.
 */
public final class ReviewBenchmark {

    private static final double MEASURED_SECONDS = 3;
    /** A step is warm once the compilers work less than this share of its time and it gets faster by no more than this share … */
    private static final double QUIET = 0.05;
    /** … from one turn to the next, each so long, … */
    private static final double WARMING_SECONDS = 6;
    /** … or after so many turns: two hundred rules are much to compile, and the second compiler comes late. */
    private static final int MOST_TURNS = 20;
    private static final CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ReviewBenchmark() {
    }

    public static void main(String[] arguments) {
        int[] sizes = arguments.length == 0 ? new int[] {1_000, 10_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            Architecture architecture = Designs.large(size).architecture();
            System.out.printf(Locale.ROOT, "%,d components, %,d links%n", architecture.components().size(),
                    architecture.links().size());
            steps(architecture).forEach((name, step) -> {
                warmUp(step);
                List<Time> times = run(step, MEASURED_SECONDS);
                System.out.printf(Locale.ROOT, "  %-12s %8.2f ms %8.2f ms CPU %7.2f MB%n", name, median(times, Time::clockMs),
                        median(times, Time::processorMs), median(times, Time::allocatedMb));
            });
        }
        preview();
    }

    private static void warmUp(Supplier<?> step) {
        double fastest = Double.MAX_VALUE;
        boolean warm = false;
        for (int turn = 0; turn < MOST_TURNS && !warm; turn++) {
            long before = COMPILERS.getTotalCompilationTime();
            double took = median(run(step, WARMING_SECONDS), Time::clockMs);
            boolean quiet = COMPILERS.getTotalCompilationTime() - before < QUIET * WARMING_SECONDS * 1_000;
            warm = quiet && took > (1 - QUIET) * fastest;
            fastest = Math.min(fastest, took);
        }
    }

    /** The slowest fix with its preview. The design is reviewed anew each time, since a finding keeps its fix once it is known. */
    private static void preview() {
        Design sample = Samples.all().stream().map(Samples::design)
                .max(Comparator.comparingInt(design -> design.architecture().components().size())).orElseThrow();
        Architecture architecture = sample.architecture().withUsers(10 * sample.architecture().workload().users());
        Reviewer reviewer = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));
        Review shown = reviewer.complete(architecture);
        Map<String, List<Time>> times = new TreeMap<>();
        long end = System.nanoTime() + (long) (4 * MEASURED_SECONDS * 1e9);
        do {
            for (Finding finding : reviewer.review(architecture).findings()) {
                times.computeIfAbsent(finding.key(), none -> new ArrayList<>()).addAll(run(() -> finding.fix()
                        .flatMap(fix -> Effects.of(reviewer, shown, fix.edit())), 0));
            }
        } while (System.nanoTime() < end);
        times.entrySet().stream().max(Comparator.comparingDouble(entry -> median(entry.getValue(), Time::clockMs))).ifPresent(slowest ->
                System.out.printf(Locale.ROOT, "%d findings of %s: a fix with its preview within %.2f ms, %.2f ms CPU (%s), the first time %.2f ms%n",
                        times.size(), sample.name(), median(slowest.getValue(), Time::clockMs), median(slowest.getValue(), Time::processorMs),
                        slowest.getKey(),
                        times.values().stream().mapToDouble(list -> list.getFirst().clockMs()).max().orElseThrow()));
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
        Case review = new Case(topology, traffic, cuts, () -> estimate, catalog, today, Case.Sorted.of(topology));
        Map<String, Supplier<?>> steps = new LinkedHashMap<>();
        steps.put("topology", () -> Topology.of(architecture, catalog, prices));
        steps.put("traffic", () -> TrafficEngine.load(topology));
        steps.put("cuts", () -> Cuts.of(topology));
        steps.put("cost", () -> Estimator.estimate(traffic, false));
        steps.put("rules", () -> RuleBook.standard().apply(review));
        steps.put("stage one", () -> reviewer.review(architecture));
        steps.put("performance", () -> PerformanceEngine.of(traffic));
        steps.put("resilience", () -> ResilienceEngine.survival(cuts));
        Review first = reviewer.review(architecture);
        steps.put("stage two", () -> reviewer.outlook(first));
        return steps;
    }

    private record Time(double clockMs, double processorMs, double allocatedMb) {
    }

    private static double median(List<Time> times, ToDoubleFunction<Time> kind) {
        return times.stream().mapToDouble(kind).sorted().toArray()[times.size() / 2];
    }

    private static List<Time> run(Supplier<?> step, double seconds) {
        List<Time> times = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        do {
            long clock = System.nanoTime();
            long processor = THREADS.getCurrentThreadCpuTime();
            long allocated = THREADS.getTotalThreadAllocatedBytes();
            if (step.get() == null) {
                throw new IllegalStateException("Nothing was computed");
            }
            processor = THREADS.getCurrentThreadCpuTime() - processor;
            allocated = THREADS.getTotalThreadAllocatedBytes() - allocated;
            times.add(new Time((System.nanoTime() - clock) / 1e6, processor / 1e6, allocated / 1e6));
        } while (System.nanoTime() < end);
        return times;
    }
}
