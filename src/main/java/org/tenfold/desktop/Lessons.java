package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.Action;
import org.tenfold.editor.History;
import org.tenfold.editor.MenuPlace;
import org.tenfold.editor.Selection;
import org.tenfold.editor.Workspace;
import org.tenfold.lesson.Lesson;
import org.tenfold.lesson.LessonException;
import org.tenfold.lesson.LessonRunner;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Plays lessons in a window. The user's document lies aside meanwhile. A lesson has one history: going to a step is a change
 * like others, so it can be undone, and which step is shown follows from the present state. A step to which the user comes
 * back is as it was left.
 */
final class Lessons {

    private static final Text NEXT = Text.of("Next step", "다음 단계");
    private static final Text BACK = Text.of("Previous step", "이전 단계");
    private static final Text KEEP = Text.of("Keep my result as a design", "내 결과를 설계로 보관");
    private static final Text NO_LESSON = Text.of("Start a lesson first.", "먼저 수업을 시작하십시오.");
    private static final Text END = Text.of("End the lesson", "수업 끝내기");
    private static final Text WENT = Text.of("Stage {number}: {name}", "{number}단계: {name}");

    private final AppWindow window;
    private final Engine engine;
    private @Nullable LessonRunner playing;

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
        return Optional.ofNullable(playing);
    }

    void start(Lesson lesson) {
        end();
        LessonRunner runner = new LessonRunner(lesson, engine.lessons()::design, engine.reviewer()::complete);
        try {
            window.documents().lend(runner.stage().design(), this::showsTouched, this::ended);
            playing = runner;
            show(runner);
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
        running().filter(runner -> step != runner.place()).ifPresent(runner -> {
            Design left = walk(runner).left().get(step);
            window.workspace().select(Selection.NONE);
            window.workspace().commitToDocument(went(runner, step), left != null ? left : runner.stage(step).design());
        });
    }

    /** The design on the table changed: what is told of the lesson follows it. */
    void follow() {
        running().filter(runner -> window.documents().isLent() && !window.workspace().isDraft()).ifPresent(runner -> {
            Walk walk = walk(runner);
            if (walk.touched(runner).isEmpty()) {
                window.workspace().history().markSaved();
            }
            if (walk.place() != runner.place()) {
                runner.jump(walk.place());
                show(runner);
            }
        });
    }

    private void show(LessonRunner runner) {
        Workspace workspace = window.workspace();
        workspace.tryUsers(workspace.present().architecture().workload().users());
        window.shell().see(runner.stage().step().lens());
        window.shell().showLesson();
        window.shell().canvas().fitAll();
    }

    private static Message went(LessonRunner runner, int step) {
        return WENT.with("number", step + 1).with("name", runner.lesson().steps().get(step).name());
    }

    /** What the history tells up to the present state. */
    private Walk walk(LessonRunner runner) {
        Map<Message, Integer> steps = IntStream.range(0, runner.size()).boxed()
                .collect(Collectors.toMap(step -> went(runner, step), Function.identity()));
        History history = window.workspace().history();
        NavigableMap<Integer, Design> left = new TreeMap<>();
        int place = 0;
        for (int state = 0; state <= history.position(); state++) {
            place = history.label(state).map(steps::get).orElse(place);
            left.put(place, history.design(state));
        }
        return new Walk(place, left);
    }

    /**
     * The way of a user through a lesson.
     *
     * @param place the number of the step in which the present state was made
     * @param left the designs of the steps where the user was, as they were left last
     */
    private record Walk(int place, NavigableMap<Integer, Design> left) {

        /** The number of the last step whose design is not the lesson's any more; empty if all are. */
        OptionalInt touched(LessonRunner runner) {
            return left.descendingMap().entrySet().stream().filter(step -> !step.getValue().equals(runner.stage(step.getKey()).design()))
                    .mapToInt(Map.Entry::getKey).findFirst();
        }
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

    /** Whether the user changed the design of a step; the last such step is then shown. */
    private boolean showsTouched() {
        LessonRunner runner = Objects.requireNonNull(playing);
        OptionalInt touched = walk(runner).touched(runner);
        touched.ifPresent(this::go);
        return touched.isPresent();
    }

    private void ended() {
        playing = null;
        window.shell().showLesson();
    }
}
