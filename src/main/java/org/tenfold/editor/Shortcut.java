package org.tenfold.editor;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A key with what must be held with it. {@code Ctrl} stands for the Command key on a Mac.
 *
 * @param key a letter, a digit, a sign, or a name such as {@code F8}, {@code Delete}, {@code Left}
 */
public record Shortcut(String key, boolean ctrl, boolean shift, boolean alt) {

    private static final Map<String, String> ARROWS = Map.of("Left", "←", "Right", "→", "Up", "↑", "Down", "↓");

    /** The shortcut written as {@code Ctrl+Shift+Z}. */
    public static Shortcut of(String written) {
        List<String> parts = List.of(written.split("\\+(?=.)"));
        return new Shortcut(parts.getLast(), parts.contains("Ctrl"), parts.contains("Shift"), parts.contains("Alt"));
    }

    /** As {@link #of} reads it. */
    public String written() {
        return with(key);
    }

    /** As menus write it in all languages, arrows as they stand on their keys: {@code Ctrl+Shift+Z}, {@code Alt+→}. */
    @Override
    public String toString() {
        return with(ARROWS.getOrDefault(key, key.replace('_', ' ')));
    }

    private String with(String name) {
        return String.format(Locale.ROOT, "%s%s%s%s", ctrl ? "Ctrl+" : "", alt ? "Alt+" : "", shift ? "Shift+" : "", name);
    }
}
