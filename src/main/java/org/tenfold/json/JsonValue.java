package org.tenfold.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A value of a JSON document. */
public sealed interface JsonValue {

    /** The line on which it begins, from 1. */
    int line();

    /** The same value as a map, list, string, number or boolean without lines; null for {@code null}. */
    @Nullable Object plain();

    /** Members in the order of the document. */
    record JsonObject(int line, SequencedMap<String, JsonValue> members) implements JsonValue {
        @Override
        public Object plain() {
            LinkedHashMap<String, @Nullable Object> plain = new LinkedHashMap<>();
            members.forEach((name, value) -> plain.put(name, value.plain()));
            return Collections.unmodifiableMap(plain);
        }

        @Override
        public String toString() {
            return Json.line(plain());
        }
    }

    record JsonArray(int line, List<JsonValue> elements) implements JsonValue {
        @Override
        public Object plain() {
            List<@Nullable Object> plain = new ArrayList<>();
            elements.forEach(element -> plain.add(element.plain()));
            return Collections.unmodifiableList(plain);
        }

        @Override
        public String toString() {
            return Json.line(plain());
        }
    }

    record JsonString(int line, String text) implements JsonValue {
        @Override
        public Object plain() {
            return text;
        }

        @Override
        public String toString() {
            return Json.line(text);
        }
    }

    /** A number with all its digits. */
    record JsonNumber(int line, BigDecimal number) implements JsonValue {

        /** A {@link Double} where that keeps every digit, else the decimal itself. */
        @Override
        public Object plain() {
            double near = number.doubleValue();
            return Double.isFinite(near) && new BigDecimal(Double.toString(near)).compareTo(number) == 0 ? near : number;
        }

        @Override
        public String toString() {
            return Json.line(plain());
        }
    }

    record JsonBoolean(int line, boolean flag) implements JsonValue {
        @Override
        public Object plain() {
            return flag;
        }

        @Override
        public String toString() {
            return Boolean.toString(flag);
        }
    }

    record JsonNull(int line) implements JsonValue {
        @Override
        public @Nullable Object plain() {
            return null;
        }

        @Override
        public String toString() {
            return "null";
        }
    }
}
