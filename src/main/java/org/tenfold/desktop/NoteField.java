package org.tenfold.desktop;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
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

    private final WritingInPlace writing;

    /**
     * @param layer over the sheet, on which it stands
     * @param closed told when it goes away, either way
     */
    NoteField(Workspace workspace, Annotation.Note note, Box box, Pane layer, Appearance look, Runnable closed) {
        super(note.text());
        this.writing = new WritingInPlace(this, layer, this::key, words -> Annotations.write(workspace, note.id(), words), closed);
        setId("note");
        setAccessibleText(look.say(NOTE));
        setPromptText(look.say(PROMPT));
        setWrapText(true);
        Point corner = workspace.viewport().toWindow(box.x(), box.y());
        double scale = workspace.viewport().scale();
        double width = Math.max(LEAST_WIDTH, box.width() * scale);
        double height = Math.max(LEAST_HEIGHT, box.height() * scale);
        setPrefSize(width, height);
        resizeRelocate(corner.x(), corner.y(), width, height);
    }

    /** What shows it and takes what is written. */
    WritingInPlace writing() {
        return writing;
    }

    private void key(KeyEvent event) {
        boolean ends = event.getCode() == KeyCode.ENTER && event.isShortcutDown();
        if (ends || event.getCode() == KeyCode.ESCAPE) {
            writing.finish(ends);
            event.consume();
        }
    }
}
