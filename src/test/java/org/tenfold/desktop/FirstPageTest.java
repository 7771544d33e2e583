package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.editor.Action;
import org.tenfold.editor.Template;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.Theme;
import org.tenfold.text.Language;

/** The first page: files of last time, samples and lessons; and a second start of the program. */
class FirstPageTest extends WindowTest {

    private Path saved(String name) throws DesignFileException {
        Path file = folder.resolve(name + DesignFile.EXTENSION);
        DesignFile.save(file, Edits.applied(Design.EMPTY, new Edit.Add(Component.of("web", "ec2", name))));
        return file;
    }

    private void showFirstPage() {
        robot.interact(() -> window.actions().stream().filter(action -> action.id().equals("start")).forEach(Action::run));
        settle();
        until(() -> robot.lookup("#recent-files .button").queryAll().size() >= cards().size());
    }

    private List<Node> cards() {
        return ((Pane) find("#recent-files")).getChildren();
    }

    private List<String> names() {
        return cards().stream().map(card -> ((Path) card.getUserData()).getFileName().toString().replace(DesignFile.EXTENSION, "")).toList();
    }

    private void press(Node button) {
        robot.interact(() -> ((ButtonBase) button).fire());
        settle();
    }

    @Test
    void recentFilesShowWhatIsInThemAndOpen() throws DesignFileException {
        open(saved("first"));
        open(saved("second"));
        showFirstPage();
        assertThat(names()).containsExactly("second", "first");
        until(() -> !robot.lookup("#recent-files").<Pane>query().lookupAll(".thumb-card Surface").isEmpty()
                && robot.lookup("#recent-files Surface").queryAll().size() == 2);
        press(cards().getLast().lookup(".thumb-card"));
        assertThat(component("web").name()).isEqualTo("first");
    }

    @Test
    void enterBeginsAndTheSheetHasTheFocusThen() {
        robot.interact(() -> window.shell().showStart());
        settle();
        keys(KeyCode.ENTER);
        assertThat(find(".start-page").isVisible()).isFalse();
        assertThat(window.shell().canvas().isFocused()).isTrue();

        robot.interact(() -> window.shell().showStart());
        settle();
        while (!(window.stage().getScene().getFocusOwner() instanceof ThumbCard)) {
            keys(KeyCode.TAB);
        }
        keys(KeyCode.ENTER);
        assertThat(architecture().components()).isNotEmpty();
        assertThat(window.shell().canvas().isFocused()).as("after a sample").isTrue();
    }

    @Test
    void whatIsOpenedAtTheStartComesWithoutTheFirstPage() throws DesignFileException {
        Path file = saved("first");
        robot.interact(() -> {
            window.open(file);
            window.shell().showStart();
            assertThat(find(".start-page").isVisible()).as("the first page while a file is being read").isFalse();
        });
        settle();
        until(() -> workspace.design().architecture().component("web").isPresent());
        assertThat(find(".start-page").isVisible()).as("the first page over a design").isFalse();
    }

