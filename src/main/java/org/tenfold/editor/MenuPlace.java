package org.tenfold.editor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Text;

/**
 * Where in the menu bar an action is listed, so that no menu is longer than a small screen and what belongs together stands
 * together. Places come in the order of the menus, and the actions of one place in the order in which they were made.
 */
public enum MenuPlace {

    BEGIN(Menu.FILE, 1),
    RECENT_FILES(Menu.FILE, 1, Text.of("Open recent", "최근 파일 열기")),
    FIRST_PAGE(Menu.FILE, 1),
    SAVE(Menu.FILE, 2),
    EXPORT(Menu.FILE, 2, Text.of("Export", "내보내기")),
    JOBS(Menu.FILE, 2),
    TABS(Menu.FILE, 3),
    QUIT(Menu.FILE, 4),

    HISTORY(Menu.EDIT, 1),
    CLIPBOARD(Menu.EDIT, 2),
    INSERT(Menu.EDIT, 3, Text.of("Insert", "삽입")),
    LINKS(Menu.EDIT, 3, Text.of("Links", "연결")),
    LOOK(Menu.EDIT, 3, Text.of("Look, size and configuration", "모양, 크기, 구성")),
    CONFIGURATION(LOOK),
    NAME(Menu.EDIT, 3),
    ALL(Menu.EDIT, 4),
    SELECT(Menu.EDIT, 4, Text.of("Select", "선택")),
    FIND(Menu.EDIT, 4),
    PREFERENCES(Menu.EDIT, 5),

    ZOOM(Menu.VIEW, 1),
    TRAIL(Menu.VIEW, 2),
    PRESENT(Menu.VIEW, 3),
    PANELS(Menu.VIEW, 4),
    PANES(Menu.VIEW, 4, Text.of("Parts of the window", "창의 영역")),
    APPEARANCE(Menu.VIEW, 5),

    TIDY(Menu.ARRANGE, 1),
    ALIGN(Menu.ARRANGE, 2, Text.of("Align and distribute", "맞춤과 간격")),
    ORDER(Menu.ARRANGE, 2, Text.of("Order", "순서")),
    MOVE(Menu.ARRANGE, 2, Text.of("Move", "이동")),
    SIZE(Menu.ARRANGE, 2, Text.of("Size", "크기")),
    FLIP(Menu.ARRANGE, 2),
    GROUP(Menu.ARRANGE, 3),
    BENDS(Menu.ARRANGE, 4, Text.of("Bends of a link", "연결의 꺾은점")),
    LABEL(Menu.ARRANGE, 4, Text.of("Label of a link", "연결의 레이블")),

    FINDINGS(Menu.REVIEW, 1),
    RULES(Menu.REVIEW, 2),
    LENSES(Menu.REVIEW, 3, Text.of("Show on the sheet", "시트에 표시")),
    TABLES(Menu.REVIEW, 3, Text.of("Tables", "표")),
    FIGURES(Menu.REVIEW, 4),

    LESSONS(Menu.LEARN, 1),
    LESSON_STEPS(Menu.LEARN, 2),
    LESSON_END(Menu.LEARN, 3),

    HELP(Menu.HELP, 1);

    /** The menus, in their order. */
    public enum Menu {
        FILE(Text.of("File", "파일")),
        EDIT(Text.of("Edit", "편집")),
        VIEW(Text.of("View", "보기")),
        ARRANGE(Text.of("Arrange", "정렬")),
        REVIEW(Text.of("Review", "검토")),
        LEARN(Text.of("Learn", "학습")),
        HELP(Text.of("Help", "도움말"));

        private final Text label;

        Menu(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }
    }

    private final Menu menu;
    private final int section;
    private final @Nullable Text title;

    MenuPlace(Menu menu, int section) {
        this(menu, section, null);
    }

    /** Below another, in the menu inside the menu that holds that one too. */
    MenuPlace(MenuPlace other) {
        this(other.menu, other.section, other.title);
    }

    MenuPlace(Menu menu, int section, @Nullable Text title) {
        this.menu = menu;
        this.section = section;
        this.title = title;
    }

    public Menu menu() {
        return menu;
    }

    /** Counts what stands between two lines of the menu. */
    public int section() {
        return section;
    }

    /** What the menu inside the menu is called that holds the actions of this place; empty if they stand in the menu itself. */
    public Optional<Text> title() {
        return Optional.ofNullable(title);
    }
}
