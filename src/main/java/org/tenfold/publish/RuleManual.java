package org.tenfold.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Workload;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Example;
import org.tenfold.rules.Family;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.SketchText;
import org.tenfold.rules.fix.Fix;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** The reference of rules, made from the rules themselves: all of a book by family, and a manual page for each. */
public final class RuleManual {

    private static final Text TITLE = Text.of("Rules of the review", "검토 규칙");
    private static final Text SAYS = Text.of("What it says", "알림 내용");
    private static final Text WHY = Text.of("Why it matters", "왜 중요한가");
    private static final Text WHEN = Text.of("When it counts", "언제 적용되는가");
    private static final Text FIX = Text.of("How to mend it", "어떻게 고치는가");
    private static final Text ONE_CLICK = Text.of("The designer carries it out with one click.", "설계 도구에서 한 번 눌러 적용할 수 있습니다.");
    private static final Text CHOICES = Text.of("The designer offers to choose: {ways}.", "설계 도구에서 다음 중에서 고를 수 있습니다: {ways}.");
    private static final Text REFERENCES = Text.of("References", "참고");
    private static final Text WRONG = Text.of("An example of wrong", "잘못된 예");
    private static final Text RIGHT = Text.of("An example of right", "올바른 예");
    private static final Text USUALLY = Text.of("Usually {severity}.", "보통 심각도는 {severity}입니다.");
    private static final Text ALWAYS = Text.of("With any number of users.", "사용자 수와 관계없이 적용됩니다.");
    private static final Text FROM = Text.of("From {users} users on.", "사용자 {users}명부터 적용됩니다.");
    private static final Text ANNOUNCED = Text.of("From {users} users on it is announced in grey.", "사용자 {users}명부터 회색으로 미리 알립니다.");
    private static final Text MILDER = Text.of("One step milder in development and for hobby projects.",
            "개발 환경과 취미 프로젝트에서는 한 단계 낮게 봅니다.");
    private static final Text ABSORBS = Text.of("When it counts, it is told with what follows from it: {rules}.",
            "적용되면 그 결과인 다음 사항을 함께 알립니다: {rules}.");
    private static final Text BLAMES = Text.of("To blame: {parts}.", "원인: {parts}.");
    private static final Text DESIGN = Text.of("the design as a whole", "설계 전체");
    private static final Text FOR_USERS = Text.of("for {users} users", "사용자 {users}명");
    private static final double STEP = 10;

    private final Reviewer reviewer;
    private final Language language;

    /** The manual of a reviewer's rules, which tells what that reviewer says about their examples. */
    public RuleManual(Reviewer reviewer, Language language) {
        this.reviewer = reviewer;
        this.language = language;
    }

    /** The rules of a family, in the order of their numbers. */
    public record Chapter(Family family, String title, List<RuleInfo> rules) {

        public Chapter {
            rules = List.copyOf(rules);
        }
    }

    /** A part of a page: a heading and what stands under it, a line or paragraph each. */
    public record Part(String heading, List<String> lines, boolean notation) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** A rule in full. */
    public record Page(String id, Severity severity, String title, List<Part> parts) {

        public Page {
            parts = List.copyOf(parts);
        }
    }

    /** All rules by family; families without rules are left out. */
    public List<Chapter> chapters() {
        return Stream.of(Family.values()).map(family -> new Chapter(family, say(family.title()), reviewer.rules().rules().stream().map(Rule::info)
                .filter(info -> Family.of(info).equals(Optional.of(family))).sorted((one, other) -> one.id().compareTo(other.id())).toList()))
                .filter(Predicate.not(chapter -> chapter.rules().isEmpty())).toList();
    }

    /** The manual page of a rule. */
    public Page page(Rule rule) {
        RuleInfo info = rule.info();
        List<Part> parts = new ArrayList<>();
        List<Finding> found = reviewer.review(rule.wrong().architecture()).findings().stream().flatMap(Finding::withConsequences)
                .filter(finding -> finding.rule().id().equals(info.id())).toList();
        parts.add(new Part(say(SAYS), found.stream().map(finding -> say(finding.message())).distinct().toList(), false));
        parts.add(new Part(say(WHY), List.of(say(info.why())), false));
        parts.add(new Part(say(WHEN), List.of(when(rule)), false));
        parts.add(new Part(say(FIX), mending(info, found), false));
        parts.add(example(WRONG, rule.wrong()));
        parts.add(example(RIGHT, rule.right()));
        if (!info.references().isEmpty()) {
            parts.add(new Part(say(REFERENCES), info.references(), false));
        }
        return new Page(info.id(), info.severity(), say(info.title()), parts);
    }