    @Test
    void theFirstPageComesWhenNothingCouldBeOpened() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken" + DesignFile.EXTENSION), "{ \"format\": ");
        robot.interact(() -> {
            window.open(broken);
            window.shell().showStart();
            assertThat(find(".start-page").isVisible()).as("the first page while a file is being read").isFalse();
        });
        until(() -> find(".start-page").isVisible());
        assertThat(workspace.notice()).isPresent();
    }

    @Test
    void aBlankSheetStaysBlankInOtherLooks() {
        robot.interact(() -> window.shell().showStart());
        settle();
        assertThat(find("#start-blank").isVisible()).isTrue();
        press(find("#start-blank"));
        robot.interact(() -> window.wear(Theme.DARK));
        settle();
        assertThat(find(".start-page").isVisible()).as("the first page").isFalse();
        robot.interact(() -> window.shell().showStart());
        settle();
        robot.interact(() -> window.wear(Theme.LIGHT));
        settle();
        assertThat(find(".start-page").isVisible()).as("the first page").isTrue();
    }

    @Test
    void theInspectorComesWithTheSheet() {
        robot.interact(() -> window.shell().showStart());
        settle();
        assertThat(robot.lookup("#inspector").tryQuery()).as("beside the first page").isEmpty();
        robot.interact(() -> window.shell().tools().place(Template.all(window.workspace().catalog()).getFirst(), false));
        settle();
        assertThat(find("#design-name").isVisible()).as("with something in the hand").isTrue();
        robot.interact(() -> window.shell().tools().cancel());
        settle();
        assertThat(robot.lookup("#inspector").tryQuery()).isEmpty();
        press(find("#start-blank"));
        assertThat(find("#design-name").isVisible()).as("beside the sheet").isTrue();
    }

    @Test
    void theTablesComeWithTheSheetOrWhenAskedFor() {
        robot.interact(() -> window.shell().showStart());
        settle();
        assertThat(robot.lookup("#dock").tryQuery()).as("below the first page").isEmpty();
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        assertThat(find("#dock").isVisible()).as("when asked for").isTrue();
        robot.interact(() -> window.shell().toggleDock());
        settle();
        assertThat(robot.lookup("#dock").tryQuery()).as("when sent away").isEmpty();
        robot.interact(() -> window.shell().toggleDock());
        press(find("#start-blank"));
        settle();
        assertThat(find("#dock").isVisible()).as("below the sheet").isTrue();
    }

    @Test
    void cardsAreAsHighAsTheirPictureAndTwoLines() {
        robot.interact(() -> window.shell().showStart());
        until(() -> thumbs().stream().noneMatch(card -> card.getAccessibleHelp() == null));
        assertThat(thumbs()).isNotEmpty().allMatch(card -> card.getHeight() < card.getWidth());
    }

    private Set<ThumbCard> thumbs() {
        return robot.lookup(node -> node instanceof ThumbCard).queryAllAs(ThumbCard.class);
    }

    @Test
    void aPinnedFileStaysHoweverManyComeAfterIt() throws DesignFileException {
        open(saved("pinned"));
        showFirstPage();
        press(cards().getFirst().lookup(".pin"));
        for (int number = 0; number < 12; number++) {
            open(saved("later-" + number));
        }
        showFirstPage();
        assertThat(names()).startsWith("pinned", "later-11").hasSize(8);
        press(cards().getFirst().lookup(".pin"));
        showFirstPage();
        assertThat(names()).doesNotContain("pinned");
    }

    @Test
    void aPinCoversNeitherThePictureNorTheNameOfItsFile() throws DesignFileException {
        open(saved("a-file-with-a-name-that-is-longer-than-its-card-is-wide"));
        for (int size : List.of(100, 200)) {
            robot.interact(() -> {
                preferences.setTextSize(size);
                window.speak(Language.ENGLISH);
            });
            settle();
            showFirstPage();
            Node card = cards().getFirst();
            Bounds pin = onScreen(card.lookup(".pin"));
            assertThat(pin.intersects(onScreen(robot.from(card).lookup((Node node) -> node instanceof Thumbnail).query()))).as("picture").isFalse();
            assertThat(card.lookupAll(".label")).isNotEmpty().allSatisfy(label ->
                    assertThat(pin.intersects(onScreen(label))).as(((Label) label).getText()).isFalse());
        }
    }

    private Bounds onScreen(Node node) {
        return ask(() -> node.localToScreen(node.getLayoutBounds()));
    }

    @Test
    void filesAreLookedForWhereTheOneAtHandLies() throws DesignFileException {
        Path gone = folder.resolve("gone/lost.tenfold.json");
        Path here = saved("here");

        assertThat(WindowDialogs.folderOf(List.of(gone, here))).contains(folder);
        assertThat(WindowDialogs.folderOf(List.of(gone))).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsFoundAgainOrTakenOffTheList() throws DesignFileException, IOException {
        Path moved = saved("moved");
        Path lost = saved("lost");
        open(moved);
        open(lost);
        robot.interact(() -> {
            window.documents().close(window.documents().current());
            window.documents().close(window.documents().current());
        });
        Path elsewhere = folder.resolve("elsewhere" + DesignFile.EXTENSION);
        Files.move(moved, elsewhere);
        Files.delete(lost);
        showFirstPage();
        until(() -> robot.lookup("#recent-forget").queryAll().size() == 2);
        assertThat(robot.lookup("#recent-files .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("The file is not where it was.");
        press(cards().getFirst().lookup("#recent-forget"));
        assertThat(names()).containsExactly("moved");
        until(() -> robot.lookup("#recent-locate").tryQuery().isPresent());
        answers.files.add(elsewhere);
        press(cards().getFirst().lookup("#recent-locate"));
        assertThat(component("web").name()).isEqualTo("moved");
        showFirstPage();
        assertThat(names()).containsExactly("elsewhere");
    }

    @Test
    void samplesTellWhomTheyAreForAndWhatTheyCost() {
        showSamples();
        until(() -> robot.lookup("#start .label").queryAllAs(Label.class).stream().filter(label -> label.getText()
                .matches("[\\d,]+ users? · \\$[\\d,.]+ a month")).count() == window.lessons().samples().size());
        Button first = robot.lookup("#start .thumb-card").queryAllAs(Button.class).stream()
                .filter(button -> "One server".equals(button.getAccessibleText())).findFirst().orElseThrow();
        press(first);
        assertThat(architecture().components()).hasSizeGreaterThan(3);
        assertThat(find("#start").isVisible()).isFalse();
    }

    @Test
    void aCardUnderThePointerIsOfOnePieceWithItsPicture() {
        robot.interact(() -> window.wear(Theme.DARK));
        showSamples();
        until(() -> robot.lookup("#start .thumb-card Surface").tryQuery().isPresent());
        Button card = robot.lookup("#start .thumb-card").queryButton();
        robot.moveTo(card);
        settle();
        assertThat(card.isHover()).isTrue();
        Node picture = card.lookup("Surface");
        Bounds place = ask(() -> picture.localToScene(picture.getLayoutBounds()));
        PixelReader seen = ask(() -> window.stage().getScene().snapshot(null)).getPixelReader();
        assertThat(seen.getColor((int) place.getMinX() + 2, (int) place.getMinY() + 2).getBrightness())
                .isCloseTo(seen.getColor((int) place.getMinX() - 2, (int) place.getMinY() - 2).getBrightness(), within(0.02));
    }

    private void showSamples() {
        robot.interact(() -> window.shell().showStart());
        settle();
    }

    @Test
    void aSecondStartHandsItsFileToTheOpenWindow() throws Exception {
        Path file = saved("handed-over");
        Path meeting = folder.resolve("running");
        try (SingleInstance running = SingleInstance.start(meeting, List.of()).orElseThrow()) {
            running.whenAsked(files -> Platform.runLater(() -> window.show(files)));
            assertThat(SingleInstance.start(meeting, List.of(file))).as("taken").isEmpty();
            until(() -> window.documents().file().filter(file.toAbsolutePath()::equals).isPresent());
            assertThat(component("web").name()).isEqualTo("handed-over");
            assertThat(SingleInstance.start(meeting, List.of())).as("only to the front").isEmpty();
        }
        keys(KeyCode.ESCAPE);
    }
}
