package org.tenfold.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report as Markdown with GitHub's tables. The picture is told in words: a text cannot hold it. */
public final class MarkdownReport {

    private final StringBuilder text = new StringBuilder();
    /** Whether a heading of the section stands above what comes. */
    private boolean grouped;

    private MarkdownReport() {
    }

    static void write(Report report, OutputStream out) throws IOException {
        MarkdownReport markdown = new MarkdownReport();
        markdown.report(report);
        out.write(markdown.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A section that stands alone. */
    public static String of(Section section) {
        MarkdownReport markdown = new MarkdownReport();
        markdown.section(section);
        markdown.text.setLength(markdown.text.length() - 1);
        return markdown.text.toString();
    }

    private void report(Report report) {
        paragraph("# " + escaped(report.title()));
        if (!report.description().isEmpty()) {
            paragraph(escaped(report.description()));
        }
        paragraph(report.facts().stream().map(fact -> escaped(fact.label()) + " **" + escaped(fact.value()) + "**")
                .collect(Collectors.joining(" · ")));
        paragraph(escaped(report.pictureInWords()));
        for (Section section : report.sections()) {
            section(section);
        }
        text.setLength(text.length() - 1);
    }

    private void section(Section section) {
        paragraph("## " + escaped(section.title()));
        grouped = false;
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                grouped = true;
                paragraph("### " + escaped(heading.text()));
            }
            case Block.Sentence sentence -> paragraph(sentence.tone() == Block.Tone.STRONG ? strong(sentence.text())
                    : escaped(sentence.text()));
            case Block.Entry entry -> entry(entry);
            case Table table -> table(table);
        }
    }

    private void entry(Block.Entry entry) {
        String targets = entry.targets().isEmpty() ? "" : " — " + escaped(entry.targets());
        paragraph((grouped ? "#### " : "### ") + entry.mark() + " " + escaped(entry.label()) + ": " + escaped(entry.title()) + " ("
                + entry.reference() + ")" + targets);
        entry.details().forEach(detail -> paragraph(detail.label().isEmpty() ? escaped(detail.text())
                : strong(detail.label() + ":") + " " + escaped(detail.text())));
    }

    private void table(Table table) {
        row(table.columns().stream().map(column -> escaped(column.head())).toList());
        row(table.columns().stream().map(column -> column.figures() ? "---:" : "---").toList());
        for (Table.Row row : table.rows()) {
            row(row.cells().stream().map(cell -> escaped(cell.marked("*"))).toList());
        }
        if (!table.sum().isEmpty()) {
            row(table.sum().stream().map(cell -> cell.text().isEmpty() ? "" : strong(cell.text())).toList());
        }
        text.append('\n');
        table.rows().stream().filter(row -> !row.note().isEmpty())
                .forEach(row -> text.append("- ").append(escaped(row.note())).append('\n'));
        if (table.rows().stream().anyMatch(row -> !row.note().isEmpty())) {
            text.append('\n');
        }
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
    }

    private static String strong(String words) {
        return "**" + escaped(words) + "**";
    }

    /** The characters that Markdown would take for its own. */
    static String escaped(String words) {
        return words.replaceAll("[\\\\`*_\\[\\]<>#|]", "\\\\$0").replaceAll("\\s+", " ");
    }
}
