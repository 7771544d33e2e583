package org.tenfold.lesson;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.tenfold.design.Architecture;
import org.tenfold.design.Design;
import org.tenfold.design.DesignDiff;
import org.tenfold.review.Review;

/**
 * Plays a lesson: stands at one of its steps and goes to others. Stages are reckoned when they are first asked for and then
 * kept; that may be asked by any thread, while the place belongs to one.
 */
public final class LessonRunner {

    private final Lesson lesson;
    private final Function<String, Design> designs;
    private final Function<Architecture, Review> reviewer;
    private final ConcurrentMap<Integer, Stage> stages = new ConcurrentHashMap<>();
    private int place;

    /**
     * A runner at the first step.
     *
     * @param designs opens the design of a step by the name of its file
     * @param reviewer reviews a design in both stages
     */
    public LessonRunner(Lesson lesson, Function<String, Design> designs, Function<Architecture, Review> reviewer) {
        this.lesson = lesson;
        this.designs = designs;
        this.reviewer = reviewer;
    }

    public Lesson lesson() {
        return lesson;
    }

    /** How many steps there are. */
    public int size() {
        return lesson.steps().size();
    }

    /** The number of the present step, from 0. */
    public int place() {
        return place;
    }

    public boolean isFirst() {
        return place == 0;
    }

    public boolean isLast() {
        return place == size() - 1;
    }

    /** Goes one step on; at the last one nothing happens. */
    public void next() {
        jump(Math.min(place + 1, size() - 1));
    }

    /** Goes one step back; at the first one nothing happens. */
    public void back() {
        jump(Math.max(place - 1, 0));
    }

    /** Goes to the step with this number, from 0. */
    public void jump(int to) {
        place = Objects.checkIndex(to, size());
    }

    /** The present stage. */
    public Stage stage() {
        return stage(place);
    }

    /** The stage of the step with this number. */
    public Stage stage(int number) {
        return stages.computeIfAbsent(Objects.checkIndex(number, size()), this::reckon);
    }

    /** The stage of the step with this number, if somebody asked for it before. */
    public Optional<Stage> known(int number) {
        return Optional.ofNullable(stages.get(number));
    }

    private Stage reckon(int number) {
        Step step = lesson.steps().get(number);
        Design design = designs.apply(step.design());
        DesignDiff news = number == 0 ? DesignDiff.NONE
                : DesignDiff.between(designs.apply(lesson.steps().get(number - 1).design()), design);
        return new Stage(step, design, reviewer.apply(design.architecture()), news);
    }
}
