package org.tenfold.desktop;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.tenfold.publish.Table;

/** A table of the reports in the window, with its remarks beside it. */
final class SheetTable {

    private static final double WORDS = 140;
    private static final double FIGURES = 132;

    private final Appearance look;
    private final BorderPane pane = new BorderPane();

    SheetTable(Appearance look) {
        this.look = look;
        pane.setMinSize(0, 0);
    }

    Node node() {
        return pane;
    }

    void show(Optional<Table> table, List<String> remarks) {
        pane.setCenter(table.map(this::view).orElse(null));
        VBox words = new VBox(8);
        words.getStyleClass().add("cost-detail");
        remarks.forEach(remark -> words.getChildren().add(Controls.paragraph(remark, "small-text")));
        pane.setRight(Controls.beside(words, look));
    }

    private TableView<Table.Row> view(Table table) {
        TableView<Table.Row> view = Tables.table("cost-sheet", "");
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            Table.Column head = table.columns().get(i);
            view.getColumns().add(head.figures() ? Tables.figures(look, head.head(), FIGURES, row -> row.cells().get(column).text())
                    : Tables.words(look, head.head(), WORDS, row -> row.cells().get(column).text()));
        }
        view.getItems().setAll(table.rows());
        return view;
    }
}
