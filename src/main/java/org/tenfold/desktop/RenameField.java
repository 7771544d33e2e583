package org.tenfold.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Point;
import org.tenfold.picture.TextStyle;
import org.tenfold.text.Text;

/**
 * A text field over a component's name, as wide as what is written in it. So its words always stand at its left, where the toolkit
 * takes them to be when it draws the line under what an input method composes.
 */
final class RenameField extends TextField {

    private static final Text RENAME = Text.of("Rename to {name}", "이름을 {name|으로/로} 변경");
    private static final Text NAME = Text.of("Name", "이름");
    private static final double LEAST_WIDTH = 40;
    /** What the frame of a field takes beside its words, and one more letter. */
    private static final double AIR = 40;
    private static final double LINE = 20;
    private static final double LINE_AIR = 8;

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
        Point place = container ? workspace.viewport().toWindow(box.x(), box.y()) : workspace.viewport().toWindow(box.centerX(), box.bottom());
        TextStyle style = TextStyle.regular(look.font().getSize());
        Runnable fit = () -> {
            double width = Math.max(LEAST_WIDTH, Fonts.width(getText(), style)) + AIR;
            setPrefSize(width, look.px(LINE) + LINE_AIR);
            autosize();
            relocate(container ? place.x() + 4 : place.x() - width / 2, place.y() + 2);
        };
        textProperty().subscribe(fit);
        fit.run();
    }

    /** The toolkit draws the line under what is composed at the height at which words would begin, and so through them. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        lookupAll(".text").forEach(words -> words.getParent().getChildrenUnmodifiable().stream().filter(Line.class::isInstance).map(Line.class::cast)
                .forEach(line -> line.setTranslateY(words.getBoundsInParent().getMaxY() - line.getEndY())));
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