    /** The whole reference as one document in Markdown: a chapter for each family, a page for each rule. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# " + say(TITLE) + "\n");
        for (Chapter chapter : chapters()) {
            text.append("\n## ").append(MarkdownReport.escaped(chapter.title())).append('\n');
            chapter.rules().forEach(info -> text.append('\n').append(markdown(page(reviewer.rules().find(info.id()).orElseThrow()))));
        }
        return text.toString();
    }

    /** A page in Markdown, its heading at the third level; examples are blocks of code. */
    public String markdown(Page page) {
        StringBuilder text = new StringBuilder("### " + page.id() + " " + page.severity().mark() + " " + MarkdownReport.escaped(page.title()) + "\n");
        for (Part part : page.parts()) {
            text.append("\n**").append(MarkdownReport.escaped(part.heading())).append("**\n\n");
            if (part.notation()) {
                text.append("```\n");
                part.lines().forEach(line -> text.append(line).append('\n'));
                text.append("```\n");
            } else {
                String separator = part.lines().size() > 1 ? "- " : "";
                part.lines().forEach(line -> text.append(separator).append(MarkdownReport.escaped(line)).append('\n'));
            }
        }
        return text.toString();
    }

    private List<String> mending(RuleInfo info, List<Finding> found) {
        List<String> lines = new ArrayList<>(List.of(say(info.fix())));
        List<Fix> fixes = found.stream().map(Finding::fixes).filter(Predicate.not(List::isEmpty)).findFirst().orElse(List.of());
        if (!fixes.isEmpty()) {
            lines.add(fixes.size() == 1 ? say(ONE_CLICK)
                    : say(CHOICES.with("ways", fixes.stream().map(fix -> say(fix.name())).collect(Collectors.joining("; ")))));
        }
        info.decision().ifPresent(decision -> lines.add(say(decision)));
        fixes.stream().flatMap(fix -> fix.besides().stream()).distinct().forEach(beside -> lines.add(say(beside)));
        return lines;
    }

    private String when(Rule rule) {
        RuleInfo info = rule.info();
        List<String> sentences = new ArrayList<>();
        sentences.add(say(USUALLY.with("severity", info.severity().label())));
        sentences.add(info.fromUsers() <= 1 ? say(ALWAYS) : say(FROM.with("users", info.fromUsers())));
        if (info.fromUsers() > STEP && rule.announced()) {
            sentences.add(say(ANNOUNCED.with("users", info.fromUsers() / STEP)));
        }
        if (rule.milderOutsideProduction() && info.severity() != Severity.ADVICE) {
            sentences.add(say(MILDER));
        }
        if (!rule.absorbs().isEmpty()) {
            sentences.add(say(ABSORBS.with("rules", String.join(", ", rule.absorbs().stream().sorted().toList()))));
        }
        return String.join(" ", sentences);
    }

    private Part example(Text heading, Example example) {
        List<String> lines = new ArrayList<>(SketchText.of(example.architecture()));
        List<String> about = new ArrayList<>();
        double users = example.architecture().workload().users();
        if (users != Workload.DEFAULT.users()) {
            about.add(say(FOR_USERS.with("users", users)));
        }
        Stream.of(example.architecture().workload().given(), example.architecture().context().given())
                .flatMap(given -> given.asMap().entrySet().stream()).filter(given -> !given.getKey().equals("users"))
                .forEach(given -> about.add(given.getKey() + " = " + (given.getValue() instanceof Double number ? Show.figure(number)
                        : given.getValue())));
        if (!about.isEmpty()) {
            lines.add("(" + String.join(", ", about) + ")");
        }
        if (example.targets().contains("")) {
            lines.add(say(BLAMES.with("parts", DESIGN)));
        } else if (!example.targets().isEmpty()) {
            lines.add(say(BLAMES.with("parts", String.join(", ", example.targets()))));
        }
        return new Part(say(heading), lines, true);
    }

    private String say(Text text) {
        return text.in(language);
    }

    private String say(Message message) {
        return message.in(language);
    }
}
