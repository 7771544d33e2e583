package org.tenfold.publish;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Role;
import org.tenfold.picture.TextStyle;
import org.tenfold.publish.Block.Tone;
import org.tenfold.publish.Table.Cell;
import org.tenfold.publish.Table.Row;

/**
 * Writes one table on as many pages as it takes, with its heads on each. Figures keep on one line; columns of words share what
 * is left and wrap.
 */
final class PdfTable {

    private static final TextStyle CELL = TextStyle.regular(8.5);
    private static final TextStyle SUM = TextStyle.semibold(8.5);
    private static final TextStyle HEAD = TextStyle.regular(8);
    private static final TextStyle NOTE = TextStyle.regular(8);
    private static final double LEADING = 12;
    private static final double PADDING = 2.5;
    private static final double HEADS = LEADING + PADDING + 1;
    /** Above and below a table. */
    private static final double GAP = 10;
    private static final double LEAST_GAP = 10;
    private static final double MOST_GAP = 26;
    private static final double METER = 40;
    private static final double METER_HEIGHT = 4;
    private static final double METER_GAP = 8;
    private static final String MARK = "*";
    private static final double MARK_WIDTH = Fonts.width(MARK, CELL);

    private final PdfPages pages;
    private final Table table;
    private final double[] widths;
    private final double gap;
    private final double width;

    PdfTable(PdfPages pages, Table table) throws IOException {
        this.pages = pages;
        this.table = table;
        widths = new double[table.columns().size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = naturalWidth(column);
        }
        shareOut(pages.width() - LEAST_GAP * (widths.length - 1));
        double used = Arrays.stream(widths).sum();
        gap = Math.min(MOST_GAP, (pages.width() - used) / Math.max(1, widths.length - 1));
        width = used + gap * (widths.length - 1);
    }

    private double naturalWidth(int column) throws IOException {
        boolean figures = table.columns().get(column).figures();
        double most = Fonts.width(table.columns().get(column).head(), HEAD);
        for (Row row : table.rows()) {
            Cell cell = row.cells().get(column);
            double meter = Double.isNaN(cell.meter()) ? 0 : METER + METER_GAP;
            most = Math.max(most, meter + (figures ? pages.figureWidth(cell.text(), CELL) : Fonts.width(cell.text(), CELL)));
        }
        if (!table.sum().isEmpty() && figures) {
            most = Math.max(most, pages.figureWidth(table.sum().get(column).text(), SUM));
        }
        return most + (table.marks(column) ? MARK_WIDTH : 0);
    }

    /** Narrows the widest columns of words until all columns fit. */
    private void shareOut(double room) {
        int[] words = IntStream.range(0, widths.length).filter(column -> !table.columns().get(column).figures())
                .boxed().sorted((a, b) -> Double.compare(widths[a], widths[b])).mapToInt(Integer::intValue).toArray();
        double left = room - IntStream.range(0, widths.length).filter(column -> table.columns().get(column).figures())
                .mapToDouble(column -> widths[column]).sum();
        for (int i = 0; i < words.length; i++) {
            widths[words[i]] = Math.min(widths[words[i]], left / (words.length - i));
            left -= widths[words[i]];
        }
    }

    /** How high it is where it stands on one page. */
    double height() {
        return 2 * GAP + HEADS + heights()[0];
    }

    /**
     * How much of the page it asks for before it begins: its heads and what keeps with its first row.
     *
     * @param behind the height of what follows it in its section
     * @param least what may begin a page at the end of the section at least
     */
    double kept(double behind, double least) {
        return GAP + HEADS + kept(0, heights(), behind, least);
    }

    /** What keeps with a row: the sum with the last one, and all that follows where that is too little to begin a page with. */
    private double kept(int row, double[] heights, double behind, double least) {
        double rest = heights[row] + GAP + behind;
        boolean last = row >= table.rows().size() - 1;
        return rest < least ? rest : last ? heights[row] : heights[row] - heights[row + 1];
    }

    /** For each row the height from there on, the sum included; behind them that of the sum. */
    private double[] heights() {
        double[] heights = new double[table.rows().size() + 1];
        heights[table.rows().size()] = table.sum().isEmpty() ? 0 : height(table.sum(), false);
        for (int row = table.rows().size() - 1; row >= 0; row--) {
            heights[row] = heights[row + 1] + height(row);
        }
        return heights;
    }

    private double height(int row) {
        return height(table.rows().get(row).cells(), table.repeats(row)) + noteHeight(note(row));
    }

    private List<String> note(int row) {
        String note = table.rows().get(row).note();
        return note.isEmpty() ? List.of() : Fonts.wrap(note, NOTE, width, Integer.MAX_VALUE);
    }

