package org.tenfold.desktop;

import java.util.List;
import java.util.function.Function;
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
        table.setId(id);
        table.setPlaceholder(Controls.paragraph(empty, "empty-hint"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().addAll("dense", "plain-table");
        return table;
    }

    /** A column of words. */
    static <R> TableColumn<R, String> words(String title, double width, Function<R, String> words) {
        return column(title, width, words, Pos.CENTER_LEFT);
    }

    /** A column of figures. */
    static <R> TableColumn<R, String> figures(String title, double width, Function<R, String> figure) {
        TableColumn<R, String> column = column(title, width, figure, Pos.CENTER_RIGHT);
        column.getStyleClass().add("figures");
        return column;
    }

    private static <R> TableColumn<R, String> column(String title, double width, Function<R, String> words, Pos alignment) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
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

    /** A column of small nodes. */
    static <R> TableColumn<R, R> nodes(String title, double width, Function<R, @Nullable Node> node) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setPrefWidth(width);
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
