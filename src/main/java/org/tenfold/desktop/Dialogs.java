package org.tenfold.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** How the window asks for files and decisions; tests answer for the user. */
public interface Dialogs {

    /** What the user answers when a changed design is about to go. */
    enum Answer { SAVE, DISCARD, CANCEL }

    /** The file of a design; empty if the user chose none, as of the others. */
    Optional<Path> askOpen();

    /** The file of an image. */
    Optional<Path> askImage();

    /**
     * A place for a file.
     *
     * @param suggested a name for it
     * @param extension what its name has to end with, with the dot
     */
    Optional<Path> askSave(String suggested, String extension);

    /** Asks what is to become of the changes of a design, while the window goes on. */
    void askUnsaved(String name, Consumer<Answer> then);
}
