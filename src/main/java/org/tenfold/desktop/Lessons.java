package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.Selection;
import org.tenfold.lesson.Lesson;
import org.tenfold.lesson.LessonException;
import org.tenfold.lesson.LessonRunner;
import org.tenfold.lesson.Stage;
import org.tenfold.lesson.Step;

/** Plays lessons in a window: opens the design of each stage, selects what is new in it, and reckons the stages ahead. */
final class Lessons implements LessonTab.Player {

    private final AppWindow window;
    private final Engine engine;
    private @Nullable LessonRunner runner;

    Lessons(AppWindow window, Engine engine) {
        this.window = window;
        this.engine = engine;
    }

    @Override
    public List<Lesson> lessons() {
        return engine.lessons().lessons();
    }

    /** The designs of all stages, to begin with. */
    List<Design> samples() {
        List<Design> samples = new ArrayList<>();
        for (Lesson lesson : lessons()) {
            for (Step step : lesson.steps()) {
                sample(step.design()).ifPresent(samples::add);
            }
        }
        return samples;
    }

    private Optional<Design> sample(String file) {
        try {
            return Optional.of(engine.lessons().design(file));
        } catch (LessonException missing) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<LessonRunner> running() {
        return Optional.ofNullable(runner);
    }

    @Override
    public void start(Lesson lesson) {
        window.documents().guard(() -> {
            LessonRunner fresh = new LessonRunner(lesson, engine.lessons()::design,
                    engine.reviewer()::complete);
            runner = fresh;
            go(0);
            window.shell().showDock(Dock.LESSON_TAB);
            reckonAhead(fresh);
        });
    }

    /** Fills the timeline without keeping anybody waiting. */
    private void reckonAhead(LessonRunner fresh) {
        CompletableFuture.runAsync(() -> {
            for (int step = 0; step < fresh.size(); step++) {
                fresh.stage(step);
            }
        }).thenRun(() -> Platform.runLater(() -> window.shell().showLesson()));
    }

    @Override
    public void go(int step) {
        LessonRunner playing = runner;
        if (playing == null) {
            return;
        }
        window.documents().guard(() -> {
            playing.jump(step);
            Stage stage = playing.stage();
            window.workspace().tell(null);
            window.documents().show(stage.design());
            window.shell().see(stage.step().lens());
            window.workspace().select(Selection.of(stage.outlined()));
            window.shell().showLesson();
        });
    }

    @Override
    public void end() {
        runner = null;
        window.shell().showLesson();
    }
}