    private static double noteHeight(List<String> note) {
        return note.isEmpty() ? 0 : note.size() * LEADING + PADDING;
    }

    /**
     * Writes it.
     *
     * @param behind the height of what follows it in its section
     * @param least what may begin a page at the end of the section at least
     */
    void write(PDStructureElement part, double behind, double least) throws IOException {
        PDStructureElement element = pages.tags().element(part, "Table");
        pages.skip(GAP);
        heads(pages.tags().element(element, "TR"));
        double[] heights = heights();
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            List<String> note = note(i);
            boolean fresh = !pages.fits(kept(i, heights, behind, least));
            if (fresh) {
                pages.standing();
                repeatHeads();
            } else if (i > 0 && !table.repeats(i)) {
                pages.line(width, Role.SEPARATOR);
            }
            row(pages.tags().element(element, "TR"), row.cells(), table.repeats(i) && !fresh, CELL, note);
        }
        if (!table.sum().isEmpty()) {
            pages.line(width, Role.TEXT);
            row(pages.tags().element(element, "TR"), table.sum(), false, SUM, List.of());
        }
        pages.skip(GAP);
    }

    private void heads(PDStructureElement row) throws IOException {
        for (int column = 0; column < widths.length; column++) {
            PDStructureElement head = pages.tags().element(row, "TH");
            String text = table.columns().get(column).head();
            if (table.columns().get(column).figures()) {
                pages.figure(head, right(column), LEADING, text, HEAD, Role.SECONDARY);
            } else {
                pages.text(head, left(column), LEADING, text, HEAD, Role.SECONDARY);
            }
        }
        pages.skip(HEADS);
        pages.line(width, Role.SECONDARY);
    }

    private void repeatHeads() throws IOException {
        for (int column = 0; column < widths.length; column++) {
            String text = table.columns().get(column).head();
            if (table.columns().get(column).figures()) {
                pages.echoFigure(right(column), LEADING, text, HEAD, Role.SECONDARY);
            } else {
                pages.echo(left(column), LEADING, text, HEAD, Role.SECONDARY);
            }
        }
        pages.skip(HEADS);
        pages.line(width, Role.SECONDARY);
    }

    private double left(int column) {
        return Arrays.stream(widths, 0, column).sum() + gap * column;
    }

    /** Where figures end; a mark hangs out behind it. */
    private double right(int column) {
        return left(column) + widths[column] - (table.marks(column) ? MARK_WIDTH : 0);
    }

    private List<String> lines(int column, String text, TextStyle style) {
        return table.columns().get(column).figures() ? List.of(text)
                : Fonts.wrap(text, style, widths[column] + 0.01, Integer.MAX_VALUE);
    }

    private double height(List<Cell> cells, boolean said) {
        int most = IntStream.range(said ? 1 : 0, cells.size()).map(column -> lines(column, cells.get(column).text(), CELL).size()).max().orElse(1);
        return most * LEADING + 2 * PADDING;
    }

    private void row(PDStructureElement row, List<Cell> cells, boolean said, TextStyle style, List<String> note)
            throws IOException {
        double baseline = PADDING + LEADING - 3;
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            PDStructureElement element = pages.tags().element(row, "TD");
            if (cell.text().isEmpty() || said && column == 0) {
                continue;
            }
            Role color = PdfReport.role(cell.tone());
            if (table.columns().get(column).figures()) {
                pages.figure(element, right(column), baseline, cell.text(), style, color);
                meter(cell, column, baseline);
            } else {
                double below = baseline;
                for (String line : lines(column, cell.text(), style)) {
                    pages.text(element, left(column), below, line, style, color);
                    below += LEADING;
                }
            }
            if (cell.marked()) {
                pages.text(element, right(column), baseline, MARK, style, color);
            }
        }
        pages.skip(height(cells, said));
        if (!note.isEmpty()) {
            PDStructureElement element = pages.tags().element(row, "TD");
            for (String line : note) {
                pages.text(element, 0, LEADING - 5, line, NOTE, Role.SECONDARY);
                pages.skip(LEADING);
            }
            pages.skip(PADDING);
        }
    }

    private void meter(Cell cell, int column, double baseline) throws IOException {
        if (Double.isNaN(cell.meter())) {
            return;
        }
        Role color = cell.tone() == Tone.PLAIN ? Role.ACCENT : PdfReport.role(cell.tone());
        double bottom = baseline - 1;
        pages.bar(left(column), bottom, METER, METER_HEIGHT, pages.track());
        if (cell.meter() > 0) {
            pages.bar(left(column), bottom, Math.max(0.5, METER * Math.min(1, cell.meter())), METER_HEIGHT, pages.color(color));
        }
    }
}
