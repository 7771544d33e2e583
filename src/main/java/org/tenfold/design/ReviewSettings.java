package org.tenfold.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Why and until when a finding is set aside, by its key. */
    public Optional<Suppression> suppression(String finding) {
        return suppressed.stream().filter(given -> given.finding().equals(finding)).findFirst();
    }

    /** With a finding set aside; a reason given before for the same one is replaced. */
    public ReviewSettings settingAside(Suppression suppression) {
        List<Suppression> more = new ArrayList<>(counting(suppression.finding()).suppressed);
        more.add(suppression);
        return new ReviewSettings(more, severity, off);
    }

    /** With a finding counting again. */
    public ReviewSettings counting(String finding) {
        return new ReviewSettings(suppressed.stream().filter(given -> !given.finding().equals(finding)).toList(), severity, off);
    }

    /** With another severity for a rule; null gives it its own again. */
    public ReviewSettings weighing(String rule, @Nullable String other) {
        Map<String, String> weights = new LinkedHashMap<>(severity);
        if (other == null) {
            weights.remove(rule);
        } else {
            weights.put(rule, other);
        }
        return new ReviewSettings(suppressed, weights, off);
    }

    /** With a rule switched off, or on again. */
    public ReviewSettings switching(String rule, boolean on) {
        List<String> silent = new ArrayList<>(off);
        silent.remove(rule);
        if (!on) {
            silent.add(rule);
        }
        return new ReviewSettings(suppressed, severity, silent);
    }
}
