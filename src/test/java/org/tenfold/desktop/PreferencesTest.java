package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.javafx.application.PlatformImpl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Edit;
import org.tenfold.editor.Action;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.draw.Lens;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** What a user chooses about the program: looks, keys, what counts as cost. */
class PreferencesTest extends WindowTest {

    private Preferences kept() {
        return new Preferences(folder.resolve("preferences.properties"));
    }

    private List<String> keysOf(String action) {
        return window.actions().stream().filter(known -> known.id().equals(action)).findFirst().map(Action::shortcuts)
                .orElseThrow().stream().map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String selector, T value) {
        ComboBox<T> box = (ComboBox<T>) find(selector);
        robot.interact(() -> box.setValue(value));
        settle();
    }

    @Test
    void aTurnOfTheWheelMovesAListThatIsLittleHigherThanItsRoomAsFarAsAnyOther() {
        robot.interact(() -> window.showKeys());
        settle();
        Node row = find("#key-undo");
        double before = ask(() -> row.localToScene(0, 0).getY());
        robot.interact(() -> row.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, false, false, 0, -40, 0, -40,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
        settle();
        assertThat(before - ask(() -> row.localToScene(0, 0).getY())).isCloseTo(40, within(1.0));
    }

    @Test
    void looksChangeAtOnceAndAreKept() {
        placeFromPalette("ec2", 200, 200);
        keys(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(find("#preferences-language").isFocused()).isTrue();
        choose("#preferences-language", Language.KOREAN);
        assertThat(find("#preferences-language").isFocused()).as("the sheet stays open where the user was").isTrue();
        choose("#preferences-theme", Optional.of(Theme.HIGH_CONTRAST));
        choose("#preferences-text-size", 200);
        click("#preferences-still");
        keys(KeyCode.ESCAPE);

        assertThat(robot.lookup("#preferences").tryQuery()).isEmpty();
        assertThat(window.shell().canvas().isFocused()).isTrue();
        Labeled status = (Labeled) find("#status-cost");
        assertThat(status.getText()).startsWith("월");
        assertThat(status.getFont()).extracting(Font::getSize).isEqualTo(24.0);
        assertThat(status.getTextFill()).isEqualTo(Color.WHITE);
        assertThat(component("ec2").service()).isEqualTo("ec2");

        Appearance next = new Appearance(Language.ENGLISH, Theme.LIGHT);
        robot.interact(() -> next.follow(kept()));
        assertThat(next.language()).isEqualTo(Language.KOREAN);
        assertThat(next.theme()).isEqualTo(Theme.HIGH_CONTRAST);
        assertThat(next.px(10)).isEqualTo(20);
        assertThat(next.isStill()).isTrue();
    }

    @Test
    void tablesKeepTheHeightThatTheUserGaveThemInOtherLooks() {
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        Node dock = find("#dock");
        Node border = ask(() -> dock.getParent().getParent().lookup(".split-pane-divider"));
        Point2D at = ask(() -> border.localToScreen(border.getLayoutBounds().getCenterX(), border.getLayoutBounds().getCenterY()));
        drag(at, at.add(0, -120));
        double height = ask(() -> find("#dock").getLayoutBounds().getHeight());
        robot.interact(() -> window.wear(Theme.DARK));
        settle();
        assertThat(ask(() -> find("#dock").getLayoutBounds().getHeight())).isCloseTo(height, within(4.0));
    }

    @Test
    void theSheetIsLookedAtAsBeforeInOtherLooksAndAnotherLanguage() {
        placeFromPalette("ec2", 200, 200);
        placeFromPalette("rds", 400, 200);
        for (boolean beside : List.of(false, true)) {
            if (beside) {
                robot.interact(() -> window.shell().sheets().open());
                settle();
            }
            robot.interact(() -> workspace.look(workspace.viewport().zoomed(2.5, 50, 60)));
            settle();
            Viewport seen = workspace.viewport();
            robot.interact(() -> window.wear(beside ? Theme.LIGHT : Theme.DARK));
            settle();
            assertThat(workspace.viewport()).isEqualTo(seen);
            robot.interact(() -> window.speak(beside ? Language.ENGLISH : Language.KOREAN));
            settle();
            assertThat(workspace.viewport()).isEqualTo(seen);
        }
        robot.interact(() -> window.shell().sheets().close());
        settle();
        robot.interact(() -> window.shell().canvas().fitAll());
        Viewport everything = workspace.viewport();
        robot.interact(() -> window.wear(Theme.DARK));
        settle();
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        assertThat(workspace.viewport().y()).as("who sees everything goes on seeing everything, in the middle").isNotEqualTo(everything.y());
    }

    @Test
    void theWindowComesAgainWhereItStoodIfItCanBeHeldThere() {
        robot.interact(() -> {
            Stage stage = window.stage();
            stage.setX(40);
            stage.setY(30);
            stage.setWidth(970);
            stage.setHeight(650);
            WindowPlace.keep(stage, kept());
            Rectangle2D screen = new Rectangle2D(0, 0, 1280, 720);
            Stage next = new Stage();
            WindowPlace.restore(next, kept(), List.of(screen));
            assertThat(List.of(next.getX(), next.getY(), next.getWidth(), next.getHeight())).containsExactly(40.0, 30.0, 970.0, 650.0);
            Stage elsewhere = new Stage();
            WindowPlace.restore(elsewhere, kept(), List.of(new Rectangle2D(2000, 0, 1280, 720)));
            assertThat(elsewhere.getX()).as("its screen is gone").isNaN();
        });
    }

    private double extent(String selector, boolean across) {
        return ask(() -> across ? find(selector).getLayoutBounds().getWidth() : find(selector).getLayoutBounds().getHeight());
    }

    @Test
    void theBordersOfTablesAndInspectorMoveByKeysAndByTheListOfCommands() {
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        robot.interact(() -> window.shell().canvas().requestFocus());
        double high = extent("#dock", false);
        double wide = extent("#inspector", true);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.END);
        settle();
        assertThat(extent("#dock", false)).isCloseTo(high + 32, within(2.0));
        assertThat(extent("#inspector", true)).isEqualTo(wide - 32);

        keys(KeyCode.CONTROL, KeyCode.K);
        robot.write("inspector wider");
        keys(KeyCode.ENTER);
        settle();
        assertThat(extent("#inspector", true)).isEqualTo(wide);
        for (int often = 0; often < 12; often++) {
            keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.HOME);
            keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
        }
        settle();
        assertThat(extent("#inspector", true)).as("the sheet keeps its room").isLessThan(990 * 0.37);
        assertThat(extent("#canvas", false)).isGreaterThan(60);
    }

