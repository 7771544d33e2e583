package org.tenfold.desktop;

import java.util.List;
import org.tenfold.editor.Action;
import org.tenfold.editor.MenuPlace;
import org.tenfold.editor.Needs;
import org.tenfold.text.Text;

/** The commands that find other things: commands, keys, preferences, parts of the design. */
final class HelpActions {

    private final AppWindow window;

    HelpActions(AppWindow window) {
        this.window = window;
    }

    List<Action> all() {
        return List.of(
                Action.of("find", MenuPlace.FIND, Text.of("Find…", "찾기…"), "mdi2m-magnify", "Ctrl+F", () -> window.shell().find())
                        .alsoFor("search locate component part 검색 찾아보기")
                        .when(Needs.DESIGN, () -> !window.workspace().present().architecture().componentsById().isEmpty()),
                Action.of("commands", MenuPlace.HELP, Text.of("All commands…", "모든 명령…"), "mdi2c-console-line", "Ctrl+K",
                        () -> window.shell().showCommands())
                        .alsoFor("command palette actions search 팔레트 검색"),
                Action.of("preferences", MenuPlace.PREFERENCES, Text.of("Preferences…", "환경 설정…"), "mdi2c-cog-outline", "Ctrl+,",
                        () -> window.showPreferences("preferences-language"))
                        .alsoFor("settings options text size font theme language currency won free tier configure 설정 옵션 글자 크기 글꼴 언어 테마 원화 환율"),
                preference("theme", MenuPlace.APPEARANCE, Text.of("Theme…", "테마…"), "mdi2t-theme-light-dark")
                        .alsoFor("dark light high contrast system appearance colours colors night mode 어둡게 밝게 고대비 다크 모드 모양"),
                preference("text-size", MenuPlace.APPEARANCE, Text.of("Text size…", "글자 크기…"), "mdi2f-format-size")
                        .alsoFor("font larger smaller bigger scale zoom letters 글꼴 크게 작게 배율"),
                preference("still", MenuPlace.APPEARANCE, Text.of("Less motion…", "움직임 줄이기…"), "mdi2a-animation-outline")
                        .alsoFor("animation animations reduce reduced transitions effects still 애니메이션 동작 효과 끄기"),
                preference("free-tier", MenuPlace.FIGURES, Text.of("Count the free tier…", "무료 사용량 반영…"), "mdi2g-gift-outline")
                        .alsoFor("price cost money allowance 비용 가격 프리 티어"),
                preference("won", MenuPlace.FIGURES, Text.of("Costs in won…", "원화로 보는 비용…"), "mdi2c-cash-multiple")
                        .alsoFor("currency exchange rate krw money price dollar 환율 통화 달러 가격"),
                Action.of("keys", MenuPlace.HELP, Text.of("Keys", "단축키"), "mdi2k-keyboard-outline", "F1 ?",
                        window::showKeys)
                        .alsoFor("keyboard shortcuts hotkeys cheat sheet bindings 키보드 바로 가기"),
                preference("single-keys", MenuPlace.HELP, Text.of("Single keys…", "한 글자 단축키…"), "mdi2a-alphabetical-variant")
                        .alsoFor("keyboard shortcuts letters digits speech switch off 키보드 바로 가기 끄기 음성"));
    }

    /** Opens the preferences at one of them. */
    private Action preference(String control, MenuPlace place, Text label, String icon) {
        return Action.of("preference-" + control, place, label, icon, "", () -> window.showPreferences("preferences-" + control));
    }
}
