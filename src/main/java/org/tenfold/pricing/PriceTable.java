package org.tenfold.pricing;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
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

    /** Gives every row of a file to the reader. */
    static void read(String file, BufferedReader text, Consumer<PriceTable> reader) {
        PriceTable table = new PriceTable(file);
        try {
            for (String row = text.readLine(); row != null; row = text.readLine()) {
                table.line++;
                table.split(row);
                if (table.line == 1) {
                    for (int i = 0; i < table.cells.size(); i++) {
                        table.columns.put(table.cells.get(i), i);
                    }
                } else if (table.cells.size() != table.columns.size()) {
                    throw table.wrong("it has " + table.cells.size() + " cells instead of " + table.columns.size());
                } else {
                    reader.accept(table);
                }
            }
        } catch (IOException e) {
            throw new PriceBookException(file, e);
        }
        if (table.line < 2) {
            throw table.wrong("the file has no rows");
        }
    }

    /** A cell that must not be empty. */
    String text(String column) {
        String value = optional(column);
        if (value.isEmpty()) {
            throw wrong("the column " + column + " is empty");
        }
        return value;
    }

    /** A cell, empty if the row says nothing there or the file has no such column. */
    String optional(String column) {
        Integer index = columns.get(column);
        // The same few sources, units and families recur thousands of times; sharing them keeps the book small.
        return index == null ? "" : shared.computeIfAbsent(cells.get(index), value -> value);
    }

    /** A cell with an amount that is not negative. */
    BigDecimal amount(String column) {
        return amount(column, text(column));
    }

    private BigDecimal amount(String column, String value) {
        try {
            BigDecimal amount = new BigDecimal(value);
            if (amount.signum() < 0) {
                throw wrong("the column " + column + " is negative");
            }
            return amount;
        } catch (NumberFormatException e) {
            throw wrong("the column " + column + " holds \"" + value + "\", which is no number");
        }
    }

    double number(String column) {
        return amount(column).doubleValue();
    }

    LocalDate date(String column) {
        String value = text(column);
        return dates.computeIfAbsent(value, day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw wrong("the column " + column + " holds \"" + day + "\", which is no date like 2026-09-25");
            }
        });
    }

    boolean yes(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong("the column " + column + " holds neither yes nor no");
        };
    }

    PriceBookException wrong(String reason) {
        return new PriceBookException(file, line, reason);
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
