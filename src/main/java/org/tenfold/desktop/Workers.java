package org.tenfold.desktop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a window beside the toolkit's; none of them keeps the program alive.
 *
 * @param review reviews what is shown, the latest only
 * @param artist settles what was drawn within a frame, the latest only
 * @param disk looks at files
 * @param keeper writes what is not saved yet, and never waits for other work
 * @param jobs works on what takes long, as much at a time as is asked for
 */
record Workers(ExecutorService review, ExecutorService artist, ExecutorService disk, ScheduledExecutorService keeper, ExecutorService jobs) {

    static Workers hire() {
        return new Workers(one("review", Thread.MIN_PRIORITY), one("artist", Thread.NORM_PRIORITY), one("disk", Thread.NORM_PRIORITY),
                Executors.newSingleThreadScheduledExecutor(task -> thread(task, "autosave", Thread.NORM_PRIORITY)),
                Executors.newCachedThreadPool(task -> thread(task, "job", Thread.NORM_PRIORITY)));
    }

    private static ExecutorService one(String name, int priority) {
        return Executors.newSingleThreadExecutor(task -> thread(task, name, priority));
    }

    private static Thread thread(Runnable task, String name, int priority) {
        Thread thread = new Thread(task, name);
        thread.setPriority(priority);
        thread.setDaemon(true);
        return thread;
    }

    /** Has the keeper do something after a while. */
    void keepLater(Runnable task, long milliseconds) {
        keeper.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Returns when nothing is written any more; reviews and drawings are given up. */
    void end() {
        review.shutdownNow();
        artist.shutdownNow();
        jobs.close();
        disk.close();
        keeper.close();
    }
}
