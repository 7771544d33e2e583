package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Edit;
import org.tenfold.design.ReviewSettings;
import org.tenfold.editor.FindingList;
import org.tenfold.editor.Selection;
import org.tenfold.file.DesignFile;
import org.tenfold.picture.Point;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Severity;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** The list of findings as a reviewer uses it, with keys. */
class FindingsByHandTest extends WindowTest {

    private static final Path FLAWED = Path.of("sample-diagrams/flawed-one-zone.tenfold.json");

    @BeforeEach
    void openFlawed() {
        answers.files.add(FLAWED);
        keys(KeyCode.CONTROL, KeyCode.O);
        robot.interact(() -> window.shell().canvas().requestFocus());
        keys(KeyCode.ALT, KeyCode.DIGIT1);
        untilReviewed();
    }

    @SuppressWarnings("unchecked")
    private TreeView<Object> list() {
        return (TreeView<Object>) find("#findings");
    }

    private List<TreeItem<Object>> groups() {
        return list().getRoot().getChildren();
    }

    /** What the rows of the list say to assistive tools, closed groups left out. */
    private List<String> rows() {
        settle();
        return robot.lookup(".findings-tree .tree-cell").queryAll().stream().filter(Node::isVisible).map(Node::getAccessibleText)
                .filter(text -> text != null && !text.isEmpty()).toList();
    }

    private Finding current() {
        return workspace.finding().orElseThrow();
    }

    private ReviewSettings decisions() {
        return architecture().review();
    }

    /** Chooses from the menu of the finding in the inspector. */
    private void choose(String id) {
        MenuButton more = (MenuButton) find("#inspector #more-" + current().rule().id());
        MenuItem item = more.getItems().stream().filter(candidate -> id.equals(candidate.getId())).findFirst().orElseThrow();
        robot.interact(item::fire);
        settle();
    }

    @Test
    void whatCanBeDecidedIsLevelWithTheTitleAndTitlesBeginAlike() {
        keys(KeyCode.F8);
        settle();
        Node title = robot.lookup("#inspector .finding-card .strong").query();
        Node more = find("#inspector #more-" + current().rule().id());
        Node mark = ((Pane) title.getParent()).getChildren().getFirst();
        assertThat(middle(more)).isCloseTo(middle(mark), Offset.offset(1.5));
        List<Node> marks = robot.lookup(".findings-tree .label").match(node -> node.getStyleClass().stream()
                .anyMatch(style -> style.startsWith("severity-"))).queryAll().stream().toList();
        assertThat(marks).extracting(Node::getStyleClass).as("a circle and a triangle").hasSizeGreaterThan(2);
        assertThat(marks.stream().map(one -> ((Pane) one.getParent()).getChildren().get(1))
                .map(words -> words.localToScene(words.getLayoutBounds()).getMinX()).distinct()).hasSize(1);
    }

    private static double middle(Node node) {
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }

    @Test
    void f8GoesThroughTheListAndShowsEachFindingInFull() {
        keys(KeyCode.F8);
        Finding first = current();
        assertThat(workspace.selection().ids()).containsExactlyElementsOf(first.targets());
        assertThat(list().getSelectionModel().getSelectedItem()).isNotNull();
        assertThat(robot.lookup("#inspector .finding-card").queryAll()).isNotEmpty();
        assertThat(window.shell().canvas().getAccessibleText()).as("what stands there, after where it is")
                .contains(" " + first.rule().title().en() + ". ");

        keys(KeyCode.F8);
        assertThat(current().key()).isNotEqualTo(first.key());
        keys(KeyCode.SHIFT, KeyCode.F8);
        assertThat(current().key()).isEqualTo(first.key());
        keys(KeyCode.SHIFT, KeyCode.F8);
        assertThat(current().counts()).as("round from the first to the last").isTrue();
    }

    private Point2D badgeOf(String part) {
        Point middle = drawn().badge(part).getFirst().bounds().middle();
        return at(middle.x(), middle.y());
    }

