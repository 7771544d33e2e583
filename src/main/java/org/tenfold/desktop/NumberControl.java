package org.tenfold.desktop;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Setting;
import org.tenfold.design.Unit;
import org.tenfold.editor.NumberEntry;

/** A number with its unit: typed as people write numbers, stepped with the arrow keys, or dragged at its name. */
final class NumberControl implements SettingControl {

    private static final double SCRUB_PIXELS = 4;

    private final Setting setting;
    private final Runnable begun;
    private final Runnable emptied;
    private final Predicate<Function<@Nullable Double, NumberEntry.Reading>> entered;
    private final TextField field = new TextField();
    private final HBox box;
    private @Nullable Double now;
    /** Whether what is written is being typed, and no number of the setting. */
    private boolean typing;
    private boolean writing;
    private boolean scrubbing;

    /**
     * @param begun told when another number begins to be typed, or is about to be stepped
     * @param emptied told when nothing stands in the field any more
     * @param entered takes what becomes of each number that there was when it began, of which 3x is three times as much, also where that
     *     only begins what is being typed; says whether it became a number
     */
    NumberControl(Setting setting, Appearance look, Runnable begun, Runnable emptied,
            Predicate<Function<@Nullable Double, NumberEntry.Reading>> entered) {
        this.setting = setting;
        this.begun = begun;
        this.emptied = emptied;
        this.entered = entered;
        field.setAlignment(Pos.CENTER_RIGHT);
        field.getStyleClass().add("number");
        field.textProperty().addListener((observed, last, text) -> {
            if (!writing) {
                type(text, last);
            }
        });
        field.focusedProperty().addListener(focus -> {
            if (!field.isFocused() && isUnfinished()) {
                typed();
            }
            if (!field.isFocused()) {
                write();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
            if (direction != 0) {
                begun.run();
                step(direction * (event.isShiftDown() ? 10 : 1));
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && isUnfinished()) {
                finish();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && isTaken()) {
                // As it stands beside the unit: 20 s in a field of ms are 20,000.
                write();
                field.end();
            }
        });
        box = new HBox(4, field, Controls.label(look.say(setting.unit().symbol()), "unit"));
        box.setAlignment(Pos.CENTER_LEFT);
    }

    /** A number of a setting in figures, without its unit; a share in per cent. */
    static String written(Setting setting, double number) {
        return Figures.number(setting.unit() == Unit.SHARE ? number * 100 : number, 6);
    }

    private void type(String text, String last) {
        if (!typing || !text.startsWith(last)) {
            typing = true;
            begun.run();
        }
        if (!isUnfinished()) {
            typed();
        }
    }

    /** Whether it was understood. */
    private boolean typed() {
        String text = field.getText();
        if (text.isBlank()) {
            emptied.run();
            return true;
        }
        return entered.test(before -> NumberEntry.read(text, setting, before));
    }

    /** Whether what is written is the present value, in whatever words. */
    private boolean isTaken() {
        return now != null && NumberEntry.read(field.getText(), setting.unit(), null).equals(new NumberEntry.Number(now));
    }

    /**
     * Whether what is written counts only when it is finished: a multiple, because it would change what it is a multiple of, and the
     * beginning of a unit, because 20 M on the way to 20 MB are no twenty million.
     */
    private boolean isUnfinished() {
        return field.getText().strip().matches("[0-9.]+\\s*[xX×배]") || NumberEntry.mayGoOn(field.getText(), setting.unit());
    }

    private void finish() {
        if (typed()) {
            write();
        }
    }

    private void write() {
        writing = true;
        typing = false;
        field.setText(now == null ? "" : written(setting, now));
        writing = false;
    }

    /**
     * Dragging a label to the right makes its number greater, to the left smaller, faster with Shift.
     *
     * @param begun told when a drag begins
     */
    void scrubBy(Label label, Runnable begun) {
        label.setCursor(Cursor.H_RESIZE);
        double[] start = new double[1];
        boolean[] moved = new boolean[1];
        label.setOnMousePressed(event -> {
            field.requestFocus();
            begun.run();
            this.begun.run();
            start[0] = event.getScreenX();
            moved[0] = false;
            scrubbing = true;
            // Else the pane around it would take the focus, and with it the Escape that gives the number back.
            event.consume();
        });
        label.setOnMouseDragged(event -> {
            double steps = Math.rint((event.getScreenX() - start[0]) / SCRUB_PIXELS);
            moved[0] |= steps != 0;
            if (scrubbing && moved[0]) {
                step(steps * (event.isShiftDown() ? 10 : 1));
            }
        });
    }

    /** Each number that there was goes so many steps up or down; what was being typed is dropped. */
    private void step(double steps) {
        typing = false;
        entered.test(before -> new NumberEntry.Number(stepped(before == null ? setting.min() : before, steps)));
    }

    private double stepped(double from, double steps) {
        double step = setting.unit() == Unit.SHARE ? 0.01 : from >= 1000 ? Math.pow(10, Math.floor(Math.log10(from)) - 2) : 1;
        return Math.clamp(Math.rint((from + steps * step) * 1e6) / 1e6, setting.min(), setting.max());
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
    public void letGo() {
        scrubbing = false;
        typing = false;
    }

    @Override
    public void show(@Nullable Object value, String otherwise) {
        now = value instanceof Double number ? number : null;
        // What is being typed may be written in another way and mean the same, or be wrong as yet.
        if (!typing || !(isTaken() || isUnfinished() || NumberEntry.read(field.getText(), setting, null) instanceof NumberEntry.Wrong)) {
            write();
            field.setPromptText(now == null ? otherwise : "");
        }
    }
}
