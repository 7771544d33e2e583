package org.tenfold.desktop;

import java.util.List;
import org.tenfold.editor.Action;
import org.tenfold.editor.MenuPlace;
import org.tenfold.editor.LinkProposal;
import org.tenfold.editor.Needs;
import org.tenfold.picture.Theme;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** The commands that change what is seen and how. */
final class ViewActions {

    private static final double ZOOM_STEP = 1.25;
    /** How far one command moves the border of a pane. */
    private static final double RESIZE_STEP = 32;

    private final AppWindow window;

    ViewActions(AppWindow window) {
        this.window = window;
    }

    List<Action> all() {
        return List.of(
                Action.of("zoom-in", MenuPlace.ZOOM, Text.of("Zoom in", "확대"), "mdi2m-magnify-plus-outline", "Ctrl+= Ctrl++",
                        () -> window.shell().canvas().zoomBy(ZOOM_STEP))
                        .alsoFor("larger bigger magnify 크게"),
                Action.of("zoom-out", MenuPlace.ZOOM, Text.of("Zoom out", "축소"), "mdi2m-magnify-minus-outline", "Ctrl+-",
                        () -> window.shell().canvas().zoomBy(1 / ZOOM_STEP))
                        .alsoFor("smaller shrink 작게"),
                Action.of("zoom-100", MenuPlace.ZOOM, Text.of("Actual size", "실제 크기"), "", "Ctrl+0",
                        () -> window.shell().canvas().zoomToActualSize())
                        .alsoFor("zoom 100 percent reset original 배율 초기화"),
                Action.of("fit-all", MenuPlace.ZOOM, Text.of("Show everything", "전체 보기"), "mdi2f-fit-to-page-outline", "Shift+1",
                        () -> window.shell().canvas().fitAll())
                        .alsoFor("zoom to fit whole overview page 화면 맞춤 전체"),
                Action.of("fit-selection", MenuPlace.ZOOM, Text.of("Show the selection", "선택한 것 보기"), "", "Shift+2",
                        () -> window.shell().canvas().fitSelection())
                        .alsoFor("zoom to selection focus 선택 확대")
                        .when(Needs.SELECTION, () -> !window.workspace().selection().isEmpty()),
                Action.of("back", MenuPlace.TRAIL, Text.of("Back to the last view", "이전 화면으로"), "mdi2a-arrow-left", "Alt+Left",
                        () -> window.shell().canvas().back())
                        .alsoFor("previous view zoom position 뒤로 되돌아가기")
                        .when(Text.of("There is no earlier view.", "이전 화면이 없습니다."), () -> window.shell().canvas().hasBack()),
                Action.of("forward", MenuPlace.TRAIL, Text.of("Forward again", "다음 화면으로"), "mdi2a-arrow-right", "Alt+Right",
                        () -> window.shell().canvas().forward())
                        .alsoFor("next view position 앞으로")
                        .when(Text.of("There is no later view.", "다음 화면이 없습니다."), () -> window.shell().canvas().hasForward()),
                Action.of("history", MenuPlace.HISTORY, Text.of("History…", "작업 내역…"), "mdi2h-history", "Ctrl+H",
                        () -> window.shell().showHistory())
                        .alsoFor("undo list steps versions timeline 실행 취소 기록 버전")
                        .when(Text.of("Nothing was changed yet.", "아직 변경한 내용이 없습니다."), () -> window.workspace().history().size() > 1),
                Action.of("next-pane", MenuPlace.PANES, Text.of("Next part of the window", "창의 다음 영역으로"), "", "F6",
                        () -> window.shell().stepPane(1))
                        .alsoFor("focus panel switch 초점 이동 패널"),
                Action.of("previous-pane", MenuPlace.PANES, Text.of("Previous part of the window", "창의 이전 영역으로"), "", "Shift+F6",
                        () -> window.shell().stepPane(-1))
                        .alsoFor("focus panel switch 초점 이동 패널"),
                Action.of("split", MenuPlace.PRESENT, Text.of("Scenarios side by side", "시나리오 나란히 보기"), "mdi2c-compare", "Ctrl+\\",
                        () -> window.shell().toggleSplit())
                        .alsoFor("compare variants diff two split view 비교 변형 차이 분할")
                        .when(Needs.DESIGN, () -> !window.workspace().document().architecture().componentsById().isEmpty()),
                Action.of("split-other", MenuPlace.PRESENT, Text.of("Work on the other side", "다른 쪽에서 작업"), "", "F7",
                        () -> window.shell().sheets().other())
                        .alsoFor("variant scenario switch split 변형 시나리오 전환")
                        .when(Text.of("Show scenarios side by side first.", "먼저 시나리오를 나란히 보십시오."), () -> window.shell().sheets().isSplit()),
                Action.of("palette", MenuPlace.PANELS, Text.of("Palette", "팔레트"), "mdi2d-dock-left", "Ctrl+Shift+P",
                        () -> window.shell().togglePalette())
                        .alsoFor("services sidebar components library 서비스 목록 사이드바"),
                Action.of("dock", MenuPlace.PANELS, Text.of("Tables", "표"), "mdi2d-dock-bottom", "Ctrl+J",
                        () -> window.shell().toggleDock())
                        .alsoFor("bottom panel tables results hide show 하단 패널 결과 숨기기"),
                tables("higher", Text.of("Make the tables higher", "표 높이 늘리기"), "Ctrl+Shift+Page_Up", RESIZE_STEP),
                tables("lower", Text.of("Make the tables lower", "표 높이 줄이기"), "Ctrl+Shift+Page_Down", -RESIZE_STEP),
                inspector("wider", Text.of("Make the inspector wider", "속성 패널 너비 늘리기"), "Ctrl+Shift+Home", RESIZE_STEP),
                inspector("narrower", Text.of("Make the inspector narrower", "속성 패널 너비 줄이기"), "Ctrl+Shift+End", -RESIZE_STEP),
                Action.of("minimap", MenuPlace.PANELS, Text.of("Map of the sheet", "시트 지도"), "mdi2m-map-outline", "Ctrl+Shift+M",
                        () -> window.shell().toggleMinimap())
                        .alsoFor("minimap overview navigator 미니맵 개요"),
                Action.of("dark", MenuPlace.APPEARANCE, Text.of("Dark or light", "어둡게 또는 밝게"), "mdi2t-theme-light-dark", "",
                        () -> window.wear(window.look().theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT))
                        .alsoFor("theme night mode light colours colors appearance contrast 테마 다크 모드 야간 색상"),
                Action.of("language", MenuPlace.APPEARANCE, Text.of("한국어로 보기", "Show in English"), "mdi2t-translate", "Ctrl+Shift+K",
                        () -> window.speak(window.look().language() == Language.ENGLISH ? Language.KOREAN : Language.ENGLISH))
                        .alsoFor("language korean english switch translate locale 언어 영어 한글 바꾸기"),
                Action.of("tidy", MenuPlace.TIDY, Text.of("Tidy up", "정돈"), "mdi2a-auto-fix", "Ctrl+T", window::tidy)
                        .alsoFor("layout arrange auto organize clean elk 자동 배치 정렬 레이아웃")
                        .when(Needs.DESIGN, () -> !window.workspace().present().architecture().componentsById().isEmpty()),
                Action.of("tidy-selection", MenuPlace.TIDY, Text.of("Tidy up the selection…", "선택 영역 정돈…"), "mdi2a-auto-fix", "Ctrl+Alt+T",
                        window::tidySelection)
                        .alsoFor("layout arrange auto align 자동 배치 정렬")
                        .when(Text.of("Select a container or several parts.", "영역이나 여러 구성 요소를 선택하십시오."),
                                window::canTidySelection),
                Action.of("rename", MenuPlace.NAME, Text.of("Rename", "이름 변경"), "mdi2r-rename-box", "F2",
                        () -> window.shell().pen().write())
                        .alsoFor("name title label edit 제목 고치기")
                        .when(Text.of("Select one part or note.", "구성 요소나 메모 하나를 선택하십시오."), () -> window.shell().pen().canWrite()),
                Action.of("search", MenuPlace.INSERT, Text.of("Insert by search…", "검색하여 추가…"), "mdi2p-plus-circle-outline",
                        "Insert /", () -> window.shell().insertion().offer())
                        .alsoFor("add create component service place insert 서비스 추가 넣기 배치"),
                neighbour("right", Text.of("Add a neighbour to the right…", "오른쪽에 이웃 추가…"), "Ctrl+Right", 1, 0),
                neighbour("left", Text.of("Add a neighbour to the left…", "왼쪽에 이웃 추가…"), "Ctrl+Left", -1, 0),
                neighbour("above", Text.of("Add a neighbour above…", "위에 이웃 추가…"), "Ctrl+Up", 0, -1),
                neighbour("below", Text.of("Add a neighbour below…", "아래에 이웃 추가…"), "Ctrl+Down", 0, 1),
                Action.of("connect-to", MenuPlace.LINKS, Text.of("Connect to…", "연결할 대상 찾기…"), "", "Alt+L",
                        () -> window.shell().connect())
                        .alsoFor("link edge arrow line to 연결선 화살표 잇기").when(Needs.LINKABLE, this::mayConnect),
                Action.of("note", MenuPlace.INSERT, Text.of("Add a note", "메모 추가"), "mdi2n-note-plus-outline", "Ctrl+Shift+N",
                        () -> window.shell().pen().addNote())
                        .alsoFor("comment text annotation sticky 주석 설명 글 코멘트"),
                Action.of("image", MenuPlace.INSERT, Text.of("Insert or replace an image…", "이미지 넣기 또는 바꾸기…"), "mdi2i-image-plus", "Ctrl+Shift+I",
                        () -> window.shell().images().choose()).alsoFor("picture photo logo annotation png jpeg file 그림 사진 로고 파일"),
                Action.of("style", MenuPlace.LOOK, Text.of("Colour and line…", "색과 선…"), "mdi2p-palette-outline", "Ctrl+Alt+S",
                        () -> window.shell().showStyles())
                        .alsoFor("color background dash format 색상 서식 점선 배경").when(Needs.SELECTION, () -> !window.workspace().selection().isEmpty()),
                Action.of("spotlight", MenuPlace.PRESENT, Text.of("Spotlight", "스포트라이트"), "mdi2s-spotlight-beam", ".",
                        () -> window.shell().spotlight())
                        .alsoFor("present highlight dim pointer focus 발표 강조 조명"));
    }

