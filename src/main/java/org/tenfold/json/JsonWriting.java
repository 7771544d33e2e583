package org.tenfold.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.json.Json.OneLine;
import tools.jackson.core.io.JsonStringEncoder;

/** One text in the making. */
final class JsonWriting {

    /** Above this a double no longer holds every whole number, so it is written as what it is: a power of ten. */
    private static final double WHOLE = 1e15;

    private final StringBuilder text = new StringBuilder();

    String document(@Nullable Object value) {
        expanded(value, 0);
        return text.append('\n').toString();
    }

    String line(@Nullable Object value) {
        flat(value);
        return text.toString();
    }

    private void expanded(@Nullable Object value, int depth) {
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> {
                text.append('{');
                Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator();
                while (members.hasNext()) {
                    Map.Entry<?, ?> member = members.next();
                    indent(depth + 1);
                    string((String) member.getKey()).append(": ");
                    expanded(member.getValue(), depth + 1);
                    text.append(members.hasNext() ? "," : "");
                }
                indent(depth);
                text.append('}');
            }
            case Collection<?> list when list.stream().anyMatch(JsonWriting::isStructure) -> {
                text.append('[');
                Iterator<?> elements = list.iterator();
                while (elements.hasNext()) {
                    indent(depth + 1);
                    expanded(elements.next(), depth + 1);
                    text.append(elements.hasNext() ? "," : "");
                }
                indent(depth);
                text.append(']');
            }
            case null, default -> flat(value);
        }
    }

    private static boolean isStructure(@Nullable Object value) {
        return value instanceof Map || value instanceof Collection || value instanceof OneLine;
    }

    private void flat(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case OneLine(Object inner) -> flat(inner);
            case Map<?, ?> map when map.isEmpty() -> text.append("{}");
            case Map<?, ?> map -> {
                String before = "{ ";
                for (Map.Entry<?, ?> member : map.entrySet()) {
                    text.append(before);
                    string((String) member.getKey()).append(": ");
                    flat(member.getValue());
                    before = ", ";
                }
                text.append(" }");
            }
            case Collection<?> list -> {
                String before = "";
                text.append('[');
                for (Object element : list) {
                    text.append(before);
                    flat(element);
                    before = ", ";
                }
                text.append(']');
            }
            case String words -> string(words);
            case Boolean flag -> text.append(flag);
            case Integer number -> text.append(number);
            case Long number -> text.append(number);
            case BigDecimal number -> text.append(number);
            case Double number -> text.append(number(number));
            default -> throw new IllegalArgumentException("JSON has no " + value.getClass().getSimpleName());
        }
    }

    private StringBuilder string(String words) {
        return text.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(words)).append('"');
    }

    private static String number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no number " + number);
        }
        return number == Math.rint(number) && Math.abs(number) < WHOLE ? Long.toString((long) number) : Double.toString(number);
    }

    private void indent(int depth) {
        text.append('\n').repeat("  ", depth);
    }
}
