package org.tenfold.desktop;

import atlantafx.base.controls.ToggleSwitch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tenfold.picture.Theme;
import org.tenfold.pricing.ExchangeRate;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** What the user may choose about the program, on a sheet at the window's side. Choices apply at once. */
final class PreferencesSheet extends Veil {

    private static final Text TITLE = Text.of("Preferences", "환경 설정");
    private static final Text CLOSE = Text.of("Close", "닫기");
    private static final Text LOOKS = Text.of("Appearance", "모양");
    private static final Text LANGUAGE = Text.of("Language", "언어");
    private static final Text THEME = Text.of("Theme", "테마");
    private static final Text SYSTEM = Text.of("As the system", "시스템 설정 따르기");
    private static final Text TEXT_SIZE = Text.of("Text size", "글자 크기");
    private static final Text STILL = Text.of("Less motion", "움직임 줄이기");
    private static final Text STILL_HELP = Text.of("Things appear where they belong instead of moving there.",
            "화면 요소가 움직이지 않고 바로 나타납니다.");
    private static final Text KEYBOARD = Text.of("Keyboard", "키보드");
    private static final Text SINGLE = Text.of("Single keys", "한 글자 단축키");
    private static final Text SINGLE_HELP = Text.of("Digits and signs without Ctrl or Alt are commands, such as 2 for findings.",
            "Ctrl이나 Alt 없이 숫자와 기호만으로 명령을 실행합니다. 예: 2는 지적 사항.");
    private static final Text KEYS = Text.of("Change keys…", "단축키 변경…");
    private static final Text COST = Text.of("Cost", "비용");
    private static final Text FREE_TIER = Text.of("Count the free tier", "무료 사용량 반영");
    private static final Text FREE_TIER_HELP = Text.of("Takes off what AWS gives every account free of charge for ever, once per account.",
            "AWS가 모든 계정에 기한 없이 무료로 제공하는 양을 계정당 한 번 뺍니다.");
    private static final Text WON = Text.of("Won for a dollar", "달러당 원");
    private static final Text WON_HELP = Text.of("Shows costs in won too: a rate and its day, as 1400@2026-11-25. Empty for dollars only.",
            "비용을 원화로도 보여 줍니다. 환율과 기준일을 1400@2026-11-25처럼 적고, 달러만 보려면 비워 둡니다.");
    private static final Text NO_RATE = Text.of("\"{words}\" is no rate: write won for a dollar and a day, as 1400@2026-11-25.",
            "\"{words}\"{words|은는} 환율이 아닙니다. 달러당 원과 날짜를 1400@2026-11-25처럼 적어 주십시오.");
    private static final Text PER_CENT = Text.of("{percent} %", "{percent}%");
    private static final double WIDTH = 400;

    private final Preferences preferences;
    private final Appearance look;
    private final Effects effects;
    private final VBox content = new VBox(4);

    /** What follows from a choice. */
    interface Effects {

        /** The looks of the window are others now. */
        void looksChanged();

        /** The keys are others now. */
        void keysChanged();

        /** Costs are counted otherwise now. */
        void costChanged();

        void showKeys();
    }

