package org.tenfold.resilience;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tenfold.Designs;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;

/**
 * Measures the engines of failure on {@link Designs#large}: {@code main} prints medians of the processor time of
 * many runs after warming up, which other programs on the machine disturb least. Aims:
 * cuts 2 ms at 1,000 components and 20 ms at 10,000, the whole second stage of failures 10 and 100 ms.
 */
public final class SpeedOfResilience {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private SpeedOfResilience() {
    }

    public static void main(String[] arguments) {
        for (int size : new int[] {1_000, 10_000}) {
            Architecture architecture = Designs.large(size).architecture();
            Cuts cuts = Cuts.of(topology(architecture));
            System.out.printf(Locale.ROOT, "%,d components: cuts %.1f ms, availability and drills %.1f ms%n", cuts.topology().size(),
                    medianMs(() -> topology(architecture), Cuts::of), medianMs(() -> cuts, ResilienceEngine::survival));
        }
    }

    private static Topology topology(Architecture architecture) {
        return Topology.of(architecture, ServiceCatalog.standard(), PriceBook.standard());
    }

    private static <T> double medianMs(Supplier<T> prepared, Function<T, ?> work) {
        double[] ms = new double[41];
        for (int run = -40; run < ms.length; run++) {
            T given = prepared.get();
            long start = CLOCK.getCurrentThreadCpuTime();
            if (work.apply(given) == null) {
                throw new IllegalStateException();
            }
            if (run >= 0) {
                ms[run] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(ms);
        return ms[ms.length / 2];
    }
}
