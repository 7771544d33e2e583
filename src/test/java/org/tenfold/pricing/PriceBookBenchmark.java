package org.tenfold.pricing;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Prints how long the first reading of the price files takes in a fresh virtual machine, how long later ones take, and how much
 * memory a book keeps. Run it as a program of its own with the options of {@code src/main/launcher/jvm.options}; the aims are
 * less than 300 ms, better 60, and at most 40 MB.
 */
final class PriceBookBenchmark {

    private PriceBookBenchmark() {
    }

    public static void main(String[] args) {
        double coldMs = readMs();
        double warmMs = Double.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            warmMs = Math.min(warmMs, readMs());
        }
        long before = usedBytes();
        PriceBook book = read();
        long after = usedBytes();
        System.out.printf(Locale.ROOT, "%d prices; first reading %.0f ms, best of twenty more %.0f ms, kept %.1f MB%n",
                book.all().size(), coldMs, warmMs, (after - before) / 1e6);
    }

    private static PriceBook read() {
        return PriceBook.read(file -> PriceBook.class.getResourceAsStream("/pricing-data/" + file));
    }

    private static double readMs() {
        long start = System.nanoTime();
        read();
        return (System.nanoTime() - start) / 1e6;
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
