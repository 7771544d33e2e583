package org.tenfold.desktop;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Edit;
import org.tenfold.design.Workload;
import org.tenfold.editor.Workspace;
import org.tenfold.publish.NextRungSection;
import org.tenfold.review.NextRung;
import org.tenfold.review.Reviewer;
import org.tenfold.text.Text;

/** The fixes that take the design to more users, in their order and with their prices, to be applied one by one or together. */
final class NextRungTab implements View {

    private static final double STEP = 10;

    private static final Text ASK = Text.of("What does it take to carry {users} users?", "사용자 {users}명을 감당하려면 무엇이 필요합니까?");
    private static final Text FIND = Text.of("Find the way to {users} users", "사용자 {users}명까지의 방법 찾기");
    private static final Text RECKONING = Text.of("Trying fixes …", "수정안을 시험하는 중 …");
    private static final Text CHANGED = Text.of("The design has changed since; find the way again.", "그 뒤로 설계가 바뀌었습니다. 방법을 다시 찾습니다.");
    private static final Text APPLY = Text.of("Apply", "적용");
    private static final Text APPLY_ALL = Text.of("Apply all {count}", "{count}개 모두 적용");
    private static final Text APPLIED = Text.of("Steps to {users} users", "사용자 {users}명까지의 단계");

    private final Workspace workspace;
    private final Appearance look;
    private final Button find = new Button();
    private final Label state = Controls.paragraph("", "quiet");
    private final VBox steps = new VBox(8);
    private final ScrollPane root;
    private @Nullable NextRung shown;
    private @Nullable Architecture about;

    NextRungTab(Workspace workspace, Appearance look) {
        this.workspace = workspace;
        this.look = look;
        find.setId("find-next-rung");
        find.getStyleClass().add("small");
        find.setOnAction(event -> find());
        steps.setId("next-rung-steps");
        WrappingBar head = new WrappingBar(12, List.of(find, state), null);
        VBox content = new VBox(12, head, steps);
        content.setPadding(new Insets(12));
        root = new ScrollPane(content);
        root.setFitToWidth(true);
        refresh();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.DESIGN || aspect == Workspace.Aspect.USERS) {
            refresh();
        }
    }

    /** What the slider asks for, or ten times what the design is for. */
    private double wanted() {
        return workspace.triedUsers().orElse(Math.min(Workload.MOST_USERS, STEP * workspace.users()));
    }

    private void refresh() {
        find.setText(look.say(FIND.with("users", wanted())));
        boolean stale = about != null && !about.equals(workspace.present().architecture());
        if (shown == null) {
            state.setText(look.say(ASK.with("users", wanted())));
        } else if (stale) {
            state.setText(look.say(CHANGED));
        }
        steps.setDisable(stale);
    }

    private void find() {
        Reviewer reviewer = workspace.reviewer().orElse(null);
        if (reviewer == null) {
            return;
        }
        Architecture asked = workspace.present().architecture();
        double users = wanted();
        state.setText(look.say(RECKONING));
        steps.getChildren().clear();
        FixPreview.reckon(root, workspace, () -> Optional.of(NextRung.of(reviewer, asked, users)), found -> found.ifPresent(rung -> show(asked, rung)));
    }

    private void show(Architecture asked, NextRung rung) {
        shown = rung;
        about = asked;
        NextRungSection section = new NextRungSection(rung, look.language());
        state.setText(section.title());
        steps.getChildren().clear();
        int number = 1;
        for (NextRung.Step step : rung.steps()) {
            steps.getChildren().add(card(section, step, number));
            number++;
        }
        VBox outcome = new VBox(2);
        section.outcome().forEach(line -> outcome.getChildren().add(Controls.paragraph(line, "strong")));
        steps.getChildren().add(outcome);
        if (rung.steps().size() > 1) {
            Button all = new Button(look.say(APPLY_ALL.with("count", rung.steps().size())), Controls.icon("mdi2a-auto-fix"));
            all.setId("apply-next-rung");
            all.setOnAction(event -> apply(rung.edit()));
            steps.getChildren().add(all);
        }
        refresh();
    }

    /** Later steps are reckoned on the earlier ones, so only the first can be applied alone. */
    private Node card(NextRungSection section, NextRung.Step step, int number) {
        HBox head = new HBox(8, Controls.label(number + ".", "quiet"), Controls.paragraph(section.what(step), "strong"),
                Controls.spacer(), Controls.label(section.price(step)));
        head.setAlignment(Pos.TOP_LEFT);
        VBox card = new VBox(2, head);
        section.lines(step).forEach(line -> card.getChildren().add(Controls.paragraph(line, "small-text", "quiet")));
        if (number == 1) {
            Button apply = new Button(look.say(APPLY), Controls.icon("mdi2a-auto-fix"));
            apply.getStyleClass().addAll("small", "fix");
            apply.setId("apply-first-step");
            apply.setOnAction(event -> {
                apply(step.fix().edit());
                find();
            });
            card.getChildren().add(apply);
        }
        String edge = step.finding().map(finding -> finding.severity().id()).orElse("low");
        card.getStyleClass().addAll("finding-card", "edge-" + edge);
        return card;
    }

    private void apply(Edit edit) {
        NextRung rung = shown;
        if (rung != null) {
            workspace.commit(APPLIED.with("users", rung.end().architecture().workload().users()), edit);
        }
    }
}
