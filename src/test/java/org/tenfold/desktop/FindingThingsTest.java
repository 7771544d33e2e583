package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

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
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isEmpty();
        keys(KeyCode.SHIFT, KeyCode.SLASH);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isPresent();
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
}
