package org.tenfold.review;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Severity;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * One figure for a review, 0 to 100: a hundred less what the findings that count take off, by their severity. What is still to
 * come, was set aside, waits for an answer or is hygiene takes nothing off.
 *
 * @param points from 0 to 100
 * @param deductions by severity, the worst first; only severities that were found
 */
public record Score(int points, List<Deduction> deductions) {

    private static final int FULL = 100;

    private static final Text NONE = Text.of("Score {points} of 100: nothing that counts was found.", "점수 {points}/100: 지금 지적할 사항이 없습니다.");
    private static final Text SUM = Text.of("Score {points} of 100: 100{parts}.", "점수 {points}/100: 100{parts}.");
    private static final Text LEAST = Text.of("Score {points} of 100: 100{parts} would be {sum}, and 0 is the least.",
            "점수 {points}/100: 100{parts|은는} {sum}이지만 0점이 가장 낮은 점수입니다.");
    private static final Text PART = Text.of("{before} − {count} {severity} × {each}", "{before} − {severity} {count}건 × {each}");

    /** What the findings of one severity take off: so many, so many points each. */
    public record Deduction(Severity severity, int count, int each) {

        /** What they take off together. */
        public int points() {
            return count * each;
        }
    }

    public Score {
        deductions = List.copyOf(deductions);
    }

    /** The score of these findings. */
    public static Score of(List<Finding> findings) {
        List<Deduction> deductions = new ArrayList<>();
        int left = FULL;
        for (Severity severity : Severity.values()) {
            int count = (int) findings.stream().filter(finding -> finding.counts() && finding.severity() == severity).count();
            Deduction deduction = new Deduction(severity, count, weight(severity));
            left -= deduction.points();
            if (count > 0) {
                deductions.add(deduction);
            }
        }
        return new Score(Math.max(0, left), deductions);
    }

    /** Points that one finding takes off. */
    private static int weight(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 25;
            case HIGH -> 10;
            case MEDIUM -> 4;
            case LOW -> 1;
            case ADVICE -> 0;
        };
    }

    /** How it comes about: "Score 52 of 100: 100 − 1 critical × 25 − 2 high × 10 − 3 low × 1." */
    public Message explanation() {
        List<Deduction> counted = deductions.stream().filter(deduction -> deduction.each() > 0).toList();
        if (counted.isEmpty()) {
            return NONE.with("points", points);
        }
        Object parts = "";
        for (Deduction deduction : counted) {
            parts = PART.with("before", parts).with("count", deduction.count()).with("severity", deduction.severity().label())
                    .with("each", deduction.each());
        }
        int sum = FULL - counted.stream().mapToInt(Deduction::points).sum();
        return sum >= 0 ? SUM.with("points", points).with("parts", parts)
                : LEAST.with("points", points).with("parts", parts).with("sum", "−" + -sum);
    }
}
