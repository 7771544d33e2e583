package org.tenfold.desktop;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Choice;
import org.tenfold.design.Unit;
import org.tenfold.editor.NumberEntry;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * One setting in the inspector: its name, a control that suits its kind, what is wrong with what was typed, and a way back to
 * the default. Changes apply at once.
 */
final class SettingField {

    private static final Text RESET = Text.of("Back to the default ({value})", "기본값으로 ({value})");
    private static final Text NOT_STATED = Text.of("not stated", "정하지 않음");
    /** Stays with the last word where a name takes two lines. */
    private static final String ASSUMED_MARK = "\u00a0*";
    private static final Text ASSUMED = Text.of("This default is an assumption.", "이 기본값은 가정입니다.");
    private static final Text YES = Text.of("on", "켬");
    private static final Text NO = Text.of("off", "끔");
    private static final Text RANGE = Text.of("From {min} to {max}.", "{min}부터 {max}까지입니다.");
    private static final Text SEVERAL = Text.of("several", "여러 값");
    private static final Text WHY = Text.of("Why this number?", "이 값은 어디서 왔습니까?");
    private static final Text IS_DEFAULT = Text.of("Nobody set it: {value} is the default.", "따로 정하지 않아 기본값 {value|을를} 씁니다.");
    private static final Text IS_OPEN = Text.of("Nobody set it, and there is no default.", "따로 정하지 않았고 기본값도 없습니다.");
    private static final Text IS_GIVEN = Text.of("This design sets {value}; the default is {standard}.",
            "이 설계에서 {value|으로/로} 정했습니다. 기본값은 {standard}입니다.");
    private static final Text DIFFER = Text.of("The selected parts differ; a new value is set for all of them.",
            "선택한 요소마다 값이 다릅니다. 새 값은 모두에 적용됩니다.");
    private static final double SCRUB_PIXELS = 4;
    /** What a list of choices takes beside its words. */
    private static final double CHOICE_FRAME = 40;
    private static final List<String> ZONES = List.of("a", "b", "c", "d");

    private final Setting setting;
    private final Appearance look;
    private final Change change;
    private final MachineField.Machines machines;
    private final Label complaint = Controls.paragraph("", "complaint");
    private final Button reset;
    private final Label why = Controls.paragraph("", "quiet", "small-text");
    private final VBox root;
    private final Control control;
    private boolean showing;
    /** The values that are shown, without those that nobody set; more than one different if the selected parts differ. */
    private List<Optional<Object>> values = List.of(Optional.empty());
    /** What Escape restores. */
    private List<Optional<Object>> before = values;

    /** The part of a field that differs by kind. */
    private interface Control {
        Node node();

        /** What takes the focus, which assistive tools name. */
        default Node spoken() {
            return node();
        }

        void show(@Nullable Object value);

        /** Shows that the selected parts have different values. */
        void showSeveral();
    }

    /** Takes new values. */
    interface Change {

        /** For all that is selected; null for the default. */
        void all(@Nullable Object value);

        /** For each of what is selected, in its order; nothing for the default. */
        void each(List<Optional<Object>> values);
    }

