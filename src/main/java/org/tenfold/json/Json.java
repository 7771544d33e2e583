package org.tenfold.json;

import org.jspecify.annotations.Nullable;

/** JSON as text: in as a tree that knows its lines, out in one stable form. */
public final class Json {

    private Json() {
    }

    /**
     * A value that {@link #write} puts on one line whatever its length, such as a component in a design file, so that the
     * lines of a version-control diff are its changes.
     */
    public record OneLine(Object value) {
    }

    /**
     * The document that a text holds.
     *
     * @throws JsonException if it is no JSON, if an object names a member twice, or if it nests deeper than 500 levels
     */
    public static JsonValue parse(String text) throws JsonException {
        return JsonParsing.parse(text);
    }

    /**
     * The text of a document: two spaces for each level, one member or element on a line, arrays and objects on one line
     * when they are empty, arrays also when they hold only simple values; numbers without needless digits; a line end at the
     * end.
     *
     * @param value maps with string keys, collections, strings, numbers, booleans, null, {@link OneLine}
     * @throws IllegalArgumentException for anything else, and for numbers that are not finite
     */
    public static String write(@Nullable Object value) {
        return new JsonWriting().document(value);
    }

    /** The same on one line without a line end: <code>{ "id": "web", "zones": ["a", "c"] }</code>. */
    public static String line(@Nullable Object value) {
        return new JsonWriting().line(value);
    }
}
