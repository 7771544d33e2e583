package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.tenfold.lesson.LessonRunner;
import org.tenfold.lesson.Stage;
import org.tenfold.lesson.Step;
import org.tenfold.text.Text;

/**
 * The stages of a lesson at the foot of the window, each a column to click, with three small curves over them: users, cost
 * and availability. Users and cost stand on a logarithmic scale, availability by its nines.
 */
final class LessonTimeline extends Region {

    private static final Text SPOKEN = Text.of("Stage {number}, {name}: {users|user|users}, {cost} a month, availability {availability}",
            "{number}단계 {name}: 사용자 {users}명, 한 달 {cost}, 가용성 {availability}");
    private static final Text SPOKEN_LATE = Text.of("Stage {number}, {name}", "{number}단계 {name}");
    private static final Text COLUMN = Text.of("{number}  {name}", "{number}  {name}");

    private static final double MARGIN = 16;
    private static final double GUTTER = 96;
    private static final double TOP = 30;
    private static final double BAND = 36;
    private static final double CURVE = 16;
    private static final double DOT = 3;
    private static final double PADDING = 6;
    /** Nobody measures more nines. */
    private static final double MOST_NINES = 12;

    /** One of the three curves. */
    private enum Curve {
        USERS(Text.of("Users", "사용자"), stage -> Math.log10(Math.max(1, stage.users())), stage -> Figures.count(stage.users())),
        COST(Text.of("A month", "한 달 비용"), stage -> Math.log10(Math.max(0.01, stage.cost().doubleValue())),
                stage -> Figures.money(stage.cost())),
        AVAILABILITY(Text.of("Availability", "가용성"),
                stage -> Math.min(MOST_NINES, -Math.log10(Math.max(1e-15, 1 - stage.availability()))),
                stage -> Figures.availability(stage.availability()));

        private final Text label;
        private final ToDoubleFunction<Stage> height;
        private final Function<Stage, String> words;

        Curve(Text label, ToDoubleFunction<Stage> height, Function<Stage, String> words) {
            this.label = label;
            this.height = height;
            this.words = words;
        }

