package org.tenfold.lesson;

import java.util.List;
import org.tenfold.text.Text;

/**
 * A question to guess at.
 *
 * @param choices the answers to choose from, at least two
 * @param right the place of the right one among the choices
 * @param explanation why it is right
 */
public record Question(Text text, List<Text> choices, int right, Text explanation) {

    public Question {
        choices = List.copyOf(choices);
    }
}
