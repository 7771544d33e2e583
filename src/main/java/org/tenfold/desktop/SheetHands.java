package org.tenfold.desktop;

import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Hand;
import org.tenfold.editor.Placing;
import org.tenfold.editor.Pointer;
import org.tenfold.editor.SelectActions;
import org.tenfold.editor.Selection;
import org.tenfold.editor.Template;
import org.tenfold.editor.Tool;
import org.tenfold.editor.Tools;
import org.tenfold.editor.Travel;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Point;

/** What the pointer, the keys and an input method do on a sheet, handed to the tools. */
final class SheetHands {

    private static final long FRAME_NANOS = 32_000_000;

    /** So far an arrow pushes the sheet, in pixels of the window, and so far with Shift. */
    private static final double NEAR = 64;
    private static final double FAR = 320;

    private final CanvasView sheet;
    private final Workspace workspace;
    private final Subject subject;
    private final Tools tools;
    private @Nullable Hand hand;
    private BiConsumer<String, @Nullable InputMethodEvent> rename = (letters, composing) -> { };
    /** Whether the drag from the palette has been over the sheet: if Escape ended it there, it does not begin again. */
    private boolean dragBegun;
    /** Whether Q is held, so that nothing snaps. */
    private boolean free;
    /** Whether the sheet was ever touched by a finger. */
    private boolean touched;
    private final AnimationTimer scrolling = new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
            // After a pause only a frame's time counts, so that the sheet never jumps.
            tools.scroll(Math.min(now - last, FRAME_NANOS) / 1e9);
            last = now;
        }
    };

    SheetHands(CanvasView sheet, Workspace workspace, Subject subject, Tools tools) {
        this.sheet = sheet;
        this.workspace = workspace;
        this.subject = subject;
        this.tools = tools;
        // The toolkit makes a mouse of a finger; on some platforms of every press.
        sheet.addEventHandler(TouchEvent.TOUCH_PRESSED, event -> touched = true);
        sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> tools.move(pointer(event)));
        sheet.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            if (subject.isActive()) {
                tools.move(pointer(event));
            }
        });
        sheet.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            if (subject.isActive()) {
                tools.away();
            }
        });
        sheet.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> tools.release(pointer(event)));
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        sheet.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        sheet.addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
        sheet.setOnInputMethodTextChanged(this::composed);
        sheet.setInputMethodRequests(new NameBelow());
    }

    /** The tool in hand shows another cursor, or drags something so that the sheet scrolls at its edges. */
    void toolChanged() {
        sheet.setCursor(cursor(tools.current().cursor()));
        if (tools.current().drags()) {
            scrolling.start();
        } else {
            scrolling.stop();
        }
    }

    /** Another sheet is worked on now. */
    void rest() {
        dragBegun = false;
        scrolling.stop();
        sheet.setCursor(Cursor.DEFAULT);
    }

    /** Takes what begins a new name for the selection: letters, and what an input method is composing, if it is. */
    void setRename(BiConsumer<String, @Nullable InputMethodEvent> field) {
        rename = field;
    }

    private void pressed(MouseEvent event) {
        subject.activate();
        sheet.requestFocus();
        tools.press(pointer(event));
    }

    private Pointer pointer(MouseEvent event) {
        return pointer(event, event.getX(), event.getY());
    }

    private Pointer pointer(MouseEvent event, double x, double y) {
        Point place = workspace.viewport().toSheet(x, y);
        Pointer.Button button = switch (event.getButton()) {
            case PRIMARY -> Pointer.Button.LEFT;
            case MIDDLE -> Pointer.Button.MIDDLE;
            case SECONDARY -> Pointer.Button.RIGHT;
            default -> event.isPrimaryButtonDown() ? Pointer.Button.LEFT : Pointer.Button.NONE;
        };
        return new Pointer(place.x(), place.y(), x, y, button, event.getClickCount(), event.isShiftDown(),
                event.isShortcutDown(), event.isAltDown(), free, touched && event.isSynthesized());
    }

    /** A drag that began in the palette goes on over the sheet. */
    void dragged(MouseEvent event, Template template) {
        Point2D at = sheet.sceneToLocal(event.getSceneX(), event.getSceneY());
        boolean over = sheet.getLayoutBounds().contains(at);
        if (over && tools.isIdle() && !dragBegun) {
            dragBegun = true;
            tools.place(template, true);
        }
        if (tools.current() instanceof Placing placing) {
            if (over) {
                tools.move(pointer(event, at.getX(), at.getY()));
            } else {
                placing.leave();
            }
        }
    }

    /** The end of a drag that began in the palette. */
    void dropped(MouseEvent event) {
        dragBegun = false;
        Point2D at = sheet.sceneToLocal(event.getSceneX(), event.getSceneY());
        if (sheet.getLayoutBounds().contains(at)) {
            tools.release(pointer(event, at.getX(), at.getY()));
            sheet.requestFocus();
        } else {
            tools.cancel();
        }
    }

    /** Letters begin a new name for what is selected; digits and signs are commands. */
    private void keyTyped(KeyEvent event) {
        String typed = event.getCharacter();
        if (tools.isIdle() && !event.isShortcutDown() && !event.isAltDown() && !typed.isEmpty() && Character.isLetter(typed.codePointAt(0))) {
            rename.accept(typed, null);
            event.consume();
        }
    }

    /** An input method composes: the field takes over, with what was composed so far. */
    private void composed(InputMethodEvent event) {
        rename.accept("", event);
        event.consume();
    }

    private void travel(KeyEvent event) {
        Travel.next(workspace.present(), workspace.selection(), event.isShiftDown()).ifPresentOrElse(id -> {
            workspace.select(Selection.of(id));
            workspace.reveal(id);
            event.consume();
        }, () -> workspace.select(Selection.NONE));
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            travel(event);
            return;
        }
        free |= event.getCode() == KeyCode.Q;
        if (event.getCode() == KeyCode.SPACE && tools.isIdle() && !event.isShortcutDown()) {
            hand = new Hand(workspace, tools.current());
            tools.take(hand);
            event.consume();
        } else if (event.getCode().isArrowKey() && !event.isShortcutDown() && !event.isAltDown() && tools.isIdle()
                && workspace.selection().isEmpty()) {
            push(event.getCode(), event.isShiftDown() ? FAR : NEAR);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !tools.isIdle()) {
            tools.accept();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (tools.isIdle() && workspace.selection().isEmpty()) {
                subject.leave();
            } else if (tools.isIdle()) {
                workspace.select(SelectActions.outer(workspace));
            } else {
                tools.cancel();
            }
            workspace.tell(null);
            event.consume();
        }
    }

    /** Shows more of the sheet in the direction of an arrow. */
    private void push(KeyCode arrow, double far) {
        double dx = arrow == KeyCode.LEFT ? far : arrow == KeyCode.RIGHT ? -far : 0;
        double dy = arrow == KeyCode.UP ? far : arrow == KeyCode.DOWN ? -far : 0;
        workspace.look(workspace.viewport().moved(dx, dy));
    }

    private void keyReleased(KeyEvent event) {
        free &= event.getCode() != KeyCode.Q;
        if (event.getCode() == KeyCode.SPACE && hand != null) {
            tools.cancel();
            if (tools.current() == hand) {
                tools.cancel();
            }
            hand = null;
            event.consume();
        }
    }

    private static Cursor cursor(Tool.Cursor wanted) {
        return switch (wanted) {
            case ARROW -> Cursor.DEFAULT;
            case POINTING -> Cursor.HAND;
            case HAND -> Cursor.OPEN_HAND;
            case GRAB -> Cursor.CLOSED_HAND;
            case CROSS -> Cursor.CROSSHAIR;
            case MOVE -> Cursor.HAND;
            case RESIZE_BOTH -> Cursor.NW_RESIZE;
            case RESIZE_BOTH_BACK -> Cursor.NE_RESIZE;
            case RESIZE_HORIZONTAL -> Cursor.H_RESIZE;
            case RESIZE_VERTICAL -> Cursor.V_RESIZE;
        };
    }

    /** Where an input method shows its candidates: at the selected part's name. */
    private final class NameBelow implements InputMethodRequests {
        @Override
        public Point2D getTextLocation(int offset) {
            return workspace.bounds(workspace.selection().ids())
                    .map(box -> workspace.viewport().toWindow(box.x(), box.bottom()))
                    .map(place -> sheet.localToScreen(place.x(), place.y())).orElseGet(() -> sheet.localToScreen(0, 0));
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {
            // The field that takes over holds all text there is.
        }

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}
