package org.tenfold.desktop;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tenfold.design.Design;
import org.tenfold.editor.Workspace;
import org.tenfold.lesson.Lesson;
import org.tenfold.text.Text;

/** What an empty window offers: a blank sheet, files of last time, samples to look at, lessons. */
final class StartPage implements View {

    private static final Text WELCOME = Text.of("What will you build?", "무엇을 설계하시겠습니까?");
    private static final Text HINT = Text.of("Drag services onto the sheet and connect them. Findings, load and cost follow while you draw.",
            "서비스를 시트로 끌어 연결하십시오. 그리는 동안 지적 사항, 부하, 비용이 따라옵니다.");
    private static final Text BLANK = Text.of("Blank sheet", "빈 시트");
    private static final Text OPEN = Text.of("Open a file…", "파일 열기…");
    private static final Text SAMPLES = Text.of("Samples", "예제");
    private static final Text LESSONS = Text.of("Lessons", "수업");
    private static final Text RECENT = Text.of("Recent files", "최근 파일");
    private static final double THUMB_WIDTH = 216;
    private static final double THUMB_HEIGHT = 128;

    /** What may be chosen. */
    interface Choices {

        List<Design> samples();

        List<Lesson> lessons();

        List<Path> recentFiles();

        void begin();

        void open();

        void open(Path file);

        void begin(Design sample);

        void start(Lesson lesson);
    }

    private final Workspace workspace;
    private final Engine engine;
    private final Appearance look;
    private final Choices choices;
    private final StackPane root = new StackPane();
    private boolean dismissed;

    StartPage(Workspace workspace, Engine engine, Appearance look, Choices choices) {
        this.workspace = workspace;
        this.engine = engine;
        this.look = look;
        this.choices = choices;
        root.setId("start");
        root.getStyleClass().add("start-page");
        root.managedProperty().bind(root.visibleProperty());
        show();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.DESIGN) {
            show();
        }
    }

    private void show() {
        boolean empty = workspace.design().equals(Design.EMPTY) && !workspace.history().canUndo() && !dismissed;
        if (empty && root.getChildren().isEmpty()) {
            root.getChildren().add(build());
        }
        root.setVisible(empty);
    }

    /** Puts the page away for an empty sheet. */
    void dismiss() {
        dismissed = true;
        choices.begin();
        show();
    }

    private Node build() {
        Button blank = new Button(look.say(BLANK), Controls.icon("mdi2f-file-plus-outline"));
        blank.setId("start-blank");
        blank.getStyleClass().add("accent");
        blank.setOnAction(event -> dismiss());
        Button open = new Button(look.say(OPEN), Controls.icon("mdi2f-folder-open-outline"));
        open.setId("start-open");
        open.setOnAction(event -> choices.open());
        HBox first = new HBox(8, blank, open);
        VBox page = new VBox(12, Controls.label(look.say(WELCOME), "title"), Controls.paragraph(look.say(HINT), "quiet"), first);
        lessons(page);
        recent(page);
        samples(page);
        page.getStyleClass().add("start-column");
        page.setMaxWidth(4 * (THUMB_WIDTH + 16));
        StackPane centred = new StackPane(page);
        centred.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    private void lessons(VBox page) {
        if (!choices.lessons().isEmpty()) {
            page.getChildren().add(Controls.label(look.say(LESSONS), "heading", "start-heading"));
            for (Lesson lesson : choices.lessons()) {
                Button start = new Button(look.say(lesson.title()), Controls.icon("mdi2s-school-outline"));
                start.setId("start-lesson-" + lesson.id());
                start.setOnAction(event -> choices.start(lesson));
                page.getChildren().addAll(start, Controls.paragraph(look.say(lesson.summary()), "quiet"));
            }
        }
    }

    private void recent(VBox page) {
        List<Path> files = choices.recentFiles();
        if (!files.isEmpty()) {
            page.getChildren().add(Controls.label(look.say(RECENT), "heading", "start-heading"));
            for (Path file : files.subList(0, Math.min(5, files.size()))) {
                Hyperlink link = new Hyperlink(file.getFileName() + "  " + file.getParent());
                link.setOnAction(event -> choices.open(file));
                page.getChildren().add(link);
            }
        }
    }

    private void samples(VBox page) {
        List<Design> samples = choices.samples();
        if (!samples.isEmpty()) {
            page.getChildren().add(Controls.label(look.say(SAMPLES), "heading", "start-heading"));
            FlowPane thumbs = new FlowPane(16, 16);
            samples.forEach(sample -> thumbs.getChildren().add(thumb(sample)));
            page.getChildren().add(thumbs);
        }
    }

    private Node thumb(Design sample) {
        Button button = new Button(null, new VBox(8, Thumbnail.of(sample, engine, look, THUMB_WIDTH, THUMB_HEIGHT), Controls.label(sample.name(), "strong")));
        button.setAccessibleText(sample.name());
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.getStyleClass().add("thumb");
        button.setOnAction(event -> choices.begin(sample));
        return button;
    }
}
