package org.tenfold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Setting;
import org.tenfold.publish.Show;
import org.tenfold.publish.Table;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.service.Service;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** What a rule, a service or a term means. */
@CommandLine.Command(name = "explain", description = "Explains a rule (SPOF-001), a service (rds) or a term (p99).")
final class ExplainCommand extends Command {

    private static final int COLUMNS = 96;

    private static final Text WHY = Text.of("Why", "이유");
    private static final Text FIX = Text.of("Fix", "고치는 법");
    private static final Text REFERENCES = Text.of("References", "참고");
    private static final Text FROM_USERS = Text.of("counts from {users} users on", "사용자 {users}명부터 적용");
    private static final Text SETTING = Text.of("Setting", "설정");
    private static final Text DEFAULT = Text.of("Default", "기본값");
    private static final Text VALUES = Text.of("Values", "값");
    private static final Text MEANING = Text.of("Meaning", "뜻");
    private static final Text USAGE = Text.of("Usage", "사용량");
    private static final Text UNKNOWN = Text.of("There is no rule, service or term \"{id}\"; the nearest is \"{nearest}\".",
            "\"{id}\"{id|이라/라}는 규칙, 서비스, 용어가 없습니다. 가장 가까운 것은 \"{nearest}\"입니다.");

    @Parameters(paramLabel = "ID", description = "A rule's id, a service's id or a term.")
    private String id = "";

    ExplainCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Rule rule = Engines.rules().find(id.toUpperCase(Locale.ROOT)).orElse(null);
        Service service = Engines.catalog().find(id.toLowerCase(Locale.ROOT)).orElse(null);
        Text term = Terms.find(id);
        if (rule != null) {
            explain(rule.info());
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
        Engines.rules().rules().forEach(rule -> known.add(rule.info().id()));
        Engines.catalog().all().forEach(service -> known.add(service.id()));
        return known;
    }

    private void explain(RuleInfo info) {
        title(info.id(), say(info.title()));
        String from = info.fromUsers() > 1 ? ", " + say(FROM_USERS.with("users", Show.people(info.fromUsers()))) : "";
        console.line(info.severity().mark() + " " + say(info.severity().label()) + from);
        console.line();
        section(WHY, say(info.why()));
        section(FIX, say(info.fix()));
        if (!info.references().isEmpty()) {
            heading(REFERENCES);
            info.references().forEach(console::line);
        }
    }

    private void explain(Service service) {
        title(service.id(), say(service.title()));
        paragraph(say(service.summary()));
        if (!service.settings().isEmpty()) {
            console.line();
            List<Column> columns = Stream.of(SETTING, DEFAULT, VALUES, MEANING).map(head -> Column.words(say(head))).toList();
            Table table = Table.of(columns, service.settings().stream().map(setting -> Row.of(setting.name(),
                    value(setting.defaultValue()), values(setting), say(setting.label()))).toList());
            Grid.lines(table, head -> console.styled(Console.Style.FAINT, head)).forEach(console::line);
        }
        if (!service.usageNames().isEmpty()) {
            console.line();
            section(USAGE, String.join(", ", service.usageNames()));
        }
    }

    private static String value(@Nullable Object value) {
        return value == null ? Show.NONE : value instanceof Double number ? Show.figure(number) : value.toString();
    }

    private static String values(Setting setting) {
        return switch (setting.kind()) {
            case FLAG -> "true, false";
            case WHOLE, NUMBER -> Show.figure(setting.min()) + " … " + Show.figure(setting.max());
            case CHOICE -> setting.choices().stream().map(Setting.Choice::value).collect(Collectors.joining(", "));
            case MACHINE -> setting.choices().getFirst().value() + " …";
            case TEXT -> "\"…\"";
            case ZONES -> "[\"a\", \"c\"]";
            case REFERENCE -> "id";
            case REFERENCES -> "[id]";
        };
    }

    private void title(String name, String words) {
        console.line(console.styled(Console.Style.BOLD, name + (words.isEmpty() ? "" : "  " + words)));
    }

    private void heading(Text text) {
        console.line(console.styled(Console.Style.BOLD, say(text)));
    }

    private void section(Text head, String text) {
        heading(head);
        paragraph(text);
        console.line();
    }

    private void paragraph(String text) {
        Grid.wrapped(text, COLUMNS).forEach(console::line);
    }
}
