package org.tenfold.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * One file of comma-separated values with a heading, read row by row and strictly. Small on purpose: the files are our own, are
 * read at every start, and a general library costs more time than all rows together.
 */
final class PriceTable {

    private static final Text OTHER_LENGTH = Text.of("it has {cells} cells instead of {columns}", "칸이 {columns}개가 아니라 {cells}개입니다");
    private static final Text TOO_LONG = Text.of("it has more than {most} cells", "칸이 {most}개보다 많습니다");
    private static final Text NO_ROWS = Text.of("the file has no rows", "제목 아래에 행이 없습니다");
    private static final Text NAMED_TWICE = Text.of("the heading names it twice", "제목에 두 번 나옵니다");
    private static final Text NO_COLUMN = Text.of("the file has no such column", "파일에 이 열이 없습니다");
    private static final Text EMPTY = Text.of("it is empty", "비어 있습니다");
    private static final Text NEGATIVE = Text.of("it is negative", "음수입니다");
    private static final Text NO_NUMBER = Text.of("it holds \"{value}\", which is no number", "\"{value}\"{value|은는} 숫자가 아닙니다");
    private static final Text NO_DATE = Text.of("it holds \"{value}\", which is no date like 2026-09-25",
            "\"{value}\"{value|은는} 2026-09-25 같은 날짜가 아닙니다");
    private static final Text NO_CHOICE = Text.of("it holds \"{value}\", not one of {choices}", "\"{value}\"{value|은는} {choices} 가운데 하나가 아닙니다");
    private static final Text QUOTE_INSIDE = Text.of("a quote stands in the middle of a cell", "칸 가운데에 따옴표가 있습니다");
    private static final Text QUOTE_OPEN = Text.of("a quote is never closed", "따옴표가 닫히지 않았습니다");

    /** Spreadsheets put it before the first cell of UTF-8 text. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Far more than any price file has columns. */
    private static final int MAX_CELLS = 64;

    private final String file;
    private final byte[] text;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private int line;

    /** Where the cells of the row begin and end in the text; most cells never become a string. */
    private final int[] starts = new int[MAX_CELLS];
    private final int[] ends = new int[MAX_CELLS];
    private int cells;
    private int next;

    /** The string last made for each column. Rows are sorted, so most sources, units and families are those of the row before. */
    private final @Nullable String[] latest = new String[MAX_CELLS];
    private final int[] latestStarts = new int[MAX_CELLS];
    private final int[] latestEnds = new int[MAX_CELLS];

    private PriceTable(String file, byte[] text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Gives every row of a file to the reader.
     *
     * @throws PriceBookException if the file is no table or the reader finds a cell wrong
     */
    static void read(String file, InputStream stream, Consumer<PriceTable> reader) {
        PriceTable table;
        try (stream) {
            table = new PriceTable(file, stream.readAllBytes());
        } catch (IOException e) {
            throw PriceBookException.unreadable(file, e);
        }
        if (Arrays.mismatch(table.text, BYTE_ORDER_MARK) >= BYTE_ORDER_MARK.length) {
            table.next = BYTE_ORDER_MARK.length;
        }
        while (table.next < table.text.length) {
            table.nextRow();
            if (table.line == 1) {
                table.heading();
            } else if (table.cells != table.columns.size()) {
                throw table.wrong(OTHER_LENGTH.with("cells", table.cells).with("columns", table.columns.size()));
            } else {
                reader.accept(table);
            }
        }
        if (table.line < 2) {
            throw table.wrong(NO_ROWS.message());
        }
    }

    private void heading() {
        for (int i = 0; i < cells; i++) {
            String column = cell(i);
            if (columns.put(column, i) != null) {
                throw wrong(column, NAMED_TWICE.message());
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
        if (empty(column)) {
            throw wrong(column, EMPTY.message());
        }
        return optional(column);
    }

    /** A cell that may be empty. */
    String optional(String column) {
        return cell(index(column));
    }

    /** Whether a cell is empty. */
    boolean empty(String column) {
        int index = index(column);
        return starts[index] == ends[index];
    }

    private int index(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw wrong(column, NO_COLUMN.message());
        }
        return index;
    }

    /** A cell with an amount that is not negative. */
    BigDecimal amount(String column) {
        BigDecimal amount = decimal(column);
        if (amount.signum() < 0) {
            throw wrong(column, NEGATIVE.message());
        }
        return amount;
    }

    /** A cell with a number of either sign. */
    double number(String column) {
        return decimal(column).doubleValue();
    }

    private BigDecimal decimal(String column) {
        if (empty(column)) {
            throw wrong(column, EMPTY.message());
        }
        String value = cell(index(column));
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw wrong(column, NO_NUMBER.with("value", value));
        }
    }

    /** A cell with a day like 2026-09-25. */
    LocalDate date(String column) {
        return dates.computeIfAbsent(text(column), day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw wrong(column, NO_DATE.with("value", day));
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
            throw wrong(column, NO_CHOICE.with("value", word)
                    .with("choices", String.join(", ", meanings.keySet().stream().sorted().toList())));
        }
        return meaning;
    }

    /** The row is wrong as a whole. */
    PriceBookException wrong(Message reason) {
        return PriceBookException.row(file, line, reason);
    }

    /** A cell of the row is wrong. */
    PriceBookException wrong(String column, Message reason) {
        return PriceBookException.cell(file, line, column, reason);
    }

    /** Finds the cells of the next row. Separators are single bytes in UTF-8, so the bytes need no decoding for that. */
    private void nextRow() {
        line++;
        cells = 0;
        int at = next;
        do {
            if (cells == MAX_CELLS) {
                throw wrong(TOO_LONG.with("most", MAX_CELLS));
            }
            at = at < text.length && text[at] == '"' ? quoted(at + 1) : plain(at);
            cells++;
        } while (at < text.length && text[at++] == ',');
        next = at;
    }

    /** Takes a cell without quotes and gives the place of the separator behind it. */
    private int plain(int start) {
        int end = start;
        while (end < text.length && text[end] != ',' && text[end] != '\n') {
            end++;
        }
        starts[cells] = start;
        ends[cells] = end > start && text[end - 1] == '\r' ? end - 1 : end;
        return end;
    }

    /** Takes a cell that began with a quote and gives the place of the separator behind it. */
    private int quoted(int start) {
        for (int at = start; at < text.length && text[at] != '\n'; at++) {
            if (text[at] != '"') {
                continue;
            }
            if (at + 1 < text.length && text[at + 1] == '"') {
                at++;
                continue;
            }
            starts[cells] = start;
            ends[cells] = at;
            int behind = at + 1 < text.length && text[at + 1] == '\r' ? at + 2 : at + 1;
            if (behind < text.length && text[behind] != ',' && text[behind] != '\n') {
                throw wrong(QUOTE_INSIDE.message());
            }
            return behind;
        }
        throw wrong(QUOTE_OPEN.message());
    }

    private String cell(int index) {
        int start = starts[index];
        int end = ends[index];
        String known = latest[index];
        if (known != null && Arrays.equals(text, start, end, text, latestStarts[index], latestEnds[index])) {
            return known;
        }
        String value = new String(text, start, end - start, StandardCharsets.UTF_8);
        boolean wasQuoted = start > 0 && text[start - 1] == '"';
        latest[index] = wasQuoted ? value.replace("\"\"", "\"") : value;
        latestStarts[index] = start;
        latestEnds[index] = end;
        return latest[index];
    }
}
