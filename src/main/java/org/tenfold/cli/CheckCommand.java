package org.tenfold.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tenfold.design.Architecture;
import org.tenfold.design.Edit;
import org.tenfold.publish.CheckRecord;
import org.tenfold.publish.ChecklistSection;
import org.tenfold.publish.EffectsSection;
import org.tenfold.publish.FindingsSection;
import org.tenfold.publish.FindingsSection.Aside;
import org.tenfold.publish.NextRungSection;
import org.tenfold.publish.Reviewed;
import org.tenfold.publish.Show;
import org.tenfold.publish.Wording;
import org.tenfold.review.Checklist;
import org.tenfold.review.Effects;
import org.tenfold.review.NextRung;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Severity;
import org.tenfold.rules.fix.Fix;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is wrong with a design. */
@CommandLine.Command(name = "check", description = "Lists what is wrong with designs, and how to mend it.")
final class CheckCommand extends ReviewCommand {

    private static final int COLUMNS = 96;
    private static final String INDENT = " ".repeat(12);

    private static final Text NOTHING = Text.of("Nothing found.", "지적 사항이 없습니다.");
    private static final Text FROM_USERS = Text.of("from {users} users on", "사용자 {users}명부터");
    private static final Text FIX = Text.of("Fix: {fix}", "고치는 법: {fix}");
    private static final Text DECISION = Text.of("What you decide: {decision}", "직접 정할 것: {decision}");
    private static final Text CHOOSE = Text.of("Choose:", "방법:");
    private static final Text OR = Text.of("Or:", "또는:");
    private static final Text ONE_CLICK = Text.of("This fix changes:", "이 수정이 바꾸는 것:");
    private static final Text SO_TOO = Text.of("And so: {consequence}", "그래서: {consequence}");

    /** From which severity on findings fail the check. */
    enum Threshold { CRITICAL, HIGH, MEDIUM, LOW, ADVICE, NEVER }

    @Option(names = "--fail-on", paramLabel = "SEVERITY",
            description = "critical, high (default), medium, low, advice or never: findings this bad give status 1.")
    private Threshold failOn = Threshold.HIGH;

    @Option(names = "--checklist", description = "Also answers the nine questions that a design for many users has to answer.")
    private boolean withChecklist;

    @Option(names = "--effects", description = "Also tells what each fix would change: findings, cost, availability, delay, users.")
    private boolean withEffects;

    @Option(names = "--next-rung",
            description = "Also lists the fixes that take the design to its users, or to those of --users, in their order.")
    private boolean withNextRung;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    Set<Format> formats() {
        return Set.of(Format.TEXT, Format.JSON, Format.SARIF);
    }

    @Override
    boolean needsOutlook() {
        return withEffects;
    }

    /** What a fix would change, for those who ask. */
    private Function<Edit, Optional<Effects>> effects(Reviewed reviewed) {
        return withEffects ? Effects.on(Engines.reviewer(prices(), asOf(), freeTier()), reviewed.review()) : edit -> Optional.empty();
    }

    private NextRung way(Architecture architecture) {
        return NextRung.of(Engines.reviewer(prices(), asOf(), freeTier()), architecture, architecture.workload().users());
    }

    private void nextRung(Architecture architecture) {
        NextRung way = way(architecture);
        NextRungSection section = new NextRungSection(way, language);
        console.line(console.styled(Console.Style.BOLD, section.title()));
        int number = 1;
        for (NextRung.Step step : way.steps()) {
            console.line(String.format(Locale.ROOT, "%3d. %s  %s", number, section.what(step),
                    console.styled(Console.Style.FAINT, section.price(step))));
            section.lines(step).forEach(line -> Grid.wrapped(line, COLUMNS - 5).forEach(part -> console.line("     " + part)));
            number++;
        }
        section.outcome().forEach(line -> Grid.wrapped(line, COLUMNS).forEach(console::line));
        console.line();
    }

    @Override
    int status(Reviewed reviewed) {
        boolean fails = failOn != Threshold.NEVER && reviewed.review().findings().stream()
                .anyMatch(finding -> finding.counts() && finding.severity().ordinal() <= failOn.ordinal());
        return fails ? Cli.NOT_GOOD_ENOUGH : 0;
    }

