package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.design.DesignDiff;
import org.tenfold.desktop.canvas.CanvasPainter;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Look;
import org.tenfold.scenario.Comparison;
import org.tenfold.scenario.Scenarios;
import org.tenfold.text.Text;

/**
 * Two variants of a design side by side: the design as it is drawn and its scenarios to choose from, scrolled and zoomed
 * together, what differs ringed, and the total, the p99 and the availability of each above it.
 */
final class SplitSheet {

    private static final Text TITLE = Text.of("Side by side", "나란히 비교");
    private static final Text VARIANT = Text.of("Variant", "변형");
    private static final Text AS_DRAWN = Text.of("As drawn", "현재 설계");
    private static final Text RECKONING = Text.of("The variants are being reckoned…", "변형을 계산하는 중입니다…");
    private static final Text FIGURES = Text.of("{cost} a month · p99 {delay} · {share} available", "월 {cost} · p99 {delay} · 가용성 {share}");
    private static final Text DIFFER = Text.of("{added} added, {removed} removed, {changed} changed on the right",
            "오른쪽에서 추가 {added}, 삭제 {removed}, 변경 {changed}");
    private static final Text ALIKE = Text.of("Both have the same parts, links and settings.", "요소, 연결, 설정이 모두 같습니다.");
    private static final Text UNKNOWN = Text.of("unknown", "알 수 없음");
    private static final double STEP = 60;
    private static final double ZOOM = 1.25;
    private static final double WHEEL_ZOOM = 1.0015;
    private static final double LEAST_SCALE = 0.05;
    private static final double GREATEST_SCALE = 4;

    /** One of those that can be chosen. */
    private record Shown(String name, Design design, Comparison.Variant variant, Drawing drawing) {
    }

    private final Appearance look;
    private final Label difference = Controls.label("", "quiet");
    private final Side left = new Side("split-left");
    private final Side right = new Side("split-right");
    private Viewport view = new Viewport(0, 0, 1, 1, 1);
    private boolean fitted;

