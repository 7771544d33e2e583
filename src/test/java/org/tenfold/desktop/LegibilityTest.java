package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.editor.Action;
import org.tenfold.editor.Selection;
import org.tenfold.text.Language;

/**
 * Texts of twice the size in the smallest window: no word of the window's own is shortened, broken in its middle or pushed out
 * of the window, in both languages. Cells of lists and tables are left out: names in them are as long as their users like, and
 * what is shortened there stands in full beside the sheet when it is chosen.
 */
class LegibilityTest extends WindowTest {

    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    /** What is cut, with the place where it was first seen. */
    private final Map<String, String> cut = new LinkedHashMap<>();
    private String place = "";

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLabelIsCutAtTwiceTheTextSizeInTheSmallestWindow(Language language) {
        robot.interact(() -> {
            window.stage().setWidth(LEAST_WIDTH);
            window.stage().setHeight(LEAST_HEIGHT);
            preferences.setTextSize(200);
            preferences.setFlag("palette.wide", false);
            window.speak(language);
        });
        look("the first page", () -> window.shell().showStart());
        look("the sheet", () -> window.open(Path.of("sample-diagrams/flawed-one-zone.tenfold.json")));
        untilReviewed();
        look("the design", () -> { });
        for (List<String> ids : List.of(List.of("db"), List.of("web-1"), List.of("vpc"), List.of("l4"), List.of("web-1", "web-2"),
                List.of("web-1", "l4"))) {
            look("the inspector of " + ids, () -> workspace.select(Selection.of(ids)));
        }
        for (Dock.Table table : Dock.Table.values()) {
            look("the table of " + table, () -> window.shell().showDock(table));
        }
        for (String face : List.of("components", "users", "regions", "commitments")) {
            look("the costs by " + face, () -> {
                window.shell().showDock(Dock.Table.COST);
                ((ToggleButton) find("#cost-" + face)).fire();
            });
        }
        for (String card : List.of("preferences", "keys", "rules", "decisions", "set-aside", "export-svg", "split", "history", "style", "commands",
                "search", "connect-to", "find")) {
            look("the card of " + card, () -> {
                workspace.select(Selection.of("db"));
                window.actions().stream().filter(action -> action.id().equals(card)).findFirst().orElseThrow().run();
            });
            keys(KeyCode.ESCAPE);
        }
        look("a lesson", () -> window.actions().stream().filter(action -> action.id().startsWith("learn-")).findFirst().orElseThrow().run());
        assertThat(cut).as("texts that are cut").isEmpty();
    }

