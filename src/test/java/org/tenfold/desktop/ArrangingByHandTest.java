package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Point;
import org.tenfold.editor.Selection;
import org.tenfold.picture.Viewport;

/** Neighbours, names, bends and history with mouse and keys. */
class ArrangingByHandTest extends WindowTest {

    @Test
    void buildsAChainWithTheKeyboardAloneAndNamesItWithTab() {
        placeFromPalette("alb", 120, 160);
        keys(KeyCode.CONTROL, KeyCode.RIGHT);
        robot.write("ec2");
        keys(KeyCode.ENTER);
        assertThat(onlyLink().from()).isEqualTo("alb");
        assertThat(onlyLink().to()).isEqualTo("ec2");

        robot.interact(() -> workspace.select(Selection.of("alb")));
        keys(KeyCode.F2);
        robot.write("Door");
        keys(KeyCode.TAB);
        robot.write("Shop");
        keys(KeyCode.ENTER);
        assertThat(component("alb").name()).isEqualTo("Door");
        assertThat(component("ec2").name()).isEqualTo("Shop");

        keys(KeyCode.CONTROL, KeyCode.H);
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        assertThat(component("ec2").name()).as("one step back in the list").isNotEqualTo("Shop");
        assertThat(component("alb").name()).isEqualTo("Door");
    }

    @Test
    void theViewStaysWhereItIsWhenTabGoesToWhatIsSeenAlready() {
        placeFromPalette("alb", 120, 160);
        placeFromPalette("ec2", 400, 160);
        keys(KeyCode.CONTROL, KeyCode.MINUS);
        keys(KeyCode.CONTROL, KeyCode.MINUS);
        robot.interact(() -> workspace.select(Selection.of("alb")));
        Viewport before = workspace.viewport();
        keys(KeyCode.TAB);
        assertThat(workspace.selection().ids()).containsExactly("ec2");
        assertThat(workspace.viewport()).isEqualTo(before);
        robot.interact(() -> workspace.select(Selection.of("alb")));
        keys(KeyCode.F2);
        keys(KeyCode.TAB);
        assertThat(workspace.viewport()).as("while names are written").isEqualTo(before);
        keys(KeyCode.ESCAPE);
        robot.interact(() -> workspace.look(before.moved(5_000, 0)));
        robot.interact(() -> workspace.select(Selection.of("alb")));
        keys(KeyCode.TAB);
        assertThat(workspace.viewport().visible().contains(workspace.present().layout().boxes().get("ec2").x(),
                workspace.present().layout().boxes().get("ec2").y()))
                .as("what was out of sight is shown").isTrue();
    }

    @Test
    void whatIsOnlyTriedOutDoesNotChangeTheView() {
        placeFromPalette("alb", 120, 160);
        placeFromPalette("ec2", 400, 160);
        keys(KeyCode.SHIFT, KeyCode.DIGIT1);
        Viewport before = workspace.viewport();
        robot.interact(() -> workspace.show(Edits.applied(workspace.present(), new Edit.Place(Map.of("ec2", Box.tile(2_000, 1_500))))));
        keys(KeyCode.CONTROL, KeyCode.J);
        assertThat(workspace.viewport().height()).as("the tables take room").isLessThan(before.height());
        assertThat(workspace.viewport().scale()).isEqualTo(before.scale());
    }

    @Test
    void insertsBetweenTheEndsOfALinkByDroppingOnIt() {
        placeFromPalette("ec2", 120, 160);
        placeFromPalette("rds", 420, 160);
        robot.clickOn(middleOf("ec2"));
        robot.interact(() -> workspace.select(Selection.of("ec2", "rds")));
        keys(KeyCode.CONTROL, KeyCode.L);
        assertThat(architecture().links()).hasSize(1);
        placeFromPalette("rds-proxy", 270, 160);

        assertThat(architecture().links()).extracting(link -> link.from() + " " + link.to())
                .containsExactly("ec2 rds-proxy", "rds-proxy rds");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(architecture().links()).hasSize(1);
        assertThat(architecture().components()).hasSize(2);
    }

    @Test
    void bendsALinkWithThePointerAndEscapeClimbsOutwards() {
        placeFromPalette("subnet", 300, 200);
        placeFromPalette("ec2", 270, 200);
        placeFromPalette("rds", 100, 400);
        robot.interact(() -> workspace.select(Selection.of("ec2", "rds")));
        keys(KeyCode.CONTROL, KeyCode.L);
        String link = onlyLink().id();
        List<Point> way = drawn().way(link);
        int longest = 1;
        for (int i = 2; i < way.size(); i++) {
            longest = length(way, i) > length(way, longest) ? i : longest;
        }
        Point from = way.get(longest - 1);
        Point to = way.get(longest);
        // In the middle lies the label, which would slide.
        Point2D grip = at(from.x() + (to.x() - from.x()) / 6, from.y() + (to.y() - from.y()) / 6);
        robot.moveTo(grip).press(MouseButton.PRIMARY);
        robot.moveTo(grip.add(24, 24)).moveTo(grip.add(48, 48)).release(MouseButton.PRIMARY);
        settle();
        assertThat(workspace.present().layout().routes()).containsKey(link);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        assertThat(workspace.present().layout().routes()).isEmpty();

        robot.clickOn(middleOf("ec2"));
        assertThat(workspace.selection().ids()).containsExactly("ec2");
        keys(KeyCode.ESCAPE);
        assertThat(workspace.selection().ids()).containsExactly("subnet");
        keys(KeyCode.ESCAPE);
        assertThat(workspace.selection().isEmpty()).isTrue();
    }

    private static double length(List<Point> way, int part) {
        return Math.hypot(way.get(part).x() - way.get(part - 1).x(), way.get(part).y() - way.get(part - 1).y());
    }

    @Test
    void aClickOnAnArrowAddsANeighbourThere() {
        placeFromPalette("alb", 160, 200);
        Box box = box("alb");
        robot.moveTo(middleOf("alb"));
        robot.clickOn(at(box.right() + 15, box.centerY()));
        settle();
        robot.write("lambda");
        keys(KeyCode.ENTER);

        assertThat(box("lambda").x()).isGreaterThan(box.right());
        assertThat(box("lambda").centerY()).isEqualTo(box.centerY());
        assertThat(onlyLink().to()).isEqualTo("lambda");
    }
}
