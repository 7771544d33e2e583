package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What stands in a property of a template after everything that can be known was put in. */
sealed interface Value {

    /** A text, a {@link Double} or a {@link Boolean}. */
    record Scalar(Object plain) implements Value {
    }

    record Items(List<Value> elements) implements Value {
    }

    record Fields(SequencedMap<String, Value> members) implements Value {
    }

    /**
     * Another resource, or something that is known of it when it exists.
     *
     * @param attribute empty for the resource itself
     */
    record Reference(String resource, String attribute) implements Value {
    }

    /** A text in which something is that is not known yet. */
    record Composed(List<Value> pieces) implements Value {
    }

    /** Nobody can say before it is deployed. @param source what it comes from */
    record Unknown(String source) implements Value {
    }

    /** A reference, and where it stands. @param path through properties, such as {@code Environment.Variables.TABLE} */
    record Mention(Reference reference, String path) {
    }

    /** The value as a text, if it is known. */
    default @Nullable String text() {
        if (!(this instanceof Scalar scalar)) {
            return null;
        }
        return scalar.plain() instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue()) : scalar.plain().toString();
    }

    /** Every reference in it. */
    default List<Reference> references() {
        return mentions("").stream().map(Mention::reference).toList();
    }

    /** Every reference in it, with where it stands below a path. */
    default List<Mention> mentions(String path) {
        List<Mention> found = new ArrayList<>();
        collect(path, found);
        return found;
    }

    private void collect(String path, List<Mention> found) {
        switch (this) {
            case Reference reference -> found.add(new Mention(reference, path));
            case Items items -> items.elements().forEach(element -> element.collect(path, found));
            case Composed composed -> composed.pieces().forEach(piece -> piece.collect(path, found));
            case Fields fields -> fields.members().forEach((name, value) -> value.collect(path.isEmpty() ? name : path + "." + name, found));
            case Scalar scalar -> { }
            case Unknown unknown -> { }
        }
    }
}
