package org.tenfold.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Setting.Choice;

/** Several of a few values, such as the letters of zones: a button each. */
final class LettersControl implements SettingControl {

    private final HBox box = new HBox(4);

    LettersControl(List<Choice> choices, Appearance look, Consumer<List<String>> entered) {
        for (Choice choice : choices) {
            ToggleButton button = new ToggleButton(look.say(choice.label()));
            button.setUserData(choice.value());
            button.getStyleClass().add("letter");
            button.setOnAction(event -> entered.accept(buttons().stream().filter(ToggleButton::isSelected)
                    .map(chosen -> (String) chosen.getUserData()).toList()));
            box.getChildren().add(button);
        }
    }

    private List<ToggleButton> buttons() {
        return box.getChildren().stream().map(ToggleButton.class::cast).toList();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(@Nullable Object value, String otherwise) {
        buttons().forEach(button -> button.setSelected(value instanceof List<?> chosen && chosen.contains(button.getUserData())));
    }
}
