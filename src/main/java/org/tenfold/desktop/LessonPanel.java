package org.tenfold.desktop;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.lesson.LessonRunner;
import org.tenfold.lesson.Question;
import org.tenfold.lesson.Stage;
import org.tenfold.lesson.Step;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** A step of a lesson beside the sheet: what to read, what it costs, when it is not worth it, and a question to guess at. */
final class LessonPanel {

    private static final Text PLACE = Text.of("Stage {number} of {count}", "{count}단계 중 {number}단계");
    private static final Text NEXT = Text.of("Next", "다음");
    private static final Text BACK = Text.of("Back", "이전");
    private static final Text KEEP = Text.of("Keep my result", "내 결과 보관");
    private static final Text END = Text.of("End the lesson", "수업 끝내기");
    private static final Text GUESS = Text.of("What do you think?", "어떻게 생각하십니까?");
    private static final Text USERS = Text.of("Users", "사용자");
    private static final Text COST = Text.of("A month", "한 달");
    private static final Text AVAILABILITY = Text.of("Availability", "가용성");
    private static final Text RIGHT = Text.of("Right.", "맞습니다.");
    private static final Text WRONG = Text.of("Not quite.", "아닙니다.");

    private final Appearance look;
    private final Lessons lessons;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final VBox root = new VBox();
    private final Map<String, Integer> answers = new HashMap<>();
    private @Nullable Step shown;

    LessonPanel(Appearance look, Lessons lessons) {
        this.look = look;
        this.lessons = lessons;
        content.getStyleClass().add("lesson-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.setId("lesson");
        root.getStyleClass().add("lesson");
        // A scroll pane would take these keys to turn its own pages.
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
                Menus.perform(lessons.actions(), event, need -> { });
            }
        });
    }

    Node node() {
        return root;
    }

    /** Makes it this wide. */
    void setWidth(double width) {
        root.setMinWidth(width);
        root.setPrefWidth(width);
        root.setMaxWidth(width);
    }

    /** Shows the step at which a lesson stands. */
    void show(LessonRunner runner) {
        Stage stage = runner.stage();
        Step step = stage.step();
        content.getChildren().setAll(Controls.label(look.say(PLACE.with("number", runner.place() + 1)
                .with("count", runner.size())), "quiet"), Controls.paragraph(look.say(step.title()), "title"),
                figures(runner, stage));
        for (String paragraph : look.say(filled(step.text(), stage)).split("\n\n")) {
            content.getChildren().add(Controls.paragraph(paragraph, "lesson-paragraph"));
        }
        content.getChildren().add(Controls.paragraph(look.say(filled(step.notYet(), stage)), "lesson-not-yet"));
        step.question().ifPresent(question -> content.getChildren().add(question(step, question)));
        String focused = focused();
        root.getChildren().setAll(head(runner), scroll, foot(runner));
        keepFocus(focused);
        if (!step.equals(shown)) {
            scroll.setVvalue(0);
            shown = step;
        }
    }

    /** The id of the button here that has the focus, or empty. */
    private String focused() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        return owner != null && owner.getId() != null && root.lookup("#" + owner.getId()) == owner ? owner.getId() : "";
    }

    /** Whoever goes on with the same key goes on with the same button; at an end, with the one that is left. */
    private void keepFocus(String id) {
        if (!id.isEmpty()) {
            Node again = root.lookup("#" + id);
            boolean usable = again != null && !again.isDisable();
            Node next = usable ? again : root.lookup(id.equals("lesson-next") ? "#lesson-keep" : "#lesson-next");
            if (next != null) {
                next.requestFocus();
            }
        }
    }

    private HBox head(LessonRunner runner) {
        Label title = Controls.paragraph(look.say(runner.lesson().title()), "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button end = Controls.iconButton("mdi2c-close", look.say(END), lessons::end);
        end.setId("lesson-end");
        HBox head = new HBox(8, Controls.icon("mdi2s-school-outline"), title, end);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lesson-head");
        return head;
    }

    private Node figures(LessonRunner runner, Stage stage) {
        FlowPane figures = new FlowPane(16, 4,
                figure(USERS, Figures.count(stage.users()), ""),
                figure(COST, Figures.money(stage.cost()), runner.isFirst() ? "" : more(runner, stage)),
                figure(AVAILABILITY, Figures.availability(stage.availability()), ""));
        figures.getStyleClass().add("lesson-figures");
        return figures;
    }

    private static String more(LessonRunner runner, Stage stage) {
        BigDecimal more = stage.cost().subtract(runner.stage(runner.place() - 1).cost());
        return (more.signum() < 0 ? "−" : "+") + Figures.money(more.abs());
    }

    private VBox figure(Text name, String value, String change) {
        VBox figure = new VBox(Controls.label(look.say(name), "lesson-figure-name"), Controls.label(value, "lesson-figure"),
                Controls.label(change, "lesson-figure-name"));
        return figure;
    }

    private Node question(Step step, Question question) {
        VBox card = new VBox(Controls.label(look.say(GUESS), "lesson-figure-name"),
                Controls.paragraph(look.say(question.text()), "strong"));
        @Nullable Integer answer = answers.get(step.id());
        List<Text> choices = question.choices();
        for (int i = 0; i < choices.size(); i++) {
            card.getChildren().add(choice(step, question, i, answer));
        }
        if (answer != null) {
            card.getChildren().add(Controls.paragraph(look.say(answer == question.right() ? RIGHT : WRONG) + " "
                    + look.say(question.explanation()), "lesson-paragraph"));
        }
        card.getStyleClass().add("lesson-question");
        return card;
    }

    private Button choice(Step step, Question question, int number, @Nullable Integer answer) {
        boolean right = number == question.right();
        String icon = answer == null ? "mdi2c-circle-outline" : right ? "mdi2c-check-circle"
                : answer == number ? "mdi2c-close-circle" : "mdi2c-circle-outline";
        Button button = new Button(look.say(question.choices().get(number)), Controls.icon(icon));
        button.setId("choice-" + (number + 1));
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Button.USE_PREF_SIZE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().addAll("flat", "lesson-choice");
        if (answer != null && (right || answer == number)) {
            button.getStyleClass().add(right ? "right" : "wrong");
        }
        button.setOnAction(event -> {
            answers.put(step.id(), number);
            lessons.running().ifPresent(this::show);
        });
        return button;
    }

    private Node foot(LessonRunner runner) {
        Button back = new Button(look.say(BACK), Controls.icon("mdi2c-chevron-left"));
        back.setId("lesson-back");
        back.setDisable(runner.isFirst());
        back.setOnAction(event -> lessons.go(runner.place() - 1));
        Button next = new Button(look.say(NEXT), Controls.icon("mdi2c-chevron-right"));
        next.setId("lesson-next");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setOnAction(event -> lessons.go(runner.place() + 1));
        Button keep = new Button(look.say(KEEP), Controls.icon("mdi2c-content-save-outline"));
        keep.setId("lesson-keep");
        keep.setOnAction(event -> lessons.keep());
        keep.getStyleClass().add(runner.isLast() ? "accent" : "flat");
        next.getStyleClass().add("accent");
        Region spacer = new Region();
        WrappingBar foot = new WrappingBar(8, runner.isLast() ? List.of(back, spacer, keep) : List.of(back, spacer, keep, next), spacer);
        foot.getStyleClass().add("lesson-foot");
        return foot;
    }

    private static Message filled(Text pattern, Stage stage) {
        return pattern.with("users", Figures.count(stage.users())).with("cost", Figures.money(stage.cost()))
                .with("availability", Figures.availability(stage.availability()));
    }
}
