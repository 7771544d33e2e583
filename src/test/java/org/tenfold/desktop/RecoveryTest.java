package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.text.Text;

/** The screen after a crash. */
class RecoveryTest extends WindowTest {

    private Path file;
    private Design saved;

    private static Design with(String... names) {
        Design design = Design.EMPTY;
        for (String name : names) {
            design = Edits.applied(design, new Edit.Add(Component.of(name, "ec2", name)));
        }
        return design;
    }

    /** Work of a program that ended before it was saved. */
    private void leave(@Nullable Path document, Design design) throws IOException, DesignFileException {
        Unsaved.Piece piece = new Unsaved(folder.resolve("unsaved")).begin(document);
        piece.keep(design);
        piece.release();
    }

    private void afterACrash() throws IOException, DesignFileException {
        file = folder.resolve("shop" + DesignFile.EXTENSION);
        saved = with("web");
        DesignFile.save(file, saved);
        leave(file, with("web", "worker"));
        leave(null, with("sketch"));
        robot.interact(() -> {
            window.offerRecovery();
            assertThat(window.jobs().running()).as("read beside the window").hasSize(1);
        });
        settle();
    }

    private List<String> words() {
        return robot.lookup("#recovery .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private void press(String id) {
        robot.interact(() -> ((Button) find("#" + id)).fire());
        settle();
    }

    @Test
    void anEditIsKeptAlsoWhileTheWindowIsBusy() {
        Path kept = folder.resolve("unsaved").resolve("untitled-1").resolve("design" + DesignFile.EXTENSION);
        robot.interact(() -> {
            workspace.commit(Text.name("web").message(), new Edit.Add(Component.of("web", "ec2", "web")));
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (Files.notExists(kept) && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            assertThat(kept).exists();
        });
    }

    @Test
    void showsWhatWasKeptBesideWhatIsSavedAndOpensAll() throws IOException, DesignFileException {
        afterACrash();
        until(() -> robot.lookup("#recovery Surface").queryAll().size() == 3);
        assertThat(words()).contains("shop.tenfold.json", "A design without a file",
                "Against the saved file: 1 added, 0 removed, 0 changed.", "There is no saved file to compare with.")
                .as("the hour is apart from AM").anyMatch(words -> words.matches("Saved, .*\\d [AP]M"));
        // Enter takes the button that has the focus: all of it.
        keys(KeyCode.ENTER);
        assertThat(robot.lookup("#recovery").tryQuery()).isEmpty();
        assertThat(window.documents().tabs()).hasSize(2).allMatch(OpenDocument::isChanged);
        assertThat(DesignFile.read(file, workspace.catalog()).design()).as("the file is as it was").isEqualTo(saved);
    }

    @Test
    void aDesignWithoutAFileIsCalledByItsName() throws IOException, DesignFileException {
        leave(null, Edits.applied(with("sketch"), new Edit.Describe("A shop", "")));
        robot.interact(window::offerRecovery);
        settle();
        assertThat(words()).contains("A shop", "There is no saved file to compare with.").doesNotContain("A design without a file");
    }

    @Test
    void whatIsLeftOfTwoIsOpenedByEnter() throws IOException, DesignFileException {
        afterACrash();
        press("recover-discard");
        assertThat(robot.lookup("#recover-all").query().isVisible()).as("the one that is left has a button of its own").isFalse();
        keys(KeyCode.ENTER);
        assertThat(robot.lookup("#recovery").tryQuery()).isEmpty();
        assertThat(window.documents().tabs()).filteredOn(OpenDocument::isChanged).hasSize(1);
    }

    @Test
    void whatIsPutOffIsOfferedAgainAndWhatIsDiscardedIsNot() throws IOException, DesignFileException {
        afterACrash();
        press("recover-saved");
        assertThat(architecture().componentsById()).containsOnlyKeys("web");
        press("recover-discard");
        assertThat(robot.lookup("#recovery").tryQuery()).as("gone with the last one").isEmpty();

        robot.interact(() -> window.offerRecovery());
        settle();
        assertThat(words()).as("the saved file was only looked at").contains("shop.tenfold.json").doesNotContain("A design without a file");
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup("#recovery").tryQuery()).isEmpty();
        robot.interact(() -> window.offerRecovery());
        settle();
        assertThat(robot.lookup("#recover-all").query().isVisible()).as("one is no reason to open all").isFalse();
        keys(KeyCode.ENTER);
        until(() -> workspace.history().size() > 1);
        assertThat(architecture().componentsById()).containsOnlyKeys("web", "worker");
        assertThat(workspace.history().isChanged()).as("arranging what was recovered does not make it saved").isTrue();
    }
}
