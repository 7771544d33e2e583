package org.tenfold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tenfold.publish.Table;

/** A table on a terminal: words to the left, figures to the right, two blanks between. */
final class Grid {

    private static final String GAP = "  ";
    private static final String MARK = "*";

    private Grid() {
    }

    /** The lines, the heads first, which stand out less. */
    static List<String> lines(Table table, Console console) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns().stream().map(Table.Column::head).toList());
        IntStream.range(0, table.rows().size()).forEach(row -> rows.add(texts(table, row)));
        int[] widths = IntStream.range(0, table.columns().size())
                .map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0)).toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            String line = line(table, row, widths);
            lines.add(lines.isEmpty() ? console.styled(Console.Style.FAINT, line) : line);
        }
        return lines;
    }

    private static List<String> texts(Table table, int row) {
        List<Table.Cell> cells = table.rows().get(row).cells();
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            boolean said = column == 0 && table.repeats(row);
            String room = table.marks(column) && !cells.get(column).marked() ? " " : "";
            texts.add(said ? "" : cells.get(column).marked(MARK) + room);
        }
        return texts;
    }

    private static String line(Table table, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String blanks = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : GAP).append(table.columns().get(column).figures() ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** Columns of a terminal that a text takes: Hangul and its like take two. */
    static int width(String text) {
        return text.codePoints().map(Grid::width).sum();
    }

    private static int width(int character) {
        boolean wide = character >= 0x1100 && character <= 0x115F || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3 || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F || character >= 0xFF00 && character <= 0xFF60
                || character >= 0x1F300 && character <= 0x1FAFF;
        return wide ? 2 : 1;
    }

    /** A text in lines of at most so many columns, broken at blanks. */
    static List<String> wrapped(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
