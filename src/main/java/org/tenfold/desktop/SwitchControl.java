package org.tenfold.desktop;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
final class SwitchControl implements SettingControl {

    private final ToggleSwitch toggle = Controls.toggleSwitch();
    private final Label open = Controls.label("", "quiet");
    private final HBox box = new HBox(8, open, toggle);

    SwitchControl(Consumer<Boolean> entered) {
        open.managedProperty().bind(open.textProperty().isNotEmpty());
        box.setAlignment(Pos.CENTER_RIGHT);
        toggle.selectedProperty().addListener(selected -> entered.accept(toggle.isSelected()));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node spoken() {
        return toggle;
    }

    @Override
    public void show(@Nullable Object value, String otherwise) {
        open.setText(value == null ? otherwise : "");
        toggle.setSelected(Boolean.TRUE.equals(value));
    }
}
