package org.tenfold.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Point;
import org.tenfold.text.Text;

/** A text field over a component's name. */
final class RenameField extends TextField {

    private static final Text RENAME = Text.of("Rename to {name}", "이름을 {name|으로/로} 변경");
    private static final Text NAME = Text.of("Name", "이름");
    private static final double WIDTH = 160;
    private static final double HEIGHT = 28;

    private final Workspace workspace;
    private final Component component;
    private final Consumer<Boolean> next;
    private final WritingInPlace writing;

    /**
     * @param closed told when it goes away, either way
     * @param next told when Tab ended it: whether backwards
     */
    RenameField(Workspace workspace, Component component, boolean container, Pane layer, Appearance look, Runnable closed,
            Consumer<Boolean> next) {
        super(component.name());
        this.workspace = workspace;
        this.component = component;
        this.next = next;
        this.writing = new WritingInPlace(this, layer, this::key, this::keep, closed);
        setId("rename");
        setAccessibleText(look.say(NAME));
        Box box = workspace.design().seenBox(component.id()).orElseThrow();
        Point below = workspace.viewport().toWindow(box.centerX(), box.bottom());
        Point corner = workspace.viewport().toWindow(box.x(), box.y());
        resize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        relocate(container ? corner.x() + 4 : below.x() - WIDTH / 2, container ? corner.y() + 2 : below.y() + 2);
    }

    /** What shows it and takes what is written. */
    WritingInPlace writing() {
        return writing;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            writing.finish(true);
            next.accept(event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            writing.finish(event.getCode() == KeyCode.ENTER);
            event.consume();
        }
    }

    private void keep(String name) {
        if (!name.isEmpty() && !name.equals(component.name())) {
            workspace.present().architecture().component(component.id()).ifPresent(now ->
                    workspace.commit(RENAME.with("name", name), new Edit.Batch(List.of(new Edit.Change(now.withName(name))))));
        }
    }
}
