package org.tenfold.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<Finding> findings = reviewed.review().findings();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("findings", findings.stream().map(finding -> row(finding, language)).toList());
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity.id(), findings.stream()
                    .filter(finding -> finding.counts() && finding.severity() == severity).count());
        }
        members.put("counts", counts);
        return members;
    }

    private static Map<String, Object> row(Finding finding, Language language) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rule", finding.rule().id());
        row.put("key", finding.key());
        row.put("severity", finding.severity().id());
        row.put("state", finding.state().id());
        row.put("fromUsers", finding.fromUsers());
        row.put("title", finding.rule().title().in(language));
        row.put("message", finding.message().in(language));
        row.put("targets", finding.targets());
        row.put("why", finding.rule().why().in(language));
        row.put("fix", finding.rule().fix().in(language));
        row.put("fixable", finding.fix().isPresent());
        row.put("hygiene", finding.hygiene());
        row.put("explains", finding.explains().stream().map(Finding::key).toList());
        row.put("references", finding.rule().references());
        return row;
    }
}
