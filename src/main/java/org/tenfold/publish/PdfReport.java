package org.tenfold.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.paint.PdfPainter;

/** Writes a report as PDF: the picture on a page of its own, then the sections. */
final class PdfReport {

    private static final TextStyle TITLE = TextStyle.semibold(20);
    private static final TextStyle SECTION = TextStyle.semibold(17);
    private static final TextStyle HEADING = TextStyle.semibold(11);
    private static final TextStyle FACT = TextStyle.semibold(11);
    private static final TextStyle BODY = TextStyle.regular(9.5);
    private static final TextStyle STRONG = TextStyle.semibold(9.5);
    private static final TextStyle SMALL = TextStyle.regular(8);
    /** A section begins on a new page unless so much of the last one is free. */
    private static final double ROOM_FOR_A_SECTION = 400;
    private static final double SECTION_GAP = 34;
    /** What goes over to a page at the end of a section at least: the last few lines never stand there alone. */
    private static final double LEAST_LEFT_OVER = 125;
    /** What is kept on one page at most: with a heading above it, it fits on a fresh one. */
    private static final double MOST_KEPT = 600;
    private static final double BELOW_A_TITLE = 8;
    private static final double ABOVE_A_HEADING = 16;
    private static final double BELOW_A_HEADING = 4;
    private static final double LEADING = 1.5;
    private static final double SENTENCE_GAP = 2;
    private static final double FACT_GAP = 30;
    private static final double SIGN = 9;
    /** Where the text of a finding begins, right of its severity. */
    private static final double INDENT = 84;
    private static final int ALL_LINES = Integer.MAX_VALUE;

    private final PdfPages pages;

    private PdfReport(PdfPages pages) {
        this.pages = pages;
    }

