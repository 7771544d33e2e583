package org.tenfold.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tenfold.publish.Block.Detail;
import org.tenfold.publish.Block.Entry;
import org.tenfold.publish.Block.Heading;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Block.Tone;
import org.tenfold.review.Score;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Finding.State;
import org.tenfold.rules.Severity;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** What is wrong with the design, worst first, and in short what may become wrong. */
public final class FindingsSection {

    private static final Text TITLE = Text.of("Findings", "지적 사항");
    private static final Text WHY = Text.of("Why", "이유");
    private static final Text FIX = Text.of("Fix", "고치는 법");
    private static final Text DECISION = Text.of("What you decide", "직접 정할 것");
    private static final Text CHOICE = Text.of("One way", "한 가지 방법");
    private static final Text SO_TOO = Text.of("And so", "그래서");
    private static final Text FROM_USERS = Text.of("Counts from {users} users.", "사용자 {users}명부터 지적합니다.");
    private static final Text REASON = Text.of("Reason", "이유");
    private static final Text ASKED = Text.of("question", "질문");
    private static final Text UNTIL = Text.of("{reason} (until {date})", "{reason} ({date}까지)");
    private static final Text COUNTS = Text.of("{critical} critical, {high} high, {medium} medium, {low} low, {advice} advice",
            "심각 {critical}, 높음 {high}, 중간 {medium}, 낮음 {low}, 조언 {advice}");

    /** Findings that do not count, told in short. */
    public enum Aside {
        LATER(Text.of("With more users", "사용자가 늘면"), finding -> finding.state() == State.LATER),
        QUESTIONS(Text.of("Questions", "질문"), finding -> finding.state() == State.QUESTION),
        SUPPRESSED(Text.of("Set aside", "제외한 항목"), finding -> finding.state() == State.SUPPRESSED),
        HYGIENE(Text.of("Hardening", "강화할 점"), finding -> finding.state() == State.NOW && finding.hygiene());

        private final Text title;
        private final Predicate<Finding> member;

        Aside(Text title, Predicate<Finding> member) {
            this.title = title;
            this.member = member;
        }

        public Text title() {
            return title;
        }

        /** Those of the findings that belong here. */
        public List<Finding> of(List<Finding> findings) {
            return findings.stream().filter(member).toList();
        }
    }

    private final List<Finding> findings;
    private final Wording words;

    /** The findings, worst first. */
    public FindingsSection(List<Finding> findings, Wording words) {
        this.findings = findings;
        this.words = words;
    }

    /** How many count, by severity. */
    public Sentence counts() {
        Message counts = COUNTS.message();
        for (Severity severity : Severity.values()) {
            counts = counts.with(severity.id(), findings.stream()
                    .filter(finding -> finding.counts() && finding.severity() == severity).count());
        }
        return new Sentence(words.say(counts), Tone.STRONG);
    }

    /** The score and how it comes about. */
    public Sentence score() {
        return Sentence.plain(words.say(Score.of(findings).explanation()));
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(counts());
        blocks.add(score());
        List<Finding> counted = findings.stream().filter(Finding::counts).toList();
        Set<String> told = new HashSet<>();
        counted.forEach(finding -> blocks.add(entry(finding, full(finding, told))));
        for (Aside aside : Aside.values()) {
            List<Finding> members = aside.of(findings);
            if (!members.isEmpty()) {
                blocks.add(new Heading(words.say(aside.title())));
                members.forEach(finding -> blocks.add(entry(finding, brief(finding))));
            }
        }
        return new Section("findings", words.say(TITLE), blocks);
    }

    private Entry entry(Finding finding, List<Detail> details) {
        // A title says what is wrong, which of a question nobody knows yet.
        boolean asked = finding.state() == State.QUESTION;
        return new Entry(finding.severity(), finding.mark(), words.say(asked ? ASKED : finding.severity().label()),
                asked ? words.say(finding.message()) : words.say(finding.rule().title()), finding.rule().id(),
                words.names(finding.targets()), details);
    }

    /** What follows from a finding and was not told of one before it: what two findings explain is read once. */
    public static List<Finding> consequences(Finding finding, Set<String> told) {
        return finding.explains().stream().filter(so -> told.add(so.key())).toList();
    }

    private List<Detail> full(Finding finding, Set<String> told) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("", words.say(finding.message())));
        consequences(finding, told).forEach(so -> details.add(new Detail(words.say(SO_TOO), words.say(so.message()))));
        details.add(new Detail(words.say(WHY), words.say(finding.rule().why())));
        details.add(new Detail(words.say(FIX), words.say(finding.rule().fix())));
        finding.decision().ifPresent(left -> details.add(new Detail(words.say(DECISION), words.say(left))));
        finding.choices().forEach(way -> details.add(new Detail(words.say(CHOICE), words.say(way.name()))));
        return details;
    }

    private List<Detail> brief(Finding finding) {
        return switch (finding.state()) {
            case LATER -> List.of(new Detail("", words.say(FROM_USERS.with("users", Show.people(finding.fromUsers())))));
            case SUPPRESSED -> words.architecture().review().suppression(finding.key()).stream()
                    .map(given -> new Detail(words.say(REASON), given.until() == null ? given.reason()
                            : words.say(UNTIL.with("reason", given.reason()).with("date", given.until())))).toList();
            case QUESTION, NOW -> List.of();
        };
    }
}
