package org.tenfold.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.tenfold.editor.Action;
import org.tenfold.editor.MenuPlace;
import org.tenfold.editor.Shortcut;
import org.tenfold.text.Text;

/** Menus made of actions, and the keys that perform them. */
final class Menus {

    /** Keys that the toolkit names otherwise than shortcuts do, which write signs as they stand on the key. */
    private static final Map<String, KeyCode> NAMED = new TreeMap<>(Map.ofEntries(Map.entry("?", KeyCode.SLASH),
            Map.entry("/", KeyCode.SLASH), Map.entry(".", KeyCode.PERIOD), Map.entry(",", KeyCode.COMMA), Map.entry(";", KeyCode.SEMICOLON),
            Map.entry("'", KeyCode.QUOTE), Map.entry("`", KeyCode.BACK_QUOTE), Map.entry("[", KeyCode.OPEN_BRACKET),
            Map.entry("]", KeyCode.CLOSE_BRACKET), Map.entry("\\", KeyCode.BACK_SLASH), Map.entry("=", KeyCode.EQUALS),
            Map.entry("-", KeyCode.MINUS), Map.entry("+", KeyCode.PLUS), Map.entry("Backspace", KeyCode.BACK_SPACE)));

    private Menus() {
    }

    /** The menu bar with every action at its place. */
    static MenuBar bar(List<Action> actions, Appearance look, Supplier<List<Path>> recentFiles, Consumer<Path> open) {
        MenuBar bar = new MenuBar();
        for (MenuPlace.Menu title : MenuPlace.Menu.values()) {
            List<Action> members = actions.stream().filter(action -> action.place().menu() == title).toList();
            if (!members.isEmpty()) {
                Menu menu = new Menu(look.say(title.label()));
                menu.setId("menu-" + title.name().toLowerCase(Locale.ROOT));
                // Items are made when they are seen: a hundred with icons are a tenth of the window's start. Until then one stands
                // in for them, because a menu without any does not open.
                menu.getItems().add(new MenuItem());
                menu.setOnShowing(event -> menu.getItems().setAll(items(title, members, look, recentFiles, open)));
                bar.getMenus().add(menu);
            }
        }
        bar.addEventHandler(MouseEvent.MOUSE_EXITED, event -> forgetPassing(bar));
        return bar;
    }

    private static List<MenuItem> items(MenuPlace.Menu title, List<Action> members, Appearance look, Supplier<List<Path>> recentFiles,
            Consumer<Path> open) {
        List<MenuItem> items = new ArrayList<>();
        int section = 1;
        for (MenuPlace place : MenuPlace.values()) {
            if (place.menu() == title) {
                if (place.section() > section) {
                    items.add(new SeparatorMenuItem());
                    section = place.section();
                }
                List<MenuItem> here = place == MenuPlace.RECENT_FILES ? recent(recentFiles.get(), open)
                        : members.stream().filter(action -> action.place() == place).map(action -> item(action, look)).toList();
                place.title().ifPresentOrElse(inner -> addInside(items, look.say(inner), here), () -> items.addAll(here));
            }
        }
        return items;
    }

    /** Into the menu inside a menu that is its last entry, or a new one; greyed when nothing in it would do something now. */
    private static void addInside(List<MenuItem> items, String title, List<MenuItem> added) {
        if (items.isEmpty() || !(items.getLast() instanceof Menu) || !items.getLast().getText().equals(title)) {
            items.add(new Menu(title));
        }
        Menu menu = (Menu) items.getLast();
        menu.getItems().addAll(added);
        menu.setDisable(menu.getItems().stream().allMatch(MenuItem::isDisable));
    }

    /**
     * A menu over which the pointer only passes counts as chosen, so that the bar would keep the next arrow key or Escape for
     * itself wherever the focus is. A click elsewhere ends that, which only the bar is told of here.
     */
    private static void forgetPassing(MenuBar bar) {
        if (bar.getScene() != null && bar.getMenus().stream().noneMatch(Menu::isShowing)) {
            Event.fireEvent(bar.getScene(), new MouseEvent(MouseEvent.MOUSE_CLICKED, -1, -1, -1, -1, MouseButton.NONE, 0, false, false,
                    false, false, false, false, false, false, false, true, null));
        }
    }

