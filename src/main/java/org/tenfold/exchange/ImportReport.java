package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * What became of everything in a template.
 *
 * @param file what it was read from, for people
 * @param drawn resources that are components now
 * @param folded resources that are settings, links or places of components now
 * @param absent resources that the stack has under other conditions only
 * @param unknown resources of which the design says nothing
 * @param links the links of the design, with the reason for each
 * @param assumptions what had to be assumed
 * @param unused values of the template that the design has no place for, by resource
 * @param unusedCount how many these are
 */
public record ImportReport(String file, List<Message> drawn, List<Message> folded, List<Message> absent, List<Message> unknown,
        List<Message> links, List<Message> assumptions, List<Message> unused, int unusedCount) {

    private static final Text SUMMARY = Text.of(
            "{file} was imported: {drawn|resource is|resources are} drawn, {folded|is|are} part of them, {unknown|is|are} not understood; {assumed|assumption|assumptions}, {unused|value|values} without counterpart.",
            "{file|을를} 가져왔습니다. 리소스 {drawn}개를 그렸고 {folded}개는 그 일부이며 {unknown}개는 이해하지 못했습니다. 가정 {assumed}개, 대응하는 설정이 없는 값 {unused}개.");
    private static final Text UNKNOWN = Text.of("Not understood", "이해하지 못한 것");
    private static final Text ASSUMED = Text.of("Assumed", "가정한 것");
    private static final Text ABSENT = Text.of("Left out", "뺀 것");
    private static final Text DRAWN = Text.of("Drawn", "그린 것");
    private static final Text FOLDED = Text.of("Part of what is drawn", "그린 것의 일부");
    private static final Text LINKS = Text.of("Links", "연결");
    private static final Text UNUSED = Text.of("Without counterpart", "대응하는 설정이 없는 값");

    public ImportReport {
        drawn = List.copyOf(drawn);
        folded = List.copyOf(folded);
        absent = List.copyOf(absent);
        unknown = List.copyOf(unknown);
        links = List.copyOf(links);
        assumptions = List.copyOf(assumptions);
        unused = List.copyOf(unused);
    }

    /** A part of the report. */
    public record Chapter(Text title, List<Message> lines) {
    }

    /** All of it in one sentence. */
    public Message summary() {
        return SUMMARY.with("file", file).with("drawn", drawn.size()).with("folded", folded.size()).with("unknown", unknown.size())
                .with("assumed", assumptions.size()).with("unused", unusedCount);
    }

    /** What it says, what asks for attention first; empty chapters are left out. */
    public List<Chapter> chapters() {
        List<Chapter> all = new ArrayList<>(List.of(new Chapter(UNKNOWN, unknown), new Chapter(ASSUMED, assumptions), new Chapter(ABSENT, absent),
                new Chapter(DRAWN, drawn), new Chapter(LINKS, links), new Chapter(FOLDED, folded), new Chapter(UNUSED, unused)));
        all.removeIf(chapter -> chapter.lines().isEmpty());
        return List.copyOf(all);
    }

    /** The report as a text. */
    public String text(Language language) {
        StringBuilder text = new StringBuilder(summary().in(language)).append('\n');
        for (Chapter chapter : chapters()) {
            text.append('\n').append(chapter.title().in(language)).append(" (").append(chapter.lines().size()).append(")\n");
            chapter.lines().forEach(line -> text.append("  ").append(line.in(language)).append('\n'));
        }
        return text.toString();
    }
}
