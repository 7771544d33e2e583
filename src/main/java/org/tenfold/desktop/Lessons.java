package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.Action;
import org.tenfold.editor.MenuPlace;
import org.tenfold.editor.Workspace;
import org.tenfold.lesson.Lesson;
import org.tenfold.lesson.LessonException;
import org.tenfold.lesson.LessonRunner;
import org.tenfold.text.Text;

/**
 * Plays lessons in a window. The user's document lies aside meanwhile; each step is played on a copy of its design, which
 * stays as the user left it when other steps are looked at.
 */
final class Lessons {

    private static final Text NEXT = Text.of("Next step", "다음 단계");
    private static final Text BACK = Text.of("Previous step", "이전 단계");
    private static final Text KEEP = Text.of("Keep my result as a design", "내 결과를 설계로 보관");
    private static final Text NO_LESSON = Text.of("Start a lesson first.", "먼저 수업을 시작하십시오.");
    private static final Text END = Text.of("End the lesson", "수업 끝내기");

    private final AppWindow window;
    private final Engine engine;
    private @Nullable Playing playing;

    /** A lesson with the copies that the user changed, by the number of their steps. */
    private record Playing(LessonRunner runner, Map<Integer, Workspace.Held> copies) {
    }

    Lessons(AppWindow window, Engine engine) {
        this.window = window;
        this.engine = engine;
    }

    /** The commands about lessons. */
    List<Action> actions() {
        List<Action> all = new ArrayList<>();
        for (Lesson lesson : lessons()) {
            all.add(Action.of("learn-" + lesson.id(), MenuPlace.LESSONS, lesson.title(), "mdi2s-school-outline", "",
                    () -> start(lesson)));
        }
        all.add(Action.of("lesson-next", MenuPlace.LESSON_STEPS, NEXT, "mdi2c-chevron-right", "Page_Down",
                () -> running().ifPresent(runner -> go(runner.place() + 1)))
                .when(Text.of("No step of a lesson comes next.", "이어지는 수업 단계가 없습니다."),
                        () -> running().filter(runner -> !runner.isLast()).isPresent()));
        all.add(Action.of("lesson-back", MenuPlace.LESSON_STEPS, BACK, "mdi2c-chevron-left", "Page_Up",
                () -> running().ifPresent(runner -> go(runner.place() - 1)))
                .when(Text.of("No step of a lesson comes before.", "앞선 수업 단계가 없습니다."),
                        () -> running().filter(runner -> !runner.isFirst()).isPresent()));
        all.add(Action.of("lesson-keep", MenuPlace.LESSON_END, KEEP, "mdi2c-content-save-outline", "", this::keep)
                .when(NO_LESSON, () -> running().isPresent()));
        all.add(Action.of("lesson-end", MenuPlace.LESSON_END, END, "mdi2c-close", "", this::end).when(NO_LESSON, () -> running().isPresent()));
        return all;
    }

    List<Lesson> lessons() {
        return engine.lessons().lessons();
    }

    /** A design to begin with, and what it is called. */
    record Sample(Text name, Supplier<Design> content) {

        /** Read when it is first asked for. */
        Design design() {
            return content.get();
        }
    }

    /** The designs of all steps, each once. */
    List<Sample> samples() {
        Map<String, Sample> samples = new LinkedHashMap<>();
        lessons().stream().flatMap(lesson -> lesson.steps().stream()).forEach(step ->
                samples.computeIfAbsent(step.design(), file -> new Sample(step.name(), () -> engine.lessons().design(file))));
        return List.copyOf(samples.values());
    }

    /** The lesson that is being played. */
    Optional<LessonRunner> running() {
        return Optional.ofNullable(playing).map(Playing::runner);
    }

    void start(Lesson lesson) {
        end();
        LessonRunner runner = new LessonRunner(lesson, engine.lessons()::design, engine.reviewer()::complete);
        playing = new Playing(runner, new HashMap<>());
        try {
            show();
            reckonAhead(runner);
        } catch (LessonException wrong) {
            end();
            window.workspace().tell(wrong.reason());
        }
    }

    /** Fills the timeline without keeping anybody waiting. */
    private void reckonAhead(LessonRunner runner) {
        CompletableFuture.runAsync(() -> {
            for (int step = 0; step < runner.size(); step++) {
                runner.stage(step);
            }
        }).thenRun(() -> Platform.runLater(() -> window.shell().showTimeline()));
    }

    /** Goes to the step with this number. */
    void go(int step) {
        Playing now = playing;
        if (now != null && step != now.runner().place()) {
            leave(now);
            now.runner().jump(step);
            show();
        }
    }

    private void leave(Playing now) {
        if (window.workspace().history().canUndo()) {
            now.copies().put(now.runner().place(), window.workspace().hold());
        }
    }

    private void show() {
        Playing now = Objects.requireNonNull(playing);
        window.documents().lend(now.runner().stage().design(), this::showsTouched, this::ended);
        Workspace.@Nullable Held copy = now.copies().get(now.runner().place());
        if (copy != null) {
            window.workspace().putBack(copy);
        }
        window.shell().see(now.runner().stage().step().lens());
        window.shell().showLesson();
    }

    /** Makes the copy that is shown the user's document. */
    void keep() {
        if (playing != null) {
            window.documents().adopt(window.workspace().document());
        }
    }

    /** Ends the lesson; the user's document is on the table again. */
    void end() {
        window.documents().takeBack();
    }

    /** Whether the user changed the copy of a step, which is then shown. */
    private boolean showsTouched() {
        Playing now = Objects.requireNonNull(playing);
        leave(now);
        if (!now.copies().isEmpty() && !now.copies().containsKey(now.runner().place())) {
            go(Collections.max(now.copies().keySet()));
        }
        return !now.copies().isEmpty();
    }

    private void ended() {
        playing = null;
        window.shell().showLesson();
    }
}