    private PreferencesSheet(Pane layer, Preferences preferences, Keymap keymap, Appearance look, Effects effects, Runnable closed) {
        super(layer, closed);
        this.preferences = preferences;
        this.look = look;
        this.effects = effects;
        Button button = Controls.iconButton("mdi2c-close", look.say(CLOSE), this::close);
        button.setId("preferences-close");
        HBox head = new HBox(Controls.label(look.say(TITLE), "heading"), Controls.spacer(), button);
        head.setAlignment(Pos.CENTER_LEFT);
        looks();
        section(KEYBOARD);
        flag("preferences-single-keys", SINGLE, SINGLE_HELP, keymap.hasSingleKeys(), used -> {
            keymap.setSingleKeys(used);
            effects.keysChanged();
        });
        Button keys = new Button(look.say(KEYS));
        keys.setId("preferences-keys");
        keys.setOnAction(event -> {
            close();
            effects.showKeys();
        });
        content.getChildren().add(keys);
        section(COST);
        flag("preferences-free-tier", FREE_TIER, FREE_TIER_HELP, preferences.flag(Preferences.FREE_TIER, false), counted -> {
            preferences.setFlag(Preferences.FREE_TIER, counted);
            effects.costChanged();
        });
        won();
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        Controls.leaveRoomForRings(content, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox sheet = new VBox(8, head, scroll);
        sheet.setId("preferences");
        sheet.getStyleClass().add("side-sheet");
        sheet.setMaxWidth(Math.min(layer.getWidth(), look.px(WIDTH)));
        setAlignment(sheet, Pos.CENTER_RIGHT);
        getChildren().add(sheet);
        heedClicksBeside();
        open();
    }

    /**
     * Opens the sheet.
     *
     * @param focus the id of the control that is to have the focus
     * @param closed told when it goes away
     */
    static void open(Pane layer, Preferences preferences, Keymap keymap, Appearance look, Effects effects, String focus,
            Runnable closed) {
        PreferencesSheet sheet = new PreferencesSheet(layer, preferences, keymap, look, effects, closed);
        sheet.applyCss();
        Optional.ofNullable(sheet.lookup("#" + focus)).ifPresent(Node::requestFocus);
    }

    private void looks() {
        section(LOOKS);
        choice("preferences-language", LANGUAGE, List.of(Language.values()), preferences.language(), Language::ownName,
                language -> preferences.setLanguage(language));
        List<Optional<Theme>> themes = Stream.concat(Stream.of(Optional.<Theme>empty()),
                Arrays.stream(Theme.values()).filter(theme -> theme != Theme.PRINT).map(Optional::of)).toList();
        choice("preferences-theme", THEME, themes, preferences.chosenTheme(),
                theme -> look.say(theme.map(Theme::label).orElse(SYSTEM)), preferences::setTheme);
        choice("preferences-text-size", TEXT_SIZE, Preferences.TEXT_SIZES, preferences.textSize(),
                percent -> look.say(PER_CENT.with("percent", percent)), preferences::setTextSize);
        flag("preferences-still", STILL, STILL_HELP, look.isStill(), still -> {
            preferences.setFlag(Preferences.STILL, still);
            effects.looksChanged();
        });
    }

    /** The rate for won; it is taken when the field is left, with today as its day if none is written. */
    private void won() {
        TextField field = new TextField(preferences.value(Preferences.WON_RATE).orElse(""));
        field.setPrefWidth(look.px(184));
        Label complaint = Controls.paragraph("", "complaint");
        complaint.managedProperty().bind(complaint.visibleProperty());
        complaint.setVisible(false);
        Runnable take = () -> {
            String words = field.getText().strip();
            Optional<ExchangeRate> rate = ExchangeRate.parse(words).map(stated -> stated.orAsOf(LocalDate.now()));
            boolean wrong = rate.isEmpty() && !words.isEmpty();
            complaint.setText(look.say(NO_RATE.with("words", words)));
            complaint.setVisible(wrong);
            String written = rate.map(ExchangeRate::written).orElse("");
            if (!wrong && !written.equals(preferences.value(Preferences.WON_RATE).orElse(""))) {
                field.setText(written);
                preferences.setValue(Preferences.WON_RATE, written);
                effects.costChanged();
            }
        };
        field.setOnAction(event -> take.run());
        field.focusedProperty().addListener(focus -> {
            if (!field.isFocused()) {
                take.run();
            }
        });
        row("preferences-won", WON, field);
        content.getChildren().addAll(complaint, help(WON_HELP));
    }

    /** What explains a row, nearer to it than to the next one. */
    private Label help(Text words) {
        Label help = Controls.paragraph(look.say(words), "quiet", "small-text");
        VBox.setMargin(help, new Insets(0, 0, 8, 0));
        return help;
    }

    private void section(Text title) {
        content.getChildren().add(Controls.label(look.say(title), "section-title"));
    }

    private <T> void choice(String id, Text name, List<T> values, T now, Function<T, String> words, Consumer<T> chosen) {
        ComboBox<T> box = Controls.choice(id, values, words);
        box.setValue(now);
        box.setPrefWidth(look.px(184));
        box.valueProperty().addListener(change -> {
            chosen.accept(box.getValue());
            effects.looksChanged();
        });
        row(id, name, box);
    }

    private void flag(String id, Text name, Text help, boolean now, Consumer<Boolean> chosen) {
        ToggleSwitch toggle = Controls.toggleSwitch();
        toggle.setSelected(now);
        toggle.selectedProperty().addListener(change -> chosen.accept(toggle.isSelected()));
        toggle.setAccessibleHelp(look.say(help));
        row(id, name, toggle);
        content.getChildren().add(help(help));
    }

    private void row(String id, Text name, Control control) {
        control.setId(id);
        control.setAccessibleText(look.say(name));
        content.getChildren().add(new FieldRow(Controls.paragraph(look.say(name)), List.of(), control, "field-row"));
    }
}
