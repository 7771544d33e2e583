package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Work that takes long, done beside the workspace's thread, which stays free. What a job makes is taken as a whole once it is
 * done, so a job that is cancelled or fails leaves everything as it was. Belongs to the workspace's thread.
 */
public final class Jobs {

    private static final Text FAULT = Text.of("{name}: a fault of the program ended this, and nothing was changed ({reason}).",
            "{name}: 프로그램 오류로 중단했으며 바뀐 것은 없습니다({reason}).");

    private final Executor worker;
    private final Executor owner;
    private final Consumer<Message> tell;
    private final List<Job> running = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /** What is to be done; on a worker's thread, which is interrupted if nobody wants it any more. */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Does it.
         *
         * @param progress takes the share that is done, from 0 to 1, where that is known; throws {@link CancellationException}
         *     when the job was cancelled
         * @throws Exception if it cannot be done
         */
        T carryOut(DoubleConsumer progress) throws Exception;
    }

    /** A piece of work that is going on. */
    public final class Job {
        private final Message name;
        private final FutureTask<Void> task;
        private volatile double share = Double.NaN;
        private Runnable cancelled = () -> { };

        private <T> Job(Message name, Work<T> work, Consumer<T> done, Function<Exception, Message> why) {
            this.name = name;
            this.task = new FutureTask<>(() -> {
                try {
                    T made = work.carryOut(this::reach);
                    owner.execute(() -> end(() -> done.accept(made)));
                } catch (Exception | Error trouble) {
                    owner.execute(() -> end(() -> tell.accept(sentence(trouble, why))));
                }
            }, null);
        }

        /** What it does, as "Opening shop.tenfold.json". */
        public Message name() {
            return name;
        }

        /** The share that is done, from 0 to 1; empty where that is not known. */
        public OptionalDouble progress() {
            return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
        }

        /** Ends it without a result; nothing happens if it is done already. */
        public void cancel() {
            end(() -> {
                task.cancel(true);
                cancelled.run();
            });
        }

        /** Tells when it is cancelled. */
        public Job whenCancelled(Runnable listener) {
            cancelled = listener;
            return this;
        }

        private void reach(double part) {
            if (task.isCancelled()) {
                throw new CancellationException();
            }
            share = Math.clamp(part, 0, 1);
        }

        /** Only the first of its result, its failure and its being cancelled counts. */
        private void end(Runnable then) {
            if (running.remove(this)) {
                changed();
                then.run();
            }
        }

        private Message sentence(Throwable trouble, Function<Exception, Message> why) {
            if (trouble instanceof Exception known && !(trouble instanceof RuntimeException)) {
                return why.apply(known);
            }
            System.getLogger(Jobs.class.getName()).log(System.Logger.Level.ERROR, name.in(Language.ENGLISH), trouble);
            return FAULT.with("name", name).with("reason", trouble);
        }
    }

    /**
     * @param worker runs jobs, several at a time if it can
     * @param owner runs what belongs to the workspace's thread
     * @param tell takes the sentence about a job that failed
     */
    public Jobs(Executor worker, Executor owner, Consumer<Message> tell) {
        this.worker = worker;
        this.owner = owner;
        this.tell = tell;
    }

    /**
     * Begins a job.
     *
     * @param done takes what it made, unless it was cancelled
     * @param why the one sentence about a checked exception with which it failed
     */
    public <T> Job start(Message name, Work<T> work, Consumer<T> done, Function<Exception, Message> why) {
        Job job = new Job(name, work, done, why);
        running.add(job);
        changed();
        worker.execute(job.task);
        return job;
    }

    /** Begins a job that cannot fail but by a fault of the program. */
    public <T> Job start(Message name, Function<DoubleConsumer, T> work, Consumer<T> done) {
        return start(name, work::apply, done, trouble -> FAULT.with("name", name).with("reason", trouble));
    }

    /** What is going on, the oldest first. */
    public List<Job> running() {
        return List.copyOf(running);
    }

    /** Ends all that is going on without a result. */
    public void cancelAll() {
        running().forEach(Job::cancel);
    }

    /** Tells of every job that begins or ends. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
