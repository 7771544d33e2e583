package org.tenfold.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.design.Edit;
import org.tenfold.text.Message;

/**
 * One thing that a rule found.
 *
 * @param rule what was checked, why it matters, how it is fixed
 * @param severity how bad it is here, which may differ from the rule's own
 * @param state whether it counts now
 * @param message what is wrong, with the parts' names and the measured values
 * @param targets ids of the components and links that are to blame, the root first; empty when the design as a whole is
 * @param hygiene whether it rests only on a setting that nobody touched, and so is folded away
 * @param fix the edit that mends it, where one is certain
 */
public record Finding(RuleInfo rule, Severity severity, State state, Message message, List<String> targets, boolean hygiene,
        Optional<Edit> fix) {

    /** Whether a finding counts. */
    public enum State {
        /** It counts. */
        NOW,
        /** It will count with more users. */
        LATER,
        /** It cannot be answered until the user says something. */
        QUESTION,
        /** The user set it aside. */
        SUPPRESSED;

        /** The name in files and on the command line. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Finding {
        targets = List.copyOf(targets);
    }

    /** The stable key under which it can be set aside: {@code SPOF-001#web}. */
    public String key() {
        return targets.isEmpty() ? rule.id() : rule.id() + "#" + targets.getFirst();
    }

    /** Whether the status bar and the command line count it. */
    public boolean counts() {
        return state == State.NOW && !hygiene;
    }
}
