package org.tenfold.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tenfold.design.Edit;
import org.tenfold.review.Checklist;
import org.tenfold.review.Effects;
import org.tenfold.review.Score;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Severity;
import org.tenfold.text.Language;

/** What was found, for programs: the members that {@code check} answers. */
public final class CheckRecord {

    private CheckRecord() {
    }

    /** A document of its own. */
    static Map<String, Object> complete(Reviewed reviewed, Language language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", 1);
        members.put("file", reviewed.file());
        members.putAll(of(reviewed, language));
        return members;
    }

    /** The members that tell what was found, in their order. */
    public static Map<String, Object> of(Reviewed reviewed, Language language) {
        return of(reviewed, language, fix -> Optional.empty());
    }

    /** The same, with the {@code effects} of each finding's fix where they are asked for. */
    public static Map<String, Object> of(Reviewed reviewed, Language language, Function<Edit, Optional<Effects>> effects) {
        List<Finding> findings = reviewed.review().findings();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("findings", findings.stream().map(finding -> row(reviewed, finding, language, effects)).toList());
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity.id(), findings.stream()
                    .filter(finding -> finding.counts() && finding.severity() == severity).count());
        }
        members.put("counts", counts);
        Score score = Score.of(findings);
        members.put("score", ordered("points", score.points(), "explanation", score.explanation().in(language), "deductions",
                score.deductions().stream().map(deduction -> ordered("severity", deduction.severity().id(), "count", deduction.count(),
                        "each", deduction.each())).toList()));
        members.put("checklist", Checklist.of(reviewed.review()).answers().stream()
                .map(answer -> answer(answer, language)).toList());
        return members;
    }

    private static Map<String, Object> answer(Checklist.Answer answer, Language language) {
        return ordered("question", answer.question().id(), "title", answer.question().title().in(language), "asks",
                answer.question().asks().in(language), "answer", answer.standing().id(), "fromUsers", answer.question().fromUsers(),
                "says", answer.says().in(language), "rules", answer.rules(), "findings",
                answer.findings().stream().map(Finding::key).toList(), "targets", answer.deciding());
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    private static Map<String, Object> row(Reviewed reviewed, Finding finding, Language language,
            Function<Edit, Optional<Effects>> effects) {
        Map<String, Object> row = ordered("rule", finding.rule().id(), "key", finding.key(), "severity", finding.severity().id(), "state",
                finding.state().id(), "fromUsers", finding.fromUsers(), "title", finding.rule().title().in(language), "message",
                finding.message().in(language), "targets", finding.targets(), "why", finding.rule().why().in(language), "fix",
                finding.rule().fix().in(language), "fixable", finding.fix().isPresent(), "hygiene", finding.hygiene(), "explains",
                finding.explains().stream().map(Finding::key).toList(), "consequences",
                finding.explains().stream().map(so -> so.message().in(language)).toList(), "references", finding.rule().references());
        if (finding.state() == Finding.State.SUPPRESSED) {
            reviewed.architecture().review().suppression(finding.key()).ifPresent(given -> {
                row.put("reason", given.reason());
                if (given.until() != null) {
                    row.put("until", given.until());
                }
            });
        }
        finding.decision().ifPresent(left -> row.put("decision", left.in(language)));
        if (!finding.choices().isEmpty()) {
            row.put("choices", finding.choices().stream().map(fix -> ordered("name", fix.name().in(language), "besides",
                    fix.besides().stream().map(beside -> beside.in(language)).toList())).toList());
        }
        finding.fix().ifPresent(fix -> effects.apply(fix.edit())
                .ifPresent(told -> row.put("effects", new EffectsSection(told, fix, language).members())));
        return row;
    }
}
