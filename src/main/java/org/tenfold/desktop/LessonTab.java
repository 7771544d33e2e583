package org.tenfold.desktop;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tenfold.editor.Workspace;
import org.tenfold.lesson.Lesson;
import org.tenfold.lesson.LessonRunner;
import org.tenfold.lesson.Stage;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** The walkthrough beside the drawing: a timeline of stages with users, cost and availability, and the step's text. */
final class LessonTab implements View {

    private static final Text EMPTY = Text.of("A lesson shows how a system grows, step by step, on real designs.",
            "수업은 시스템이 자라는 과정을 실제 설계로 한 단계씩 보여 줍니다.");
    private static final Text START = Text.of("Start \"{lesson}\"", "\"{lesson}\" 시작");
    private static final Text NEXT = Text.of("Next", "다음");
    private static final Text BACK = Text.of("Back", "이전");
    private static final Text END = Text.of("End the lesson", "수업 끝내기");
    private static final Text NOT_YET = Text.of("When not", "아직 필요 없는 때");
    private static final Text STAGE = Text.of("{users} users", "사용자 {users}명");
    private static final Text FIGURES = Text.of("{cost} a month · {availability}", "월 {cost} · {availability}");

    /** Plays lessons in the window. */
    interface Player {

        List<Lesson> lessons();

        /** The lesson that is being played. */
        Optional<LessonRunner> running();

        void start(Lesson lesson);

        void go(int step);

        void end();
    }

    private final Appearance look;
    private final Player player;
    private final HBox timeline = new HBox();
    private final VBox text = new VBox(8);
    private final VBox root = new VBox();

    LessonTab(Appearance look, Player player) {
        this.look = look;
        this.player = player;
        timeline.getStyleClass().add("timeline");
        text.getStyleClass().add("lesson-text");
        show();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        // A lesson goes on when its player says so, whatever is drawn meanwhile.
    }

    /** Shows the step that the player stands at. */
    void show() {
        player.running().ifPresentOrElse(this::show, this::offer);
    }

    private void offer() {
        VBox offer = new VBox(12, Controls.paragraph(look.say(EMPTY), "quiet"));
        for (Lesson lesson : player.lessons()) {
            Button start = new Button(look.say(START.with("lesson", lesson.title())), Controls.icon("mdi2s-school-outline"));
            start.setId("lesson-" + lesson.id());
            start.setOnAction(event -> player.start(lesson));
            offer.getChildren().addAll(start, Controls.paragraph(look.say(lesson.summary()), "small-text", "quiet"));
        }
        offer.getStyleClass().add("lesson-text");
        root.getChildren().setAll(offer);
    }

    private void show(LessonRunner runner) {
        timeline.getChildren().clear();
        for (int step = 0; step < runner.size(); step++) {
            timeline.getChildren().add(milestone(runner, step, player::go));
        }
        Stage stage = runner.stage();
        text.getChildren().setAll(Controls.label(look.say(stage.step().title()), "heading"));
        for (String paragraph : look.say(filled(stage.step().text(), stage)).split("\n\n")) {
            text.getChildren().add(Controls.paragraph(paragraph));
        }
        if (!stage.step().notYet().en().isEmpty()) {
            text.getChildren().addAll(Controls.label(look.say(NOT_YET), "section-title"),
                    Controls.paragraph(look.say(filled(stage.step().notYet(), stage)), "quiet"));
        }
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().setAll(timeline, scroll, buttons(runner));
    }

    private Node milestone(LessonRunner runner, int step, IntConsumer jump) {
        Optional<Stage> stage = runner.known(step);
        VBox words = new VBox(2, Controls.label(look.say(runner.lesson().steps().get(step).title()), "milestone-title"));
        stage.ifPresent(known -> words.getChildren().addAll(
                Controls.label(look.say(STAGE.with("users", Figures.count(known.users()))), "small-text"),
                Controls.label(look.say(FIGURES.with("cost", Figures.money(known.cost()))
                        .with("availability", Figures.availability(known.availability()))), "quiet", "small-text")));
        ToggleButton button = new ToggleButton(null, words);
        button.setId("stage-" + step);
        button.setAccessibleText(look.say(runner.lesson().steps().get(step).title()));
        button.setSelected(step == runner.place());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.getStyleClass().add("milestone");
        button.setOnAction(event -> jump.accept(step));
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private HBox buttons(LessonRunner runner) {
        Button back = new Button(look.say(BACK), Controls.icon("mdi2c-chevron-left"));
        back.setId("lesson-back");
        back.setDisable(runner.isFirst());
        back.setOnAction(event -> player.go(runner.place() - 1));
        Button next = new Button(look.say(NEXT), Controls.icon("mdi2c-chevron-right"));
        next.setId("lesson-next");
        next.setDisable(runner.isLast());
        next.getStyleClass().add("accent");
        next.setOnAction(event -> player.go(runner.place() + 1));
        Button end = new Button(look.say(END));
        end.getStyleClass().add("flat");
        end.setOnAction(event -> player.end());
        HBox row = new HBox(8, end, Controls.spacer(), back, next);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.getStyleClass().add("table-foot");
        return row;
    }

    private static Message filled(Text pattern, Stage stage) {
        return pattern.with("users", Figures.count(stage.users())).with("cost", Figures.money(stage.cost()))
                .with("availability", Figures.availability(stage.availability()));
    }
}
