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
}
