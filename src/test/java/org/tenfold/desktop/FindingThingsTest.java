package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.editor.Action;
import org.tenfold.editor.CommandSearch;
import org.tenfold.editor.Selection;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Point;
import org.tenfold.picture.Viewport;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

class FindingThingsTest extends WindowTest {

    @Test
    void commandsKeysAndPartsAreFoundByTheKeyboard() {
        placeFromPalette("ec2", 200, 200);
        placeFromPalette("sqs", 400, 200);
        robot.interact(() -> window.shell().canvas().requestFocus());

        keys(KeyCode.CONTROL, KeyCode.F);
        robot.write("sqs");
        keys(KeyCode.ENTER);
        assertThat(workspace.selection().ids()).containsExactly("sqs");
        assertThat(((Label) find("#find-count")).getText()).isEqualTo("1 of 1");
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup("#find-bar").tryQuery()).isEmpty();
        assertThat(window.shell().canvas().isFocused()).isTrue();

        keys(KeyCode.CONTROL, KeyCode.K);
        robot.write("undo");
        keys(KeyCode.ENTER);
        assertThat(architecture().component("sqs")).as("undone").isEmpty();

        keys(KeyCode.F1);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isPresent();
        assertThat(robot.lookup(".key-row").queryAllAs(Region.class)).as("one line for a command").isNotEmpty().allMatch(row -> row.getHeight() < 40);
        assertThat(robot.lookup("#key-sheet .key").queryAllAs(Label.class)).extracting(Label::getText).as("what no command does")
                .contains("Space+drag", "Ctrl+wheel", "Alt+drag", "Ctrl+Alt+drag", "Q+drag", "Esc");
        List<Node> headings = List.copyOf(robot.lookup(".key-heading").queryAll());
        Parent columns = headings.getFirst().getParent().getParent();
        assertThat(columns.getChildrenUnmodifiable()).as("no menu begins at the foot of a column and ends in the next").hasSizeGreaterThan(1)
                .allMatch(column -> headings.contains(((Parent) column).getChildrenUnmodifiable().getFirst()));
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isEmpty();
        keys(KeyCode.SHIFT, KeyCode.SLASH);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isPresent();
    }

    private javafx.geometry.Bounds onScreen(String id) {
        return ask(() -> find(id).localToScreen(find(id).getLayoutBounds()));
    }

    @Test
    void aSearchLiesOverTheLenses() {
        placeFromPalette("ec2", 200, 200);
        robot.interact(() -> {
            Point beside = workspace.viewport().toWindow(workspace.present().layout().boxes().get("ec2").right(),
                    workspace.present().layout().boxes().get("ec2").y());
            workspace.look(workspace.viewport().moved(40 - beside.x(), 10 - beside.y()));
        });
        keys(KeyCode.ALT, KeyCode.L);
        javafx.geometry.Bounds lens = onScreen("#lens-failure");
        assertThat(onScreen("#connect-search").contains(lens.getCenterX(), lens.getCenterY())).as("both are there").isTrue();
        robot.clickOn(lens.getCenterX(), lens.getCenterY());
        settle();
        assertThat(find("#connect-search").isFocused()).isTrue();
    }

    @Test
    void whatIsChosenForAPartDoesNotCoverIt() {
        placeFromPalette("ec2", 60, 300);
        placeFromPalette("rds", 400, 300);
        robot.interact(() -> {
            window.shell().togglePalette();
            window.shell().canvas().fitAll();
        });
        settle();
        for (String part : List.of("ec2", "rds")) {
            robot.interact(() -> workspace.select(Selection.of(part)));
            for (String[] card : new String[][] {{"style", "#style-search"}, {"connect-to", "#connect-search"}}) {
                robot.interact(() -> window.actions().stream().filter(action -> action.id().equals(card[0])).forEach(Action::run));
                settle();
                Box box = workspace.present().layout().box(part).orElseThrow();
                Point low = workspace.viewport().toWindow(box.x(), box.y());
                Point high = workspace.viewport().toWindow(box.right(), box.bottom());
                javafx.geometry.Bounds covered = ask(() -> window.shell().canvas().screenToLocal(find(card[1]).getParent()
                        .localToScreen(find(card[1]).getParent().getLayoutBounds())));
                assertThat(covered.intersects(low.x(), low.y(), high.x() - low.x(), high.y() - low.y())).as("%s of %s: %s beside %s to %s", card[0], part, covered, low, high).isFalse();
                keys(KeyCode.ESCAPE);
            }
        }
    }

    @Test
    void theSelectionIsShownThoughItIsALink() {
        placeFromPalette("ec2", 200, 200);
        placeFromPalette("rds", 420, 200);
        robot.interact(() -> {
            workspace.commit(Text.name("link").message(), new Edit.Batch(List.of(
                    new Edit.Connect(Link.of("between", "ec2", "rds", LinkKind.READ_WRITE)), new Edit.Add(Component.of("far", "sqs", "Far")),
                    new Edit.Place(Map.of("far", Box.tile(6000, 4000))))));
            workspace.select(Selection.of("between"));
        });
        settle();
        keys(KeyCode.SHIFT, KeyCode.DIGIT2);
        Bounds seen = workspace.viewport().visible();
        assertThat(seen.right()).as("the link, not all there is").isLessThan(2000);
        assertThat(seen.x()).isLessThan(workspace.present().layout().box("rds").orElseThrow().x());
    }

    @Test
    void theWheelMovesTheSheetBelowTheMapAndTheLenses() {
        placeFromPalette("ec2", 200, 200);
        robot.interact(() -> workspace.look(workspace.viewport().moved(-600, 0)));
        settle();
        for (String small : List.of("#minimap", ".lenses")) {
            double before = workspace.viewport().y();
            Node over = robot.lookup(small).query();
            Point2D place = over.localToScreen(5, 5);
            robot.interact(() -> Event.fireEvent(over, new ScrollEvent(ScrollEvent.SCROLL, 5, 5, place.getX(), place.getY(), false,
                    false, false, false, false, false, 0, -40, 0, -40, 0, 0, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
            assertThat(workspace.viewport().y()).as(small).isGreaterThan(before);
        }
    }

    @Test
    void whatIsLookedForIsTypedBesideTheLensesOrBelowThem() {
        placeFromPalette("ec2", 200, 200);
        for (int width : new int[] {1280, 960}) {
            robot.interact(() -> window.stage().setWidth(width));
            settle();
            keys(KeyCode.CONTROL, KeyCode.F);
            settle();
            Node bar = find("#find-bar");
            Node lenses = robot.lookup(".lenses").query();
            assertThat(bar.localToScene(bar.getLayoutBounds()).intersects(lenses.localToScene(lenses.getLayoutBounds()))).as("%d", width).isFalse();
            keys(KeyCode.ESCAPE);
        }
    }

    @Test
    void aSearchOpensInFrontOfANotice() {
        placeFromPalette("ec2", 200, 200);
        robot.interact(() -> workspace.tell(Text.name("a sentence that is wide enough to lie where the search opens").message()));
        keys(KeyCode.CONTROL, KeyCode.H);
        settle();
        Node search = find("#history-search");
        Node notice = find("#notice");
        List<Node> layers = ask(() -> List.copyOf(notice.getParent().getParent().getChildrenUnmodifiable()));
        assertThat(search.localToScene(search.getLayoutBounds()).intersects(notice.getParent().localToScene(notice.getParent().getLayoutBounds()))).isTrue();
        Node layer = search;
        while (!layers.contains(layer)) {
            layer = layer.getParent();
        }
        assertThat(layers.indexOf(layer)).isGreaterThan(layers.indexOf(notice.getParent()));
        keys(KeyCode.ESCAPE);
    }

    @Test
    void whatIsTooLongForTheOutlineIsShortenedThere() {
        open(Path.of("sample-diagrams/flawed-one-zone.tenfold.json"));
        robot.interact(() -> ((ToggleButton) find("#show-outline")).fire());
        settle();
        double room = find("#outline").getLayoutBounds().getWidth();
        List<TreeCell<?>> cells = robot.lookup("#outline .tree-cell").queryAll().stream().<TreeCell<?>>map(TreeCell.class::cast)
                .filter(cell -> !cell.isEmpty()).toList();
        assertThat(cells).extracting(TreeCell::getText).contains("Read and write to Sessions");
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.getWidth()).isLessThanOrEqualTo(room);
            assertThat(cell.getTooltip().getText()).isEqualTo(cell.getText());
        });
    }

    @Test
    void whoSeesEverythingGoesOnSeeingItInASmallerSheetUntilTheyLookElsewhere() {
        open(Path.of("sample-diagrams/flawed-one-zone.tenfold.json"));
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        assertThat(isAllSeen()).isTrue();
        robot.interact(() -> window.shell().toggleDock());
        settle();
        robot.interact(() -> workspace.look(workspace.viewport().moved(40, 0)));
        double x = workspace.viewport().x();
        double scale = workspace.viewport().scale();
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        assertThat(workspace.viewport().x()).isEqualTo(x);
        assertThat(workspace.viewport().scale()).isEqualTo(scale);
    }

    private boolean isAllSeen() {
        Bounds all = drawn().bounds();
        Bounds seen = workspace.viewport().visible();
        return seen.x() <= all.x() && seen.y() <= all.y() && seen.right() >= all.right() && seen.bottom() >= all.bottom();
    }

    @Test
    void commandsAreFoundInBothLanguagesAndByOtherWordsForThem() {
        Map.ofEntries(Map.entry("korean", "language"), Map.entry("language", "language"), Map.entry("영어", "language"),
                Map.entry("언어", "language"), Map.entry("settings", "preferences"), Map.entry("글자 크기", "preferences"),
                Map.entry("theme", "dark"), Map.entry("다크", "dark"), Map.entry("shortcut", "keys"), Map.entry("auto layout", "tidy"),
                Map.entry("자동 배치", "tidy"), Map.entry("zoom to fit", "fit-all"), Map.entry("print pdf", "export-pdf"),
                Map.entry("comment", "note"), Map.entry("주석", "note"), Map.entry("compare", "split"), Map.entry("exit", "quit"),
                Map.entry("clone", "duplicate"), Map.entry("되돌리기", "undo"), Map.entry("suppress", "set-aside"),
                Map.entry("availability zone copy", "mirror-zone")).forEach((words, wanted) ->
                assertThat(found(words).stream().limit(3)).as(words).contains(wanted));
        for (Action action : window.actions()) {
            for (Language language : Language.values()) {
                assertThat(found(action.label().in(language))).as(action.label().in(language)).contains(action.id());
            }
        }
    }

    private List<String> found(String words) {
        return ask(() -> new CommandSearch(window.actions(), List.of()).find(words)).stream().map(found -> found.action().id()).toList();
    }

    @Test
    void preferencesAreFoundAsCommandsAre() {
        Map.of("text size", "text-size", "dark", "theme", "고대비", "theme", "animation", "still", "애니메이션", "still", "krw", "won",
                "free tier", "free-tier", "speech", "single-keys").forEach((words, control) ->
                assertThat(found(words).stream().limit(3)).as(words).contains("preference-" + control));
        keys(KeyCode.CONTROL, KeyCode.K);
        robot.write("animation");
        keys(KeyCode.ENTER);
        settle();
        assertThat(find("#preferences-still").isFocused()).as("it opens where that is chosen").isTrue();
        keys(KeyCode.SPACE);
        assertThat(window.look().isStill()).isTrue();
    }

    @Test
    void aKeyOfACommandThatCannotBeUsedNowSaysWhatIsMissing() {
        keys(KeyCode.F8);
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).isEqualTo("There are no findings.");
        robot.interact(() -> workspace.tell(null));
        keys(KeyCode.DELETE);
        assertThat(workspace.notice()).as("keys of writing are pressed for many reasons").isEmpty();
    }

    @Test
    void whatCannotBeDoneNowComesLastAndSaysWhatItNeeds() {
        robot.interact(() -> window.shell().canvas().requestFocus());
        keys(KeyCode.CONTROL, KeyCode.K);
        List<CommandSearch.Found> all = commands();
        assertThat(all).extracting(CommandSearch.Found::enabled).as("on an empty sheet").isSortedAccordingTo(Comparator.reverseOrder());
        robot.write("align left");
        settle();
        assertThat(commands()).extracting(found -> found.action().id()).containsExactly("align-left");
        assertThat(robot.lookup("#command-list .label").queryAllAs(Label.class)).extracting(Label::getText).contains("Select two parts or more.");
        keys(KeyCode.ENTER);
        settle();
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).isEqualTo("Select two parts or more.");
        assertThat(preferences.recentCommands()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    @Test
    void lettersThatComeBeforeTheListOfCommandsIsPaintedAreNotLost() {
        robot.interact(() -> {
            window.actions().stream().filter(action -> action.id().equals("commands")).forEach(Action::run);
            Node focus = window.stage().getScene().getFocusOwner();
            Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_TYPED, "k", "", KeyCode.UNDEFINED, false, true, true, false));
            Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.U, false, false, false, false));
            Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_TYPED, "u", "", KeyCode.UNDEFINED, false, false, false, false));
        });
        settle();
        robot.write("ndo");

        assertThat(((TextField) find("#command-search")).getText()).isEqualTo("undo");
    }

    private List<CommandSearch.Found> commands() {
        return ask(() -> List.copyOf(((ListView<CommandSearch.Found>) find("#command-list")).getItems()));
    }

    @Test
    void theMapAppearsWhenSomethingLiesOutOfSight() {
        placeFromPalette("ec2", 200, 200);
        Minimap map = (Minimap) find("#minimap");
        assertThat(map.isVisible()).as("a narrow window has no room for it").isFalse();
        // The headless screen is too narrow for it.
        robot.interact(() -> map.setVisible(true));
        robot.interact(() -> window.shell().canvas().fitAll());
        settle();
        assertThat(map.getOpacity()).as("everything is in sight").isZero();

        robot.interact(() -> workspace.look(workspace.viewport().moved(5000, 5000)));
        settle();
        assertThat(map.getOpacity()).isEqualTo(1);
    }

    @Test
    void theMapGivesWayToThePartThatIsWorkedOn() {
        placeFromPalette("ec2", 200, 200);
        placeFromPalette("sqs", 400, 200);
        robot.interact(() -> workspace.commit(Text.name("move").message(), new Edit.Place(Map.of("ec2", Box.tile(-3000, 200)))));
        Minimap map = (Minimap) find("#minimap");
        robot.interact(() -> workspace.look(new Viewport(-5000, -5000, 1, workspace.viewport().width(), workspace.viewport().height())));
        robot.interact(() -> workspace.select(Selection.of("sqs")));
        untilMapShows(map, true);

        Viewport now = workspace.viewport();
        Box part = box("sqs");
        robot.interact(() -> workspace.look(new Viewport(part.right() + 60 - now.width(), part.bottom() + 60 - now.height(), 1, now.width(), now.height())));
        untilMapShows(map, false);
        robot.interact(() -> workspace.select(Selection.NONE));
        untilMapShows(map, true);
        untilMapShows(map, false);
    }

    @Test
    void theMapGivesWayToAnyPartOnceOneHasLookedAroundAndStaysWhereNothingLies() {
        placeFromPalette("ec2", 200, 200);
        placeFromPalette("sqs", 400, 200);
        robot.interact(() -> workspace.commit(Text.name("move").message(), new Edit.Place(Map.of("ec2", Box.tile(-3000, 200)))));
        robot.interact(() -> workspace.select(Selection.NONE));
        Minimap map = (Minimap) find("#minimap");
        Viewport now = workspace.viewport();
        Box part = box("sqs");
        robot.interact(() -> workspace.look(new Viewport(part.right() + 60 - now.width(), part.bottom() + 60 - now.height(), 1, now.width(), now.height())));
        untilMapShows(map, true);
        untilMapShows(map, false);
        assertThat(map.isMouseTransparent()).as("the part below it can be taken hold of").isTrue();

        robot.interact(() -> workspace.look(now.moved(-60, 0)));
        untilMapShows(map, true);
        long started = System.nanoTime();
        while (System.nanoTime() - started < 4_000_000_000L) {
            settle();
        }
        untilMapShows(map, true);
    }

    @Test
    void theMapFollowsAnEdit() {
        placeFromPalette("ec2", 200, 200);
        placeFromPalette("sqs", 400, 200);
        Minimap map = (Minimap) find("#minimap");
        robot.interact(() -> workspace.look(new Viewport(-5000, -5000, 1, workspace.viewport().width(), workspace.viewport().height())));
        untilMapShows(map, true);
        Image before = ask(() -> map.snapshot(null, null));

        robot.interact(() -> workspace.commit(Text.name("move").message(), new Edit.Place(Map.of("ec2", Box.tile(-800, 900)))));
        until(() -> {
            map.setVisible(true);
            map.getParent().layout();
            Image now = map.snapshot(null, null);
            return IntStream.range(0, 200 * 132).anyMatch(i -> now.getPixelReader().getArgb(i % 200, i / 200) != before.getPixelReader().getArgb(i % 200, i / 200));
        });
    }

    /** The window puts the map away whenever it finds itself too small for one, as when the room of the sheet changes. */
    private void untilMapShows(Minimap map, boolean shown) {
        until(() -> {
            map.setVisible(true);
            map.getParent().layout();
            return map.getOpacity() == (shown ? 1 : 0);
        });
    }

    @Test
    void anEmptySheetHasNoMapWhereverOneLooks() {
        Minimap map = (Minimap) find("#minimap");
        robot.interact(() -> map.setVisible(true));
        robot.interact(() -> workspace.look(workspace.viewport().moved(5000, 5000)));
        settle();
        assertThat(map.getOpacity()).isZero();
    }

    @Test
    void aClickOnTheMapJumpsThereAlsoWithinItsFrame() {
        placeFromPalette("ec2", 200, 200);
        Minimap map = (Minimap) find("#minimap");
        robot.interact(() -> map.setVisible(true));
        robot.interact(() -> workspace.look(workspace.viewport().moved(-230, 0)));
        settle();
        double before = workspace.viewport().visible().x();
        Node frame = map.lookup(".minimap-frame");
        robot.clickOn(frame.localToScreen(frame.getLayoutBounds().getMinX() + 8, frame.getLayoutBounds().getCenterY()));
        settle();

        assertThat(workspace.viewport().visible().x()).isLessThan(before);
    }
}