    static void write(Report report, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfPainter.describe(document, report.title(), report.language().code());
            GregorianCalendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            day.clear();
            day.set(report.date().getYear(), report.date().getMonthValue() - 1, report.date().getDayOfMonth());
            document.getDocumentInformation().setCreationDate(day);
            document.getDocumentInformation().setSubject(report.description());
            PDViewerPreferences preferences = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            PdfPages pages = new PdfPages(document, report.theme());
            PdfReport pdf = new PdfReport(pages);
            pdf.front(report);
            pages.standing();
            for (Section section : report.sections()) {
                pdf.section(section);
            }
            pages.finish(report.title(), report.date().toString());
            document.save(out);
        }
    }

    private void front(Report report) throws IOException {
        pages.lying();
        PDStructureElement document = pages.tags().document();
        PDStructureElement title = pages.tags().element(document, "H1");
        paragraph(title, 0, report.title(), TITLE, Role.TEXT, 2);
        if (!report.description().isEmpty()) {
            pages.skip(2);
            paragraph(pages.tags().element(document, "P"), 0, report.description(), BODY, Role.SECONDARY, 2);
        }
        pages.skip(12);
        double x = 0;
        for (Report.Fact fact : report.facts()) {
            PDStructureElement element = pages.tags().element(document, "P");
            double width = Math.max(Fonts.width(fact.label(), SMALL), Fonts.width(fact.value(), FACT));
            if (x > 0 && x + width > pages.width()) {
                x = 0;
                pages.skip(32);
            }
            pages.text(element, x, 8, fact.label(), SMALL, Role.SECONDARY);
            pages.text(element, x, 23, fact.value(), FACT, Role.TEXT);
            x += width + FACT_GAP;
        }
        pages.skip(42);
        PDStructureElement figure = pages.tags().element(document, "Figure");
        figure.setAlternateDescription(report.pictureInWords());
        pages.picture(figure, report.picture());
    }

    private void section(Section section) throws IOException {
        List<Block> blocks = section.blocks();
        double kept = 0;
        double[] keeps = new double[blocks.size()];
        double[] behind = new double[blocks.size()];
        for (int i = blocks.size() - 1; i >= 0; i--) {
            keeps[i] = kept = kept(blocks.get(i), kept, behind[i]);
            if (i > 0) {
                behind[i - 1] = behind[i] + (behind[i] < LEAST_LEFT_OVER ? height(blocks.get(i)) : 0);
            }
        }
        if (pages.isBegun()) {
            pages.skip(SECTION_GAP);
            pages.need(Math.max(ROOM_FOR_A_SECTION, SECTION.size() * LEADING + BELOW_A_TITLE + kept));
        }
        PDStructureElement part = pages.tags().element(pages.tags().document(), "Sect");
        paragraph(pages.tags().element(part, "H1"), 0, section.title(), SECTION, Role.TEXT, 1);
        pages.skip(BELOW_A_TITLE);
        for (int i = 0; i < behind.length; i++) {
            pages.need(keeps[i]);
            switch (blocks.get(i)) {
                case Block.Heading heading -> heading(part, heading);
                case Block.Sentence sentence -> sentence(part, sentence);
                case Block.Entry entry -> entry(part, entry);
                case Table table -> new PdfTable(pages, table).write(part, behind[i], LEAST_LEFT_OVER);
            }
        }
    }

    /**
     * How much of the page a block asks for before it begins: a heading for what the block below it asks for, too, so that none
     * ends a page; any other for all behind it where that is too little to begin a page with.
     *
     * @param below what the next block asks for
     * @param behind the height of what follows in the section
     */
    private double kept(Block block, double below, double behind) throws IOException {
        return switch (block) {
            case Block.Heading heading -> height(heading) + below;
            case Table table -> new PdfTable(pages, table).kept(behind, LEAST_LEFT_OVER);
            case Block.Sentence _, Block.Entry _ -> {
                double height = height(block);
                yield Math.min(MOST_KEPT, height + behind < LEAST_LEFT_OVER ? height + behind : height);
            }
        };
    }

    private double height(Block block) throws IOException {
        return switch (block) {
            case Block.Heading heading -> height(heading);
            case Block.Sentence sentence -> height(sentence.text(), style(sentence.tone()), pages.width()) + SENTENCE_GAP;
            case Block.Entry entry -> height(entry);
            case Table table -> new PdfTable(pages, table).height();
        };
    }

    private double height(Block.Heading heading) {
        return ABOVE_A_HEADING + height(heading.text(), HEADING, pages.width()) + BELOW_A_HEADING;
    }

    private void heading(PDStructureElement part, Block.Heading heading) throws IOException {
        pages.skip(ABOVE_A_HEADING);
        paragraph(pages.tags().element(part, "H2"), 0, heading.text(), HEADING, Role.TEXT, 2);
        pages.skip(BELOW_A_HEADING);
    }

    private void sentence(PDStructureElement part, Block.Sentence sentence) throws IOException {
        paragraph(pages.tags().element(part, "P"), 0, sentence.text(), style(sentence.tone()), role(sentence.tone()), ALL_LINES);
        pages.skip(SENTENCE_GAP);
    }

    private static TextStyle style(Block.Tone tone) {
        return switch (tone) {
            case STRONG -> STRONG;
            case QUIET -> SMALL;
            case PLAIN, GOOD, WARNING, BAD -> BODY;
        };
    }

    /** The colour of a tone. */
    static Role role(Block.Tone tone) {
        return switch (tone) {
            case PLAIN, STRONG, GOOD -> Role.TEXT;
            case QUIET -> Role.SECONDARY;
            case WARNING -> Role.MEDIUM;
            case BAD -> Role.CRITICAL;
        };
    }

    private double height(Block.Entry entry) {
        double width = pages.width() - INDENT;
        double height = 22 + height(entry.title(), HEADING, width) + height(entry.reference(), SMALL, width);
        for (Block.Detail detail : entry.details()) {
            height += 4 + height(detail.text(), BODY, width) + (detail.label().isEmpty() ? 0 : BODY.size() * LEADING);
        }
        return height;
    }

    private void entry(PDStructureElement part, Block.Entry entry) throws IOException {
        pages.skip(8);
        pages.line(pages.width(), Role.SEPARATOR);
        pages.skip(8);
        Role color = Role.valueOf(entry.severity().name());
        PDStructureElement title = pages.tags().element(part, "H2");
        double baseline = baseline(HEADING);
        if (entry.mark().equals(entry.severity().mark())) {
            pages.sign(sign(entry, pages.color(color)), 0, baseline + 1, SIGN);
        } else {
            pages.text(title, 0, baseline, entry.mark(), STRONG, color);
        }
        pages.text(title, SIGN + 6, baseline, entry.label(), STRONG, color);
        paragraph(title, INDENT, entry.title(), HEADING, Role.TEXT, ALL_LINES);
        String about = entry.targets().isEmpty() ? entry.reference() : entry.reference() + " · " + entry.targets();
        paragraph(pages.tags().element(part, "P"), INDENT, about, SMALL, Role.SECONDARY, ALL_LINES);
        for (Block.Detail detail : entry.details()) {
            pages.skip(4);
            PDStructureElement told = pages.tags().element(part, "P");
            if (!detail.label().isEmpty()) {
                paragraph(told, INDENT, detail.label(), SMALL, Role.SECONDARY, 1);
            }
            paragraph(told, INDENT, detail.text(), BODY, Role.TEXT, ALL_LINES);
        }
    }

    private static Picture sign(Block.Entry entry, Color color) {
        Mark.Form form = switch (entry.severity()) {
            case CRITICAL, LOW -> Mark.Form.CIRCLE;
            case HIGH -> Mark.Form.TRIANGLE;
            case MEDIUM -> Mark.Form.DIAMOND;
            case ADVICE -> Mark.Form.STAR;
        };
        boolean hollow = switch (entry.severity()) {
            case CRITICAL, HIGH, MEDIUM -> false;
            case LOW, ADVICE -> true;
        };
        Mark.Sign sign = new Mark.Sign(form, SIGN / 2, SIGN / 2, SIGN - 1, hollow ? Color.NONE : color,
                hollow ? Stroke.solid(color, 1) : Stroke.NONE);
        return new Picture(new Bounds(0, 0, SIGN, SIGN), List.of(sign), "", "", Color.WHITE);
    }

    private static double height(String text, TextStyle style, double width) {
        return Fonts.wrap(text, style, width, ALL_LINES).size() * style.size() * LEADING;
    }

    private static double baseline(TextStyle style) {
        return style.size() * (LEADING + 0.7) / 2;
    }

    /** Writes lines as wide as the page, on as many pages as they take. */
    private void paragraph(PDStructureElement element, double x, String text, TextStyle style, Role color, int mostLines)
            throws IOException {
        for (String line : Fonts.wrap(text, style, pages.width() - x, mostLines)) {
            pages.need(style.size() * LEADING);
            pages.text(element, x, baseline(style), line, style, color);
            pages.skip(style.size() * LEADING);
        }
    }
}
