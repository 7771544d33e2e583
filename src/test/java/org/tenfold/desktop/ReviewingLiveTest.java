package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.tenfold.design.DeadLetters;
import org.tenfold.design.Design;
import org.tenfold.editor.Action;
import org.tenfold.editor.Selection;
import org.tenfold.picture.Theme;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Severity;
import org.tenfold.text.Language;

/** Figures that follow the hand, files, findings and languages, as a user meets them. */
class ReviewingLiveTest extends WindowTest {

    private static final Path FLAWED = Path.of("sample-diagrams/flawed-hidden-singles.tenfold.json");

    private void openFlawed() {
        answers.files.add(FLAWED);
        keys(KeyCode.CONTROL, KeyCode.O);
        untilReviewed();
    }

    private String text(String selector) {
        return ((Labeled) find(selector)).getText();
    }

    @Test
    void aSampleShowsItsCostLoadAndFindings() {
        openFlawed();

        assertThat(window.stage().getTitle()).startsWith(workspace.present().name());
        assertThat(text("#status-cost")).contains("$").contains("a month");
        assertThat(text("#status-holds")).startsWith("holds");
        assertThat(text("#status-availability")).contains("%");
        assertThat(workspace.review().orElseThrow().findings().stream().filter(Finding::counts)).isNotEmpty();
    }

    @Test
    void theUsersSliderAsksWithoutChangingTheDesignUntilKept() {
        openFlawed();
        double before = workspace.review().orElseThrow().estimate().total().doubleValue();
        double own = workspace.present().architecture().workload().users();
        robot.interact(() -> ((Slider) find("#users")).setValue(6));
        until(() -> workspace.isReviewed() && workspace.review().orElseThrow().traffic().users() == 1_000_000);

        assertThat(workspace.review().orElseThrow().estimate().total().doubleValue()).isGreaterThan(before);
        assertThat(workspace.present().architecture().workload().users()).isEqualTo(own);
        assertThat(workspace.history().isChanged()).isFalse();

        click("#users-keep");
        assertThat(workspace.present().architecture().workload().users()).isEqualTo(1_000_000);
        assertThat(workspace.history().isChanged()).isTrue();
    }

    @Test
    void usersCanBeTyped() {
        openFlawed();
        robot.doubleClickOn("#users-number").write("25k");
        keys(KeyCode.ENTER);

        assertThat(workspace.users()).isEqualTo(25_000);
    }

    @Test
    void aFindingTellsWhatItsFixWouldChangeBeforeAnybodyAppliesIt() {
        openFlawed();
        String root = workspace.review().orElseThrow().findings().stream().filter(finding -> finding.rule().id().equals("SPOF-005"))
                .findFirst().orElseThrow().targets().getFirst();
        robot.interact(() -> workspace.select(Selection.of(root)));
        until(() -> previewed("#preview-SPOF-005").contains("Cost a month"));
        assertThat(previewed("#preview-SPOF-005")).contains("Gone: ▲ One cache node that much depends on", "(+$");
        assertThat(workspace.history().isChanged()).isFalse();
    }

    @Test
    void whatAFixWouldChangeIsReckonedWhenTheHandLetsGo() throws InterruptedException {
        openFlawed();
        String root = workspace.review().orElseThrow().findings().stream().filter(finding -> finding.rule().id().equals("SPOF-005"))
                .findFirst().orElseThrow().targets().getFirst();
        Point2D grip = middleOf(root);
        robot.moveTo(grip).press(MouseButton.PRIMARY).moveTo(grip.add(16, 8));
        until(() -> previewed("#preview-SPOF-005").contains("Reckoning"));
        Thread.sleep(500);
        robot.moveTo(grip.add(24, 8));
        assertThat(previewed("#preview-SPOF-005")).contains("Reckoning");
        robot.release(MouseButton.PRIMARY);
        until(() -> previewed("#preview-SPOF-005").contains("Cost a month"));
    }

    private String previewed(String selector) {
        return robot.lookup(selector).tryQuery().map(node -> ((VBox) node).getChildren().stream()
                .map(line -> ((Labeled) line).getText()).reduce("", (all, line) -> all + line + "\n")).orElse("");
    }

    @Test
    void theNextRungIsListedAndAppliedAsOneStep() {
        openFlawed();
        Design before = workspace.present();
        robot.interact(() -> window.shell().showDock(Dock.Table.NEXT_RUNG));
        settle();
        robot.interact(() -> ((Button) find("#find-next-rung")).fire());
        until(() -> robot.lookup("#apply-next-rung").tryQuery().isPresent());
        robot.interact(() -> ((Button) find("#apply-next-rung")).fire());
        until(() -> workspace.isReviewed() && !workspace.present().equals(before));

        assertThat(workspace.history().labels()).hasSize(1);
        assertThat(workspace.review().orElseThrow().findings()).filteredOn(Finding::counts)
                .noneMatch(finding -> finding.severity().atLeast(Severity.MEDIUM));
        assertThat(workspace.present().layout().boxes().keySet()).containsAll(workspace.present().architecture().componentsById().keySet());
        robot.interact(workspace::undo);
        assertThat(workspace.present()).isEqualTo(before);
    }

