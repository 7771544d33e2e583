package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Design;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.text.Language;

/** Several designs in one window, and what other programs do to their files. */
class TabsTest extends WindowTest {

    private static final Path FLAWED = Path.of("sample-diagrams/flawed-hidden-singles.tenfold.json");

    private List<String> names() {
        return window.documents().tabs().stream().map(window.documents()::name).toList();
    }

    @Test
    void eachTabHasItsOwnHistorySelectionAndView() {
        placeFromPalette("ec2", 200, 200);
        robot.interact(() -> workspace.look(workspace.viewport().zoomed(1.5, 10, 10)));
        var view = workspace.viewport();
        keys(KeyCode.CONTROL, KeyCode.N);
        placeFromPalette("sqs", 300, 200);
        assertThat(window.documents().tabs()).hasSize(2);
        assertThat(find("#documents").isVisible()).isTrue();

        keys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(workspace.selection().ids()).containsExactly("ec2");
        assertThat(workspace.viewport().x()).isEqualTo(view.x());
        assertThat(workspace.viewport().scale()).isEqualTo(view.scale());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(architecture().components()).isEmpty();

        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(component("sqs").service()).isEqualTo("sqs");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(architecture().components()).isEmpty();
    }

    @Test
    void aClosedTabComesBackWithItsHistory() {
        open(FLAWED);
        robot.interact(() -> window.documents().begin());
        assertThat(names()).containsExactly("flawed-hidden-singles", "Untitled");
        keys(KeyCode.CONTROL, KeyCode.TAB);
        Design design = workspace.present();

        keys(KeyCode.CONTROL, KeyCode.W);
        assertThat(names()).containsExactly("Untitled");
        assertThat(robot.lookup("#documents").tryQuery()).as("one document needs no tabs").isEmpty();
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(workspace.present()).isSameAs(design);
        assertThat(answers.askedUnsaved).isZero();
    }

    @Test
    void aFileThatIsOpenAlreadyIsShownInstead() {
        open(FLAWED);
        robot.interact(() -> window.documents().begin());
        open(FLAWED);
        assertThat(names()).containsExactly("flawed-hidden-singles", "Untitled");
        assertThat(window.documents().file()).contains(FLAWED);
    }

