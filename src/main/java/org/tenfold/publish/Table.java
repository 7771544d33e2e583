package org.tenfold.publish;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rows under heads.
 *
 * @param sum the last row, which stands out, or empty
 * @param grouped whether the first cell names a group of rows, so that people need to see it once for all of them
 */
public record Table(List<Column> columns, List<Row> rows, List<Cell> sum, boolean grouped) implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        sum = List.copyOf(sum);
    }

    /** A table of rows that stand alone, without a sum. */
    public static Table of(List<Column> columns, List<Row> rows) {
        return new Table(columns, rows, List.of(), false);
    }

    /** Whether there are no rows. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether the first cell of a row says what the row above said. */
    public boolean repeats(int row) {
        return grouped && row > 0 && rows.get(row).cells().getFirst().equals(rows.get(row - 1).cells().getFirst());
    }

    /** Whether a cell of this column carries a mark, for which the others then leave room. */
    public boolean marks(int column) {
        return rows.stream().anyMatch(row -> row.cells().get(column).marked());
    }

    /**
     * A column.
     *
     * @param figures whether its cells are figures, which stand to the right
     */
    public record Column(String head, boolean figures) {

        /** A column of words. */
        public static Column words(String head) {
            return new Column(head, false);
        }

        /** A column of figures. */
        public static Column figures(String head) {
            return new Column(head, true);
        }
    }

    /**
     * A row.
     *
     * @param note what documents tell below the row, or empty
     */
    public record Row(List<Cell> cells, String note) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** A row without a note. */
        public static Row of(Cell... cells) {
            return new Row(List.of(cells), "");
        }

        /** A row of plain cells without a note. */
        public static Row of(String... cells) {
            return new Row(Stream.of(cells).map(Cell::of).toList(), "");
        }
    }

    /**
     * A cell.
     *
     * @param marked whether an asterisk follows
     * @param meter a share of one that documents show as a bar too; NaN for none
     */
    public record Cell(String text, Block.Tone tone, boolean marked, double meter) {

        static Cell of(String text) {
            return new Cell(text, Block.Tone.PLAIN, false, Double.NaN);
        }

        static Cell toned(String text, Block.Tone tone) {
            return new Cell(text, tone, false, Double.NaN);
        }

        /** The text with its mark. */
        public String marked(String mark) {
            return marked ? text + mark : text;
        }
    }
}
