package org.tenfold.desktop;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Makes the tables of the dock alike: rows of text or small nodes, figures to the right. */
final class Tables {

    private Tables() {
    }

    static <R> TableView<R> table(String id, String empty) {
        TableView<R> table = new TableView<>();
        // Where there is less room than a table wants, it would lie over what is above and below it.
        table.setMinHeight(0);
        table.setId(id);
        Label hint = Controls.paragraph(empty, "empty-hint");
        hint.setGraphic(Controls.icon("mdi2t-table"));
        table.setPlaceholder(hint);
        table.widthProperty().addListener(width -> fit(table));
        table.getColumns().addListener((InvalidationListener) columns -> fit(table));
        table.getStyleClass().addAll("dense", "plain-table");
        return table;
    }

    /** The last column takes the room that is left; where there is not enough for all, the table scrolls instead of cutting figures. */
    private static <R> void fit(TableView<R> table) {
        boolean enough = table.getWidth() >= table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum();
        table.setColumnResizePolicy(enough ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
                : TableView.UNCONSTRAINED_RESIZE_POLICY);
        if (!enough) {
            table.getColumns().forEach(column -> table.resizeColumn(column, column.getPrefWidth() - column.getWidth()));
        }
    }

    /**
     * A column of words.
     *
     * @param width at texts of 100 %
     */
    static <R> TableColumn<R, String> words(Appearance look, String title, double width, Function<R, String> words) {
        return column(look, title, width, words, Pos.CENTER_LEFT);
    }

    /**
     * A column of figures.
     *
     * @param width at texts of 100 %
     */
    static <R> TableColumn<R, String> figures(Appearance look, String title, double width, Function<R, String> figure) {
        TableColumn<R, String> column = column(look, title, width, figure, Pos.CENTER_RIGHT);
        column.getStyleClass().add("figures");
        return column;
    }

    private static <R> TableColumn<R, String> column(Appearance look, String title, double width, Function<R, String> words,
            Pos alignment) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setPrefWidth(look.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.apply(row.getValue())));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                setAlignment(alignment);
            }
        });
        return column;
    }

    /**
     * A column of small nodes.
     *
     * @param width at texts of 100 %
     */
    static <R> TableColumn<R, R> nodes(Appearance look, String title, double width, Function<R, @Nullable Node> node) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setPrefWidth(look.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : node.apply(row));
            }
        });
        return column;
    }

    /** Does something with the row that is clicked on. */
    static <R> void clicked(TableView<R> table, Consumer<R> then) {
        table.setOnMouseClicked(event -> {
            R chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                then.accept(chosen);
            }
        });
    }

    /** Replaces the rows of a table and keeps its place, so that figures change under the eye without a jump. */
    static <R> void fill(TableView<R> table, List<R> rows) {
        int selected = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(rows);
        if (selected >= 0 && selected < rows.size()) {
            table.getSelectionModel().select(selected);
        }
    }

    /** Labels a node for the eye and for assistive tools. */
    static Label cell(String words, String... styles) {
        return Controls.label(words, styles);
    }
}
