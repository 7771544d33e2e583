package org.tenfold.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.review.ChecklistQuestion.Evidence;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Finding.State;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleBook;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * The nine questions that a design for many users has to answer, each answered from the design itself: by what the rules
 * found about it and by the parts that show it.
 *
 * @param answers one for each question, in their order
 */
public record Checklist(List<Answer> answers) {

    private static final int NAMED_AT_MOST = 4;

    private static final Text MORE_FINDINGS = Text.of("{worst} And {count|more finding|more findings} about it.", "{worst} 관련 지적 사항이 {count}건 더 있습니다.");
    private static final Text FROM = Text.of("Needed from {users} users on.", "사용자 {users}명부터 필요합니다.");
    private static final Text MORE_PARTS = Text.of("{parts} and {count} more", "{parts} 외 {count}개");

    /** How a design stands to a question. */
    public enum Standing {
        /** The design does it. */
        MET("✓", Text.of("met", "충족")),
        /** It should, and does not. */
        NOT_YET("✗", Text.of("not yet", "아직")),
        /** With so few users, or without anything that would gain by it, it need not: {@link Answer#says} tells which. */
        NOT_NEEDED("–", Text.of("not needed", "필요 없음")),
        /** The drawing does not tell; the user has to. */
        ASK("?", Text.of("needs your answer", "답변 필요"));

        private final String mark;
        private final Text label;

        Standing(String mark, Text label) {
            this.mark = mark;
            this.label = label;
        }

        public String mark() {
            return mark;
        }

        public Text label() {
            return label;
        }

        /** The name in files and on the command line. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An answer.
     *
     * @param says why it is so, in a sentence with measured values
     * @param rules ids of the rules that look at it
     * @param findings what they found that decides, the worst first
     * @param deciding ids of the components and links that show it
     */
    public record Answer(ChecklistQuestion question, Standing standing, Message says, List<String> rules, List<Finding> findings,
            List<String> deciding) {

        public Answer {
            rules = List.copyOf(rules);
            findings = List.copyOf(findings);
            deciding = List.copyOf(deciding);
        }
    }

    public Checklist {
        answers = List.copyOf(answers);
    }

    /** The answers of a reviewed design. */
    public static Checklist of(Review review) {
        return new Checklist(Arrays.stream(ChecklistQuestion.values()).map(question -> answer(question, review)).toList());
    }

    /** How many questions are answered so. */
    public long count(Standing standing) {
        return answers.stream().filter(answer -> answer.standing() == standing).count();
    }

    private static Answer answer(ChecklistQuestion question, Review review) {
        List<String> rules = RuleBook.standard().rules().stream().map(Rule::info).filter(question::isAskedBy).map(RuleInfo::id).toList();
        List<Finding> about = review.findings().stream().flatMap(Checklist::withConsequences)
                .filter(finding -> question.isAskedBy(finding.rule())).toList();
        List<Finding> against = about.stream().filter(Finding::counts)
                .filter(finding -> finding.severity().atLeast(Severity.MEDIUM)).toList();
        if (!against.isEmpty()) {
            Message worst = against.getFirst().message();
            return new Answer(question, Standing.NOT_YET, against.size() == 1 ? worst
                    : MORE_FINDINGS.with("worst", worst).with("count", against.size() - 1), rules, against, targets(against));
        }
        Evidence evidence = question.evidence(review);
        // What the user set aside, with a reason, is no gap.
        List<String> lacking = new ArrayList<>(evidence.lacking());
        lacking.removeAll(targets(about.stream().filter(finding -> finding.state() == State.SUPPRESSED).toList()));
        if (!evidence.shown().isEmpty() && lacking.isEmpty()) {
            return new Answer(question, Standing.MET, question.met().with("parts", names(review, evidence.shown())), rules, List.of(),
                    existing(review, evidence.shown()));
        }
        if (review.architecture().workload().users() < question.fromUsers()) {
            return new Answer(question, Standing.NOT_NEEDED, FROM.with("users", question.fromUsers()), rules, List.of(), List.of());
        }
        List<Finding> open = about.stream().filter(finding -> finding.state() == State.QUESTION).toList();
        if (!open.isEmpty()) {
            return new Answer(question, Standing.ASK, open.getFirst().message(), rules, open, targets(open));
        }
        return lacking.isEmpty() ? new Answer(question, evidence.otherwise(), question.none().message(), rules, List.of(), List.of())
                : new Answer(question, Standing.NOT_YET, question.lacks().with("parts", names(review, lacking)), rules, List.of(),
                        existing(review, lacking));
    }

    private static Stream<Finding> withConsequences(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.explains().stream().flatMap(Checklist::withConsequences));
    }

    private static List<String> targets(List<Finding> findings) {
        Set<String> targets = new LinkedHashSet<>();
        findings.forEach(finding -> targets.addAll(finding.targets()));
        return List.copyOf(targets);
    }

    /** What can be pointed at: a Region without a box cannot. */
    private static List<String> existing(Review review, List<String> ids) {
        return ids.stream().filter(id -> review.architecture().component(id).isPresent()).toList();
    }

    private static Object names(Review review, List<String> ids) {
        List<String> names = ids.stream().map(id -> review.architecture().component(id).map(Component::name)
                .filter(name -> !name.isEmpty()).orElse(id)).distinct().toList();
        String some = names.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", "));
        return names.size() <= NAMED_AT_MOST ? some : MORE_PARTS.with("parts", some).with("count", names.size() - NAMED_AT_MOST);
    }
}
