package org.tenfold.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.Workspace;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.text.Text;

/**
 * Opens and saves the design of a window. Nothing is thrown away without asking, and whatever cannot be read or written is
 * told in a sentence while the open design stays as it is.
 */
public final class Documents {

    private static final Text PROBLEM = Text.of("{file}: {reason}", "{file}: {reason}");
    private static final Text UNTITLED = Text.of("Untitled", "제목 없음");

    /** What the user answers when a changed design is about to go. */
    public enum Answer { SAVE, DISCARD, CANCEL }

    /** How the window asks for files and decisions; tests answer for the user. */
    public interface Dialogs {

        Optional<Path> askOpen();

        /** A place for a file with a name like the suggested one. */
        Optional<Path> askSave(String suggested, String extension);

        void askUnsaved(String name, Consumer<Answer> then);
    }

    private final Workspace workspace;
    private final Appearance look;
    private final Preferences preferences;
    private final Dialogs dialogs;
    private final Runnable changed;
    private @Nullable Path file;
    private @Nullable Aside aside;

    /** The user's document while something else is shown. */
    private record Aside(Workspace.Held document, @Nullable Path file, BooleanSupplier touched, Runnable back) {
    }

    /**
     * @param changed told when another design or file is open
     */
    Documents(Workspace workspace, Appearance look, Preferences preferences, Dialogs dialogs, Runnable changed) {
        this.workspace = workspace;
        this.look = look;
        this.preferences = preferences;
        this.dialogs = dialogs;
        this.changed = changed;
    }

    /** The file of the open design, if it has one. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** The name of the open design as the window's title and questions say it. */
    public String name() {
        String title = workspace.present().name();
        return !title.isBlank() ? title : file != null ? file.getFileName().toString() : look.say(UNTITLED);
    }

    /** Begins an empty design. */
    public void begin() {
        guard(() -> show(Design.EMPTY, null));
    }

    /** Begins with a design that lies in no file of the user, such as a sample. */
    public void begin(Design design) {
        guard(() -> show(design, null));
    }

    /** Begins with a design that lies in no file of the user; if the user would rather not, something else is done. */
    void begin(Design design, Runnable otherwise) {
        takeBack();
        guardDocument(() -> show(design, null), otherwise);
    }

    /**
     * Shows a design that is not the user's document. The document is put aside with its history until {@link #takeBack};
     * whatever opens, begins or closes takes it back first.
     *
     * @param touched whether something of it would be lost; shows what that is
     * @param back told when the document is on the table again
     */
    void lend(Design design, BooleanSupplier touched, Runnable back) {
        if (aside == null) {
            aside = new Aside(workspace.hold(), file, touched, back);
        }
        show(design, null);
    }

    /** Puts the user's document back on the table, if it lies aside. */
    void takeBack() {
        Aside lies = aside;
        if (lies != null) {
            aside = null;
            file = lies.file();
            workspace.tell(null);
            workspace.putBack(lies.document());
            lies.back().run();
            changed.run();
        }
    }

    /** Asks for a file and opens it. */
    public void open() {
        guard(() -> dialogs.askOpen().ifPresent(this::read));
    }

    /** Opens a file. */
    public void open(Path path) {
        guard(() -> read(path));
    }

    private void read(Path path) {
        try {
            DesignFile.Content content = DesignFile.read(path, workspace.catalog());
            show(content.design(), path);
            preferences.addRecentFile(path);
            content.notes().stream().findFirst().ifPresent(workspace::tell);
        } catch (DesignFileException e) {
            workspace.tell(PROBLEM.with("file", path.getFileName()).with("reason", e.reason()));
        }
    }

    /** Whether something that is not the user's document is on the table. */
    boolean isLent() {
        return aside != null;
    }

    /** Opens what was kept of a document's unsaved state, as its changed state, and says whether it could be read. */
    boolean recover(Path kept, @Nullable Path document) {
        try {
            Design design = DesignFile.read(kept, workspace.catalog()).design();
            show(design, document);
            workspace.recovered();
            return true;
        } catch (DesignFileException e) {
            workspace.tell(PROBLEM.with("file", kept).with("reason", e.reason()));
            return false;
        }
    }

    private void show(Design design, @Nullable Path path) {
        file = path;
        workspace.tell(null);
        workspace.open(design);
        changed.run();
    }

    /** Saves to the design's file, or asks for one. */
    public boolean save() {
        return file == null ? saveAs() : write(file);
    }

    /** Asks for a file and saves to it. */
    public boolean saveAs() {
        return dialogs.askSave(name(), DesignFile.EXTENSION).map(this::write).orElse(false);
    }

    private boolean write(Path path) {
        try {
            DesignFile.save(path, workspace.present());
        } catch (DesignFileException e) {
            workspace.tell(PROBLEM.with("file", path.getFileName()).with("reason", e.reason()));
            return false;
        }
        file = path;
        preferences.addRecentFile(path);
        workspace.saved();
        workspace.tell(null);
        changed.run();
        return true;
    }

    /** Goes on if nothing would be lost, or after the user said what is to become of the changes. */
    void guard(Runnable then) {
        Runnable document = () -> {
            takeBack();
            guardDocument(then, () -> { });
        };
        if (aside != null && aside.touched().getAsBoolean()) {
            ask(document, () -> { });
        } else {
            document.run();
        }
    }

    private void guardDocument(Runnable then, Runnable otherwise) {
        if (!workspace.history().isChanged()) {
            then.run();
        } else {
            ask(then, otherwise);
        }
    }

    private void ask(Runnable then, Runnable otherwise) {
        dialogs.askUnsaved(name(), answer -> {
            boolean goOn = switch (answer) {
                case SAVE -> save();
                case DISCARD -> true;
                case CANCEL -> false;
            };
            (goOn ? then : otherwise).run();
        });
    }
}
