package org.tenfold.desktop;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What a setting of one kind is entered with. It tells whoever made it of each value that is entered, also while it is shown. */
interface SettingControl {

    Node node();

    /** What takes the focus, which assistive tools name. */
    default Node spoken() {
        return node();
    }

    /** Whether the user is in it. */
    default ReadOnlyBooleanProperty used() {
        return node().focusWithinProperty();
    }

    /** Ends what goes on with the pointer. */
    default void letGo() {
    }

    /**
     * Shows a value.
     *
     * @param value null where there is none, as for a setting that nobody stated or in which what is selected differs
     * @param otherwise what to say in its place
     */
    void show(@Nullable Object value, String otherwise);
}
