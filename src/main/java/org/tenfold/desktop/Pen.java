package org.tenfold.desktop;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Annotation;
import org.tenfold.design.Design;
import org.tenfold.editor.Annotations;
import org.tenfold.editor.Placement;
import org.tenfold.editor.Selection;
import org.tenfold.editor.Travel;
import org.tenfold.editor.Workspace;

/** Writes on the sheet: names of parts and words of notes, also letter by letter as an input method composes them. */
final class Pen {

    private final Workspace workspace;
    private final Sheets sheets;
    private final Appearance look;
    /** Into what an input method composes while the sheet has the focus. */
    private @Nullable WritingInPlace composed;
    /** Whether a field may have gone away in the middle of a syllable, whose end an input method still tells, also more than once. */
    private boolean left;

    Pen(Workspace workspace, Sheets sheets, Appearance look) {
        this.workspace = workspace;
        this.sheets = sheets;
        this.look = look;
    }

    /** Writes what is typed on a sheet. */
    void follow(CanvasView canvas) {
        canvas.hands().setRename(this::typed);
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, event -> interrupt(writing -> writing.key(event)));
        canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> interrupt(writing -> writing.finish(true)));
    }

    private void interrupt(Consumer<WritingInPlace> how) {
        Optional<WritingInPlace> open = composing();
        left = open.isPresent();
        open.ifPresent(how);
    }

    private Optional<WritingInPlace> composing() {
        return Optional.ofNullable(composed).filter(WritingInPlace::isComposing);
    }

    /** Begins a new name with what was typed, or goes on with what is being composed. */
    private void typed(String letters, @Nullable InputMethodEvent composing) {
        Optional<WritingInPlace> open = composing();
        if (composing != null) {
            boolean ends = composing.getComposed().isEmpty();
            left &= open.isEmpty() && ends;
            boolean begins = !ends || !left && !composing.getCommitted().isEmpty();
            composed = open.or(() -> begins ? field() : Optional.empty()).orElse(null);
            if (composed != null) {
                composed.compose(composing);
            }
        } else if (open.isPresent()) {
            open.get().type(letters);
        } else {
            field().ifPresent(writing -> writing.begin(letters));
        }
    }

    /** Lets the user rename the component, or write the note, that is selected. */
    void write() {
        field().ifPresent(WritingInPlace::open);
    }

    /** Whether something is selected that has a name or is a note. */
    boolean canWrite() {
        Design design = workspace.present();
        return seen(design).map(id -> design.architecture().component(id).isPresent()
                || design.layout().annotations().get(id) instanceof Annotation.Note).orElse(false);
    }

    private Optional<String> seen(Design design) {
        return workspace.selection().single().filter(one -> design.seenBox(one).isPresent());
    }

    private Optional<WritingInPlace> field() {
        Design design = workspace.present();
        String id = seen(design).orElse("");
        Runnable closed = () -> sheets.canvas().requestFocus();
        if (design.layout().annotations().get(id) instanceof Annotation.Note note) {
            return Optional.of(new NoteField(workspace, note, design.layout().boxes().get(id), sheets.over(), look, closed).writing());
        }
        return design.architecture().component(id).map(component -> new RenameField(workspace, component,
                Placement.isContainer(workspace.catalog(), component) && !design.layout().isCollapsed(id), sheets.over(), look,
                closed, this::next).writing());
    }

    /** Goes on to the next name in reading order. */
    private void next(boolean backwards) {
        Travel.next(workspace.present(), workspace.selection(), backwards).ifPresent(id -> {
            workspace.select(Selection.of(id));
            workspace.reveal(id);
            write();
        });
    }

    /** Adds a note at a free place where the pointer is, or in the middle, to be written at once. */
    void addNote() {
        workspace.select(Selection.of(Annotations.addNote(workspace)));
        write();
    }
}
