package org.tenfold.rules;

import java.util.List;
import java.util.Optional;
import org.tenfold.text.Text;

/**
 * What people read about a rule.
 *
 * @param id stable for ever, such as {@code SPOF-001}
 * @param severity its usual severity
 * @param fromUsers the number of users from which it counts
 * @param title what is wrong, in a few words without a full stop
 * @param why why that matters, for a student
 * @param fix how it is mended
 * @param references where the advice is documented
 * @param decision what people have to decide or do themselves, where no change of the drawing can mend it for them
 */
public record RuleInfo(String id, Severity severity, double fromUsers, Text title, Text why, Text fix,
        List<String> references, Optional<Text> decision) {

    public RuleInfo {
        references = List.copyOf(references);
    }

    /** What people read about a rule whose findings a change of the drawing mends. */
    public RuleInfo(String id, Severity severity, double fromUsers, Text title, Text why, Text fix, List<String> references) {
        this(id, severity, fromUsers, title, why, fix, references, Optional.empty());
    }

    /** The same of a rule that leaves something to people, which no change of the drawing does for them. */
    public RuleInfo leaving(Text decision) {
        return new RuleInfo(id, severity, fromUsers, title, why, fix, references, Optional.of(decision));
    }

    /** The family, such as {@code SPOF}. */
    public String family() {
        return id.substring(0, id.indexOf('-'));
    }
}
