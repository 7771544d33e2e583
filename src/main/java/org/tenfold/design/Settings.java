package org.tenfold.design;

import java.util.Arrays;
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

    private static final String[] NO_NAMES = {};

    /** No value given. */
    public static final Settings NONE = new Settings(NO_NAMES, NO_NAMES);

    /** Names beside their values. A part has a handful of them, and a review asks thousands of parts: no table is faster. */
    private final String[] names;
    private final Object[] values;

    private Settings(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * These values.
     *
     * @throws IllegalArgumentException if a value is of no storable type
     */
    public static Settings of(Map<String, ?> values) {
        Settings settings = NONE;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            settings = settings.with(value.getKey(), value.getValue());
        }
        return settings;
    }

    /** One value. */
    public static Settings of(String name, Object value) {
        return NONE.with(name, value);
    }

    /** These settings with one value set, at its old place if it was there. */
    public Settings with(String name, Object value) {
        int place = place(name);
        boolean isNew = place < 0;
        int size = isNew ? names.length + 1 : names.length;
        String[] newNames = isNew ? Arrays.copyOf(names, size) : names;
        Object[] newValues = Arrays.copyOf(values, size, Object[].class);
        if (isNew) {
            place = size - 1;
            // So that a name is found by looking at where it lies, without reading it.
            newNames[place] = name.intern();
        }
        newValues[place] = storable(value);
        return new Settings(newNames, newValues);
    }

    /** These settings without a value, which falls back to its default. */
    public Settings without(String name) {
        if (!has(name)) {
            return this;
        }
        Settings rest = NONE;
        for (int i = 0; i < names.length; i++) {
            rest = names[i].equals(name) ? rest : rest.with(names[i], values[i]);
        }
        return rest;
    }

    /** The value, or null when it was not given. */
    public @Nullable Object get(String name) {
        int place = place(name);
        return place < 0 ? null : values[place];
    }

    /** The texts of a list that was given; empty when none was. */
    @SuppressWarnings("unchecked") // no other list is storable
    public List<String> texts(String name) {
        return get(name) instanceof List<?> list ? (List<String>) list : List.of();
    }

    /** Whether a value was given. */
    public boolean has(String name) {
        return place(name) >= 0;
    }

    private int place(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** All given values, in their order. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = LinkedHashMap.newLinkedHashMap(names.length);
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    public boolean isEmpty() {
        return names.length == 0;
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

    /** Whether the same values are given, in whatever order. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Settings settings) || settings.names.length != names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!values[i].equals(settings.get(names[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
