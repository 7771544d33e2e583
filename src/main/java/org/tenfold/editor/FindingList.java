package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.rules.Family;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Finding.State;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Severity;
import org.tenfold.rules.fix.Fix;
import org.tenfold.text.Language;
import org.tenfold.text.Letters;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * The findings of a review as a list shows them: those that count in groups, then hygiene folded by component, questions,
 * what is still to come and what was set aside.
 *
 * @param groups in their order; none is empty
 */
public record FindingList(List<Group> groups) {

    private static final Text WHOLE = Text.of("The design as a whole", "설계 전체");
    private static final Text HARDEN = Text.of("Harden {part}", "{part} 강화");
    private static final Text HARDEN_ALL = Text.of("Harden the design", "설계 강화");
    private static final Text ANSWERS = Text.of("{count} answers would sharpen this review", "{count}가지를 답해 주시면 더 정확히 검토합니다");
    private static final Text ANSWER = Text.of("An answer would sharpen this review", "한 가지를 답해 주시면 더 정확히 검토합니다");
    private static final Text LATER = Text.of("With more users", "사용자가 늘면");
    private static final Text ASIDE = Text.of("Set aside", "제외한 항목");

    /** By what findings that count are grouped. */
    public enum Grouping {
        SEVERITY(Text.of("Severity", "심각도")),
        COMPONENT(Text.of("Component", "구성 요소")),
        FAMILY(Text.of("Topic", "주제"));

        private final Text label;

        Grouping(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }
    }

    /** Which findings are shown. */
    public enum Filter {
        ALL(Text.of("All", "모두"), finding -> true),
        SEVERE(Text.of("Critical and high", "심각과 높음"), finding -> finding.counts() && finding.severity().atLeast(Severity.HIGH)),
        COUNTING(Text.of("Counting now", "지금 적용됨"), Finding::counts),
        FIXABLE(Text.of("With a fix", "바로 수정 가능"), finding -> finding.state() == State.NOW && finding.isFixable()),
        HYGIENE(Text.of("Hardening", "강화할 점"), finding -> finding.state() == State.NOW && finding.hygiene()),
        QUESTIONS(Text.of("Questions", "질문"), finding -> finding.state() == State.QUESTION),
        LATER(Text.of("With more users", "사용자가 늘면"), finding -> finding.state() == State.LATER),
        ASIDE(Text.of("Set aside", "제외한 항목"), finding -> finding.state() == State.SUPPRESSED);

        private final Text label;
        private final Predicate<Finding> shown;

        Filter(Text label, Predicate<Finding> shown) {
            this.label = label;
            this.shown = shown;
        }

        public Text label() {
            return label;
        }

        /** Whether it may take long to choose by it in a large design: not every finding knows whether it has a fix before that is made. */
        public boolean takesLong() {
            return this == FIXABLE;
        }

        private boolean narrows() {
            return this != ALL;
        }
    }

    /**
     * Findings under a heading.
     *
     * @param id tells it from the other groups
     * @param folded whether it is closed until somebody opens it
     * @param mending works out {@link #together}
     */
    public record Group(String id, Message title, List<Finding> findings, boolean folded, Supplier<Optional<Edit>> mending) {

        public Group {
            findings = List.copyOf(findings);
        }

        /**
         * What mends all of it at once, where that is possible. Worked out when somebody asks: a design of ten thousand parts has
         * thousands of groups, of which a handful is seen.
         */
        public Optional<Edit> together() {
            return mending.get();
        }
    }

    public FindingList {
        groups = List.copyOf(groups);
    }

    /**
     * The list of some findings.
     *
     * @param words all of which must stand in a finding's texts, in either language, or in the names of what is to blame
     */
    public static FindingList of(List<Finding> findings, Architecture architecture, Grouping grouping, Filter filter, String words) {
        return of(findings, architecture, grouping, filter, words, share -> { });
    }