    /** Sentences of tables go on in further lines, and nobody scrolls sideways to read them or to see what something costs. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void tablesShowTheirSentencesWholeInTheSmallestWindow(Language language) {
        robot.interact(() -> openInTheSmallestWindow(language));
        untilReviewed();
        Map<Dock.Table, String> tables = Map.of(Dock.Table.RESILIENCE, "#drills", Dock.Table.CHECKLIST, "#checklist", Dock.Table.COST, "#costs");
        tables.forEach((shown, id) -> {
            robot.interact(() -> window.shell().showDock(shown));
            settle();
            TableView<?> table = (TableView<?>) find(id);
            assertThat(table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum()).as("width of %s", id)
                    .isLessThanOrEqualTo(table.getWidth());
            List<TableCell<?, ?>> cells = table.lookupAll(".table-cell").stream().filter(cell -> cell.isVisible()
                    && cell instanceof TableCell<?, ?> one && one.getGraphic() instanceof Text text && text.getText() != null)
                    .<TableCell<?, ?>>map(TableCell.class::cast).toList();
            assertThat(cells).as(id).hasSizeGreaterThan(3).allSatisfy(cell -> {
                Bounds words = cell.getGraphic().getBoundsInParent();
                assertThat(words.getMinY()).as(cell.getAccessibleText()).isNotNegative();
                assertThat(words.getMaxY()).as(cell.getAccessibleText()).isLessThanOrEqualTo(cell.getHeight());
                assertThat(words.getMaxX()).as(cell.getAccessibleText()).isLessThanOrEqualTo(cell.getWidth());
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTitlesOfAllTablesHaveRoomInTheSmallestWindow(Language language) {
        robot.interact(() -> {
            openInTheSmallestWindow(language);
            window.shell().showDock(Dock.Table.NEXT_RUNG);
        });
        settle();
        Node heads = find("#dock .headers-region");
        Bounds room = ask(() -> find("#dock").localToScene(find("#dock").getLayoutBounds()));
        for (Node title : robot.from(heads).lookup(".tab-label").queryAll()) {
            Bounds bounds = ask(() -> title.localToScene(title.getLayoutBounds()));
            assertThat(room.contains(bounds)).as(((Labeled) title).getText()).isTrue();
        }
        assertThat(find("#dock .control-buttons-tab").isVisible()).as("a menu of those that are cut").isFalse();
    }

    @Test
    void inAWiderWindowTheLastColumnTakesTheRoomThatIsLeft() {
        robot.interact(() -> {
            openInTheSmallestWindow(Language.ENGLISH);
            window.shell().showDock(Dock.Table.CAPACITY);
        });
        settle();
        robot.interact(() -> window.stage().setWidth(1280));
        settle();
        List<? extends TableColumn<?, ?>> columns = ask(() -> List.copyOf(((TableView<?>) find("#capacity")).getColumns()));
        assertThat(columns.subList(0, columns.size() - 1)).allSatisfy(column ->
                assertThat(column.getWidth()).as(column.getText()).isCloseTo(column.getPrefWidth(), within(1.0)));
        assertThat(columns.getLast().getWidth()).isGreaterThan(columns.getLast().getPrefWidth() + 50);
    }

    @Test
    void aLessonIsReadAtTwiceTheTextSizeInTheSmallestWindow() {
        robot.interact(() -> {
            preferences.setTextSize(200);
            openInTheSmallestWindow(Language.KOREAN);
        });
        settle();
        robot.interact(() -> window.actions().stream().filter(action -> action.id().equals("learn-one-to-ten-million")).forEach(Action::run));
        settle();
        Bounds text = ask(() -> find("#lesson .scroll-pane").localToScene(find("#lesson .scroll-pane").getLayoutBounds()));
        assertThat(text.getHeight()).as("the text").isGreaterThan(150);
        Bounds next = ask(() -> find("#lesson-next").localToScene(find("#lesson-next").getLayoutBounds()));
        Bounds foot = ask(() -> find("#status-cost").localToScene(find("#status-cost").getLayoutBounds()));
        assertThat(next.getMaxY()).as("above the figures at the foot").isLessThanOrEqualTo(foot.getMinY());
    }

    @Test
    void theHeadsOfTwoSheetsGrowWithTheirRowsAtTwiceTheTextSizeInTheSmallestWindow() {
        robot.interact(() -> {
            preferences.setTextSize(200);
            openInTheSmallestWindow(Language.ENGLISH);
        });
        untilReviewed();
        robot.interact(() -> window.shell().sheets().open());
        settle();
        Bounds close = ask(() -> find("#split-close").localToScene(find("#split-close").getLayoutBounds()));
        Bounds figures = ask(() -> find("#split-right-figures").localToScene(find("#split-right-figures").getLayoutBounds()));
        assertThat(close.getMaxY()).isLessThanOrEqualTo(figures.getMinY() + 1);
    }

    @Test
    void theChoicesOverTheBillTakeOneLineInTheSmallestWindowInKorean() {
        robot.interact(() -> {
            openInTheSmallestWindow(Language.KOREAN);
            window.shell().showDock(Dock.Table.COST);
        });
        settle();
        double first = ask(() -> find("#cost-lines").getBoundsInParent().getCenterY());
        assertThat(ask(() -> find("#own-prices").getBoundsInParent().getCenterY())).isCloseTo(first, within(4.0));
    }

    /** Where the controls over a table would leave it nothing, all of it is scrolled, and keys scroll to what they reach. */
    @Test
    void everyTableKeepsSomeLinesAtTwiceTheTextSizeInTheSmallestWindow() {
        robot.interact(() -> {
            preferences.setTextSize(200);
            openInTheSmallestWindow(Language.ENGLISH);
        });
        untilReviewed();
        for (Map.Entry<Dock.Table, String> table : Map.of(Dock.Table.FINDINGS, "#findings", Dock.Table.CAPACITY, "#capacity",
                Dock.Table.RESILIENCE, "#drills", Dock.Table.COST, "#costs", Dock.Table.CHECKLIST, "#checklist").entrySet()) {
            robot.interact(() -> window.shell().showDock(table.getKey()));
            settle();
            Node lines = find(table.getValue());
            assertThat(lines.getLayoutBounds().getHeight()).as(table.getValue()).isGreaterThan(100);
            ScrollPane pane = (ScrollPane) find("#dock .tab-content-area .scroll-pane");
            boolean scrolled = pane.getContent().getLayoutBounds().getHeight() > pane.getViewportBounds().getHeight() + 1;
            assertThat(pane.lookupAll(".scroll-bar").stream().anyMatch(bar -> bar instanceof ScrollBar one && bar.getParent() == pane
                    && bar.isVisible() && one.getOrientation() == Orientation.VERTICAL)).as("%s shows that there is more", table.getValue())
                    .isEqualTo(scrolled);
            robot.interact(() -> find("#dock .tab-header-area").getParent().requestFocus());
            for (int presses = 0; presses < 20 && !lines.isFocused(); presses++) {
                keys(KeyCode.TAB);
            }
            assertThat(lines.isFocused()).as(table.getValue()).isTrue();
            Bounds dock = ask(() -> find("#dock").localToScene(find("#dock").getLayoutBounds()));
            Bounds seen = ask(() -> lines.localToScene(lines.getLayoutBounds()));
            assertThat(Math.min(dock.getMaxY(), seen.getMaxY()) - Math.max(dock.getMinY(), seen.getMinY())).as("seen of %s", table.getValue())
                    .isGreaterThan(60);
        }
    }

