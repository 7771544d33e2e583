package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.editor.Selection;
import org.tenfold.editor.Variant;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.Point;
import org.tenfold.picture.Viewport;
import org.tenfold.scenario.Scenario;
import org.tenfold.scenario.Scenarios;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** The design and a scenario side by side: each can be worked on, and both follow. */
class SideBySideTest extends WindowTest {

    private void begin() {
        robot.interact(() -> window.documents().begin(window.lessons().samples().get(3).design()));
        settle();
    }

    private String database() {
        return workspace.document().architecture().components().stream().filter(part -> part.service().equals("rds")).findFirst()
                .orElseThrow().id();
    }

    private SheetSide left() {
        return window.shell().sheets().sides().get(0);
    }

    private SheetSide right() {
        return window.shell().sheets().sides().get(1);
    }

    /** Where a component is on the screen on one of the sides. */
    private Point2D on(SheetSide side, String id) {
        Box box = side.present().layout().box(id).orElseThrow();
        Point place = workspace.viewport().toWindow(box.centerX(), box.centerY());
        return side.canvas().localToScreen(place.x(), place.y());
    }

    private String text(String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private void split() {
        keys(KeyCode.CONTROL, KeyCode.BACK_SLASH);
    }

    private List<Scenario> scenarios() {
        return Scenarios.of(workspace.document());
    }

    @Test
    void anEditOnTheRightMakesAScenarioAndLeavesTheDesign() throws DesignFileException {
        begin();
        Design before = workspace.document();
        String database = database();
        split();
        assertThat(window.shell().sheets().isSplit()).isTrue();
        assertThat(right().isActive()).as("what is new is worked on").isTrue();
        assertThat(text("#split-difference")).isEqualTo("no difference yet");
        assertThat(workspace.history().canUndo()).as("looking is no step").isFalse();

        robot.clickOn(on(right(), database));
        keys(KeyCode.DELETE);
        assertThat(workspace.document().architecture()).as("as drawn").isEqualTo(before.architecture());
        assertThat(scenarios()).hasSize(1);
        assertThat(left().present().architecture().component(database)).isPresent();
        assertThat(right().present().architecture().component(database)).isEmpty();
        assertThat(text("#split-difference")).startsWith("0 added").contains("removed");
        until(() -> text("#split-left-figures").contains("p99") && text("#split-right-figures").contains("p99"));
        assertThat(text("#split-left-figures")).startsWith("$").contains("p99").isNotEqualTo(text("#split-right-figures"));

        Path file = folder.resolve("variants.tenfold.json");
        answers.files.add(file);
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(DesignFile.read(file, workspace.catalog()).design().architecture()).isEqualTo(before.architecture());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.document()).isEqualTo(before);
        assertThat(text("#split-difference")).isEqualTo("no difference yet");
    }

    @Test
    void aSideThatIsLeftBeforeItsReviewIsCompleteIsReviewedBesideTheWork() {
        begin();
        split();
        until(() -> left().review().filter(known -> known.outlook().isPresent()).isPresent());
        robot.interact(() -> {
            left().activate();
            workspace.accept(workspace.reviewer().orElseThrow().review(workspace.architecture()));
            right().activate();
        });
        until(() -> left().review().filter(known -> known.outlook().isPresent()).isPresent());
        assertThat(text("#split-left-figures")).doesNotContain("unknown");
    }

    @Test
    void whatTheScenarioAloneHasKeepsItsPlaceAndBothShareTheRest() {
        begin();
        String database = database();
        split();
        Point free = workspace.viewport().toSheet(60, right().canvas().getHeight() - 60);
        Point2D corner = right().canvas().localToScreen(60, right().canvas().getHeight() - 60);
        robot.doubleClickOn(corner);
        settle();
        robot.write("sqs").push(KeyCode.ENTER);
        settle();
        assertThat(right().present().architecture().components()).as("inserted at the pointer").anyMatch(part -> part.service().equals("sqs"));
        String queue = right().present().architecture().components().stream().filter(part -> part.service().equals("sqs")).findFirst().orElseThrow().id();
        assertThat(right().present().layout().box(queue).orElseThrow().contains(free.x(), free.y())).isTrue();
        assertThat(left().present().layout().box(queue)).isEmpty();

        Box was = left().present().layout().box(database).orElseThrow();
        Point2D from = on(right(), database);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(8, 8).moveBy(24, 8).release(MouseButton.PRIMARY);
        settle();
        assertThat(right().present().layout().box(database)).isNotEqualTo(Optional.of(was));
        assertThat(left().present().layout().box(database)).as("the sheet is shared").isEqualTo(right().present().layout().box(database));
        assertThat(right().present().layout().box(queue).orElseThrow().contains(free.x(), free.y())).as("it stays").isTrue();
    }