    @Test
    void f8ShowsTheWorstFindingAndAltEnterFixesItAsOneStep() {
        openFlawed();
        robot.interact(() -> window.shell().canvas().requestFocus());
        long before = workspace.review().orElseThrow().findings().stream().filter(Finding::counts).count();
        keys(KeyCode.F8);
        assertThat(workspace.selection().isEmpty()).isFalse();
        keys(KeyCode.ALT, KeyCode.ENTER);
        untilReviewed();

        assertThat(workspace.history().labels()).hasSize(1);
        assertThat(workspace.review().orElseThrow().findings().stream().filter(Finding::counts).count()).isLessThan(before);
    }

    @Test
    void theInspectorAppliesAtOnceAndUndoTakesItBack() {
        openFlawed();
        robot.interact(() -> workspace.select(Selection.of("web")));
        settle();
        TextField name = (TextField) find("#inspector-name");
        robot.interact(() -> name.setText("Front end"));
        assertThat(component("web").name()).isEqualTo("Front end");
        robot.interact(() -> name.setText("Front ends"));
        assertThat(workspace.history().labels()).as("typing on is one step").hasSize(1);

        robot.interact(() -> window.shell().canvas().requestFocus());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(component("web").name()).isEqualTo("Web");
        assertThat(name.getText()).isEqualTo("Web");
    }

    @Test
    void savesOpensAndAsksBeforeChangesAreLost() {
        placeFromPalette("ec2", 200, 200);
        Path file = folder.resolve("one.tenfold.json");
        answers.files.add(file);
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(file).exists();
        assertThat(workspace.history().isChanged()).isFalse();

        placeFromPalette("rds", 200, 320);
        keys(KeyCode.CONTROL, KeyCode.W);
        assertThat(answers.askedUnsaved).isEqualTo(1);
        assertThat(architecture().components()).as("cancelled: nothing was lost").hasSize(2);

        answers.unsaved = Dialogs.Answer.DISCARD;
        keys(KeyCode.CONTROL, KeyCode.W);
        assertThat(architecture().components()).isEmpty();
        answers.files.add(file);
        keys(KeyCode.CONTROL, KeyCode.O);
        assertThat(architecture().components()).hasSize(1);
        assertThat(box("ec2").centerX()).isBetween(190.0, 210.0);
    }

    @Test
    void whatCannotBeReadIsToldInASentenceAndLeavesTheDesignAlone() throws IOException {
        placeFromPalette("ec2", 200, 200);
        answers.unsaved = Dialogs.Answer.DISCARD;
        Path broken = Files.writeString(folder.resolve("broken.json"), "{ \"format\": ");
        for (Path bad : List.of(broken, folder, folder.resolve("missing.json"))) {
            answers.files.add(bad);
            keys(KeyCode.CONTROL, KeyCode.O);
            assertThat(workspace.notice()).isPresent();
            assertThat(text("#notice")).startsWith(bad.getFileName().toString());
            assertThat(architecture().components()).hasSize(1);
        }
    }

    @Test
    void exportsTheDrawing() {
        openFlawed();
        for (Export format : Export.values()) {
            Path file = folder.resolve("out" + format.extension());
            answers.files.add(file);
            robot.interact(() -> action("export-" + format.id()).run());
            // It is made beside the window, shown, and written as it was shown.
            until(() -> !find("#export-save").isDisabled());
            assertThat(text("#export-size")).contains("KB");
            boolean pages = format == Export.PDF || format == Export.PNG;
            assertThat(robot.lookup(pages ? "#export-preview .image-view" : "#export-text").queryAll())
                    .hasSize(format == Export.PDF ? pages() : 1);
            assertThat(robot.lookup("#export-preview .image-view").queryAll().isEmpty()).as("a drawing is seen").isEqualTo(!pages && format != Export.SVG);
            robot.interact(() -> ((Button) find("#export-save")).fire());
            until(() -> Files.exists(file) && Files.size(file) > 1000);
            assertThat(robot.lookup("#export").tryQuery()).isEmpty();
        }
    }

    @Test
    void aPageIsSeenInItsWholeWidthInASmallWindow() {
        openFlawed();
        robot.interact(() -> window.stage().setWidth(960));
        settle();
        robot.interact(() -> action("export-pdf").run());
        until(() -> !find("#export-save").isDisabled());
        settle();
        Bounds room = ask(() -> find("#export-preview").localToScene(find("#export-preview").getLayoutBounds()));
        assertThat(robot.lookup("#export-preview .export-page").queryAllAs(Region.class)).isNotEmpty().allSatisfy(page -> {
            Bounds seen = page.localToScene(page.getLayoutBounds());
            assertThat(seen.getMinX()).isGreaterThan(room.getMinX());
            assertThat(seen.getMaxX()).isLessThan(room.getMaxX());
            assertThat(seen.getWidth()).as("and is large").isGreaterThan(room.getWidth() * 0.85);
        });
        robot.interact(() -> ((Button) find("#export-cancel")).fire());
    }