    /**
     * Keeps the menus shut when Alt is let go after the pointer did something with it, such as a copy or a look beneath: the bar
     * opens after Alt alone, and any other key in between makes it more than that.
     */
    static void spareGestures(Parent root) {
        EventHandler<InputEvent> more = event -> {
            boolean alt = event instanceof MouseEvent mouse ? mouse.isAltDown() : event instanceof ScrollEvent scroll && scroll.isAltDown();
            if (alt) {
                Event.fireEvent(root.getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UNDEFINED, false, false, true, false));
            }
        };
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, more);
        root.addEventFilter(ScrollEvent.SCROLL, more);
    }

    private static List<MenuItem> recent(List<Path> files, Consumer<Path> open) {
        return files.stream().map(file -> {
            MenuItem item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> open.accept(file));
            return item;
        }).toList();
    }

    /**
     * A short menu of those actions that would do something now.
     *
     * @param groups the ids of the actions to choose from, parted by lines
     */
    static ContextMenu context(List<List<String>> groups, List<Action> actions, Appearance look) {
        ContextMenu menu = new ContextMenu();
        for (List<String> group : groups) {
            List<MenuItem> items = group.stream().flatMap(id -> actions.stream().filter(action -> action.id().equals(id)))
                    .filter(action -> action.enabled().getAsBoolean())
                    .map(action -> item(action, look)).toList();
            if (!items.isEmpty() && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items);
        }
        return menu;
    }

    private static MenuItem item(Action action, Appearance look) {
        MenuItem item = new MenuItem(look.say(action.label()));
        item.setId("menu-" + action.id());
        if (!action.icon().isEmpty()) {
            item.setGraphic(Controls.icon(action.icon()));
        }
        item.setDisable(!action.enabled().getAsBoolean());
        item.setOnAction(event -> action.run());
        action.shortcuts().stream().findFirst().ifPresent(shortcut -> item.setAccelerator(new ShownKey(shortcut)));
        return item;
    }

    /** A key that a menu shows. It does nothing there: keys are handled in one place, where the focus is known. */
    private static final class ShownKey extends KeyCombination {

        private final Shortcut shortcut;

        ShownKey(Shortcut shortcut) {
            this.shortcut = shortcut;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return shortcut.toString();
        }
    }

    /** The JavaFX key of a shortcut's key. */
    static KeyCode code(String key) {
        if (NAMED.containsKey(key)) {
            return NAMED.get(key);
        }
        KeyCode named = KeyCode.getKeyCode(key);
        return named != null ? named : KeyCode.valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** What was pressed, as a shortcut. A sign is what people read on the key, whichever of its keys they take. */
    static Shortcut shortcut(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean shift = event.isShiftDown();
        if (code == KeyCode.SLASH && shift) {
            return new Shortcut("?", event.isShortcutDown(), false, event.isAltDown());
        }
        if (code == KeyCode.EQUALS && shift || code == KeyCode.ADD) {
            return new Shortcut("+", event.isShortcutDown(), false, event.isAltDown());
        }
        String key = code == KeyCode.SUBTRACT ? "-" : NAMED.entrySet().stream()
                .filter(named -> named.getValue() == code && !named.getKey().equals("?")).map(Map.Entry::getKey).findFirst()
                .orElseGet(() -> code.isDigitKey() ? code.getName().replace("Numpad ", "")
                        : code.isLetterKey() ? code.getName() : capitals(code.name()));
        return new Shortcut(key, event.isShortcutDown(), shift, event.isAltDown());
    }

    /** {@code PAGE_DOWN} as {@code Page_Down}. */
    private static String capitals(String name) {
        return Arrays.stream(name.split("_")).map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
    }

    /**
     * Performs the action whose key was pressed, if one is possible; the event is then used up. Else whoever pressed a key that is
     * no part of writing or moving about is told what the action needs.
     */
    static void perform(List<Action> actions, KeyEvent event, Consumer<Text> tell) {
        Shortcut pressed = shortcut(event);
        List<Action> meant = actions.stream().filter(action -> action.shortcuts().stream().anyMatch(key -> matches(key, pressed))).toList();
        if (meant.stream().anyMatch(Action::run)) {
            event.consume();
        } else if (!meant.isEmpty() && (pressed.ctrl() || pressed.alt() || event.getCode().isFunctionKey())) {
            event.consume();
            tell.accept(meant.getFirst().need());
        }
    }

    private static boolean matches(Shortcut shortcut, Shortcut pressed) {
        boolean sameKey = NAMED.containsKey(shortcut.key()) ? shortcut.key().equals(pressed.key())
                : code(shortcut.key()) == code(pressed.key());
        return sameKey && shortcut.ctrl() == pressed.ctrl() && shortcut.alt() == pressed.alt() && shortcut.shift() == pressed.shift();
    }
}
