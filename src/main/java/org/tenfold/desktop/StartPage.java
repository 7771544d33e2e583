package org.tenfold.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.Workspace;
import org.tenfold.lesson.Lesson;
import org.tenfold.review.Review;
import org.tenfold.text.Text;

/** What an empty window offers: a blank sheet, files of last time, lessons, samples to begin with. */
final class StartPage implements View {

    private static final Text WELCOME = Text.of("What will you build?", "무엇을 설계하시겠습니까?");
    private static final Text HINT = Text.of("Drag services onto the sheet and connect them. Findings, load and cost follow while you draw.",
            "서비스를 시트로 끌어 연결하십시오. 그리는 동안 지적 사항, 부하, 비용이 따라옵니다.");
    private static final Text BLANK = Text.of("Blank sheet", "빈 시트");
    private static final Text OPEN = Text.of("Open a file…", "파일 열기…");
    private static final Text IMPORT = Text.of("Import a template…", "템플릿 가져오기…");
    private static final Text SAMPLES = Text.of("Begin with a sample", "예제로 시작하기");
    private static final Text LESSONS = Text.of("Lessons", "수업");
    private static final Text RECENT = Text.of("Recent files", "최근 파일");
    private static final Text FIGURES_ONE = Text.of("1 user · {cost} a month", "사용자 1명 · 월 {cost}");
    private static final Text FIGURES = Text.of("{users|user|users} · {cost} a month", "사용자 {users}명 · 월 {cost}");
    private static final double GAP = 16;
    private static final int COLUMNS = 4;
    private static final int MOST_RECENT = 8;

    private final Workspace workspace;
    private final Engine engine;
    private final Appearance look;
    private final Preferences preferences;
    private final Documents documents;
    private final Dialogs dialogs;
    private final Lessons lessons;
    private final Consumer<Runnable> later;
    private final Runnable focusSheet;
    private final StackPane root = new StackPane();
    private boolean dismissed;

    /** @param later runs what can wait until the window is usable */
    StartPage(Workspace workspace, Engine engine, Appearance look, Preferences preferences, Documents documents,
            Dialogs dialogs, Lessons lessons, Consumer<Runnable> later, Runnable focusSheet) {
        this.workspace = workspace;
        this.engine = engine;
        this.look = look;
        this.preferences = preferences;
        this.documents = documents;
        this.dialogs = dialogs;
        this.lessons = lessons;
        this.later = later;
        this.focusSheet = focusSheet;
        root.setId("start");
        root.getStyleClass().add("start-page");
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
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

    /**
     * Comes where nothing is drawn yet, unless a file is about to take its place, and goes elsewhere. Each time that it comes, it
     * shows the files of now; its pictures are not kept while it is away.
     */
    void show() {
        boolean empty = workspace.design().equals(Design.EMPTY) && !workspace.history().canUndo() && !dismissed;
        if (empty && !root.isVisible() && documents.isOpening()) {
            return;
        }
        if (empty == root.isVisible()) {
            return;
        }
        boolean left = root.isVisible() && root.getScene() != null && isInside(root.getScene().getFocusOwner());
        root.getChildren().setAll(empty ? List.of(build()) : List.of());
        root.setVisible(empty);
        if (left) {
            focusSheet.run();
        }
    }

    private boolean isInside(@Nullable Node node) {
        return node != null && (node == root || isInside(node.getParent()));
    }

    /** Whether the user put the page away, so that an empty sheet is an empty sheet. */
    boolean isDismissed() {
        return dismissed;
    }

    /** Stays away as in the window before, which had other looks. */
    void stayDismissed() {
        dismissed = true;
        show();
    }

    /** Puts the page away for an empty sheet. */
    void dismiss() {
        dismissed = true;
        begin();
    }

    /** Shows the page on an empty sheet. */
    void recall() {
        dismissed = false;
        root.setVisible(false);
        begin();
    }

    private void begin() {
        documents.begin();
        focusSheet.run();
        show();
    }

    private Node build() {
        Button blank = new Button(look.say(BLANK), Controls.icon("mdi2f-file-plus-outline"));
        blank.setId("start-blank");
        blank.getStyleClass().add("accent");
        // The sheet behind the page has the focus.
        blank.setDefaultButton(true);
        blank.setOnAction(event -> dismiss());
        Button open = new Button(look.say(OPEN), Controls.icon("mdi2f-folder-open-outline"));
        open.setId("start-open");
        open.setOnAction(event -> documents.open());
        Button template = new Button(look.say(IMPORT), Controls.icon("mdi2f-file-import-outline"));
        template.setId("start-import");
        template.setOnAction(event -> documents.importTemplate());
        FlowPane first = new FlowPane(8, 8, blank, open, template);
        VBox page = new VBox(12, Controls.paragraph(look.say(WELCOME), "title"), Controls.paragraph(look.say(HINT), "quiet"), first);
        if (!preferences.recentFiles().isEmpty()) {
            section(page, RECENT, new RecentFiles(engine, look, preferences, documents, dialogs, this::behind, MOST_RECENT));
        }
        lessons(page);
        samples(page);
        page.getStyleClass().add("start-column");
        page.setMaxWidth(COLUMNS * (ThumbCard.outerWidth(look) + GAP) + 2 * GAP + look.px(32));
        StackPane centred = new StackPane(page);
        centred.setAlignment(Pos.TOP_CENTER);
        return Controls.scroll(centred);
    }

    private void section(VBox page, Text heading, Node content) {
        page.getChildren().addAll(Controls.label(look.say(heading), "heading", "start-heading"), content);
    }

    private void lessons(VBox page) {
        VBox cards = new VBox(GAP);
        for (Lesson lesson : lessons.lessons()) {
            Button start = new Button(look.say(lesson.title()), Controls.icon("mdi2s-school-outline"));
            start.setId("start-lesson-" + lesson.id());
            start.setAccessibleHelp(look.say(lesson.summary()));
            start.setWrapText(true);
            start.setMinHeight(Button.USE_PREF_SIZE);
            start.setOnAction(event -> lessons.start(lesson));
            cards.getChildren().add(new VBox(4, start, Controls.paragraph(look.say(lesson.summary()), "quiet")));
        }
        if (!cards.getChildren().isEmpty()) {
            section(page, LESSONS, cards);
        }
    }

    private void samples(VBox page) {
        FlowPane cards = new FlowPane(GAP, GAP);
        cards.setRowValignment(VPos.TOP);
        for (Lessons.Sample sample : lessons.samples()) {
            ThumbCard card = new ThumbCard(engine, look, look.say(sample.name()), () -> documents.begin(sample.design()));
            cards.getChildren().add(card);
            behind(() -> {
                card.picture().show(sample.design());
                reckon(sample.design(), card);
            });
        }
        if (!cards.getChildren().isEmpty()) {
            section(page, SAMPLES, cards);
        }
    }

    /** Does what fills the cards on a worker's thread when the window is usable, unless the page has gone by then. */
    private void behind(Runnable task) {
        later.accept(() -> {
            if (root.isVisible()) {
                Background.run(task);
            }
        });
    }

    /** What a sample is made for and costs; on a worker's thread. */
    private void reckon(Design sample, ThumbCard card) {
        Review review = engine.reviewer().review(sample.architecture());
        String cost = Figures.money(review.estimate().total());
        double users = sample.architecture().workload().users();
        String words = look.say(users == 1 ? FIGURES_ONE.with("cost", cost)
                : FIGURES.with("users", Figures.count(users)).with("cost", cost));
        Platform.runLater(() -> card.tell(words));
    }
}
