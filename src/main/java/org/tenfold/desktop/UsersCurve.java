package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.CostCurve;
import org.tenfold.design.Architecture;
import org.tenfold.design.Workload;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.text.Text;

/** What the design costs for more and more users, on logarithmic scales, with the places where the curve changes named. */
final class UsersCurve {

    private static final Text COST = Text.of("Dollars a month", "월 비용(달러)");
    private static final Text USERS = Text.of("Users", "사용자");
    private static final Text TOTAL = Text.of("total", "합계");
    private static final Text FIXED = Text.of("fixed", "고정");
    private static final Text KNEES = Text.of("Where it changes", "바뀌는 지점");
    private static final Text NONE = Text.of("Nothing changes its course from 100 to 100 million users.",
            "사용자 100명에서 1억 명까지 흐름이 바뀌는 곳이 없습니다.");
    private static final Text AT = Text.of("{users} users, {cost}", "사용자 {users}명, {cost}");
    private static final Text AGAIN = Text.of("Reckon the curve", "곡선 계산");
    private static final Text RECKONING = Text.of("Reckoning the cost for more users", "사용자 수에 따른 비용을 계산하는 중");
    private static final double FROM = 100;
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Workspace workspace;
    private final Engine engine;
    private final Appearance look;
    private final BorderPane pane = new BorderPane();
    private final Jobs jobs;
    private @Nullable Review shown;
    private Jobs.@Nullable Job reckoning;

    UsersCurve(Workspace workspace, Engine engine, Appearance look, Jobs jobs) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.engine = engine;
        this.look = look;
        pane.setMinSize(0, 0);
        pane.getStyleClass().add("users-curve");
    }

    Node node() {
        return pane;
    }

    /** Shows the curve of what was reviewed, as soon as it is reckoned. */
    void show(Review review) {
        Architecture architecture = review.architecture();
        Architecture design = architecture.withUsers(workspace.present().architecture().workload().users());
        double users = architecture.workload().users();
        Review before = shown;
        if (before != null && before.architecture() == architecture && before.estimate().equals(review.estimate())) {
            return;
        }
        shown = review;
        if (reckoning != null) {
            reckoning.cancel();
        }
        pane.pseudoClassStateChanged(LATE, true);
        Reviewer reviewer = engine.reviewer();
        reckoning = jobs.start(RECKONING.message(), progress -> CostCurve.of(design, reviewer.catalog(), reviewer.prices(),
                reviewer.freeTier(), FROM, Workload.MOST_USERS, progress), curve -> {
            pane.pseudoClassStateChanged(LATE, false);
            draw(curve, users);
        }).whenCancelled(() -> offer(review));
    }

    /** Unless another review came between, the user did not want to wait, and may want to later. */
    private void offer(Review review) {
        if (shown == review) {
            shown = null;
            Button again = new Button(look.say(AGAIN));
            again.setId("curve-again");
            again.setOnAction(event -> show(review));
            pane.setCenter(again);
            pane.setRight(null);
            pane.pseudoClassStateChanged(LATE, false);
        }
    }

    private void draw(CostCurve curve, double users) {
        double most = curve.points().getLast().total().doubleValue();
        double least = curve.points().stream().mapToDouble(point -> point.total().doubleValue()).filter(usd -> usd > 0).min().orElse(1);
        double fixed = curve.points().stream().mapToDouble(point -> point.fixed().doubleValue()).filter(usd -> usd > 0).min().orElse(least);
        if (most <= 0) {
            pane.setCenter(null);
            pane.setRight(null);
            return;
        }
        Plot plot = new Plot(new Plot.Axis(look.say(USERS), FROM, Workload.MOST_USERS, true, UsersCurve::brief),
                Plot.Axis.around(look.say(COST), Math.min(least, fixed), most, true, value -> "$" + brief(value)),
                look, on -> content(on, curve, users));
        pane.setCenter(plot);
        pane.setRight(knees(curve));
    }

    private List<Node> content(Plot plot, CostCurve curve, double users) {
        List<Node> nodes = new ArrayList<>();
        Polyline fixed = new Polyline();
        fixed.getStyleClass().addAll("plot-line", "plot-line-quiet");
        Polyline total = new Polyline();
        total.getStyleClass().add("plot-line");
        for (CostCurve.Point point : curve.points()) {
            if (point.fixed().signum() > 0) {
                fixed.getPoints().addAll(plot.x(point.users()), plot.y(point.fixed().doubleValue()));
            }
            if (point.total().signum() > 0) {
                total.getPoints().addAll(plot.x(point.users()), plot.y(point.total().doubleValue()));
            }
        }
        nodes.add(fixed);
        nodes.add(total);
        CostCurve.Point last = curve.points().getLast();
        if (!fixed.getPoints().isEmpty()) {
            nodes.add(Plot.label(look.say(FIXED), plot.right() - 40, plot.y(last.fixed().doubleValue()) - 18, "plot-tick"));
        }
        nodes.add(Plot.label(look.say(TOTAL), plot.right() - 84, plot.y(last.total().doubleValue()), "plot-name"));
        double x = plot.x(users);
        nodes.add(Plot.line(x, plot.top(), x, plot.bottom(), "plot-mark"));
        nodes.add(Plot.label(Figures.count(users), x + 6, plot.top() - 2, "plot-name"));
        double free = 0;
        for (int i = 0; i < curve.knees().size(); i++) {
            CostCurve.Knee knee = curve.knees().get(i);
            // Knees that nearly coincide stand side by side.
            double at = Math.max(plot.x(knee.users()), free);
            free = at + 17;
            double y = plot.y(Math.max(1e-9, knee.total().doubleValue()));
            Circle dot = new Circle(at, y, 8);
            dot.getStyleClass().add("plot-dot");
            Label number = Controls.label(Integer.toString(i + 1), "plot-number");
            number.setPrefSize(16, 16);
            number.setAlignment(Pos.CENTER);
            number.relocate(at - 8, y - 8);
            nodes.add(dot);
            nodes.add(number);
        }
        return nodes;
    }

    private Node knees(CostCurve curve) {
        VBox list = new VBox(8, Controls.label(look.say(KNEES), "section-title"));
        list.getStyleClass().add("cost-detail");
        if (curve.knees().isEmpty()) {
            list.getChildren().add(Controls.paragraph(look.say(NONE), "quiet"));
        }
        int number = 1;
        for (CostCurve.Knee knee : curve.knees()) {
            Label tag = Controls.label(Integer.toString(number++), "knee-tag");
            tag.setMinSize(18, 18);
            tag.setAlignment(Pos.CENTER);
            VBox words = new VBox(2, Controls.paragraph(look.say(knee.why())),
                    Controls.label(look.say(AT.with("users", Figures.roughly(knee.users())).with("cost", Figures.money(knee.total()))),
                            "quiet", "small-text"));
            HBox.setHgrow(words, Priority.ALWAYS);
            list.getChildren().add(new HBox(8, tag, words));
        }
        return Controls.beside(list, look);
    }

    /** A round number in few letters: 1k, 10M. */
    static String brief(double value) {
        if (value >= 1e9) {
            return Figures.number(value / 1e9, 1) + "G";
        }
        if (value >= 1e6) {
            return Figures.number(value / 1e6, 1) + "M";
        }
        return value >= 1e3 ? Figures.number(value / 1e3, 1) + "k" : Figures.number(value, 2);
    }
}
