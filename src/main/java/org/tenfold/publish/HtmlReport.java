package org.tenfold.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;
import org.tenfold.picture.paint.SvgPainter;

/**
 * Writes a report as one page that needs nothing else: the picture stands in it as SVG. It is well-formed XML too, follows the
 * reader's light or dark colours, and prints in light ones with each section on a new page.
 */
final class HtmlReport {

    private static final String STYLE = """
            *{box-sizing:border-box}
            body{margin:0 auto;padding:2.5rem 2rem 4rem;max-width:68rem;background:var(--sheet);color:var(--text);
            font:15px/1.55 Pretendard,'Noto Sans KR','Malgun Gothic','Apple SD Gothic Neo',system-ui,sans-serif}
            :lang(ko){word-break:keep-all;overflow-wrap:break-word}
            h1{font-size:1.9rem;line-height:1.2;margin:0}h2{font-size:1.35rem;margin:3.2rem 0 .8rem}
            h3{font-size:1rem;margin:2rem 0 .5rem}article h3,article h4{font-size:1rem;margin:0}
            p{margin:.3rem 0;max-width:46rem}.description,.quiet{color:var(--secondary)}.quiet{font-size:.85rem}
            dl{display:flex;flex-wrap:wrap;gap:.6rem 2.4rem;margin:1.4rem 0}dt{color:var(--secondary);font-size:.8rem}
            dd{margin:0;font-weight:600;font-variant-numeric:tabular-nums}
            figure{margin:1.5rem 0;border-radius:8px;background:#fff;overflow:auto}figure svg{display:block;width:100%;height:auto}
            .strong{font-weight:600}.warning{color:var(--medium)}.bad{color:var(--critical)}
            article{padding:1rem 0;border-top:1px solid var(--line);break-inside:avoid}
            article .severity{font-weight:600}article .about{color:var(--secondary);font-size:.85rem}
            .critical{color:var(--critical)}.high{color:var(--high)}.medium{color:var(--medium)}.low{color:var(--low)}
            .advice{color:var(--advice)}
            .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.87rem}
            th{text-align:left;font-weight:400;color:var(--secondary);white-space:nowrap}
            th,td{padding:.32rem .9rem .32rem 0;vertical-align:top;border-bottom:1px solid var(--line)}
            th:last-child,td:last-child{padding-right:0}tr.same td:first-child{color:transparent}
            .figure{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
            .figure+:not(.figure){padding-left:.9rem}
            tr{break-inside:avoid}tr.told td{border-bottom:0;padding-bottom:0}
            tr.note td{color:var(--secondary);font-size:.95em}tr.sum td{font-weight:600;border-bottom:0;border-top:1px solid}
            meter{width:4.5rem;height:.7rem;margin-right:.5rem}
            @media print{body{padding:0;max-width:none;font-size:10pt}h2{break-before:page}figure svg{max-height:16cm}
            @page{size:A4;margin:16mm}}
            """;

    private final StringBuilder html = new StringBuilder();
    /** Whether a heading of the section stands above what comes. */
    private boolean grouped;

    private HtmlReport() {
    }