    /**
     * @param offered ids and names of components that a reference may mean
     * @param machines what is known of machine types
     */
    SettingField(Setting setting, Appearance look, List<Choice> offered, MachineField.Machines machines,
            Change change) {
        this.setting = setting;
        this.look = look;
        this.change = change;
        this.machines = machines;
        Label label = Controls.label(look.say(setting.label()) + (setting.assumed() ? ASSUMED_MARK : ""), "field-label");
        Controls.tipped(label, look.say(setting.help()) + range() + (setting.assumed() ? "\n" + look.say(ASSUMED) : ""));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        reset = Controls.iconButton("mdi2b-backup-restore", look.say(RESET.with("value", words(setting.defaultValue()))),
                () -> change.all(null));
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
        control.spoken().setAccessibleText(look.say(setting.label()));
        control.spoken().setAccessibleHelp(look.say(setting.help()));
        control.node().setId("setting-" + setting.name());
        Button ask = Controls.iconButton("mdi2h-help-circle-outline", look.say(WHY), this::explain);
        ask.setId("why-" + setting.name());
        ask.getStyleClass().addAll("reset", "why");
        if (control instanceof NumberBox number) {
            number.scrubBy(label);
        }
        complaint.managedProperty().bind(complaint.visibleProperty());
        complaint.setVisible(false);
        root = new VBox(2, new FieldRow(label, List.of(ask, reset), control.node(), "field-row"));
        why.managedProperty().bind(why.visibleProperty());
        why.setVisible(false);
        root.getChildren().addAll(complaint, why);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::restore);
        root.focusWithinProperty().addListener(focus -> before = values);
        root.getStyleClass().add("field");
    }

    Node node() {
        return root;
    }

    Setting setting() {
        return setting;
    }

    /** Shows the values of what is selected, nothing for those that were not given. */
    void show(List<Optional<Object>> given) {
        showing = true;
        values = List.copyOf(given);
        reset.setVisible(values.stream().anyMatch(Optional::isPresent));
        if (isMixed()) {
            control.showSeveral();
        } else {
            control.show(values.getFirst().orElse(setting.defaultValue()));
        }
        complaint.setVisible(false);
        if (why.isVisible()) {
            why.setText(reason());
        }
        showing = false;
    }

    private boolean isMixed() {
        return values.stream().map(value -> value.orElse(setting.defaultValue())).distinct().count() > 1;
    }

    /** Says where the value comes from, or stops saying it. */
    private void explain() {
        why.setVisible(!why.isVisible());
        why.setText(reason());
    }

    private String reason() {
        String standard = words(setting.defaultValue());
        String origin = isMixed() ? look.say(DIFFER)
                : values.getFirst().map(value -> look.say(IS_GIVEN.with("value", words(value)).with("standard", standard)))
                        .orElse(look.say(setting.defaultValue() == null ? IS_OPEN.message() : IS_DEFAULT.with("value", standard)));
        return origin + (setting.assumed() ? " " + look.say(ASSUMED) : "") + "\n" + look.say(setting.help()) + range();
    }

    /** Escape gives back what was there when the field was entered. */
    private void restore(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !values.equals(before)) {
            change.each(before);
            event.consume();
        }
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
            change.all(value);
        }
    }

    private String range() {
        return setting.kind() == Setting.Kind.NUMBER || setting.kind() == Setting.Kind.WHOLE
                ? "\n" + look.say(RANGE.with("min", words(setting.min())).with("max", words(setting.max()))) : "";
    }

    private String words(@Nullable Object value) {
        return switch (value) {
            case null -> look.say(NOT_STATED);
            case Boolean flag -> look.say(flag ? YES : NO);
            case Double number -> (written(number) + " " + look.say(setting.unit().symbol())).strip();
            default -> look.say(setting.label(value));
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
            toggle.setText("");
            toggle.setSelected(Boolean.TRUE.equals(value));
        }

        @Override
        public void showSeveral() {
            toggle.setText(look.say(SEVERAL));
            toggle.setSelected(false);
        }
    }

    private final class NumberBox implements Control {
        private final TextField field = new TextField();
        private final HBox box;
        private @Nullable Double now;

        NumberBox() {
            field.setAlignment(Pos.CENTER_RIGHT);
            field.getStyleClass().add("number");
            field.textProperty().addListener(text -> {
                if (!showing && !isMultiple()) {
                    typed();
                }
            });
            field.focusedProperty().addListener(focus -> {
                if (!field.isFocused() && isMultiple()) {
                    typed();
                    multiplied();
                } else if (!field.isFocused() && now != null) {
                    show(now);
                }
            });
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
                if (direction != 0 && now != null) {
                    step(now, direction * (event.isShiftDown() ? 10 : 1));
                    event.consume();
                } else if (event.getCode() == KeyCode.ENTER && isMultiple()) {
                    typed();
                    multiplied();
                    event.consume();
                }
            });
            Label unit = Controls.label(look.say(setting.unit().symbol()), "unit");
            box = new HBox(4, field, unit);
            box.setAlignment(Pos.CENTER_LEFT);
        }

        private void typed() {
            switch (NumberEntry.read(field.getText(), setting.unit(), now)) {
                case NumberEntry.Number number -> enter(number.value());
                case NumberEntry.Wrong wrong -> {
                    complaint.setVisible(true);
                    complaint.setText(look.say(wrong.reason()));
                }
            }
        }

        /** A multiple counts when it is finished, because it would change what it is a multiple of. */
        private boolean isMultiple() {
            return field.getText().strip().matches("[0-9.]+\\s*[xX×배]");
        }

        private void multiplied() {
            showing = true;
            field.setText(now == null ? "" : written(now));
            showing = false;
        }

        /** Dragging a label to the right makes its number greater, to the left smaller, faster with Shift. */
        private void scrubBy(Label label) {
            label.setCursor(Cursor.H_RESIZE);
            double[] start = new double[2];
            label.setOnMousePressed(event -> {
                field.requestFocus();
                start[0] = event.getScreenX();
                start[1] = now == null ? setting.min() : now;
            });
            label.setOnMouseDragged(event -> {
                double steps = Math.rint((event.getScreenX() - start[0]) / SCRUB_PIXELS);
                if (steps != 0 || (now != null && now != start[1])) {
                    step(start[1], steps * (event.isShiftDown() ? 10 : 1));
                }
            });
        }

        private void step(double from, double steps) {
            double step = setting.unit() == Unit.SHARE ? 0.01 : from >= 1000 ? Math.pow(10, Math.floor(Math.log10(from)) - 2) : 1;
            enter(Math.clamp(Math.rint((from + steps * step) * 1e6) / 1e6, setting.min(), setting.max()));
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public Node spoken() {
            return field;
        }

        @Override
        public void show(@Nullable Object value) {
            now = value instanceof Double number ? number : null;
            boolean same = now != null && field.isFocused()
                    && NumberEntry.read(field.getText(), setting.unit(), null).equals(new NumberEntry.Number(now));
            if (!same && !isMultiple()) {
                field.setText(value instanceof Double number ? written(number) : "");
                field.setPromptText(value == null ? look.say(NOT_STATED) : "");
            }
        }

        @Override
        public void showSeveral() {
            now = null;
            field.setText("");
            field.setPromptText(look.say(SEVERAL));
        }
    }

    private final class ChoiceBox implements Control {
        private final ComboBox<Choice> box = new ComboBox<>();

        ChoiceBox(List<Choice> choices) {
            double longest = choices.stream().mapToDouble(choice -> Controls.width(look.say(choice.label()), look.font())).max().orElse(0);
            box.setPrefWidth(Math.max(look.px(136), longest + look.px(CHOICE_FRAME)));
            box.setMaxWidth(Double.MAX_VALUE);
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
            box.setPromptText(look.say(NOT_STATED));
            box.setValue(box.getItems().stream().filter(choice -> choice.value().equals(value)).findFirst().orElse(null));
        }

        @Override
        public void showSeveral() {
            box.setPromptText(look.say(SEVERAL));
            box.setValue(null);
        }
    }

    private final class MachineBox implements Control {
        private final MachineField field = new MachineField(setting.choices(), machines, look, SettingField.this::enter);

        @Override
        public Node node() {
            return field.node();
        }

        @Override
        public void show(@Nullable Object value) {
            field.show(value instanceof String type ? type : null, look.say(NOT_STATED));
        }

        @Override
        public void showSeveral() {
            field.show(null, look.say(SEVERAL));
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
            field.setPromptText("");
            if (!Objects.equals(field.getText(), text)) {
                field.setText(text);
            }
        }

        @Override
        public void showSeveral() {
            field.setText("");
            field.setPromptText(look.say(SEVERAL));
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

        @Override
        public void showSeveral() {
            show(List.of());
        }
    }
}
