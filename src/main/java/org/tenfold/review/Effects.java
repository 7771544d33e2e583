package org.tenfold.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Severity;
import org.tenfold.traffic.Performance;

/**
 * What an edit would do, told before it is made: the review before and after it.
 *
 * <p>A finding that only moves to another part, as from a server to the group that it becomes, is neither gone nor new.
 *
 * @param now the review before, with its second stage
 * @param then the review of the edited architecture, with its second stage
 * @param gone findings that count before and are not there afterwards, worst first
 * @param added findings that count afterwards and were not there before, not even as a consequence, worst first
 */
public record Effects(Review now, Review then, List<Finding> gone, List<Finding> added) {

    /**
     * What can be measured of a design.
     *
     * @param monthly dollars a month
     * @param p99Seconds the time in which 99 of 100 dynamic requests are answered; null when there are none or never
     * @param availability share of the time in which every journey works; null when nobody enters
     * @param maxUsers the most users that it holds; infinite when more than a thousand times today's
     */
    public record Measures(BigDecimal monthly, @Nullable Double p99Seconds, @Nullable Double availability, double maxUsers) {

        /** The measures of a review with its second stage. */
        static Measures of(Review review) {
            Review.Outlook outlook = review.outlook().orElseThrow();
            boolean used = review.traffic().peakPerSecond() > 0;
            Performance.Latency dynamic = outlook.performance().latency().get("dynamic");
            return new Measures(review.estimate().total(), dynamic == null ? null : dynamic.p99(),
                    used ? outlook.resilience().availability() : null, outlook.performance().maxUsers());
        }
    }

    public Effects {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    /**
     * The effects of an edit on what was reviewed; empty if the edit is refused.
     *
     * @param review with or without its second stage, which is reckoned if it is missing
     */
    public static Optional<Effects> of(Reviewer reviewer, Review review, Edit edit) {
        return Edits.apply(Design.EMPTY.withArchitecture(review.architecture()), edit) instanceof Edits.Applied applied
                ? Optional.of(between(complete(reviewer, review), reviewer.complete(applied.design().architecture())))
                : Optional.empty();
    }

    /** For asking about several edits of one design: the review with its second stage is reckoned once. */
    public static Function<Edit, Optional<Effects>> on(Reviewer reviewer, Review review) {
        Review complete = complete(reviewer, review);
        return edit -> of(reviewer, complete, edit);
    }

    /** Whether a finding goes or becomes milder, and nothing as bad comes for it. */
    public boolean mends(Finding finding) {
        boolean milder = then.findings().stream().filter(Finding::counts).flatMap(Finding::withConsequences)
                .anyMatch(other -> other.key().equals(finding.key()) && !other.severity().atLeast(finding.severity()));
        boolean goes = gone.stream().anyMatch(other -> other.key().equals(finding.key()));
        return (milder || goes) && !breaks(finding.severity());
    }

    /** Whether something at least as bad as this comes. */
    public boolean breaks(Severity severity) {
        return added.stream().anyMatch(finding -> finding.severity().atLeast(severity));
    }

    private static Review complete(Reviewer reviewer, Review review) {
        return review.outlook().isPresent() ? review : review.with(reviewer.outlook(review));
    }

    /** What differs between two reviews that have their second stage. */
    static Effects between(Review before, Review after) {
        List<Finding> gone = counted(before, known(after));
        List<Finding> added = counted(after, known(before));
        return new Effects(before, after, withoutMoved(gone, added), withoutMoved(added, gone));
    }

    /** Those findings for which no other one of the same rule stands on the other side. */
    private static List<Finding> withoutMoved(List<Finding> findings, List<Finding> others) {
        List<String> moved = new ArrayList<>(others.stream().map(finding -> finding.rule().id()).toList());
        return findings.stream().filter(finding -> !moved.remove(finding.rule().id())).toList();
    }

    /** The figures as they are. */
    public Measures before() {
        return Measures.of(now);
    }

    /** The figures once the edit is made. */
    public Measures after() {
        return Measures.of(then);
    }

    private static List<Finding> counted(Review review, Set<String> elsewhere) {
        return review.findings().stream().filter(Finding::counts).filter(finding -> !elsewhere.contains(finding.key())).toList();
    }

    /** Keys of all that counts in a review, alone or as a consequence of something else. */
    private static Set<String> known(Review review) {
        return review.findings().stream().filter(Finding::counts).flatMap(Finding::withConsequences).map(Finding::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