    @Override
    void text(Reviewed reviewed) {
        heading(reviewed);
        console.line();
        List<Finding> findings = reviewed.review().findings();
        List<Finding> counted = findings.stream().filter(Finding::counts).toList();
        if (counted.isEmpty()) {
            console.line(say(NOTHING));
            console.line();
        }
        Function<Edit, Optional<Effects>> effects = effects(reviewed);
        Set<String> told = new HashSet<>();
        for (Finding finding : counted) {
            full(finding, FindingsSection.consequences(finding, told), effects);
        }
        for (Aside aside : Aside.values()) {
            section(aside.title(), aside.of(findings));
        }
        if (withChecklist) {
            checklist(Checklist.of(reviewed.review()), reviewed.words(language));
        }
        if (withNextRung) {
            nextRung(reviewed.architecture());
        }
        FindingsSection section = new FindingsSection(findings, reviewed.words(language));
        sentences(List.of(section.score(), section.counts()));
    }

    private void checklist(Checklist checklist, Wording words) {
        ChecklistSection section = new ChecklistSection(checklist, words);
        console.line(console.styled(Console.Style.BOLD, section.title()));
        for (Checklist.Answer answer : checklist.answers()) {
            Console.Style style = switch (answer.standing()) {
                case MET -> Console.Style.GREEN;
                case NOT_YET -> Console.Style.RED;
                case NOT_NEEDED -> Console.Style.FAINT;
                case ASK -> Console.Style.YELLOW;
            };
            console.line("  " + console.styled(style, answer.standing().mark()) + " " + say(answer.question().title()) + "  "
                    + console.styled(Console.Style.FAINT, say(answer.standing().label())));
            Grid.wrapped(say(answer.says()), COLUMNS - 4).forEach(line -> console.line("    " + line));
        }
        console.line();
        sentences(List.of(section.counts()));
    }

    private void full(Finding finding, List<Finding> consequences, Function<Edit, Optional<Effects>> effects) {
        Severity severity = finding.severity();
        String label = severity.mark() + " " + say(severity.label());
        console.line(console.styled(style(severity), label) + " ".repeat(Math.max(1, INDENT.length() - Grid.width(label)))
                + console.styled(Console.Style.BOLD, say(finding.rule().title())) + "  "
                + console.styled(Console.Style.FAINT, finding.rule().id() + targets(finding)));
        paragraph(say(finding.message()));
        consequences.forEach(consequence -> paragraph(say(SO_TOO.with("consequence", consequence.message()))));
        paragraph(say(FIX.with("fix", finding.rule().fix())));
        finding.decision().ifPresent(left -> paragraph(say(DECISION.with("decision", left))));
        List<Fix> choices = finding.choices();
        for (int way = 0; way < choices.size(); way++) {
            paragraph((way == 0 ? say(CHOOSE) : say(OR)) + " " + say(choices.get(way).name()));
            tellEffects(choices.get(way), effects);
        }
        if (choices.isEmpty()) {
            finding.fix().ifPresent(fix -> tellEffects(fix, effects));
        }
        console.line();
    }

    private void tellEffects(Fix fix, Function<Edit, Optional<Effects>> effects) {
        effects.apply(fix.edit()).ifPresent(told -> {
            paragraph(say(ONE_CLICK));
            new EffectsSection(told, fix, language).lines().forEach(line -> paragraph("  " + line));
        });
    }

    private static String targets(Finding finding) {
        return finding.targets().isEmpty() ? "" : "  " + String.join(", ", finding.targets());
    }

    private void paragraph(String text) {
        Grid.wrapped(text, COLUMNS - INDENT.length()).forEach(line -> console.line(INDENT + line));
    }

    private void section(Text title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        console.line(console.styled(Console.Style.BOLD, say(title)));
        for (Finding finding : findings) {
            // A title says what is wrong, which of a question nobody knows yet.
            String words = finding.state() == Finding.State.QUESTION ? say(finding.message()) : say(finding.rule().title());
            console.line("  " + finding.mark() + " " + words + "  "
                    + console.styled(Console.Style.FAINT, finding.rule().id() + targets(finding) + since(finding)));
        }
        console.line();
    }

    private String since(Finding finding) {
        return finding.state() != Finding.State.LATER ? ""
                : "  " + say(FROM_USERS.with("users", Show.people(finding.fromUsers())));
    }

    private static Console.Style style(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> Console.Style.RED;
            case MEDIUM -> Console.Style.YELLOW;
            case LOW, ADVICE -> Console.Style.BLUE;
        };
    }

    @Override
    void json(Reviewed reviewed, Map<String, Object> members) {
        members.putAll(CheckRecord.of(reviewed, language, effects(reviewed)));
        if (withNextRung) {
            members.put("nextRung", new NextRungSection(way(reviewed.architecture()), language).members());
        }
    }
}
