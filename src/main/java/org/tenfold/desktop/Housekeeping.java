package org.tenfold.desktop;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;

/**
 * Collects what edits of a large design left behind, while the user rests. Each review of 10,000 components leaves some megabytes
 * among what the collector takes for lasting, where it would look only when there is no room left. What was made since the last
 * gesture and lasts, as a design that was opened, moves among that before the next one: the collection that moves it would take one of
 * its frames, by 20 to 40 ms.
 */
final class Housekeeping {

    /** Whoever touched nothing for so long does not notice that everything stands still for a third of a second, … */
    private static final Duration REST = Duration.ofSeconds(8);
    /** … and who did for so long not that it does for a frame or two. */
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Less is not worth a collection. */
    private static final long MUCH_BYTES = 48L << 20;
    private static final long MUCH_YOUNG_BYTES = 6L << 20;
    /** Where more is made in a pause something is being worked out, most of which will not last. */
    private static final long LITTLE_YOUNG_BYTES = 1L << 20;
    private static final int RUBBLE_BYTES = 1 << 16;
    /** By the collector's option MaxTenuringThreshold. */
    private static final int COLLECTIONS_UNTIL_LASTING = 5;

    /** Kept for a moment, so that it is really made. */
    private static volatile byte[] rubble = {};

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
                long before = young();
                Thread.sleep(PAUSE);
                long untouched = System.nanoTime() - touchedNanos;
                if (untouched > REST.toNanos()) {
                    sweep();
                }
                long now = young();
                if (untouched > PAUSE.toNanos() && now > MUCH_YOUNG_BYTES && now - before < LITTLE_YOUNG_BYTES) {
                    settle();
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

    /** Has the young collected until none is left. There is no asking for it but by filling their room. */
    static void settle() {
        long room = eden().map(pool -> pool.getUsage().getMax()).orElse(0L);
        for (int round = 0; round < COLLECTIONS_UNTIL_LASTING; round++) {
            long before = collections();
            for (long filled = 0; filled <= room && collections() == before; filled += RUBBLE_BYTES) {
                rubble = new byte[RUBBLE_BYTES];
            }
        }
        rubble = new byte[0];
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }

    /** Bytes of what was made since the last collection. */
    static long young() {
        return eden().map(pool -> pool.getUsage().getUsed()).orElse(0L);
    }

    private static Optional<MemoryPoolMXBean> eden() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().contains("Eden")).findFirst();
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
