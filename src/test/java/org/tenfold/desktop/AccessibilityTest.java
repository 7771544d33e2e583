package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tenfold.editor.Action;
import org.tenfold.editor.Selection;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.Theme;
import org.testfx.util.WaitForAsyncUtils;

/** The window without a mouse and without sharp eyes: names of controls, size of targets, contrast (WCAG 2.2). */
class AccessibilityTest extends WindowTest {

    /** WCAG 2.5.8. */
    private static final double LEAST_TARGET = 24;
    /** WCAG 1.4.11. */
    private static final double LEAST_SIGN_CONTRAST = 3;
    /** WCAG 1.4.3. */
    private static final double LEAST_TEXT_CONTRAST = 4.5;

    /** The light of a part of a colour, from 0 to 255. */
    private static final double[] LINEAR = IntStream.range(0, 256).mapToDouble(part -> linear(part / 255.0)).toArray();

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
    /** So far around a control its ring is looked for. */
    private static final int MARGIN = 6;
    /** So far beside a line is looked for what it stands out from. */
    private static final int BESIDE = 4;
    private static final int CORNER = 8;
    /** What is smaller is no ring around anything. */
    private static final int LEAST_RING = 2 * CORNER + 4;
    /** Controls of a kind that are looked at. */
    private static final int ENOUGH = 3;
    /** Parts of the window between which F6 goes, at the most. */
    private static final int MOST_PANES = 8;
    /** Of a walk; the longest of one sheet has fewer. */
    private static final int MOST_STEPS = 300;
    /** Of an entry of a menu, but for its words. */
    private static final double MOST_OF_IT = 0.7;
    /** Of a ring, but for what a rounding takes. */
    private static final double WHOLE = 0.9;

    /** Shows a panel after the other. */
    private void eachPanel(Runnable look) {
        robot.interact(() -> window.shell().showStart());
        look(look, () -> { });
        look(look, () -> window.open(Path.of("sample-diagrams/flawed-one-zone.tenfold.json")));
        untilReviewed();
        look(look, () -> workspace.select(Selection.of("db")));
        look(look, () -> workspace.select(Selection.of("l4")));
        for (Dock.Table table : Dock.Table.values()) {
            look(look, () -> window.shell().showDock(table));
        }
        for (String card : List.of("preferences", "keys", "rules", "set-aside", "export-svg", "find", "commands", "history", "style", "decisions",
                "explain-rule", "connect-to", "search")) {
            look(look, () -> {
                workspace.select(Selection.of("db"));
                window.actions().stream().filter(action -> action.id().equals(card)).findFirst().orElseThrow().run();
            });
            keys(KeyCode.ESCAPE);
        }
        look(look, () -> {
            workspace.select(Selection.of("db"));
            ((TitledPane) find("#usage")).setExpanded(true);
        });
        look(look, () -> run("split"));
        robot.interact(() -> run("split"));
        // The toolkit scrolls to what the focus reaches with a fiftieth of the pane to spare: in a low one not enough for a whole ring.
        look(look, () -> {
            window.shell().showDock(Dock.Table.SCENARIOS);
            ((SplitPane) window.stage().getScene().lookup(".plain-split")).setDividerPositions(0.3);
            ((MenuButton) find("#scenario-new")).getItems().getLast().fire();
        });
        look(look, () -> run(window.actions().stream().map(Action::id).filter(id -> id.startsWith("learn-")).findFirst().orElseThrow()));
        look(look, () -> run("lesson-next"));
        robot.interact(() -> run("lesson-end"));
        look(look, () -> Question.ask(window.shell().layer(), "Save the changes to shop?", "They would be lost.",
                List.of(new Question.Choice("yes", "Save", () -> { }), new Question.Choice("no", "Cancel", () -> { }))));
        keys(KeyCode.ESCAPE);
        leaveWork();
        look(look, () -> window.offerRecovery());
        keys(KeyCode.ESCAPE);
    }

    private void run(String id) {
        assertThat(window.actions().stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow().run()).as(id).isTrue();
    }

    /** Two designs of a program that ended before they were saved. */
    private void leaveWork() {
        try {
            for (String sample : List.of("1-one-server", "flawed-one-zone")) {
                Path file = Path.of("sample-diagrams/" + sample + DesignFile.EXTENSION);
                Unsaved.Piece piece = new Unsaved(folder.resolve("unsaved")).begin(sample.startsWith("1") ? null : file);
                piece.keep(DesignFile.read(file, workspace.catalog()).design());
                piece.release();
            }
        } catch (IOException | DesignFileException e) {
            throw new AssertionError(e);
        }
    }

