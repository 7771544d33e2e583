package org.tenfold.desktop;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Choice;
import org.tenfold.design.Unit;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * One setting in the inspector: its name, a control that suits its kind, what is wrong with what was typed, and a way back to
 * the default. Changes apply at once.
 */
final class SettingField {

    private static final Text RESET = Text.of("Back to the default ({value})", "기본값으로 ({value})");
    private static final Text NOT_STATED = Text.of("not stated", "정하지 않음");
    private static final Text ASSUMED = Text.of("This default is an assumption.", "이 기본값은 가정입니다.");
    private static final Text YES = Text.of("on", "켬");
    private static final Text NO = Text.of("off", "끔");
    private static final Text RANGE = Text.of("From {min} to {max}.", "{min}부터 {max}까지입니다.");
    private static final List<String> ZONES = List.of("a", "b", "c", "d");

    private final Setting setting;
    private final Appearance look;
    private final Consumer<@Nullable Object> change;
    private final Function<String, String> machineFacts;
    private final Label complaint = Controls.paragraph("", "complaint");
    private final Button reset;
    private final VBox root;
    private final Control control;
    private boolean showing;

    /** The part of a field that differs by kind. */
    private interface Control {
        Node node();

        void show(@Nullable Object value);
    }

    /**
     * @param offered ids and names of components that a reference may mean
     * @param machineFacts words behind a machine type: vCPU, memory, price
     * @param change takes a new value, or null for the default
     */
    SettingField(Setting setting, Appearance look, List<Choice> offered, Function<String, String> machineFacts,
            Consumer<@Nullable Object> change) {
        this.setting = setting;
        this.look = look;
        this.change = change;
        this.machineFacts = machineFacts;
        Label label = Controls.label(look.say(setting.label()) + (setting.assumed() ? " *" : ""), "field-label");
        label.setTooltip(tooltip());
        label.setMinWidth(0);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        reset = Controls.iconButton("mdi2b-backup-restore", look.say(RESET.with("value", words(setting.defaultValue()))),
                () -> change.accept(null));
        reset.getStyleClass().add("reset");
        reset.managedProperty().bind(reset.visibleProperty());
        control = switch (setting.kind()) {
            case FLAG -> new Flag();
            case WHOLE, NUMBER -> new NumberBox();
            case CHOICE -> new ChoiceBox(setting.choices());
            case MACHINE -> new MachineBox();
            case TEXT -> new Words();
            case ZONES -> new Letters(ZONES.stream().map(zone -> new Choice(zone, Text.name(zone))).toList());
            case REFERENCE -> new ChoiceBox(offered);
            case REFERENCES -> new Letters(offered);
        };
        control.node().setAccessibleText(look.say(setting.label()));
        control.node().setId("setting-" + setting.name());
        boolean wide = setting.kind() == Setting.Kind.MACHINE || setting.kind() == Setting.Kind.TEXT;
        HBox first = new HBox(4, label, reset);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("field-row");
        if (!wide) {
            first.getChildren().add(control.node());
        }
        complaint.managedProperty().bind(complaint.visibleProperty());
        complaint.setVisible(false);
        root = new VBox(2, first);
        if (wide) {
            root.getChildren().add(control.node());
        }
        root.getChildren().add(complaint);
        root.getStyleClass().add("field");
    }

    Node node() {
        return root;
    }

    Setting setting() {
        return setting;
    }

    /** Shows a value; null for one that was not given. */
    void show(@Nullable Object given) {
        showing = true;
        reset.setVisible(given != null);
        control.show(given != null ? given : setting.defaultValue());
        complaint.setVisible(false);
        showing = false;
    }

    private void enter(@Nullable Object value) {
        if (showing || value == null) {
            return;
        }
        Message refusal = setting.refusal(value);
        complaint.setVisible(refusal != null);
        if (refusal != null) {
            complaint.setText(look.say(refusal));
        } else {
            change.accept(value);
        }
    }

    private Tooltip tooltip() {
        String range = setting.kind() == Setting.Kind.NUMBER || setting.kind() == Setting.Kind.WHOLE
                ? "\n" + look.say(RANGE.with("min", words(setting.min())).with("max", words(setting.max()))) : "";
        Tooltip tooltip = new Tooltip(look.say(setting.help()) + range + (setting.assumed() ? "\n" + look.say(ASSUMED) : ""));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(look.px(320));
        return tooltip;
    }

    private String words(@Nullable Object value) {
        return switch (value) {
            case null -> look.say(NOT_STATED);
            case Boolean flag -> look.say(flag ? YES : NO);
            case Double number -> (written(number) + " " + look.say(setting.unit().symbol())).strip();
            default -> setting.choices().stream().filter(choice -> choice.value().equals(value)).findFirst()
                    .map(choice -> look.say(choice.label())).orElse(value.toString());
        };
    }

    private String written(double number) {
        return Figures.number(setting.unit() == Unit.SHARE ? number * 100 : number, 6);
    }

    private final class Flag implements Control {
        private final ToggleSwitch toggle = new ToggleSwitch();

        Flag() {
            toggle.selectedProperty().addListener(selected -> enter(toggle.isSelected()));
        }

        @Override
        public Node node() {
            return toggle;
        }

