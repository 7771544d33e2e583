package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Action;
import org.tenfold.editor.MenuPlace;
import org.tenfold.editor.Shortcut;
import org.tenfold.text.Text;

/**
 * All commands with their keys on a card over the window, by menu. A command that is chosen takes the next key that is pressed
 * as its own; a key that another command has is taken only after the user said so.
 */
final class KeySheet extends Veil {

    private static final Text TITLE = Text.of("Keys", "단축키");
    private static final Text CLOSE = Text.of("Close", "닫기");
    private static final Text HINT = Text.of("Choose a command to give it another key.", "명령을 선택하면 단축키를 바꿀 수 있습니다.");
    private static final Text PRESS = Text.of("Press the new key for “{name}”. Backspace takes its keys away, Escape leaves them.",
            "‘{name}’의 새 단축키를 누르십시오. Backspace는 단축키를 없애고 Escape는 그대로 둡니다.");
    private static final Text TAKEN = Text.of("{key} belongs to “{name}”.", "{key|은는} ‘{name}’의 단축키입니다.");
    private static final Text TAKE = Text.of("Use it here instead", "여기에 사용");
    private static final Text RESERVED = Text.of("{key} is needed to travel and to leave, so it cannot be given away.",
            "{key|은는} 이동과 취소에 쓰이므로 지정할 수 없습니다.");
    private static final Text DONE = Text.of("“{name}” is {key} now.", "‘{name}’의 단축키는 이제 {key}입니다.");
    private static final Text NONE = Text.of("“{name}” has no key now.", "‘{name}’에 단축키가 없습니다.");
    private static final Text RESET = Text.of("Its own key again", "기본 단축키로");
    private static final Text RESET_ALL = Text.of("Reset all", "모두 초기화");
    private static final Text KEYS_OF = Text.of("{name}, {keys}", "{name}, {keys}");
    private static final Text GESTURES = Text.of("Pointer and fixed keys", "마우스와 고정 키");
    /** What no command does, and so no other key can do. */
    private static final List<Gesture> GESTURE_LIST = List.of(
            new Gesture(Text.of("Push the sheet", "시트 밀기"), Text.of("Space+drag", "Space+끌기"), Text.of("Middle drag", "가운데 버튼")),
            new Gesture(Text.of("Push it, with nothing selected", "선택한 것이 없을 때 시트 밀기"), Text.of("Arrow keys", "화살표")),
            new Gesture(Text.of("Scroll sideways", "좌우 스크롤"), Text.of("Shift+wheel", "Shift+휠")),
            new Gesture(Text.of("Zoom at the pointer", "포인터를 중심으로 확대·축소"), Text.of("Ctrl+wheel", "Ctrl+휠")),
            new Gesture(Text.of("Insert here by search", "이 자리에 검색하여 추가"), Text.of("Double click", "두 번 클릭")),
            new Gesture(Text.of("Add to the selection, or take away", "선택에 더하거나 빼기"), Text.of("Shift+click", "Shift+클릭")),
            new Gesture(Text.of("Select what lies beneath", "아래에 놓인 것 선택"), Text.of("Alt+click", "Alt+클릭")),
            new Gesture(Text.of("Move a copy", "복제하며 이동"), Text.of("Alt+drag", "Alt+끌기")),
            new Gesture(Text.of("Move a copy with its links", "연결까지 복제하며 이동"), Text.of("Ctrl+Alt+drag", "Ctrl+Alt+끌기")),
            new Gesture(Text.of("One axis only, one proportion only", "한 방향으로만, 같은 비율로만"), Text.of("Shift+drag", "Shift+끌기")),
            new Gesture(Text.of("Move without leaving the container", "영역을 바꾸지 않고 이동"), Text.of("Ctrl+drag", "Ctrl+끌기")),
            new Gesture(Text.of("Move without guides", "안내선 없이 이동"), Text.of("Q+drag", "Q+끌기")),
            new Gesture(Text.of("Next part, part before", "다음 요소, 이전 요소"), Text.name("Tab"), Text.name("Shift+Tab")),
            new Gesture(Text.of("To the group, out of the container, cancel", "묶음으로, 영역 밖으로, 취소"), Text.name("Esc")));
    private static final double COLUMN = 320;
    private static final int MOST_COLUMNS = 3;
    private static final double GAP = 24;
    private static final double MARGIN = 48;
    /** Left and right of the columns on the card, with the scroll bar, at texts of 100 %. */
    private static final double FRAME = 64;