    @Test
    void theBorderOfTheInspectorIsDraggedAndItsWidthIsKept() {
        double wide = extent("#inspector", true);
        Node border = find("#inspector-border");
        Point2D at = ask(() -> border.localToScreen(border.getLayoutBounds().getCenterX(), border.getLayoutBounds().getCenterY()));
        robot.moveTo(at).press(MouseButton.PRIMARY);
        for (int step = 1; step <= 4; step++) {
            robot.moveTo(at.add(-5 * step, 0));
            settle();
        }
        robot.release(MouseButton.PRIMARY);
        settle();
        assertThat(extent("#inspector", true)).isCloseTo(wide + 20, within(2.0));
        robot.interact(() -> window.wear(Theme.DARK));
        settle();
        assertThat(extent("#inspector", true)).isCloseTo(wide + 20, within(2.0));
        assertThat(kept().value("inspector.width")).isPresent();
    }

    /** Lets the system change its mind, as the toolkit hears of it. */
    private void system(String name, Object value) {
        robot.interact(() -> PlatformImpl.getPlatformPreferences().update(Map.of(name, value)));
        settle();
    }

    @Test
    void highContrastOfTheSystemIsFollowedWhileTheWindowIsOpenUntilTheUserChooses() {
        placeFromPalette("ec2", 200, 200);
        system("GTK.theme_name", "HighContrast");
        try {
            assertThat(window.look().theme()).isEqualTo(Theme.HIGH_CONTRAST);
            assertThat(((Labeled) find("#status-cost")).getTextFill()).isEqualTo(Color.WHITE);
            system("GTK.theme_name", "Adwaita");
            assertThat(window.look().theme()).isEqualTo(Theme.LIGHT);
            robot.interact(() -> window.wear(Theme.DARK));
            system("GTK.theme_name", "HighContrastInverse");
            assertThat(window.look().theme()).isEqualTo(Theme.DARK);
        } finally {
            system("GTK.theme_name", "Adwaita");
        }
    }

