package org.tenfold.desktop;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.ReviewSettings.Suppression;
import org.tenfold.rules.Finding;
import org.tenfold.text.Text;

/** Asks why a finding is set aside, and until when. */
final class SetAsideSheet {

    private static final Text TITLE = Text.of("Set this finding aside", "이 지적 사항 제외");
    private static final Text REASON = Text.of("Why it need not be mended", "고치지 않아도 되는 이유");
    private static final Text UNTIL = Text.of("Until (may be left empty)", "기한 (비워 둘 수 있음)");
    private static final Text SET_ASIDE = Text.of("Set aside", "제외");
    private static final Text NO_REASON = Text.of("A reason is needed, so that others understand it later.",
            "나중에 다른 사람도 이해할 수 있도록 이유를 적어 주십시오.");
    private static final Text NO_DATE = Text.of("This is no date. Write it as {example}, or leave it empty.",
            "날짜가 아닙니다. {example}처럼 쓰거나 비워 두십시오.");
    private static final double WIDTH = 480;

    private SetAsideSheet() {
    }

    /**
     * @param layer over the window
     * @param then takes the decision
     * @param closed told when it goes away
     */
    static void open(Pane layer, Finding finding, Appearance look, Consumer<Suppression> then, Runnable closed) {
        CardSheet sheet = new CardSheet(layer, "set-aside", look.say(TITLE), look, WIDTH, Region.USE_PREF_SIZE, closed);
        TextField reason = new TextField();
        reason.setId("set-aside-reason");
        reason.setAccessibleText(look.say(REASON));
        DatePicker until = new DatePicker();
        until.setId("set-aside-until");
        until.setAccessibleText(look.say(UNTIL));
        until.setMaxWidth(Double.MAX_VALUE);
        Label wrong = Controls.paragraph("", "complaint");
        wrong.setId("set-aside-complaint");
        Button done = new Button(look.say(SET_ASIDE));
        done.setId("set-aside-done");
        done.getStyleClass().add("accent");
        done.setOnAction(event -> {
            String date = until.getEditor().getText().strip();
            if (reason.getText().isBlank()) {
                wrong.setText(look.say(NO_REASON));
                reason.requestFocus();
            } else if (!date.isEmpty() && parsed(until) == null) {
                wrong.setText(look.say(NO_DATE.with("example", until.getConverter().toString(LocalDate.of(2027, 1, 31)))));
                until.requestFocus();
            } else {
                sheet.close();
                LocalDate last = date.isEmpty() ? null : parsed(until);
                then.accept(new Suppression(finding.key(), reason.getText().strip(), last == null ? null : last.toString()));
            }
        });
        reason.setOnAction(event -> done.fire());
        until.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // The field of a date keeps this key for itself.
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                done.fire();
            }
        });
        Stream.of(reason, until.getEditor()).forEach(field -> field.textProperty().addListener(typed -> wrong.setText("")));
        done.setMinWidth(Button.USE_PREF_SIZE);
        HBox foot = new HBox(8, wrong, done);
        HBox.setHgrow(wrong, Priority.ALWAYS);
        wrong.setMaxWidth(Double.MAX_VALUE);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox form = new VBox(8, Controls.paragraph(look.say(finding.message())), Controls.label(look.say(REASON), "quiet", "small-text"), reason,
                Controls.label(look.say(UNTIL), "quiet", "small-text"), until, foot);
        sheet.show(Controls.scroll(form));
        reason.requestFocus();
    }

    private static @Nullable LocalDate parsed(DatePicker picker) {
        try {
            return picker.getConverter().fromString(picker.getEditor().getText());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
