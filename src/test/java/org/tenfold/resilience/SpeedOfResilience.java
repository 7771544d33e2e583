package org.tenfold.resilience;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.tenfold.Designs;
import org.tenfold.topology.Topology;

/**
 * Measures the engines of failure on {@link Designs#large}: {@code main} prints medians of many runs after warming up. Aims:
 * cuts 2 ms at 1,000 components and 20 ms at 10,000, the whole second stage of failures 10 and 100 ms.
 */
public final class SpeedOfResilience {

    private SpeedOfResilience() {
    }

    public static void main(String[] arguments) {
        for (int size : new int[] {1_000, 10_000}) {
            Topology topology = Designs.large(size).topology();
            Cuts cuts = Cuts.of(topology);
            System.out.printf(Locale.ROOT, "%,d components: cuts %.1f ms, availability and drills %.1f ms%n", topology.size(),
                    medianMs(() -> Cuts.of(topology)), medianMs(() -> ResilienceEngine.survival(cuts)));
        }
    }

    private static double medianMs(Supplier<?> work) {
        double[] ms = new double[41];
        for (int run = -20; run < ms.length; run++) {
            long start = System.nanoTime();
            if (work.get() == null) {
                throw new IllegalStateException();
            }
            if (run >= 0) {
                ms[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(ms);
        return ms[ms.length / 2];
    }
}
