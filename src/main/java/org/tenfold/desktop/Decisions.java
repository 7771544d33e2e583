package org.tenfold.desktop;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Edit;
import org.tenfold.design.ReviewSettings;
import org.tenfold.editor.Workspace;
import org.tenfold.rules.Finding;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** What the user decides about findings and rules, each decision a step that can be undone; it lies in the design's file. */
final class Decisions {

    private static final Text SET_ASIDE = Text.of("Set aside…", "제외…");
    private static final Text COUNT = Text.of("Let it count again", "다시 적용");
    private static final Text SEVERITY = Text.of("Severity of this rule", "이 규칙의 심각도");
    private static final Text USUAL = Text.of("As usual ({severity})", "기본값 ({severity})");
    private static final Text OFF = Text.of("Switch this rule off here", "이 설계에서 규칙 끄기");
    private static final Text MORE = Text.of("More about this rule", "이 규칙 자세히 보기");
    private static final Text SHOW = Text.of("Decisions about rules…", "규칙에 대한 결정…");
    private static final Text MENU = Text.of("More", "더 보기");
    private static final Text WAS_SET_ASIDE = Text.of("Set aside: {finding}", "제외: {finding}");
    private static final Text COUNTS = Text.of("Count again: {finding}", "다시 적용: {finding}");
    private static final Text WEIGHS = Text.of("{rule} is {severity} here", "{rule} 심각도를 {severity|으로/로} 변경");
    private static final Text WEIGHS_USUAL = Text.of("{rule} weighs as usual", "{rule} 심각도를 기본값으로 변경");
    private static final Text IS_OFF = Text.of("Switch {rule} off", "{rule} 끄기");
    private static final Text IS_ON = Text.of("Switch {rule} on", "{rule} 켜기");

    private final Workspace workspace;
    private final Engine engine;
    private final Appearance look;
    private final Supplier<Pane> layer;
    private final Runnable back;

    /**
     * @param layer over the window
     * @param back puts the focus where it was before a card
     */
    Decisions(Workspace workspace, Engine engine, Appearance look, Supplier<Pane> layer, Runnable back) {
        this.workspace = workspace;
        this.engine = engine;
        this.look = look;
        this.layer = layer;
        this.back = back;
    }

    /** A button with what can be decided about a finding. */
    MenuButton button(Finding finding) {
        MenuButton button = Controls.named(new MenuButton(null, Controls.icon("mdi2d-dots-horizontal")), look.say(MENU));
        button.getStyleClass().addAll("flat", "icon-only", "no-arrow");
        button.setId("more-" + finding.rule().id());
        Controls.passEscape(button);
        button.getItems().setAll(menu(finding).getItems());
        return button;
    }

    /** What can be decided about a finding. */
    ContextMenu menu(Finding finding) {
        ContextMenu menu = new ContextMenu();
        if (finding.state() == Finding.State.SUPPRESSED) {
            menu.getItems().add(item("count-again", COUNT, "mdi2e-eye-outline", () -> count(finding.key(), finding.rule().title())));
        } else {
            menu.getItems().add(item("set-aside-finding", SET_ASIDE, "mdi2e-eye-off-outline", () -> setAside(finding)));
        }
        menu.getItems().addAll(severities(finding.rule()),
                item("rule-off", OFF, "mdi2p-power", () -> switchRule(finding.rule().id(), false)),
                item("rule-more", MORE, "mdi2b-book-open-outline", () -> explain(finding.rule().id())),
                item("rule-decisions", SHOW, "mdi2t-tune", this::show));
        return menu;
    }

    private Menu severities(RuleInfo rule) {
        Menu menu = new Menu(look.say(SEVERITY), Controls.icon("mdi2s-signal-cellular-2"));
        ToggleGroup group = new ToggleGroup();
        String given = settings().severity().get(rule.id());
        menu.getItems().add(choice(group, look.say(USUAL.with("severity", rule.severity().label())), given == null, () -> weigh(rule.id(), null)));
        for (Severity severity : Severity.values()) {
            menu.getItems().add(choice(group, severity.mark() + " " + look.say(severity.label()), severity.id().equals(given),
                    () -> weigh(rule.id(), severity)));
        }
        return menu;
    }

    private static RadioMenuItem choice(ToggleGroup group, String words, boolean chosen, Runnable perform) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(event -> perform.run());
        return item;
    }

    private MenuItem item(String id, Text words, String icon, Runnable perform) {
        MenuItem item = new MenuItem(look.say(words), Controls.icon(icon));
        item.setId(id);
        item.setOnAction(event -> perform.run());
        return item;
    }

    ReviewSettings settings() {
        return workspace.present().architecture().review();
    }

    /** Asks for a reason and sets the finding aside. */
    void setAside(Finding finding) {
        SetAsideSheet.open(layer.get(), finding, look,
                given -> commit(WAS_SET_ASIDE.with("finding", finding.rule().title()), settings().settingAside(given)), back);
    }

    /** Lets a finding count again. */
    void count(String key, Object title) {
        commit(COUNTS.with("finding", title), settings().counting(key));
    }

    /** Gives a rule another severity in this design, or with null its own again. */
    void weigh(String rule, @Nullable Severity severity) {
        commit(severity == null ? WEIGHS_USUAL.with("rule", rule) : WEIGHS.with("rule", rule).with("severity", severity.label()),
                settings().weighing(rule, severity == null ? null : severity.id()));
    }

    void switchRule(String rule, boolean on) {
        commit((on ? IS_ON : IS_OFF).with("rule", rule), settings().switching(rule, on));
    }

    private void commit(Message label, ReviewSettings settings) {
        workspace.commit(label, new Edit.SetReview(settings));
    }

    /** Opens the reference of rules at one of them. */
    void explain(String rule) {
        RuleSheet.open(layer.get(), engine, look, Optional.of(rule), back);
    }

    /** Opens the reference of rules. */
    void reference() {
        RuleSheet.open(layer.get(), engine, look, Optional.empty(), back);
    }

    /** Shows all decisions, each with the way back. */
    void show() {
        DecisionsSheet.open(layer.get(), this, engine.reviewer().rules(), look, back);
    }
}