    @Test
    void aClickOnABadgeShowsTheFindingAndADragOfItMovesThePart() {
        Box before = box("db");
        robot.moveTo(badgeOf("db"));
        assertThat(window.shell().canvas().getCursor()).isEqualTo(Cursor.HAND);
        robot.clickOn(badgeOf("db"));
        assertThat(current().targets()).contains("db");
        assertThat(workspace.review().orElseThrow().findings().stream().filter(Finding::counts)
                .filter(finding -> finding.targets().getFirst().equals("db"))).allMatch(finding -> current().severity().atLeast(finding.severity()));

        Point2D badge = badgeOf("db");
        drag(badge, badge.add(0, 40));
        assertThat(box("db").y()).isGreaterThan(before.y());
        assertThat(workspace.selection().ids()).containsExactly("db");
    }

    @Test
    void theBadgeOfACollapsedContainerShowsWhatIsInIt() {
        robot.interact(() -> workspace.commit(Text.name("collapse").message(), new Edit.Collapse(Set.of("az-a"), true)));
        untilReviewed();
        settle();
        robot.clickOn(badgeOf("az-a"));
        assertThat(workspace.design().seen(current().targets().getFirst())).isEqualTo("az-a");
    }

    @Test
    void whatMarksASelectedPartRunsBehindItsBadge() {
        assertThat(drawn().badge("db")).isNotEmpty();
        Color before = besideTheTile("db");
        robot.interact(() -> workspace.select(Selection.of("db")));
        settle();
        assertThat(besideTheTile("db")).isEqualTo(before);
    }

    /** What is painted where the ring around a tile passes its badge. */
    private Color besideTheTile(String id) {
        Box box = box(id);
        Point2D place = at(box.right() + 3, box.y() + 2);
        Point2D inScene = window.shell().root().screenToLocal(place);
        AtomicReference<WritableImage> image = new AtomicReference<>();
        robot.interact(() -> image.set(window.stage().getScene().snapshot(null)));
        return image.get().getPixelReader().getColor((int) inScene.getX(), (int) inScene.getY());
    }

    @Test
    void aFindingIsSetAsideWithAReasonAndCountsAgain() {
        keys(KeyCode.F8);
        Finding finding = current();
        keys(KeyCode.ALT, KeyCode.DELETE);
        keys(KeyCode.ENTER);
        assertThat(((Label) find("#set-aside-complaint")).getText()).startsWith("A reason is needed");
        robot.write("Only a demonstration");
        robot.interact(() -> ((DatePicker) find("#set-aside-until")).getEditor().setText("never"));
        click("#set-aside-done");
        assertThat(((Label) find("#set-aside-complaint")).getText()).startsWith("This is no date");
        robot.interact(() -> ((DatePicker) find("#set-aside-until")).getEditor().clear());
        click("#set-aside-done");
        untilReviewed();

        assertThat(robot.lookup("#set-aside").tryQuery()).isEmpty();
        assertThat(decisions().suppressed()).containsExactly(new ReviewSettings.Suppression(finding.key(), "Only a demonstration", null));
        assertThat(workspace.review().orElseThrow().findings()).filteredOn(Finding::counts).extracting(Finding::key).doesNotContain(finding.key());
        assertThat(DesignFile.write(workspace.present())).contains("\"reason\": \"Only a demonstration\"");
        assertThat(rows()).anyMatch(row -> row.startsWith("Set aside, 1"));

        click("#count-" + finding.rule().id());
        untilReviewed();
        assertThat(decisions()).isEqualTo(ReviewSettings.DEFAULT);
        robot.interact(() -> window.shell().canvas().requestFocus());
        keys(KeyCode.CONTROL, KeyCode.Z);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(decisions()).isEqualTo(ReviewSettings.DEFAULT);
        assertThat(workspace.history().canUndo()).isFalse();
    }

