package org.tenfold.design;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Text;

/**
 * The way of dead letters: a link that a setting tells. A part whose setting {@value #SETTING} names another part hands on to it
 * what failed too often. The setting is the one place of truth: the file holds it, rules, traffic and cost ask it, and
 * {@link Architecture#links()} knows nothing of it. For hand, eye and ear it is a link like others: it is made of the setting when
 * somebody asks for {@link Architecture#drawnLinks()}, and {@link Edits} turns each edit of it into one of the setting. What the
 * sheet knows of it, such as pinned bends and the place of its label, stands in the layout under its id.
 */
public final class DeadLetters {

    /** The name of the setting that says which queue gets what failed too often. */
    public static final String SETTING = "deadLetterQueue";

    /** Ends the id, which no id of a component or link does: a part has one such way at most. */
    private static final String ID_END = "." + SETTING;
    static final Text LABEL = Text.of("Dead letters", "배달 못 한 편지");

    private DeadLetters() {
    }

    /** The id of the way that leaves a part. */
    public static String id(String from) {
        return from + ID_END;
    }

    /** A way that is not there yet. */
    public static Link link(String from, String to) {
        return Link.of(id(from), from, to, LinkKind.PUBLISH);
    }

    static boolean isId(String id) {
        return id.endsWith(ID_END);
    }

    /** The part that a way of this id leaves. */
    static String from(String id) {
        return id.substring(0, id.length() - ID_END.length());
    }

    /** What the setting of a part names, null for nothing. */
    public static @Nullable String queue(Component component) {
        return component.settings().get(SETTING) instanceof String queue ? queue : null;
    }

    /** The way that leaves a part; null if it has none, or one to nowhere. */
    public static @Nullable Link of(@Nullable Component component, Predicate<String> exists) {
        String queue = component == null ? null : queue(component);
        return component == null || queue == null || queue.equals(component.id()) || !exists.test(queue) ? null
                : link(component.id(), queue);
    }

    /** A part whose setting names that queue, or nothing. */
    static Component told(Component component, @Nullable String queue) {
        return queue == null ? component.withSettings(component.settings().without(SETTING)) : component.with(SETTING, queue);
    }
}
