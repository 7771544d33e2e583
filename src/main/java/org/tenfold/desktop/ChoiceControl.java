package org.tenfold.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Setting.Choice;

/** One of several values, in a list as wide as its longest words. */
final class ChoiceControl implements SettingControl {

    private static final double LEAST_WIDTH = 136;
    /** What a list of choices takes beside its words. */
    private static final double FRAME = 40;

    private final ComboBox<Choice> box;

    ChoiceControl(List<Choice> choices, Appearance look, Consumer<String> entered) {
        box = Controls.choice("", choices, choice -> look.say(choice.label()));
        double longest = choices.stream().mapToDouble(choice -> Controls.width(look.say(choice.label()), look.font())).max().orElse(0);
        box.setPrefWidth(Math.max(look.px(LEAST_WIDTH), longest + look.px(FRAME)));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener(value -> {
            if (box.getValue() != null) {
                entered.accept(box.getValue().value());
            }
        });
    }

    @Override
    public Node node() {
        return box;
    }

    /** The cell that shows the choice counts as focused all the time, so only the box itself tells. */
    @Override
    public ReadOnlyBooleanProperty used() {
        return box.focusedProperty();
    }

    @Override
    public void show(@Nullable Object value, String otherwise) {
        box.setPromptText(otherwise);
        box.setValue(box.getItems().stream().filter(choice -> choice.value().equals(value)).findFirst().orElse(null));
    }
}
