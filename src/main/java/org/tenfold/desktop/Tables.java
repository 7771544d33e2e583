package org.tenfold.desktop;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.TextStyle;

/** Makes the tables of the dock alike: rows of text or small nodes, figures to the right. */
final class Tables {

    /** What words keep of the width they want where there is less room. */
    private static final double LEAST_SHARE = 0.6;
    /** At texts of 100 %: no word of a head or cell is broken, and sentences go on in further lines. */
    private static final double LEAST_WORDS = 104;
    private static final double LEAST_SENTENCE = 192;
    private static final double SCROLL_BAR = 12;
    /** Left and right of the words in a cell, as the style sheet has it. */
    private static final double AIR = 16;

    /** What heads are written in, as the style sheet has it. */
    static final TextStyle HEAD = TextStyle.regular(12);
    /** Some head is too long for its column. */
    private static final PseudoClass TWO_LINES = PseudoClass.getPseudoClass("two-line-heads");

    private Tables() {
    }

    static <R> TableView<R> table(String id, String empty) {
        TableView<R> table = new TableView<>();
        // Where there is less room than a table wants, it would lie over what is above and below it.
        table.setMinHeight(0);
        table.setId(id);
        Controls.passEscape(table);
        Label hint = Controls.paragraph(empty, "empty-hint");
        hint.setGraphic(Controls.icon("mdi2t-table"));
        table.setPlaceholder(hint);
        table.widthProperty().addListener(width -> fit(table));
        table.getVisibleLeafColumns().addListener((InvalidationListener) columns -> fit(table));
        table.getStyleClass().addAll("dense", "plain-table");
        return table;
    }

    /**
     * The last column takes the room that is left. Where there is not enough for all, words give way and go on in further lines, heads
     * in a second one; the table scrolls instead of cutting figures.
     */
    private static <R> void fit(TableView<R> table) {
        List<TableColumn<R, ?>> columns = table.getVisibleLeafColumns();
        double lack = columns.stream().mapToDouble(TableColumn::getPrefWidth).sum() - table.getWidth() + SCROLL_BAR;
        double spare = columns.stream().mapToDouble(Tables::spare).sum();
        double share = spare == 0 ? 0 : Math.clamp(lack / spare, 0, 1);
        columns.forEach(column -> resize(table, column, column.getPrefWidth() - share * spare(column)));
        if (lack < 0 && !columns.isEmpty()) {
            resize(table, columns.getLast(), Math.floor(columns.getLast().getPrefWidth() - lack));
        }
        table.pseudoClassStateChanged(TWO_LINES, columns.stream().anyMatch(Tables::breaksHead));
    }

    private static <R> void resize(TableView<R> table, TableColumn<R, ?> column, double width) {
        table.resizeColumn(column, width - column.getWidth());
    }

    private static boolean breaksHead(TableColumn<?, ?> column) {
        return column.getUserData() instanceof Double head && column.getWidth() < head;
    }

    private static double spare(TableColumn<?, ?> column) {
        return column.getPrefWidth() - column.getMinWidth();
    }

    /**
     * A column of words.
     *
     * @param width at texts of 100 %
     */
    static <R> TableColumn<R, String> words(Appearance look, String title, double width, Function<R, String> words) {
        return words(look, title, width, leastOfWords(width), words);
    }

    /**
     * A column of words that gives way to others.
     *
     * @param width at texts of 100 %
     * @param least likewise
     */
    static <R> TableColumn<R, String> words(Appearance look, String title, double width, double least, Function<R, String> words) {
        return column(look, title, width, least, words, Pos.CENTER_LEFT);
    }

    private static double leastOfWords(double width) {
        return Math.min(width, Math.clamp(LEAST_SHARE * width, LEAST_WORDS, LEAST_SENTENCE));
    }

    /**
     * A column of figures.
     *
     * @param width at texts of 100 %
     */
    static <R> TableColumn<R, String> figures(Appearance look, String title, double width, Function<R, String> figure) {
        return figures(look, title, width, width, figure);
    }

    /** A column of figures with their units, each of which goes on in a second line where there is less room. */
    static <R> TableColumn<R, String> quantities(Appearance look, String title, double width, Function<R, String> quantity) {
        return figures(look, title, width, leastOfWords(width), quantity);
    }

    /**
     * A column of figures whose head goes on in a second line where there is less room.
     *
     * @param width at texts of 100 %
     * @param least likewise, without breaking figures
     */
    static <R> TableColumn<R, String> figures(Appearance look, String title, double width, double least, Function<R, String> figure) {
        TableColumn<R, String> column = column(look, title, width, least, figure, Pos.CENTER_RIGHT);
        column.getStyleClass().add("figures");
        return column;
    }

    private static <R> TableColumn<R, String> column(Appearance look, String title, double width, double least, Function<R, String> words,
            Pos alignment) {
        TableColumn<R, String> column = new TableColumn<>(title);
        wide(column, look.px(width));
        column.setMinWidth(look.px(least));
        column.setUserData(look.px(Fonts.width(title, HEAD) + AIR));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.apply(row.getValue())));
        column.setCellFactory(made -> new WrappingCell<>(made, alignment));
        return column;
    }

    /** The toolkit takes a column of 80 for one that nobody gave a width, and makes it as wide as its first rows. */
    private static void wide(TableColumn<?, ?> column, double width) {
        column.setPrefWidth(width == 80 ? 80.5 : width);
    }

    /**
     * A column of words with a small node before or behind them; words give way as in a {@linkplain #words column of words}.
     *
     * @param width at texts of 100 %
     */
    static <R> TableColumn<R, R> labels(Appearance look, String title, double width, Function<R, @Nullable Node> label) {
        TableColumn<R, R> column = nodes(look, title, width, label);
        column.setMinWidth(look.px(leastOfWords(width)));
        return column;
    }

    /**
     * A column of small nodes.
     *
     * @param width at texts of 100 %
     */
    static <R> TableColumn<R, R> nodes(Appearance look, String title, double width, Function<R, @Nullable Node> node) {
        TableColumn<R, R> column = new TableColumn<>(title);
        wide(column, look.px(width));
        column.setMinWidth(look.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                Node shown = empty || row == null ? null : node.apply(row);
                setGraphic(shown);
                setAccessibleText(shown == null ? null : Controls.spoken(shown));
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

    /**
     * A cell whose words go on in further lines where the column is too narrow for them. They are a text of their own, for rows ask
     * cells how high they want to be without saying how wide they are.
     */
    private static final class WrappingCell<R> extends TableCell<R, String> {

        private final javafx.scene.text.Text words = new javafx.scene.text.Text();

        private WrappingCell(TableColumn<R, String> column, Pos alignment) {
            setAlignment(alignment);
            words.getStyleClass().add("cell-words");
            words.setTextAlignment(alignment == Pos.CENTER_RIGHT ? TextAlignment.RIGHT : TextAlignment.LEFT);
            words.wrappingWidthProperty().bind(column.widthProperty().subtract(AIR));
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            words.setText(text);
            setAccessibleText(text);
            setGraphic(text == null || text.isEmpty() ? null : words);
        }
    }

    /** Labels a node for the eye and for assistive tools. */
    static Label cell(String words, String... styles) {
        return Controls.label(words, styles);
    }
}
