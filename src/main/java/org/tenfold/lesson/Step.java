package org.tenfold.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenfold.picture.draw.Lens;
import org.tenfold.text.Text;

/**
 * One step of a lesson.
 *
 * @param id unique in its lesson
 * @param design the file of the sample designs that it shows
 * @param name one or two words, as a timeline shows it
 * @param title as a heading
 * @param text what to read, in paragraphs that an empty line parts; may name {@link #PLACEHOLDERS}
 * @param notYet when it is not worth it
 * @param lens the question under which the design is first seen
 * @param points ids of components and links to outline beyond what is new
 * @param question to guess at before reading on
 */
public record Step(String id, String design, Text name, Text title, Text text, Text notYet, Lens lens, List<String> points,
        Optional<Question> question) {

    /** The figures of the stage that its texts may name: registered users, dollars a month, availability. */
    public static final Set<String> PLACEHOLDERS = Set.of("users", "cost", "availability");

    public Step {
        points = List.copyOf(points);
    }
}
