package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Point;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.text.Language;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window on the headless platform with hands: scripts read like what a user does. The robot reaches 1000 × 1000 pixels
 * there, so the window is a little narrower than that.
 */
abstract class WindowTest {

    private static final double WIDTH = 990;
    private static final double HEIGHT = 680;
    private static final long PATIENCE = 180_000;

    @TempDir
    Path folder;

    final FxRobot robot = new FxRobot();
    final Answers answers = new Answers();
    /** What went wrong without anybody being told. */
    final Queue<String> trouble = new ConcurrentLinkedQueue<>();
    private Thread.@Nullable UncaughtExceptionHandler others;
    AppWindow window;
    Preferences preferences;
    Workspace workspace;

    /** Answers the window's questions as a test tells it. */
    static final class Answers implements Dialogs {
        final Deque<Path> files = new ArrayDeque<>();
        Dialogs.Answer unsaved = Dialogs.Answer.CANCEL;
        int askedUnsaved;

        @Override
        public Optional<Path> askOpen(Content content) {
            return Optional.ofNullable(files.poll());
        }

        @Override
        public Optional<Path> askSave(String suggested, String extension) {
            return Optional.ofNullable(files.poll());
        }

        @Override
        public void askUnsaved(String name, Consumer<Dialogs.Answer> then) {
            askedUnsaved++;
            then.accept(unsaved);
        }
    }

    /**
     * Takes note of what was thrown and nobody caught, but for two faults of the toolkit: the headless platform paints menus beyond the edge of its screen,
     * and a press that closes a menu is kept from the slider below it, the drag that follows is not.
     */
    void thrown(Throwable thrown) {
        boolean ofToolkit = List.of(thrown.getStackTrace()).stream().dropWhile(line -> line.getClassName().startsWith("java.")
                        || line.getClassName().startsWith("jdk.")).findFirst()
                .filter(line -> line.getMethodName().equals("blit") || line.getClassName().endsWith(".SliderSkin")).isPresent();
        if (!ofToolkit) {
            trouble.add(trace(thrown));
        }
    }

