package org.tenfold.desktop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads of a window beside the toolkit's; none of them keeps the program alive.
 *
 * @param review reviews what is shown, the latest only
 * @param disk looks at files
 * @param keeper writes what is not saved yet, and never waits for other work
 * @param jobs works on what takes long, as much at a time as is asked for
 */
record Workers(ExecutorService review, ExecutorService disk, ExecutorService keeper, ExecutorService jobs) {

    static Workers hire() {
        return new Workers(one("review"), one("disk"), one("autosave"), Executors.newCachedThreadPool(task -> thread(task, "job")));
    }

    private static ExecutorService one(String name) {
        return Executors.newSingleThreadExecutor(task -> thread(task, name));
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Returns when nothing is written any more; reviews are given up. */
    void end() {
        review.shutdownNow();
        jobs.close();
        disk.close();
        keeper.close();
    }
}