    private void look(Runnable look, Runnable step) {
        robot.interact(step);
        settle();
        robot.interact(look);
    }

    private static void visit(Node node, List<Node> seen) {
        if (node.isVisible() && !(node instanceof IndexedCell<?>) && !(node instanceof ScrollBar)) {
            seen.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> visit(child, seen));
            }
        }
    }

    private List<Node> stops() {
        List<Node> seen = new ArrayList<>();
        visit(window.stage().getScene().getRoot(), seen);
        return seen.stream().filter(Node::isFocusTraversable).filter(node -> !(node instanceof ScrollPane) && !(node instanceof SplitPane))
                .toList();
    }

    private static String called(Node node) {
        return node.getClass().getSimpleName() + (node.getId() == null ? " " + node.getStyleClass() : " #" + node.getId());
    }

    @Test
    void everyControlHasASpokenNameAndRoomForAFinger() {
        Set<String> unnamed = new LinkedHashSet<>();
        Set<String> small = new LinkedHashSet<>();
        eachPanel(() -> {
            for (Node stop : stops()) {
                boolean labelled = window.stage().getScene().getRoot().lookupAll(".label").stream()
                        .anyMatch(label -> label instanceof Label words && words.getLabelFor() == stop);
                boolean worded = stop instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
                if (!labelled && !worded && (stop.getAccessibleText() == null || stop.getAccessibleText().isBlank())) {
                    unnamed.add(called(stop));
                }
                Bounds there = stop.getLayoutBounds();
                // Links within a sentence are as high as its lines (WCAG 2.5.8, inline).
                if (!(stop instanceof Hyperlink) && (there.getWidth() < LEAST_TARGET || there.getHeight() < LEAST_TARGET)) {
                    small.add(called(stop) + " " + Math.round(there.getWidth()) + " × " + Math.round(there.getHeight()));
                }
            }
        });
        SoftAssertions all = new SoftAssertions();
        all.assertThat(unnamed).as("without a spoken name").isEmpty();
        all.assertThat(small).as("smaller than 24 × 24").isEmpty();
        all.assertAll();
    }

    /**
     * Walks through the window with Tab and F6, and looks at what is shown of the focus wherever it comes (WCAG 2.4.7, 2.4.13): a line
     * of two pixels around a control, or around what it stands for such as a tab, that differs from what was there before and from
     * what lies beside it.
     */
    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "PRINT", mode = EnumSource.Mode.EXCLUDE)
    void theFocusIsSeen(Theme theme) {
        robot.interact(() -> window.wear(theme));
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Map<String, Double> hidden = new LinkedHashMap<>();
        Set<Node> visited = new HashSet<>();
        eachPanel(() -> walk(visited, stop -> {
            // Of a kind a few are enough.
            if (kinds.merge(kind(stop), 1, Integer::sum) <= ENOUGH) {
                double share = ringAround(stop);
                if (share < WHOLE) {
                    hidden.put(called(stop), share);
                }
            }
        }));
        assertThat(kinds).as("kinds of controls").hasSizeGreaterThan(40);
        assertThat(hidden).as("share of the ring that is seen").isEmpty();
    }

    /** Goes through every open menu of the menu bar with the arrow keys. */
    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "PRINT", mode = EnumSource.Mode.EXCLUDE)
    void theEntryOfAMenuThatHasTheFocusIsSeen(Theme theme) {
        robot.interact(() -> {
            window.wear(theme);
            window.open(Path.of("sample-diagrams/flawed-one-zone.tenfold.json"));
        });
        untilReviewed();
        Map<String, Double> hidden = new LinkedHashMap<>();
        Set<String> visited = new LinkedHashSet<>();
        WaitForAsyncUtils.autoCheckException = false;
        int menus = ((MenuBar) window.stage().getScene().lookup(".menu-bar")).getMenus().size();
        for (int i = 0; i < menus; i++) {
            int index = i;
            robot.interact(() -> ((MenuBar) window.stage().getScene().lookup(".menu-bar")).getMenus().get(index).show());
            settle();
            robot.interact(() -> {
                Scene menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance).filter(Window::isShowing).findFirst().orElseThrow()
                        .getScene();
                Set<Node> seen = new HashSet<>();
                for (Node entry = next(menu); entry != null && seen.add(entry); entry = next(menu)) {
                    String words = ((Labeled) entry.lookup(".label")).getText();
                    // What was greyed out when the menu was shown last is up to date from its second picture on.
                    filled(entry);
                    double share = filled(entry);
                    if (!entry.getPseudoClassStates().contains(DISABLED) && visited.add(words) && share < MOST_OF_IT) {
                        hidden.put(words, share);
                    }
                }
            });
            robot.interact(() -> ((MenuBar) window.stage().getScene().lookup(".menu-bar")).getMenus().get(index).hide());
        }
        // The headless screen complains of popups that lie partly beyond it; what they show is asked of them, not of the screen.
        WaitForAsyncUtils.clearExceptions();
        WaitForAsyncUtils.autoCheckException = true;
        assertThat(visited).as("entries that the arrow keys reach").hasSizeGreaterThan(30);
        assertThat(hidden).as("share of the entry that looks otherwise").isEmpty();
    }

    /** The entry to which the key goes on. */
    private static @Nullable Node next(Scene menu) {
        Event.fireEvent(menu.getFocusOwner() == null ? menu.getRoot() : menu.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
        menu.getRoot().applyCss();
        return menu.getRoot().lookupAll(".menu-item").stream().filter(Node::isFocused).findFirst().orElse(null);
    }

    /** What is only painted, such as a chart, is told in words by itself or by what it stands in. */
    @Test
    void picturesAreTold() {
        Set<String> mute = new LinkedHashSet<>();
        Set<String> told = new LinkedHashSet<>();
        Runnable look = () -> window.stage().getScene().getRoot().lookupAll("*").stream()
                .filter(node -> (node instanceof Canvas || node instanceof ImageView || node instanceof Plot) && node.isVisible() && isShown(node))
                .forEach(node -> (isTold(node) ? told : mute).add(way(node)));
        eachPanel(look);
        for (String face : List.of("components", "services", "tiers", "users", "regions")) {
            look(look, () -> {
                window.shell().showDock(Dock.Table.COST);
                ((ToggleButton) find("#cost-" + face)).fire();
            });
        }
        look(look, () -> window.actions().stream().filter(action -> action.id().equals("export-pdf")).forEach(Action::run));
        keys(KeyCode.ESCAPE);
        assertThat(told).as("charts, too").anyMatch(picture -> picture.startsWith("Plot"));
        assertThat(mute).as("pictures without words").isEmpty();
    }

    private static boolean isShown(@Nullable Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private static boolean isTold(@Nullable Node node) {
        return node != null && (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
                || node instanceof IndexedCell<?> || node instanceof ButtonBase && !Controls.spoken(node).isBlank() || isTold(node.getParent()));
    }

    private static String way(@Nullable Node node) {
        return node == null || node.getParent() == null ? "" : called(node) + " in " + called(node.getParent())
                + (node.getParent().getParent() == null ? "" : " in " + called(node.getParent().getParent()));
    }

    /** What shows more than words in a list or table is read out in words as well. */
    @Test
    void cellsOfListsAndTablesAreSpoken() {
        Set<String> mute = new LinkedHashSet<>();
        Set<String> spoken = new LinkedHashSet<>();
        eachPanel(() -> window.stage().getScene().getRoot().lookupAll(".cell").stream()
                .filter(node -> node.isVisible() && node instanceof IndexedCell<?> cell && !cell.isEmpty() && cell.getGraphic() != null)
                .map(IndexedCell.class::cast).forEach(cell -> {
                    boolean words = cell.getText() != null && !cell.getText().isBlank()
                            || cell.getAccessibleText() != null && !cell.getAccessibleText().isBlank();
                    (words ? spoken : mute).add(cell.getClass().getName() + " " + cell.getStyleClass());
                }));
        assertThat(spoken).isNotEmpty();
        assertThat(mute).as("cells without a spoken text").isEmpty();
    }

    /** What looks alike: controls of a class in containers of a class. */
    private static String kind(Node stop) {
        return stop.getClass().getSimpleName() + stop.getStyleClass() + (stop.getParent() == null ? "" : stop.getParent().getStyleClass());
    }

    /** Goes on as Tab does, and where that leads nowhere new as F6 does, until neither does. */
    private void walk(Set<Node> visited, Consumer<Node> at) {
        Scene scene = window.stage().getScene();
        // Of two sheets each gets an inspector made anew whenever the focus comes to it, so that there always is something new.
        for (int idle = 0, steps = 0; idle < 2 * MOST_PANES && steps < MOST_STEPS; steps++) {
            Node owner = scene.getFocusOwner();
            KeyCode key = idle % 2 == 0 && owner != window.shell().canvas() ? KeyCode.TAB : KeyCode.F6;
            Event.fireEvent(owner == null ? scene : owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            Node reached = scene.getFocusOwner();
            if (reached != null && visited.add(reached)) {
                idle = 0;
                // What lost the focus shows it no longer.
                Stream.of(owner, reached).filter(Objects::nonNull).forEach(Node::applyCss);
                scene.getRoot().layout();
                at.accept(reached);
            } else {
                idle++;
            }
        }
    }

    /** How much of a line of two pixels around what changes with the focus stands out, from 0 to 1. */
    private double ringAround(Node stop) {
        Node ring = window.stage().getScene().lookup("#pane-ring");
        boolean ringed = ring.isVisible();
        // The one around a whole part of the window counts for what has none of its own.
        ring.setVisible(ringed && stop == window.shell().canvas());
        Bounds there = stop.localToScene(stop.getLayoutBounds());
        Rectangle2D frame = new Rectangle2D(there.getMinX() - MARGIN, there.getMinY() - MARGIN, there.getWidth() + 2 * MARGIN,
                there.getHeight() + 2 * MARGIN);
        Pixels focused = picture(stop, frame);
        List.of(FOCUSED, FOCUS_VISIBLE).forEach(state -> stop.pseudoClassStateChanged(state, false));
        ring.setVisible(false);
        Pixels other = picture(stop, frame);
        List.of(FOCUSED, FOCUS_VISIBLE).forEach(state -> stop.pseudoClassStateChanged(state, true));
        ring.setVisible(ringed);
        int width = focused.width();
        int height = focused.height();
        boolean[][] outstanding = new boolean[width][height];
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                outstanding[x][y] = standsOut(focused, x, y, other, x, y) && hasOtherBeside(focused, x, y);
                if (outstanding[x][y]) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        if (right - left < LEAST_RING || bottom - top < LEAST_RING) {
            return 0;
        }
        // Corners are round.
        double sides = 0;
        for (int x = left + CORNER; x <= right - CORNER; x++) {
            sides += (outstanding[x][top] && outstanding[x][top + 1] ? 1 : 0) + (outstanding[x][bottom] && outstanding[x][bottom - 1] ? 1 : 0);
        }
        for (int y = top + CORNER; y <= bottom - CORNER; y++) {
            sides += (outstanding[left][y] && outstanding[left + 1][y] ? 1 : 0) + (outstanding[right][y] && outstanding[right - 1][y] ? 1 : 0);
        }
        return sides / (2.0 * (right - left + 1 - 2 * CORNER) + 2.0 * (bottom - top + 1 - 2 * CORNER));
    }

    /** How much of what has the focus has another colour than without it, from 0 to 1; its words keep about theirs. */
    private double filled(Node stop) {
        Bounds there = stop.localToScene(stop.getLayoutBounds());
        Rectangle2D frame = new Rectangle2D(there.getMinX(), there.getMinY(), there.getWidth(), there.getHeight());
        stop.pseudoClassStateChanged(FOCUSED, true);
        Pixels focused = picture(stop, frame);
        stop.pseudoClassStateChanged(FOCUSED, false);
        Pixels other = picture(stop, frame);
        stop.pseudoClassStateChanged(FOCUSED, true);
        long outstanding = IntStream.range(0, focused.width() * focused.height())
                .filter(i -> standsOut(focused, i % focused.width(), i / focused.width(), other, i % focused.width(), i / focused.width())).count();
        return (double) outstanding / focused.width() / focused.height();
    }

    private Pixels picture(Node stop, Rectangle2D frame) {
        // A scroll pane keeps what it shows as an image, which a snapshot without a frame in between does not renew.
        for (Node at = stop; at != null; at = at.getParent()) {
            at.setCache(false);
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(frame);
        WritableImage image = stop.getScene().getRoot().snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] colors = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colors, 0, width);
        double[] luminances = new double[colors.length];
        for (int i = 0; i < colors.length; i++) {
            luminances[i] = 0.2126 * LINEAR[colors[i] >> 16 & 0xff] + 0.7152 * LINEAR[colors[i] >> 8 & 0xff] + 0.0722 * LINEAR[colors[i] & 0xff];
        }
        return new Pixels(width, height, luminances);
    }

    /** How light the pixels of an image are, from 0 to 1. */
    private record Pixels(int width, int height, double[] luminances) {

        boolean has(int x, int y) {
            return x >= 0 && y >= 0 && x < width && y < height;
        }

        double at(int x, int y) {
            return luminances[y * width + x];
        }
    }

    private static boolean hasOtherBeside(Pixels image, int x, int y) {
        for (int far = 1; far <= BESIDE; far++) {
            if (standsOut(image, x, y, image, x - far, y) || standsOut(image, x, y, image, x + far, y)
                    || standsOut(image, x, y, image, x, y - far) || standsOut(image, x, y, image, x, y + far)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsOut(Pixels one, int x, int y, Pixels other, int otherX, int otherY) {
        return other.has(otherX, otherY) && contrast(one.at(x, y), other.at(otherX, otherY)) >= LEAST_SIGN_CONTRAST;
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "PRINT", mode = EnumSource.Mode.EXCLUDE)
    void textsAndSignsOfTheWindowStandOut(Theme theme) {
        robot.interact(() -> window.wear(theme));
        List<String> faint = new ArrayList<>();
        List<String> grounds = List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay");
        for (String text : List.of("-color-fg-default", "-color-fg-muted", "-color-danger-fg", "-color-warning-fg", "-color-success-fg", "-color-accent-fg",
                "-tenfold-high")) {
            grounds.forEach(ground -> compare(text, ground, LEAST_TEXT_CONTRAST, faint));
        }
        compare("-color-fg-default", "-color-accent-subtle", LEAST_TEXT_CONTRAST, faint);
        compare("-color-fg-default", "-color-warning-subtle", LEAST_TEXT_CONTRAST, faint);
        compare("-color-fg-emphasis", "-color-accent-emphasis", LEAST_TEXT_CONTRAST, faint);
        for (String sign : List.of("-color-accent-fg", "-color-accent-emphasis", "-color-danger-emphasis")) {
            grounds.forEach(ground -> compare(sign, ground, LEAST_SIGN_CONTRAST, faint));
        }
        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "PRINT", mode = EnumSource.Mode.EXCLUDE)
    void thePinOfAPinnedFileStandsOut(Theme theme) throws IOException {
        robot.interact(() -> window.wear(theme));
        open(Files.copy(Path.of("sample-diagrams/1-one-server.tenfold.json"), folder.resolve("one-server.tenfold.json")));
        robot.interact(() -> window.actions().stream().filter(action -> action.id().equals("start")).forEach(Action::run));
        settle();
        until(() -> robot.lookup(".pin").tryQuery().isPresent());
        ToggleButton pin = (ToggleButton) find(".pin");
        robot.interact(() -> {
            pin.fire();
            pin.applyCss();
        });
        Color ground = over((Color) pin.getBackground().getFills().getLast().getFill(), color("-color-bg-default"));
        Color sign = (Color) ((FontIcon) pin.getGraphic()).getIconColor();
        assertThat(contrast(sign, ground)).isGreaterThanOrEqualTo(LEAST_SIGN_CONTRAST);
    }

    private void compare(String front, String back, double least, List<String> faint) {
        Color ground = over(color(back), color("-color-bg-default"));
        double contrast = contrast(over(color(front), ground), ground);
        if (contrast < least) {
            faint.add(String.format("%s on %s %.2f", front, back, contrast));
        }
    }

    /** What a looked-up colour of the style sheets is now. */
    private Color color(String name) {
        Region[] probe = new Region[1];
        robot.interact(() -> {
            StackPane root = (StackPane) window.stage().getScene().getRoot();
            probe[0] = new Region();
            probe[0].setStyle("-fx-background-color: " + name + ";");
            root.getChildren().add(probe[0]);
            probe[0].applyCss();
            root.getChildren().remove(probe[0]);
        });
        return (Color) probe[0].getBackground().getFills().getFirst().getFill();
    }

    private static Color over(Color front, Color back) {
        return back.interpolate(front, front.getOpacity());
    }

    private static double contrast(Color one, Color other) {
        return contrast(luminance(one), luminance(other));
    }

    private static double contrast(double first, double second) {
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Relative luminance of sRGB (WCAG 2.2). */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
