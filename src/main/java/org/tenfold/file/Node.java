package org.tenfold.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tenfold.json.JsonValue;
import org.tenfold.json.JsonValue.JsonArray;
import org.tenfold.json.JsonValue.JsonNumber;
import org.tenfold.json.JsonValue.JsonObject;
import org.tenfold.json.JsonValue.JsonString;
import org.tenfold.text.Message;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;

/**
 * A value of the document with the way to it, such as {@code architecture.components[3].settings}; empty for the document
 * itself. It gives the value as what is expected there or says what is wrong. Readers of other documents, such as lessons,
 * use it too, so that a mistake reads alike everywhere.
 */
public record Node(JsonValue value, String path) {

    private static final int SHOWN = 40;

    private static final Text AT = Text.of("Line {line}, {path}: {reason}", "{line}행, {path}: {reason}");
    private static final Text AT_TOP = Text.of("Line {line}: {reason}", "{line}행: {reason}");
    private static final Text EXPECTED = Text.of("{expected} was expected, not {found}.",
            "{expected|이가} 와야 합니다. 지금 값: {found}.");
    private static final Text UNKNOWN = Text.of("\"{name}\" is no {what}; the nearest is \"{nearest}\".",
            "\"{name}\"{name|은는} {what|이가} 아닙니다. 가장 가까운 것은 \"{nearest}\"입니다.");
    private static final Text NONE_KNOWN = Text.of("\"{name}\" is no {what}; there are none.",
            "\"{name}\"{name|은는} {what|이가} 아닙니다. 쓸 수 있는 것이 없습니다.");

    private static final Text OBJECT = Text.of("An object in braces", "중괄호로 묶은 객체");
    private static final Text LIST = Text.of("A list in brackets", "대괄호로 묶은 목록");
    private static final Text WORDS = Text.of("Words in quotes", "따옴표로 묶은 글");
    private static final Text FLAG = Text.of("true or false", "true 또는 false");
    private static final Text NUMBER = Text.of("A number from {min} to {max}", "{min}부터 {max}까지의 수");

    /** The members of an object. */
    public Members members() throws DesignFileException {
        if (value instanceof JsonObject object) {
            return new Members(this, object.members());
        }
        throw expected(OBJECT.message());
    }

    /** The elements of a list. */
    public List<Node> elements() throws DesignFileException {
        if (!(value instanceof JsonArray(int line, List<JsonValue> values))) {
            throw expected(LIST.message());
        }
        List<Node> elements = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            elements.add(new Node(values.get(i), path + "[" + i + "]"));
        }
        return elements;
    }

    /** Words. */
    public String text() throws DesignFileException {
        if (value instanceof JsonString(int line, String text)) {
            return text;
        }
        throw expected(WORDS.message());
    }

    /** A list of words. */
    public List<String> texts() throws DesignFileException {
        List<String> texts = new ArrayList<>();
        for (Node element : elements()) {
            texts.add(element.text());
        }
        return texts;
    }

    /** A yes or no. */
    public boolean flag() throws DesignFileException {
        if (value.plain() instanceof Boolean flag) {
            return flag;
        }
        throw expected(FLAG.message());
    }

    /** A number between bounds, both included. */
    public double number(double min, double max) throws DesignFileException {
        if (value instanceof JsonNumber(int line, var decimal)) {
            double number = decimal.doubleValue();
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw expected(NUMBER.with("min", min).with("max", max));
    }

    /** One of several words. */
    public String oneOf(Collection<String> known, Object what) throws DesignFileException {
        String word = text();
        if (!known.contains(word)) {
            throw unknown(word, what, known);
        }
        return word;
    }

    DesignFileException expected(Message what) {
        return wrong(EXPECTED.with("expected", what).with("found", shown()));
    }

    /** A name that does not exist; {@code what} it should be, in words. */
    public DesignFileException unknown(String name, Object what, Collection<String> known) {
        Optional<String> nearest = Nearest.to(name, known);
        Message reason = nearest.isPresent() ? UNKNOWN.with("nearest", nearest.get()) : NONE_KNOWN.message();
        return wrong(reason.with("name", name).with("what", what));
    }

    /** What is wrong here, as one sentence with line and path. */
    public DesignFileException wrong(Message reason) {
        return wrong(value.line(), path, reason);
    }

    static DesignFileException wrong(int line, String path, Message reason) {
        Message sentence = path.isEmpty() ? AT_TOP.message() : AT.with("path", path);
        // As a string, because a number would get separators: line 1,204.
        return new DesignFileException(sentence.with("line", Integer.toString(line)).with("reason", reason), path, reason);
    }

    private String shown() {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
