package org.tenfold.desktop;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.tenfold.design.Architecture;
import org.tenfold.editor.Workspace;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.text.Text;

/** What is wrong, worst first; choosing a row selects and shows the parts that are to blame. */
final class FindingsTab implements View {

    private static final Text EMPTY = Text.of("Nothing to point out. Draw on, or pull the users slider.",
            "지적할 것이 없습니다. 계속 그리거나 사용자 슬라이더를 움직여 보십시오.");
    private static final Text RULE = Text.of("Rule", "규칙");
    private static final Text FINDING = Text.of("Finding", "지적 사항");
    private static final Text WHERE = Text.of("Where", "위치");
    private static final Text EFFECT = Text.of("What it says", "내용");

    private final Workspace workspace;
    private final Appearance look;
    private final TableView<Finding> table;

    FindingsTab(Workspace workspace, Appearance look, Focus focus) {
        this.workspace = workspace;
        this.look = look;
        table = Tables.table("findings", look.say(EMPTY));
        table.getColumns().add(Tables.nodes("", 32, finding -> FindingCard.mark(finding, look)));
        table.getColumns().add(Tables.words(look.say(FINDING), 240, finding -> look.say(finding.rule().title())));
        table.getColumns().add(Tables.words(look.say(WHERE), 140, this::where));
        table.getColumns().add(Tables.words(look.say(EFFECT), 480, finding -> look.say(finding.message())));
        table.getColumns().add(Tables.words(look.say(RULE), 128, finding -> finding.rule().id()));
        table.getColumns().add(Tables.nodes("", 88,
                finding -> finding.fix().isPresent() ? FindingCard.fixButton(finding, workspace, look) : null));
        table.setOnMouseClicked(event -> {
            Finding chosen = table.getSelectionModel().getSelectedItem();
            if (event.getButton() == MouseButton.PRIMARY && chosen != null) {
                focus.on(chosen.targets());
            }
        });
        table.setOnKeyReleased(event -> {
            Finding chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode().isArrowKey() && chosen != null) {
                focus.on(chosen.targets());
            }
        });
        show();
    }

    /** The findings to go through: those that count now, then later ones and questions, hygiene last. */
    static List<Finding> listed(Review review) {
        return review.findings().stream().filter(finding -> finding.state() != Finding.State.SUPPRESSED)
                .sorted(Comparator.comparing((Finding finding) -> finding.state() != Finding.State.NOW)
                        .thenComparing(Finding::hygiene).thenComparing(Finding::severity)).toList();
    }

    private String where(Finding finding) {
        Architecture architecture = workspace.design().architecture();
        return look.list(finding.targets().stream().map(id -> architecture.component(id).map(part -> part.name()).orElse(id))
                .limit(3).toList());
    }

    @Override
    public Node node() {
        return table;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.REVIEW) {
            show();
        }
    }

    private void show() {
        workspace.review().ifPresent(review -> Tables.fill(table, listed(review)));
    }
}
