package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.editor.Action;
import org.tenfold.editor.Shortcut;
import org.tenfold.file.DesignFile;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.draw.Detail;
import org.tenfold.picture.draw.Drawing;

/**
 * A long walk of mouse and keys through the whole window: what is drawn, palette, inspector, tables, cards, tabs, commands. After each
 * step no exception and no warning was logged and the focus is on something that can be seen; now and then the design is as its file
 * gives it back, the picture is the one painted afresh, all steps can be undone and done again to the same value, and Escape leads
 * back to the sheet. {@code -Dtenfold.hands=20000} walks further, {@code -Dtenfold.hands.seed=7} elsewhere.
 */
class RandomHandsTest extends WindowTest {

    private static final int STEPS = Integer.getInteger("tenfold.hands", 500);
    private static final int MOST_COMPONENTS = 60;
    private static final int FEW = 8;
    private static final List<String> SERVICES = List.of("vpc", "alb", "ec", "rds", "sqs", "route", "lambda", "cloudfront", "auto");
    private static final int WHOLE_EVERY = 20;
    /** Long enough for whatever is open one above the other. */
    private static final int ESCAPES = 12;
    private static final List<String> SAMPLES = List.of("flawed-hidden-singles", "flawed-one-zone");
    private static final List<KeyCode> HELD = List.of(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.ALT);
    private static final List<KeyCode> TYPED = List.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP,
            KeyCode.DOWN, KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.F6, KeyCode.F8, KeyCode.SPACE, KeyCode.HOME, KeyCode.DIGIT1,
            KeyCode.DIGIT3, KeyCode.DIGIT5, KeyCode.K, KeyCode.M, KeyCode.R, KeyCode.D, KeyCode.S, KeyCode.Q, KeyCode.SLASH,
            KeyCode.PERIOD, KeyCode.CONTEXT_MENU);

    private final Random random = new Random(Long.getLong("tenfold.hands.seed", 1));
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                trouble.add(record.getLoggerName() + ": " + record.getMessage());
                Optional.ofNullable(record.getThrown()).ifPresent(thrown -> thrown(thrown));
            }
        }

        @Override
        public void flush() { }

        @Override
        public void close() { }
    };
    private Robot hand;
    private String done = "";

    @BeforeEach
    void prepare() throws IOException {
        for (String sample : SAMPLES) {
            // What is opened may be saved.
            Files.copy(Path.of("sample-diagrams", sample + DesignFile.EXTENSION), folder.resolve(sample + DesignFile.EXTENSION));
        }
        Logger.getLogger("").addHandler(log);
        hand = ask(Robot::new);
        answers.unsaved = Dialogs.Answer.DISCARD;
    }

    @AfterEach
    void forgetLog() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void whateverHandsDoTheWindowStaysWhole() throws TimeoutException {
        int changed = 0;
        for (int step = 0; step < STEPS; step++) {
            Design before = workspace.design();
            hands();
            if (!ask(() -> window.stage().isShowing())) {
                // So does File, Close the window.
                openWindow();
            }
            frame();
            changed += workspace.design() == before ? 0 : 1;
            check(step);
            if (step % WHOLE_EVERY == WHOLE_EVERY - 1) {
                escape(step);
                settle();
                check(step);
                checkWhole("step " + step + ": " + done);
                thinOut();
            }
        }
        assertThat(changed).as("steps that changed the design").isGreaterThan(STEPS / 10);
    }

    private void hands() {
        String file = random.nextInt(3) == 0 ? SAMPLES.get(random.nextInt(SAMPLES.size())) : "walk-" + random.nextInt(3);
        answers.files.clear();
        answers.files.add(folder.resolve(file + DesignFile.EXTENSION));
        if (architecture().components().size() < FEW && random.nextBoolean()) {
            insert();
            return;
        }
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> click();
            case 3, 4 -> drag();
            case 5 -> wheel();
            case 6, 7 -> command();
            default -> type();
        }
    }

    /** Adds a part by its name, unless something else has the keys. */
    private void insert() {
        String name = SERVICES.get(random.nextInt(SERVICES.size()));
        done = "insert " + name;
        tap(KeyCode.INSERT);
        name.toUpperCase(Locale.ROOT).chars().forEach(letter -> tap(KeyCode.valueOf(String.valueOf((char) letter))));
        tap(KeyCode.ENTER);
    }

    private void click() {
        Point2D at = somewhere();
        MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        boolean twice = random.nextInt(5) == 0;
        held("click " + button + (twice ? " twice" : "") + " at " + at, () -> {
            to(at);
            for (int i = 0; i < (twice ? 2 : 1); i++) {
                press(button);
                release(button);
            }
        });
    }

    private void drag() {
        Point2D from = somewhere();
        Point2D to = somewhere();
        held("drag from " + from + " to " + to, () -> {
            to(from);
            press(MouseButton.PRIMARY);
            to(from.midpoint(to));
            to(to);
            if (random.nextInt(8) == 0) {
                tap(KeyCode.ESCAPE);
            }
            release(MouseButton.PRIMARY);
        });
    }

    private void wheel() {
        Point2D at = somewhere();
        int turns = random.nextInt(7) - 3;
        held("wheel " + turns + " at " + at, () -> {
            to(at);
            act(() -> hand.mouseWheel(turns));
        });
    }

    private void command() {
        List<Action> all = window.actions().stream().filter(action -> !action.id().equals("quit")).toList();
        Action action = all.get(random.nextInt(all.size()));
        Optional<Shortcut> key = action.shortcuts().stream().findFirst();
        if (key.isPresent() && random.nextBoolean()) {
            done = "press " + key.get() + " for " + action.id();
            List<KeyCode> codes = new ArrayList<>();
            if (key.get().ctrl()) {
                codes.add(KeyCode.CONTROL);
            }
            if (key.get().alt()) {
                codes.add(KeyCode.ALT);
            }
            if (key.get().shift() || key.get().key().equals("?")) {
                codes.add(KeyCode.SHIFT);
            }
            codes.forEach(code -> act(() -> hand.keyPress(code)));
            tap(key.get().key().equals("?") ? KeyCode.SLASH : Menus.code(key.get().key()));
            codes.forEach(code -> act(() -> hand.keyRelease(code)));
        } else {
            done = "command " + action.id();
            act(action::run);
        }
    }

    private void type() {
        int keys = 1 + random.nextInt(3);
        StringBuilder typed = new StringBuilder("type");
        for (int i = 0; i < keys; i++) {
            KeyCode code = TYPED.get(random.nextInt(TYPED.size()));
            typed.append(' ').append(code);
            done = typed.toString();
            if (random.nextInt(6) == 0) {
                KeyCode held = HELD.get(random.nextInt(HELD.size()));
                done += " with " + held;
                act(() -> hand.keyPress(held));
                tap(code);
                act(() -> hand.keyRelease(held));
            } else {
                tap(code);
            }
        }
    }

    private void held(String what, Runnable gesture) {
        done = what;
        if (random.nextInt(5) != 0) {
            gesture.run();
            return;
        }
        KeyCode key = HELD.get(random.nextInt(HELD.size()));
        done += " with " + key;
        act(() -> hand.keyPress(key));
        gesture.run();
        act(() -> hand.keyRelease(key));
    }

    /** Does something on the window's thread, without waiting for what follows from it. */
    private void act(Runnable deed) {
        ask(() -> {
            try {
                deed.run();
            } catch (RuntimeException thrown) {
                thrown(thrown);
            }
            return true;
        });
    }

    private void to(Point2D at) {
        act(() -> hand.mouseMove(at));
    }

    private void press(MouseButton button) {
        act(() -> {
            // A menu may have closed below the pointer, and the headless robot knows another window only after it moved in it.
            hand.mouseMove(hand.getMousePosition());
            hand.mousePress(button);
        });
    }

    private void release(MouseButton button) {
        act(() -> hand.mouseRelease(button));
    }

    private void tap(KeyCode code) {
        act(() -> hand.keyPress(code));
        act(() -> hand.keyRelease(code));
    }

    /** On a part, on a link, on the sheet, or anywhere in the window. */
    private Point2D somewhere() {
        List<Box> boxes = List.copyOf(workspace.present().layout().boxes().values());
        List<Link> links = architecture().drawnLinks().toList();
        int kind = random.nextInt(8);
        if (kind < 4 && !boxes.isEmpty()) {
            Box box = boxes.get(random.nextInt(boxes.size()));
            return inWindow(at(box.x() + random.nextDouble() * (box.width() + 24) - 12, box.y() + random.nextDouble() * (box.height() + 24) - 12));
        }
        if (kind == 4 && !links.isEmpty()) {
            List<Point> way = ask(() -> window.shell().canvas().drawing().way(links.get(random.nextInt(links.size())).id()));
            if (!way.isEmpty()) {
                Point point = way.get(random.nextInt(way.size()));
                return inWindow(at(point.x(), point.y()));
            }
        }
        return inWindow(new Point2D(window.stage().getX() + random.nextInt((int) window.stage().getWidth()),
                window.stage().getY() + random.nextInt((int) window.stage().getHeight())));
    }

    private Point2D inWindow(Point2D at) {
        Stage stage = window.stage();
        return new Point2D(Math.clamp(at.getX(), stage.getX() + 1, stage.getX() + stage.getWidth() - 2),
                Math.clamp(at.getY(), stage.getY() + 1, stage.getY() + stage.getHeight() - 2));
    }

    private void check(int step) {
        String at = "step " + step + ": " + done;
        assertThat(trouble).as(at).isEmpty();
        assertThat(window.stage().isShowing()).as(at).isTrue();
        Viewport view = ask(() -> workspace.viewport());
        assertThat(List.of(view.x(), view.y(), view.scale())).as(view + " at " + at).allMatch(Double::isFinite);
        assertThat(view.scale()).as(view + " at " + at).isPositive();
        Node focus = ask(() -> window.stage().getScene().getFocusOwner());
        assertThat(focus).as("the focus at " + at).isNotNull();
        assertThat(ask(() -> isSeen(focus))).as("the focus " + focus + " is seen at " + at).isTrue();
        assertThat(focus.isDisabled()).as("the focus " + focus + " is usable at " + at).isFalse();
    }

    private static boolean isSeen(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private void escape(int step) {
        for (int presses = 0; !ask(() -> window.shell().canvas().isFocused() && window.shell().tools().isIdle()); presses++) {
            assertThat(presses).as("Escape leads from " + ask(() -> window.stage().getScene().getFocusOwner()) + " to the sheet at step " + step + ": " + done)
                    .isLessThan(ESCAPES);
            tap(KeyCode.ESCAPE);
            frame();
        }
    }

    private void checkWhole(String at) {
        Design design = ask(() -> workspace.present());
        Drawing shown = drawn();
        ask(() -> {
            assertThat(shown.design()).as(at).isSameAs(design);
            Drawing fresh = Engine.standard().pictures().build(design, workspace.review(), shown.look());
            for (Detail detail : Detail.values()) {
                assertThat(shown.marks(detail, shown.bounds())).as(detail + " at " + at).isEqualTo(fresh.marks(detail, fresh.bounds()));
            }
            assertThat(DesignFile.parse(DesignFile.write(design), Engine.standard().catalog()).design()).as(at).isEqualTo(design);
            int place = workspace.history().position();
            Viewport view = workspace.viewport();
            while (workspace.history().canUndo()) {
                workspace.undo();
            }
            while (workspace.history().position() < place) {
                workspace.redo();
            }
            // A variant is worked out anew.
            assertThat(workspace.present()).as("all undone and done again at " + at).isEqualTo(design);
            workspace.look(view);
            return shown;
        });
        settle();
    }

    /** Lets no sheet grow without end. */
    private void thinOut() {
        if (architecture().components().size() > MOST_COMPONENTS) {
            act(() -> window.documents().begin());
            settle();
        }
    }
}
