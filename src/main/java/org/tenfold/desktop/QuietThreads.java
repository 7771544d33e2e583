package org.tenfold.desktop;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Makes the threads of Java's common pool, on which reviews share their work: as the reviews themselves they give way to the window and
 * to who draws for it. Made by Java, by its name.
 */
public final class QuietThreads implements ForkJoinPool.ForkJoinWorkerThreadFactory {

    private static final String OPTION = "java.util.concurrent.ForkJoinPool.common.threadFactory";

    /** Makes all threads of the common pool from now on, if it has none yet. */
    static void install() {
        System.setProperty(OPTION, QuietThreads.class.getName());
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
