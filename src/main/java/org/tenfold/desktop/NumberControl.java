package org.tenfold.desktop;

import java.util.Optional;
import java.util.function.Consumer;
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
import org.tenfold.text.Message;

/** A number with its unit: typed as people write numbers, stepped with the arrow keys, or dragged at its name. */
final class NumberControl implements SettingControl {

    private static final double SCRUB_PIXELS = 4;

    private final Setting setting;
    private final Runnable begun;
    private final Consumer<Optional<Double>> entered;
    private final Consumer<Message> wrong;
    private final TextField field = new TextField();
    private final HBox box;
    private @Nullable Double now;
    /** What there was before what is being typed, of which 3x is three times as much: the 3 alone counts already. */
    private @Nullable Double before;
    /** Whether what is written is being typed, and no number of the setting. */
    private boolean typing;
    private boolean writing;
    private boolean scrubbing;

    /**
     * @param begun told when another number begins to be typed
     * @param entered takes numbers, also those that only begin what is being typed; nothing when the field was emptied
     * @param wrong takes what is wrong with what was typed since it began
     */
    NumberControl(Setting setting, Appearance look, Runnable begun, Consumer<Optional<Double>> entered, Consumer<Message> wrong) {
        this.setting = setting;
        this.begun = begun;
        this.entered = entered;
        this.wrong = wrong;
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
            if (direction != 0 && now != null) {
                step(now, direction * (event.isShiftDown() ? 10 : 1));
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
            before = now;
            begun.run();
        }
        if (!isUnfinished()) {
            typed();
        }
    }

    private NumberEntry.Reading reading() {
        return NumberEntry.read(field.getText(), setting, before);
    }

    private void typed() {
        if (field.getText().isBlank()) {
            entered.accept(Optional.empty());
            return;
        }
        switch (reading()) {
            case NumberEntry.Number number -> entered.accept(Optional.of(number.value()));
            case NumberEntry.Wrong mistake -> wrong.accept(mistake.reason());
        }
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
        boolean understood = reading() instanceof NumberEntry.Number;
        typed();
        if (understood) {
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
        double[] start = new double[2];
        label.setOnMousePressed(event -> {
            field.requestFocus();
            begun.run();
            start[0] = event.getScreenX();
            start[1] = now == null ? setting.min() : now;
            scrubbing = true;
            // Else the pane around it would take the focus, and with it the Escape that gives the number back.
            event.consume();
        });
        label.setOnMouseDragged(event -> {
            double steps = Math.rint((event.getScreenX() - start[0]) / SCRUB_PIXELS);
            if (scrubbing && (steps != 0 || (now != null && now != start[1]))) {
                step(start[1], steps * (event.isShiftDown() ? 10 : 1));
            }
        });
    }

    private void step(double from, double steps) {
        double step = setting.unit() == Unit.SHARE ? 0.01 : from >= 1000 ? Math.pow(10, Math.floor(Math.log10(from)) - 2) : 1;
        entered.accept(Optional.of(Math.clamp(Math.rint((from + steps * step) * 1e6) / 1e6, setting.min(), setting.max())));
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
        if (!typing || !(isTaken() || isUnfinished() || reading() instanceof NumberEntry.Wrong)) {
            write();
            field.setPromptText(now == null ? otherwise : "");
        }
    }
}
