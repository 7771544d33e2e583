package org.tenfold.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Point;
import org.tenfold.text.Text;

/** A text field over a component's name. It is a real one, so that input methods compose in it where the name stands. */
final class RenameField extends TextField {

    private static final Text RENAME = Text.of("Rename to {name}", "이름을 {name|으로/로} 변경");
    private static final Text NAME = Text.of("Name", "이름");
    private static final double WIDTH = 160;
    private static final double HEIGHT = 28;

    private final Workspace workspace;
    private final Component component;
    private final Pane layer;
    private final Runnable closed;
    private final Consumer<Boolean> next;
    private boolean done;

    /**
     * @param closed told when it goes away, either way
     * @param next told when Tab ended it: whether backwards
     */
    RenameField(Workspace workspace, Component component, boolean container, Pane layer, Appearance look, Runnable closed,
            Consumer<Boolean> next) {
        super(component.name());
        this.workspace = workspace;
        this.component = component;
        this.layer = layer;
        this.closed = closed;
        this.next = next;
        setId("rename");
        setAccessibleText(look.say(NAME));
        getStyleClass().add("rename");
        Box box = workspace.design().seenBox(component.id()).orElseThrow();
        Point below = workspace.viewport().toWindow(box.centerX(), box.bottom());
        Point corner = workspace.viewport().toWindow(box.x(), box.y());
        resize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        relocate(container ? corner.x() + 4 : below.x() - WIDTH / 2, container ? corner.y() + 2 : below.y() + 2);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        layer.getChildren().add(this);
        // With its skin already there, all that focus selects is selected now and not later over what was typed.
        applyCss();
        requestFocus();
        selectAll();
        focusedProperty().addListener(focus -> {
            if (!isFocused()) {
                finish(true);
            }
        });
    }

    /**
     * Replaces the name by what was typed before the field was there.
     *
     * @param composing what an input method is composing, which goes on in this field; null if none is
     */
    void begin(String letters, @Nullable InputMethodEvent composing) {
        setText(letters);
        end();
        if (composing != null) {
            fireEvent(composing.copyFor(this, this));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            finish(true);
            next.accept(event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            finish(event.getCode() == KeyCode.ENTER);
            event.consume();
        }
    }

    private void finish(boolean keep) {
        if (done) {
            return;
        }
        done = true;
        layer.getChildren().remove(this);
        String name = getText().strip();
        boolean changes = keep && !name.isEmpty() && !name.equals(component.name());
        if (changes) {
            workspace.present().architecture().component(component.id()).ifPresent(now ->
                    workspace.commit(RENAME.with("name", name), new Edit.Batch(List.of(new Edit.Change(now.withName(name))))));
        }
        closed.run();
    }
}
