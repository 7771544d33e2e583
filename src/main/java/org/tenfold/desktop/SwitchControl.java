package org.tenfold.desktop;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
final class SwitchControl implements SettingControl {

    private final ToggleSwitch toggle = Controls.toggleSwitch();

    SwitchControl(Consumer<Boolean> entered) {
        toggle.selectedProperty().addListener(selected -> entered.accept(toggle.isSelected()));
    }

    @Override
    public Node node() {
        return toggle;
    }

    @Override
    public void show(@Nullable Object value, String otherwise) {
        toggle.setText(value == null ? otherwise : "");
        toggle.setSelected(Boolean.TRUE.equals(value));
    }
}
