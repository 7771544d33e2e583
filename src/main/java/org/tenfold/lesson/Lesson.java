package org.tenfold.lesson;

import java.util.List;
import org.tenfold.text.Text;

/**
 * Something to learn, step by step.
 *
 * @param id stable and unique, the name of its file
 * @param summary what it shows, in a few sentences
 * @param steps in their order, at least one
 * @param goals what a design must keep to at the end; empty for a lesson that is only watched
 */
public record Lesson(String id, Text title, Text summary, List<Step> steps, List<Goal> goals) {

    public Lesson {
        steps = List.copyOf(steps);
        goals = List.copyOf(goals);
    }
}
