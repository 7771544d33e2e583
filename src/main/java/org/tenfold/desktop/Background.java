package org.tenfold.desktop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work beside the window whose results may come late or never: previews, ways to more users. One after the other. */
final class Background {

    private static final ExecutorService WORKER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "background");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    private Background() {
    }

    static void run(Runnable task) {
        WORKER.execute(task);
    }
}
