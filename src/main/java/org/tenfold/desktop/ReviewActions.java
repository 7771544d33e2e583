package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.editor.Action;
import org.tenfold.editor.MenuPlace;
import org.tenfold.editor.Needs;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.draw.Lens;
import org.tenfold.rules.Finding;
import org.tenfold.text.Text;

/** The commands about findings, figures and lenses. */
final class ReviewActions {

    private static final Text NO_FINDINGS = Text.of("There are no findings.", "지적 사항이 없습니다.");

    private final AppWindow window;
    private final Workspace workspace;

    ReviewActions(AppWindow window) {
        this.window = window;
        this.workspace = window.workspace();
    }

    List<Action> all() {
        List<Action> all = new ArrayList<>(List.of(
                Action.of("next-finding", MenuPlace.FINDINGS, Text.of("Next finding", "다음 지적 사항"), "mdi2a-arrow-down", "F8",
                        () -> window.shell().findings().step(1))
                        .alsoFor("problem issue error warning 문제 경고").when(NO_FINDINGS, () -> !findings().isEmpty()),
                Action.of("previous-finding", MenuPlace.FINDINGS, Text.of("Previous finding", "이전 지적 사항"), "mdi2a-arrow-up",
                        "Shift+F8", () -> window.shell().findings().step(-1))
                        .alsoFor("problem issue error warning 문제 경고").when(NO_FINDINGS, () -> !findings().isEmpty()),
                Action.of("fix", MenuPlace.FINDINGS, Text.of("Fix the worst finding here", "가장 심각한 지적 사항 수정"),
                        "mdi2a-auto-fix", "Alt+Enter", () -> fixable().ifPresent(finding -> FindingCard.mend(finding, workspace)))
                        .alsoFor("repair mend solve resolve apply 고치기 해결")
                        .when(Text.of("Select a part whose finding has a fix.", "수정 방법이 있는 지적 사항의 구성 요소를 선택하십시오."),
                                () -> fixable().isPresent()),
                Action.of("set-aside", MenuPlace.FINDINGS, Text.of("Set the finding aside…", "지적 사항 제외…"), "mdi2e-eye-off-outline",
                        "Alt+Delete", () -> current().ifPresent(window.shell().decisions()::setAside))
                        .alsoFor("suppress ignore dismiss mute accept risk 무시 억제 숨기기")
                        .when(Needs.FINDING, () -> current().filter(finding -> finding.state() != Finding.State.SUPPRESSED).isPresent()),
                Action.of("explain-rule", MenuPlace.FINDINGS, Text.of("More about this rule", "이 규칙 자세히 보기"), "mdi2b-book-open-outline",
                        "Shift+F1", () -> current().ifPresent(finding -> window.shell().decisions().explain(finding.rule().id())))
                        .alsoFor("why help documentation reference reason 설명 도움말 근거")
                        .when(Needs.FINDING, () -> current().isPresent()),
                Action.of("rules", MenuPlace.RULES, Text.of("All rules…", "모든 규칙…"), "mdi2b-book-open-variant", "Ctrl+F1",
                        () -> window.shell().decisions().reference())
                        .alsoFor("reference manual list checks catalogue 규칙 목록 설명서"),
                Action.of("decisions", MenuPlace.RULES, Text.of("Decisions about rules…", "규칙에 대한 결정…"), "mdi2t-tune", "",
                        () -> window.shell().decisions().show())
                        .alsoFor("suppressed ignored rules severity exceptions 예외 무시 억제"),
                Action.of("keep-users", MenuPlace.FIGURES, Text.of("Keep the slider's users", "슬라이더의 사용자 수 적용"), "",
                        "Ctrl+Enter", workspace::keepUsers)
                        .alsoFor("apply load what-if 부하 사용자")
                        .when(Text.of("Move the users slider first.", "먼저 사용자 수 슬라이더를 움직이십시오."),
                                () -> workspace.triedUsers().isPresent())));
        int key = 1;
        for (Lens lens : Lens.values()) {
            all.add(Action.of("lens-" + key, MenuPlace.LENSES, lens.label(), "", Integer.toString(key),
                    () -> window.shell().see(lens)).alsoFor("lens view colour color heat map 렌즈 색상"));
            key++;
        }
        for (Dock.Table table : Dock.Table.values()) {
            int number = table.ordinal() + 1;
            all.add(Action.of("table-" + number, MenuPlace.TABLES, table.command(), "", "Alt+" + number,
                    () -> window.shell().showDock(table)).alsoFor("table panel list dock scale grow 패널 목록 확장"));
        }
        return all;
    }

    private List<Finding> findings() {
        return workspace.review().map(review -> review.findings().stream()
                .filter(finding -> finding.state() == Finding.State.NOW).toList()).orElse(List.of());
    }

    /** The finding that is looked at, or else the worst one about the selection. */
    private Optional<Finding> current() {
        return workspace.finding().or(() -> about().findFirst());
    }

    /** The findings about the selection, the worst first. */
    private Stream<Finding> about() {
        return findings().stream().filter(finding -> finding.targets().stream().anyMatch(workspace.selection()::has));
    }

    /** The finding that is looked at, or else the worst one about the selection, as far as it has a fix. */
    private Optional<Finding> fixable() {
        return workspace.finding().filter(Finding::isFixable)
                .or(() -> about().filter(Finding::isFixable).findFirst());
    }
}
