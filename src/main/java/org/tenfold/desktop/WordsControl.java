package org.tenfold.desktop;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** Words, which count as they are typed. */
final class WordsControl implements SettingControl {

    private final TextField field = new TextField();

    WordsControl(Consumer<String> entered) {
        field.textProperty().addListener(text -> entered.accept(field.getText()));
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void show(@Nullable Object value, String otherwise) {
        String text = value instanceof String words ? words : "";
        field.setPromptText(otherwise);
        // The same words again would move the caret.
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
