package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.editor.FindingList.Filter;
import org.tenfold.editor.FindingList.Group;
import org.tenfold.editor.FindingList.Grouping;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Finding.State;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

class FindingListTest {

    private static final Architecture ARCHITECTURE = Sketch.of("users > web:ec2 > db:rds").architecture();
    private static final Component WEB = ARCHITECTURE.component("web").orElseThrow();

    private static Finding finding(String rule, Severity severity, String... targets) {
        Text title = Text.of("Title of " + rule, rule + " 제목");
        return Finding.of(new RuleInfo(rule, severity, 1, title, title, title, List.of()), Text.of("2 units", "2대").message(), targets);
    }

    private static final List<Finding> ALL = List.of(
            finding("SPOF-001", Severity.HIGH, "web"), finding("SPOF-002", Severity.CRITICAL, "db"), finding("NET-001", Severity.HIGH, "db"),
            finding("SEC-013", Severity.LOW, "web").asHygiene().mendedBy(new Edit.Change(WEB.with("monitoring", true))),
            finding("OPS-001", Severity.LOW, "web").asHygiene().mendedBy(new Edit.Change(WEB.with("logs", true))),
            finding("AZ-001", Severity.HIGH, "web").in(State.QUESTION), finding("SCALE-001", Severity.MEDIUM, "web").in(State.LATER),
            finding("LB-001", Severity.HIGH, "web").in(State.SUPPRESSED), finding("MODEL-004", Severity.HIGH));

    private static List<String> shown(Grouping grouping, Filter filter, String words) {
        return FindingList.of(ALL, ARCHITECTURE, grouping, filter, words).groups().stream()
                .map(group -> group.title().in(Language.ENGLISH) + " " + group.findings().stream().map(finding -> finding.rule().id()).toList()).toList();
    }

    @Test
    void whatCountsComesInGroupsAndTheRestFoldedBelow() {
        assertThat(shown(Grouping.SEVERITY, Filter.ALL, "")).containsExactly("critical [SPOF-002]", "high [MODEL-004, NET-001, SPOF-001]",
                "Harden web [SEC-013, OPS-001]", "An answer would sharpen this review [AZ-001]", "With more users [SCALE-001]", "Set aside [LB-001]");
        assertThat(shown(Grouping.COMPONENT, Filter.COUNTING, "")).containsExactly("db [SPOF-002, NET-001]",
                "The design as a whole [MODEL-004]", "web [SPOF-001]");
        assertThat(shown(Grouping.FAMILY, Filter.COUNTING, "")).containsExactly("Single points of failure [SPOF-002, SPOF-001]",
                "What can be built [MODEL-004]", "Networks [NET-001]");
        assertThat(FindingList.of(ALL, ARCHITECTURE, Grouping.SEVERITY, Filter.ALL, "").groups().stream().map(Group::folded))
                .containsExactly(false, false, true, true, true, true);
    }

    @Test
    void filtersAndWordsNarrowItAndOpenWhatIsLeft() {
        assertThat(shown(Grouping.SEVERITY, Filter.SEVERE, "")).containsExactly("critical [SPOF-002]", "high [MODEL-004, NET-001, SPOF-001]");
        assertThat(shown(Grouping.SEVERITY, Filter.FIXABLE, "")).containsExactly("Harden web [SEC-013, OPS-001]");
        assertThat(shown(Grouping.SEVERITY, Filter.LATER, "")).containsExactly("With more users [SCALE-001]");
        assertThat(shown(Grouping.SEVERITY, Filter.ASIDE, "")).containsExactly("Set aside [LB-001]");
        assertThat(shown(Grouping.SEVERITY, Filter.ALL, "spof db")).containsExactly("critical [SPOF-002]");
        assertThat(shown(Grouping.SEVERITY, Filter.ALL, "제목 scale")).containsExactly("With more users [SCALE-001]");
        assertThat(shown(Grouping.SEVERITY, Filter.ALL, "nothing like it")).isEmpty();
        assertThat(FindingList.of(ALL, ARCHITECTURE, Grouping.SEVERITY, Filter.ALL, "scale").groups().getFirst().folded()).isFalse();
    }

    @Test
    void whatHasAFixIsToldWithoutMakingThoseThatAreCertain() {
        List<Finding> findings = List.of(finding("SPOF-001", Severity.HIGH, "web").mendedBy(() -> {
            throw new AssertionError("made");
        }), finding("SPOF-002", Severity.HIGH, "db").mendedBy(Remedy.ifAny(Optional::empty)));
        assertThat(FindingList.of(findings, ARCHITECTURE, Grouping.SEVERITY, Filter.FIXABLE, "").counting())
                .containsExactly(findings.getFirst());
    }

    @Test
    void oneEditHardensAPartWithEverySettingThatWasAskedFor() {
        Optional<Edit> together = FindingList.of(ALL, ARCHITECTURE, Grouping.SEVERITY, Filter.HYGIENE, "").groups().getFirst().together();
        Component hardened = Edits.applied(Design.EMPTY.withArchitecture(ARCHITECTURE), together.orElseThrow()).architecture()
                .component("web").orElseThrow();

        assertThat(hardened.settings().get("monitoring")).isEqualTo(true);
        assertThat(hardened.settings().get("logs")).isEqualTo(true);
        assertThat(hardened.withSettings(WEB.settings())).isEqualTo(WEB);
    }
}
