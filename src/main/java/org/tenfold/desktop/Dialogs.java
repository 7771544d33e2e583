package org.tenfold.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** How the window asks for files and decisions; tests answer for the user. */
public interface Dialogs {

    /** What the user answers when a changed design is about to go. */
    enum Answer { SAVE, DISCARD, CANCEL }

    /** What a file that is to be read holds. */
    enum Content { DESIGN, TEMPLATE, IMAGE, PRICES }

    /** A file to read; empty if the user chose none. */
    Optional<Path> askOpen(Content content);

    /**
     * A place for a file; empty if the user chose none.
     *
     * @param suggested a name for it
     * @param extension what its name has to end with, with the dot
     */
    Optional<Path> askSave(String suggested, String extension);

    /** Asks what is to become of the changes of a design, while the window goes on. */
    void askUnsaved(String name, Consumer<Answer> then);
}
