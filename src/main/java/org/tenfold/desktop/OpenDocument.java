package org.tenfold.desktop;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.History;
import org.tenfold.editor.Workspace;
import org.tenfold.exchange.ImportReport;
import org.tenfold.file.DesignFile;

/** One of the designs that are open in a window: its file, its states, and what was seen of it when it last lay on the table. */
final class OpenDocument {

    final Autosave autosave;
    private @Nullable Path file;
    private String title = "";
    private FileState seen = FileState.GONE;
    private boolean outside;
    /** Null until it lies on the table for the first time, as after a restart. */
    private Workspace.@Nullable Held held;
    private @Nullable ImportReport imported;
    private boolean importTold;

    OpenDocument(@Nullable Path file, Autosave autosave) {
        this.file = file;
        this.autosave = autosave;
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** The file's name without its ending; empty without a file. */
    String fileName() {
        return file == null ? "" : fileName(file);
    }

    /** A file's name without its ending. */
    static String fileName(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(DesignFile.EXTENSION) ? name.substring(0, name.length() - DesignFile.EXTENSION.length()) : name;
    }

    /** What it is called as long as it lies in no file; empty if by its design. */
    String title() {
        return file == null ? title : "";
    }

    void setTitle(String name) {
        title = name;
    }

    /**
     * From now on it lies in a file that holds what was just read or written.
     *
     * @param state of the file at that moment
     */
    void liesIn(Path path, FileState state) {
        file = path;
        seen = state;
        outside = false;
    }

    /** Looks whether another program changed or removed the file since it was read or written. */
    boolean wasChangedOutside(FileState now) {
        outside = file != null && !now.equals(seen);
        return outside;
    }

    /** It was made of a template, which the user shall be told. */
    void imported(ImportReport report) {
        imported = report;
    }

    /** What became of the template of which it was made. */
    Optional<ImportReport> imported() {
        return Optional.ofNullable(imported);
    }

    /** The same, until the user put it away. */
    Optional<ImportReport> importNews() {
        return imported().filter(report -> !importTold);
    }

    /** The user knows what became of the template. */
    void importTold() {
        importTold = true;
    }

    /** Whether the user still has to say what is to become of a change by another program. */
    boolean isOutside() {
        return outside;
    }

    /** What another program did to the file is known and does not matter. */
    void ignoreOutside() {
        if (file != null) {
            seen = FileState.of(file);
        }
        outside = false;
    }

    Optional<Workspace.Held> held() {
        return Optional.ofNullable(held);
    }

    void hold(Workspace.Held now) {
        held = now;
    }

    /** Its states, unless it was not read yet. */
    Optional<History> history() {
        return held().map(Workspace.Held::history);
    }

    boolean isChanged() {
        return history().filter(History::isChanged).isPresent();
    }
}
