package org.tenfold.desktop;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.function.Function;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;

/**
 * Collects what edits of a large design left behind, while the user rests. Each review of 10,000 components leaves some megabytes
 * among what the collector takes for lasting, where it would look only when there is no room left.
 */
final class Housekeeping {

    /** Whoever touched nothing for so long does not notice that everything stands still for a third of a second. */
    private static final Duration REST = Duration.ofSeconds(8);
    /** Less is not worth a collection. */
    private static final long MUCH_BYTES = 48L << 20;

    private volatile long touchedNanos = System.nanoTime();

    private Housekeeping() {
    }

    /** Keeps house for as long as the program runs, between what is done to a window. */
    static void begin(Window window) {
        Housekeeping house = new Housekeeping();
        window.addEventFilter(InputEvent.ANY, event -> house.touchedNanos = System.nanoTime());
        Thread.ofPlatform().daemon().name("housekeeping").start(house::keep);
    }

    private void keep() {
        try {
            while (true) {
                Thread.sleep(REST);
                if (System.nanoTime() - touchedNanos > REST.toNanos()) {
                    sweep();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Collects if there is much more than the last collection of everything has left. */
    static void sweep() {
        if (lasting(MemoryPoolMXBean::getUsage) - lasting(MemoryPoolMXBean::getCollectionUsage) > MUCH_BYTES) {
            System.gc();
        }
    }

    /**
     * Bytes of what the collector takes for lasting.
     *
     * @param when the use of now, or that after the last collection of everything
     */
    static long lasting(Function<MemoryPoolMXBean, MemoryUsage> when) {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(Housekeeping::lasts)
                .mapToLong(pool -> when.apply(pool).getUsed()).sum();
    }

    /** The young spaces of a collector have no threshold of use. */
    private static boolean lasts(MemoryPoolMXBean pool) {
        return pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported();
    }
}
