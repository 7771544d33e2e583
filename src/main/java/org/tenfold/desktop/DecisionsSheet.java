package org.tenfold.desktop;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tenfold.design.ReviewSettings;
import org.tenfold.rules.RuleBook;
import org.tenfold.rules.Severity;
import org.tenfold.text.Text;

/** All decisions about findings and rules in a design: findings set aside, severities changed, rules switched off. */
final class DecisionsSheet {

    private static final Text TITLE = Text.of("Decisions about rules", "규칙에 대한 결정");
    private static final Text NONE = Text.of("Nothing was set aside, and every rule applies as it is. A finding's menu (…) changes that for this design.",
            "제외한 항목이 없고 모든 규칙이 그대로 적용됩니다. 지적 사항의 메뉴(…)에서 이 설계에 맞게 바꿀 수 있습니다.");
    private static final Text ASIDE = Text.of("Findings set aside", "제외한 지적 사항");
    private static final Text UNTIL = Text.of("{reason} (until {date})", "{reason} ({date}까지)");
    private static final Text SEVERITIES = Text.of("Other severities", "바꾼 심각도");
    private static final Text INSTEAD = Text.of("{now} instead of {usual}", "{usual} 대신 {now}");
    private static final Text OFF = Text.of("Rules switched off", "끈 규칙");
    private static final Text UNDO = Text.of("Undo: {what}", "되돌리기: {what}");
    private static final Text BACK = Text.of("Undo", "되돌리기");
    private static final double WIDTH = 640;

    private final VBox rows = new VBox(4);
    private final Decisions decisions;
    private final RuleBook rules;
    private final Appearance look;

    private DecisionsSheet(Decisions decisions, RuleBook rules, Appearance look) {
        this.decisions = decisions;
        this.rules = rules;
        this.look = look;
    }

    /**
     * @param layer over the window
     * @param closed told when it goes away
     */
    static void open(Pane layer, Decisions decisions, RuleBook rules, Appearance look, Runnable closed) {
        DecisionsSheet content = new DecisionsSheet(decisions, rules, look);
        content.fill();
        CardSheet sheet = new CardSheet(layer, "decisions", look.say(TITLE), look, WIDTH, Region.USE_PREF_SIZE, closed);
        sheet.show(Controls.scroll(content.rows));
        content.focus(sheet);
    }

    private void focus(CardSheet sheet) {
        rows.lookupAll(".undo").stream().findFirst().ifPresentOrElse(Node::requestFocus,
                () -> sheet.lookup("#decisions-close").requestFocus());
    }

    private void fill() {
        rows.getChildren().clear();
        ReviewSettings settings = decisions.settings();
        if (settings.equals(ReviewSettings.DEFAULT)) {
            rows.getChildren().add(Controls.paragraph(look.say(NONE), "quiet"));
            return;
        }
        heading(ASIDE, settings.suppressed());
        for (ReviewSettings.Suppression given : settings.suppressed()) {
            String rule = given.finding().replaceAll("#.*", "");
            row(given.finding(), title(rule), given.until() == null ? given.reason()
                    : look.say(UNTIL.with("reason", given.reason()).with("date", given.until())), () -> decisions.count(given.finding(), title(rule)));
        }
        heading(SEVERITIES, List.copyOf(settings.severity().keySet()));
        for (Map.Entry<String, String> given : settings.severity().entrySet()) {
            Object usual = rules.find(given.getKey()).map(rule -> (Object) rule.info().severity().label()).orElse("");
            Object now = Severity.of(given.getValue()).map(severity -> (Object) severity.label()).orElse(given.getValue());
            row(given.getKey(), title(given.getKey()), look.say(INSTEAD.with("now", now).with("usual", usual)),
                    () -> decisions.weigh(given.getKey(), null));
        }
        heading(OFF, settings.off());
        settings.off().forEach(rule -> row(rule, title(rule), "", () -> decisions.switchRule(rule, true)));
    }

    private String title(String rule) {
        return rules.find(rule).map(found -> look.say(found.info().title())).orElse("");
    }

    private void heading(Text words, List<?> members) {
        if (!members.isEmpty()) {
            rows.getChildren().add(Controls.label(look.say(words), "section-title"));
        }
    }

    private void row(String key, String title, String detail, Runnable undo) {
        Label name = Controls.paragraph(title, "strong");
        VBox words = new VBox(2, name, Controls.paragraph(detail.isEmpty() ? key : key + " · " + detail, "quiet", "small-text"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back = new Button(look.say(BACK), Controls.icon("mdi2u-undo"));
        back.getStyleClass().addAll("small", "undo");
        back.setId("undo-" + key.replace('#', '-'));
        back.setMinWidth(Button.USE_PREF_SIZE);
        back.setAccessibleText(look.say(UNDO.with("what", title)));
        back.setOnAction(event -> {
            undo.run();
            fill();
            rows.requestFocus();
        });
        HBox row = new HBox(12, words, back);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("decision-row");
        rows.getChildren().add(row);
    }
}
