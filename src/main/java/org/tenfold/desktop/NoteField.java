package org.tenfold.desktop;

import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.editor.Annotations;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Point;
import org.tenfold.text.Text;

/** The words of a note, to be written where it lies: Ctrl+Enter or a click beside it keeps them, Escape does not. */
final class NoteField extends TextArea {

    private static final Text NOTE = Text.of("Note", "메모");
    private static final Text PROMPT = Text.of("Write a note; Ctrl+Enter ends it", "메모 입력, Ctrl+Enter로 마침");
    private static final double LEAST_WIDTH = 176;
    private static final double LEAST_HEIGHT = 72;

    private final Workspace workspace;
    private final String note;
    private final Pane layer;
    private final Runnable closed;
    private boolean done;

    /**
     * @param layer over the sheet, on which it stands
     * @param closed told when it goes away, either way
     */
    NoteField(Workspace workspace, Annotation.Note note, Box box, Pane layer, Appearance look, Runnable closed) {
        super(note.text());
        this.workspace = workspace;
        this.note = note.id();
        this.layer = layer;
        this.closed = closed;
        setId("note");
        setAccessibleText(look.say(NOTE));
        setPromptText(look.say(PROMPT));
        setWrapText(true);
        getStyleClass().add("rename");
        Point corner = workspace.viewport().toWindow(box.x(), box.y());
        double scale = workspace.viewport().scale();
        double width = Math.max(LEAST_WIDTH, box.width() * scale);
        double height = Math.max(LEAST_HEIGHT, box.height() * scale);
        setPrefSize(width, height);
        resizeRelocate(corner.x(), corner.y(), width, height);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        layer.getChildren().add(this);
        applyCss();
        requestFocus();
        selectAll();
        focusedProperty().addListener(focus -> {
            if (!isFocused()) {
                finish(true);
            }
        });
    }

    /**
     * Replaces the words by what was typed before the field was there.
     *
     * @param composing what an input method is composing, which goes on in this field; null if none is
     */
    void begin(String letters, @Nullable InputMethodEvent composing) {
        setText(letters);
        end();
        if (composing != null) {
            fireEvent(composing.copyFor(this, this));
        }
    }

    private void key(KeyEvent event) {
        boolean ends = event.getCode() == KeyCode.ENTER && event.isShortcutDown();
        if (ends || event.getCode() == KeyCode.ESCAPE) {
            finish(ends);
            event.consume();
        }
    }

    private void finish(boolean keep) {
        if (done) {
            return;
        }
        done = true;
        layer.getChildren().remove(this);
        if (keep) {
            Annotations.write(workspace, note, getText().strip());
        }
        closed.run();
    }
}
