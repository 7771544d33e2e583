package org.tenfold.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenfold.json.Json;
import org.tenfold.publish.Block;
import org.tenfold.publish.ChangesSection;
import org.tenfold.publish.MarkdownReport;
import org.tenfold.publish.Reviewed;
import org.tenfold.publish.Section;
import org.tenfold.publish.Table;
import org.tenfold.text.Text;
import picocli.CommandLine;

/** What became of one design in another. */
@CommandLine.Command(name = "compare", description = "Shows what changed between two designs: parts, findings, load, availability, cost.")
final class CompareCommand extends DesignCommand {

    private static final Text TWO = Text.of("compare takes two designs, the earlier one first; {count} given.",
            "compare에는 설계 두 개를 이전 것부터 적습니다. 지금 {count}개입니다.");

    CompareCommand(Console console) {
        super(console);
    }

    @Override
    Set<Format> formats() {
        return Set.of(Format.TEXT, Format.JSON, Format.MD);
    }

    @Override
    boolean needsOutlook() {
        return true;
    }

    @Override
    public Integer call() {
        requireFormat();
        if (files.size() != 2) {
            throw new Problem(TWO.with("count", files.size()));
        }
        List<Reviewed> both = files.stream().map(this::readable).flatMap(Optional::stream).toList();
        if (both.size() < 2) {
            return Cli.WRONG_USE;
        }
        ChangesSection changes = new ChangesSection(both.getFirst(), both.getLast(), prices(), language);
        switch (format) {
            case JSON -> json(changes);
            case MD -> console.out().print(MarkdownReport.of(changes.section()));
            default -> text(changes.section());
        }
        return 0;
    }

    private void json(ChangesSection changes) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", 1);
        members.putAll(changes.members());
        console.out().print(Json.write(members));
    }

    private void text(Section section) {
        console.line(console.styled(Console.Style.BOLD, section.title()));
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Heading heading -> {
                    console.line();
                    console.line(console.styled(Console.Style.BOLD, heading.text()));
                }
                case Block.Sentence sentence -> console.line(sentence.text());
                case Table table -> console.table(table);
                case Block.Entry entry -> console.line(entry.title());
            }
        }
    }
}
