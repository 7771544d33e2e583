package org.tenfold.json;

import java.io.InputStream;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * A document that is too large for a tree, read once from its beginning to its end. Whoever reads it is told the members of an
 * object one by one and takes the values that it wants; the others are passed over.
 */
public final class JsonStream implements AutoCloseable {

    private static final Text ENDS = Text.of("the text ends in the middle", "내용이 중간에 끝났습니다");
    private static final Text WRONG = Text.of("this is not JSON", "JSON이 아닙니다");

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Takes the members of an object. */
    @FunctionalInterface
    public interface Members {

        /** A member; its value is read by {@link #text}, {@link #members} or {@link #elements}, once, or passed over. */
        void member(String name) throws JsonException;
    }

    /** Takes an element of an array. */
    @FunctionalInterface
    public interface Elements {

        /** An element; it is read like the value of a member. */
        void element() throws JsonException;
    }

    private final JsonParser parser;
    /** Whether the value at hand is still to be read. */
    private boolean pending;

    /** @param in a UTF-8 text, which is closed with this */
    public JsonStream(InputStream in) {
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /**
     * Gives the members of the document, which is an object.
     *
     * @throws JsonException if the text is no JSON, ends in the middle, or is something else than an object
     */
    public void document(Members reader) throws JsonException {
        next();
        pending = true;
        if (!members(reader)) {
            throw wrong(WRONG.message());
        }
        if (next() != null) {
            throw wrong(WRONG.message());
        }
    }

    /**
     * Gives the members of the value at hand, if it is an object; anything else is passed over.
     *
     * @return whether it was an object
     */
    public boolean members(Members reader) throws JsonException {
        if (!pending || parser.currentToken() != JsonToken.START_OBJECT) {
            skip();
            return false;
        }
        pending = false;
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            next();
            pending = true;
            reader.member(name);
            skip();
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw wrong(ENDS.message());
        }
        return true;
    }

    /** Whether the value at hand is an array. */
    public boolean isArray() {
        return pending && parser.currentToken() == JsonToken.START_ARRAY;
    }

    /**
     * Gives the elements of the array at hand, each as the value at hand; anything else is passed over.
     *
     * @param reader reads the element, once, or passes it over
     */
    public void elements(Elements reader) throws JsonException {
        if (!isArray()) {
            skip();
            return;
        }
        pending = false;
        JsonToken token = next();
        while (token != null && token != JsonToken.END_ARRAY) {
            pending = true;
            reader.element();
            skip();
            token = next();
        }
        if (token == null) {
            throw wrong(ENDS.message());
        }
    }

    /** The value at hand as a text, if it is a text or a number; empty for anything else, which is passed over. */
    public String text() throws JsonException {
        try {
            JsonToken token = parser.currentToken();
            String text = pending && token != null && token.isScalarValue() ? parser.getString() : "";
            skip();
            return text;
        } catch (JacksonException wrong) {
            throw wrong(wrong);
        }
    }

    private void skip() throws JsonException {
        if (pending) {
            pending = false;
            try {
                parser.skipChildren();
            } catch (JacksonException wrong) {
                throw wrong(wrong);
            }
        }
    }

    private JsonToken next() throws JsonException {
        try {
            return parser.nextToken();
        } catch (JacksonException wrong) {
            throw wrong(wrong);
        }
    }

    private JsonException wrong(JacksonException wrong) {
        return wrong((wrong instanceof UnexpectedEndOfInputException ? ENDS : WRONG).message());
    }

    private JsonException wrong(Message reason) {
        return new JsonException(Math.max(1, parser.currentLocation().getLineNr()), reason);
    }

    @Override
    public void close() {
        parser.close();
    }
}
