package org.tenfold.desktop;

import java.util.List;
import org.tenfold.editor.Action;
import org.tenfold.editor.Action.Menu;
import org.tenfold.text.Text;

/** The commands that find other things: commands, keys, parts of the design. */
final class HelpActions {

    private final AppWindow window;

    HelpActions(AppWindow window) {
        this.window = window;
    }

    List<Action> all() {
        return List.of(
                Action.of("find", Menu.EDIT, Text.of("Find…", "찾기…"), "mdi2m-magnify", "Ctrl+F", () -> window.shell().find())
                        .alsoFor("search locate component part 검색 찾아보기")
                        .when(() -> !window.workspace().present().architecture().componentsById().isEmpty()),
                Action.of("commands", Menu.HELP, Text.of("All commands…", "모든 명령…"), "mdi2c-console-line", "Ctrl+K",
                        () -> window.shell().showCommands())
                        .alsoFor("command palette actions search 팔레트 검색"),
                Action.of("preferences", Menu.EDIT, Text.of("Preferences…", "환경 설정…"), "mdi2c-cog-outline", "Ctrl+,",
                        () -> window.showPreferences("preferences-language"))
                        .alsoFor("settings options text size font theme language currency won free tier configure 설정 옵션 글자 크기 글꼴 언어 테마 원화 환율"),
                Action.of("keys", Menu.HELP, Text.of("Keys", "단축키"), "mdi2k-keyboard-outline", "F1 ?",
                        window::showKeys)
                        .alsoFor("keyboard shortcuts hotkeys cheat sheet bindings 키보드 바로 가기"));
    }
}
