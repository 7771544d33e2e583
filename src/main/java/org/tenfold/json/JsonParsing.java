package org.tenfold.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.tenfold.json.JsonValue.JsonArray;
import org.tenfold.json.JsonValue.JsonBoolean;
import org.tenfold.json.JsonValue.JsonNull;
import org.tenfold.json.JsonValue.JsonNumber;
import org.tenfold.json.JsonValue.JsonObject;
import org.tenfold.json.JsonValue.JsonString;
import org.tenfold.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** One text being read. The library finds the mistakes; the sentences about them are made here, in both languages. */
final class JsonParsing {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** How much of the text around a mistake is shown. */
    private static final int SHOWN = 24;

    private static final Text EMPTY = Text.of("the file is empty.", "파일이 비어 있습니다.");
    private static final Text ENDS = Text.of("the text ends in the middle; {expected} was expected.",
            "내용이 중간에 끝났습니다. {expected|이가} 와야 합니다.");
    private static final Text WRONG = Text.of("this is not JSON at \"{found}\"; {expected} was expected.",
            "\"{found}\" 부분이 JSON이 아닙니다. {expected|이가} 와야 합니다.");
    private static final Text TWICE = Text.of("\"{name}\" is given twice in one object.", "한 객체 안에 \"{name}\"{name|이가} 두 번 있습니다.");
    private static final Text TOO_MUCH = Text.of("a value is nested too deeply or too long to be read.",
            "값이 너무 깊거나 길어서 읽을 수 없습니다.");
    private static final Text AFTER_END = Text.of("something follows the end of the document.", "문서가 끝난 뒤에 다른 내용이 있습니다.");

    private static final Text A_VALUE = Text.of("a value", "값");
    private static final Text A_NAME = Text.of("a name in quotes or \"}\"", "따옴표로 묶은 이름이나 닫는 중괄호 \"}\"");
    private static final Text NEXT_MEMBER = Text.of("a comma and a name in quotes, or \"}\",", "쉼표와 따옴표로 묶은 이름, 아니면 닫는 중괄호 \"}\"");
    private static final Text NEXT_ELEMENT = Text.of("a comma and a value, or \"]\",", "쉼표와 값, 아니면 닫는 대괄호 \"]\"");
    private static final Text QUOTE = Text.of("the rest of a text and its closing quote", "이어지는 글과 닫는 따옴표");
    private static final Text END = Text.of("the end", "끝");

    private final String text;
    private final JsonParser parser;
    /** The parser looks at the inside of a string only when it is asked for it. */
    private boolean insideString;

    private JsonParsing(String text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    static JsonValue parse(String text) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonParsing(text, parser).read();
        }
    }

    private JsonValue read() throws JsonException {
        try {
            return document();
        } catch (StreamConstraintsException tooMuch) {
            throw new JsonException(parser.currentLocation().getLineNr(), TOO_MUCH.message());
        } catch (UnexpectedEndOfInputException ends) {
            throw new JsonException(lineOf(ends), ENDS.with("expected", expected()));
        } catch (JacksonException wrong) {
            int at = Math.clamp(wrong.getLocation().getCharOffset() - 1, 0, Math.max(0, text.length() - 1));
            throw new JsonException(lineOf(wrong), WRONG.with("found", around(at)).with("expected", expected()));
        }
    }

    private JsonValue document() throws JsonException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new JsonException(1, EMPTY.message());
        }
        JsonValue root = value(first);
        if (parser.nextToken() != null) {
            throw new JsonException(line(), AFTER_END.message());
        }
        return root;
    }

    private JsonValue value(JsonToken token) throws JsonException {
        int line = line();
        return switch (token) {
            case START_OBJECT -> object(line);
            case START_ARRAY -> array(line);
            case VALUE_STRING -> new JsonString(line, string());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(line, parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> new JsonBoolean(line, token == JsonToken.VALUE_TRUE);
            default -> new JsonNull(line);
        };
    }

    private JsonObject object(int line) throws JsonException {
        LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line();
            if (members.put(name, value(parser.nextToken())) != null) {
                throw new JsonException(nameLine, TWICE.with("name", name));
            }
        }
        return new JsonObject(line, Collections.unmodifiableSequencedMap(members));
    }

    private JsonArray array(int line) throws JsonException {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        return new JsonArray(line, Collections.unmodifiableList(elements));
    }

    private String string() {
        insideString = true;
        String words = parser.getString();
        insideString = false;
        return words;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int lineOf(JacksonException problem) {
        return Math.max(1, problem.getLocation().getLineNr());
    }

    /** What may come where the parser stands. */
    private Text expected() {
        if (insideString) {
            return QUOTE;
        }
        TokenStreamContext context = parser.streamReadContext();
        JsonToken last = parser.currentToken();
        if (context.inObject()) {
            return last == JsonToken.PROPERTY_NAME ? A_VALUE : last == JsonToken.START_OBJECT ? A_NAME : NEXT_MEMBER;
        }
        if (context.inArray()) {
            return last == JsonToken.START_ARRAY ? A_VALUE : NEXT_ELEMENT;
        }
        return last == null ? A_VALUE : END;
    }

    /** The rest of the line from a place on, shortened. */
    private String around(int at) {
        String rest = text.substring(at).lines().findFirst().orElse("").strip();
        return rest.length() <= SHOWN ? rest : rest.substring(0, SHOWN) + "…";
    }

}