    @Test
    void theSideWithTheFocusIsWorkedOnAndTheOtherFollows() {
        begin();
        String database = database();
        split();
        robot.clickOn(on(left(), database));
        assertThat(left().isActive()).isTrue();
        assertThat(workspace.variant()).isSameAs(Variant.AS_DRAWN);
        assertThat(workspace.selection().single()).contains(database);
        keys(KeyCode.F7);
        assertThat(right().isActive()).isTrue();
        assertThat(workspace.selection().single()).as("what is selected is so in both").contains(database);
        keys(KeyCode.F7);
        keys(KeyCode.F2);
        robot.write("Orders").push(KeyCode.ENTER);
        settle();
        assertThat(workspace.document().architecture().component(database).orElseThrow().name()).isEqualTo("Orders");
        assertThat(right().present().architecture().component(database).orElseThrow().name()).as("the scenario is a change of it")
                .isEqualTo("Orders");
    }

    /** A view that is nowhere would put what is dropped nowhere, and such a design could not be saved. */
    @Test
    void whereTheTablesLeaveNoRoomTheViewIsStillSomewhere() {
        begin();
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        SplitPane border = (SplitPane) window.shell().canvas().getScene().lookup(".plain-split");
        robot.interact(() -> border.setDividerPositions(0));
        settle();
        assertThat(window.shell().canvas().getHeight()).as("no room").isZero();
        split();
        assertThat(List.of(workspace.viewport().x(), workspace.viewport().y())).allMatch(Double::isFinite);
        robot.interact(() -> border.setDividerPositions(0.6));
        settle();
        assertThat(workspace.viewport().scale()).isPositive();
        assertThat(List.of(workspace.viewport().x(), workspace.viewport().y())).allMatch(Double::isFinite);
    }

    @Test
    void bothAreScrolledAndZoomedTogether() {
        begin();
        String database = database();
        split();
        robot.moveTo(on(left(), database)).scroll(3, VerticalDirection.DOWN);
        settle();
        Point2D one = left().canvas().screenToLocal(on(left(), database));
        Point2D other = right().canvas().screenToLocal(on(right(), database));
        assertThat(one.distance(other)).isLessThan(1);
        assertThat(right().canvas().lastDrawing().orElseThrow().box(database)).isEqualTo(left().canvas().lastDrawing().orElseThrow().box(database));
    }

    @Test
    void escapeLeavesAfterTheSelectionAndTheDesignIsAsDrawn() {
        begin();
        String database = database();
        Viewport before = workspace.viewport();
        split();
        robot.interact(() -> workspace.select(Selection.of(database)));
        for (int presses = 0; presses < 12 && !workspace.selection().isEmpty(); presses++) {
            keys(KeyCode.ESCAPE);
            assertThat(window.shell().sheets().isSplit()).isTrue();
        }
        keys(KeyCode.ESCAPE);
        assertThat(window.shell().sheets().isSplit()).isFalse();
        assertThat(workspace.variant()).isSameAs(Variant.AS_DRAWN);
        assertThat(workspace.viewport()).as("as it was looked at before").isEqualTo(before);
        assertThat(window.shell().canvas().isFocused()).isTrue();
        split();
        click("#split-close");
        assertThat(window.shell().sheets().isSplit()).isFalse();
        assertThat(find("#split-heads").isVisible()).isFalse();
    }

    @Test
    void anyTwoVariantsAreChosenAndWhatNoLongerFitsSaysSo() {
        begin();
        String database = database();
        Scenario larger = Scenario.named("larger", "Larger database").with("db.r6g.large", "components", database, "settings", "instanceClass");
        robot.interact(() -> workspace.commit(Text.name("scenario").message(), Scenarios.edit(List.of(larger))));
        split();
        ComboBox<?> choice = (ComboBox<?>) find("#split-right");
        assertThat(choice.getItems()).as("as drawn, the scenario, a new one").hasSize(3);
        assertThat(text("#split-difference")).isEqualTo("0 added, 0 removed, 1 changed");
        robot.interact(() -> choice.getSelectionModel().selectFirst());
        settle();
        assertThat(text("#split-difference")).isEqualTo("no difference yet");
        robot.interact(() -> choice.getSelectionModel().select(1));
        settle();
        robot.clickOn(on(left(), database));
        keys(KeyCode.DELETE);
        assertThat(workspace.notice()).as("the scenario changes what is gone").isPresent();
        assertThat(right().variant()).isSameAs(Variant.AS_DRAWN);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.document().architecture().component(database)).isPresent();
    }

    @Test
    void itOutlivesAnotherLanguageAndEndsWithItsDocument() {
        begin();
        split();
        robot.interact(() -> window.speak(Language.KOREAN));
        settle();
        assertThat(window.shell().sheets().isSplit()).isTrue();
        assertThat(right().isActive()).isTrue();
        assertThat(text("#split-difference")).isEqualTo("아직 차이 없음");
        robot.interact(() -> window.documents().begin());
        settle();
        assertThat(window.shell().sheets().isSplit()).isFalse();
        assertThat(workspace.variant()).isSameAs(Variant.AS_DRAWN);
    }
}
