package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.editor.Action;
import org.tenfold.editor.MenuPlace;
import org.tenfold.editor.Shortcut;
import org.tenfold.text.Text;

/** Which keys perform a command. */
class MenusTest {

    @ParameterizedTest
    @CsvSource({"Alt+Shift+Left, Alt+Shift+←", "Ctrl+Down, Ctrl+↓", "Ctrl+Shift+Page_Up, Ctrl+Shift+Page Up", "Ctrl++, Ctrl++"})
    void menusWriteKeysForAllLanguages(String written, String shown) {
        assertThat(Shortcut.of(written)).hasToString(shown);
        assertThat(Shortcut.of(Shortcut.of(written).written())).isEqualTo(Shortcut.of(written));
    }

    private static boolean performs(String shortcut, KeyCode code, boolean shift, boolean ctrl) {
        AtomicInteger done = new AtomicInteger();
        Action action = Action.of("one", MenuPlace.ZOOM, Text.of("One", "하나"), "", shortcut, done::incrementAndGet);
        Menus.perform(List.of(action), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, false, false), need -> { });
        return done.get() == 1;
    }

    /** Plus stands above the equals sign of many keyboards, has a key of its own on others, and another among the numbers. */
    @ParameterizedTest
    @CsvSource({"EQUALS,true", "PLUS,false", "ADD,false"})
    void plusIsThatOfAnyKeyboard(KeyCode code, boolean shift) {
        assertThat(performs("Ctrl++", code, shift, true)).isTrue();
        assertThat(performs("Ctrl++", code, shift, false)).isFalse();
    }

    @Test
    void theSignsAndDigitsAmongTheNumbersAreThoseOfTheRest() {
        assertThat(performs("Ctrl+-", KeyCode.SUBTRACT, false, true)).isTrue();
        assertThat(performs("Ctrl+0", KeyCode.NUMPAD0, false, true)).isTrue();
        assertThat(performs("3", KeyCode.NUMPAD3, false, false)).isTrue();
    }

    @Test
    void aSlashIsNoQuestionMarkAndAnEqualsSignNoPlus() {
        assertThat(performs("/", KeyCode.SLASH, false, false)).isTrue();
        assertThat(performs("?", KeyCode.SLASH, true, false)).isTrue();
        assertThat(performs("/", KeyCode.SLASH, true, false)).isFalse();
        assertThat(performs("?", KeyCode.SLASH, false, false)).isFalse();
        assertThat(performs("Ctrl+=", KeyCode.EQUALS, false, true)).isTrue();
        assertThat(performs("Ctrl+=", KeyCode.EQUALS, true, true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Ctrl+Shift+Page_Up,PAGE_UP,true,true", "Delete,DELETE,false,false", "Shift+1,DIGIT1,true,false", "F2,F2,false,false",
        "Ctrl+\\,BACK_SLASH,false,true", "Insert,INSERT,false,false", "Ctrl+K,K,false,true", "Shift+Left,LEFT,true,false"})
    void keysAreNamedAsPeopleNameThem(String shortcut, KeyCode code, boolean shift, boolean ctrl) {
        assertThat(performs(shortcut, code, shift, ctrl)).isTrue();
        assertThat(performs(shortcut, code, !shift, ctrl)).isFalse();
    }
}
