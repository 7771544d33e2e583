package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.editor.Selection;
import org.tenfold.picture.Theme;

/** The window without a mouse and without sharp eyes: names of controls, size of targets, contrast (WCAG 2.2). */
class AccessibilityTest extends WindowTest {

    /** WCAG 2.5.8. */
    private static final double LEAST_TARGET = 24;
    /** WCAG 1.4.11. */
    private static final double LEAST_SIGN_CONTRAST = 3;
    /** WCAG 1.4.3. */
    private static final double LEAST_TEXT_CONTRAST = 4.5;

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
    /** So far around a control its ring is looked for. */
    private static final int MARGIN = 8;
    /** So far beside a line is looked for what it stands out from. */
    private static final int BESIDE = 4;
    private static final int CORNER = 8;
    /** What is smaller is no ring around anything. */
    private static final int LEAST_RING = 2 * CORNER + 4;
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
        for (String card : List.of("preferences", "keys", "rules", "set-aside", "export-svg", "find", "commands")) {
            look(look, () -> {
                workspace.select(Selection.of("db"));
                window.actions().stream().filter(action -> action.id().equals(card)).findFirst().orElseThrow().run();
            });
            keys(KeyCode.ESCAPE);
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
     * Gives controls of each kind the focus as the Tab key does, and looks at what they show of it (WCAG 2.4.7, 2.4.13): a line of
     * two pixels around them, or around what they stand for such as a tab, that differs from what was there before and from what
     * lies beside it.
     */
    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "PRINT", mode = EnumSource.Mode.EXCLUDE)
    void theFocusIsSeen(Theme theme) {
        robot.interact(() -> window.wear(theme));
        Map<String, Double> shares = new LinkedHashMap<>();
        ring(shares, () -> window.shell().showStart(), "#start-blank", "#start-open", ".thumb-card", "#users-number", "#action-open",
                "#show-palette", "#palette-search", ".palette-row");
        ring(shares, () -> window.open(Path.of("sample-diagrams/flawed-one-zone.tenfold.json")), "#canvas", "#design-name", "#design-region");
        untilReviewed();
        ring(shares, () -> window.shell().showDock(Dock.Table.FINDINGS), "#findings", "#dock", "#status-cost", "#status-findings");
        assertThat(shares).as("controls").hasSize(15);
        assertThat(shares.entrySet().stream().filter(entry -> entry.getValue() < WHOLE)).isEmpty();
    }

    private void ring(Map<String, Double> shares, Runnable step, String... controls) {
        look(() -> {
            for (String control : controls) {
                Node stop = window.stage().getScene().lookup(control);
                if (stop != null && reach(stop)) {
                    shares.put(control, ringAround(stop));
                }
            }
        }, step);
    }

    /** Gives the focus as the Tab key does, there and back again; what lies under a card cannot be reached. */
    private boolean reach(Node stop) {
        stop.requestFocus();
        return stop.requestFocusTraversal(TraversalDirection.NEXT)
                && window.stage().getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS) && stop.isFocused();
    }

    /** How much of a line of two pixels around what changes with the focus stands out, from 0 to 1. */
    private double ringAround(Node stop) {
        Node ring = window.stage().getScene().lookup("#pane-ring");
        boolean ringed = ring.isVisible();
        Bounds there = stop.localToScene(stop.getLayoutBounds());
        Rectangle2D frame = new Rectangle2D(there.getMinX() - MARGIN, there.getMinY() - MARGIN, there.getWidth() + 2 * MARGIN,
                there.getHeight() + 2 * MARGIN);
        WritableImage focused = picture(stop, frame);
        List.of(FOCUSED, FOCUS_VISIBLE).forEach(state -> stop.pseudoClassStateChanged(state, false));
        ring.setVisible(false);
        WritableImage other = picture(stop, frame);
        List.of(FOCUSED, FOCUS_VISIBLE).forEach(state -> stop.pseudoClassStateChanged(state, true));
        ring.setVisible(ringed);
        int width = (int) focused.getWidth();
        int height = (int) focused.getHeight();
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

    private WritableImage picture(Node stop, Rectangle2D frame) {
        // A scroll pane keeps what it shows as an image, which a snapshot without a frame in between does not renew.
        for (Node at = stop; at != null; at = at.getParent()) {
            at.setCache(false);
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(frame);
        return window.stage().getScene().getRoot().snapshot(parameters, null);
    }

    private static boolean hasOtherBeside(WritableImage image, int x, int y) {
        for (int far = 1; far <= BESIDE; far++) {
            if (standsOut(image, x, y, image, x - far, y) || standsOut(image, x, y, image, x + far, y)
                    || standsOut(image, x, y, image, x, y - far) || standsOut(image, x, y, image, x, y + far)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsOut(WritableImage one, int x, int y, WritableImage other, int otherX, int otherY) {
        return otherX >= 0 && otherY >= 0 && otherX < other.getWidth() && otherY < other.getHeight()
                && contrast(one.getPixelReader().getColor(x, y), other.getPixelReader().getColor(otherX, otherY)) >= LEAST_SIGN_CONTRAST;
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
        double first = luminance(one);
        double second = luminance(other);
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
