package org.tenfold.rules;

import java.util.List;
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
 */
public record RuleInfo(String id, Severity severity, double fromUsers, Text title, Text why, Text fix,
        List<String> references) {

    public RuleInfo {
        references = List.copyOf(references);
    }

    /** The family, such as {@code SPOF}. */
    public String family() {
        return id.substring(0, id.indexOf('-'));
    }
}
