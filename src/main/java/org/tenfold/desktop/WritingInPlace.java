package org.tenfold.desktop;

import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * What a text field over the sheet does, whatever is written in it: it takes the focus and goes away with it, and keeps its words
 * unless it was left with Escape. Fields are real ones, so that input methods compose in them where the words stand.
 */
final class WritingInPlace {

    private final TextInputControl field;
    private final Pane layer;
    private final Consumer<String> keep;
    private final Runnable closed;
    private boolean done;

    /**
     * @param layer over the sheet, on which the field stands
     * @param keep takes the words, without space around them
     * @param closed told when it goes away, either way
     */
    WritingInPlace(TextInputControl field, Pane layer, Consumer<String> keep, Runnable closed) {
        this.field = field;
        this.layer = layer;
        this.keep = keep;
        this.closed = closed;
    }

    /** Puts the field where it was placed, with all its words selected. */
    void open(EventHandler<KeyEvent> keys) {
        field.getStyleClass().add("rename");
        field.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        layer.getChildren().add(field);
        // With its skin already there, all that focus selects is selected now and not later over what was typed.
        field.applyCss();
        field.requestFocus();
        field.selectAll();
        field.focusedProperty().addListener(focus -> {
            if (!field.isFocused()) {
                finish(true);
            }
        });
    }

    /**
     * Replaces the words by what was typed before the field was there.
     *
     * @param composing what an input method is composing, which goes on in the field; null if none is
     */
    void begin(String letters, @Nullable InputMethodEvent composing) {
        field.setText(letters);
        field.end();
        if (composing != null) {
            field.fireEvent(composing.copyFor(field, field));
        }
    }

    /** Takes the field away, once. */
    void finish(boolean kept) {
        if (done) {
            return;
        }
        done = true;
        layer.getChildren().remove(field);
        if (kept) {
            keep.accept(field.getText().strip());
        }
        closed.run();
    }
}