    static void write(Report report, OutputStream out) throws IOException {
        HtmlReport page = new HtmlReport();
        page.report(report);
        out.write(page.html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void report(Report report) {
        String language = report.language().code();
        html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"").append(language)
                .append("\" xml:lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<meta name=\"generator\" content=\"Tenfold\"/>\n");
        element("title", "", report.title());
        html.append("<style>\n:root{color-scheme:light dark;").append(colours(Theme.LIGHT))
                .append("}\n@media screen and (prefers-color-scheme:dark){:root{").append(colours(Theme.DARK)).append("}}\n")
                .append(STYLE).append("</style>\n</head>\n<body>\n<header>\n");
        element("h1", "", report.title());
        if (!report.description().isEmpty()) {
            element("p", "description", report.description());
        }
        html.append("<dl>\n");
        for (Report.Fact fact : report.facts()) {
            html.append("<div>");
            element("dt", "", fact.label());
            element("dd", "", fact.value());
            html.append("</div>\n");
        }
        html.append("</dl>\n</header>\n<figure role=\"img\" aria-label=\"").append(escaped(report.pictureInWords())).append("\">\n");
        String svg = SvgPainter.svg(report.picture());
        html.append(svg, svg.indexOf("<svg"), svg.length()).append("</figure>\n");
        report.sections().forEach(this::section);
        html.append("</body>\n</html>\n");
    }

    private static String colours(Theme theme) {
        StringBuilder colours = new StringBuilder();
        for (Role role : new Role[] {Role.TEXT, Role.SECONDARY, Role.CRITICAL, Role.HIGH, Role.MEDIUM, Role.LOW, Role.ADVICE}) {
            colours.append("--").append(role.name().toLowerCase(Locale.ROOT)).append(':').append(theme.text(role).hex()).append(';');
        }
        return colours.append("--sheet:").append(theme.color(Role.SHEET).hex()).append(";--line:")
                .append(theme.color(Role.SEPARATOR).hex()).toString();
    }

    private void section(Section section) {
        html.append("<section id=\"section-").append(section.id()).append("\">\n");
        element("h2", "", section.title());
        grouped = false;
        section.blocks().forEach(this::block);
        html.append("</section>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                grouped = true;
                element("h3", "", heading.text());
            }
            case Block.Sentence sentence -> element("p", sentence.tone().name().toLowerCase(Locale.ROOT), sentence.text());
            case Block.Entry entry -> entry(entry);
            case Table table -> table(table);
        }
    }

    private void entry(Block.Entry entry) {
        String heading = grouped ? "h4" : "h3";
        html.append("<article>\n<").append(heading).append("><span class=\"severity ").append(entry.severity().id()).append("\">")
                .append(entry.mark()).append(' ').append(escaped(entry.label())).append("</span>  ")
                .append(escaped(entry.title())).append("</").append(heading).append(">\n");
        element("p", "about", entry.reference() + (entry.targets().isEmpty() ? "" : " · " + entry.targets()));
        for (Block.Detail detail : entry.details()) {
            html.append("<p>");
            if (!detail.label().isEmpty()) {
                html.append("<b>").append(escaped(detail.label())).append("</b> ");
            }
            html.append(escaped(detail.text())).append("</p>\n");
        }
        html.append("</article>\n");
    }

    private void table(Table table) {
        html.append("<div class=\"wide\"><table>\n<thead><tr>");
        table.columns().forEach(column -> html.append("<th scope=\"col\"").append(column.figures() ? " class=\"figure\">" : ">")
                .append(escaped(column.head())).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < table.rows().size(); i++) {
            Table.Row row = table.rows().get(i);
            row(table, row, table.repeats(i) ? "same" : row.note().isEmpty() ? "" : "told");
            if (!row.note().isEmpty()) {
                html.append("<tr class=\"note\"><td colspan=\"").append(table.columns().size()).append("\">")
                        .append(escaped(row.note())).append("</td></tr>\n");
            }
        }
        if (!table.sum().isEmpty()) {
            row(table, new Table.Row(table.sum(), ""), "sum");
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private void row(Table table, Table.Row row, String style) {
        html.append(style.isEmpty() ? "<tr>" : "<tr class=\"" + style + "\">");
        for (int column = 0; column < row.cells().size(); column++) {
            Table.Cell cell = row.cells().get(column);
            String tone = cell.tone() == Block.Tone.PLAIN ? "" : cell.tone().name().toLowerCase(Locale.ROOT);
            String kind = ((table.columns().get(column).figures() ? "figure " : "") + tone).strip();
            html.append(kind.isEmpty() ? "<td>" : "<td class=\"" + kind + "\">");
            if (!Double.isNaN(cell.meter())) {
                html.append("<meter value=\"").append(Math.min(1, cell.meter())).append("\"></meter>");
            }
            html.append(escaped(cell.marked("*"))).append("</td>");
        }
        html.append("</tr>\n");
    }

    private void element(String name, String style, String words) {
        html.append('<').append(name);
        if (!style.isEmpty() && !style.equals("plain")) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>').append(escaped(words)).append("</").append(name).append(">\n");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
