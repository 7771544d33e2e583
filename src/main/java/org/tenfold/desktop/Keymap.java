package org.tenfold.desktop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tenfold.editor.Action;
import org.tenfold.editor.Shortcut;

/** The keys of the commands: the program's own, unless the user gave a command others. */
final class Keymap {

    private static final String PREFIX = "key.";
    private static final String SINGLE = "keys.single";

    private final Preferences preferences;

    Keymap(Preferences preferences) {
        this.preferences = preferences;
    }

    /** The commands with the keys that they have for this user. */
    List<Action> apply(List<Action> standard) {
        return standard.stream().map(action -> action.withShortcuts(keys(action).stream()
                .filter(key -> hasSingleKeys() || !isSingle(key)).toList())).toList();
    }

    private List<Shortcut> keys(Action standard) {
        return preferences.value(PREFIX + standard.id()).map(Keymap::read).orElse(standard.shortcuts());
    }

    private static List<Shortcut> read(String written) {
        return Arrays.stream(written.split(" ")).filter(key -> !key.isEmpty()).map(Shortcut::of).toList();
    }

    /** Gives a command other keys; none if the list is empty. */
    void set(String action, List<Shortcut> keys) {
        preferences.setValue(PREFIX + action, String.join(" ", keys.stream().map(Shortcut::written).toList()));
    }

    /** Whether the user gave a command other keys. */
    boolean isChanged(String action) {
        return preferences.value(PREFIX + action).isPresent();
    }

    /** Gives a command the program's own keys again; another command that had been given one of them loses it. */
    void reset(Action standard, List<Action> all) {
        preferences.remove(PREFIX + standard.id());
        standard.shortcuts().forEach(key -> owner(all, key).filter(other -> !other.id().equals(standard.id()))
                .ifPresent(other -> take(key, other)));
    }

    /** Gives all commands the program's own keys again. */
    void resetAll(List<Action> standard) {
        standard.forEach(action -> preferences.remove(PREFIX + action.id()));
    }

    /** Takes a key away from a command. */
    void take(Shortcut key, Action from) {
        set(from.id(), keys(from).stream().filter(other -> !other.equals(key)).toList());
    }

    /** The command that has a key, whether or not keys without Ctrl and Alt are in use. */
    Optional<Action> owner(List<Action> standard, Shortcut key) {
        return standard.stream().filter(action -> keys(action).contains(key)).findFirst();
    }

    /** Whether letters, digits and signs alone are keys of commands; those who speak to their computer switch that off. */
    boolean hasSingleKeys() {
        return preferences.flag(SINGLE, true);
    }

    void setSingleKeys(boolean used) {
        preferences.setFlag(SINGLE, used);
    }

    private static boolean isSingle(Shortcut key) {
        return !key.ctrl() && !key.alt() && key.key().length() == 1;
    }
}
