package org.tenfold.desktop;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Template;
import org.tenfold.text.Text;

/** A small search at a place of the sheet: type, choose with the arrows, Enter places it there. */
final class InsertSearch extends VBox {

    private static final Text PROMPT = Text.of("Type a service: \"rds multi\", \"queue\" …", "서비스 이름: \"rds multi\", \"queue\" …");
    private static final double WIDTH = 320;
    private static final double ROW = 36;
    private static final int MOST_ROWS = 7;

    private final Pane layer;
    private final List<Template> templates;
    private final TextField search = new TextField();
    private final ListView<Template> list = new ListView<>();
    private final Consumer<Template> chosen;
    private final Runnable closed;

    /**
     * @param layer over the sheet, on which it stands
     * @param templates what may be placed, the likeliest first
     * @param chosen takes the choice
     * @param closed told when it goes away, either way
     */
    InsertSearch(Pane layer, double x, double y, List<Template> templates, Appearance look, Consumer<Template> chosen,
            Runnable closed) {
        this.layer = layer;
        this.templates = templates;
        this.chosen = chosen;
        this.closed = closed;
        search.setId("insert-search");
        search.setPromptText(look.say(PROMPT));
        search.textProperty().addListener(text -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("insert-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(made -> new Cell(look));
        list.setOnMouseClicked(event -> choose());
        list.getStyleClass().add("plain-list");
        getChildren().addAll(search, list);
        getStyleClass().addAll("popup-card", "insert-search");
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        relocate(Math.clamp(x, 8, Math.max(8, layer.getWidth() - WIDTH - 8)),
                Math.clamp(y, 8, Math.max(8, layer.getHeight() - MOST_ROWS * ROW - 64)));
        fill();
        layer.getChildren().add(this);
        search.requestFocus();
        search.focusedProperty().addListener(focus -> {
            if (!search.isFocused()) {
                close();
            }
        });
    }

    private void fill() {
        String wanted = search.getText().strip();
        List<Template> found = wanted.isEmpty() ? templates : templates.stream().filter(template -> template.matches(wanted))
                .sorted(Comparator.comparingInt(template -> template.rank(wanted))).toList();
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.clamp(found.size(), 1, MOST_ROWS) * ROW + 2);
        list.setMinHeight(list.getPrefHeight());
        autosize();
    }

    private void key(KeyEvent event) {
        int rows = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN && rows > 0) {
            move(Math.min(rows - 1, at + 1));
        } else if (event.getCode() == KeyCode.UP && rows > 0) {
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
        list.scrollTo(Math.max(0, row - MOST_ROWS + 1));
    }

    private void choose() {
        Template template = list.getSelectionModel().getSelectedItem();
        close();
        if (template != null) {
            chosen.accept(template);
        }
    }

    private void close() {
        if (layer.getChildren().remove(this)) {
            closed.run();
        }
    }

    private static final class Cell extends ListCell<Template> {
        private final Appearance look;

        Cell(Appearance look) {
            this.look = look;
        }

        @Override
        protected void updateItem(@Nullable Template template, boolean empty) {
            super.updateItem(template, empty);
            if (empty || template == null) {
                setGraphic(null);
                return;
            }
            Node tile = Palette.tile(template, look, 24, 14);
            HBox row = new HBox(8, tile, Controls.label(look.say(template.label())), Controls.spacer(),
                    Controls.label(look.say(template.service().category().label()), "quiet", "small-text"));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
