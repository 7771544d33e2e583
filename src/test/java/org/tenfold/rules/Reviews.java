package org.tenfold.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Reviewer;
import org.tenfold.text.Language;

/** What one rule says about a sketch, in short words for tests. */
final class Reviews {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));

    private Reviews() {
    }

    /** Root, state and severity of each finding of a rule: "web now high"; "design" where the whole design is to blame. */
    static List<String> states(String rule, Sketch sketch) {
        return states(rule, sketch.architecture());
    }

    /** Root, state and severity of each finding of a rule. */
    static List<String> states(String rule, Architecture architecture) {
        return findings(rule, architecture).map(Reviews::words).toList();
    }

    /** The same, of those findings only that are hygiene. */
    static List<String> hygiene(String rule, Sketch sketch) {
        return findings(rule, sketch.architecture()).filter(Finding::hygiene).map(Reviews::words).toList();
    }

    /** What each finding of a rule says in English. */
    static List<String> sentences(String rule, Sketch sketch) {
        return sentences(rule, sketch.architecture());
    }

    /** What each finding of a rule says in English. */
    static List<String> sentences(String rule, Architecture architecture) {
        return findings(rule, architecture).map(finding -> finding.message().in(Language.ENGLISH)).toList();
    }

    /** The design after the fix of the first finding of a rule. */
    static Architecture mended(String rule, Sketch sketch) {
        return mended(rule, sketch.architecture());
    }

    /** The design after the fix of the first finding of a rule. */
    static Architecture mended(String rule, Architecture architecture) {
        Edit fix = findings(rule, architecture).findFirst().orElseThrow().fix().orElseThrow().edit();
        return Edits.applied(Design.EMPTY.withArchitecture(architecture), fix).architecture();
    }

    /** What the findings of a rule leave to people, in English. */
    static List<String> decisions(String rule, Sketch sketch) {
        return findings(rule, sketch.architecture()).flatMap(finding -> finding.decision().stream())
                .map(decision -> decision.in(Language.ENGLISH)).toList();
    }

    /** What a month of a design costs. */
    static BigDecimal monthly(Architecture architecture) {
        return REVIEWER.review(architecture).estimate().total();
    }

    /** The designs that the ways to mend the first finding of a rule lead to. */
    static List<Architecture> waysToMend(String rule, Sketch sketch) {
        return findings(rule, sketch.architecture()).findFirst().orElseThrow().fixes().stream()
                .map(fix -> Edits.applied(Design.EMPTY.withArchitecture(sketch.architecture()), fix.edit()).architecture()).toList();
    }

    /**
     * Everything that is told about a sketch, hygiene and questions left out: state, severity, rule and root of each finding,
     * "now high AZ-001 web-1", and behind an arrow of each that it explains: "now high STATE-003 web ← later high SCALE-007 web".
     */
    static List<String> told(Sketch sketch) {
        return told(sketch.architecture());
    }

    /** The same of a design. */
    static List<String> told(Architecture architecture) {
        return REVIEWER.review(architecture).findings().stream()
                .filter(finding -> !finding.hygiene() && finding.state() != Finding.State.QUESTION).map(Reviews::line).toList();
    }

    /** Rule and root of each question that a sketch raises: "CACHE-003 cache". */
    static List<String> asked(Sketch sketch) {
        return REVIEWER.review(sketch.architecture()).findings().stream().filter(finding -> finding.state() == Finding.State.QUESTION)
                .map(finding -> finding.rule().id() + " " + root(finding)).toList();
    }

    private static String line(Finding finding) {
        return finding.withConsequences().map(other -> other.state().id() + " " + other.severity().id() + " " + other.rule().id() + " "
                + root(other)).collect(Collectors.joining(" ← "));
    }

    private static String root(Finding finding) {
        return finding.targets().isEmpty() ? "design" : finding.targets().getFirst();
    }

    private static Stream<Finding> findings(String rule, Architecture architecture) {
        return REVIEWER.review(architecture).findings().stream().filter(finding -> finding.rule().id().equals(rule));
    }

    private static String words(Finding finding) {
        return root(finding) + " " + finding.state().id() + " " + finding.severity().id();
    }
}
