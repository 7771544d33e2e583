package org.tenfold.desktop;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.picture.Bounds;
import org.tenfold.text.Text;

/**
 * A small search over the sheet: type, choose with the arrows, Enter takes the choice, Escape or a click elsewhere goes away.
 *
 * @param <T> what is found
 */
final class SearchCard<T> extends VBox {

    private static final double ROW = 36;
    private static final Text NOTHING = Text.of("Nothing is called that.", "그런 이름을 찾지 못했습니다.");
    private static final double EDGE = 8;
    private static final double BESIDE = 16;
    private static final int MOST_ROWS = 7;

    private final Pane layer;
    private final Function<String, List<T>> find;
    private final TextField search = new TextField();
    private final ListView<T> list = new ListView<>();
    private final Consumer<T> chosen;
    private final Runnable closed;
    private final double row;
    private int rows = MOST_ROWS;
    private boolean pressed;

    /**
     * @param layer over the sheet, on which it stands
     * @param id of the field ({@code …-search}) and the list ({@code …-list})
     * @param find what fits the words, the likeliest first
     * @param row shows one of them
     * @param chosen takes the choice
     * @param closed told when it goes away, either way, before the choice is taken
     */
    SearchCard(Pane layer, String id, String prompt, Appearance look, Function<String, List<T>> find, Function<T, Node> row,
            Consumer<T> chosen, Runnable closed) {
        this.layer = layer;
        this.find = find;
        this.chosen = chosen;
        this.closed = closed;
        this.row = look.px(ROW);
        search.setId(id + "-search");
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        search.textProperty().addListener(text -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        search.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            // The letter of the key that opened it comes after it has the focus.
            if (!pressed) {
                event.consume();
            }
        });
        list.setId(id + "-list");
        list.setFixedCellSize(this.row);
        list.setFocusTraversable(false);
        list.setPlaceholder(Controls.label(look.say(NOTHING), "quiet"));
        list.setCellFactory(made -> new Cell<>(row));
        list.setOnMouseClicked(event -> choose());
        list.getStyleClass().add("plain-list");
        getChildren().addAll(search, list);
        getStyleClass().addAll("popup-card", "insert-search");
    }

    /** Shows it in the middle of the layer, a little below its top. */
    void show(double wanted, double y) {
        show((layer.getWidth() - wanted) / 2, y, wanted);
    }

    /** Shows it beside what it is about on the layer, which stays in sight: to the right of it, or to its left where only there is room. */
    void showBeside(Bounds about, double wanted) {
        double right = about.right() + BESIDE;
        double left = about.x() - BESIDE - wanted;
        show(left < EDGE || right + wanted + EDGE <= layer.getWidth() ? right : left, about.y(), wanted);
    }

    /**
     * Shows it to the right below a place of the layer, or as near to that as it fits; no larger than the layer. It goes to the left of
     * the place rather than over it.
     */
    void show(double x, double y, double wanted) {
        double width = Math.min(wanted, layer.getWidth() - 2 * EDGE);
        setPrefWidth(width);
        setMaxSize(width, USE_PREF_SIZE);
        double head = 2 * row;
        rows = (int) Math.clamp((layer.getHeight() - 2 * EDGE - head) / row, 1, MOST_ROWS);
        double rightmost = Math.max(EDGE, layer.getWidth() - width - EDGE);
        relocate(x > rightmost && x - width >= EDGE ? x - width : Math.clamp(x, EDGE, rightmost),
                Math.clamp(y, EDGE, Math.max(EDGE, layer.getHeight() - rows * row - head - EDGE)));
        layer.getChildren().add(this);
        // The field takes keys only with its style, which would come with the next picture, after the first letters.
        applyCss();
        search.requestFocus();
        fill();
        search.focusedProperty().addListener(focus -> {
            if (!search.isFocused()) {
                close();
            }
        });
    }

    private void fill() {
        String words = search.getText().strip();
        List<T> found = find.apply(words);
        if (!words.equals(search.getText().strip())) {
            // Keys came in meanwhile, and what fits them is listed already.
            return;
        }
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.clamp(found.size(), 1, rows) * row + 2);
        list.setMinHeight(list.getPrefHeight());
        autosize();
    }

    private void key(KeyEvent event) {
        pressed = true;
        int found = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN && found > 0) {
            move(Math.min(found - 1, at + 1));
        } else if (event.getCode() == KeyCode.UP && found > 0) {
            move(Math.max(0, at - 1));
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void move(int row) {
        list.getSelectionModel().select(row);
        list.scrollTo(Math.max(0, row - rows + 1));
    }

    private void choose() {
        T choice = list.getSelectionModel().getSelectedItem();
        close();
        if (choice != null) {
            chosen.accept(choice);
        }
    }

    private void close() {
        if (layer.getChildren().remove(this)) {
            closed.run();
        }
    }

    private static final class Cell<T> extends ListCell<T> {
        private final Function<T, Node> row;

        Cell(Function<T, Node> row) {
            this.row = row;
            // As wide as the list, so that long names are shortened.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            Node shown = empty || item == null ? null : row.apply(item);
            setGraphic(shown);
            setAccessibleText(shown == null ? null : Controls.spoken(shown));
        }
    }
}
