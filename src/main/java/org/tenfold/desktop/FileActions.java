package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.editor.Action;
import org.tenfold.editor.MenuPlace;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Needs;
import org.tenfold.text.Text;

/** The commands about files. */
final class FileActions {

    private static final Text ONE_TAB = Text.of("Only one tab is open.", "열린 탭이 하나뿐입니다.");

    private static final Text NO_FILE = Text.of("This design was not saved to a file yet.", "아직 파일로 저장하지 않은 설계입니다.");
    private static final Text NOT_IMPORTED = Text.of("This design was not made of a template.", "템플릿으로 만든 설계가 아닙니다.");

    private final AppWindow window;

    FileActions(AppWindow window) {
        this.window = window;
    }

    List<Action> all() {
        List<Action> all = new ArrayList<>(List.of(
                Action.of("new", MenuPlace.BEGIN, Text.of("New", "새로 만들기"), "mdi2f-file-plus-outline", "Ctrl+N",
                        () -> window.shell().dismissStart())
                        .alsoFor("create blank empty document 새 문서 빈 시트 만들기"),
                Action.of("open", MenuPlace.BEGIN, Text.of("Open…", "열기…"), "mdi2f-folder-open-outline", "Ctrl+O",
                        () -> window.documents().open())
                        .alsoFor("load file document 불러오기 파일"),
                Action.of("import", MenuPlace.BEGIN, Text.of("Import a template…", "템플릿 가져오기…"), "mdi2f-file-import-outline", "",
                        () -> window.documents().importTemplate())
                        .alsoFor("cloudformation yaml json sam stack aws 클라우드포메이션 불러오기"),
                Action.of("import-report", MenuPlace.BEGIN, Text.of("What became of the template…", "템플릿을 가져온 결과…"), "mdi2f-file-search-outline", "",
                        () -> window.shell().showImport())
                        .alsoFor("import report cloudformation not understood assumptions 보고 가정")
                        .when(NOT_IMPORTED, () -> window.documents().current().imported().isPresent()),
                Action.of("start", MenuPlace.FIRST_PAGE, Text.of("First page: recent files and samples", "첫 화면: 최근 파일과 예제"), "mdi2h-home-outline", "",
                        () -> window.shell().showStart())
                        .alsoFor("home welcome templates recent samples examples 홈 시작 최근 템플릿 예제"),
                Action.of("save", MenuPlace.SAVE, Text.of("Save", "저장"), "mdi2c-content-save-outline", "Ctrl+S",
                        () -> window.documents().save())
                        .alsoFor("store write file 파일 보관"),
                Action.of("save-as", MenuPlace.SAVE, Text.of("Save as…", "다른 이름으로 저장…"), "", "Ctrl+Shift+S",
                        () -> window.documents().saveAs())
                        .alsoFor("store copy file 사본 저장 파일"),
                Action.of("versions", MenuPlace.SAVE, Text.of("Earlier versions…", "이전 버전…"), "mdi2f-file-clock-outline", "",
                        window::showVersions)
                        .alsoFor("backup restore revert previous saved history recover 백업 복원 되돌리기 기록 복구")
                        .when(NO_FILE, () -> window.documents().file().isPresent())));
        for (Export format : Export.values()) {
            all.add(Action.of("export-" + format.id(), MenuPlace.EXPORT, format.label(), format.icon(), format.shortcut(),
                    () -> window.export(format)).alsoFor("save picture image print report download 그림 인쇄 보고서 저장")
                    .when(Needs.DESIGN, () -> !window.workspace().present().architecture().componentsById().isEmpty()));
        }
        all.add(Action.of("cancel-job", MenuPlace.JOBS, Text.of("Cancel what is going on", "진행 중인 작업 취소"), "", "Ctrl+.",
                () -> window.jobs().running().stream().findFirst().ifPresent(Jobs.Job::cancel))
                        .alsoFor("stop abort job progress 중지 멈춤")
                .when(Text.of("Nothing is going on.", "진행 중인 작업이 없습니다."), () -> !window.jobs().running().isEmpty()));
        all.addAll(List.of(
                Action.of("close-tab", MenuPlace.TABS, Text.of("Close the tab", "탭 닫기"), "", "Ctrl+W",
                        () -> window.documents().close(window.documents().current()))
                        .alsoFor("close document file 문서 닫기"),
                Action.of("reopen-tab", MenuPlace.TABS, Text.of("Reopen the closed tab", "닫은 탭 다시 열기"), "", "Ctrl+Shift+T",
                        () -> window.documents().reopen())
                        .alsoFor("restore document closed 복원 문서")
                        .when(Text.of("No tab was closed.", "닫은 탭이 없습니다."), () -> window.documents().canReopen()),
                Action.of("next-tab", MenuPlace.TABS, Text.of("Next tab", "다음 탭"), "", "Ctrl+Tab",
                        () -> window.documents().step(1))
                        .alsoFor("document switch 문서 전환").when(ONE_TAB, () -> window.documents().tabs().size() > 1),
                Action.of("previous-tab", MenuPlace.TABS, Text.of("Previous tab", "이전 탭"), "", "Ctrl+Shift+Tab",
                        () -> window.documents().step(-1))
                        .alsoFor("document switch 문서 전환").when(ONE_TAB, () -> window.documents().tabs().size() > 1)));
        all.add(Action.of("quit", MenuPlace.QUIT, Text.of("Close the window", "창 닫기"), "", "Ctrl+Q", window::close)
                        .alsoFor("exit leave end program 종료 나가기 끝내기"));
        return all;
    }
}