    @Test
    void theSpaceBarTurnsASwitch() {
        keys(KeyCode.CONTROL, KeyCode.COMMA);
        robot.interact(() -> find("#preferences-single-keys").requestFocus());
        keys(KeyCode.SPACE);
        assertThat(new Keymap(kept()).hasSingleKeys()).isFalse();
        robot.interact(() -> find("#preferences-single-keys").requestFocus());
        keys(KeyCode.SPACE);
        assertThat(new Keymap(kept()).hasSingleKeys()).isTrue();
    }

    @Test
    void aCommandTakesTheKeyThatIsPressedAndAnotherOnesOnlyWhenTold() {
        placeFromPalette("ec2", 200, 200);
        keys(KeyCode.F1);
        robot.interact(() -> ((Button) find("#key-tidy")).fire());
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.Y);
        assertThat(keysOf("tidy")).containsExactly("Ctrl+Alt+Y");

        robot.interact(() -> ((Button) find("#key-tidy")).fire());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(((Label) find("#keys-told")).getText()).contains("Ctrl+Z").contains("Undo");
        assertThat(keysOf("tidy")).as("not yet").containsExactly("Ctrl+Alt+Y");
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup("#keys-take").query().isVisible()).as("that was a no").isFalse();
        assertThat(find("#key-tidy").isFocused()).as("and the sheet stays").isTrue();
        assertThat(keysOf("tidy")).containsExactly("Ctrl+Alt+Y");
        keys(KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.Z);
        click("#keys-take");
        assertThat(keysOf("tidy")).containsExactly("Ctrl+Z");
        assertThat(keysOf("undo")).isEmpty();
        assertThat(new Keymap(kept()).apply(window.actions()).stream().filter(action -> action.id().equals("tidy")).findFirst()
                .orElseThrow().shortcuts()).as("the next start knows it").hasToString("[Ctrl+Z]");

        robot.interact(() -> ((Button) find("#keys-reset")).fire());
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isEmpty();
        robot.interact(() -> window.shell().canvas().requestFocus());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(architecture().components()).as("undo has its key again").isEmpty();
    }

    /** As work that was not saved is told of over a sheet that was opened at once. */
    @Test
    void aSheetHasTheKeysAgainWhenWhatCameOverItIsGone() {
        for (String sheet : List.of("keys", "preferences")) {
            robot.interact(() -> window.actions().stream().filter(action -> action.id().equals(sheet)).findFirst().orElseThrow().run());
        }
        assertThat(robot.lookup(".veil").queryAll()).hasSize(2);
        keys(KeyCode.ESCAPE);
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup(".veil").tryQuery()).isEmpty();
        assertThat(window.shell().canvas().isFocused()).isTrue();
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        placeFromPalette("ec2", 200, 200);
        keys(KeyCode.CONTROL, KeyCode.COMMA);
        Node toggle = find("#preferences-single-keys");
        robot.interact(() -> ((atlantafx.base.controls.ToggleSwitch) toggle).setSelected(false));
        keys(KeyCode.ESCAPE);
        keys(KeyCode.DIGIT5);
        keys(KeyCode.SHIFT, KeyCode.SLASH);

        assertThat(window.look().lens()).isEqualTo(Lens.FINDINGS);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isEmpty();
        keys(KeyCode.F1);
        assertThat(robot.lookup("#key-sheet").tryQuery()).as("other keys stay").isPresent();
    }

    @Test
    void theFreeTierIsTakenOffWhenTheUserWantsIt() {
        placeFromPalette("lambda", 200, 200);
        robot.interact(() -> workspace.commit(Text.name("usage").message(), new Edit.Change(
                component("lambda").withUsage(Map.of("requestsPerMonth", 2_000_000.0)))));
        untilReviewed();
        var before = workspace.review().orElseThrow().estimate().total();
        keys(KeyCode.CONTROL, KeyCode.COMMA);
        robot.interact(() -> ((atlantafx.base.controls.ToggleSwitch) find("#preferences-free-tier")).setSelected(true));
        until(() -> workspace.review().orElseThrow().estimate().total().compareTo(before) < 0);
    }
}