    /** The commands as the program made them and as the user has them, and what is to happen after a change. */
    record Keys(List<Action> standard, List<Action> actions, Keymap map, Runnable changed) {
    }

    /** What pointer and keys do together. */
    private record Gesture(Text label, List<Text> keys) {

        Gesture(Text label, Text... keys) {
            this(label, List.of(keys));
        }
    }

    private final Keys keys;
    private final Appearance look;
    private final HBox columns = new HBox(GAP);
    private final Button close;
    private final Label told = Controls.paragraph("");
    private final int count;
    private final Button take = new Button();
    private @Nullable Action recording;
    /** The command that the user is asked about, whether it is to have a key of another. */
    private @Nullable Action asked;

    private KeySheet(Pane layer, Keys keys, Appearance look, Runnable closed) {
        super(layer, closed);
        this.keys = keys;
        this.look = look;
        close = Controls.iconButton("mdi2c-close", look.say(CLOSE), this::close);
        close.setId("keys-close");
        Button resetAll = new Button(look.say(RESET_ALL));
        resetAll.setId("keys-reset");
        resetAll.setOnAction(event -> {
            keys.map().resetAll(keys.standard());
            changed("", look.say(HINT));
        });
        told.setId("keys-told");
        told.setText(look.say(HINT));
        take.setId("keys-take");
        take.setText(look.say(TAKE));
        take.managedProperty().bind(take.visibleProperty());
        take.setVisible(false);
        HBox head = new HBox(8, Controls.label(look.say(TITLE), "heading"), Controls.spacer(), resetAll, close);
        head.setAlignment(Pos.CENTER_LEFT);
        take.setMinWidth(Button.USE_PREF_SIZE);
        HBox foot = new HBox(8, told, take);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(look.px(32));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.getStyleClass().add("edge-to-edge");
        VBox card = new VBox(12, head, scroll, foot);
        card.setId("key-sheet");
        card.getStyleClass().add("card");
        count = (int) Math.clamp((layer.getWidth() - 4 * MARGIN + GAP) / (look.px(COLUMN) + GAP), 1, MOST_COLUMNS);
        card.setMaxWidth(Math.min(layer.getWidth() - 2 * MARGIN, count * look.px(COLUMN) + (count - 1) * GAP + look.px(FRAME)));
        card.setMaxHeight(layer.getHeight() - 2 * MARGIN);
        getChildren().add(card);
        fill();
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (recording != null) {
                record(recording, event);
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F1) {
                close();
            }
        });
        heedClicksBeside();
        open();
        close.requestFocus();
    }

    /**
     * @param layer over the window
     * @param closed told when it goes away
     */
    static void open(Pane layer, Keys keys, Appearance look, Runnable closed) {
        new KeySheet(layer, keys, look, closed);
    }

    /** A menu after the other, each whole in a column, so that all columns become about as high. */
    private void fill() {
        List<List<Node>> sections = new ArrayList<>();
        for (MenuPlace.Menu menu : MenuPlace.Menu.values()) {
            List<Action> members = keys.actions().stream().filter(action -> action.place().menu() == menu).toList();
            if (!members.isEmpty()) {
                sections.add(section(menu.label(), members.stream().map(this::row)));
            }
        }
        sections.add(section(GESTURES, GESTURE_LIST.stream().map(this::row)));
        List<VBox> all = Stream.generate(() -> new VBox(2)).limit(count).toList();
        int rows = sections.stream().mapToInt(List::size).sum();
        int before = 0;
        for (List<Node> section : sections) {
            // Where its middle comes to stand.
            all.get((before + section.size() / 2) * count / rows).getChildren().addAll(section);
            before += section.size();
        }
        columns.getChildren().setAll(all);
    }

    private List<Node> section(Text title, Stream<HBox> rows) {
        HBox heading = new HBox(Controls.label(look.say(title), "strong"));
        heading.getStyleClass().add("key-heading");
        return Stream.concat(Stream.of(heading), rows).map(Node.class::cast).toList();
    }

    private HBox row(Gesture gesture) {
        HBox row = named(gesture.label(), gesture.keys().stream().map(look::say).toList());
        row.getStyleClass().add("key-row");
        row.setPrefWidth(look.px(COLUMN));
        return row;
    }

    private HBox named(Text what, List<String> written) {
        Label name = Controls.paragraph(look.say(what));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox named = new HBox(4, name);
        for (String one : written) {
            Label key = Controls.label(one, "key");
            key.setMinWidth(Label.USE_PREF_SIZE);
            named.getChildren().add(key);
        }
        named.setAlignment(Pos.CENTER_LEFT);
        return named;
    }

    private HBox row(Action action) {
        HBox content = named(action.label(), action.shortcuts().stream().map(Shortcut::toString).toList());
        Button change = new ContentButton();
        change.setGraphic(content);
        change.setId("key-" + action.id());
        change.setAccessibleText(look.say(KEYS_OF.with("name", action.label())
                .with("keys", look.list(action.shortcuts().stream().map(Shortcut::toString).toList()))));
        change.getStyleClass().addAll("flat", "key-row");
        change.setOnAction(event -> {
            recording = action;
            tell(look.say(PRESS.with("name", action.label())), null);
        });
        boolean changed = keys.map().isChanged(action.id());
        change.setPrefWidth(look.px(changed ? COLUMN - 28 : COLUMN));
        content.setPrefWidth(change.getPrefWidth() - 16);
        HBox row = new HBox(change);
        row.setAlignment(Pos.CENTER_LEFT);
        if (changed) {
            Button reset = Controls.iconButton("mdi2b-backup-restore", look.say(RESET), () -> {
                standard(action).ifPresent(own -> keys.map().reset(own, keys.standard()));
                changed(action.id(), look.say(HINT));
            });
            reset.setId("key-reset-" + action.id());
            reset.getStyleClass().add("reset");
            row.getChildren().add(reset);
        }
        return row;
    }

    private Optional<Action> standard(Action action) {
        return keys.standard().stream().filter(own -> own.id().equals(action.id())).findFirst();
    }

    /** Takes what was pressed as the key of a command, unless it is none or another command has it. */
    private void record(Action action, KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return;
        }
        recording = null;
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (code == KeyCode.ESCAPE) {
            tell(look.say(HINT), null);
        } else if (plain && code == KeyCode.BACK_SPACE) {
            keys.map().set(action.id(), List.of());
            changed(action.id(), look.say(NONE.with("name", action.label())));
        } else if (plain && (code == KeyCode.TAB || code == KeyCode.ENTER || code == KeyCode.SPACE)) {
            tell(look.say(RESERVED.with("key", code.getName())), null);
        } else {
            Shortcut key = Menus.shortcut(event);
            keys.map().owner(keys.standard(), key).filter(owner -> !owner.id().equals(action.id())).ifPresentOrElse(owner -> {
                tell(look.say(TAKEN.with("key", key).with("name", owner.label())), () -> {
                    keys.map().take(key, owner);
                    give(action, key);
                });
                asked = action;
            }, () -> give(action, key));
        }
    }

    private void give(Action action, Shortcut key) {
        keys.map().set(action.id(), List.of(key));
        changed(action.id(), look.say(DONE.with("name", action.label()).with("key", key)));
    }

    private void changed(String action, String sentence) {
        keys.changed().run();
        fill();
        // What had the focus may be gone.
        focus(action);
        tell(sentence, null);
    }

    private void focus(String action) {
        Optional.ofNullable(columns.lookup("#key-" + action)).orElse(close).requestFocus();
    }

    /** To the question about a key this is a no, which leaves the sheet open. */
    @Override
    void escape() {
        if (asked != null) {
            focus(asked.id());
            tell(look.say(HINT), null);
        } else {
            close();
        }
    }

    private void tell(String sentence, @Nullable Runnable taken) {
        asked = null;
        told.setText(sentence);
        take.setVisible(taken != null);
        if (taken != null) {
            take.setOnAction(event -> taken.run());
            take.requestFocus();
        }
    }
}
