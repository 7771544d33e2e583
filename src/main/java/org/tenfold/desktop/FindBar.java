package org.tenfold.desktop;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.tenfold.text.Text;

/** Finds parts on the sheet: Enter goes to the next one, Shift+Enter to the one before, Escape puts it away. */
final class FindBar extends HBox {

    private static final Text PROMPT = Text.of("Name, service, Region, tag or finding", "이름, 서비스, 리전, 태그, 지적 사항");
    private static final Text PLACE = Text.of("{place} of {count}", "{count}개 중 {place}");
    private static final Text COUNT = Text.of("{count} found", "{count}개 찾음");
    private static final Text NONE = Text.of("not found", "찾지 못함");
    private static final Text CLOSE = Text.of("Close", "닫기");
    private static final double WIDTH = 400;
    private static final double TOP = 12;

    private final Pane layer;
    private final Function<String, List<String>> find;
    private final Focus focus;
    private final Appearance look;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final Label count = Controls.label("", "quiet", "small-text");
    private List<String> found = List.of();
    private int place = -1;

    private FindBar(Pane layer, Node beside, Function<String, List<String>> find, Focus focus, Appearance look, Runnable closed) {
        this.layer = layer;
        this.find = find;
        this.focus = focus;
        this.look = look;
        this.closed = closed;
        field.setId("find");
        field.setPromptText(look.say(PROMPT));
        field.setAccessibleText(look.say(PROMPT));
        field.textProperty().addListener(text -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setId("find-count");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(field, count, Controls.iconButton("mdi2c-close", look.say(CLOSE), this::close));
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("popup-card");
        prefWidthProperty().bind(Bindings.min(look.px(WIDTH), layer.widthProperty().subtract(2 * TOP)));
        setId("find-bar");
        layoutXProperty().bind(layer.widthProperty().subtract(prefWidthProperty()).subtract(TOP));
        layoutYProperty().bind(Bindings.createDoubleBinding(() -> {
            Bounds taken = beside.getBoundsInParent();
            return getLayoutX() > taken.getMaxX() ? TOP : taken.getMaxY() + TOP;
        }, layoutXProperty(), beside.boundsInParentProperty()));
        layer.getChildren().add(this);
        field.requestFocus();
    }

    /**
     * Opens it, or goes on with the one that is open.
     *
     * @param layer over the sheet, on which it stands
     * @param beside what stands in the other corner; it goes below that where there is no room for both
     * @param find ids of the parts that fit some words
     * @param closed told when it goes away
     */
    static void open(Pane layer, Node beside, Function<String, List<String>> find, Focus focus, Appearance look, Runnable closed) {
        layer.getChildren().stream().filter(FindBar.class::isInstance).map(FindBar.class::cast).findFirst()
                .ifPresentOrElse(bar -> {
                    bar.field.requestFocus();
                    bar.field.selectAll();
                }, () -> new FindBar(layer, beside, find, focus, look, closed));
    }

    private void search() {
        found = find.apply(field.getText());
        place = -1;
        count.setText(field.getText().isBlank() ? ""
                : found.isEmpty() ? look.say(NONE) : look.say(COUNT.with("count", found.size())));
    }

    /** What was found is found again, because the design may have changed since. */
    private void step(int direction) {
        int from = place < 0 && direction < 0 ? 0 : place;
        search();
        if (!found.isEmpty()) {
            place = Math.floorMod(from + direction, found.size());
            count.setText(look.say(PLACE.with("place", place + 1).with("count", found.size())));
            focus.on(List.of(found.get(place)));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void close() {
        layer.getChildren().remove(this);
        closed.run();
    }
}
