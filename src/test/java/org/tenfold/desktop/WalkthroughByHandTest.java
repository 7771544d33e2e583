package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Design;
import org.tenfold.editor.Selection;
import org.tenfold.lesson.LessonRunner;
import org.tenfold.text.Language;

/** The walkthrough as a user plays it, from the menu to the end and back to the own document. */
class WalkthroughByHandTest extends WindowTest {

    private LessonRunner runner() {
        return window.lessons().running().orElseThrow();
    }

    private void start() {
        click("#menu-learn");
        click("#menu-learn-one-to-ten-million");
        until(() -> window.lessons().running().isPresent());
    }

    private List<String> read() {
        return robot.lookup("#lesson .label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }

    @Test
    void playsEveryStageToTheEndAndBack() {
        start();
        for (int step = 0; step < runner().size(); step++) {
            assertThat(runner().place()).isEqualTo(step);
            assertThat(workspace.present().name()).isEqualTo(runner().stage().design().name());
            assertThat(read()).contains(runner().stage().step().title().en())
                    .contains(Figures.count(Math.pow(10, step)))
                    .allSatisfy(words -> assertThat(words).doesNotContain("{"));
            assertThat(((ToggleButton) find("#stage-" + (step + 1))).isSelected()).isTrue();
            if (!runner().isLast()) {
                click("#lesson-next");
            }
        }
        assertThat(runner().isLast()).isTrue();
        assertThat(robot.lookup("#lesson-next").tryQuery()).isEmpty();

        click("#lesson-back");
        assertThat(runner().place()).isEqualTo(runner().size() - 2);
    }

    @Test
    void goesOnByKeysAndJumpsByTheTimeline() {
        start();
        keys(KeyCode.PAGE_DOWN);
        keys(KeyCode.PAGE_DOWN);
        assertThat(runner().place()).isEqualTo(2);
        keys(KeyCode.PAGE_UP);
        assertThat(runner().place()).isEqualTo(1);

        robot.interact(() -> find("#lesson-next").requestFocus());
        keys(KeyCode.SPACE);
        keys(KeyCode.SPACE);
        assertThat(runner().place()).as("the button keeps the focus").isEqualTo(3);

        click("#stage-7");
        assertThat(runner().place()).isEqualTo(6);
        until(() -> runner().known(7).isPresent());
    }

    @Test
    void aGuessIsAnsweredOnlyWhenItWasMade() {
        start();
        String explanation = runner().stage().step().question().orElseThrow().explanation().en();
        assertThat(read()).noneMatch(words -> words.contains(explanation));

        robot.interact(() -> ((Button) find("#choice-2")).fire());
        assertThat(read()).contains("Not quite. " + explanation);
        robot.interact(() -> ((Button) find("#choice-1")).fire());
        assertThat(read()).contains("Right. " + explanation);
    }

    @Test
    void goingToAStepIsAChangeThatCanBeUndone() {
        start();
        Design first = workspace.present();
        keys(KeyCode.PAGE_DOWN);
        Design second = workspace.present();
        robot.interact(() -> workspace.select(Selection.of("db")));
        keys(KeyCode.DELETE);
        keys(KeyCode.PAGE_DOWN);
        assertThat(workspace.history().labels()).extracting(label -> label.in(Language.ENGLISH))
                .containsExactly("Stage 2: Two tiers", "Delete Orders", "Stage 3: Managed");

        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(runner().place()).isEqualTo(1);
        assertThat(read()).contains(runner().lesson().steps().get(1).title().en());
        assertThat(architecture().component("db")).as("the step as it was left").isEmpty();
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.present()).isEqualTo(second);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.present()).isEqualTo(first);
        assertThat(runner().place()).isZero();
        assertThat(((ToggleButton) find("#stage-1")).isSelected()).isTrue();

        keys(KeyCode.CONTROL, KeyCode.Y);
        assertThat(runner().place()).isEqualTo(1);
        assertThat(window.stage().getTitle()).as("nothing of the user's own is lost").doesNotContain("•");
    }

    @Test
    void theOwnDocumentIsUntouchedWhateverIsDrawnInTheLesson() {
        placeFromPalette("sqs", 200, 200);
        Design own = workspace.present();
        start();
        robot.interact(() -> workspace.select(Selection.of("web")));
        keys(KeyCode.DELETE);
        assertThat(architecture().component("web")).isEmpty();

        click("#lesson-next");
        click("#lesson-back");
        assertThat(architecture().component("web")).as("the copy stays as it was left").isEmpty();

        click("#lesson-end");
        assertThat(workspace.present()).isEqualTo(own);
        assertThat(workspace.history().canUndo()).isTrue();
        assertThat(answers.askedUnsaved).isZero();
    }

    @Test
    void closingTheWindowAsksAboutWhatWasDrawnInTheLesson() {
        start();
        robot.interact(() -> workspace.select(Selection.of("web")));
        keys(KeyCode.DELETE);
        click("#lesson-next");
        answers.unsaved = Dialogs.Answer.CANCEL;
        robot.interact(window::close);

        assertThat(answers.askedUnsaved).isEqualTo(1);
        assertThat(window.stage().isShowing()).isTrue();
        assertThat(runner().place()).as("the step that is asked about").isZero();
        assertThat(architecture().component("web")).isEmpty();
    }

    @Test
    void aKeptResultIsAnOrdinaryDocument() {
        start();
        click("#stage-4");
        click("#lesson-keep");

        assertThat(window.lessons().running()).isEmpty();
        assertThat(robot.lookup("#lesson").tryQuery()).isEmpty();
        assertThat(workspace.present().name()).isEqualTo("Two zones");
        assertThat(window.documents().file()).isEmpty();
    }

    @Test
    void aKeptResultLeavesTheOwnDocumentOpen() {
        placeFromPalette("sqs", 200, 200);
        start();
        click("#lesson-keep");

        assertThat(answers.askedUnsaved).isZero();
        assertThat(window.documents().tabs()).hasSize(2);
        keys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(component("sqs").service()).isEqualTo("sqs");
    }
}
