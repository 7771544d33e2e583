package org.tenfold.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tenfold.pricing.PriceBook;
import org.tenfold.publish.Block;
import org.tenfold.publish.RuleManual;
import org.tenfold.publish.Section;
import org.tenfold.publish.ServiceManual;
import org.tenfold.publish.Table;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.service.Service;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a rule, a service or a term means. */
@CommandLine.Command(name = "explain", description = "Explains a rule (SPOF-001), a service (rds) or a term (p99); without one, or with rules, lists all rules.")
final class ExplainCommand extends Command {

    private static final int COLUMNS = 96;
    private static final String RULES = "rules";

    private static final Text COUNT = Text.of("{count} rules. explain RULE tells more about one.", "규칙 {count}개. explain 규칙으로 자세히 볼 수 있습니다.");
    private static final Text UNKNOWN = Text.of("There is no rule, service or term \"{id}\"; the nearest is \"{nearest}\".",
            "\"{id}\"{id|이라/라}는 규칙, 서비스, 용어가 없습니다. 가장 가까운 것은 \"{nearest}\"입니다.");

    private static final Text ONLY_RULES = Text.of("Only rules are explained in Markdown, and \"{id}\" is none; leave --format out.",
            "Markdown으로는 규칙만 설명하는데 \"{id}\"{id|은는} 규칙이 아닙니다. --format을 빼십시오.");

    @Parameters(arity = "0..1", paramLabel = "ID", description = "A rule's id, a service's id or a term; rules lists all rules.")
    private String id = RULES;

    @Option(names = "--format", paramLabel = "text|md", description = "text (default), or md: Markdown, of rules the whole reference.")
    private Format format = Format.TEXT;

    ExplainCommand(Console console) {
        super(console);
    }

    @Override
    Set<Format> formats() {
        return Set.of(Format.TEXT, Format.MD);
    }

    @Override
    public Integer call() {
        format.requireIn(formats());
        if (id.equalsIgnoreCase(RULES)) {
            if (format == Format.MD) {
                console.line(manual().markdown().stripTrailing());
            } else {
                rules();
            }
            return 0;
        }
        Rule rule = Engines.rules().find(id.toUpperCase(Locale.ROOT)).orElse(null);
        Service service = Engines.catalog().find(id.toLowerCase(Locale.ROOT)).orElse(null);
        Text term = Terms.find(id);
        if (rule == null && (service != null || term != null) && format == Format.MD) {
            throw new Problem(ONLY_RULES.with("id", id));
        }
        if (rule != null) {
            explain(rule);
        } else if (service != null) {
            explain(service);
        } else if (term != null) {
            title(id.toLowerCase(Locale.ROOT), "");
            paragraph(say(term));
        } else {
            throw new Problem(UNKNOWN.with("id", id).with("nearest", Nearest.to(id, known()).orElse("")));
        }
        return 0;
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(Terms.names());
        known.add(RULES);
        Engines.rules().rules().forEach(rule -> known.add(rule.info().id()));
        Engines.catalog().all().forEach(service -> known.add(service.id()));
        return known;
    }

    private RuleManual manual() {
        return new RuleManual(Engines.reviewer(Engines.prices(), LocalDate.now(), false), language);
    }

    private void rules() {
        int count = 0;
        for (RuleManual.Chapter chapter : manual().chapters()) {
            console.line(console.styled(Console.Style.BOLD, chapter.title()));
            int width = chapter.rules().stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
            for (RuleInfo rule : chapter.rules()) {
                console.line("  " + rule.id() + " ".repeat(width - rule.id().length()) + "  " + rule.severity().mark() + " " + say(rule.title()));
            }
            console.line();
            count += chapter.rules().size();
        }
        console.line(say(COUNT.with("count", count)));
    }

    private void explain(Rule rule) {
        RuleManual.Page page = manual().page(rule);
        if (format == Format.MD) {
            console.line(manual().markdown(page).stripTrailing());
            return;
        }
        title(page.id(), page.title());
        console.line(page.severity().mark() + " " + say(page.severity().label()));
        for (RuleManual.Part part : page.parts()) {
            console.line();
            console.line(console.styled(Console.Style.BOLD, part.heading()));
            part.lines().forEach(line -> Grid.wrapped(line, COLUMNS - 2).forEach(piece -> console.line("  " + piece)));
        }
    }

    private void explain(Service service) {
        Section page = new ServiceManual(Engines.catalog(), PriceBook.standard(), language).page(service);
        title(page.id(), page.title());
        for (Block block : page.blocks()) {
            switch (block) {
                case Block.Heading heading -> {
                    console.line();
                    console.line(console.styled(Console.Style.BOLD, heading.text()));
                }
                case Block.Sentence sentence -> Grid.wrapped(sentence.text(), COLUMNS).forEach(console::line);
                case Table table -> rows(table);
                case Block.Entry entry -> console.line(entry.title());
            }
        }
    }

    /** A table whose notes stand below their rows. */
    private void rows(Table table) {
        List<String> lines = Grid.lines(table, console);
        console.line(lines.getFirst());
        for (int row = 0; row < table.rows().size(); row++) {
            console.line(lines.get(row + 1));
            String note = table.rows().get(row).note();
            if (!note.isEmpty()) {
                Grid.wrapped(note, COLUMNS - 4).forEach(piece -> console.line("    " + piece));
            }
        }
    }

    private void title(String name, String words) {
        console.line(console.styled(Console.Style.BOLD, name + (words.isEmpty() ? "" : "  " + words)));
    }

    private void paragraph(String text) {
        Grid.wrapped(text, COLUMNS).forEach(console::line);
    }
}
