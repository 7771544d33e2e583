package org.tenfold.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
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
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** One text being read. The library finds the mistakes; the sentences about them are made here, in both languages. */
final class YamlParsing {

    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final int SHOWN = 40;

    private static final Text EMPTY = Text.of("the file is empty.", "파일이 비어 있습니다.");
    private static final Text WRONG = Text.of(
            "this is not YAML at \"{found}\": look at the indentation, colons, quotes and brackets there and on the line before.",
            "\"{found}\" 부분이 YAML이 아닙니다. 이 줄과 바로 앞 줄의 들여쓰기, 콜론, 따옴표, 괄호를 확인하십시오.");
    private static final Text TAB = Text.of("this line begins with a tab; YAML is indented with spaces only.",
            "이 줄이 탭으로 시작합니다. YAML은 공백으로만 들여씁니다.");
    private static final Text TWICE = Text.of("\"{name}\" is given twice in one map.", "한 맵 안에 \"{name}\"{name|이가} 두 번 있습니다.");
    private static final Text ALIAS = Text.of("\"*{name}\" refers to an anchor, which CloudFormation does not take either; write its value out.",
            "\"*{name}\"{name|은는} 앵커 참조입니다. CloudFormation도 받지 않으므로 값을 그대로 적으십시오.");
    private static final Text TOO_MUCH = Text.of("it is nested too deeply or too long to be read.", "너무 깊거나 길어서 읽을 수 없습니다.");
    private static final Text SECOND = Text.of("a second document begins after \"---\"; only one can be read.",
            "\"---\" 뒤에 두 번째 문서가 있습니다. 문서 하나만 읽을 수 있습니다.");

    private final String text;
    private final YAMLParser parser;
    private final UnaryOperator<String> tags;

    private YamlParsing(String text, YAMLParser parser, UnaryOperator<String> tags) {
        this.text = text;
        this.parser = parser;
        this.tags = tags;
    }

    static JsonValue parse(String text, UnaryOperator<String> tags) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new YamlParsing(text, (YAMLParser) parser, tags).read();
        }
    }

    private JsonValue read() throws JsonException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new JsonException(1, EMPTY.message());
            }
            JsonValue root = value(first, line());
            if (parser.nextToken() != null) {
                throw new JsonException(line(), SECOND.message());
            }
            return root;
        } catch (StreamConstraintsException tooMuch) {
            throw new JsonException(Math.max(1, parser.currentLocation().getLineNr()), TOO_MUCH.message());
        } catch (JacksonException wrong) {
            throw mistake(wrong);
        }
    }

    private JsonException mistake(JacksonException wrong) {
        // Where the library stopped is the end of the last thing that it understood; what it cannot go on from begins after that.
        int line = Math.max(1, wrong.getLocation().getLineNr());
        List<String> lines = text.lines().toList();
        while (line < lines.size() && lines.get(line - 1).isBlank()) {
            line++;
        }
        String found = lines.isEmpty() ? "" : lines.get(Math.min(line, lines.size()) - 1);
        if (wrong.getOriginalMessage().contains("TAB")) {
            while (line < lines.size() && !lines.get(line - 1).startsWith("\t")) {
                line++;
            }
            return new JsonException(line, TAB.message());
        }
        String shown = found.strip();
        return new JsonException(line, WRONG.with("found", shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…"));
    }

    /** @param line on which it begins: a map in a map does with its own name, not with that of its first member */
    private JsonValue value(JsonToken token, int line) throws JsonException {
        String tag = parser.getTypeId();
        JsonValue value = switch (token) {
            case START_OBJECT -> object(line);
            case START_ARRAY -> array(line);
            case VALUE_NULL -> new JsonNull(line);
            default -> scalar(line, token, tag != null);
        };
        if (tag == null) {
            return value;
        }
        LinkedHashMap<String, JsonValue> tagged = new LinkedHashMap<>();
        tagged.put(tags.apply(tag), value);
        return new JsonObject(line, Collections.unmodifiableSequencedMap(tagged));
    }

    private JsonValue scalar(int line, JsonToken token, boolean tagged) throws JsonException {
        if (parser.isCurrentAlias()) {
            throw new JsonException(line, ALIAS.with("name", parser.getString()));
        }
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tagged ? new JsonString(line, parser.getString())
                    : new JsonNumber(line, parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> new JsonBoolean(line, token == JsonToken.VALUE_TRUE);
            default -> new JsonString(line, parser.getString());
        };
    }

    private JsonObject object(int line) throws JsonException {
        LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line();
            if (members.put(name, value(parser.nextToken(), nameLine)) != null) {
                throw new JsonException(nameLine, TWICE.with("name", name));
            }
        }
        return new JsonObject(line, Collections.unmodifiableSequencedMap(members));
    }

    private JsonArray array(int line) throws JsonException {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token, line()));
        }
        return new JsonArray(line, Collections.unmodifiableList(elements));
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