    @Test
    void rulesAreWeighedAndSwitchedOffAndTheSheetOfDecisionsTakesThatBack() {
        keys(KeyCode.F8);
        String rule = current().rule().id();
        robot.interact(() -> window.shell().decisions().weigh(rule, Severity.LOW));
        untilReviewed();
        assertThat(decisions().severity()).containsEntry(rule, "low");
        assertThat(workspace.review().orElseThrow().findings()).filteredOn(finding -> finding.rule().id().equals(rule))
                .extracting(finding -> finding.severity().id()).containsOnly("low");

        keys(KeyCode.F8);
        String other = current().rule().id();
        choose("rule-off");
        untilReviewed();
        assertThat(decisions().off()).containsExactly(other);
        assertThat(workspace.review().orElseThrow().findings()).noneMatch(finding -> finding.rule().id().equals(other));

        click("#findings-decisions");
        click("#undo-" + rule);
        click("#undo-" + other);
        assertThat(decisions()).isEqualTo(ReviewSettings.DEFAULT);
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup("#decisions").tryQuery()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theListIsGroupedFilteredAndSearched() {
        ComboBox<FindingList.Grouping> grouping = (ComboBox<FindingList.Grouping>) find("#findings-grouping");
        robot.interact(() -> grouping.setValue(FindingList.Grouping.FAMILY));
        assertThat(rows()).anyMatch(row -> row.startsWith("Availability Zones, "));
        robot.interact(() -> grouping.setValue(FindingList.Grouping.COMPONENT));
        assertThat(rows()).anyMatch(row -> row.startsWith("Orders, 1"));

        click("#findings-search").write("standby");
        assertThat(rows()).filteredOn(row -> row.startsWith("critical")).hasSize(1);
        keys(KeyCode.DOWN);
        keys(KeyCode.DOWN);
        assertThat(current().rule().id()).isEqualTo("SPOF-002");
        click("#findings-search").eraseText(7).write("zzz");
        assertThat(groups()).isEmpty();
        keys(KeyCode.ESCAPE);
        assertThat(groups()).isNotEmpty();

        ComboBox<FindingList.Filter> filter = (ComboBox<FindingList.Filter>) find("#findings-filter");
        robot.interact(() -> filter.setValue(FindingList.Filter.LATER));
        assertThat(rows()).anyMatch(row -> row.startsWith("With more users"));
        robot.interact(() -> window.speak(Language.KOREAN));
        untilReviewed();
        ComboBox<FindingList.Grouping> again = (ComboBox<FindingList.Grouping>) find("#findings-grouping");
        assertThat(again.getValue()).as("remembered").isEqualTo(FindingList.Grouping.COMPONENT);
    }

    @Test
    void theRuleBehindAFindingIsExplainedAndTheNineQuestionsShowWhatDecides() {
        keys(KeyCode.F8);
        keys(KeyCode.SHIFT, KeyCode.F1);
        String title = current().rule().title().en();
        assertThat(texts("#rule-sheet .title")).containsExactly(title);
        keys(KeyCode.DOWN);
        assertThat(texts("#rule-sheet .title")).doesNotContain(title);
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup("#rule-sheet").tryQuery()).isEmpty();

        keys(KeyCode.ALT, KeyCode.DIGIT6);
        robot.clickOn(robot.lookup("#checklist .table-row-cell").queryAll().stream()
                .min(Comparator.comparingDouble(row -> row.localToScreen(0, 0).getY())).orElseThrow());
        assertThat(workspace.selection().ids()).contains("alb", "db");
    }

    /** The focus brings its row into view, which lets rows go, with them the focus, and so on; that ended with the stack. */
    @Test
    void tabGoesFromFixToFixHoweverFastKeysCome() {
        open(Path.of("sample-diagrams/flawed-hidden-singles.tenfold.json"));
        untilReviewed();
        robot.interact(() -> {
            window.shell().showDock(Dock.Table.FINDINGS);
            list().requestFocus();
        });
        Robot hand = ask(Robot::new);
        Random random = new Random(3);
        List<KeyCode> codes = List.of(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.F8, KeyCode.DOWN, KeyCode.UP);
        for (int press = 0; press < 300; press++) {
            KeyCode code = codes.get(random.nextInt(codes.size()));
            boolean back = random.nextInt(3) == 0;
            robot.interactNoWait(() -> {
                if (back) {
                    hand.keyPress(KeyCode.SHIFT);
                }
                hand.keyType(code);
                if (back) {
                    hand.keyRelease(KeyCode.SHIFT);
                }
            });
            if (random.nextInt(4) != 0) {
                frame();
            }
        }
        settle();
        assertThat(trouble).isEmpty();
    }

    private List<String> texts(String selector) {
        Stream<Node> found = robot.lookup(selector).queryAll().stream();
        return found.map(node -> ((Label) node).getText()).toList();
    }
}
