package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

class JobsTest {

    private static final Message NAME = Text.name("A job").message();

    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final Deque<Runnable> owner = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final List<Object> made = new ArrayList<>();
    private final Jobs jobs = new Jobs(worker::add, owner::add, message -> told.add(message.in(Language.ENGLISH)));

    private static Message sentence(Exception trouble) {
        return Message.literal("It went wrong: " + trouble.getMessage());
    }

    @Test
    void whatWasMadeIsTakenOnTheOwnersThreadAndTheJobIsGone() {
        Jobs.Job job = jobs.start(NAME, progress -> {
            progress.accept(0.25);
            return 42;
        }, made::add, JobsTest::sentence);
        assertThat(jobs.running()).containsExactly(job);
        assertThat(job.progress()).isEmpty();
        worker.remove().run();
        assertThat(job.progress()).hasValue(0.25);
        assertThat(made).isEmpty();
        owner.remove().run();
        assertThat(made).containsExactly(42);
        assertThat(jobs.running()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsCancelledBeforeItsResultIsTakenLeavesNothing() {
        Jobs.Job job = jobs.start(NAME, progress -> 42, made::add);
        worker.remove().run();
        job.whenCancelled(() -> told.add("cancelled")).cancel();
        job.cancel();
        owner.remove().run();
        assertThat(made).isEmpty();
        assertThat(told).containsExactly("cancelled");
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void whatRunsIsEndedWhereItSaysHowFarItIsOrWaits() throws InterruptedException {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Jobs many = new Jobs(threads, owner::add, message -> told.add(message.in(Language.ENGLISH)));
            CountDownLatch begun = new CountDownLatch(2);
            CountDownLatch ended = new CountDownLatch(2);
            many.start(NAME, progress -> {
                begun.countDown();
                try {
                    while (true) {
                        progress.accept(0.5);
                    }
                } finally {
                    ended.countDown();
                }
            }, made::add);
            many.start(NAME, progress -> {
                begun.countDown();
                try {
                    return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                } finally {
                    ended.countDown();
                }
            }, made::add, JobsTest::sentence);
            assertThat(begun.await(180, TimeUnit.SECONDS)).isTrue();
            many.cancelAll();
            assertThat(many.running()).isEmpty();
            assertThat(ended.await(180, TimeUnit.SECONDS)).as("both threads are free again").isTrue();
        }
        owner.forEach(Runnable::run);
        assertThat(made).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void whatFailsSaysItsSentence() {
        jobs.start(NAME, progress -> {
            throw new IOException("no disk");
        }, made::add, JobsTest::sentence);
        worker.remove().run();
        owner.remove().run();
        assertThat(told).containsExactly("It went wrong: no disk");
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void aFaultOfTheProgramIsOneSentenceToo() {
        Logger.getLogger(Jobs.class.getName()).setLevel(Level.OFF);
        jobs.start(NAME, progress -> {
            throw new IllegalStateException("odd");
        }, made::add);
        worker.remove().run();
        owner.remove().run();
        assertThat(told).singleElement().asString().startsWith("A job: ").contains("odd");
    }

    @Test
    void whoLooksIsToldOfEveryBeginningAndEnd() {
        List<Integer> counts = new ArrayList<>();
        Runnable listener = () -> counts.add(jobs.running().size());
        jobs.addListener(listener);
        jobs.start(NAME, progress -> 1, made::add);
        jobs.start(NAME, progress -> 2, made::add).cancel();
        worker.remove().run();
        owner.remove().run();
        jobs.removeListener(listener);
        jobs.start(NAME, progress -> 3, made::add);
        assertThat(counts).containsExactly(1, 2, 1, 0);
    }
}