    private Action tables(String id, Text label, String key, double by) {
        return Action.of("dock-" + id, MenuPlace.PANES, label, "", key, () -> window.shell().growTables(by))
                .alsoFor("resize border divider panel dock height 크기 경계 패널")
                .when(Text.of("Open the tables first.", "먼저 표를 여십시오."), () -> window.shell().areTablesShown());
    }

    private Action inspector(String id, Text label, String key, double by) {
        return Action.of("inspector-" + id, MenuPlace.PANES, label, "", key, () -> window.shell().widenInspector(by))
                .alsoFor("resize border divider panel sidebar width properties 크기 경계 속성")
                .when(Text.of("The inspector is not shown.", "속성 패널이 보이지 않습니다."), () -> window.shell().isInspectorShown());
    }

    private Action neighbour(String id, Text label, String key, int dx, int dy) {
        return Action.of("neighbour-" + id, MenuPlace.INSERT, label, "", key, () -> window.shell().insertion().offerNeighbour(dx, dy))
                .when(Needs.LINKABLE, this::mayConnect);
    }

    private boolean mayConnect() {
        return window.workspace().selection().single()
                .flatMap(part -> window.workspace().present().architecture().component(part))
                .filter(part -> LinkProposal.mayEnd(window.workspace().catalog(), part)).isPresent();
    }
}