    private static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder(thrown.toString());
        List.of(thrown.getStackTrace()).stream().limit(25).forEach(line -> text.append("\n        at ").append(line));
        return text.toString();
    }

    @BeforeEach
    void listen() {
        others = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> thrown(thrown));
    }

    @AfterEach
    void nothingWasThrown() {
        Thread.setDefaultUncaughtExceptionHandler(others);
        assertThat(trouble).as("what nobody caught").isEmpty();
    }

    @BeforeEach
    void openWindow() throws TimeoutException {
        // A machine that does other things as well may take long for a first window.
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(PATIENCE);
        FxToolkit.toolkitContext().setLaunchTimeoutInMillis(PATIENCE);
        Stage stage = FxToolkit.registerPrimaryStage();
        preferences = new Preferences(folder.resolve("preferences.properties"));
        preferences.setLanguage(Language.ENGLISH);
        preferences.setFlag("palette.wide", true);
        FxToolkit.setupFixture(() -> {
            window = new AppWindow(stage, preferences, WIDTH, HEIGHT, answers);
            // All tests share the stage, and one may have left it in another size.
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            stage.show();
            stage.toFront();
            window.workspace().open(window.workspace().present());
            window.shell().dismissStart();
        });
        workspace = window.workspace();
        settle();
        // The headless robot knows a new window only after the pointer has moved in it.
        robot.moveTo(at(8, 8)).moveTo(at(16, 16));
    }

    @AfterEach
    void closeWindow() throws TimeoutException {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        answers.unsaved = Dialogs.Answer.DISCARD;
        FxToolkit.setupFixture(() -> window.close());
    }

    /** Asks something of the window on its thread, for what is read elsewhere may be half changed. */
    <T> T ask(Callable<T> question) {
        FutureTask<T> asked = new FutureTask<>(question);
        if (Platform.isFxApplicationThread()) {
            asked.run();
        } else {
            Platform.runLater(asked);
        }
        try {
            return asked.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError("The window could not say.", e);
        }
    }

    /** Waits until something holds, which is asked on the window's thread; what was started may still go on then. */
    void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.MILLISECONDS, () -> ask(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("It did not come to hold.", e);
        }
    }

    /** Waits until everything that was started is done and stands where it belongs on the screen. */
    void settle() {
        await(() -> window.jobs().running().isEmpty());
        pulse();
        // Figures that came meanwhile are drawn after what they came to.
        while (!ask(this::isDrawn)) {
            await(this::isDrawn);
            pulse();
        }
    }

    /** Whether what is shown was drawn with all that takes longer than a frame. */
    private boolean isDrawn() {
        return window.shell().sheets().sides().stream().map(SheetSide::canvas).allMatch(CanvasView::isAtRest);
    }

    /** Waits until everything stands where it belongs on the screen, whatever is going on. */
    void pulse() {
        WaitForAsyncUtils.waitForFxEvents();
        frame();
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until the next frame is laid out. */
    void frame() {
        Scene scene = window.stage().getScene();
        CountDownLatch done = new CountDownLatch(1);
        ask(() -> {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    done.countDown();
                }
            });
            Platform.requestNextPulse();
            return scene;
        });
        try {
            if (!done.await(PATIENCE, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("It did not come to rest.");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("It did not come to rest.", e);
        }
    }

    /** Waits until something holds and everything stands where it belongs. */
    void until(Callable<Boolean> condition) {
        await(condition);
        settle();
    }

    /** Waits until the figures are those of what is shown; reviews run beside the window. */
    void untilReviewed() {
        until(() -> workspace.isReviewed());
    }

    /** Opens a file and waits until it is shown. */
    void open(Path file) {
        robot.interact(() -> window.open(file));
        settle();
    }

    /** Where a place of the sheet is on the screen. */
    Point2D at(double x, double y) {
        return ask(() -> {
            Point place = workspace.viewport().toWindow(x, y);
            return window.shell().canvas().localToScreen(place.x(), place.y());
        });
    }

    /** Where the middle of a component is on the screen. */
    Point2D middleOf(String id) {
        Box box = box(id);
        return at(box.centerX(), box.centerY());
    }

    /** Where the right edge of a component is on the screen. */
    Point2D rightEdgeOf(String id) {
        Box box = box(id);
        return at(box.right(), box.centerY());
    }

    /** What is drawn; asked on the window's thread, for the canvas may have to draw it first. */
    Drawing drawn() {
        await(() -> window.shell().canvas().drawing() != null && isDrawn());
        return ask(() -> window.shell().canvas().drawing());
    }

    Box box(String id) {
        return workspace.design().layout().box(id).orElseThrow();
    }

    Component component(String id) {
        return architecture().component(id).orElseThrow();
    }

    Architecture architecture() {
        return workspace.present().architecture();
    }

    Link onlyLink() {
        return architecture().links().iterator().next();
    }

    Node find(String selector) {
        return ask(() -> robot.lookup(selector).query());
    }

    /** Clicks on something that stands where it belongs by then. */
    FxRobot click(String selector) {
        settle();
        robot.clickOn(selector);
        settle();
        return robot;
    }

    /** Presses at one place, drags to another and lets go. */
    void drag(Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
        settle();
    }

    /** Drags something from the palette to a place of the sheet, found by its name in the search field. */
    void placeFromPalette(String template, double x, double y) {
        Node search = find("#palette-search");
        robot.interact(() -> ((TextField) search).setText(template));
        settle();
        Node row = find("#palette-" + template);
        drag(row.localToScreen(20, row.getLayoutBounds().getHeight() / 2), at(x, y));
        robot.interact(() -> ((TextField) search).clear());
    }

    /** Presses a key with others held. */
    void keys(KeyCode... codes) {
        robot.push(codes);
        settle();
    }
}
