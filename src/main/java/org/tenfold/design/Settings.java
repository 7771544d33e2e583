package org.tenfold.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named values that a person gave, in the order given. A value is a {@link Boolean}, a {@link Double} (every number), a
 * {@link String} or a list of strings. What is absent has its default, which the owner of the setting knows
 * ({@link Setting#defaultValue}).
 */
public final class Settings {

    /** No value given. */
    public static final Settings NONE = new Settings(new LinkedHashMap<>());

    private final LinkedHashMap<String, Object> values;

    private Settings(LinkedHashMap<String, Object> values) {
        this.values = values;
    }

    /**
     * These values.
     *
     * @throws IllegalArgumentException if a value is of no storable type
     */
    public static Settings of(Map<String, ?> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> copy.put(name, storable(value)));
        return new Settings(copy);
    }

    /** One value. */
    public static Settings of(String name, Object value) {
        return NONE.with(name, value);
    }

    /** These settings with one value set, at its old place if it was there. */
    public Settings with(String name, Object value) {
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>(values);
        copy.put(name, storable(value));
        return new Settings(copy);
    }

    /** These settings without a value, which falls back to its default. */
    public Settings without(String name) {
        if (!values.containsKey(name)) {
            return this;
        }
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>(values);
        copy.remove(name);
        return copy.isEmpty() ? NONE : new Settings(copy);
    }

    /** The value, or null when it was not given. */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /** Whether a value was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** All given values, in their order. */
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    private static Object storable(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case Double number -> number;
            case Number number -> number.doubleValue();
            case String text -> text;
            case List<?> list -> list.stream().map(String.class::cast).toList();
            default -> throw new IllegalArgumentException("A setting cannot hold a " + value.getClass().getSimpleName());
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Settings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