    @Test
    void findingsAndCommandsKeepTheirRoomAtTwiceTheTextSizeInTheSmallestWindow() {
        robot.interact(() -> {
            preferences.setTextSize(200);
            openInTheSmallestWindow(Language.ENGLISH);
            window.shell().showDock(Dock.Table.FINDINGS);
        });
        untilReviewed();
        robot.interact(() -> window.shell().growTables(400));
        settle();
        Bounds list = ask(() -> find("#findings").localToScene(find("#findings").getLayoutBounds()));
        keys(KeyCode.CONTROL, KeyCode.K);
        assertThat(ask(() -> find("#command-list").getLayoutBounds().getHeight())).as("the list of commands").isGreaterThan(200);
        keys(KeyCode.ESCAPE);
        assertThat(list.getHeight()).as("the list of findings").isGreaterThan(100);
        assertThat(ask(() -> find("#dock").localToScene(find("#dock").getLayoutBounds()).contains(list))).as("whole").isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHeadsOfTwoSheetsSayAllInTheSmallestWindow(Language language) {
        robot.interact(() -> openInTheSmallestWindow(language));
        untilReviewed();
        keys(KeyCode.CONTROL, KeyCode.BACK_SLASH);
        until(() -> robot.lookup("#split-right-figures").queryLabeled().getText().contains("99."));
        settle();
        Bounds heads = ask(() -> find("#split-heads").localToScene(find("#split-heads").getLayoutBounds()));
        List<Labeled> words = robot.from(find("#split-heads")).lookup(".label").match(Node::isVisible).queryAllAs(Labeled.class).stream().toList();
        assertThat(words).extracting(Labeled::getText).as("figures, findings, what differs").hasSizeGreaterThan(5);
        assertThat(words).allSatisfy(label -> {
            assertThat(label.isTextTruncated()).as(label.getText()).isFalse();
            assertThat(heads.contains(label.localToScene(label.getLayoutBounds()))).as(label.getText()).isTrue();
        });
    }

    private void openInTheSmallestWindow(Language language) {
        window.stage().setWidth(LEAST_WIDTH);
        window.stage().setHeight(LEAST_HEIGHT);
        preferences.setFlag("palette.wide", false);
        window.speak(language);
        window.open(Path.of("sample-diagrams/flawed-one-zone.tenfold.json"));
    }

    /** Does something and notes what is cut then. */
    private void look(String where, Runnable step) {
        place = where;
        robot.interact(step);
        settle();
        robot.interact(() -> {
            // Figures that came since the last frame stand in their labels, but are not laid out yet.
            window.stage().getScene().getRoot().applyCss();
            window.stage().getScene().getRoot().layout();
            visit(window.stage().getScene().getRoot());
        });
    }

    private void visit(Node node) {
        // Heads of tables are scrolled, and a menu beside them lists them all.
        if (!node.isVisible() || node instanceof IndexedCell<?> || node.getStyleClass().contains("headers-region")) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            labeled.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
                    .filter(text -> text.getParent() == labeled).forEach(text -> check(labeled, text));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private void check(Labeled labeled, Text shown) {
        if (!shown.getText().equals(labeled.getText())) {
            note(labeled, "shortened to \"" + shown.getText() + "\"");
        }
        double most = shown.getWrappingWidth();
        for (String word : labeled.getText().split("[^\\p{L}\\p{N}]+")) {
            Text alone = new Text(word);
            alone.setFont(shown.getFont());
            if (most > 0 && alone.getLayoutBounds().getWidth() > most + 1) {
                note(labeled, "broken within \"" + word + "\"");
            }
        }
        Bounds there = labeled.localToScene(labeled.getLayoutBounds());
        double right = edge(labeled);
        if (there.getMaxX() > right + 1 || there.getMinX() < -1) {
            note(labeled, "reaches out of its place, to " + Math.round(there.getMaxX()) + " of " + Math.round(right));
        }
    }

    /** Where what is seen of a node ends on the right: the edge of what scrolls it, or of the window. */
    private static double edge(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll && scroll.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER) {
                Node view = scroll.lookup(".viewport");
                return view == null ? Double.MAX_VALUE : view.localToScene(view.getLayoutBounds()).getMaxX();
            } else if (at instanceof ScrollPane || at instanceof TableView) {
                return Double.MAX_VALUE;
            }
        }
        return LEAST_WIDTH;
    }

    private void note(Labeled labeled, String how) {
        String id = labeled.getId() == null ? labeled.getStyleClass().toString() : "#" + labeled.getId();
        cut.putIfAbsent("\"" + labeled.getText() + "\" " + id + " is " + how, place + "\n");
    }
}
