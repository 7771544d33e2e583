package org.tenfold.desktop;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tenfold.design.ReviewSettings.Suppression;
import org.tenfold.editor.Workspace;
import org.tenfold.rules.Finding;
import org.tenfold.rules.fix.Fix;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * A finding in full: what is wrong with the measured values, what follows, why it matters, how it is mended, a button that does
 * it, and a menu of what else can be decided about it.
 */
final class FindingCard {

    private static final Text FIX = Text.of("Fix", "수정");
    private static final Text FIXED = Text.of("Fix {finding}", "{finding} 수정");
    private static final Text LATER = Text.of("later", "나중에");
    private static final Text QUESTION = Text.of("question", "질문");
    private static final Text ASIDE = Text.of("set aside", "제외함");
    private static final Text WHY = Text.of("Why", "이유");
    private static final Text HOW = Text.of("How to mend it", "고치는 법");
    private static final Text DECISION = Text.of("What you decide", "직접 정할 것");
    private static final Text SO_TOO = Text.of("And so: {consequence}", "그래서: {consequence}");
    private static final Text FROM_USERS = Text.of("Counts from {users} users on.", "사용자 {users}명부터 적용됩니다.");
    private static final Text BECAUSE = Text.of("Set aside: {reason}", "제외한 이유: {reason}");
    private static final Text UNTIL = Text.of("Set aside until {date}: {reason}", "{date}까지 제외: {reason}");
    private static final Text COUNT = Text.of("Let it count again", "다시 적용");

    private static final double MORE_ABOVE = 7;
    /** As wide as the widest of the signs, so that titles one below the other begin alike. */
    private static final double MARK = 16;

    private FindingCard() {
    }

    static Node of(Finding finding, Workspace workspace, Appearance look, Decisions decisions) {
        Label mark = mark(finding, look);
        Label title = Controls.paragraph(look.say(finding.rule().title()), "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Node more = decisions.button(finding);
        // The button is higher than a line of the title; its middle is level with the first one.
        HBox.setMargin(more, new Insets(-look.px(MORE_ABOVE), 0, -look.px(MORE_ABOVE), 0));
        HBox head = new HBox(8, mark, title, more);
        head.setAlignment(Pos.TOP_LEFT);
        VBox card = new VBox(4, head, Controls.paragraph(look.say(finding.message())));
        finding.explains().forEach(so -> card.getChildren().add(Controls.paragraph(look.say(SO_TOO.with("consequence", so.message())))));
        if (finding.state() == Finding.State.LATER) {
            card.getChildren().add(Controls.paragraph(look.say(FROM_USERS.with("users", finding.fromUsers())), "quiet"));
        }
        card.getChildren().addAll(told(look.say(WHY), look.say(finding.rule().why())));
        card.getChildren().addAll(told(look.say(HOW), look.say(finding.rule().fix())));
        int below = card.getChildren().size();
        String references = look.list(finding.rule().references());
        card.getChildren().add(Controls.paragraph(finding.rule().id() + (references.isEmpty() ? "" : " · " + references), "quiet", "small-text",
                "card-label"));
        if (finding.state() == Finding.State.SUPPRESSED) {
            aside(card, finding, look, decisions);
        }
        FixPreview.soon(card, workspace, false, finding::fixes, fixes -> {
            if (!fixes.isEmpty() && finding.state() != Finding.State.SUPPRESSED) {
                mending(card, finding, fixes, workspace, look);
            }
            finding.rule().decision().filter(left -> fixes.isEmpty()).ifPresent(left -> card.getChildren().addAll(below, told(look.say(DECISION), look.say(left))));
        });
        card.getStyleClass().addAll("finding-card", "edge-" + (finding.state() == Finding.State.NOW ? finding.severity().id() : "low"));
        return card;
    }

    /** What the fix changes and the button that carries it out; where people choose, of the way that is chosen. */
    private static void mending(VBox card, Finding finding, List<Fix> fixes, Workspace workspace, Appearance look) {
        Button button = fixButton(finding, workspace, look);
        VBox preview = new VBox();
        ToggleGroup chosen = new ToggleGroup();
        for (Fix fix : finding.choices()) {
            RadioButton way = new RadioButton(look.say(fix.name()));
            way.setWrapText(true);
            way.setToggleGroup(chosen);
            way.setUserData(fix);
            card.getChildren().add(way);
        }
        chosen.selectedToggleProperty().addListener((observed, before, way) -> {
            Fix fix = way == null ? fixes.getFirst() : (Fix) way.getUserData();
            preview.getChildren().setAll(FixPreview.of(finding, fix, workspace, look));
            button.setOnAction(event -> mend(finding, fix, workspace));
        });
        if (chosen.getToggles().isEmpty()) {
            preview.getChildren().setAll(FixPreview.of(finding, fixes.getFirst(), workspace, look));
        } else {
            chosen.selectToggle(chosen.getToggles().getFirst());
        }
        card.getChildren().addAll(preview, button);
    }

    private static List<Node> told(String label, String words) {
        return List.of(Controls.label(label, "quiet", "small-text", "card-label"), Controls.paragraph(words, "small-text"));
    }

    private static void aside(VBox card, Finding finding, Appearance look, Decisions decisions) {
        decisions.settings().suppressed().stream().filter(given -> given.finding().equals(finding.key())).findFirst()
                .ifPresent(given -> card.getChildren().add(Controls.paragraph(look.say(reason(given)), "strong", "card-label")));
        Button count = new Button(look.say(COUNT), Controls.icon("mdi2e-eye-outline"));
        count.getStyleClass().addAll("small", "fix");
        count.setId("count-" + finding.rule().id());
        count.setOnAction(event -> decisions.count(finding.key(), finding.rule().title()));
        card.getChildren().add(count);
    }

    private static Message reason(Suppression given) {
        return given.until() == null ? BECAUSE.with("reason", given.reason())
                : UNTIL.with("date", given.until()).with("reason", given.reason());
    }

    /** The sign of its severity, or of its state where it does not count now. */
    static Label mark(Finding finding, Appearance look) {
        boolean now = finding.state() == Finding.State.NOW;
        Label mark = Controls.label(finding.mark(), now ? "severity-" + finding.severity().id() : "severity-later");
        String words = look.say(finding.severity().label()) + switch (finding.state()) {
            case NOW -> "";
            case LATER -> ", " + look.say(LATER);
            case QUESTION -> ", " + look.say(QUESTION);
            case SUPPRESSED -> ", " + look.say(ASIDE);
        };
        Controls.tipped(mark, words);
        mark.setAccessibleText(words);
        mark.setMinWidth(look.px(MARK));
        return mark;
    }

    static Button fixButton(Finding finding, Workspace workspace, Appearance look) {
        Button fix = new Button(look.say(FIX), Controls.icon("mdi2a-auto-fix"));
        fix.getStyleClass().addAll("small", "fix");
        fix.setId("fix-" + finding.rule().id());
        fix.setAccessibleText(look.say(FIXED.with("finding", finding.rule().title())));
        fix.setOnAction(event -> mend(finding, workspace));
        return fix;
    }

    /** Carries out the finding's fix, or the usual one of several, as one step. */
    static void mend(Finding finding, Workspace workspace) {
        finding.fix().ifPresent(fix -> mend(finding, fix, workspace));
    }

    private static void mend(Finding finding, Fix fix, Workspace workspace) {
        workspace.commit(FIXED.with("finding", finding.rule().title()), fix.edit());
    }
}