    @Test
    void anExportThatCannotBeWrittenSaysWhyAndWhatToDo() {
        openFlawed();
        answers.files.add(folder.resolve("gone").resolve("out.svg"));
        robot.interact(() -> action("export-svg").run());
        until(() -> !find("#export-save").isDisabled());
        robot.interact(() -> ((Button) find("#export-save")).fire());
        until(() -> workspace.notice().isPresent());
        assertThat(text("#notice")).isEqualTo("out.svg: There is no folder " + folder.resolve("gone") + " to save in.");
    }

    @Test
    void figuresKeepTheirPlaceWhileTheyChange() {
        openFlawed();
        untilReviewed();
        robot.interact(() -> window.stage().setWidth(1270));
        Labeled cost = (Labeled) find("#status-cost");
        List<Double> places = new ArrayList<>();
        for (String figure : List.of("$88 a month", "$11 a month", "$71 a month", "$188,888 a month")) {
            robot.interact(() -> {
                cost.setText(figure);
                cost.getParent().requestLayout();
            });
            settle();
            assertThat(find("#status-prices").isVisible()).isTrue();
            places.add(ask(() -> find("#status-prices").getLayoutX()));
        }
        assertThat(places.subList(0, 3)).as("whatever the digits are").containsOnly(places.getFirst());
        assertThat(places.getLast()).as("never cut").isGreaterThan(places.getFirst());
    }

    private int pages() {
        return Integer.parseInt(text("#export-size").replaceAll(" pages.*", ""));
    }

    @Test
    void anExportThatIsCancelledWritesNothing() {
        openFlawed();
        robot.interact(() -> action("export-pdf").run());
        robot.interact(() -> ((Button) find("#export-cancel")).fire());
        settle();
        assertThat(robot.lookup("#export").tryQuery()).isEmpty();
        assertThat(window.jobs().running()).isEmpty();
        assertThat(workspace.notice()).isEmpty();
        assertThat(window.shell().canvas().isFocused()).isTrue();
    }

    @Test
    void speaksKoreanAndWearsTheDarkAtRunTime() {
        openFlawed();
        robot.interact(() -> window.speak(Language.KOREAN));
        until(() -> text("#status-cost").startsWith("월"));
        robot.interact(() -> window.wear(Theme.DARK));
        settle();

        assertThat(text("#status-cost")).startsWith("월");
        assertThat(workspace.design().architecture().components()).isNotEmpty();
    }

    @Test
    void theOutlineSelectsWhatTheSheetShows() {
        openFlawed();
        click("#show-outline");
        @SuppressWarnings("unchecked")
        TreeView<String> tree = (TreeView<String>) find("#outline");
        robot.interact(() -> {
            tree.requestFocus();
            tree.getSelectionModel().selectFirst();
        });
        settle();
        assertThat(workspace.selection().ids()).containsExactly(tree.getTreeItem(0).getValue());

        robot.interact(() -> workspace.select(Selection.of("db")));
        settle();
        assertThat(tree.getSelectionModel().getSelectedItem().getValue()).isEqualTo("db");
        assertThat(window.shell().canvas().getAccessibleText()).contains(component("db").name());
    }

    @Test
    void theOutlineHoldsTheWayOfDeadLetters() {
        open(Path.of("sample-diagrams/6-loosely-coupled.tenfold.json"));
        click("#show-outline");
        @SuppressWarnings("unchecked")
        TreeView<String> tree = (TreeView<String>) find("#outline");
        String way = DeadLetters.id("orders");
        robot.interact(() -> workspace.select(Selection.of(way)));
        settle();
        assertThat(tree.getSelectionModel().getSelectedItem().getValue()).isEqualTo(way);
        assertThat(tree.getSelectionModel().getSelectedItem().getParent().getValue()).isEqualTo("orders");
        robot.interact(() -> tree.scrollTo(tree.getSelectionModel().getSelectedIndex()));
        settle();
        assertThat(robot.lookup("#outline .tree-cell").queryAllAs(TreeCell.class)).extracting(TreeCell::getText).contains("Dead letters to Failed");
    }

    @Test
    void aLessonIsPlayedStepByStep() {
        robot.interact(() -> window.lessons().start(window.lessons().lessons().getFirst()));
        settle();
        String first = workspace.present().name();
        Button next = (Button) find("#lesson-next");
        robot.interact(next::fire);
        settle();

        assertThat(workspace.present().name()).isNotEqualTo(first);
        robot.interact(() -> ((Button) find("#lesson-back")).fire());
        settle();
        assertThat(workspace.present().name()).isEqualTo(first);
    }

    @Test
    void noTwoActionsShareAKeyOrAName() {
        List<String> keys = window.actions().stream().flatMap(action -> action.shortcuts().stream())
                .map(shortcut -> shortcut.toString().toLowerCase(Locale.ROOT)).toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(window.actions().stream().map(Action::id)).doesNotHaveDuplicates();
        window.actions().stream().flatMap(action -> action.shortcuts().stream())
                .forEach(shortcut -> assertThat(Menus.code(shortcut.key())).isNotNull());
    }

    private Action action(String id) {
        return window.actions().stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
    }
}