    @Test
    void theMenuOfATabIsAboutItsDocument() {
        placeFromPalette("ec2", 200, 200);
        robot.interact(() -> window.documents().begin());
        settle();
        Node other = robot.lookup("#documents .label").match(node -> node.isVisible() && node instanceof Label label
                && label.getText().startsWith("Untitled")).nth(0).query();
        robot.rightClickOn(other);
        settle();
        assertThat(architecture().components()).as("turned to").hasSize(1);
        List<String> offered = Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream()).map(MenuItem::getId).filter(Objects::nonNull).toList();
        assertThat(offered).contains("menu-save", "menu-close-tab");
        keys(KeyCode.ESCAPE);
    }

    @Test
    void partsAreCopiedAndDraggedFromOneDocumentToAnother() {
        placeFromPalette("ec2", 200, 200);
        keys(KeyCode.CONTROL, KeyCode.C);
        keys(KeyCode.CONTROL, KeyCode.N);
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(architecture().components()).hasSize(1);

        Node other = robot.lookup("#documents .label").match(node -> node.isVisible() && node instanceof Label label
                && label.getText().startsWith("Untitled")).nth(0).query();
        robot.moveTo(middleOf("ec2")).press(MouseButton.PRIMARY).moveBy(0, -40);
        robot.moveTo(other).release(MouseButton.PRIMARY);
        settle();
        assertThat(window.documents().current()).isSameAs(window.documents().tabs().getFirst());
        assertThat(architecture().components()).hasSize(2);
        assertThat(workspace.selection().ids()).containsExactly("ec2-2");
        assertThat(workspace.history().labels()).hasSize(2);
        keys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(workspace.history().labels()).as("a copy: here nothing moved").hasSize(1);
    }

    @Test
    void theNextWindowOpensWhatThisOneHadOpen() {
        Path copy = folder.resolve("own.tenfold.json");
        open(FLAWED);
        answers.files.add(copy);
        robot.interact(() -> window.documents().saveAs());
        open(FLAWED);
        Preferences kept = new Preferences(folder.resolve("preferences.properties"));
        assertThat(kept.session()).containsExactly(copy, FLAWED);

        robot.interact(() -> {
            window.documents().close(window.documents().current());
            window.documents().close(window.documents().current());
            window.documents().restore(kept.session(), kept.sessionFront(), Optional.empty());
        });
        settle();
        assertThat(names()).containsExactly("own", "flawed-hidden-singles");
        assertThat(window.documents().file()).contains(FLAWED);
        assertThat(window.documents().tabs().getFirst().held()).as("read only when it is looked at").isEmpty();
        keys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(window.documents().file()).contains(copy);
        assertThat(architecture().components()).isNotEmpty();
    }

    @Test
    void aFileOfLastTimeThatIsGoneIsToldOf() throws IOException {
        Path there = Files.copy(FLAWED, folder.resolve("there.tenfold.json"));
        preferences.setSession(List.of(folder.resolve("moved.tenfold.json"), there), there);
        robot.interact(() -> window.restoreSession(Optional.empty()));
        until(() -> workspace.notice().isPresent());
        assertThat(window.documents().file()).contains(there);
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH))
                .startsWith("moved.tenfold.json is no longer where it was.").contains("recent files");

        preferences.setSession(List.of(folder.resolve("a.tenfold.json"), folder.resolve("b.tenfold.json")), null);
        robot.interact(() -> {
            workspace.tell(null);
            window.restoreSession(Optional.empty());
        });
        until(() -> workspace.notice().isPresent());
        assertThat(workspace.notice().orElseThrow().in(Language.KOREAN)).startsWith("a.tenfold.json, b.tenfold.json이 원래 위치에 없습니다.");
    }

    @Test
    void aFileThatTheWindowIsOpenedForLiesOnTopOfThoseOfLastTime() throws IOException {
        Path first = Files.copy(FLAWED, folder.resolve("first.tenfold.json"));
        Path second = Files.copy(FLAWED, folder.resolve("second.tenfold.json"));
        for (Path asked : List.of(FLAWED, second)) {
            robot.interact(() -> {
                List.copyOf(window.documents().tabs()).forEach(window.documents()::close);
                window.documents().restore(List.of(first, second), first, Optional.of(asked));
            });
            settle();
            assertThat(window.documents().file()).contains(asked);
            assertThat(names()).contains("first", "second").doesNotContain("Untitled").doesNotHaveDuplicates();
            assertThat(window.documents().tabs()).filteredOn(tab -> tab.held().isPresent()).as("read").hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void whatAnotherProgramWroteIsTakenAsAStepOrWrittenOver() throws IOException {
        Path file = Files.copy(FLAWED, folder.resolve("shared.tenfold.json"));
        open(file);
        Design mine = workspace.present();
        change(file);
        until(() -> find("#outside-reload").getParent().isVisible());
        click("#outside-reload");
        assertThat(workspace.present().name()).isEqualTo("Theirs");
        assertThat(workspace.history().isChanged()).isFalse();
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.present()).isEqualTo(mine);

        change(file);
        answers.unsaved = Dialogs.Answer.CANCEL;
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(read(file).name()).as("not written over before the user decided").isEqualTo("Theirs");
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).startsWith("Not saved: shared.tenfold.json");
        click("#outside-keep");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(read(file)).isEqualTo(mine);
    }

    private static void change(Path file) throws IOException {
        Design theirs = read(file);
        Files.writeString(file, DesignFile.write(theirs.described("Theirs", theirs.description())));
        Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 2000));
    }

    private static Design read(Path file) {
        try {
            return DesignFile.read(file, Engine.standard().catalog()).design();
        } catch (DesignFileException broken) {
            throw new AssertionError(broken);
        }
    }
}
