package org.tenfold.pricing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One file of comma-separated values with a heading, read row by row and strictly. Small on purpose: the files are our own, are
 * read at every start, and a general library costs more time than all rows together.
 */
final class PriceTable {

    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final List<String> cells = new ArrayList<>();
    private int line;

    private PriceTable(String file) {
        this.file = file;
    }

    /**
     * Gives every row of a file to the reader.
     *
     * @throws PriceBookException if the file is no table or the reader finds a cell wrong
     */
    static void read(String file, InputStream stream, Consumer<PriceTable> reader) {
        PriceTable table = new PriceTable(file);
        try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16)) {
            for (String row = text.readLine(); row != null; row = text.readLine()) {
                table.line++;
                table.split(row);
                if (table.line == 1) {
                    table.heading();
                } else if (table.cells.size() != table.columns.size()) {
                    throw table.wrong("it has " + table.cells.size() + " cells instead of " + table.columns.size());
                } else {
                    reader.accept(table);
                }
            }
        } catch (IOException e) {
            throw PriceBookException.unreadable(file, e);
        }
        if (table.line < 2) {
            throw table.wrong("the file has no rows");
        }
    }

    private void heading() {
        for (String column : cells) {
            if (columns.put(column, columns.size()) != null) {
                throw wrong(column, "the heading names it twice");
            }
        }
    }

    /** The number of the row in its file, the heading being 1. */
    int line() {
        return line;
    }

    /** Whether the file has a column. */
    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** A cell that must not be empty. */
    String text(String column) {
        String value = optional(column);
        if (value.isEmpty()) {
            throw wrong(column, "it is empty");
        }
        return value;
    }

    /** A cell that may be empty. */
    String optional(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw wrong(column, "the file has no such column");
        }
        // The same few sources, units and families recur thousands of times; sharing them keeps the book small.
        return shared.computeIfAbsent(cells.get(index), value -> value);
    }

    /** A cell with an amount that is not negative. */
    BigDecimal amount(String column) {
        BigDecimal amount = decimal(column);
        if (amount.signum() < 0) {
            throw wrong(column, "it is negative");
        }
        return amount;
    }

    /** A cell with a number of either sign. */
    double number(String column) {
        return decimal(column).doubleValue();
    }

    private BigDecimal decimal(String column) {
        String value = text(column);
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw wrong(column, "it holds \"" + value + "\", which is no number");
        }
    }

    /** A cell with a day like 2026-09-25. */
    LocalDate date(String column) {
        return dates.computeIfAbsent(text(column), day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw wrong(column, "it holds \"" + day + "\", which is no date like 2026-09-25");
            }
        });
    }

    boolean yes(String column) {
        return choice(column, Map.of("yes", true, "no", false));
    }

    /** A cell with one of a few words, as what the word stands for. */
    <T> T choice(String column, Map<String, T> meanings) {
        String word = text(column);
        T meaning = meanings.get(word);
        if (meaning == null) {
            throw wrong(column, "it holds \"" + word + "\", not one of " + String.join(", ", meanings.keySet().stream().sorted().toList()));
        }
        return meaning;
    }

    /** The row is wrong as a whole. */
    PriceBookException wrong(String reason) {
        return PriceBookException.row(file, line, reason);
    }

    /** A cell of the row is wrong. */
    PriceBookException wrong(String column, String reason) {
        return PriceBookException.cell(file, line, column, reason);
    }

    private void split(String row) {
        cells.clear();
        int start = 0;
        while (start <= row.length()) {
            if (start < row.length() && row.charAt(start) == '"') {
                start = quoted(row, start + 1);
            } else {
                int comma = row.indexOf(',', start);
                int end = comma < 0 ? row.length() : comma;
                cells.add(row.substring(start, end));
                start = end + 1;
            }
        }
    }

    private int quoted(String row, int start) {
        StringBuilder cell = new StringBuilder();
        for (int i = start; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c != '"') {
                cell.append(c);
            } else if (i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (i + 1 == row.length() || row.charAt(i + 1) == ',') {
                cells.add(cell.toString());
                return i + 2;
            } else {
                throw wrong("a quote stands in the middle of a cell");
            }
        }
        throw wrong("a quote is never closed");
    }
}
