package org.tenfold.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user decided about findings.
 *
 * @param suppressed findings that the user set aside, each with a reason
 * @param severity another severity for a rule, by the rule's id
 * @param off ids of rules that are switched off
 */
public record ReviewSettings(List<Suppression> suppressed, Map<String, String> severity, List<String> off) {

    /** Every rule as it is. */
    public static final ReviewSettings DEFAULT = new ReviewSettings(List.of(), Map.of(), List.of());

    /**
     * A finding set aside.
     *
     * @param finding the finding's key, such as {@code SPOF-001#web}
     * @param reason why, in the user's words
     * @param until the last day on which it holds, as an ISO date, or null for ever
     */
    public record Suppression(String finding, String reason, @Nullable String until) {
    }

    public ReviewSettings {
        suppressed = List.copyOf(suppressed);
        severity = Component.ordered(new LinkedHashMap<>(severity));
        off = List.copyOf(off);
    }
}
