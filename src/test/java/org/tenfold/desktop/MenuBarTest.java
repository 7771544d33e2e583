package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.tenfold.editor.Action;
import org.tenfold.editor.MenuPlace;
import org.tenfold.editor.Selection;
import org.testfx.util.WaitForAsyncUtils;

/** The menu bar: short, parted, with every command and its key. */
class MenuBarTest extends WindowTest {

    /** Of the smallest window, without its title and menu bar. */
    private static final double ROOM = 580;

    private List<Menu> menus() {
        return ((MenuBar) window.stage().getScene().lookup(".menu-bar")).getMenus();
    }

    private static Stream<MenuItem> entries(Menu menu) {
        return menu.getItems().stream().flatMap(item -> item instanceof Menu inner ? entries(inner) : Stream.of(item))
                .filter(item -> !(item instanceof SeparatorMenuItem));
    }

    /** Opens every menu after the other. */
    private void eachMenu(Runnable look) {
        // The headless screen complains of popups that lie partly beyond it; what they show is asked of them, not of the screen.
        WaitForAsyncUtils.autoCheckException = false;
        for (int i = 0; i < menus().size(); i++) {
            int index = i;
            robot.interact(() -> menus().get(index).show());
            settle();
            robot.interact(look);
            robot.interact(() -> menus().get(index).hide());
        }
        WaitForAsyncUtils.clearExceptions();
        WaitForAsyncUtils.autoCheckException = true;
    }

    @Test
    void everyCommandStandsInItsMenuOnceWithItsKey() {
        eachMenu(() -> { });
        Map<String, String> keys = new LinkedHashMap<>();
        List<String> shown = new ArrayList<>();
        menus().stream().flatMap(MenuBarTest::entries).filter(item -> item.getId() != null).forEach(item -> {
            shown.add(item.getId());
            keys.put(item.getId(), item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText());
        });
        assertThat(shown).doesNotHaveDuplicates();
        Map<String, String> wanted = new LinkedHashMap<>();
        window.actions().forEach(action -> wanted.put("menu-" + action.id(),
                action.shortcuts().isEmpty() ? "" : action.shortcuts().getFirst().toString()));
        assertThat(keys).containsAllEntriesOf(wanted).hasSameSizeAs(wanted);
    }

    @Test
    void everyPlaceHasItsCommands() {
        assertThat(window.actions()).extracting(Action::place).contains(
                Stream.of(MenuPlace.values()).filter(place -> place != MenuPlace.RECENT_FILES).toArray(MenuPlace[]::new));
    }

    @Test
    void noMenuIsLongerThanASmallWindow() {
        Map<String, Double> tall = new LinkedHashMap<>();
        eachMenu(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .filter(ContextMenu::isShowing).forEach(menu -> {
                    double height = menu.getScene().getRoot().lookup(".menu-item").getParent().getLayoutBounds().getHeight();
                    if (height > ROOM) {
                        tall.put(menu.getItems().getFirst().getText(), height);
                    }
                }));
        assertThat(tall).isEmpty();
    }

    @Test
    void aKeyThatAMenuShowsActsOnlyWhereTheFocusIs() {
        robot.interact(() -> window.documents().begin(window.lessons().samples().getFirst().design()));
        int parts = architecture().components().size();
        eachMenu(() -> { });
        robot.interact(() -> workspace.select(Selection.of(architecture().components().iterator().next().id())));
        robot.interact(() -> find("#inspector-name").requestFocus());
        keys(KeyCode.RIGHT);
        keys(KeyCode.DELETE);
        assertThat(architecture().components()).hasSize(parts);
    }
}
