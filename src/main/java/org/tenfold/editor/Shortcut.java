package org.tenfold.editor;

import java.util.List;
import java.util.Locale;

/**
 * A key with what must be held with it. {@code Ctrl} stands for the Command key on a Mac.
 *
 * @param key a letter, a digit, a sign, or a name such as {@code F8}, {@code Delete}, {@code Left}
 */
public record Shortcut(String key, boolean ctrl, boolean shift, boolean alt) {

    /** The shortcut written as {@code Ctrl+Shift+Z}. */
    public static Shortcut of(String written) {
        List<String> parts = List.of(written.split("\\+(?=.)"));
        return new Shortcut(parts.getLast(), parts.contains("Ctrl"), parts.contains("Shift"), parts.contains("Alt"));
    }

    /** As {@link #of} reads it, without spaces. */
    public String written() {
        return toString().replace(' ', '_');
    }

    /** As menus write it: {@code Ctrl+Shift+Z}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%s%s%s", ctrl ? "Ctrl+" : "", alt ? "Alt+" : "", shift ? "Shift+" : "", key.replace('_', ' '));
    }
}