    /**
     * The list of some findings.
     *
     * @param words all of which must stand in a finding's texts, in either language, or in the names of what is to blame
     * @param progress takes the share that is done
     */
    public static FindingList of(List<Finding> findings, Architecture architecture, Grouping grouping, Filter filter, String words,
            DoubleConsumer progress) {
        List<Finding> shown = new ArrayList<>();
        for (int at = 0; at < findings.size(); at++) {
            progress.accept((double) at / findings.size());
            Finding finding = findings.get(at);
            if (matches(finding, architecture, words) && filter.shown.test(finding)) {
                shown.add(finding);
            }
        }
        boolean folded = !filter.narrows() && words.isBlank();
        List<Group> groups = new ArrayList<>();
        List<Finding> counting = shown.stream().filter(Finding::counts)
                .sorted(Comparator.comparing(Finding::severity).thenComparing(finding -> finding.rule().id())).toList();
        switch (grouping) {
            case SEVERITY -> grouped(counting, finding -> finding.severity().id()).forEach((id, members) ->
                    groups.add(group("severity-" + id, members.getFirst().severity().label().message(), members)));
            case COMPONENT -> grouped(counting, FindingList::root).forEach((id, members) ->
                    groups.add(group("part-" + id, named(id, architecture), members)));
            case FAMILY -> grouped(counting, finding -> finding.rule().family()).forEach((id, members) ->
                    groups.add(group("family-" + id, Family.of(members.getFirst().rule()).map(family -> family.title().message())
                            .orElse(Message.literal(id)), members)));
        }
        grouped(shown.stream().filter(finding -> finding.state() == State.NOW && finding.hygiene()).toList(), FindingList::root)
                .forEach((id, members) -> groups.add(new Group("harden-" + id, id.isEmpty() ? HARDEN_ALL.message()
                        : HARDEN.with("part", named(id, architecture)), members, folded, () -> together(members, architecture))));
        List<Finding> questions = in(shown, State.QUESTION);
        aside(groups, "questions", questions.size() == 1 ? ANSWER.message() : ANSWERS.with("count", questions.size()), questions, folded);
        aside(groups, "later", LATER.message(), in(shown, State.LATER), folded);
        aside(groups, "aside", ASIDE.message(), in(shown, State.SUPPRESSED), folded);
        return new FindingList(groups);
    }

    /** Findings that count, in the order of the list. */
    public List<Finding> counting() {
        return groups.stream().flatMap(group -> group.findings().stream()).filter(Finding::counts).toList();
    }

    /** One edit that mends all of them, if more than one can be. */
    private static Optional<Edit> together(List<Finding> findings, Architecture architecture) {
        List<Edit> edits = findings.stream().flatMap(finding -> finding.fix().stream()).map(Fix::edit).toList();
        return edits.isEmpty() ? Optional.empty() : Optional.of(Fixes.together(architecture, edits));
    }

    private static boolean matches(Finding finding, Architecture architecture, String words) {
        if (words.isBlank()) {
            return true;
        }
        StringBuilder text = new StringBuilder(finding.key());
        for (Language language : Language.values()) {
            text.append(' ').append(finding.rule().title().in(language)).append(' ').append(finding.message().in(language));
        }
        finding.targets().forEach(id -> text.append(' ').append(named(id, architecture).in(Language.ENGLISH)));
        String all = Letters.of(text.toString());
        return Letters.words(words).stream().allMatch(all::contains);
    }

    private static Map<String, List<Finding>> grouped(List<Finding> findings, Function<Finding, String> by) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        findings.forEach(finding -> groups.computeIfAbsent(by.apply(finding), none -> new ArrayList<>()).add(finding));
        return groups;
    }

    private static Group group(String id, Message title, List<Finding> members) {
        return new Group(id, title, members, false, Optional::empty);
    }

    private static void aside(List<Group> groups, String id, Message title, List<Finding> members, boolean folded) {
        if (!members.isEmpty()) {
            groups.add(new Group(id, title, members, folded, Optional::empty));
        }
    }

    private static List<Finding> in(List<Finding> findings, State state) {
        return findings.stream().filter(finding -> finding.state() == state).toList();
    }

    private static String root(Finding finding) {
        return finding.targets().isEmpty() ? "" : finding.targets().getFirst();
    }

    /** What people call a part: its name, or a link's ends. */
    public static Message named(String id, Architecture architecture) {
        if (id.isEmpty()) {
            return WHOLE.message();
        }
        return Message.literal(architecture.component(id).map(Component::name).filter(name -> !name.isEmpty())
                .or(() -> architecture.link(id).map(link -> named(link.from(), architecture).in(Language.ENGLISH) + " → "
                        + named(link.to(), architecture).in(Language.ENGLISH))).orElse(id));
    }
}
