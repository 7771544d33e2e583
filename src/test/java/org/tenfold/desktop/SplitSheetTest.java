package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.tenfold.editor.Action;
import org.tenfold.scenario.Scenario;
import org.tenfold.scenario.Scenarios;
import org.tenfold.text.Text;

/** Two variants side by side. */
class SplitSheetTest extends WindowTest {

    private String text(String id) {
        return ((Label) find(id)).getText();
    }

    @Test
    void showsTheDesignBesideItsScenarioWithTheFiguresOfBoth() {
        robot.interact(() -> window.documents().begin(window.lessons().samples().get(3).design()));
        Action split = window.actions().stream().filter(action -> action.id().equals("split")).findFirst().orElseThrow();
        assertThat(split.enabled().getAsBoolean()).as("nothing to compare yet").isFalse();
        String database = architecture().components().stream().filter(part -> part.service().equals("rds")).findFirst().orElseThrow().id();
        Scenario larger = Scenario.named("larger", "Larger database").with("db.r6g.large", "components", database, "settings", "instanceClass");
        robot.interact(() -> workspace.commit(Text.name("scenario").message(), Scenarios.edit(List.of(larger))));
        robot.interact(split::run);
        until(() -> text("#split-right-figures").contains("available"));

        assertThat(((ComboBox<?>) find("#split-right")).getItems()).hasSize(2);
        assertThat(text("#split-difference")).isEqualTo("0 added, 0 removed, 1 changed on the right");
        assertThat(text("#split-left-figures")).isNotEqualTo(text("#split-right-figures")).startsWith("$").contains("p99");
        robot.interact(() -> ((ComboBox<?>) find("#split-right")).getSelectionModel().selectFirst());
        settle();
        assertThat(text("#split-difference")).startsWith("Both have the same");
        assertThat(text("#split-left-figures")).isEqualTo(text("#split-right-figures"));
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup("#split").tryQuery()).isEmpty();
        assertThat(window.shell().canvas().isFocused()).isTrue();
    }
}
