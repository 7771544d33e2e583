package org.tenfold.json;

import java.util.function.UnaryOperator;

/** YAML as text, in as the same tree as JSON. */
public final class Yaml {

    private Yaml() {
    }

    /**
     * The document that a text holds. Anchors are refused: what is written once and meant many times can grow without end.
     *
     * @param tags gives the name for a tag; {@code !Ref web} then is {@code { "Ref": "web" }}
     * @throws JsonException if it is no YAML, if a map names a key twice, if it refers to an anchor, if a second document follows,
     *     or if it nests deeper than 500 levels
     */
    public static JsonValue parse(String text, UnaryOperator<String> tags) throws JsonException {
        return YamlParsing.parse(text, tags);
    }
}
