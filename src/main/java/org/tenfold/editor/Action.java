package org.tenfold.editor;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.tenfold.text.Text;

/**
 * One command. Menu bar, toolbar, context menu, keys and the sheet of keys all read this one object.
 *
 * @param id stable and unique
 * @param place where in the menus it is listed
 * @param label its name; one that ends with … asks something before it acts
 * @param words further words under which people look for it, in both languages
 * @param icon of the Material Design 2 pack, empty for none
 * @param shortcuts the first is shown in menus
 * @param need what must be so before it does something; empty for a command that always does
 * @param enabled whether it would do something now
 * @param perform does it
 */
public record Action(String id, MenuPlace place, Text label, String words, String icon, List<Shortcut> shortcuts, Text need,
        BooleanSupplier enabled, Runnable perform) {

    private static final Text ALWAYS = Text.name("");

    /** An action that can always be performed; more shortcuts are separated by spaces, and there may be none. */
    public static Action of(String id, MenuPlace place, Text label, String icon, String shortcuts, Runnable perform) {
        List<Shortcut> keys = shortcuts.isEmpty() ? List.of()
                : List.of(shortcuts.split(" ")).stream().map(Shortcut::of).toList();
        return new Action(id, place, label, "", icon, keys, ALWAYS, () -> true, perform);
    }

    /** This action, possible only under a condition, which some words tell. */
    public Action when(Text wanted, BooleanSupplier condition) {
        return new Action(id, place, label, words, icon, shortcuts, wanted, condition, perform);
    }

    /** This action, found by further words, those of either language separated by spaces. */
    public Action alsoFor(String found) {
        return new Action(id, place, label, found, icon, shortcuts, need, enabled, perform);
    }

    /** This action with other shortcuts. */
    public Action withShortcuts(List<Shortcut> keys) {
        return new Action(id, place, label, words, icon, keys, need, enabled, perform);
    }

    /** Performs it if it is possible now, and says whether it was. */
    public boolean run() {
        boolean possible = enabled.getAsBoolean();
        if (possible) {
            perform.run();
        }
        return possible;
    }
}
