package org.tenfold.desktop;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.tenfold.editor.Workspace;
import org.tenfold.review.Checklist;
import org.tenfold.review.Checklist.Answer;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.text.Text;

/** The nine questions, each answered from the design; choosing one shows the parts that decide. */
final class ChecklistTab implements View {

    private static final Text EMPTY = Text.of("Draw something, and these nine questions are answered from it.",
            "무엇이든 그리면 아홉 가지 질문의 답이 여기에 나옵니다.");
    private static final Text QUESTION = Text.of("Question", "질문");
    private static final Text ANSWER = Text.of("Answer", "답");
    private static final Text WHY = Text.of("Why", "이유");
    private static final Text FOUND = Text.of("Rules that object", "지적한 규칙");

    private final Workspace workspace;
    private final Appearance look;
    private final TableView<Answer> table;

    ChecklistTab(Workspace workspace, Appearance look, Focus focus) {
        this.workspace = workspace;
        this.look = look;
        table = Tables.table("checklist", look.say(EMPTY));
        table.getColumns().add(Tables.nodes(look, "", 32, this::mark));
        table.getColumns().add(Tables.words(look, look.say(QUESTION), 200, answer -> look.say(answer.question().title())));
        table.getColumns().add(Tables.words(look, look.say(ANSWER), 168, answer -> look.say(answer.standing().label())));
        table.getColumns().add(Tables.words(look, look.say(FOUND), 180, answer -> look.list(answer.findings().stream()
                .map(Finding::rule).map(rule -> rule.id()).distinct().limit(3).toList())));
        table.getColumns().add(Tables.words(look, look.say(WHY), 480, answer -> look.say(answer.says())));
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                chosen(focus);
            }
        });
        table.setOnKeyReleased(event -> {
            if (event.getCode().isArrowKey()) {
                chosen(focus);
            }
        });
        show();
    }

    private void chosen(Focus focus) {
        Answer answer = table.getSelectionModel().getSelectedItem();
        if (answer != null && !answer.deciding().isEmpty()) {
            focus.on(answer.deciding());
        }
    }

    private Label mark(Answer answer) {
        Label mark = Controls.label(answer.standing().mark(), "standing-" + answer.standing().id());
        mark.setAccessibleText(look.say(answer.standing().label()));
        return mark;
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
        workspace.review().ifPresent(review -> Tables.fill(table, answers(review)));
    }

    private static List<Answer> answers(Review review) {
        return review.topology().parts().isEmpty() ? List.of() : Checklist.of(review).answers();
    }
}
