package org.tenfold.desktop;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.TextStyle;
import org.tenfold.publish.Table;

/** A table of the reports in the window, with its remarks beside it, or below it where there is no room beside but some there. */
final class SheetTable {

    private static final double MOST_WORDS = 240;
    /** What is wider is a figure with words, which may go on in a second line. */
    private static final double MOST_FIGURES = 120;
    private static final TextStyle CELL = TextStyle.regular(13);
    /** Left and right of the words in a cell. */
    private static final double AIR = 17;
    private static final double ROOM_BESIDE = 960;
    private static final double MOST_BELOW = 0.4;
    /** What the remarks leave to the table: its head and some rows. */
    private static final double ROOM_FOR_ROWS = 104;
    /** Where the rest is less than a line, they wait until the user makes the tables higher. */
    private static final double LINE = 24;

    private final Appearance look;
    private final BorderPane pane = new BorderPane();
    private @Nullable TableView<Table.Row> shown;
    private ScrollPane remarks = new ScrollPane();

    SheetTable(Appearance look) {
        this.look = look;
        pane.setMinSize(0, 0);
        pane.widthProperty().addListener(width -> place());
        pane.heightProperty().addListener(height -> place());
    }

    Node node() {
        return pane;
    }

    /** Shows a table, if there is one, with what is to be said about it. */
    void show(Optional<Table> table, List<String> sentences) {
        VBox words = new VBox(8);
        words.getStyleClass().add("cost-detail");
        sentences.forEach(sentence -> words.getChildren().add(Controls.paragraph(sentence, "small-text")));
        shown = table.map(this::view).orElse(null);
        remarks = Controls.beside(words, look);
        place();
    }

    private void place() {
        boolean beside = pane.getWidth() >= look.px(ROOM_BESIDE);
        if (shown == null) {
            pane.getChildren().clear();
            pane.setCenter(remarks);
            return;
        }
        double below = Math.min(MOST_BELOW * pane.getHeight(), pane.getHeight() - look.px(ROOM_FOR_ROWS));
        remarks.setMaxHeight(beside ? Double.MAX_VALUE : below);
        // A node stands in one place at a time.
        pane.getChildren().clear();
        pane.setCenter(shown);
        if (beside) {
            pane.setRight(remarks);
        } else if (below >= look.px(LINE)) {
            pane.setBottom(remarks);
        }
    }

    private TableView<Table.Row> view(Table table) {
        TableView<Table.Row> view = Tables.table("cost-sheet", "");
        for (int i = 0; i < table.columns().size(); i++) {
            int cell = i;
            Table.Column head = table.columns().get(i);
            List<String> texts = table.rows().stream().map(row -> row.cells().get(cell).text()).toList();
            double widest = widest(head.head(), texts.stream());
            boolean whole = head.figures() && widest <= MOST_FIGURES;
            double least = Math.min(widest, widestWord(head.head(), whole ? texts.stream() : texts.stream().flatMap(text -> Stream.of(text.split(" ")))));
            Function<Table.Row, String> text = row -> row.cells().get(cell).text();
            view.getColumns().add(head.figures() ? Tables.figures(look, head.head(), widest, least, text)
                    : Tables.words(look, head.head(), Math.min(widest, MOST_WORDS), least, text));
        }
        view.getItems().setAll(table.rows());
        return view;
    }

    /** The width of a column, at texts of 100 %, in which no word of its head and none of some other words is broken. */
    private static double widestWord(String head, Stream<String> words) {
        return Stream.of(head.split(" ")).mapToDouble(word -> widest(word, Stream.empty())).reduce(widest("", words), Math::max);
    }

    /** The width of a column, at texts of 100 %, in which neither its head nor any of some words is broken. */
    private static double widest(String head, Stream<String> words) {
        return AIR + Math.ceil(words.mapToDouble(word -> Fonts.width(word, CELL)).reduce(Fonts.width(head, Tables.HEAD), Math::max));
    }
}