        String style() {
            return "curve-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Appearance look;
    private final Lessons lessons;
    private final List<ToggleButton> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private @Nullable LessonRunner shown;

    /** The parts of one curve; dots and words of stages that are not reckoned yet are absent. */
    private record Row(Label label, Polyline line, List<Optional<Circle>> dots, List<Optional<Label>> words, List<Double> heights) {
    }

    LessonTimeline(Appearance look, Lessons lessons) {
        this.look = look;
        this.lessons = lessons;
        setId("timeline");
        getStyleClass().add("timeline");
        setMinHeight(look.px(TOP) + Curve.values().length * band() + 6);
        setPrefHeight(getMinHeight());
    }

    /** Shows the stages of a lesson and marks the one at which it stands. */
    void show(LessonRunner runner) {
        if (runner != shown) {
            shown = runner;
            columns.clear();
            for (int number = 0; number < runner.size(); number++) {
                columns.add(column(runner.lesson().steps().get(number), number));
            }
        }
        // The columns stay, so that neither the focus nor a click is lost when figures arrive.
        rows.clear();
        getChildren().retainAll(columns);
        columns.stream().filter(column -> column.getParent() == null).forEach(getChildren()::add);
        for (int number = 0; number < columns.size(); number++) {
            columns.get(number).setSelected(number == runner.place());
            columns.get(number).setAccessibleText(spoken(runner, number));
        }
        for (Curve curve : Curve.values()) {
            rows.add(row(runner, curve));
        }
        requestLayout();
    }

    private String spoken(LessonRunner runner, int number) {
        return look.say(runner.known(number)
                .map(stage -> SPOKEN.with("users", Figures.count(stage.users())).with("cost", Figures.money(stage.cost()))
                        .with("availability", Figures.availability(stage.availability())))
                .orElseGet(SPOKEN_LATE::message).with("number", number + 1)
                .with("name", runner.lesson().steps().get(number).name()));
    }

    private ToggleButton column(Step step, int number) {
        ToggleButton button = new ToggleButton(look.say(COLUMN.with("number", number + 1).with("name", step.name())));
        button.setId("stage-" + (number + 1));
        button.setUserData(button.getText());
        button.setAlignment(Pos.TOP_CENTER);
        button.getStyleClass().add("timeline-column");
        button.setOnAction(event -> {
            button.setSelected(true);
            lessons.go(number);
        });
        return button;
    }

    private Row row(LessonRunner runner, Curve curve) {
        Label label = Controls.label(look.say(curve.label), "timeline-label");
        Polyline line = new Polyline();
        line.getStyleClass().addAll("curve", curve.style());
        List<Optional<Circle>> dots = new ArrayList<>();
        List<Optional<Label>> words = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        for (int number = 0; number < runner.size(); number++) {
            Optional<Stage> stage = runner.known(number);
            boolean here = number == runner.place();
            heights.add(stage.map(curve.height::applyAsDouble).orElse(Double.NaN));
            dots.add(stage.map(known -> dot(curve, here)));
            words.add(stage.map(known -> Controls.label(curve.words.apply(known), "timeline-value", here ? "strong" : "quiet")));
        }
        getChildren().addAll(label, line);
        dots.forEach(dot -> dot.ifPresent(getChildren()::add));
        words.forEach(value -> value.ifPresent(getChildren()::add));
        getChildren().stream().filter(child -> !(child instanceof ToggleButton)).forEach(child -> child.setMouseTransparent(true));
        return new Row(label, line, dots, words, heights);
    }

    private static Circle dot(Curve curve, boolean here) {
        Circle dot = new Circle(here ? DOT + 1.5 : DOT);
        dot.getStyleClass().addAll("dot", curve.style());
        return dot;
    }

    @Override
    protected void layoutChildren() {
        if (columns.isEmpty()) {
            return;
        }
        double gutter = look.px(GUTTER);
        double width = (getWidth() - 2 * MARGIN - gutter) / columns.size();
        // Where names have no room, the number stands for them; the step in front says its name beside the sheet.
        boolean named = columns.stream().allMatch(column -> nameWidth(column) <= width - 2 * PADDING);
        for (int number = 0; number < columns.size(); number++) {
            columns.get(number).setText(named ? (String) columns.get(number).getUserData() : Integer.toString(number + 1));
            columns.get(number).resizeRelocate(snapPositionX(MARGIN + gutter + number * width), 4, snapSizeX(width) - 1,
                    getHeight() - 8);
        }
        for (int number = 0; number < rows.size(); number++) {
            layout(rows.get(number), look.px(TOP) + number * band(), width);
        }
    }

    private static double nameWidth(ToggleButton column) {
        return Controls.width((String) column.getUserData(), column.getFont());
    }

    /** The height of a curve with its words. */
    private double band() {
        return CURVE + look.px(BAND - CURVE);
    }

    private void layout(Row row, double top, double width) {
        row.label().autosize();
        row.label().relocate(MARGIN, snapPositionY(top + (band() - row.label().getHeight()) / 2));
        double least = row.heights().stream().filter(height -> !height.isNaN()).mapToDouble(Double::doubleValue).min().orElse(0);
        double most = row.heights().stream().filter(height -> !height.isNaN()).mapToDouble(Double::doubleValue).max().orElse(1);
        boolean roomy = row.words().stream().flatMap(Optional::stream).allMatch(value -> value.prefWidth(-1) <= width - 2);
        row.line().getPoints().clear();
        for (int number = 0; number < row.heights().size(); number++) {
            int place = number;
            double centre = MARGIN + look.px(GUTTER) + (number + 0.5) * width;
            double share = most > least ? (row.heights().get(number) - least) / (most - least) : 0.5;
            double y = top + 2 + (1 - share) * CURVE;
            row.dots().get(number).ifPresent(dot -> {
                dot.setCenterX(centre);
                dot.setCenterY(y);
                row.line().getPoints().addAll(centre, y);
            });
            row.words().get(number).ifPresent(value -> {
                value.autosize();
                // Beside others that are too long only the one of the step in front is told.
                value.setVisible(roomy || columns.get(place).isSelected());
                value.relocate(snapPositionX(centre - value.getWidth() / 2), snapPositionY(top + CURVE + 5));
            });
        }
    }
}
