package org.tenfold.rules;

import java.time.LocalDate;
import java.util.List;
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
        return findings(rule, sketch.architecture()).map(finding -> finding.message().in(Language.ENGLISH)).toList();
    }

    /** The design after the fix of the first finding of a rule. */
    static Architecture mended(String rule, Sketch sketch) {
        Edit fix = findings(rule, sketch.architecture()).findFirst().orElseThrow().fix().orElseThrow().edit();
        return Edits.applied(Design.EMPTY.withArchitecture(sketch.architecture()), fix).architecture();
    }

    private static Stream<Finding> findings(String rule, Architecture architecture) {
        return REVIEWER.review(architecture).findings().stream().filter(finding -> finding.rule().id().equals(rule));
    }

    private static String words(Finding finding) {
        return (finding.targets().isEmpty() ? "design" : finding.targets().getFirst()) + " " + finding.state().id() + " "
                + finding.severity().id();
    }
}