    private SplitSheet(Pane layer, Design design, Engine engine, Appearance look, Runnable closed) {
        this.look = look;
        CardSheet sheet = new CardSheet(layer, "split", look.say(TITLE), look, layer.getWidth(), layer.getHeight(), closed);
        difference.setId("split-difference");
        difference.setText(look.say(RECKONING));
        HBox both = new HBox(16, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        both.setMinHeight(0);
        both.setPrefHeight(layer.getHeight());
        both.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sheet.show(difference, both);
        left.canvas.requestFocus();
        Look drawn = look.forDrawing();
        Background.run(() -> {
            List<Shown> variants = variants(design, engine, drawn, look.say(AS_DRAWN));
            Platform.runLater(() -> offer(variants));
        });
    }

    /**
     * @param layer over the window
     * @param closed told when it goes away
     */
    static void open(Pane layer, Design design, Engine engine, Appearance look, Runnable closed) {
        new SplitSheet(layer, design, engine, look, closed);
    }

    private static List<Shown> variants(Design design, Engine engine, Look look, String asDrawn) {
        List<Shown> variants = new ArrayList<>();
        for (Comparison.Variant variant : Comparison.of(design, engine.reviewer()).variants()) {
            try {
                Design changed = variant.scenario() == null ? design : Scenarios.apply(design, variant.scenario().id(), engine.catalog());
                variants.add(new Shown(variant.scenario() == null ? asDrawn : variant.scenario().name(), changed, variant,
                        engine.pictures().build(changed, Optional.of(variant.review()), look)));
            } catch (DesignFileException misfit) {
                throw new IllegalStateException("The comparison leaves out what does not fit", misfit);
            }
        }
        return variants;
    }

    private void offer(List<Shown> variants) {
        left.choice.getItems().setAll(variants);
        right.choice.getItems().setAll(variants);
        left.choice.setValue(variants.getFirst());
        right.choice.setValue(variants.getLast());
    }

    /** What differs, and both pictures with it. */
    private void show() {
        Shown one = left.choice.getValue();
        Shown other = right.choice.getValue();
        if (one == null || other == null) {
            return;
        }
        DesignDiff diff = DesignDiff.between(one.design(), other.design());
        difference.setText(diff.isEmpty() ? look.say(ALIKE) : look.say(DIFFER.with("added", diff.added().size())
                .with("removed", diff.removed().size()).with("changed", diff.changed().size())));
        left.ringed = union(diff.removed(), diff.changed());
        right.ringed = union(diff.added(), diff.changed());
        left.tell(one);
        right.tell(other);
        paint();
    }

    private static Collection<String> union(Collection<String> some, Collection<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private void paint() {
        Shown one = left.choice.getValue();
        if (one != null && left.canvas.getWidth() > 0) {
            view = view.resized(left.canvas.getWidth(), left.canvas.getHeight());
            if (!fitted) {
                fitted = true;
                view = view.showing(one.drawing().bounds(), 1);
            }
            left.paint();
            right.paint();
        }
    }

    private void look(Viewport at) {
        view = at;
        paint();
    }

    private void zoom(double factor, double x, double y) {
        look(view.zoomed(Math.clamp(view.scale() * factor, LEAST_SCALE, GREATEST_SCALE), x, y));
    }

    private void key(KeyEvent event) {
        if (!(event.getTarget() instanceof Canvas)) {
            return;
        }
        KeyCode code = event.getCode();
        switch (code) {
            case LEFT -> look(view.moved(STEP, 0));
            case RIGHT -> look(view.moved(-STEP, 0));
            case UP -> look(view.moved(0, STEP));
            case DOWN -> look(view.moved(0, -STEP));
            case PLUS, EQUALS, ADD -> zoom(ZOOM, view.width() / 2, view.height() / 2);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM, view.width() / 2, view.height() / 2);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** One of the two. */
    private final class Side extends VBox {
        private final ComboBox<Shown> choice = new ComboBox<>();
        private final Label figures = Controls.label(" ", "strong");
        private final Canvas canvas = new Canvas();
        private final CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D());
        private Collection<String> ringed = List.of();
        private @Nullable Point pressed;

        Side(String id) {
            super(8);
            choice.setId(id);
            choice.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable Shown shown) {
                    return shown == null ? "" : shown.name();
                }

                @Override
                public Shown fromString(String written) {
                    throw new UnsupportedOperationException("It is chosen, not written.");
                }
            });
            choice.valueProperty().addListener(chosen -> show());
            figures.setId(id + "-figures");
            canvas.setFocusTraversable(true);
            Pane frame = new Pane(canvas);
            frame.getStyleClass().add("split-frame");
            frame.setMinSize(0, 0);
            VBox.setVgrow(frame, Priority.ALWAYS);
            frame.widthProperty().addListener(resized -> fill(frame));
            frame.heightProperty().addListener(resized -> fill(frame));
            figures.setWrapText(true);
            FlowPane head = new FlowPane(12, 4, choice, figures);
            getChildren().addAll(head, frame);
            setMinWidth(0);
            setPrefWidth(0);
            canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
            canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
                pressed = new Point(event.getX(), event.getY());
                canvas.requestFocus();
            });
            canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        }

        private void fill(Pane frame) {
            canvas.setWidth(frame.getWidth());
            canvas.setHeight(frame.getHeight());
            SplitSheet.this.paint();
        }

        private void scrolled(ScrollEvent event) {
            if (event.isShortcutDown()) {
                zoom(Math.pow(WHEEL_ZOOM, event.getDeltaY()), event.getX(), event.getY());
            } else {
                look(view.moved(event.getDeltaX(), event.getDeltaY()));
            }
            event.consume();
        }

        private void dragged(MouseEvent event) {
            Point from = pressed;
            if (from != null) {
                pressed = new Point(event.getX(), event.getY());
                look(view.moved(event.getX() - from.x(), event.getY() - from.y()));
            }
        }

        private void tell(Shown shown) {
            choice.setAccessibleText(look.say(VARIANT) + ": " + shown.name());
            double p99 = shown.variant().p99Seconds();
            double share = shown.variant().availability();
            figures.setText(look.say(FIGURES.with("cost", Figures.money(shown.variant().estimate().total()))
                    .with("delay", Double.isFinite(p99) ? Figures.latency(p99) : look.say(UNKNOWN))
                    .with("share", Double.isNaN(share) ? look.say(UNKNOWN) : Figures.availability(share))));
            canvas.setAccessibleText(shown.name() + ", " + figures.getText() + ", " + difference.getText());
        }

        private void paint() {
            Shown shown = choice.getValue();
            if (shown != null) {
                painter.paint(shown.drawing().picture(), view, 1, false);
                painter.paintOver(rings(shown.drawing()));
            }
        }

        private List<Mark> rings(Drawing drawing) {
            List<Mark> rings = new ArrayList<>();
            Stroke ring = Stroke.solid(look.theme().color(Role.ACCENT), 3 / view.scale());
            for (String id : ringed) {
                drawing.box(id).ifPresent(box -> rings.add(Mark.Box.framed(
                        new Bounds(box.x(), box.y(), box.width(), box.height()).grow(4), 8, ring)));
                if (drawing.way(id).size() > 1) {
                    rings.add(new Mark.Line(drawing.way(id).stream().map(point -> new Point(point.x(), point.y())).toList(), 6, ring,
                            true, List.of()));
                }
            }
            return rings;
        }
    }
}