        @Override
        public void show(@Nullable Object value) {
            toggle.setSelected(Boolean.TRUE.equals(value));
        }
    }

    private final class NumberBox implements Control {
        private final TextField field = new TextField();
        private final HBox box;

        NumberBox() {
            field.setAlignment(Pos.CENTER_RIGHT);
            field.getStyleClass().add("number");
            field.textProperty().addListener(text -> {
                if (!showing) {
                    typed();
                }
            });
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
                Double now = parsed();
                if (direction != 0 && now != null) {
                    double step = (event.isShiftDown() ? 10 : 1) * (setting.unit() == Unit.SHARE ? 0.01 : 1);
                    field.setText(written(Math.clamp(now + direction * step, setting.min(), setting.max())));
                    event.consume();
                }
            });
            Label unit = Controls.label(look.say(setting.unit().symbol()), "unit");
            box = new HBox(4, field, unit);
            box.setAlignment(Pos.CENTER_LEFT);
        }

        private void typed() {
            Double number = parsed();
            if (number != null) {
                enter(number);
            } else {
                complaint.setVisible(true);
                complaint.setText(look.say(RANGE.with("min", words(setting.min())).with("max", words(setting.max()))));
            }
        }

        private @Nullable Double parsed() {
            String text = field.getText().replaceAll("[,\\s%]", "").toLowerCase(Locale.ROOT);
            double factor = text.endsWith("k") ? 1e3 : text.endsWith("m") ? 1e6 : 1;
            try {
                double number = Double.parseDouble(factor == 1 ? text : text.substring(0, text.length() - 1)) * factor;
                return setting.unit() == Unit.SHARE ? number / 100 : number;
            } catch (NumberFormatException e) {
                return null;
            }
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(@Nullable Object value) {
            boolean same = value instanceof Double number && number.equals(parsed());
            if (!same) {
                field.setText(value instanceof Double number ? written(number) : "");
                field.setPromptText(value == null ? look.say(NOT_STATED) : "");
            }
        }
    }

    private class ChoiceBox implements Control {
        final ComboBox<Choice> box;

        ChoiceBox(List<Choice> choices) {
            this(new ComboBox<>(), choices);
            box.setPrefWidth(look.px(136));
            box.setMaxWidth(look.px(136));
        }

        ChoiceBox(ComboBox<Choice> box, List<Choice> choices) {
            this.box = box;
            box.getItems().setAll(choices);
            box.setPromptText(look.say(NOT_STATED));
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable Choice choice) {
                    return choice == null ? "" : look.say(choice.label());
                }

                @Override
                public @Nullable Choice fromString(String text) {
                    return choices.stream().filter(choice -> look.say(choice.label()).equals(text)).findFirst().orElse(null);
                }
            });
            box.valueProperty().addListener(value -> {
                Choice chosen = box.getValue();
                enter(chosen == null ? null : chosen.value());
            });
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(@Nullable Object value) {
            box.setValue(box.getItems().stream().filter(choice -> choice.value().equals(value)).findFirst().orElse(null));
        }
    }

    private final class MachineBox extends ChoiceBox {
        MachineBox() {
            super(new SearchableComboBox<>(), setting.choices());
            box.setMaxWidth(Double.MAX_VALUE);
            box.setVisibleRowCount(12);
            box.setCellFactory(list -> new MachineCell());
        }

        private final class MachineCell extends ListCell<Choice> {
            @Override
            protected void updateItem(@Nullable Choice choice, boolean empty) {
                super.updateItem(choice, empty);
                if (empty || choice == null) {
                    setText(null);
                    setGraphic(null);
                    return;
                }
                HBox row = new HBox(8, Controls.label(choice.value()), Controls.spacer(),
                        Controls.label(machineFacts.apply(choice.value()), "quiet"));
                row.setAlignment(Pos.CENTER_LEFT);
                setText(null);
                setGraphic(row);
            }
        }
    }

    private final class Words implements Control {
        private final TextField field = new TextField();

        Words() {
            field.textProperty().addListener(text -> enter(field.getText()));
        }

        @Override
        public Node node() {
            return field;
        }

        @Override
        public void show(@Nullable Object value) {
            String text = value instanceof String words ? words : "";
            if (!Objects.equals(field.getText(), text)) {
                field.setText(text);
            }
        }
    }

    /** Several of a few values. */
    private final class Letters implements Control {
        private final HBox box = new HBox(4);
        private final List<Choice> choices;

        Letters(List<Choice> choices) {
            this.choices = choices;
            for (Choice choice : choices) {
                ToggleButton button = new ToggleButton(look.say(choice.label()));
                button.getStyleClass().add("letter");
                button.setOnAction(event -> enter(chosen()));
                box.getChildren().add(button);
            }
        }

        private List<String> chosen() {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                if (((ToggleButton) box.getChildren().get(i)).isSelected()) {
                    values.add(choices.get(i).value());
                }
            }
            return values;
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(@Nullable Object value) {
            List<?> values = value instanceof List<?> list ? list : List.of();
            for (int i = 0; i < choices.size(); i++) {
                ((ToggleButton) box.getChildren().get(i)).setSelected(values.contains(choices.get(i).value()));
            }
        }
    }
}
