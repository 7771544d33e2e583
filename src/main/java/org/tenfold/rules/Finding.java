package org.tenfold.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.rules.fix.Fix;
import org.tenfold.rules.fix.Transformation;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * One thing that a rule found.
 *
 * @param rule what was checked, why it matters, how it is fixed
 * @param severity how bad it is here, which may differ from the rule's own
 * @param fromUsers the number of users from which it counts here, which may differ from the rule's own
 * @param state whether it counts now
 * @param message what is wrong, with the parts' names and the measured values
 * @param targets ids of the components and links that are to blame, the root first; empty when the design as a whole is
 * @param hygiene whether it rests only on a setting that nobody touched, and so is folded away
 * @param remedy what mends it, where something is certain
 * @param explains what follows from it and is told with it
 */
public record Finding(RuleInfo rule, Severity severity, double fromUsers, State state, Message message, List<String> targets,
        boolean hygiene, Remedy remedy, List<Finding> explains) {

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
        explains = List.copyOf(explains);
    }

    /** A finding of a rule's usual severity that counts. */
    public static Finding of(RuleInfo rule, Message message, String... targets) {
        return of(rule, message, List.of(targets));
    }

    /** A finding of a rule's usual severity that counts. */
    public static Finding of(RuleInfo rule, Message message, List<String> targets) {
        return new Finding(rule, rule.severity(), rule.fromUsers(), State.NOW, message, targets, false, Remedy.NONE,
                List.of());
    }

    /** Whether a fix is offered, which often is known without working it out. */
    public boolean isFixable() {
        return remedy.exists();
    }

    /** How it is mended, or how usually where people choose; worked out when first asked for. */
    public Optional<Fix> fix() {
        return remedy.fix();
    }

    /** All ways to mend it, the usual one first. */
    public List<Fix> fixes() {
        return remedy.fixes();
    }

    /** The ways of which people choose, each with its name; empty where there is nothing to choose. */
    public List<Fix> choices() {
        return remedy.choices();
    }

    /** What people have to decide or do themselves, where the rule leaves that to them and no change of the drawing mends this. */
    public Optional<Text> decision() {
        return rule.decision().filter(left -> fix().isEmpty());
    }

    /** This finding at another severity. */
    public Finding at(Severity other) {
        return weighed(other, state);
    }

    /** This finding in another state. */
    public Finding in(State other) {
        return weighed(severity, other);
    }

    /** This finding at another severity and in another state. */
    Finding weighed(Severity other, State told) {
        return other == severity && told == state ? this
                : new Finding(rule, other, fromUsers, told, message, targets, hygiene, remedy, explains);
    }

    /** This finding counting from another number of users. */
    public Finding from(double users) {
        return new Finding(rule, severity, users, state, message, targets, hygiene, remedy, explains);
    }

    /** This finding with the edit that mends it. */
    public Finding mendedBy(Edit edit) {
        return mendedBy(Remedy.of(edit));
    }

    /** This finding with the edit that mends it, which is made only when somebody asks. */
    public Finding mendedBy(Supplier<Edit> mending) {
        return mendedBy(Remedy.by(mending));
    }

    /** This finding with the changes to the structure that mend it together, one after the other. */
    public Finding mendedBy(Case review, Transformation... steps) {
        return mendedBy(Remedy.by(review, steps));
    }

    /** This finding with several ways to mend it, of which people choose one. */
    public Finding mendedBy(Remedy.Choice... choices) {
        return mendedBy(Remedy.either(choices));
    }

    /** This finding with what mends it, which is worked out only when somebody asks. */
    public Finding mendedBy(Remedy mending) {
        return new Finding(rule, severity, fromUsers, state, message, targets, hygiene, mending, explains);
    }

    /** This finding as hygiene, at most low. */
    public Finding asHygiene() {
        return new Finding(rule, severity.atLeast(Severity.LOW) ? Severity.LOW : severity, fromUsers, state, message,
                targets, true, remedy, explains);
    }

    /** This finding with what follows from it. */
    public Finding explaining(List<Finding> consequences) {
        return new Finding(rule, severity, fromUsers, state, message, targets, hygiene, remedy, consequences);
    }

    /** This finding and all that is told with it, at any depth. */
    public Stream<Finding> withConsequences() {
        return Stream.concat(Stream.of(this), explains.stream().flatMap(Finding::withConsequences));
    }

    /** The stable key under which it can be set aside: {@code SPOF-001#web}. */
    public String key() {
        return targets.isEmpty() ? rule.id() : rule.id() + "#" + targets.getFirst();
    }

    /** Its sign: that of its severity, or a question mark where nobody knows yet whether anything is wrong. */
    public String mark() {
        return state == State.QUESTION ? "?" : severity.mark();
    }

    /** Whether the status bar and the command line count it. */
    public boolean counts() {
        return state == State.NOW && !hygiene;
    }
}
