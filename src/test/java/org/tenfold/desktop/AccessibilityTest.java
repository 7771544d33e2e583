package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
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

    /** Shows a panel after the other. */
    private void eachPanel(Runnable look) {
        robot.interact(() -> window.shell().showStart());
        look(look, () -> { });
        look(look, () -> window.open(Path.of("sample-diagrams/flawed-one-zone.tenfold.json")));
        until(() -> workspace.isReviewed());
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
