package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Choice;
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
    private static final List<String> ZONES = List.of("a", "b", "c", "d");

    private static final PseudoClass USED = PseudoClass.getPseudoClass("used");

    private final Setting setting;
    private final Appearance look;
    private final Consumer<List<Optional<Object>>> change;
    private final Runnable visited;
    private final Label complaint = Controls.paragraph("", "complaint");
    private final Button reset;
    private final Label why = Controls.paragraph("", "quiet", "small-text");
    /** What stands in an empty field, … */
    private String unstated;
    /** … and how that comes about, where it is reckoned. */
    private final Label reckoned = Controls.paragraph("", "quiet", "small-text");
    private final VBox root;
    private final SettingControl control;
    private final BooleanBinding used;
    private boolean showing;
    /** The values that are shown, without those that nobody set; more than one different if the selected parts differ. */
    private List<Optional<Object>> values = List.of(Optional.empty());
    /** What Escape restores. */
    private List<Optional<Object>> before = values;
    /** What there was before what is being typed, whose beginning counts already, or before what is being dragged. */
    private List<Optional<Object>> typedOver = values;

    /**
     * @param offered ids and names of components that a reference may mean
     * @param machines what is known of machine types
     * @param change takes a new value for each of what is selected, in its order; nothing for the default
     * @param visited told when the user comes to it, leaves it, or begins to drag
     */
    SettingField(Setting setting, Appearance look, List<Choice> offered, MachineField.Machines machines,
            Consumer<List<Optional<Object>>> change, Runnable visited) {
        this.setting = setting;
        this.look = look;
        this.change = change;
        this.visited = visited;
        // An empty text says by itself that nothing is stated.
        this.unstated = setting.kind() == Setting.Kind.TEXT ? "" : look.say(NOT_STATED);
        Label label = Controls.label(look.say(setting.label()) + (setting.assumed() ? ASSUMED_MARK : ""), "field-label");
        Controls.tipped(label, look.say(setting.help()) + range() + (setting.assumed() ? "\n" + look.say(ASSUMED) : ""));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        reset = Controls.iconButton("mdi2b-backup-restore", look.say(RESET.with("value", words(setting.defaultValue()))),
                () -> changeAll(Optional.empty()));
        reset.getStyleClass().add("reset");
        reset.managedProperty().bind(reset.visibleProperty());
        control = switch (setting.kind()) {
            case FLAG -> new SwitchControl(this::enter);
            case WHOLE, NUMBER -> number(label);
            case CHOICE -> new ChoiceControl(setting.choices(), look, this::enter);
            case MACHINE -> new MachineField(setting.choices(), machines, look, this::enter);
            case TEXT -> new WordsControl(this::enter);
            case ZONES -> new LettersControl(ZONES.stream().map(zone -> new Choice(zone, Text.name(zone))).toList(), look, this::enter);
            case REFERENCE -> new ChoiceControl(offered, look, this::enter);
            case REFERENCES -> new LettersControl(offered, look, this::enter);
        };
        control.spoken().setAccessibleText(look.say(setting.label()));
        control.spoken().setAccessibleHelp(look.say(setting.help()));
        control.node().setId("setting-" + setting.name());
        Button ask = Controls.iconButton("mdi2h-help-circle-outline", look.say(WHY), this::explain);
        ask.setId("why-" + setting.name());
        ask.getStyleClass().addAll("reset", "why");
        complaint.managedProperty().bind(complaint.visibleProperty());
        complaint.setVisible(false);
        root = new VBox(2, new FieldRow(label, List.of(ask, reset), control.node(), "field-row"));
        why.managedProperty().bind(why.visibleProperty());
        why.setVisible(false);
        reckoned.managedProperty().bind(reckoned.textProperty().isNotEmpty());
        root.getChildren().addAll(reckoned, complaint, why);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::restore);
        used = control.used().or(ask.focusedProperty()).or(reset.focusedProperty());
        used.addListener(focus -> {
            visit();
            root.pseudoClassStateChanged(USED, used.get());
        });
        root.getStyleClass().add("field");
    }

    private SettingControl number(Label name) {
        NumberControl number = new NumberControl(setting, look, () -> typedOver = values, this::empty, this::enterEach);
        number.scrubBy(name, this::visit);
        return number;
    }

    private void visit() {
        before = values;
        visited.run();
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
            control.show(null, look.say(SEVERAL));
        } else {
            control.show(values.getFirst().orElse(setting.defaultValue()), unstated);
        }
        complaint.setVisible(false);
        if (why.isVisible()) {
            why.setText(reason());
        }
        showing = false;
    }

    /** Says what it comes to as long as nobody states it, if that is known, and how. */
    void reckon(String figure, String how) {
        unstated = figure.isEmpty() ? look.say(NOT_STATED) : figure;
        reckoned.setText(how);
        // What is wrong with what is being typed goes on to be told.
        if (!complaint.isVisible()) {
            show(values);
        }
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
        if (event.getCode() == KeyCode.ESCAPE && (complaint.isVisible() || !values.equals(before))) {
            control.letGo();
            if (values.equals(before)) {
                show(values);
            } else {
                change.accept(before);
            }
            event.consume();
        }
    }

    private void enter(Object value) {
        if (!showing) {
            complaint.setVisible(false);
            changeAll(Optional.of(value));
        }
    }

    /** Makes another number of each that there was; if one of them becomes none, says why, and none changes. */
    private boolean enterEach(Function<@Nullable Double, NumberEntry.Reading> entered) {
        List<Optional<Object>> numbers = new ArrayList<>();
        for (Optional<Object> was : typedOver) {
            switch (entered.apply((Double) was.orElse(setting.defaultValue()))) {
                case NumberEntry.Number(double value) -> numbers.add(Optional.of(value));
                case NumberEntry.Wrong(Message reason) -> {
                    refuse(reason);
                    return false;
                }
            }
        }
        complaint.setVisible(false);
        change.accept(numbers);
        return true;
    }

    private void changeAll(Optional<Object> value) {
        change.accept(Collections.nCopies(values.size(), value));
    }

    /** An empty field states nothing, where that can be; else it waits for a number. */
    private void empty() {
        complaint.setVisible(false);
        if (setting.defaultValue() == null) {
            changeAll(Optional.empty());
        } else {
            takeBack();
        }
    }

    /** What was typed counts no more: its beginning may have been a number, which nobody meant. */
    private void takeBack() {
        if (!values.equals(typedOver)) {
            change.accept(typedOver);
        }
    }

    /** Says what is wrong. */
    private void refuse(Message reason) {
        takeBack();
        complaint.setText(look.say(reason));
        complaint.setVisible(true);
    }

    private String range() {
        return setting.kind() == Setting.Kind.NUMBER || setting.kind() == Setting.Kind.WHOLE
                ? "\n" + look.say(RANGE.with("min", words(setting.min())).with("max", words(setting.max()))) : "";
    }

    private String words(@Nullable Object value) {
        return switch (value) {
            case null -> look.say(NOT_STATED);
            case Boolean flag -> look.say(flag ? YES : NO);
            case Double number -> look.say(setting.unit().amount(NumberControl.written(setting, number)));
            default -> look.say(setting.label(value));
        };
    }
}
