package org.tenfold.desktop;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Action;
import org.tenfold.text.Text;

/** How the menus of the menu bar are parted, so that none is longer than a small screen and what belongs together stands together. */
final class MenuPlan {

    /**
     * Some actions of a menu by their ids: between lines, or in a menu of their own.
     *
     * @param title of their own menu; null where they stand in the menu itself
     */
    record Part(@Nullable Text title, List<String> ids) {
    }

    private static final Map<Action.Menu, List<List<Part>>> PARTS = Map.of(
            Action.Menu.FILE, List.of(
                    List.of(here("new", "open"), here(Menus.RECENT_FILES), here("start")),
                    List.of(here("save", "save-as"), below(Text.of("Export", "내보내기"), "export-pdf", "export-png", "export-svg",
                            "export-html", "export-md", "export-json", "export-sarif"), here("cancel-job")),
                    List.of(here("close-tab", "reopen-tab", "next-tab", "previous-tab")),
                    List.of(here("quit"))),
            Action.Menu.EDIT, List.of(
                    List.of(here("undo", "redo", "history")),
                    List.of(here("cut", "copy", "copy-text", "paste", "paste-in-place", "duplicate", "duplicate-linked", "delete", "delete-healing")),
                    List.of(below(Text.of("Insert", "삽입"), "search", "neighbour-right", "neighbour-left", "neighbour-above",
                                    "neighbour-below", "note", "image"),
                            below(Text.of("Links", "연결"), "connect", "connect-to", "next-link", "previous-link", "travel-right",
                                    "travel-left", "travel-up", "travel-down"),
                            below(Text.of("Look, size and configuration", "모양, 크기, 구성"), "style", "copy-style", "paste-style",
                                    "copy-size", "paste-size", "copy-configuration", "paste-configuration"),
                            here("rename")),
                    List.of(here("select-all"), below(Text.of("Select", "선택"), "select-type", "select-tier", "select-zone",
                            "select-finding", "select-outer", "select-inner"), here("find")),
                    List.of(here("preferences"))),
            Action.Menu.VIEW, List.of(
                    List.of(here("zoom-in", "zoom-out", "zoom-100", "fit-all", "fit-selection")),
                    List.of(here("back", "forward")),
                    List.of(here("split", "split-other", "spotlight")),
                    List.of(here("palette", "dock", "minimap"), below(Text.of("Parts of the window", "창의 영역"), "next-pane",
                            "previous-pane", "dock-higher", "dock-lower", "inspector-wider", "inspector-narrower")),
                    List.of(here("dark", "language", "preference-theme", "preference-text-size", "preference-still"))),
            Action.Menu.ARRANGE, List.of(
                    List.of(here("tidy", "tidy-selection")),
                    List.of(below(Text.of("Align and distribute", "맞춤과 간격"), "align-left", "align-center", "align-right", "align-top",
                                    "align-middle", "align-bottom", "distribute-across", "distribute-down"),
                            below(Text.of("Order", "순서"), "order-front", "order-forward", "order-backward", "order-back"),
                            below(Text.of("Move", "이동"), "move-left", "move-right", "move-up", "move-down", "move-far-left",
                                    "move-far-right", "move-far-up", "move-far-down"),
                            below(Text.of("Size", "크기"), "size-wider", "size-narrower", "size-taller", "size-lower"),
                            here("flip-across", "flip-down")),
                    List.of(here("group", "ungroup", "collapse", "lock", "mirror-zone")),
                    List.of(below(Text.of("Bends of a link", "연결의 꺾은점"), "next-part", "previous-part", "pin-bends", "clear-bends"),
                            below(Text.of("Label of a link", "연결의 레이블"), "label-back", "label-forward", "label-free"))),
            Action.Menu.REVIEW, List.of(
                    List.of(here("next-finding", "previous-finding", "fix", "set-aside", "explain-rule")),
                    List.of(here("rules", "decisions")),
                    List.of(below(Text.of("Show on the sheet", "시트에 표시"), "lens-1", "lens-2", "lens-3", "lens-4", "lens-5"),
                            below(Text.of("Tables", "표"), "table-1", "table-2", "table-3", "table-4", "table-5", "table-6", "table-7")),
                    List.of(here("keep-users", "preference-free-tier", "preference-won"))),
            Action.Menu.LEARN, List.of(
                    List.of(here("learn-one-to-ten-million")),
                    List.of(here("lesson-next", "lesson-back")),
                    List.of(here("lesson-keep", "lesson-end"))),
            Action.Menu.HELP, List.of(
                    List.of(here("commands", "keys", "preference-single-keys"))));

    private MenuPlan() {
    }

    /** The parts of a menu, those between two lines together. */
    static List<List<Part>> of(Action.Menu menu) {
        return PARTS.getOrDefault(menu, List.of());
    }

    private static Part here(String... ids) {
        return new Part(null, List.of(ids));
    }

    private static Part below(Text title, String... ids) {
        return new Part(title, List.of(ids));
    }
}
