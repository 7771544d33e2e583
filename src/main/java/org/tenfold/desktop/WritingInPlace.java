package org.tenfold.desktop;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

/**
 * What a text field over the sheet does, whatever is written in it: it takes the focus and goes away with it, and keeps its words
 * unless it was left with Escape. Fields are real ones, so that input methods compose in them where the words stand.
 */
final class WritingInPlace {

    /** Longer than an input method takes from the end of a syllable to the beginning of the next. */
    private static final Duration BETWEEN_SYLLABLES = Duration.seconds(1);

    private final TextInputControl field;
    private final Pane layer;
    private final EventHandler<KeyEvent> keys;
    private final Consumer<String> keep;
    private final Runnable closed;
    private final PauseTransition ended = new PauseTransition(BETWEEN_SYLLABLES);
    private boolean done;

    /**
     * @param layer over the sheet, on which the field stands
     * @param keys takes keys that are pressed in the field, before it does
     * @param keep takes the words, without space around them
     * @param closed told when it goes away, either way
     */
    WritingInPlace(TextInputControl field, Pane layer, EventHandler<KeyEvent> keys, Consumer<String> keep, Runnable closed) {
        this.field = field;
        this.layer = layer;
        this.keys = keys;
        this.keep = keep;
        this.closed = closed;
    }

    /** Shows the field where it was placed, with all its words selected. */
    void open() {
        show();
        takeFocus();
        field.selectAll();
    }

    /** Shows the field with what was typed before it was there instead of its words. */
    void begin(String letters) {
        show();
        field.setText(letters);
        takeFocus();
        field.end();
    }

    /**
     * Shows what an input method is composing instead of its words, and later what it goes on with. The field takes the focus
     * only when nothing is being composed any more: an input method ends what it composes when the focus moves, and the first
     * letters of a syllable would stand apart. Some tell the end of a syllable, the syllable itself and the beginning of the next
     * one by one, and some never tell the syllable that Enter ends: so an end that says nothing is believed only after a while.
     */
    void compose(InputMethodEvent event) {
        if (field.getParent() == null) {
            show();
            field.setText("");
        }
        boolean ends = event.getComposed().isEmpty();
        boolean says = !ends || !event.getCommitted().isEmpty();
        if (says) {
            field.fireEvent(event.copyFor(field, field));
        }
        if (ends) {
            ended.setOnFinished(now -> {
                if (!says) {
                    field.fireEvent(event.copyFor(field, field));
                }
                if (isComposing()) {
                    takeFocus();
                    field.end();
                }
            });
            ended.playFromStart();
        } else {
            ended.stop();
        }
    }

    /** Takes a key that the sheet got while an input method is composing. */
    void key(KeyEvent event) {
        keys.handle(event);
    }

    /** Takes letters that the sheet got after what an input method composed. */
    void type(String letters) {
        field.appendText(letters);
    }

    /** Whether it is on the sheet without the focus, because an input method is still composing. */
    boolean isComposing() {
        return field.getParent() != null && !field.isFocused();
    }

    private void show() {
        field.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        layer.getChildren().add(field);
        // With its skin already there, all that focus selects is selected now and not later over what was typed.
        field.applyCss();
    }

    private void takeFocus() {
        field.requestFocus();
        field.focusedProperty().addListener(focus -> {
            if (!field.isFocused()) {
                finish(true);
            }
        });
    }

    /** Takes the field away, once. */
    void finish(boolean kept) {
        if (done) {
            return;
        }
        done = true;
        ended.stop();
        layer.getChildren().remove(field);
        if (kept) {
            keep.accept(field.getText().strip());
        }
        closed.run();
    }
}
