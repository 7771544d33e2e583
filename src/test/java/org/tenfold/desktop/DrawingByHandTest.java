package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.input.ZoomEvent;
import javafx.scene.text.Text;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tenfold.Samples;
import org.tenfold.design.Box;
import org.tenfold.design.LinkKind;
import org.tenfold.editor.InsertPoint;
import org.tenfold.editor.Selection;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Point;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.service.ServiceCatalog;

/** Placing, connecting, moving and undoing with mouse and keys. */
class DrawingByHandTest extends WindowTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();

    @Test
    void aConnectorStaysDrawnWhileItsTargetIsSearched() {
        placeFromPalette("ec2", 200, 200);
        Box web = box("ec2");
        robot.interact(() -> window.shell().insertion().offer(InsertPoint.from("ec2", web.right() + 120, web.bottom() + 60)));
        settle();
        Bounds line = ask(() -> find(".coming-link").getLayoutBounds());
        assertThat(line.getWidth()).isBetween(119.0, 124.0);
        assertThat(line.getHeight()).isBetween(59.0 + web.height() / 2, 64.0 + web.height() / 2);
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup(".coming-link").tryQuery()).isEmpty();
        assertThat(window.stage().getScene().getFocusOwner()).isSameAs(window.shell().canvas());
    }

    /** Nor does the small map, which shows what lies elsewhere, lie over the search. */
    @Test
    void theSearchIsSeenWholeAndDoesNotCoverThePlaceForWhichItSearches() {
        placeFromPalette("ec2", 200, 200);
        robot.interact(() -> workspace.look(workspace.viewport().moved(-600, 0)));
        settle();
        Point2D corner = ask(() -> new Point2D(window.shell().canvas().getWidth() - 40, window.shell().canvas().getHeight() - 40));
        Point place = workspace.viewport().toSheet(corner.getX(), corner.getY());
        robot.interact(() -> window.shell().insertion().offer(InsertPoint.at(place.x(), place.y())));
        settle();
        Node list = find("#insert-list");
        Bounds card = ask(() -> list.getParent().localToScene(list.getParent().getLayoutBounds()));
        assertThat(card.getMaxX()).isLessThanOrEqualTo(ask(() -> window.shell().canvas().localToScene(corner)).getX());
        assertThat(ask(() -> inOrder(window.stage().getScene().getRoot()))).containsSubsequence(find("#minimap"), list);
    }

    /** All nodes as they are painted, the first the lowest. */
    private static List<Node> inOrder(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(child -> inOrder(child).stream())).toList()
                : List.of(node);
    }

    @Test
    void theNamesOfWhatIsSearchedForAreWhole() {
        keys(KeyCode.INSERT);
        robot.write("users");
        settle();
        assertThat(robot.lookup("#insert-list .label").queryAllAs(Label.class)).extracting(label -> ((Text) label.lookup(".text")).getText())
                .contains("Users", "Global Accelerator", "Redshift Serverless");
    }

    @Test
    void dragsAServiceFromThePaletteOntoTheSheet() {
        placeFromPalette("ec2", 200, 200);

        assertThat(component("ec2").service()).isEqualTo("ec2");
        assertThat(box("ec2").centerX()).isBetween(190.0, 210.0);
        assertThat(workspace.selection().has("ec2")).isTrue();
    }

    @Test
    void clicksAServiceAndThenThePlaceForIt() {
        robot.interact(() -> ((TextField) find("#palette-search")).setText("route53"));
        click("#palette-route53");
        robot.clickOn(at(300, 160));
        settle();

        assertThat(component("route53").service()).isEqualTo("route53");
        assertThat(architecture().components()).hasSize(1);
    }

    @Test
    void placesByTypingANameAndEnter() {
        click("#palette-search").write("sqs");
        keys(KeyCode.ENTER);

        assertThat(component("sqs").service()).isEqualTo("sqs");
    }

    @Test
    void insertsBySearchAtADoubleClick() {
        robot.doubleClickOn(at(240, 240));
        settle();
        robot.write("dynamo");
        keys(KeyCode.ENTER);

        assertThat(component("dynamodb").service()).isEqualTo("dynamodb");
    }

    @Test
    void aSearchThatOpensTellsWhatToTypeAlthoughTheCaretIsInIt() {
        robot.moveTo(at(200, 200));
        keys(KeyCode.SLASH);
        TextField search = (TextField) find("#insert-search");
        assertThat(search.isFocused()).isTrue();
        assertThat(search.getPromptText()).startsWith("Type a service");
        assertThat(search.lookupAll(".text")).filteredOn(Node::isVisible).extracting(text -> ((Text) text).getText()).contains(search.getPromptText());
    }

    @Test
    void whatIsInsertedAmongOthersTakesAPlaceOfItsOwn() {
        open(Samples.file("4-two-zones"));
        Point2D web = middleOf("web-a");
        robot.moveTo(web);
        keys(KeyCode.SLASH);
        robot.write("elasticache");
        keys(KeyCode.ENTER);

        Box box = box("elasticache");
        assertThat(architecture().components()).filteredOn(other -> CATALOG.service(other.service()).encloses().isEmpty())
                .extracting(other -> box(other.id())).filteredOn(box::intersects).containsExactly(box);
        assertThat(at(box.centerX(), box.centerY()).distance(web)).as("near the pointer").isLessThan(250);
    }

    @Test
    void dropsIntoAContainerAndSaysWhereItBelongsOtherwise() {
        placeFromPalette("region", 330, 250);
        placeFromPalette("s3", 250, 200);
        assertThat(component("s3").parent()).isEqualTo("region");

        placeFromPalette("users", 300, 300);
        assertThat(component("users").parent()).isNull();
        assertThat(workspace.notice()).isPresent();
    }

    @Test
    void connectsFromTheEdgeAndTurnsALinkThatOnlyGoesTheOtherWay() {
        placeFromPalette("rds", 120, 160);
        placeFromPalette("ec2", 320, 160);
        robot.clickOn(middleOf("rds"));
        drag(rightEdgeOf("rds"), middleOf("ec2"));

        assertThat(architecture().links()).hasSize(1);
        assertThat(onlyLink().from()).isEqualTo("ec2");
        assertThat(onlyLink().to()).isEqualTo("rds");
        assertThat(onlyLink().kind()).isEqualTo(LinkKind.READ_WRITE);
    }

    @Test
    void theArrowsOfAPartGoWhenThePointerLeavesTheSheet() {
        placeFromPalette("ec2", 120, 160);
        robot.interact(() -> workspace.select(Selection.NONE));
        robot.moveTo(middleOf("ec2"));
        assertThat(marks()).as("while the pointer is there").isNotEmpty();
        robot.moveTo("#palette-search");

        assertThat(marks()).isEmpty();
    }

    @Test
    void afterALinkIsDrawnTheArrowsAreThoseOfThePartUnderThePointer() {
        placeFromPalette("ec2", 120, 160);
        placeFromPalette("rds", 320, 160);
        drag(rightEdgeOf("ec2"), middleOf("rds"));
        List<Mark> drawn = marks();
        robot.moveTo(middleOf("rds").add(1, 1));

        assertThat(architecture().links()).hasSize(1);
        assertThat(drawn).isEqualTo(marks());
    }

    private List<Mark> marks() {
        return ask(() -> window.shell().tools().marks(Theme.LIGHT, 1));
    }

    @Test
    void offersWhatFitsWhenALinkIsDrawnIntoTheOpen() {
        placeFromPalette("ec2", 120, 160);
        robot.clickOn(middleOf("ec2"));
        drag(rightEdgeOf("ec2"), at(340, 240));
        robot.write("rds");
        keys(KeyCode.ENTER);

        assertThat(component("rds").service()).isEqualTo("rds");
        assertThat(onlyLink().from()).isEqualTo("ec2");
        workspaceUndo();
        assertThat(architecture().components()).hasSize(1);
    }

    @Test
    void theBarGreysWhatTheHistoryHasNoStepFor() {
        assertThat(List.of(find("#action-undo").isDisabled(), find("#action-redo").isDisabled())).containsExactly(true, true);
        placeFromPalette("ec2", 120, 160);
        assertThat(List.of(find("#action-undo").isDisabled(), find("#action-redo").isDisabled())).containsExactly(false, true);
        click("#action-undo");
        assertThat(List.of(find("#action-undo").isDisabled(), find("#action-redo").isDisabled())).containsExactly(true, false);
    }

    @Test
    void movesUndoesAndRedoes() {
        placeFromPalette("ec2", 120, 160);
        Box before = box("ec2");
        drag(middleOf("ec2"), at(320, 260));
        Box after = box("ec2");
        assertThat(after.x()).isGreaterThan(before.x() + 150);

        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(box("ec2")).isEqualTo(before);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(box("ec2")).isEqualTo(after);
    }

    @Test
    void escapeDuringADragLeavesNoTrace() {
        placeFromPalette("ec2", 120, 160);
        Box before = box("ec2");
        robot.moveTo(middleOf("ec2")).press(MouseButton.PRIMARY).moveTo(at(320, 260));
        settle();
        assertThat(box("ec2")).isNotEqualTo(before);
        keys(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        settle();

        assertThat(box("ec2")).isEqualTo(before);
        assertThat(workspace.history().labels()).hasSize(1);
    }

    @Test
    void altThatWasHeldForThePointerLeavesTheMenusShut() {
        keys(KeyCode.ALT);
        assertThat(menusAreChosen()).as("Alt alone goes to the menus").isTrue();
        keys(KeyCode.ESCAPE);
        robot.press(KeyCode.ALT);
        // The headless pointer does not know of keys that are held.
        robot.interact(() -> Event.fireEvent(window.shell().canvas(), new MouseEvent(MouseEvent.MOUSE_PRESSED, 400, 300, 400, 300, MouseButton.PRIMARY, 1,
                false, false, true, false, true, false, false, true, false, true, null)));
        robot.release(KeyCode.ALT);
        settle();
        assertThat(menusAreChosen()).isFalse();
    }

    private boolean menusAreChosen() {
        return robot.lookup(".menu-bar .menu-button").queryAll().stream().anyMatch(Node::isHover);
    }

    @Test
    void movesIntoAContainerByDropping() {
        placeFromPalette("subnet", 280, 280);
        placeFromPalette("ec2", 60, 80);
        assertThat(component("ec2").parent()).isNull();
        drag(middleOf("ec2"), at(280, 280));

        assertThat(component("ec2").parent()).isEqualTo("subnet");
    }

    @Test
    void resizesAContainerByItsCorner() {
        placeFromPalette("subnet", 200, 200);
        Box before = box("subnet");
        drag(at(before.right(), before.bottom()), at(before.right() + 80, before.bottom() + 40));

        assertThat(box("subnet").width()).isEqualTo(before.width() + 80);
        assertThat(box("subnet").height()).isEqualTo(before.height() + 40);
    }

    /** The headless robot's presses pass for those of a finger once the sheet was touched. */
    @Test
    void aFingerResizesBesideTheCorner() {
        placeFromPalette("subnet", 200, 200);
        Box before = box("subnet");
        drag(at(before.right() + 10, before.bottom() + 10), at(before.right() + 90, before.bottom() + 50));
        assertThat(box("subnet")).isEqualTo(before);

        robot.clickOn(at(before.x() + 40, before.bottom() - 20));
        robot.interact(() -> {
            CanvasView sheet = window.shell().canvas();
            TouchPoint touch = new TouchPoint(1, TouchPoint.State.PRESSED, 0, 0, 0, 0, sheet, null);
            sheet.fireEvent(new TouchEvent(TouchEvent.TOUCH_PRESSED, touch, List.of(touch), 1, false, false, false, false));
        });
        drag(at(before.right() + 10, before.bottom() + 10), at(before.right() + 90, before.bottom() + 50));
        assertThat(box("subnet").width()).isGreaterThan(before.width());
    }

    @Test
    void selectsWithAMarqueeCopiesPastesAndDeletes() {
        placeFromPalette("ec2", 120, 160);
        placeFromPalette("rds", 280, 160);
        drag(at(60, 80), at(380, 300));
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("ec2", "rds");

        keys(KeyCode.CONTROL, KeyCode.C);
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(architecture().components()).hasSize(4);
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("ec2-2", "rds-2");

        keys(KeyCode.DELETE);
        assertThat(architecture().components()).hasSize(2);
    }

    @Test
    void theFootOfTheWindowSaysWhatElseAGestureCanDo() {
        placeFromPalette("ec2", 120, 160);
        Labeled hint = (Labeled) find("#status-hint");
        assertThat(hint.getText()).isEmpty();

        robot.moveTo(middleOf("ec2")).press(MouseButton.PRIMARY).moveBy(40, 0);
        settle();
        assertThat(hint.getText()).startsWith("Alt copies");
        assertThat(hint.isVisible()).isTrue();
        assertThat(find("#status-cost").isVisible()).as("figures go on").isTrue();
        robot.release(MouseButton.PRIMARY);
        settle();
        assertThat(hint.getText()).isEmpty();
    }

    @Test
    void renamesInPlaceAlsoInHangul() {
        placeFromPalette("ec2", 120, 160);
        keys(KeyCode.F2);
        TextField field = (TextField) find("#rename");
        robot.interact(() -> field.setText("주문 서버"));
        keys(KeyCode.ENTER);

        assertThat(component("ec2").name()).isEqualTo("주문 서버");
    }

    @Test
    void lettersTypedOnASelectedPartBeginItsNewName() {
        placeFromPalette("ec2", 120, 160);
        robot.clickOn(middleOf("ec2"));
        robot.write("Shop");
        keys(KeyCode.ENTER);

        assertThat(component("ec2").name()).isEqualTo("Shop");
    }

    @Test
    void travelsWithTabAndConnectsWithoutAPointer() {
        placeFromPalette("alb", 120, 160);
        placeFromPalette("ec2", 320, 160);
        robot.interact(() -> workspace.select(Selection.NONE));
        keys(KeyCode.TAB);
        assertThat(workspace.selection().ids()).containsExactly("alb");
        keys(KeyCode.TAB);
        assertThat(workspace.selection().ids()).containsExactly("ec2");

        robot.interact(() -> workspace.select(Selection.of("alb", "ec2")));
        keys(KeyCode.CONTROL, KeyCode.L);
        assertThat(onlyLink().from()).isEqualTo("alb");
    }

    @Test
    void nudgesWithTheArrowsAsOneStep() {
        placeFromPalette("ec2", 120, 160);
        Box before = box("ec2");
        robot.clickOn(middleOf("ec2"));
        keys(KeyCode.RIGHT);
        keys(KeyCode.RIGHT);
        keys(KeyCode.SHIFT, KeyCode.DOWN);

        assertThat(box("ec2")).isEqualTo(before.moved(2, 8));
        workspaceUndo();
        assertThat(box("ec2")).isEqualTo(before);
    }

    @Test
    void zoomsAtThePointer() {
        placeFromPalette("ec2", 200, 160);
        Point2D fixed = middleOf("ec2");
        Point2D inScene = window.shell().canvas().localToScene(window.shell().canvas().screenToLocal(fixed));
        robot.interact(() -> window.shell().canvas().fireEvent(new ScrollEvent(ScrollEvent.SCROLL, inScene.getX(), inScene.getY(),
                fixed.getX(), fixed.getY(), false, true, false, false, false, false, 0, 200, 0, 200,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
        settle();

        assertThat(workspace.viewport().scale()).isGreaterThan(1.2);
        assertThat(middleOf("ec2").distance(fixed)).isLessThan(1.5);
    }

    /** What a trackpad and a touch screen tell, which arrives together with scrolling. */
    @Test
    void pinchingZoomsAtThePointerAndTwoFingersPushTheSheetInBothAxes() {
        placeFromPalette("ec2", 200, 160);
        Point2D fixed = middleOf("ec2");
        CanvasView canvas = window.shell().canvas();
        Point2D inScene = canvas.localToScene(canvas.screenToLocal(fixed));
        robot.interact(() -> canvas.fireEvent(new ZoomEvent(ZoomEvent.ZOOM, inScene.getX(), inScene.getY(), fixed.getX(), fixed.getY(), false,
                false, false, false, true, false, 1.5, 1.5, null)));
        settle();
        assertThat(workspace.viewport().scale()).isCloseTo(1.5, Offset.offset(0.01));
        assertThat(middleOf("ec2").distance(fixed)).isLessThan(1.5);

        Viewport before = workspace.viewport();
        robot.interact(() -> canvas.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, inScene.getX(), inScene.getY(), fixed.getX(), fixed.getY(),
                false, false, false, false, true, false, 30, -20, 30, -20, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 2, null)));
        assertThat(workspace.viewport()).isEqualTo(before.moved(30, -20));
    }

    private void workspaceUndo() {
        keys(KeyCode.CONTROL, KeyCode.Z);
    }
}
