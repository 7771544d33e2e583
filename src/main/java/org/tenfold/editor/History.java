package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.text.Message;

/**
 * The states that a design went through, each with the label of the change that led to it, and which of them lies in the
 * file. What is selected is no state, so that looking around never loses what can be redone.
 */
public final class History {

    /** So many steps can be undone; older ones are let go. */
    static final int MOST_STEPS = 1000;

    /**
     * A state.
     *
     * @param label what was done, null for the state in which the design was opened
     * @param series changes of the same series that follow each other are one step, as when a number is scrubbed; null for none
     * @param selected what was selected when another state followed
     */
    private record Step(@Nullable Message label, Design design, @Nullable Object series, Selection selected) {

        Step(@Nullable Message label, Design design, @Nullable Object series) {
            this(label, design, series, Selection.NONE);
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private int current;
    private boolean revisited;
    private @Nullable Design saved;

    /** A history that begins with a design as it lies in its file. */
    public History(Design opened) {
        steps.add(new Step(null, opened, null));
        saved = opened;
    }

    /** The present state. */
    public Design design() {
        return steps.get(current).design();
    }

    /** The state with this number, from 0 for the oldest one. */
    public Design design(int position) {
        return steps.get(position).design();
    }

    /** Remembers what is selected in the present state, before another one follows. */
    public void leave(Selection selection) {
        Step step = steps.get(current);
        steps.set(current, new Step(step.label(), step.design(), step.series(), selection));
    }

    /** What was selected when the present state was left last; nothing if it never was. */
    public Selection selected() {
        return steps.get(current).selected();
    }

    /** Adds a step; what had been undone is gone. */
    public void commit(Message label, Design design) {
        commit(label, design, null);
    }

    /** Adds a step, or goes on with the last one if that is of the same series; one that led back to where it began is undone. */
    public void commit(Message label, Design design, @Nullable Object series) {
        revisited = false;
        boolean goesOn = series != null && series.equals(steps.get(current).series());
        steps.subList(current + 1, steps.size()).clear();
        if (goesOn) {
            if (current > 0 && design.equals(steps.get(current - 1).design())) {
                current--;
            } else {
                steps.set(current, new Step(label, design, series));
            }
            return;
        }
        steps.add(new Step(label, design, series));
        if (steps.size() > MOST_STEPS) {
            steps.removeFirst();
        }
        current = steps.size() - 1;
    }

    /** Ends a series: the next change is a step of its own. */
    public void endSeries() {
        Step step = steps.get(current);
        steps.set(current, new Step(step.label(), step.design(), null, step.selected()));
    }

    /** Whether there is an earlier state. */
    public boolean canUndo() {
        return current > 0;
    }

    /** Whether there is a later state that was undone. */
    public boolean canRedo() {
        return current < steps.size() - 1;
    }

    /** Goes one step back, if there is one. */
    public void undo() {
        if (canUndo()) {
            go(current - 1);
        }
    }

    /** Goes one step forward again, if there is one. */
    public void redo() {
        if (canRedo()) {
            go(current + 1);
        }
    }

    /** Whether the user came to the present state through the steps and did not just make it. */
    public boolean isRevisited() {
        return revisited;
    }

    /** How many states there are, those that can be redone included. */
    public int size() {
        return steps.size();
    }

    /** The number of the present state, from 0 for the oldest one. */
    public int position() {
        return current;
    }

    /** What led to a state; empty for the one in which the design was opened. */
    public Optional<Message> label(int position) {
        return Optional.ofNullable(steps.get(position).label());
    }

    /** Goes to a state, back or forward. */
    public void go(int position) {
        current = Math.clamp(position, 0, steps.size() - 1);
        revisited = true;
    }

    /** The labels of all steps up to now, the oldest first. */
    public List<Message> labels() {
        return steps.subList(1, current + 1).stream().map(Step::label).<Message>mapMulti((label, next) -> {
            if (label != null) {
                next.accept(label);
            }
        }).toList();
    }

    /** Remembers that the present state lies in the file. */
    public void markSaved() {
        saved = design();
        endSeries();
    }

    /** Remembers that no file holds the present state, as after a recovery. */
    public void markUnsaved() {
        saved = null;
    }

    /** Whether the present state is another than the one in the file. States are values, so the same one is the same object. */
    public boolean isChanged() {
        return saved != design();
    }
}
